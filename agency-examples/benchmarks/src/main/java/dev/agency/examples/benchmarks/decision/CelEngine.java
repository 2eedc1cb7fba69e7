package dev.agency.examples.benchmarks.decision;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.world.BenchWorld;
import dev.agency.examples.benchmarks.world.Duty;
import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Kind;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Operation;
import dev.agency.examples.benchmarks.world.Relation;
import dev.agency.examples.benchmarks.world.Request;
import dev.agency.examples.benchmarks.world.Rule;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Common Expression Language: one expression for each kind and operation, compiled and checked
 * once.
 *
 * <p>The variables are read from the record when the expression asks for them, so that no map is
 * filled.
 */
public final class CelEngine implements DecisionEngine {
  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .addVar("tenant", SimpleType.STRING)
          .addVar("person", SimpleType.STRING)
          .addVar("team", SimpleType.STRING)
          .addVar("managed", ListType.create(SimpleType.STRING))
          .addVar("ofClient", SimpleType.STRING)
          .addVar("roles", ListType.create(SimpleType.STRING))
          .addVar("itemTenant", SimpleType.STRING)
          .addVar("itemOwner", SimpleType.STRING)
          .addVar("itemMembers", ListType.create(SimpleType.STRING))
          .addVar("itemTeam", SimpleType.STRING)
          .addVar("itemClient", SimpleType.STRING)
          .build();
  private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder().build();

  private final Request[] requests;
  private final List<ImmutableList<String>> roles = new ArrayList<>();
  private final List<CelRuntime.Program> programs = new ArrayList<>();

  CelEngine(BenchWorld world) {
    this.requests = world.requests().toArray(Request[]::new);
    world.logins().forEach(login -> roles.add(roles(login)));
    for (Kind kind : Kind.values()) {
      for (Operation operation : Operation.values()) {
        programs.add(
            program(
                "tenant == itemTenant && !("
                    + matching(world, kind, operation, false)
                    + ") && ("
                    + matching(world, kind, operation, true)
                    + ")"));
      }
    }
  }

  /**
   * Returns the roles of a login as a list of texts.
   *
   * @param login the login
   * @return the roles
   */
  public static ImmutableList<String> roles(Login login) {
    return login.duties().stream().map(Duty::word).collect(ImmutableList.toImmutableList());
  }

  /**
   * Compiles an expression over a login and a record.
   *
   * @param expression the expression
   * @return the program
   */
  public static CelRuntime.Program program(String expression) {
    try {
      return RUNTIME.createProgram(COMPILER.compile(expression).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the condition under which a relation holds.
   *
   * @param relation the relation
   * @return an expression
   */
  public static String condition(Relation relation) {
    return switch (relation) {
      case OWN -> "itemOwner == person";
      case ASSIGNED -> "person in itemMembers";
      case TEAM -> "itemTeam == team";
      case ACCOUNT -> "itemClient in managed";
      case CLIENT -> "itemClient == ofClient";
      case ALL -> "true";
    };
  }

  /**
   * Returns the variables of an expression.
   *
   * @param login who asks
   * @param roles the roles of the login
   * @param item the record
   * @return finds a variable by its name
   */
  public static CelVariableResolver variables(Login login, ImmutableList<String> roles, Item item) {
    return name ->
        switch (name) {
          case "tenant" -> Optional.of(login.tenant());
          case "person" -> Optional.of(login.person());
          case "team" -> Optional.of(login.team());
          case "managed" -> Optional.of(login.managedClients().asList());
          case "ofClient" -> Optional.of(login.ofClient());
          case "roles" -> Optional.of(roles);
          case "itemTenant" -> Optional.of(item.tenant());
          case "itemOwner" -> Optional.of(item.owner());
          case "itemMembers" -> Optional.of(item.members().asList());
          case "itemTeam" -> Optional.of(item.team());
          case "itemClient" -> Optional.of(item.client());
          default -> Optional.empty();
        };
  }

  private static String matching(BenchWorld world, Kind kind, Operation operation, boolean allows) {
    List<String> terms = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      String anyRole =
          world.policy().rules().stream()
              .filter(rule -> rule.kind() == kind && rule.operation() == operation)
              .filter(rule -> rule.allows() == allows && rule.relation() == relation)
              .map(Rule::duty)
              .map(duty -> "'" + duty.word() + "' in roles")
              .collect(joining(" || "));
      if (!anyRole.isEmpty()) {
        terms.add("(" + anyRole + ") && " + condition(relation));
      }
    }
    return terms.isEmpty() ? "false" : String.join(" || ", terms);
  }

  @Override
  public boolean allowed(int request) {
    Request asked = requests[request];
    Login login = asked.login();
    try {
      return (boolean)
          programs
              .get(asked.slot())
              .eval(variables(login, roles.get(login.number()), asked.item()));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }
}
