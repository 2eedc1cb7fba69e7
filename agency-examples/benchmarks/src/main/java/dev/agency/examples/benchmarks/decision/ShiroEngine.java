package dev.agency.examples.benchmarks.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import com.google.common.collect.ImmutableMap;
import dev.agency.examples.benchmarks.world.BenchWorld;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Relation;
import dev.agency.examples.benchmarks.world.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.Permission;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.cache.MemoryConstrainedCacheManager;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Apache Shiro: wildcard permissions such as {@code invoice:view,edit:OWN}, with the cache of its
 * realm switched on.
 *
 * <p>Shiro knows no denial: what the policy denies it allows. Tenants and relations are the host's.
 */
public final class ShiroEngine implements DecisionEngine {
  private static final Relation[] RELATIONS = Relation.values();

  private final Request[] requests;
  private final List<Subject> ofLogin = new ArrayList<>();

  /** Gives each login its permissions; nobody logs in here. */
  private static final class Permissions extends AuthorizingRealm {
    private final Function<Login, Set<String>> permissions;

    Permissions(Function<Login, Set<String>> permissions) {
      super(new MemoryConstrainedCacheManager());
      setName("bench");
      this.permissions = permissions;
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
      Login login = (Login) Objects.requireNonNull(principals.getPrimaryPrincipal());
      SimpleAuthorizationInfo info = new SimpleAuthorizationInfo();
      // Parsed once for each login: texts would be parsed again for each question.
      info.setObjectPermissions(
          permissions.apply(login).stream()
              .map(text -> (Permission) new WildcardPermission(text))
              .collect(Collectors.toSet()));
      return info;
    }

    @Override
    protected @Nullable AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
      return null;
    }
  }

  ShiroEngine(BenchWorld world) {
    this.requests = world.requests().toArray(Request[]::new);
    ofLogin.addAll(subjects(world.logins(), login -> permissions(world, login)));
  }

  private static Set<String> permissions(BenchWorld world, Login login) {
    Map<String, Map<String, String>> operations =
        world.policy().rules().stream()
            .filter(rule -> rule.allows() && login.duties().contains(rule.duty()))
            .collect(
                groupingBy(
                    rule -> rule.kind().word(),
                    groupingBy(
                        rule -> rule.relation().word(),
                        mapping(rule -> rule.operation().word(), joining(",")))));
    return operations.entrySet().stream()
        .flatMap(
            ofKind ->
                ofKind.getValue().entrySet().stream()
                    .map(of -> ofKind.getKey() + ":" + of.getValue() + ":" + of.getKey()))
        .collect(Collectors.toSet());
  }

  /**
   * Returns the subjects of logins.
   *
   * @param logins the logins
   * @param permissions the permissions of each, as texts
   * @return the subjects in the order of the logins
   */
  public static List<Subject> subjects(
      List<Login> logins, Function<Login, Set<String>> permissions) {
    Map<Login, Set<String>> ofLogin =
        logins.stream().collect(ImmutableMap.toImmutableMap(login -> login, permissions));
    DefaultSecurityManager security =
        new DefaultSecurityManager(
            new Permissions(login -> Objects.requireNonNull(ofLogin.get(login))));
    return logins.stream()
        .map(
            login ->
                new Subject.Builder(security)
                    .principals(new SimplePrincipalCollection(login, "bench"))
                    .authenticated(true)
                    .sessionCreationEnabled(false)
                    .buildSubject())
        .toList();
  }

  @Override
  public boolean allowed(int request) {
    Request asked = requests[request];
    Login login = asked.login();
    if (!asked.item().tenant().equals(login.tenant())) {
      return false;
    }
    Subject subject = ofLogin.get(login.number());
    String permission = asked.kind().word() + ":" + asked.operation().word() + ":";
    for (Relation relation : RELATIONS) {
      if (relation.holds(login, asked.item())
          && subject.isPermitted(permission + relation.word())) {
        return true;
      }
    }
    return false;
  }
}
