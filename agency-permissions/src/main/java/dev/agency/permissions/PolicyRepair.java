package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.google.common.math.LongMath;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.CheapestSlots.Clause;
import dev.agency.permissions.LeakSearch.Leaking;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cheapest way to make a policy keep its secrets by showing less, and the sets of roles for
 * which that is no way.
 *
 * <p>What can be given up is a slot: one quantity in the allowances of one role. Each leak asks for
 * one of the slots that show its witness; it is no leak either as long as something is not given up
 * by which the secret is shown, or is told on purpose. The cheapest slots that satisfy what is
 * asked so far are tried on the whole policy, until nothing leaks. Giving up everything ends all
 * leaks, so there is always a repair.
 *
 * <p>Roles that leak together because one of them denies what the others show are a {@link Clash}
 * and are repaired by no slot: what is left to be done is found as if they were exclusive.
 *
 * <p>Used once, by one thread.
 */
final class PolicyRepair {
  /** Steps after which the search for the cheapest is given up: a second or two. */
  private static final int LIMIT = 20_000;

  /**
   * What there is to do.
   *
   * @param repairs what to show no longer
   * @param cheapest whether no cheaper repairs exist
   * @param clashes what is left then, for the keeper to decide
   */
  record Found(ImmutableList<RoleRepair> repairs, boolean cheapest, ImmutableList<Clash> clashes) {}

  /** A quantity in the allowances of a role. */
  private record Slot(RoleId role, Quantity quantity) {}

  /** Some roles, what they have given up, and whose denials are left out. */
  private record Question(
      ImmutableList<RoleId> roles, BitSet given, ImmutableSet<RoleId> undenied) {}

  private final LeakWatch watch;
  private final Catalogue catalogue;
  private final RoleTwins twins;
  private final List<Slot> slots = new ArrayList<>();
  private final Map<Slot, Integer> numbers = new HashMap<>();
  private final Map<Question, ImmutableList<Leak>> known = new HashMap<>();

  /** One of each twins; roles that clash exclude each other in it. */
  private Policy policy;

  private ImmutableSet<RoleId> alsoHeld;

  /** The clashes of the set of slots that was judged last, by the firsts of the twins. */
  private List<Clash> clashes = List.of();

  private PolicyRepair(
      Policy policy, Catalogue catalogue, LeakWatch watch, Collection<RoleId> alsoHeld) {
    this.watch = watch;
    this.catalogue = catalogue;
    this.twins = new RoleTwins(policy);
    this.policy = twins.few();
    this.alsoHeld = ImmutableSet.copyOf(twins.firsts(alsoHeld));
  }

  /**
   * Looks for what there is to do about a policy.
   *
   * @param alsoHeld one more set of roles that somebody is to hold, mostly empty
   */
  static Found of(
      Policy policy, Catalogue catalogue, LeakWatch watch, Collection<RoleId> alsoHeld) {
    return new PolicyRepair(policy, catalogue, watch, alsoHeld).find();
  }

  private Found find() {
    List<Clash> all = new ArrayList<>();
    while (true) {
      CheapestSlots.Found found =
          new CheapestSlots(this::weight, slot -> slots.get(slot).role(), this::judge, LIMIT)
              .find();
      judge(found.slots());
      if (clashes.isEmpty()) {
        return new Found(repairs(found.slots()), found.cheapest(), ImmutableList.copyOf(all));
      }
      for (Clash clash : clashes) {
        all.add(
            new Clash(
                clash.held().stream().map(twins::all).collect(toImmutableList()),
                twins.all(clash.denying()),
                clash.denied(),
                clash.droppable()));
        exclude(clash.held());
      }
    }
  }

  /** Takes it that some roles are not held together. */
  private void exclude(ImmutableList<ImmutableSortedSet<RoleId>> held) {
    if (alsoHeld.equals(firsts(held))) {
      alsoHeld = ImmutableSet.of();
    }
    if (held.size() == 2) {
      RoleIndex index = new RoleIndex(policy);
      List<Exclusive> exclusive = new ArrayList<>(policy.exclusive());
      for (List<RoleId> pair : Sets.cartesianProduct(held)) {
        boolean related =
            index.lineage(pair.get(0)).stream().anyMatch(role -> role.id().equals(pair.get(1)))
                || index.lineage(pair.get(1)).stream()
                    .anyMatch(role -> role.id().equals(pair.get(0)));
        if (!related) {
          exclusive.add(Exclusive.of(pair.get(0), pair.get(1)));
        }
      }
      policy = policy.withExclusive(exclusive);
    }
  }

