package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.gate.Knower;
import dev.agency.permissions.gate.Observer;
import dev.agency.permissions.gate.Seen;
import dev.agency.permissions.gate.Sight;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What some roles show of one project, for each way its records may be related to somebody.
 *
 * <p>Any reach may hold for some records of a project and not for others: people own single rows,
 * and a deal may have another team than the project it became, or another account manager. So
 * beside the sights of projects whose records are all related alike there are those of mixed ones.
 * They show more only by a reach that some denial names: what it takes from a record within the
 * reach, another record outside of it still shows. Every other reach only adds.
 */
final class Sights {
  /** The classes that are secret by every policy. */
  static final ImmutableSet<Sensitivity> ALWAYS_SECRET =
      ImmutableSet.of(Sensitivity.COST, Sensitivity.PROFIT, Sensitivity.PERSONAL);

  /** The combinations of reaches without ALL, those of fewer first. */
  private static final ImmutableList<Integer> COMBINATIONS = combinations();

  private final Catalogue catalogue;
  private final ImmutableSet<Sensitivity> alsoSecret;
  private final ImmutableSet<Sensitivity> secret;
  private final ImmutableList<Seen> seen;

  /** By the place of the type and that of the field, the place of what it shows. */
  private final ImmutableList<ImmutableList<Integer>> places;

  /** What is shown, and what of the secret quantities would be if any record type showed it. */
  private record View(BitSet seen, BitSet allowed) {
    static View nothing() {
      return new View(new BitSet(), new BitSet());
    }

    void add(View other) {
      seen.or(other.seen);
      allowed.or(other.allowed);
    }
  }

  Sights(Catalogue catalogue, ImmutableSet<Sensitivity> alsoSecret) {
    this.catalogue = catalogue;
    this.alsoSecret = alsoSecret;
    this.secret =
        ImmutableSet.<Sensitivity>builder().addAll(ALWAYS_SECRET).addAll(alsoSecret).build();
    Map<Seen, Integer> known = new LinkedHashMap<>();
    ImmutableList.Builder<ImmutableList<Integer>> places = ImmutableList.builder();
    for (RecordType<?> type : catalogue.recordTypes()) {
      ImmutableList.Builder<Integer> ofType = ImmutableList.builder();
      for (Field<?, ?> field : type.fields()) {
        Seen shown = new Seen(field.quantity(), type.grain(), type.name());
        ofType.add(known.computeIfAbsent(shown, s -> known.size()));
      }
      places.add(ofType.build());
    }
    this.seen = ImmutableList.copyOf(known.keySet());
    this.places = places.build();
  }

  private static ImmutableList<Integer> combinations() {
    ImmutableList.Builder<Integer> all = ImmutableList.builder();
    for (int size = 0; size < Reach.values().length; size++) {
      for (int held = 0; held < Reaches.COMBINATIONS; held++) {
        if (Integer.bitCount(held) == size) {
          all.add(held);
        }
      }
    }
    return all.build();
  }

  /** The sights of some roles, bases among them, each once and none that shows nothing. */
  ImmutableList<Sight> of(List<Role> roles) {
    return over(ImmutableList.of(roles)).sights();
  }

  /**
   * What is seen by roles, bases among them, that are held one set after the other: all that any of
   * them shows. What one of them may know is told apart, with what it shows alone.
   */
  Observer over(List<? extends List<Role>> days) {
    List<Role> all = days.stream().<Role>flatMap(List::stream).distinct().toList();
    List<Role> knowing = new ArrayList<>();
    ImmutableSet.Builder<Quantity> mayKnow = ImmutableSet.builder();
    List<List<View>> alone = new ArrayList<>();
    List<List<View>> withOwn = new ArrayList<>();
    for (Role role : all) {
      ImmutableList<Role> lineage = lineage(role, all);
      if (role.mayKnow().isEmpty()) {
        continue;
      }
      if (lineage.containsAll(all)) {
        // Who has no other role tells all there is alone.
        mayKnow.addAll(quantities(role.mayKnow()));
      } else {
        knowing.add(role);
        alone.add(exact(lineage));
        withOwn.add(
            exact(ImmutableList.<Role>builder().addAll(lineage).add(showingOwn(all)).build()));
      }
    }
    List<View> exact = exact(days.get(0));
    for (List<Role> next : days.subList(1, days.size())) {
      List<View> more = exact(next);
      for (int held : COMBINATIONS) {
        exact.get(held).add(more.get(held));
      }
    }
    Map<Look, String> looks = looks(exact, alone, withOwn, denied(all));
    ImmutableList.Builder<Knower> knowers = ImmutableList.builder();
    for (int i = 0; i < knowing.size(); i++) {
      int knower = i;
      ImmutableList.Builder<Sight> itself = ImmutableList.builder();
      ImmutableList.Builder<Sight> andOwn = ImmutableList.builder();
      looks.forEach((look, where) -> itself.add(sight(where, look.alone().get(knower))));
      looks.forEach((look, where) -> andOwn.add(sight(where, look.withOwn().get(knower))));
      knowers.add(new Knower(quantities(knowing.get(i).mayKnow()), itself.build(), andOwn.build()));
    }
    ImmutableList.Builder<Sight> sights = ImmutableList.builder();
    looks.forEach((look, where) -> sights.add(sight(where, look.all())));
    return new Observer(sights.build(), mayKnow.build(), alsoSecret, knowers.build());
  }

