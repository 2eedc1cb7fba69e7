package dev.agency.examples.spring.view;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.examples.spring.desk.Draft;
import dev.agency.examples.spring.desk.RoleToggles;
import dev.agency.examples.spring.studio.Always;
import dev.agency.examples.spring.studio.HostRecords;
import dev.agency.examples.spring.studio.PolicyRecord;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.permissions.Decision;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Role;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The views of the policy, for who may edit it. To everybody else there is none. */
@Component
public class PolicyViews {
  private final Views views;

  PolicyViews(Views views) {
    this.views = views;
  }

  /**
   * Returns whether somebody may edit the policy.
   *
   * @param person who it is
   * @return whether the policy is theirs to keep
   */
  public boolean mayEdit(PersonId person) {
    Views.Sight sight = views.sight(person);
    return sight.subject().can(Action.EDIT, PolicyRecord.TYPE, sight.studio().policy());
  }

  /**
   * Returns the policy in force.
   *
   * @param person who asks
   * @return the policy
   * @throws NotFoundException if it is not theirs to keep
   */
  public Policy policy(PersonId person) {
    if (!mayEdit(person)) {
      throw new NotFoundException("policy");
    }
    return views.sight(person).studio().policy();
  }

  /**
   * Returns the switches of all roles.
   *
   * @param person who asks
   * @return the policy as switches
   * @throws NotFoundException if it is not theirs to keep
   */
  public PolicyView switches(PersonId person) {
    policy(person);
    return views.once(person, PolicyView.class, "", PolicyViews::switches);
  }

  private static PolicyView switches(Views.Sight sight) {
    Policy policy = sight.studio().policy();
    Projection<Policy> shown =
        sight
            .subject()
            .view(PolicyRecord.TYPE, policy)
            .orElseThrow(() -> new NotFoundException("policy"));
    return new PolicyView(
        sight.viewer(),
        shown,
        policy.roles().stream()
            .flatMap(role -> switches(sight.studio(), role).stream())
            .collect(toImmutableList()));
  }

  private static ImmutableList<PolicyView.Switches> switches(Studio studio, Role role) {
    Policy policy = studio.policy();
    return RoleToggles.reaches(policy, role.id()).stream()
        .map(
            reach -> {
              RoleToggles toggles = new RoleToggles(policy, role.id(), reach);
              ImmutableList<RecordType<?>> within = studio.within(reach);
              return new PolicyView.Switches(
                  role.id(),
                  reach,
                  within.stream().map(type -> group(toggles, type)).collect(toImmutableList()),
                  HostRecords.CATALOGUE.recordTypes().stream()
                      .filter(type -> !within.contains(type))
                      .map(RecordType::name)
                      .collect(toImmutableList()));
            })
        .collect(toImmutableList());
  }

  private static PolicyView.Group group(RoleToggles toggles, RecordType<?> type) {
    return new PolicyView.Group(
        type.name(),
        toggles.shown(type).asList(),
        Draft.actions(type).stream()
            .filter(action -> toggles.allows(type, action))
            .collect(toImmutableList()));
  }

  /**
   * Explains what somebody sees of a record of a project.
   *
   * @param person who asks for the explanation
   * @param whom whose sight is explained
   * @param project the project
   * @param type the name of the record type, one of those every project has
   * @return the decision and its reasons; empty if there is no such project or record type
   * @throws NotFoundException if the policy is not theirs to keep
   */
  public Optional<Decision> why(PersonId person, PersonId whom, ProjectId project, String type) {
    policy(person);
    Views.Sight sight = views.sight(whom);
    return sight
        .studio()
        .work(project)
        .flatMap(work -> Always.of(work, type))
        .map(record -> record.judgedBy(sight.subject(), Action.VIEW));
  }

  /**
   * Returns who holds roles of the policy.
   *
   * @param person who asks
   * @return the people
   * @throws NotFoundException if the policy is not theirs to keep
   */
  public ImmutableList<PersonId> holders(PersonId person) {
    policy(person);
    return views.sight(person).studio().directory().roleHolders();
  }
}
