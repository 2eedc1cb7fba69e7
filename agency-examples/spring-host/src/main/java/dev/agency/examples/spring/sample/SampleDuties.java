package dev.agency.examples.spring.sample;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.agency.budget.review.ReviewRow;
import dev.agency.core.figure.Sensitivity;
import dev.agency.examples.spring.studio.ChangeCostRow;
import dev.agency.examples.spring.studio.ChangeRecord;
import dev.agency.examples.spring.studio.PolicyRecord;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Reach;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.util.stream.Stream;

/** What people of the sample agency may do on the pages, beside what they may see. */
final class SampleDuties {
  private static final FieldSet ASKED = FieldSet.ofClasses(Sensitivity.PUBLIC, Sensitivity.TIME);

  private static final ImmutableListMultimap<RoleId, Grant> GRANTS =
      ImmutableListMultimap.<RoleId, Grant>builder()
          .putAll(Presets.projectManager().id(), decides(Reach.ASSIGNED))
          .putAll(Presets.accountManager().id(), decides(Reach.ACCOUNT))
          .putAll(
              // Who answers for the books answers for what is signed all the same.
              Presets.finance().id(), submits(Reach.ALL), waives(Reach.ALL))
          .put(
              Presets.projectManagerWithProfitability().id(),
              Grant.allow(
                  ChangeCostRow.TYPE.name(),
                  Action.VIEW,
                  Reach.ASSIGNED,
                  FieldSet.empty().plus(ChangeCostRow.CHANGE_COST_TOTAL)))
          .put(
              // Who keeps leave and holidays keeps the policy, too: they see no money by it.
              Presets.hrAdministrator().id(),
              Grant.allow(PolicyRecord.TYPE.name(), Action.VIEW, Reach.ALL, FieldSet.all())
                  .withActions(Action.VIEW, Action.EDIT))
          .put(
              // Who said what about a change is between the people of the agency.
              Presets.client().id(),
              Grant.deny(
                  ChangeRecord.TYPE.name(),
                  Action.VIEW,
                  Reach.CLIENT,
                  FieldSet.builder()
                      .addFields(
                          ChangeRecord.NOTE.name(),
                          ChangeRecord.AUTHOR.name(),
                          ChangeRecord.APPROVALS.name(),
                          ChangeRecord.HISTORY.name())
                      .build()))
          .build();

  private SampleDuties() {}

  /**
   * Both who lead a project and who lead its client ask for changes and decide about them, and have
   * set-ups reviewed and waive what they see.
   */
  private static ImmutableList<Grant> decides(Reach reach) {
    return ImmutableList.of(
        Grant.allow(ChangeRecord.TYPE.name(), Action.VIEW, reach, ASKED)
            .withActions(Action.VIEW, Action.CREATE, Action.EDIT, Action.APPROVE),
        submits(reach),
        waives(reach));
  }

  private static Grant submits(Reach reach) {
    return Grant.allow(ProjectRecord.TYPE.name(), Action.SUBMIT, reach, ASKED);
  }

  private static Grant waives(Reach reach) {
    return Grant.allow(ReviewRow.TYPE.name(), Action.APPROVE, reach, ASKED);
  }

  static Policy of(Policy policy) {
    return policy.withRoles(
        policy.roles().stream()
            .map(
                role ->
                    role.withGrants(
                        Stream.concat(role.grants().stream(), GRANTS.get(role.id()).stream())
                            .toList()))
            .collect(toImmutableList()));
  }
}