  private ImmutableSet<RoleId> firsts(ImmutableList<ImmutableSortedSet<RoleId>> held) {
    return alsoHeld.stream()
        .filter(role -> held.stream().anyMatch(group -> group.contains(role)))
        .collect(toImmutableSet());
  }

  private long weight(int slot) {
    Slot one = slots.get(slot);
    return LongMath.saturatedMultiply(watch.weight(one.quantity()), twins.twins(one.role()).size());
  }

  /** What is wrong with a policy that has given up some slots. */
  private Set<Clause> judge(BitSet given) {
    LeakSearch search =
        new LeakSearch(givenUp(given), roles -> leaks(roles, given, ImmutableSet.of()), alsoHeld);
    Set<Clause> clauses = new LinkedHashSet<>();
    List<Clash> found = new ArrayList<>();
    for (Leaking each : search.leaking()) {
      ImmutableList<Role> roles = search.roles(each.kinds());
      Optional<Clash> clash = clash(each, search, given);
      clash.ifPresent(found::add);
      if (clash.isEmpty()) {
        each.leaks().forEach(leak -> clauses.add(clause(leak, roles, given)));
      }
    }
    clashes = found;
    return clauses;
  }

  private Policy givenUp(BitSet given) {
    Map<RoleId, List<Quantity>> byRole = new HashMap<>();
    given.stream()
        .mapToObj(slots::get)
        .forEach(
            slot ->
                byRole
                    .computeIfAbsent(slot.role(), role -> new ArrayList<>())
                    .add(slot.quantity()));
    List<RoleRepair> repairs = new ArrayList<>();
    byRole.forEach(
        (role, less) -> repairs.add(new RoleRepair(role, less.toArray(Quantity[]::new))));
    return policy.repairedBy(repairs);
  }

  /** What leaks to whoever holds some roles; it depends on nothing that other roles have. */
  private ImmutableList<Leak> leaks(List<Role> roles, BitSet given, ImmutableSet<RoleId> undenied) {
    ImmutableList<RoleId> ids = roles.stream().map(Role::id).collect(toImmutableList());
    BitSet theirs = new BitSet();
    given.stream().filter(slot -> ids.contains(slots.get(slot).role())).forEach(theirs::set);
    Question question = new Question(ids, theirs, undenied);
    ImmutableList<Leak> answer = known.get(question);
    if (answer == null) {
      answer = watch.judge(roles.stream().map(role -> undenied(role, undenied)).toList());
      known.put(question, answer);
    }
    return answer;
  }

  private static Role undenied(Role role, Set<RoleId> undenied) {
    return undenied.contains(role.id())
        ? role.withGrants(
            role.grants().stream().filter(grant -> grant.effect() == Effect.ALLOW).toList())
        : role;
  }

  private Clause clause(Leak leak, List<Role> roles, BitSet given) {
    BitSet oneOf = new BitSet();
    for (Role role : roles) {
      for (Quantity quantity : leak.hideOne()) {
        if (role.grants().stream().anyMatch(grant -> shows(grant, quantity))) {
          oneOf.set(number(new Slot(role.id(), quantity)));
        }
      }
    }
    Set<RoleId> knowing = knowing(leak.secret(), roles);
    BitSet unless = new BitSet();
    for (int slot : given.stream().toArray()) {
      Slot one = slots.get(slot);
      boolean held = roles.stream().anyMatch(role -> role.id().equals(one.role()));
      boolean excuses =
          one.quantity().equals(leak.secret())
              || watch.isTotal(one.quantity())
              || knowing.contains(one.role())
              || (!knowing.isEmpty() && showsOwn(one.role()));
      unless.set(slot, held && excuses);
    }
    return new Clause(oneOf, unless);
  }

