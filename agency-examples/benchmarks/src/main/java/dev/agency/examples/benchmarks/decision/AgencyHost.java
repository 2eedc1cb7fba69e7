package dev.agency.examples.benchmarks.decision;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.examples.benchmarks.world.Duty;
import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Login;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a host tells the library about the people and records of the benchmarks. */
public final class AgencyHost {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final ImmutableMap<Principal, Login> logins;

  /**
   * Creates a host.
   *
   * @param logins who may log in
   */
  public AgencyHost(List<Login> logins) {
    this.logins =
        logins.stream().collect(ImmutableMap.toImmutableMap(AgencyHost::principal, login -> login));
  }

  /**
   * Returns the role of the library that stands for a duty.
   *
   * @param duty the duty
   * @return the role
   */
  public static RoleId role(Duty duty) {
    return RoleId.of(duty.word());
  }

  private static Principal principal(Login login) {
    return Principal.of(
        TenantId.of(login.tenant()),
        PersonId.of(login.person()),
        login.duties().stream()
            .map(duty -> new HeldRole(role(duty), DateRange.startingOn(TODAY)))
            .toArray(HeldRole[]::new));
  }

  /**
   * Returns how records are related to people.
   *
   * @param type the record type
   * @return the relations
   */
  public Relations<Item> relations(RecordType<Item> type) {
    return Relations.of(type)
        .tenant("tenant", Item::tenantId)
        .attribute("owner", Item::owner)
        .attributes("members", Item::members)
        .attribute("team", Item::team)
        .attribute("client", Item::client)
        .reach(Reach.OWN, Condition.subjectIs("owner"))
        .reach(Reach.ASSIGNED, Condition.containsSubject("members"))
        .reach(Reach.TEAM, who -> Condition.inSet("team", ImmutableSet.of(login(who).team())))
        .reach(Reach.ACCOUNT, who -> Condition.inSet("client", login(who).managedClients()))
        .reach(
            Reach.CLIENT, who -> Condition.inSet("client", ImmutableSet.of(login(who).ofClient())))
        .build();
  }

  private Login login(Principal who) {
    return Objects.requireNonNull(logins.get(who));
  }

  /**
   * Logs somebody in.
   *
   * @param permissions the policy
   * @param login who it is
   * @return the subject
   */
  public Subject subject(PermissionEvaluator permissions, Login login) {
    return permissions.subject(principal(login), TODAY);
  }
}
