package dev.agency.permissions;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.leak.Seen;
import dev.agency.permissions.leak.Sight;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  /** The combinations of reaches without ALL, those of fewer first. */
  private static final ImmutableList<Integer> COMBINATIONS = combinations();

  private final Catalogue catalogue;
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
    this.secret =
        ImmutableSet.<Sensitivity>builder()
            .add(Sensitivity.COST, Sensitivity.PROFIT, Sensitivity.PERSONAL)
            .addAll(alsoSecret)
            .build();
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
    return over(ImmutableList.of(roles));
  }

  /** The sights of roles that are held one set after the other: all that any of them shows. */
  ImmutableList<Sight> over(List<? extends List<Role>> days) {
    List<View> exact = exact(days.get(0));
    int denied = denied(days.get(0));
    for (List<Role> next : days.subList(1, days.size())) {
      List<View> more = exact(next);
      for (int held : COMBINATIONS) {
        exact.get(held).add(more.get(held));
      }
      denied |= denied(next);
    }
    return sights(exact, denied);
  }

  private ImmutableList<Sight> sights(List<View> exact, int denied) {
    Map<View, String> views = new LinkedHashMap<>();
    for (int held : COMBINATIONS) {
      views.putIfAbsent(exact.get(held), words(held));
    }
    for (int held : COMBINATIONS) {
      views.putIfAbsent(mixed(exact, held, denied), mixedWords(held, denied));
    }
    ImmutableList<Quantity> quantities = catalogue.quantities();
    ImmutableList.Builder<Sight> sights = ImmutableList.builder();
    views.forEach(
        (view, where) -> {
          if (!view.seen().isEmpty()) {
            sights.add(
                new Sight(
                    where,
                    view.seen().stream().mapToObj(seen::get).collect(toImmutableSet()),
                    view.allowed().stream().mapToObj(quantities::get).collect(toImmutableSet())));
          }
        });
    return sights.build();
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
      if (means(grant.fields(), quantity)) {
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

  private static boolean means(FieldSet fields, Quantity quantity) {
    return fields.everything()
        || fields.classes().contains(quantity.sensitivity())
        || fields.quantities().contains(quantity.name());
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

  /** What some roles may know though nothing shows it. */
  ImmutableSet<Quantity> mayKnow(List<Role> roles) {
    ImmutableSet.Builder<Quantity> all = ImmutableSet.builder();
    for (Role role : roles) {
      if (!role.mayKnow().isEmpty()) {
        all.addAll(quantities(role.mayKnow()));
      }
    }
    return all.build();
  }

  private ImmutableSet<Quantity> quantities(FieldSet fields) {
    ImmutableSet.Builder<Quantity> meant = ImmutableSet.builder();
    for (Quantity quantity : catalogue.quantities()) {
      if (means(fields, quantity)) {
        meant.add(quantity);
      }
    }
    for (RecordType<?> type : catalogue.recordTypes()) {
      for (Field<?, ?> field : type.fields()) {
        if (fields.fields().contains(field.name())) {
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