  /**
   * What roles show if held one after the other and not if held together, for one denies it to the
   * other.
   */
  ImmutableSet<Quantity> lostTogether(List<Role> together, List<? extends List<Role>> apart) {
    BitSet lost = new BitSet();
    List<View> joint = exact(together);
    for (List<Role> roles : apart) {
      List<View> exact = exact(roles);
      for (int held : COMBINATIONS) {
        BitSet more = exact.get(held).seen();
        more.andNot(joint.get(held).seen());
        lost.or(more);
      }
    }
    return lost.stream().mapToObj(place -> seen.get(place).quantity()).collect(toImmutableSet());
  }

  /** A role with what it builds on, found among others. */
  private static ImmutableList<Role> lineage(Role role, List<Role> among) {
    ImmutableList.Builder<Role> lineage = ImmutableList.builder();
    Optional<Role> next = Optional.of(role);
    while (next.isPresent()) {
      lineage.add(next.get());
      next =
          next.get()
              .base()
              .flatMap(base -> among.stream().filter(each -> each.id().equals(base)).findFirst());
    }
    return lineage.build();
  }

  /** Nobody's role with what some roles show of one's own records. */
  private static Role showingOwn(List<Role> roles) {
    Role.Builder own = Role.builder().id(RoleId.of("own")).name("Own");
    for (Role role : roles) {
      role.grants().stream()
          .filter(grant -> grant.effect() == Effect.ALLOW && grant.reach() == Reach.OWN)
          .forEach(own::addGrants);
    }
    return own.build();
  }

  /**
   * What all roles show, and what of it each that may know something shows alone, and alone but for
   * what any shows of one's own records.
   */
  private record Look(View all, ImmutableList<View> alone, ImmutableList<View> withOwn) {}

  /** What is shown in each way to be related to a project, and how that is called first. */
  private static Map<Look, String> looks(
      List<View> exact, List<List<View>> alone, List<List<View>> withOwn, int denied) {
    Map<Look, String> looks = new LinkedHashMap<>();
    for (int held : COMBINATIONS) {
      looks.putIfAbsent(
          new Look(
              exact.get(held),
              alone.stream().map(views -> views.get(held)).collect(toImmutableList()),
              withOwn.stream().map(views -> views.get(held)).collect(toImmutableList())),
          words(held));
    }
    for (int held : COMBINATIONS) {
      looks.putIfAbsent(
          new Look(
              mixed(exact, held, denied),
              alone.stream().map(views -> mixed(views, held, denied)).collect(toImmutableList()),
              withOwn.stream().map(views -> mixed(views, held, denied)).collect(toImmutableList())),
          mixedWords(held, denied));
    }
    looks.keySet().removeIf(look -> look.all().seen().isEmpty());
    return looks;
  }

  private Sight sight(String where, View view) {
    return new Sight(
        where,
        view.seen().stream().mapToObj(seen::get).collect(toImmutableSet()),
        view.allowed().stream().mapToObj(catalogue.quantities()::get).collect(toImmutableSet()));
  }

  /** What is shown where exactly some reaches hold, for each combination of them. */
  private List<View> exact(List<Role> roles) {
    List<View> exact = new ArrayList<>();
    for (int held = 0; held < Reaches.COMBINATIONS; held++) {
      exact.add(View.nothing());
    }
    for (int type = 0; type < places.size(); type++) {
      ActionRules rules =
          new ActionRules("", catalogue.recordTypes().get(type), Action.VIEW, roles);
      for (int held = 0; held < Reaches.COMBINATIONS; held++) {
        long visible = rules.visible(Reaches.ofBits(held));
        while (visible != 0) {
          exact.get(held).seen().set(places.get(type).get(Long.numberOfTrailingZeros(visible)));
          visible &= visible - 1;
        }
      }
    }
    addAllowed(roles, exact);
    return exact;
  }

