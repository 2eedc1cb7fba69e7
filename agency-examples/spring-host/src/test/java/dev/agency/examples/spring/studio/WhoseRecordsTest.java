package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.desk.RoleToggles;
import dev.agency.examples.spring.store.RoleHolder;
import dev.agency.examples.spring.view.PolicyView;
import dev.agency.examples.spring.view.PolicyViews;
import dev.agency.permissions.Grant;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.FieldSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The permission builder has switches for what a role can show somebody, and for nothing else:
 * asked of the relations of this host, before all records of the sample agency and of the hostile
 * one.
 */
class WhoseRecordsTest {
  private static final ImmutableList<RecordType<?>> TYPES = HostRecords.CATALOGUE.recordTypes();

  /** For each reach a role that sees everything within it, and nothing beyond. */
  private static final Policy POLICY =
      Policy.builder()
          .name("One role for each reach")
          .version("1")
          .addAllRoles(Arrays.stream(Reach.values()).map(WhoseRecordsTest::role).toList())
          .build();

  private static Role role(Reach reach) {
    return Role.builder()
        .id(id(reach))
        .name(reach.name())
        .addGrants(Grant.allow(Grant.ANY, Action.VIEW, reach, FieldSet.all()))
        .build();
  }

  private static RoleId id(Reach reach) {
    return RoleId.of(reach.name().toLowerCase(Locale.ROOT));
  }

  private final Host host = Host.h2();
  private final Studio sample = host.part(Studios.class).now();

  /** To judge a policy takes longer than to ask it. */
  private static final PermissionEvaluator JUDGED =
      POLICY.against(HostRecords.CATALOGUE.withSchema(AgencySchema.empty()));

  /** Everybody of an agency before all of its records. */
  private static final class Everybody {
    private final Studio studio;
    private final Records records;
    private final PermissionEvaluator evaluator;

    Everybody(Studio studio) {
      this.studio = studio;
      this.records = Records.of(studio);
      this.evaluator =
          JUDGED.with(Relationships.of(studio.data(), studio.asOf()).toArray(new Relations<?>[0]));
    }

    private final Map<Reach, ImmutableList<Subject>> related = new EnumMap<>(Reach.class);

    private ImmutableList<Subject> within(Reach reach) {
      return related.computeIfAbsent(reach, this::everybody);
    }

    private ImmutableList<Subject> everybody(Reach reach) {
      TenantId tenant = studio.data().house().tenant();
      return Stream.of(
              studio.data().people().stream().map(each -> each.id().value()),
              studio.data().contacts().stream().map(each -> each.id().value()),
              HostileAgency.PEOPLE.stream())
          .flatMap(each -> each)
          .distinct()
          .map(
              each ->
                  new Principal(
                      tenant,
                      PersonId.of(each),
                      ImmutableList.of(
                          new HeldRole(id(reach), DateRange.startingOn(studio.asOf())))))
          .map(each -> evaluator.subject(each, studio.asOf()))
          .collect(toImmutableList());
    }

    /** Whether a record is somebody's within one reach and, but for ALL, within no other. */
    <R> boolean only(PersonId person, Reach reach, RecordType<R> type, R record) {
      return Arrays.stream(Reach.values())
          .filter(other -> other != reach && other != Reach.ALL)
          .flatMap(other -> within(other).stream())
          .filter(other -> other.principal().person().equals(person))
          .noneMatch(other -> other.can(Action.VIEW, type, record));
    }

    /** The types of which somebody is shown a record within a reach. */
    ImmutableSet<RecordType<?>> shown(Reach reach) {
      ImmutableList<Subject> all = within(reach);
      return TYPES.stream().filter(type -> isShown(all, type)).collect(toImmutableSet());
    }

    private <R> boolean isShown(ImmutableList<Subject> all, RecordType<R> type) {
      return records.of(type).stream()
          .anyMatch(record -> all.stream().anyMatch(each -> each.can(Action.VIEW, type, record)));
    }
  }

  /** Asks of a record whose it is by one reach alone what the policy in force shows them of it. */
  private static <R> int compare(Everybody all, RecordType<R> type, Reach reach) {
    for (R record : all.records.of(type)) {
      for (Subject each : all.within(reach)) {
        PersonId person = each.principal().person();
        if (each.can(Action.VIEW, type, record) && all.only(person, reach, type, record)) {
          return compare(all.studio, type, record, person, reach);
        }
      }
    }
    return 0;
  }

  private static <R> int compare(
      Studio studio, RecordType<R> type, R record, PersonId person, Reach reach) {
    int compared = 0;
    for (Role role : studio.policy().roles()) {
      if (RoleToggles.reaches(studio.policy(), role.id()).contains(reach)) {
        Subject holder =
            studio.subject(
                new RoleHolder(
                    person,
                    ImmutableList.of(
                        new RoleHolder.Held(role.id(), DateRange.startingOn(studio.asOf())))));
        assertThat(new RoleToggles(studio.policy(), role.id(), reach).shown(type))
            .as(role.id() + " " + reach + " " + type.name())
            .hasSameElementsAs(holder.decide(Action.VIEW, type, record).visible());
        compared++;
      }
    }
    return compared;
  }

  @Test
  void whatSwitchesSayIsWhatWhoeverHoldsTheRoleIsShownOfRecordsOfTheirs() {
    Everybody all = new Everybody(sample);
    int compared = 0;
    for (Reach reach : Reach.values()) {
      for (RecordType<?> type : sample.within(reach)) {
        compared += compare(all, type, reach);
      }
    }
    assertThat(compared).isGreaterThan(200);
  }

  private ImmutableMap<Reach, ImmutableSet<RecordType<?>>> shown() {
    Everybody here = new Everybody(sample);
    Everybody there = new Everybody(HostileAgency.in(host, TenantId.of("hostile")));
    return Arrays.stream(Reach.values())
        .collect(
            toImmutableMap(
                reach -> reach,
                reach ->
                    ImmutableSet.<RecordType<?>>builder()
                        .addAll(here.shown(reach))
                        .addAll(there.shown(reach))
                        .build()));
  }

  @Test
  void aSwitchIsThereForWhatSomebodyIsShownAndForNothingElse() {
    ImmutableMap<Reach, ImmutableSet<RecordType<?>>> shown = shown();
    assertThat(Maps.transformValues(shown, types -> ImmutableSet.copyOf(names(types))))
        .isEqualTo(
            Maps.toMap(
                EnumSet.allOf(Reach.class),
                reach -> ImmutableSet.copyOf(names(sample.within(reach)))));
    PolicyView builder = host.part(PolicyViews.class).switches(PersonId.of("vera-lindqvist"));
    assertThat(builder.roles()).hasSizeGreaterThan(6);
    for (PolicyView.Switches role : builder.roles()) {
      ImmutableList<String> seen = names(shown.getOrDefault(role.reach(), ImmutableSet.of()));
      String what = role.role() + " " + role.reach();
      assertThat(role.records())
          .extracting(PolicyView.Group::record)
          .as(what)
          .containsExactlyInAnyOrderElementsOf(seen);
      assertThat(role.withoutEffect())
          .as(what)
          .containsExactlyInAnyOrderElementsOf(
              names(TYPES).stream().filter(each -> !seen.contains(each)).toList());
    }
  }

  private static ImmutableList<String> names(Iterable<RecordType<?>> types) {
    return ImmutableList.copyOf(types).stream().map(RecordType::name).collect(toImmutableList());
  }
}
