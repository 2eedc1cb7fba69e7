package dev.agency.permissions;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.figure.Quantity;
import java.util.ArrayList;
import java.util.List;

/** What a keeper of a policy does with a report. */
final class PolicyRepairs {
  private PolicyRepairs() {}

  /** A policy in which all roles that clash are made exclusive. */
  static Policy decided(Policy policy, List<Clash> clashes) {
    RoleIndex index = new RoleIndex(policy);
    List<Exclusive> exclusive = new ArrayList<>(policy.exclusive());
    for (Clash clash : clashes) {
      for (List<RoleId> pair : Sets.cartesianProduct(clash.held())) {
        if (!buildsOn(index, pair.get(0), pair.get(1))
            && !buildsOn(index, pair.get(1), pair.get(0))) {
          exclusive.add(Exclusive.of(pair.get(0), pair.get(1)));
        }
      }
    }
    return policy.withExclusive(exclusive);
  }

  private static boolean buildsOn(RoleIndex index, RoleId role, RoleId on) {
    return index.lineage(role).stream().anyMatch(each -> each.id().equals(on));
  }

  /** Some repairs, but for one quantity in one of them. */
  static List<RoleRepair> without(List<RoleRepair> repairs, RoleRepair one, Quantity shownAgain) {
    List<RoleRepair> rest = new ArrayList<>(repairs);
    rest.remove(one);
    ImmutableSet<Quantity> less =
        one.noLongerShows().stream()
            .filter(quantity -> !quantity.equals(shownAgain))
            .collect(ImmutableSet.toImmutableSet());
    if (!less.isEmpty()) {
      rest.add(new RoleRepair(one.role(), less, one.heirs()));
    }
    return rest;
  }
}
