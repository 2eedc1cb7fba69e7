package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.permissions.RoleKinds.Kind;
import dev.agency.permissions.leak.Leak;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
  private final Function<List<Role>, ImmutableList<Leak>> judge;
  private final ImmutableList<Kind> kinds;
  private final List<Leaking> leaking = new ArrayList<>();

  /** Kinds whose roles leak when one of each is held. */
  record Leaking(ImmutableList<Kind> kinds, ImmutableList<Leak> leaks) {
    LeakyRoles roles() {
      return new LeakyRoles(kinds.stream().map(Kind::roles).collect(toImmutableList()), leaks);
    }
  }

  /**
   * Judges a policy.
   *
   * @param judge tells what leaks to whoever holds some roles, bases among them
   * @param alsoHeld one more set of roles to judge, mostly empty
   */
  LeakSearch(
      Policy policy, Function<List<Role>, ImmutableList<Leak>> judge, Collection<RoleId> alsoHeld) {
    this.index = new RoleIndex(policy);
    this.judge = judge;
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
  }

  private void judge(ImmutableList<Kind> held) {
    ImmutableList<Leak> leaks = judge.apply(roles(held));
    if (!leaks.isEmpty()) {
      leaking.add(new Leaking(held, leaks));
    }
  }

  /** The roles, bases among them, of somebody who holds one of each kind. */
  ImmutableList<Role> roles(List<Kind> held) {
    return index.withBases(held.stream().map(Kind::first).toList());
  }

  /** Whether each two roles were judged together. */
  boolean pairsJudged() {
    return kinds.size() <= MAX_PAIRED;
  }

  List<Leaking> leaking() {
    return leaking;
  }

  ImmutableList<LeakyRoles> leaks() {
    return leaking.stream().map(Leaking::roles).collect(toImmutableList());
  }
}
