package dev.agency.permissions.testkit.world;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.error.AgencyException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.Regime;
import dev.agency.permissions.schema.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * An endless stream of world pairs over the quantities of the agency.
 *
 * <p>Each setting is a {@linkplain ProjectKinds kind of project}, a record type with some
 * quantities, roles that the policy lets through and somebody who holds them; a number of pairs are
 * drawn for it. The figures of a record follow the equations of the regime in both worlds. Records
 * that are not seen at all may be in one world only.
 *
 * <p>Whether the policy is right to let roles through is watched, too: a secret that follows from
 * what is seen cannot be another while that stays, and is {@linkplain #known() known}.
 *
 * <p>Mutable and not thread-safe. The same seed gives the same pairs.
 */
public final class SheetPairs {
  private static final AgencySchema SCHEMA = AgencySchema.usual();
  private static final ImmutableList<Quantity> QUANTITIES = SCHEMA.quantities().asList();
  private static final TenantId TENANT = TenantId.of("studio");
  private static final TenantId STRANGERS = TenantId.of("agency");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Reach[] REACHES = {
    Reach.OWN, Reach.ASSIGNED, Reach.TEAM, Reach.ACCOUNT, Reach.CLIENT
  };

  private static final ImmutableList<Form> FORMS = ImmutableList.copyOf(Form.values());

  /** What must not follow from what is seen. */
  private static final ImmutableList<Quantity> SECRETS =
      QUANTITIES.stream()
          .filter(each -> each.sensitivity().compareTo(Sensitivity.COST) >= 0)
          .filter(each -> SCHEMA.releases().stream().noneMatch(one -> one.quantity().equals(each)))
          .collect(toImmutableList());

  /** How often a record is drawn anew before a secret that did not move counts as known. */
  private static final int LONGEST = 200;

  private final SplittableRandom random;
  private final int rows;
  private final int pairsEach;
  private final Gatekeeper gatekeeper;
  private final Set<String> known = new LinkedHashSet<>();
  private @Nullable Setting setting;
  private int left;
  private long refused;
  private long settings;
  private long secrets;
  private long unsolved;
  private long draws;
  private long thrownAway;

  /**
   * Starts a stream.
   *
   * @param seed where it starts
   * @param rows the most records of a world that are in both worlds
   * @param pairsEach how many pairs there are of each setting
   */
  public SheetPairs(long seed, int rows, int pairsEach) {
    this(seed, rows, pairsEach, Policy::against);
  }

  /**
   * Starts a stream of settings that somebody else lets through.
   *
   * @param seed where it starts
   * @param rows the most records of a world that are in both worlds
   * @param pairsEach how many pairs there are of each setting
   * @param gatekeeper what refuses the policies that leak
   */
  public SheetPairs(long seed, int rows, int pairsEach, Gatekeeper gatekeeper) {
    this.gatekeeper = gatekeeper;
    this.random = new SplittableRandom(seed);
    this.rows = rows;
    this.pairsEach = pairsEach;
  }

  /**
   * Returns how many settings there were.
   *
   * @return the count
   */
  public long settings() {
    return settings;
  }

  /**
   * Returns how many secrets there were to be watched, in all ways a record may be looked at.
   *
   * @return the count
   */
  public long secrets() {
    return secrets;
  }

  /**
   * Returns how many secrets neither moved nor follow from what was seen: for these the equations
   * were too hard to solve.
   *
   * @return the count
   */
  public long unsolved() {
    return unsolved;
  }

  /**
   * Returns the secrets that somebody knows: while what they see stayed, these never moved.
   *
   * @return each secret, what was seen and on what kind of project, of the settings that are over
   */
  public ImmutableList<String> known() {
    return ImmutableList.copyOf(known);
  }

  /**
   * Returns how many sets of roles were refused.
   *
   * @return the count
   */
  public long refused() {
    return refused;
  }

  /**
   * Returns which share of the redraws fitted no equations.
   *
   * @return the percentage of those thrown away
   */
  public long thrownAwayPercent() {
    return draws == 0 ? 0 : 100 * thrownAway / draws;
  }

  /**
   * Draws a pair.
   *
   * @return two worlds that look alike
   */
  public WorldPair<Sheet> next() {
    Setting current = setting;
    if (current == null || left == 0) {
      if (current != null) {
        current.finish();
        draws += current.fibre.draws();
        thrownAway += current.fibre.thrownAway();
      }
      current = setting();
      setting = current;
      left = pairsEach;
    }
    left--;
    return current.pair();
  }

  private Setting setting() {
    settings++;
    Equations rules = equations(ProjectKinds.draw(random));
    while (true) {
      Setting drawn = new Setting(rules);
      if (drawn.isAccepted()) {
        return drawn;
      }
      refused++;
    }
  }

  /** A kind of project, and the secrets that are not the same on each of its projects. */
  private record Equations(
      Regime regime, Formulas formulas, Slopes slopes, ImmutableList<Quantity> secrets) {}

  private Equations equations(Regime regime) {
    Formulas rules = Formulas.of(SCHEMA, regime);
    Fibre fibre = new Fibre(rules);
    Watch all = new Watch(rules, ImmutableSet.copyOf(SECRETS));
    @Nullable Fraction[] first = fibre.draw(random);
    for (int i = 0; i < 40; i++) {
      all.compare(first, fibre.draw(random));
    }
    List<Quantity> secrets = new ArrayList<>(SECRETS);
    secrets.removeAll(all.still());
    secrets.removeAll(regime.open());
    return new Equations(regime, rules, new Slopes(rules, random), ImmutableList.copyOf(secrets));
  }

  /** What lets policies through, or throws. */
  @FunctionalInterface
  public interface Gatekeeper {
    /**
     * Judges a policy.
     *
     * @param policy the policy
     * @param catalogue the record type there is
     * @return its evaluator
     * @throws AgencyException if it leaks
     */
    PermissionEvaluator admit(Policy policy, Catalogue catalogue);
  }

  /** How a figure is shown. */
  private enum Form {
    TEXT,
    FIGURE,
    OPTIONAL,
    LIST;

    Object of(@Nullable Object value) {
      return switch (this) {
        case TEXT -> value == null ? "-" : value.toString();
        case FIGURE ->
            value == null
                ? Figure.unknown(UnknownReason.NO_REVENUE)
                : Figure.known(value.toString());
        case OPTIONAL -> Optional.ofNullable(value).map(Object::toString);
        case LIST -> value == null ? ImmutableList.of() : ImmutableList.of(value.toString());
      };
    }
  }

  /** A column of the record type. */
  private record Column(Quantity quantity, Form form, Optional<Release> release) {
    Object cell(Formulas rules, @Nullable Fraction[] values) {
      if (release.isEmpty() || release.get().kind() == Release.Kind.GUARDED_TOTAL) {
        return form.of(values[rules.place(quantity)]);
      }
      Fraction secret = values[rules.place(release.get().secret())];
      return form.of(secret == null ? null : band(secret));
    }

    private static String band(Fraction secret) {
      if (secret.numerator() <= 0) {
        return "RED";
      }
      return secret.numerator() < secret.denominator() ? "AMBER" : "GREEN";
    }
  }

  /** Who asks, about what, under which equations. */
  private final class Setting {
    private final Formulas rules;
    private final Fibre fibre;
    private final List<Column> columns = new ArrayList<>();
    private final RecordType<Sheet> type;
    private final ImmutableList<Role> roles;
    private @Nullable Subject subject;
    private final Equations equations;
    private final Map<Set<Reach>, Look> looks = new LinkedHashMap<>();
    private final Map<Look, Watch> watches = new LinkedHashMap<>();

    Setting(Equations equations) {
      this.equations = equations;
      this.rules = equations.formulas();
      this.fibre = new Fibre(rules);
      this.type = type();
      this.roles = PolicyDraw.roles(ImmutableList.of(type), random);
      for (Set<Reach> held : Sets.powerSet(ImmutableSet.copyOf(REACHES))) {
        Look look = PlainSight.look(roles, type, held, true);
        looks.put(ImmutableSet.copyOf(held), look);
      }
    }

    /** Watches what must not follow from what is seen, on a record of any reaches. */
    private void watch() {
      looks.forEach(
          (held, look) -> {
            if (look.seen()) {
              Set<Quantity> hidden = new LinkedHashSet<>(equations.secrets());
              for (int i = 0; i < columns.size(); i++) {
                if (look.shows(i)) {
                  hidden.remove(columns.get(i).quantity());
                }
              }
              hidden.removeAll(PlainSight.granted(roles, type, held, hidden));
              watches.put(look, new Watch(rules, ImmutableSet.copyOf(hidden)));
            }
          });
    }

    /** Draws records until each secret has moved, or it is clear that some never will. */
    void finish() {
      watches.forEach(
          (look, watch) -> {
            secrets += watch.secrets();
            for (int i = 0; i < LONGEST && !watch.allMoved(); i++) {
              @Nullable Fraction[] values = fibre.draw(random);
              redraw(values, cells(values), look);
            }
            for (Quantity secret : watch.still()) {
              if (!equations.slopes().follows(rules.place(secret), kept(look))) {
                unsolved++;
                continue;
              }
              known.add(secret.name() + " by " + shown(look) + " of " + equations.regime());
            }
          });
    }

    private List<Field<?, ?>> shown(Look look) {
      List<Field<?, ?>> shown = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        if (look.shows(i)) {
          shown.add(type.fields().get(i));
        }
      }
      return shown;
    }

    private RecordType<Sheet> type() {
      Set<Integer> chosen = new LinkedHashSet<>();
      int width = 5 + random.nextInt(12);
      while (chosen.size() < width) {
        chosen.add(random.nextInt(QUANTITIES.size()));
      }
      List<Field<Sheet, ?>> fields = new ArrayList<>();
      for (int place : chosen) {
        addColumn(QUANTITIES.get(place), QUANTITIES.get(place).name(), fields);
      }
      Quantity twice = columns.get(0).quantity();
      addColumn(twice, twice.name() + "Again", fields);
      return RecordType.of("sheet", Grain.BUDGET, fields);
    }

    private void addColumn(Quantity quantity, String name, List<Field<Sheet, ?>> fields) {
      int place = columns.size();
      columns.add(
          new Column(
              quantity,
              FORMS.get(random.nextInt(FORMS.size())),
              SCHEMA.releases().stream()
                  .filter(each -> each.quantity().equals(quantity))
                  .findFirst()));
      fields.add(Field.of(name, quantity, sheet -> sheet.cells().get(place)));
    }

    private Subject subject() {
      Policy policy = Policy.builder().name("Drawn").version("1").roles(roles).build();
      PermissionEvaluator permissions =
          gatekeeper
              .admit(policy, Catalogue.of(type))
              .with(
                  Relations.of(type)
                      .tenant("tenant", Sheet::tenant)
                      .attribute("owner", Sheet::owner)
                      .attributes("members", Sheet::members)
                      .attribute("team", Sheet::team)
                      .attribute("client", Sheet::client)
                      .attributes("sharedWith", Sheet::sharedWith)
                      .reach(Reach.OWN, Condition.subjectIs("owner"))
                      .reach(Reach.ASSIGNED, Condition.containsSubject("members"))
                      .reach(Reach.TEAM, Condition.inSet("team", ImmutableSet.of("t-1")))
                      .reach(Reach.ACCOUNT, Condition.inSet("client", ImmutableSet.of("c-1")))
                      .reach(Reach.CLIENT, Condition.containsSubject("sharedWith"))
                      .build());
      HeldRole[] held =
          roles.stream()
              .map(role -> new HeldRole(role.id(), DateRange.startingOn(TODAY)))
              .toArray(HeldRole[]::new);
      return permissions.subject(Principal.of(TENANT, PersonId.of(Sheet.ASKER), held), TODAY);
    }

    /** Whether a policy of the roles is accepted. */
    boolean isAccepted() {
      try {
        subject = subject();
        watch();
        return true;
      } catch (AgencyException refusal) {
        return false;
      }
    }

    WorldPair<Sheet> pair() {
      List<Row<Sheet>> one = new ArrayList<>();
      List<Row<Sheet>> other = new ArrayList<>();
      int count = 1 + random.nextInt(rows);
      for (int i = 0; i < count; i++) {
        addRow("s-" + i, one, other);
      }
      return new WorldPair<>(world(one), world(other));
    }

    private World<Sheet> world(List<Row<Sheet>> of) {
      return new World<>(Objects.requireNonNull(subject), type, ImmutableList.copyOf(of));
    }

    /** Adds a record that looks the same in both worlds, or to one of them one that is not seen. */
    private void addRow(String id, List<Row<Sheet>> one, List<Row<Sheet>> other) {
      ImmutableSet<Reach> held = reaches();
      boolean ofTenant = random.nextInt(12) != 0;
      TenantId tenant = ofTenant ? TENANT : STRANGERS;
      Look look = ofTenant ? Objects.requireNonNull(looks.get(held)) : Look.NOTHING;
      @Nullable Fraction[] values = fibre.draw(random);
      ImmutableList<Object> cells = cells(values);
      int where = look.seen() ? 0 : random.nextInt(4);
      if (where != 1) {
        one.add(new Row<>(id, new Sheet(id, tenant, held, cells), look));
      }
      if (where != 2) {
        ImmutableList<Object> redrawn =
            look.seen() ? redraw(values, cells, look) : cells(fibre.draw(random));
        other.add(new Row<>(id, new Sheet(id, tenant, held, redrawn), look));
      }
    }

    private ImmutableSet<Reach> reaches() {
      Set<Reach> held = EnumSet.noneOf(Reach.class);
      for (Reach reach : REACHES) {
        if (random.nextInt(100) < 45) {
          held.add(reach);
        }
      }
      return ImmutableSet.copyOf(held);
    }

    /** Draws what is hidden until what is released on purpose is the same, too. */
    private ImmutableList<Object> redraw(
        @Nullable Fraction[] values, ImmutableList<Object> cells, Look look) {
      boolean[] kept = kept(look);
      for (int attempt = 0; attempt < 4; attempt++) {
        @Nullable Fraction[] drawn = fibre.redraw(values, kept, random);
        ImmutableList<Object> redrawn = cells(drawn);
        if (agree(cells, redrawn, look)) {
          Objects.requireNonNull(watches.get(look)).compare(values, drawn);
          return redrawn;
        }
      }
      return cells;
    }

    private boolean[] kept(Look look) {
      boolean[] kept = new boolean[rules.size()];
      for (int i = 0; i < columns.size(); i++) {
        if (look.shows(i)) {
          kept[rules.place(columns.get(i).quantity())] = true;
        }
      }
      return kept;
    }

    private boolean agree(List<Object> cells, List<Object> redrawn, Look look) {
      for (int i = 0; i < cells.size(); i++) {
        if (look.shows(i) && !cells.get(i).equals(redrawn.get(i))) {
          return false;
        }
      }
      return true;
    }

    private ImmutableList<Object> cells(@Nullable Fraction[] values) {
      ImmutableList.Builder<Object> cells = ImmutableList.builder();
      columns.forEach(column -> cells.add(column.cell(rules, values)));
      return cells.build();
    }
  }
}
