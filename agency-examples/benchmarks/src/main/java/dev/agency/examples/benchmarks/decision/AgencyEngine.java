package dev.agency.examples.benchmarks.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.examples.benchmarks.world.BenchWorld;
import dev.agency.examples.benchmarks.world.Duty;
import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Kind;
import dev.agency.examples.benchmarks.world.Operation;
import dev.agency.examples.benchmarks.world.Relation;
import dev.agency.examples.benchmarks.world.Request;
import dev.agency.examples.benchmarks.world.Rule;
import dev.agency.permissions.Decision;
import dev.agency.permissions.Grant;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** This library: a subject for each login, asked about records as they are. */
final class AgencyEngine implements DecisionEngine {
  private final Subject[] subjects;
  private final Action[] actions;
  private final List<RecordType<Item>> types;
  private final Item[] items;
  private final boolean explained;

  private AgencyEngine(BenchWorld world, boolean explained) {
    Map<Kind, RecordType<Item>> ofKind =
        Maps.toMap(Arrays.asList(Kind.values()), AgencyEngine::type);
    AgencyHost host = new AgencyHost(world.logins());
    PermissionEvaluator permissions =
        policy(world)
            .against(Catalogue.of(ofKind.values().toArray(RecordType<?>[]::new)))
            .with(ofKind.values().stream().map(host::relations).toArray(Relations<?>[]::new));
    List<Subject> ofLogin =
        world.logins().stream().map(login -> host.subject(permissions, login)).toList();
    List<Request> requests = world.requests();
    this.subjects =
        requests.stream()
            .map(request -> ofLogin.get(request.login().number()))
            .toArray(Subject[]::new);
    this.actions =
        requests.stream().map(request -> action(request.operation())).toArray(Action[]::new);
    this.types =
        requests.stream()
            .map(request -> Objects.requireNonNull(ofKind.get(request.kind())))
            .collect(ImmutableList.toImmutableList());
    this.items = requests.stream().map(Request::item).toArray(Item[]::new);
    this.explained = explained;
  }

  /** Says yes or no. */
  static DecisionEngine plain(BenchWorld world) {
    return new AgencyEngine(world, false);
  }

  /** Says yes or no and which rules made it so. */
  static DecisionEngine explained(BenchWorld world) {
    return new AgencyEngine(world, true);
  }

  private static RecordType<Item> type(Kind kind) {
    return RecordType.of(
        kind.word(),
        Grain.PROJECT,
        List.of(Field.of(Quantities.NAME, item -> item.figures().name())));
  }

  private static Policy policy(BenchWorld world) {
    Policy.Builder policy = Policy.builder().name("Bench").version("1");
    for (Duty duty : Duty.values()) {
      policy.addRoles(
          Role.builder()
              .id(AgencyHost.role(duty))
              .name(duty.word())
              .addAllGrants(
                  world.policy().rules().stream()
                      .filter(rule -> rule.duty() == duty)
                      .map(AgencyEngine::grant)
                      .toList())
              .build());
    }
    return policy.build();
  }

  private static Grant grant(Rule rule) {
    String type = rule.kind().word();
    Action action = action(rule.operation());
    Reach reach = reach(rule.relation());
    return rule.allows()
        ? Grant.allow(type, action, reach, FieldSet.all())
        : Grant.deny(type, action, reach, FieldSet.all());
  }

  private static Action action(Operation operation) {
    return switch (operation) {
      case VIEW -> Action.VIEW;
      case CREATE -> Action.CREATE;
      case EDIT -> Action.EDIT;
      case DELETE -> Action.DELETE;
      case SUBMIT -> Action.SUBMIT;
      case APPROVE -> Action.APPROVE;
    };
  }

  private static Reach reach(Relation relation) {
    return switch (relation) {
      case OWN -> Reach.OWN;
      case ASSIGNED -> Reach.ASSIGNED;
      case TEAM -> Reach.TEAM;
      case ACCOUNT -> Reach.ACCOUNT;
      case CLIENT -> Reach.CLIENT;
      case ALL -> Reach.ALL;
    };
  }

  @Override
  public boolean allowed(int request) {
    if (!explained) {
      return subjects[request].can(actions[request], types.get(request), items[request]);
    }
    Decision decision =
        subjects[request].decide(actions[request], types.get(request), items[request]);
    return decision.allowed() && !decision.because().isEmpty();
  }
}
