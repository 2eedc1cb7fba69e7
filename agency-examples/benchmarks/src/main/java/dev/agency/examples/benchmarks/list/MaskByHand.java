package dev.agency.examples.benchmarks.list;

import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Relation;

/** The columns of each record that are shown, worked out as one would by hand. */
final class MaskByHand {
  private static final int OWN = Relation.OWN.bit();
  private static final int ASSIGNED = Relation.ASSIGNED.bit();
  private static final int TEAM = Relation.TEAM.bit();
  private static final int ACCOUNT = Relation.ACCOUNT.bit();
  private static final int CLIENT = Relation.CLIENT.bit();

  private final Login login;
  private final int needed;
  private final int[] shown = new int[1 << Relation.values().length];

  MaskByHand(ListWorld world) {
    this.login = world.login();
    int needed = 0;
    for (ShowRule rule : world.rules()) {
      needed |= rule.relation().bit();
    }
    this.needed = needed;
    for (int holds = 0; holds < shown.length; holds++) {
      int allowed = 0;
      int denied = 0;
      for (ShowRule rule : world.rules()) {
        if ((holds & rule.relation().bit()) != 0) {
          allowed |= rule.allows() ? rule.shade().columns() : 0;
          denied |= rule.allows() ? 0 : rule.shade().columns();
        }
      }
      shown[holds] = allowed & ~denied;
    }
  }

  /** A mask of columns, zero for a record of another tenant. */
  int of(Item item) {
    if (!item.tenant().equals(login.tenant())) {
      return 0;
    }
    int holds = Relation.ALL.bit();
    if ((needed & OWN) != 0 && item.owner().equals(login.person())) {
      holds |= OWN;
    }
    if ((needed & ASSIGNED) != 0 && item.members().contains(login.person())) {
      holds |= ASSIGNED;
    }
    if ((needed & TEAM) != 0 && item.team().equals(login.team())) {
      holds |= TEAM;
    }
    if ((needed & ACCOUNT) != 0 && login.managedClients().contains(item.client())) {
      holds |= ACCOUNT;
    }
    if ((needed & CLIENT) != 0 && item.client().equals(login.ofClient())) {
      holds |= CLIENT;
    }
    return shown[holds];
  }
}