  /**
   * Adds what grants on every record type allow and none denies: whoever is shown the costs of
   * whatever there is may know a cost that nothing shows. Denied is what any record is denied,
   * whether by its class, its quantity or the name of its field.
   */
  private void addAllowed(List<Role> roles, List<View> exact) {
    Map<Quantity, Integer> allowing = new HashMap<>();
    Map<Quantity, Integer> denying = new HashMap<>();
    for (Role role : roles) {
      for (Grant grant : role.grants()) {
        if (grant.concerns(Action.VIEW)) {
          boolean denies = grant.effect() == Effect.DENY;
          if (grant.recordType().equals(Grant.ANY)) {
            addMeant(grant, denies ? denying : allowing);
          }
          if (denies) {
            addTaken(grant, denying);
          }
        }
      }
    }
    for (int i = 0; i < catalogue.quantities().size(); i++) {
      Quantity quantity = catalogue.quantities().get(i);
      int allowed = allowing.getOrDefault(quantity, 0);
      if (allowed != 0 && secret.contains(quantity.sensitivity())) {
        int denied = denying.getOrDefault(quantity, 0);
        for (int held = 0; held < Reaches.COMBINATIONS; held++) {
          Reaches reaches = Reaches.ofBits(held);
          exact.get(held).allowed().set(i, reaches.meets(allowed) && !reaches.meets(denied));
        }
      }
    }
  }

  /** Notes the reach of a grant on every record type for each quantity it means. */
  private void addMeant(Grant grant, Map<Quantity, Integer> reaches) {
    for (Quantity quantity : catalogue.quantities()) {
      if (grant.fields().contains(quantity)) {
        add(grant.reach(), quantity, reaches);
      }
    }
  }

  /** Notes the reach of a denial for the quantity of each field it takes from a record. */
  private void addTaken(Grant denial, Map<Quantity, Integer> reaches) {
    for (RecordType<?> type : catalogue.recordTypes()) {
      if (denial.concerns(type)) {
        for (Field<?, ?> field : type.fields()) {
          if (denial.fields().contains(field)) {
            add(denial.reach(), field.quantity(), reaches);
          }
        }
      }
    }
  }

  private static void add(Reach reach, Quantity quantity, Map<Quantity, Integer> reaches) {
    reaches.merge(quantity, reach.bit(), (some, more) -> some | more);
  }

  /** The reaches within which some denial takes something from sight, one bit each. */
  private static int denied(List<Role> roles) {
    int denied = 0;
    for (Role role : roles) {
      for (Grant grant : role.grants()) {
        if (grant.effect() == Effect.DENY && grant.concerns(Action.VIEW)) {
          denied |= grant.reach().bit();
        }
      }
    }
    return denied;
  }

  /**
   * What is shown of a project where those of the reaches that are denied hold for some of its
   * records only. May be known though nothing shows it only what no record is denied.
   */
  private static View mixed(List<View> exact, int held, int denied) {
    View mixed = View.nothing();
    int some = held & denied;
    // Every part of the reaches that may hold for some, down to none of them.
    for (int part = some; ; part = (part - 1) & some) {
      mixed.seen().or(exact.get((held & ~denied) | part).seen());
      if (part == 0) {
        mixed.allowed().or(exact.get(held).allowed());
        return mixed;
      }
    }
  }

  private static String words(int held) {
    return held == 0 ? Reach.ALL.name() : names(held, " and ");
  }

  private static String mixedWords(int held, int denied) {
    return words(held & ~denied) + ", with some records " + names(held & denied, " or ");
  }

  private static String names(int held, String between) {
    return Reaches.ofBits(held).toSet().stream()
        .filter(reach -> reach != Reach.ALL)
        .map(Reach::name)
        .collect(Collectors.joining(between));
  }

  /** The quantities that a set of fields means, by whatever name. */
  ImmutableSet<Quantity> quantities(FieldSet fields) {
    if (fields.isEmpty()) {
      return ImmutableSet.of();
    }
    ImmutableSet.Builder<Quantity> meant = ImmutableSet.builder();
    for (Quantity quantity : catalogue.quantities()) {
      if (fields.contains(quantity)) {
        meant.add(quantity);
      }
    }
    for (RecordType<?> type : catalogue.recordTypes()) {
      for (Field<?, ?> field : type.fields()) {
        if (fields.contains(field)) {
          meant.add(field.quantity());
        }
      }
    }
    return meant.build();
  }

  /** The quantities of some sights, and where each is seen first. */
  static ImmutableMap<Quantity, String> shown(List<Sight> sights) {
    Map<Quantity, String> shown = new LinkedHashMap<>();
    for (Sight sight : sights) {
      sight.seen().forEach(each -> shown.putIfAbsent(each.quantity(), sight.where()));
    }
    return ImmutableMap.copyOf(shown);
  }
}
