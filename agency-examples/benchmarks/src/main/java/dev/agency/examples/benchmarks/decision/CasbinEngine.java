package dev.agency.examples.benchmarks.decision;

import dev.agency.examples.benchmarks.world.BenchWorld;
import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.examples.benchmarks.world.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/**
 * jCasbin: one matcher over the attributes of the login and the record, every rule a line of the
 * policy, the roles of a login by its role manager.
 *
 * <p>The matcher asks first what is cheap and seldom true.
 */
public final class CasbinEngine implements DecisionEngine {
  private static final String MODEL =
      """
      [request_definition]
      r = sub, obj, kind, act

      [policy_definition]
      p = role, kind, act, relation, eft

      [role_definition]
      g = _, _

      [policy_effect]
      e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

      [matchers]
      m = r.kind == p.kind && r.act == p.act && g(r.sub.login, p.role) \
      && r.sub.tenant == r.obj.tenant \
      && (p.relation == "ALL" \
      || p.relation == "OWN" && r.obj.owner == r.sub.person \
      || p.relation == "ASSIGNED" && include(r.obj.members, r.sub.person) \
      || p.relation == "TEAM" && r.obj.team == r.sub.team \
      || p.relation == "ACCOUNT" && include(r.sub.managed, r.obj.client) \
      || p.relation == "CLIENT" && r.obj.client == r.sub.ofClient)
      """;

  private final Request[] requests;
  private final Enforcer enforcer;
  private final List<Asker> askers = new ArrayList<>();

  /** A login with the getters that a matcher reads. */
  public static final class Asker {
    private final Login login;

    Asker(Login login) {
      this.login = login;
    }

    /**
     * Returns the name the roles are given to.
     *
     * @return the name
     */
    public String getLogin() {
      return name(login);
    }

    /**
     * Returns the tenant.
     *
     * @return the tenant
     */
    public String getTenant() {
      return login.tenant();
    }

    /**
     * Returns the person.
     *
     * @return the person
     */
    public String getPerson() {
      return login.person();
    }

    /**
     * Returns the team.
     *
     * @return the team
     */
    public String getTeam() {
      return login.team();
    }

    /**
     * Returns the clients the person looks after.
     *
     * @return the clients
     */
    public Set<String> getManaged() {
      return login.managedClients();
    }

    /**
     * Returns the client the person is of.
     *
     * @return the client
     */
    public String getOfClient() {
      return login.ofClient();
    }
  }

  /** A record with the getters that a matcher reads. */
  public static final class Thing {
    private final Item item;

    Thing(Item item) {
      this.item = item;
    }

    /**
     * Returns the tenant.
     *
     * @return the tenant
     */
    public String getTenant() {
      return item.tenant();
    }

    /**
     * Returns the owner.
     *
     * @return the owner
     */
    public String getOwner() {
      return item.owner();
    }

    /**
     * Returns the members.
     *
     * @return the members
     */
    public Set<String> getMembers() {
      return item.members();
    }

    /**
     * Returns the team.
     *
     * @return the team
     */
    public String getTeam() {
      return item.team();
    }

    /**
     * Returns the client.
     *
     * @return the client
     */
    public String getClient() {
      return item.client();
    }
  }

  CasbinEngine(BenchWorld world) {
    this.requests = world.requests().toArray(Request[]::new);
    Model model = new Model();
    model.loadModelFromText(MODEL);
    this.enforcer = new Enforcer(model);
    enforcer.enableLog(false);
    world.logins().forEach(login -> askers.add(new Asker(login)));
    enforcer.addPolicies(
        world.policy().rules().stream()
            .map(
                rule ->
                    List.of(
                        rule.duty().word(),
                        rule.kind().word(),
                        rule.operation().word(),
                        rule.relation().word(),
                        rule.allows() ? "allow" : "deny"))
            .toList());
    enforcer.addGroupingPolicies(
        world.logins().stream()
            .flatMap(
                login -> login.duties().stream().map(duty -> List.of(name(login), duty.word())))
            .toList());
  }

  private static String name(Login login) {
    return "login-" + login.number();
  }

  @Override
  public boolean allowed(int request) {
    Request asked = requests[request];
    return enforcer.enforce(
        askers.get(asked.login().number()),
        new Thing(asked.item()),
        asked.kind().word(),
        asked.operation().word());
  }
}