  /** Whether a role shows what is one's own, which tells more to any that may know it. */
  private boolean showsOwn(RoleId role) {
    return policy.role(role).stream()
        .flatMap(each -> each.grants().stream())
        .anyMatch(grant -> grant.reach() == Reach.OWN);
  }

  /** The roles that may know something, and what they build on. */
  private Set<RoleId> knowing(Quantity secret, List<Role> roles) {
    Map<RoleId, Role> byId = new HashMap<>();
    roles.forEach(role -> byId.put(role.id(), role));
    Set<RoleId> knowing = new LinkedHashSet<>();
    for (Role role : roles) {
      if (watch.sights().quantities(role.mayKnow()).contains(secret)) {
        Optional<Role> next = Optional.of(role);
        while (next.isPresent()) {
          knowing.add(next.get().id());
          next = next.get().base().map(byId::get);
        }
      }
    }
    return knowing;
  }

  private boolean shows(Grant grant, Quantity quantity) {
    if (grant.effect() == Effect.DENY) {
      return false;
    }
    for (RecordType<?> type : catalogue.recordTypes()) {
      if (grant.concerns(type)
          && type.fields().stream()
              .anyMatch(
                  field -> field.quantity().equals(quantity) && grant.fields().contains(field))) {
        return true;
      }
    }
    return false;
  }

  private int number(Slot slot) {
    Integer known = numbers.get(slot);
    if (known == null) {
      known = slots.size();
      slots.add(slot);
      numbers.put(slot, known);
    }
    return known;
  }

  /**
   * Whether several roles leak together only for what one of them denies the others, and who they
   * are: whoever held them one after the other could compute nothing.
   */
  private Optional<Clash> clash(Leaking leaking, LeakSearch search, BitSet given) {
    ImmutableList<Role> roles = search.roles(leaking.kinds());
    if (leaking.kinds().size() < 2
        || roles.stream().noneMatch(role -> role.grants().stream().anyMatch(PolicyRepair::hides))) {
      return Optional.empty();
    }
    ImmutableList<ImmutableList<Role>> apart =
        leaking.kinds().stream()
            .map(kind -> search.roles(ImmutableList.of(kind)))
            .collect(toImmutableList());
    if (!watch.isSafeOver(apart)) {
      return Optional.empty();
    }
    ImmutableSet<Quantity> denied = watch.sights().lostTogether(roles, apart);
    ImmutableSortedSet<RoleId> denying =
        roles.stream()
            .filter(
                role ->
                    role.grants().stream()
                        .anyMatch(
                            grant ->
                                hides(grant)
                                    && !Sets.intersection(
                                            watch.sights().quantities(grant.fields()), denied)
                                        .isEmpty()))
            .map(Role::id)
            .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    boolean droppable =
        leaks(roles, given, denying).isEmpty()
            && apart.stream().allMatch(one -> leaks(one, given, denying).isEmpty());
    return Optional.of(new Clash(leaking.roles().held(), denying, denied, droppable));
  }

  private static boolean hides(Grant grant) {
    return grant.effect() == Effect.DENY && grant.concerns(Action.VIEW);
  }

  /** The repairs of all roles, twins included, in the order of the policy. */
  private ImmutableList<RoleRepair> repairs(BitSet given) {
    Map<RoleId, Set<Quantity>> byFirst = new LinkedHashMap<>();
    for (Role role : policy.roles()) {
      for (Quantity quantity : catalogue.quantities()) {
        Integer slot = numbers.get(new Slot(role.id(), quantity));
        if (slot != null && given.get(slot)) {
          byFirst.computeIfAbsent(role.id(), r -> new LinkedHashSet<>()).add(quantity);
        }
      }
    }
    ImmutableList.Builder<RoleRepair> repairs = ImmutableList.builder();
    byFirst.forEach(
        (first, less) -> {
          ImmutableSet<Quantity> quantities = ImmutableSet.copyOf(less);
          for (RoleId twin : twins.twins(first)) {
            repairs.add(new RoleRepair(twin, quantities, twins.heirs(twin)));
          }
        });
    return repairs.build();
  }
}
