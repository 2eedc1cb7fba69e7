package dev.agency.examples.benchmarks.decision;

import dev.agency.examples.benchmarks.world.BenchWorld;
import dev.agency.examples.benchmarks.world.Duty;
import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Kind;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Operation;
import dev.agency.examples.benchmarks.world.Relation;
import dev.agency.examples.benchmarks.world.Request;
import dev.agency.examples.benchmarks.world.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Spring Security in code: authorization managers of the library, composed for each kind and
 * operation.
 *
 * <p>{@code allOf(same tenant, not(anyOf(denials)), anyOf(allowances))}, where an allowance is
 * {@code allOf(hasAnyAuthority(roles), the relation holds)}.
 */
public final class SpringManagersEngine implements DecisionEngine {
  private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);
  private static final AuthorizationDecision REFUSED = new AuthorizationDecision(false);

  private final Request[] requests;
  private final List<Supplier<Authentication>> ofLogin = new ArrayList<>();
  private final List<AuthorizationManager<Request>> managers = new ArrayList<>();

  SpringManagersEngine(BenchWorld world) {
    this.requests = world.requests().toArray(Request[]::new);
    for (Login login : world.logins()) {
      Authentication authentication = authentication(login);
      ofLogin.add(() -> authentication);
    }
    for (Kind kind : Kind.values()) {
      for (Operation operation : Operation.values()) {
        managers.add(
            allOf(
                List.of(
                    SpringManagersEngine::sameTenant,
                    AuthorizationManagers.not(anyOf(matching(world, kind, operation, false))),
                    anyOf(matching(world, kind, operation, true)))));
      }
    }
  }

  /**
   * Returns a login as Spring Security knows it.
   *
   * @param login the login
   * @return who it is, with a granted authority for each role
   */
  public static Authentication authentication(Login login) {
    return UsernamePasswordAuthenticationToken.authenticated(
        login,
        "",
        AuthorityUtils.createAuthorityList(
            login.duties().stream().map(duty -> "ROLE_" + duty.word()).toList()));
  }

  private static AuthorizationDecision sameTenant(
      Supplier<Authentication> authentication, Request request) {
    return request.item().tenant().equals(login(authentication).tenant()) ? GRANTED : REFUSED;
  }

  private static Login login(Supplier<Authentication> authentication) {
    return (Login) Objects.requireNonNull(authentication.get().getPrincipal());
  }

  private static List<AuthorizationManager<Request>> matching(
      BenchWorld world, Kind kind, Operation operation, boolean allows) {
    List<AuthorizationManager<Request>> matching = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      String[] roles =
          world.policy().rules().stream()
              .filter(rule -> rule.kind() == kind && rule.operation() == operation)
              .filter(rule -> rule.allows() == allows && rule.relation() == relation)
              .map(Rule::duty)
              .map(duty -> "ROLE_" + duty.word())
              .toArray(String[]::new);
      if (roles.length > 0) {
        AuthorizationManager<Request> holds =
            (authentication, request) ->
                relation.holds(login(authentication), request.item()) ? GRANTED : REFUSED;
        matching.add(allOf(List.of(AuthorityAuthorizationManager.hasAnyAuthority(roles), holds)));
      }
    }
    return matching;
  }

  /**
   * Returns who grants to some roles within a relation.
   *
   * @param <T> what is asked about
   * @param duties the roles
   * @param relation the relation
   * @param item finds the record
   * @return the manager
   */
  public static <T> AuthorizationManager<T> grant(
      List<Duty> duties, Relation relation, Function<T, Item> item) {
    AuthorizationManager<T> holds =
        (authentication, asked) ->
            relation.holds(login(authentication), item.apply(asked)) ? GRANTED : REFUSED;
    return allOf(
        List.of(
            AuthorityAuthorizationManager.hasAnyAuthority(
                duties.stream().map(duty -> "ROLE_" + duty.word()).toArray(String[]::new)),
            holds));
  }

  /**
   * Returns who grants when all do.
   *
   * @param <T> what is asked about
   * @param all the managers
   * @return the manager
   */
  @SuppressWarnings("unchecked") // an array of a generic type for the factory
  public static <T> AuthorizationManager<T> allOf(List<AuthorizationManager<T>> all) {
    return AuthorizationManagers.allOf(all.toArray(AuthorizationManager[]::new));
  }

  /**
   * Returns who grants when any does, and refuses when there is none.
   *
   * @param <T> what is asked about
   * @param any the managers
   * @return the manager
   */
  @SuppressWarnings("unchecked") // an array of a generic type for the factory
  public static <T> AuthorizationManager<T> anyOf(List<AuthorizationManager<T>> any) {
    return any.isEmpty()
        ? (authentication, asked) -> REFUSED
        : AuthorizationManagers.anyOf(any.toArray(AuthorizationManager[]::new));
  }

  @Override
  public boolean allowed(int request) {
    Request asked = requests[request];
    AuthorizationResult result =
        managers.get(asked.slot()).authorize(ofLogin.get(asked.login().number()), asked);
    return result != null && result.isGranted();
  }
}
