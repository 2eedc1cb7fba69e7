package dev.agency.examples.benchmarks.decision;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.world.BenchWorld;
import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Relation;
import dev.agency.examples.benchmarks.world.Request;
import dev.agency.examples.benchmarks.world.Rule;

/**
 * The floor: what one would write by hand for this policy and nothing else.
 *
 * <p>The rules of a login are one number for each kind and operation, a bit for each relation that
 * allows and one for each that denies. Only relations that some rule asks for are looked at.
 */
final class BitSetEngine implements DecisionEngine {
  private static final int DENIES = 8;
  private static final int OWN = Relation.OWN.bit();
  private static final int ASSIGNED = Relation.ASSIGNED.bit();
  private static final int TEAM = Relation.TEAM.bit();
  private static final int ACCOUNT = Relation.ACCOUNT.bit();
  private static final int CLIENT = Relation.CLIENT.bit();

  private final Request[] requests;
  private final int[][] rules;

  BitSetEngine(BenchWorld world) {
    ImmutableList<int[]> ofLogin =
        world.logins().stream()
            .map(login -> rules(world, login))
            .collect(ImmutableList.toImmutableList());
    this.requests = world.requests().toArray(Request[]::new);
    this.rules =
        world.requests().stream()
            .map(request -> ofLogin.get(request.login().number()))
            .toArray(int[][]::new);
  }

  private static int[] rules(BenchWorld world, Login login) {
    int[] rules = new int[Request.SLOTS];
    for (Rule rule : world.policy().rules()) {
      if (login.duties().contains(rule.duty())) {
        rules[rule.slot()] |=
            rule.allows() ? rule.relation().bit() : rule.relation().bit() << DENIES;
      }
    }
    return rules;
  }

  @Override
  public boolean allowed(int request) {
    Request asked = requests[request];
    Login login = asked.login();
    Item item = asked.item();
    if (!item.tenant().equals(login.tenant())) {
      return false;
    }
    int rule = rules[request][asked.slot()];
    int needed = rule | rule >>> DENIES;
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
    return (rule & holds) != 0 && (rule >>> DENIES & holds) == 0;
  }
}
