package dev.agency.examples.benchmarks.decision;

import dev.agency.examples.benchmarks.world.BenchWorld;
import dev.agency.examples.benchmarks.world.Kind;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Operation;
import dev.agency.examples.benchmarks.world.Relation;
import dev.agency.examples.benchmarks.world.Request;
import dev.agency.examples.benchmarks.world.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables of the JDK for enums: for each kind and operation the relations that allow and deny. */
final class EnumSetEngine implements DecisionEngine {
  private static final Relation[] RELATIONS = Relation.values();

  private final Request[] requests;
  private final List<Map<Kind, Map<Operation, Relations>>> ofLogin = new ArrayList<>();

  private record Relations(EnumSet<Relation> allow, EnumSet<Relation> deny) {}

  EnumSetEngine(BenchWorld world) {
    this.requests = world.requests().toArray(Request[]::new);
    world.logins().forEach(login -> ofLogin.add(table(world, login)));
  }

  private static Map<Kind, Map<Operation, Relations>> table(BenchWorld world, Login login) {
    Map<Kind, Map<Operation, Relations>> table = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Map<Operation, Relations> ofKind = new EnumMap<>(Operation.class);
      for (Operation operation : Operation.values()) {
        ofKind.put(
            operation,
            new Relations(EnumSet.noneOf(Relation.class), EnumSet.noneOf(Relation.class)));
      }
      table.put(kind, ofKind);
    }
    for (Rule rule : world.policy().rules()) {
      if (login.duties().contains(rule.duty())) {
        Relations relations = relations(table, rule.kind(), rule.operation());
        (rule.allows() ? relations.allow() : relations.deny()).add(rule.relation());
      }
    }
    return table;
  }

  private static Relations relations(
      Map<Kind, Map<Operation, Relations>> table, Kind kind, Operation operation) {
    return Objects.requireNonNull(Objects.requireNonNull(table.get(kind)).get(operation));
  }

  @Override
  public boolean allowed(int request) {
    Request asked = requests[request];
    Login login = asked.login();
    if (!asked.item().tenant().equals(login.tenant())) {
      return false;
    }
    Relations relations = relations(ofLogin.get(login.number()), asked.kind(), asked.operation());
    boolean allowed = false;
    for (Relation relation : RELATIONS) {
      boolean denies = relations.deny().contains(relation);
      if ((denies || (!allowed && relations.allow().contains(relation)))
          && relation.holds(login, asked.item())) {
        if (denies) {
          return false;
        }
        allowed = true;
      }
    }
    return allowed;
  }
}
