package dev.agency.examples.benchmarks.decision;

import dev.agency.examples.benchmarks.world.BenchWorld;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Relation;
import dev.agency.examples.benchmarks.world.Request;
import dev.agency.examples.benchmarks.world.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Permissions as texts in hash maps: {@code "invoice:edit"} to the names of relations. */
final class HashMapEngine implements DecisionEngine {
  private static final Relation[] RELATIONS = Relation.values();

  private final Request[] requests;
  private final List<Map<String, Set<String>>> allowed = new ArrayList<>();
  private final List<Map<String, Set<String>>> denied = new ArrayList<>();

  HashMapEngine(BenchWorld world) {
    this.requests = world.requests().toArray(Request[]::new);
    for (Login login : world.logins()) {
      allowed.add(table(world, login, true));
      denied.add(table(world, login, false));
    }
  }

  private static Map<String, Set<String>> table(BenchWorld world, Login login, boolean allows) {
    Map<String, Set<String>> table = new HashMap<>();
    for (Rule rule : world.policy().rules()) {
      if (rule.allows() == allows && login.duties().contains(rule.duty())) {
        table
            .computeIfAbsent(
                rule.kind().word() + ":" + rule.operation().word(), key -> new HashSet<>())
            .add(rule.relation().word());
      }
    }
    return table;
  }

  @Override
  public boolean allowed(int request) {
    Request asked = requests[request];
    Login login = asked.login();
    if (!asked.item().tenant().equals(login.tenant())) {
      return false;
    }
    String permission = asked.kind().word() + ":" + asked.operation().word();
    return !matches(denied.get(login.number()), permission, asked)
        && matches(allowed.get(login.number()), permission, asked);
  }

  private static boolean matches(Map<String, Set<String>> table, String permission, Request asked) {
    Set<String> relations = table.get(permission);
    if (relations != null) {
      for (Relation relation : RELATIONS) {
        if (relations.contains(relation.word()) && relation.holds(asked.login(), asked.item())) {
          return true;
        }
      }
    }
    return false;
  }
}
