package dev.agency.examples.benchmarks.decision;

import dev.agency.examples.benchmarks.world.BenchWorld;
import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Relation;
import dev.agency.examples.benchmarks.world.Request;
import dev.agency.examples.benchmarks.world.Rule;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.access.PermissionEvaluator;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.util.SimpleMethodInvocation;

/**
 * Spring Security by annotation: {@code @PreAuthorize("hasPermission(#item, ...)")} on a method,
 * with a permission evaluator of the host behind it.
 *
 * <p>It is what the advice of a method costs that is proxied, without the proxy.
 */
final class SpringExpressionEngine implements DecisionEngine {
  private final Request[] requests;
  private final List<Supplier<Authentication>> ofLogin = new ArrayList<>();
  private final PreAuthorizeAuthorizationManager manager = new PreAuthorizeAuthorizationManager();
  private final Service service = new Service();
  private final Method method;

  /** A service of the host. */
  static final class Service {
    /** Does something to a record. */
    @PreAuthorize("hasPermission(#item, #permission)")
    public void act(Item item, String permission) {}
  }

  /** The rules in hash maps, by role and permission. */
  private static final class Rules implements PermissionEvaluator {
    private final Map<String, Set<Relation>> allowed = new HashMap<>();
    private final Map<String, Set<Relation>> denied = new HashMap<>();

    Rules(BenchWorld world) {
      for (Rule rule : world.policy().rules()) {
        (rule.allows() ? allowed : denied)
            .computeIfAbsent(
                key(
                    "ROLE_" + rule.duty().word(),
                    rule.kind().word() + ":" + rule.operation().word()),
                key -> new HashSet<>())
            .add(rule.relation());
      }
    }

    private static String key(String authority, String permission) {
      return authority + ":" + permission;
    }

    @Override
    public boolean hasPermission(Authentication authentication, Object target, Object permission) {
      Login login = (Login) Objects.requireNonNull(authentication.getPrincipal());
      Item item = (Item) target;
      return item.tenant().equals(login.tenant())
          && !matches(denied, authentication, login, item, (String) permission)
          && matches(allowed, authentication, login, item, (String) permission);
    }

    private static boolean matches(
        Map<String, Set<Relation>> rules,
        Authentication authentication,
        Login login,
        Item item,
        String permission) {
      for (GrantedAuthority authority : authentication.getAuthorities()) {
        Set<Relation> relations = rules.get(key(authority.getAuthority(), permission));
        if (relations != null) {
          for (Relation relation : relations) {
            if (relation.holds(login, item)) {
              return true;
            }
          }
        }
      }
      return false;
    }

    @Override
    public boolean hasPermission(
        Authentication authentication, Serializable id, String type, Object permission) {
      return false;
    }
  }

  SpringExpressionEngine(BenchWorld world) {
    this.requests = world.requests().toArray(Request[]::new);
    for (Login login : world.logins()) {
      Authentication authentication = SpringManagersEngine.authentication(login);
      ofLogin.add(() -> authentication);
    }
    DefaultMethodSecurityExpressionHandler handler = new DefaultMethodSecurityExpressionHandler();
    handler.setPermissionEvaluator(new Rules(world));
    manager.setExpressionHandler(handler);
    try {
      this.method = Service.class.getMethod("act", Item.class, String.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean allowed(int request) {
    Request asked = requests[request];
    String permission = asked.kind().word() + ":" + asked.operation().word();
    AuthorizationResult result =
        manager.authorize(
            ofLogin.get(asked.login().number()),
            new SimpleMethodInvocation(service, method, asked.item(), permission));
    return result != null && result.isGranted();
  }
}
