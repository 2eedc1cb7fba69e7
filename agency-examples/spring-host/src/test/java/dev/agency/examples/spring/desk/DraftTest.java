package dev.agency.examples.spring.desk;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.figure.RecordType;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.studio.EntryRecord;
import dev.agency.examples.spring.studio.HostRecords;
import dev.agency.examples.spring.studio.RequestRow;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.Studios;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Reach;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.HrRecords;
import org.junit.jupiter.api.Test;

/** The switches of the permission builder are all that the policy decides on these pages. */
class DraftTest {
  private final Studio studio = Host.h2().part(Studios.class).now();
  private final Policy policy = studio.policy();

  /** What no page of this host does, and the builder says so. */
  private static final ImmutableSet<String> ON_NO_PAGE =
      ImmutableSet.of(
          HrRecords.ApprovalWorkflow.TYPE.name(),
          HrRecords.HolidayDates.TYPE.name(),
          HrRecords.LeaveDates.TYPE.name());

  @Test
  void whateverAGrantLetsPeopleDoHasASwitch() {
    ImmutableSet<Grant> grants =
        policy.roles().stream()
            .flatMap(role -> role.grants().stream())
            .filter(grant -> !grant.recordType().equals(Grant.ANY))
            .filter(grant -> !ON_NO_PAGE.contains(grant.recordType()))
            .collect(toImmutableSet());
    assertThat(grants).isNotEmpty();
    for (Grant grant : grants) {
      RecordType<?> type = HostRecords.CATALOGUE.recordType(grant.recordType()).orElseThrow();
      assertThat(Draft.actions(type))
          .as(grant.recordType())
          .containsAll(Sets.difference(grant.actions(), ImmutableSet.of(Action.VIEW)));
    }
  }

  @Test
  void aSwitchThatIsTurnedOffTakesTheDeedAway() {
    Draft draft = Draft.of(studio, policy, Presets.projectManager().id(), Reach.ASSIGNED);
    ImmutableSet<String> deeds =
        ImmutableSet.of(
            Draft.nameOf(RequestRow.TYPE, Action.CREATE),
            Draft.nameOf(EntryRecord.TYPE, Action.CREATE),
            Draft.nameOf(EntryRecord.TYPE, Action.EDIT));
    assertThat(draft.on()).containsAll(deeds);
    Draft without = draft.with(Sets.difference(draft.on(), deeds));
    assertThat(without.stuck()).isEmpty();
    assertThat(Draft.of(studio, without.drafted(), draft.role(), draft.reach()).on())
        .containsExactlyInAnyOrderElementsOf(without.on());
  }
}
