package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.RoleKinds.Kind;
import dev.agency.permissions.leak.LeakFindings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a policy gives away to whoever holds one of its roles, or two.
 *
 * <p>Kinds of roles are judged and not roles. Pairs are judged among at most {@value #MAX_PAIRED}
 * kinds; beyond that, and for three roles and more, a set is judged when somebody holds it.
 */
final class LeakSearch {
  /** Some two thousand pairs, which takes about a second. */
  static final int MAX_PAIRED = 64;

  private final RoleIndex index;
  private final LeakWatch watch;
  private final ImmutableList<Kind> kinds;
  private final ImmutableList<LeakyRoles> leaks;

  /** What each set of kinds that leaks should hide, in the order of the leaks. */
  private final List<Leaking> leaking = new ArrayList<>();

  private record Leaking(ImmutableList<Kind> kinds, LeakFindings findings) {}

  /**
   * Judges a policy.
   *
   * @param alsoHeld one more set of roles to judge, mostly empty
   */
  LeakSearch(Policy policy, LeakWatch watch, Collection<RoleId> alsoHeld) {
    this.index = new RoleIndex(policy);
    this.watch = watch;
    this.kinds = RoleKinds.of(policy, index);
    for (Kind kind : kinds) {
      judge(ImmutableList.of(kind));
    }
    // A pair with a role that leaks alone leaks too, which is no news.
    Set<Kind> leaky = new HashSet<>();
    leaking.forEach(each -> leaky.addAll(each.kinds()));
    if (pairsJudged()) {
      for (int a = 0; a < kinds.size(); a++) {
        for (int b = 0; b < a; b++) {
          Kind one = kinds.get(b);
          Kind other = kinds.get(a);
          if (!one.key().excludes(other.key()) && !leaky.contains(one) && !leaky.contains(other)) {
            judge(ImmutableList.of(one, other));
          }
        }
      }
    }
    if (leaking.isEmpty() && !alsoHeld.isEmpty()) {
      judge(
          alsoHeld.stream()
              .map(
                  role ->
                      kinds.stream()
                          .filter(kind -> kind.roles().contains(role))
                          .findFirst()
                          .orElseThrow())
              .distinct()
              .collect(toImmutableList()));
    }
    this.leaks =
        leaking.stream()
            .map(
                each ->
                    new LeakyRoles(
                        each.kinds().stream().map(Kind::roles).collect(toImmutableList()),
                        each.findings()))
            .collect(toImmutableList());
  }

  private void judge(ImmutableList<Kind> held) {
    LeakFindings findings = watch.judge(index.withBases(held.stream().map(Kind::first).toList()));
    if (!findings.isSafe()) {
      leaking.add(new Leaking(held, findings));
    }
  }

  /** Whether each two roles were judged together. */
  boolean pairsJudged() {
    return kinds.size() <= MAX_PAIRED;
  }

  ImmutableList<LeakyRoles> leaks() {
    return leaks;
  }

  /** The denials of this round, by role; none if nothing leaks. */
  private Map<RoleId, Set<String>> denials() {
    Map<RoleId, Set<String>> denials = new LinkedHashMap<>();
    boolean alone = leaking.stream().anyMatch(each -> each.kinds().size() == 1);
    Set<RoleId> leaky = new HashSet<>();
    if (alone) {
      leaking.forEach(each -> each.kinds().forEach(kind -> leaky.addAll(kind.roles())));
    }
    for (Leaking each : leaking) {
      for (Quantity hide : each.findings().repair().hide()) {
        Kind kind = roleToDeny(each.kinds(), hide);
        // What a base is denied its heirs are denied too, and perhaps that is enough for them.
        Set<RoleId> denied = alone ? leaky : kind.roles();
        for (RoleId role : kind.roles()) {
          if (index.lineage(role).stream().skip(1).noneMatch(base -> denied.contains(base.id()))) {
            denials.computeIfAbsent(role, r -> new TreeSet<>()).add(hide.name());
          }
        }
      }
    }
    return denials;
  }

  /** The first that does not show it itself, so that each alone keeps what it had. */
  private Kind roleToDeny(List<Kind> held, Quantity hide) {
    return held.stream().filter(kind -> !shows(kind, hide)).findFirst().orElse(held.get(0));
  }

  private boolean shows(Kind kind, Quantity quantity) {
    List<Role> roles = index.withBases(ImmutableSet.of(kind.first()));
    return Sights.shown(watch.sights().of(roles)).containsKey(quantity);
  }

  /**
   * The denials after which nothing leaks: those of this policy, then those of what it is with
   * these, until nothing is left. Each round hides something more, so it ends.
   */
  static ImmutableList<RoleRepair> repairs(
      Policy policy, LeakWatch watch, Collection<RoleId> alsoHeld) {
    Map<RoleId, Set<String>> all = new LinkedHashMap<>();
    Policy repaired = policy;
    Map<RoleId, Set<String>> round = new LeakSearch(repaired, watch, alsoHeld).denials();
    while (!round.isEmpty()) {
      round.forEach((role, names) -> all.merge(role, names, LeakSearch::union));
      repaired = policy.repairedBy(grants(all));
      round = new LeakSearch(repaired, watch, alsoHeld).denials();
    }
    return grants(all);
  }

  private static ImmutableSortedSet<String> union(Set<String> some, Set<String> more) {
    return ImmutableSortedSet.<String>naturalOrder().addAll(some).addAll(more).build();
  }

  private static ImmutableList<RoleRepair> grants(Map<RoleId, Set<String>> denials) {
    ImmutableList.Builder<RoleRepair> repairs = ImmutableList.builder();
    denials.forEach((role, names) -> repairs.add(new RoleRepair(role, Grant.hiding(names))));
    return repairs.build();
  }
}
