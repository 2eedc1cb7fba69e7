package dev.agency.examples.spring.sample;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Sensitivity;
import dev.agency.examples.spring.studio.EntryRecord;
import dev.agency.permissions.Effect;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.util.Optional;

/** What people of the sample agency may do beyond looking, which the command line does not know. */
final class SampleRights {
  private static final ImmutableMap<RoleId, Reach> LOG_TIME =
      ImmutableMap.of(
          RoleId.of("projectManager"), Reach.ASSIGNED, RoleId.of("teamMember"), Reach.OWN);

  private SampleRights() {}

  /** Project managers keep the time of their projects, members of a team their own. */
  static Policy withTime(Policy policy) {
    return policy.withRoles(
        policy.roles().stream()
            .map(
                role ->
                    Optional.ofNullable(LOG_TIME.get(role.id()))
                        .map(reach -> withTime(role, reach))
                        .orElse(role))
            .collect(toImmutableList()));
  }

  private static Role withTime(Role role, Reach reach) {
    return role.toBuilder()
        .addGrants(
            Grant.builder()
                .effect(Effect.ALLOW)
                .recordType(EntryRecord.TYPE.name())
                .addActions(Action.CREATE, Action.EDIT)
                .reach(reach)
                .fields(FieldSet.ofClasses(Sensitivity.PUBLIC, Sensitivity.TIME))
                .build())
        .build();
  }
}
