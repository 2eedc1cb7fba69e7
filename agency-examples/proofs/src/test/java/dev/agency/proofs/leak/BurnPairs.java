package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.budget.BurnReport;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.error.AgencyException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.testkit.world.PolicyDraw;
import dev.agency.proofs.leak.BurnDraw.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An endless stream of pairs of burn reports, computed by the burn calculator, that look alike to
 * somebody: with a preset role, with roles that were drawn, with one from which denials take some
 * fields of some record types, or with one that sees some of what alerts rest on.
 *
 * <p>First as much as possible is drawn anew, then less, until what is visible stayed the same, the
 * margin band among it. Mutable and not thread-safe. The same seed gives the same pairs.
 */
final class BurnPairs {
  private static final ImmutableList<Role> PRESETS =
      ImmutableList.of(
          Presets.projectManager(),
          Presets.accountManager(),
          Presets.resourceManager(),
          Presets.hrAdministrator(),
          Presets.teamMember(),
          Presets.client());

  /** What is drawn anew, the most first. */
  private static final ImmutableList<ImmutableList<Part>> ATTEMPTS =
      ImmutableList.of(
          ImmutableList.of(Part.COST, Part.PRICE, Part.NAMES, Part.TIME),
          ImmutableList.of(Part.COST, Part.PRICE),
          ImmutableList.of(Part.COST),
          ImmutableList.of(Part.COST),
          ImmutableList.of(Part.COST),
          ImmutableList.of(Part.COST),
          ImmutableList.of(Part.PRICE),
          ImmutableList.of(Part.NAMES),
          ImmutableList.of(Part.TIME));

  private static final int PAIRS_EACH = 16;

  /** What no secret follows from. */
  private static final ImmutableSet<Sensitivity> OPEN =
      Sets.immutableEnumSet(Sensitivity.PUBLIC, Sensitivity.TIME, Sensitivity.BILLING);

  /** Of how many record types a denial takes fields. */
  private static final int DENIALS = 9;

  private final SplittableRandom random;
  private final BurnDraw draw;
  private @Nullable BurnViewer viewer;
  private int left;

  BurnPairs(long seed) {
    this.random = new SplittableRandom(seed);
    this.draw = new BurnDraw(random);
  }

  ScenePair next() {
    BurnViewer current = viewer;
    if (current == null || left == 0) {
      current = viewer();
      viewer = current;
      left = PAIRS_EACH;
    }
    left--;
    BurnScenario scenario = draw.scenario();
    BurnScene.Plan plan = draw.plan();
    BurnScene scene = BurnScene.of(scenario, plan);
    for (List<Part> parts : ATTEMPTS) {
      BurnScenario redrawn = draw.redraw(scenario, parts);
      BurnReport report = redrawn.report();
      if (current.looksAlike(scene.report(), report)) {
        ScenePair pair =
            current.pair(scene, BurnScene.of(redrawn, report, draw.redraw(plan, parts)));
        if (pair.looksAlike() && pair.differs()) {
          return pair;
        }
      }
    }
    return current.pair(scene, scene);
  }

  private BurnViewer viewer() {
    Set<Reach> held = EnumSet.noneOf(Reach.class);
    for (Reach reach : Reach.values()) {
      if (reach != Reach.OWN && reach != Reach.ALL && random.nextInt(2) == 0) {
        held.add(reach);
      }
    }
    int kind = random.nextInt(4);
    if (kind == 0) {
      Role role = PRESETS.get(random.nextInt(PRESETS.size()));
      if (random.nextInt(5) != 0) {
        held.add(role.grants().get(0).reach());
      }
      return new BurnViewer(BurnViewer.PRESETS, List.of(role), held);
    }
    while (true) {
      ImmutableList<Role> roles =
          kind == 1
              ? ImmutableList.of(denied())
              : kind == 2 ? ImmutableList.of(told()) : PolicyDraw.roles(BurnViewer.TYPES, random);
      Policy policy = Policy.builder().name("Drawn").version("1").roles(roles).build();
      try {
        return new BurnViewer(policy.against(BurnViewer.CATALOGUE), roles, held);
      } catch (AgencyException refused) {
        // Roles that give away what they hide; others are drawn.
      }
    }
  }

  /** Sees no secrets, and not some other things either. */
  private Role denied() {
    Map<String, FieldSet> taken = new TreeMap<>();
    for (int n = 0; n < DENIALS; n++) {
      RecordType<?> type = BurnViewer.TYPES.get(random.nextInt(BurnViewer.TYPES.size()));
      taken.put(type.name(), some(type));
    }
    FieldSet shown =
        FieldSet.ofClasses(
            Sensitivity.PUBLIC, Sensitivity.TIME, Sensitivity.BILLING, Sensitivity.REVENUE);
    return Role.builder()
        .id(RoleId.of("denied"))
        .name("Denied")
        .addGrants(Grant.allow(Grant.ANY, Action.VIEW, Reach.ALL, shown))
        .addAllGrants(
            taken.entrySet().stream()
                .map(each -> Grant.deny(each.getKey(), Action.VIEW, Reach.ALL, each.getValue()))
                .toList())
        .build();
  }

  /**
   * Sees some of what alerts rest on, the days among it: without them nobody is told of any alert,
   * and of each alert a role must see the whole basis and may miss the rest.
   */
  private Role told() {
    List<Quantity> open = new ArrayList<>();
    for (Field<?, ?> field : Alert.TYPE.fields()) {
      if (OPEN.contains(field.quantity().sensitivity())) {
        open.add(field.quantity());
      }
    }
    FieldSet.Builder shown = FieldSet.builder().addQuantities(Quantities.DATES.name());
    for (Quantity quantity : open) {
      if (random.nextInt(5) < 3) {
        shown.addQuantities(quantity.name());
      }
    }
    FieldSet.Builder taken = FieldSet.builder();
    for (int i = 0; i < 3; i++) {
      Quantity quantity =
          Alert.TYPE.fields().get(random.nextInt(Alert.TYPE.fields().size())).quantity();
      if (!quantity.equals(Quantities.DATES)) {
        taken.addQuantities(quantity.name());
      }
    }
    taken.addQuantities(Quantities.MARGIN.name()); // so that it is never empty
    return Role.builder()
        .id(RoleId.of("told"))
        .name("Told")
        .addGrants(
            Grant.allow(Grant.ANY, Action.VIEW, Reach.ALL, shown.build()),
            Grant.deny(Alert.TYPE.name(), Action.VIEW, Reach.ALL, taken.build()))
        .build();
  }

  private FieldSet some(RecordType<?> type) {
    List<Field<?, ?>> fields = new ArrayList<>(type.fields());
    FieldSet.Builder some = FieldSet.builder();
    for (int i = 0; i < 8; i++) {
      some.addQuantities(fields.get(random.nextInt(fields.size())).quantity().name());
    }
    return some.build();
  }
}
