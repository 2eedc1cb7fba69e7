package dev.agency.examples.spring.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.studio.HostRecords;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.Studios;
import dev.agency.permissions.Decision;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the switches of the permission builder say, and what becomes of those that are turned. */
class RoleTogglesTest {
  private static final TenantId TENANT = TenantId.of("studio");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

  private final Studio studio = Host.h2().part(Studios.class).now();
  private final Policy policy = studio.policy();

  /** Stands for a record of any type to whom somebody is related by one reach. */
  private record StandIn(Reach reach) {}

  private static final ImmutableList<RecordType<StandIn>> STAND_INS =
      HostRecords.CATALOGUE.recordTypes().stream()
          .map(RoleTogglesTest::standIn)
          .collect(toImmutableList());

  private static <R> RecordType<StandIn> standIn(RecordType<R> type) {
    ImmutableList<Field<StandIn, ?>> fields =
        type.fields().stream()
            .map(field -> Field.of(field.name(), field.quantity(), StandIn::reach))
            .collect(toImmutableList());
    return RecordType.of(type.name(), type.grain(), fields);
  }

  private static Relations<StandIn> relations(RecordType<StandIn> type) {
    Relations.Builder<StandIn> relations =
        Relations.of(type)
            .tenant("tenant", any -> TENANT)
            .attributes("reaches", row -> List.of(row.reach().name()));
    for (Reach reach : Reach.values()) {
      if (reach != Reach.ALL) {
        relations.reach(reach, Condition.inSet("reaches", List.of(reach.name())));
      }
    }
    return relations.build();
  }

  private static PermissionEvaluator engine(Policy policy) {
    return policy
        .against(Catalogue.of(STAND_INS.toArray(new RecordType<?>[0])))
        .with(STAND_INS.stream().map(RoleTogglesTest::relations).toArray(Relations<?>[]::new));
  }

  private static Principal holding(Role role) {
    return Principal.of(
        TENANT, PersonId.of("somebody"), new HeldRole(role.id(), DateRange.startingOn(DAY)));
  }

  @Test
  void switchesSayWhatTheEngineDecides() {
    PermissionEvaluator engine = engine(policy);
    int shown = 0;
    for (Role role : policy.roles()) {
      for (Reach reach : RoleToggles.reaches(policy, role.id())) {
        RoleToggles toggles = new RoleToggles(policy, role.id(), reach);
        for (RecordType<StandIn> type : STAND_INS) {
          for (Action action : Action.usual()) {
            Decision decision =
                engine.subject(holding(role), DAY).decide(action, type, new StandIn(reach));
            String what = role.id() + " " + reach + " " + type.name() + " " + action;
            if (action.equals(Action.VIEW)) {
              shown += decision.visible().size();
              assertThat(toggles.shown(type)).as(what).hasSameElementsAs(decision.visible());
            } else {
              assertThat(toggles.allows(type, action)).as(what).isEqualTo(decision.allowed());
            }
          }
        }
      }
    }
    assertThat(shown).isGreaterThan(1_000);
  }

  @Test
  void switchesThatNobodyTurnedLeaveThePolicyAsItIs() {
    for (Role role : policy.roles()) {
      for (Reach reach : RoleToggles.reaches(policy, role.id())) {
        assertThat(Draft.of(studio, policy, role.id(), reach).drafted()).isEqualTo(policy);
      }
    }
  }

  /** Some switches are turned at random and, on top, turned back. */
  @Test
  void turnedSwitchesAreAsTheyWereSetOrSaidToBeStuckAndTurnBack() {
    Random random = new Random(20260930);
    for (Role role : policy.roles()) {
      for (Reach reach : RoleToggles.reaches(policy, role.id())) {
        Draft saved = Draft.of(studio, policy, role.id(), reach);
        ImmutableList<String> all = all(saved);
        for (int i = 0; i < 20; i++) {
          Set<String> turned =
              all.stream().filter(any -> random.nextInt(40) == 0).collect(toImmutableSet());
          ImmutableSet<String> wanted =
              Sets.symmetricDifference(saved.on(), turned).immutableCopy();
          Draft draft = saved.with(wanted);
          Set<String> now = Draft.of(studio, draft.drafted(), role.id(), reach).on();
          assertThat(Sets.symmetricDifference(now, wanted))
              .as(role.id() + " " + turned)
              .containsExactlyInAnyOrderElementsOf(draft.stuck());
          Draft back = Draft.of(studio, draft.drafted(), role.id(), reach).with(saved.on());
          assertThat(Draft.of(studio, back.drafted(), role.id(), reach).on()).isEqualTo(saved.on());
        }
      }
    }
  }

  private static ImmutableList<String> all(Draft draft) {
    return draft.types().stream()
        .flatMap(type -> type.fields().stream().map(field -> Draft.nameOf(type, field.name())))
        .collect(toImmutableList());
  }

  @Test
  void whatARoleBuildsOnCannotBeTakenBackByItButHidden() {
    Draft draft =
        Draft.of(studio, policy, Presets.projectManagerWithProfitability().id(), Reach.ASSIGNED);
    ImmutableSet<String> without =
        draft.on().stream()
            .filter(name -> !name.equals("projectStatus.invoiced"))
            .collect(toImmutableSet());
    Draft hidden = draft.with(without);
    assertThat(hidden.stuck()).isEmpty();
    assertThat(
            Draft.of(studio, hidden.drafted(), Presets.projectManager().id(), Reach.ASSIGNED).on())
        .as("the role it builds on goes on showing it")
        .contains("projectStatus.invoiced");
  }

  @Test
  void ownChangesGoOnTopOfThoseOfAnother() {
    Draft saved = Draft.of(studio, policy, Presets.accountManager().id(), Reach.ACCOUNT);
    Draft mine = saved.with(Sets.difference(saved.on(), ImmutableSet.of("projectStatus.invoiced")));
    Policy theirs =
        saved.with(Sets.difference(saved.on(), ImmutableSet.of("projectStatus.revenue"))).drafted();
    assertThat(mine.on(theirs).on())
        .isEqualTo(
            Sets.difference(
                saved.on(), ImmutableSet.of("projectStatus.invoiced", "projectStatus.revenue")));
  }
}
