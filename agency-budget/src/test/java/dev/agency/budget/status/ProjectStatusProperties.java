package dev.agency.budget.status;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.agency.budget.status.StatusDraw.DAYS;
import static dev.agency.budget.status.StatusDraw.START;
import static dev.agency.budget.status.StatusDraw.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.Need;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of the status of a project, of the drawn projects of {@link StatusDraw}. */
@StatisticsReport(onFailureOnly = true)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class ProjectStatusProperties extends Laws {
  ProjectStatus status(StatusFacts facts) {
    return StatusDraw.status(facts);
  }

  @Property
  void theOrderOfFactsDoesNotMatter(@ForAll long seed, @ForAll Random random) {
    StatusFacts facts = StatusDraw.facts(seed);
    HandoffFacts work = facts.work();
    Project project = work.project();
    StatusFacts shuffled =
        facts.toBuilder()
            .work(
                work.toBuilder()
                    .project(project.withMilestones(shuffled(project.milestones(), random)))
                    .changes(shuffled(work.changes(), random))
                    .risks(shuffled(work.risks(), random))
                    .blockers(shuffled(work.blockers(), random))
                    .updates(shuffled(work.updates(), random))
                    .build())
            .progress(shuffled(facts.progress(), random))
            .build();
    ProjectStatus one = status(facts);
    ProjectStatus other = status(shuffled);
    assertThat(other.milestones()).isEqualTo(one.milestones());
    assertThat(other.changes()).isEqualTo(one.changes());
    assertThat(other.risks()).isEqualTo(one.risks());
    assertThat(other.blockers()).isEqualTo(one.blockers());
    assertThat(cells(StatusRow.TYPE, other.row(), true))
        .isEqualTo(cells(StatusRow.TYPE, one.row(), true));
  }

  private static <T> List<T> shuffled(List<T> all, Random random) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** Of 100 days 50 are over; at p % done the rest takes (100 - p) * 50 / p days more. */
  @Property
  void theForecastEndIsTheRestOfThePlanAtThePaceSoFar(@ForAll long seed) {
    StatusFacts facts = StatusDraw.facts(seed);
    StatusRow row = status(facts).row();
    Optional<BasisPoints> done = row.progress().ifKnown();
    long share = done.map(BasisPoints::value).orElse(-1L);
    bothOften("something is done", share > 0, 3);
    if (share > 0) {
      long top = (10_000 - share) * DAYS / 2;
      long further = (top + share - 1) / share;
      assertThat(row.ends().forecast()).isEqualTo(Figure.known(TODAY.plusDays(further)));
    } else {
      assertThat(row.ends().forecast().ifKnown()).isEmpty();
    }
    assertThat(row.plannedEnd()).contains(START.plusDays(DAYS - 1L));
  }

  @Property
  void whatNobodyIsBookedForIsLeftOfThePlanAndNobodysTime(@ForAll long seed) {
    StatusFacts facts = StatusDraw.facts(seed);
    ProjectStatus status = status(facts);
    StatusRow.Staff staff = status.row().staff();
    bothOften("somebody looked", facts.capacity().isPresent(), 3);
    if (facts.capacity().isEmpty()) {
      assertThat(staff.booked()).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
      assertThat(staff.unbooked()).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
      assertThat(status.staff()).isEmpty();
      return;
    }
    CapacitySnapshot capacity = facts.capacity().orElseThrow();
    Map<String, Long> expected = new TreeMap<>();
    for (Booking each : capacity.bookings()) {
      for (int day = 1; day < 60; day++) {
        LocalDate on = TODAY.plusDays(day);
        boolean agreed = each.status() == BookingStatus.CONFIRMED && each.person().isPresent();
        if (agreed && each.project().equals(Optional.of(StatusDraw.PROJECT))) {
          long minutes = capacity.minutesOf(each.id(), DateRange.closed(on, on));
          expected.merge(each.person().orElseThrow().value(), minutes, Long::sum);
        }
      }
    }
    expected.values().removeIf(minutes -> minutes == 0);
    Map<String, Long> told = new TreeMap<>();
    status.staff().forEach(each -> told.put(each.person().value(), each.booked()));
    assertThat(told).isEqualTo(expected);
    long booked = expected.values().stream().mapToLong(minutes -> minutes).sum();
    long worked = facts.burn().budget().workedMinutes();
    assertThat(staff.booked()).isEqualTo(Figure.known(booked));
    assertThat(staff.unbooked())
        .isEqualTo(Figure.known(Math.max(0, Math.max(0, 6_000 - worked) - booked)));
  }

  @Property
  void whoIsOverIsOverDayByDay(@ForAll long seed) {
    StatusFacts facts = StatusDraw.facts(seed);
    boolean any = false;
    for (StaffRow each : status(facts).staff()) {
      CapacitySnapshot capacity = facts.capacity().orElseThrow();
      long over = 0;
      for (int day = 1; day < 60; day++) {
        LocalDate on = TODAY.plusDays(day);
        DateRange one = DateRange.closed(on, on);
        over +=
            Math.max(
                0,
                capacity.availability(each.person(), one).load()
                    - capacity.availability(each.person(), one).capacity());
      }
      any |= over > 0;
      assertThat(each.over()).isEqualTo(over);
    }
    bothOften("somebody is over", any, 1);
  }

  @Property
  void milestonesAreAllThatArePlannedOrPromisedByDay(@ForAll long seed) {
    StatusFacts facts = StatusDraw.facts(seed);
    Map<MilestoneId, LocalDate> due = new TreeMap<>();
    Map<MilestoneId, LocalDate> promised = new TreeMap<>();
    Set<MilestoneId> reached = new TreeSet<>();
    for (Milestone each : facts.work().project().milestones()) {
      due.put(each.id(), each.due());
      if (each.completedOn().orElse(LocalDate.MAX).compareTo(TODAY) <= 0) {
        reached.add(each.id());
      }
    }
    facts
        .work()
        .baseline()
        .ifPresent(
            it -> it.scope().milestones().forEach(each -> promised.put(each.id(), each.due())));
    Set<MilestoneId> seen = new TreeSet<>();
    LocalDate last = LocalDate.MIN;
    for (var each : status(facts).milestones()) {
      assertThat(seen.add(each.milestone())).isTrue();
      assertThat(each.due()).isEqualTo(Optional.ofNullable(due.get(each.milestone())));
      assertThat(each.promised()).isEqualTo(Optional.ofNullable(promised.get(each.milestone())));
      assertThat(each.deliveredOn().isPresent()).isEqualTo(reached.contains(each.milestone()));
      LocalDate day = each.due().orElseGet(() -> each.promised().orElseThrow());
      assertThat(day).isAfterOrEqualTo(last);
      last = day;
      assertThat(each.daysLate().isPresent())
          .isEqualTo(
              each.due().isPresent()
                  && (reached.contains(each.milestone()) || day.isBefore(TODAY)));
    }
    Set<MilestoneId> all = new TreeSet<>(due.keySet());
    all.addAll(promised.keySet());
    assertThat(seen).isEqualTo(all);
    bothOften("one is in the baseline alone", !due.keySet().containsAll(all), 1);
  }

  @Property
  void changesThatWaitAreThoseThatSomebodyHasToDecide(@ForAll long seed) {
    StatusFacts facts = StatusDraw.facts(seed);
    Set<ChangeRequestId> expected = new TreeSet<>();
    for (ChangeRequest each : facts.work().changes()) {
      if (List.of(
              ChangeState.SUBMITTED,
              ChangeState.ASSESSED,
              ChangeState.SENT_TO_CLIENT,
              ChangeState.EXPIRED)
          .contains(each.state())) {
        expected.add(each.id());
      }
    }
    List<PendingChangeRow> rows = status(facts).changes();
    assertThat(rows)
        .extracting(row -> row.request().id())
        .containsExactlyInAnyOrderElementsOf(expected);
    for (PendingChangeRow each : rows) {
      assertThat(each.isShared())
          .isEqualTo(
              each.request().state() == ChangeState.SENT_TO_CLIENT && !each.request().internal());
    }
  }

  @Property
  void whatIsOpenIsWhatIsOpenOnTheDay(@ForAll long seed) {
    StatusFacts facts = StatusDraw.facts(seed);
    ProjectStatus status = status(facts);
    assertThat(status.risks())
        .extracting(RiskRow::risk)
        .containsExactlyInAnyOrderElementsOf(
            facts.work().risks().stream()
                .filter(each -> !each.raisedOn().isAfter(TODAY))
                .filter(each -> each.closedOn().orElse(LocalDate.MAX).isAfter(TODAY))
                .toList());
    assertThat(status.blockers())
        .extracting(BlockerRow::blocker)
        .containsExactlyInAnyOrderElementsOf(
            facts.work().blockers().stream()
                .filter(each -> !each.since().isAfter(TODAY))
                .filter(each -> each.resolvedOn().orElse(LocalDate.MAX).isAfter(TODAY))
                .toList());
    LocalDate latest = LocalDate.MIN;
    for (var each : facts.work().updates()) {
      LocalDate day = each.sentOn().orElse(LocalDate.MIN);
      latest = !day.isAfter(TODAY) && day.isAfter(latest) ? day : latest;
    }
    assertThat(status.row().lastUpdate().flatMap(each -> each.sentOn()).orElse(LocalDate.MIN))
        .isEqualTo(latest);
  }

  /** Whoever does not see cost has the same rows in the same order, whatever people cost. */
  @Property
  void whatPeopleCostIsInNoRowOrderOrCountOfOthers(@ForAll long seed) {
    ProjectStatus cheap = status(StatusDraw.facts(seed, 10));
    ProjectStatus dear = status(StatusDraw.facts(seed, 400));
    assertThat(cells(StatusRow.TYPE, dear.row(), false))
        .isEqualTo(cells(StatusRow.TYPE, cheap.row(), false));
    assertThat(dear.alerts().seenBy(ProjectStatusProperties::isOpen))
        .isEqualTo(cheap.alerts().seenBy(ProjectStatusProperties::isOpen));
    assertThat(dear.milestones()).isEqualTo(cheap.milestones());
    assertThat(dear.changes()).isEqualTo(cheap.changes());
    assertThat(dear.handoff()).isEqualTo(cheap.handoff());
    assertThat(dear.risks()).isEqualTo(cheap.risks());
    assertThat(dear.blockers()).isEqualTo(cheap.blockers());
    assertThat(dear.staff()).isEqualTo(cheap.staff());
    assertThat(StatusRow.USED_COST.read(dear.row()))
        .isNotEqualTo(StatusRow.USED_COST.read(cheap.row()));
    often("alerts of cost differ", !dear.alerts().equals(cheap.alerts()), 50);
  }

  private static boolean isOpen(Quantity quantity) {
    return quantity.sensitivity() != Sensitivity.COST
        && quantity.sensitivity() != Sensitivity.PROFIT;
  }

  private static <R> List<Object> cells(RecordType<R> type, R row, boolean all) {
    return type.fields().stream()
        .filter(field -> all || isOpen(field.quantity()))
        .map((Field<R, ?> field) -> (Object) field.read(row))
        .collect(toImmutableList());
  }

  @Property
  void listsAreOfActiveProjectsInAnOrderOfTheirOwn(@ForAll long seed, @ForAll Random random) {
    ProjectStatus status = status(StatusDraw.facts(seed));
    List<ProjectStatus> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Project project =
          status
              .row()
              .project()
              .withId(ProjectId.of("p-" + i))
              .withState(StatusDraw.oneOf(ProjectState.values(), random));
      all.add(of(status, project));
    }
    List<String> expected = new ArrayList<>();
    for (ProjectStatus each : all) {
      if (each.row().project().state() == ProjectState.ACTIVE) {
        expected.add(each.row().project().id().value());
      }
    }
    assertThat(list(shuffled(all, random))).isEqualTo(expected);
    bothOften("some are active", !expected.isEmpty(), 3);
  }

  List<String> list(List<ProjectStatus> all) {
    return ProjectStatus.active(all).stream().map(row -> row.project().id().value()).toList();
  }

  private static ProjectStatus of(ProjectStatus status, Project project) {
    StatusRow row = status.row();
    return new ProjectStatus(
        new StatusRow(
            project,
            row.progress(),
            row.ends(),
            row.burn(),
            row.outlook(),
            row.staff(),
            row.lastUpdate()),
        status.milestones(),
        status.alerts(),
        status.changes(),
        status.handoff(),
        status.risks(),
        status.blockers(),
        status.staff(),
        status.scope(),
        status.notes());
  }

  @Property
  void aHandoffSaysWhatItsGateAsksFor(@ForAll long seed) {
    StatusFacts facts = StatusDraw.facts(seed);
    Optional<HandoffRow> row = status(facts).handoff();
    assertThat(row.isPresent()).isEqualTo(facts.handoff().isPresent());
    row.ifPresent(
        each -> {
          assertThat(facts.handoff().orElseThrow().stage()).contains(each.stage());
          var exit = StatusDraw.GATES.exit(each.stage(), facts.work(), TODAY);
          var open = exit.stream().filter(missing -> missing.need() != Need.ESTIMATE).toList();
          assertThat(each.missingOfTime())
              .isEqualTo(exit.stream().filter(missing -> missing.need() == Need.ESTIMATE).toList());
          assertThat(each.missingOfPrice()).as("nobody expects anything").isEmpty();
          if (!open.isEmpty()) {
            assertThat(each.missing()).isEqualTo(open);
          } else if (each.stage().next().isPresent()) {
            assertThat(each.missing())
                .isEqualTo(
                    StatusDraw.GATES.entry(each.stage().next().orElseThrow(), facts.work(), TODAY));
          }
        });
  }
}
