package dev.agency.budget.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BurnReport;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.forecast.History;
import dev.agency.budget.outlook.OutlookCalculator;
import dev.agency.budget.outlook.OutlookFacts;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.outlook.OutlookSettings;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.Placement;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.people.Person;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeDelta;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A website of 1,000 hours at a fixed EUR 120,000, 400 of design and 600 of code, from 2 March to
 * 30 June 2026. On Sunday 26 April 400 hours are worked and 40 % is done: Ada, who designs for 82
 * an hour, and Ben, who codes for 62, worked 25 hours in each of eight weeks. The client wants 50
 * hours of code more.
 */
final class ImpactExample {
  static final LocalDate TODAY = LocalDate.of(2026, 4, 26);
  static final LocalDate END = LocalDate.of(2026, 6, 30);
  static final DisciplineId DESIGN = DisciplineId.of("design");
  static final DisciplineId CODE = DisciplineId.of("code");
  static final PersonId ADA = PersonId.of("ada");
  static final PersonId BEN = PersonId.of("ben");
  static final PersonId CLIO = PersonId.of("clio");
  static final ImmutableMap<PersonId, DisciplineId> DISCIPLINES =
      ImmutableMap.of(ADA, DESIGN, BEN, CODE, CLIO, CODE);
  static final ForecastSettings SETTINGS = ForecastSettings.usual(History.empty());

  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  private ImpactExample() {}

  static Money euros(String amount) {
    return Money.of(amount, "EUR");
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static Project project() {
    return Project.builder()
        .id(ProjectId.of("p-1"))
        .client(ClientId.of("c-1"))
        .name("Website")
        .plan(DateRange.closed(START, END))
        .build();
  }

  static BurnExample sold(BurnExample example) {
    return example
        .line("design", line -> line.discipline(DESIGN).estimatedMinutes(24_000).billRate(rate()))
        .line("code", line -> line.discipline(CODE).estimatedMinutes(36_000).billRate(rate()))
        .cost("ada", "82.00")
        .cost("ben", "62.00");
  }

  private static BillRate rate() {
    return BillRate.perHour("120.00", "EUR");
  }

  static BurnExample worked(BurnExample example) {
    for (int week = 0; week < 8; week++) {
      for (int day = 0; day < 5; day++) {
        String on = START.plusWeeks(week).plusDays(day).toString();
        example.time("ada", "design", on, 300).time("ben", "code", on, 300);
      }
    }
    return example;
  }

  static BurnScenario scenario() {
    return known(worked(sold(BurnExample.fixedPrice("120000.00", "EUR"))).asOf(TODAY.toString()));
  }

  /** Returns a scenario in which it is known who does what. */
  static BurnScenario known(BurnScenario scenario) {
    return scenario.with(scenario.facts().toBuilder().disciplines(DISCIPLINES).build());
  }

  static ScopeItem item(String id, DisciplineId discipline, long minutes) {
    return ScopeItem.builder()
        .id(ScopeItemId.of(id))
        .name(id)
        .includedRevisions(1)
        .addEstimates(new EffortEstimate(discipline, minutes))
        .due(END)
        .line(LineId.of(discipline.value()))
        .build();
  }

  static ScopeOfWork scope() {
    return ScopeOfWork.builder()
        .project(project().id())
        .plan(DateRange.closed(START, END))
        .addItems(item("look", DESIGN, 24_000), item("shop", CODE, 36_000))
        .build();
  }

  static Baseline baseline(Budget budget) {
    return Baseline.first(scope(), budget.id(), START).withTotal(euros("120000.00"));
  }

  static ChangeRequest request(ScopeChange... changes) {
    return ChangeRequest.draft(
            ChangeRequestId.of("CR-1"), project().id(), "Shop in Spanish", ADA, TODAY)
        .withDelta(ScopeDelta.of(changes));
  }

  static ScopeChange fiftyHours() {
    return new ScopeChange.Added(item("spanish", CODE, 3_000));
  }

  static OutlookReport outlook(BurnScenario scenario, BurnReport burn) {
    return OutlookCalculator.calculate(
        OutlookFacts.builder()
            .project(project())
            .budget(scenario.budget())
            .burn(burn)
            .addProgress(
                ProgressPost.builder()
                    .project(project().id())
                    .date(day("2026-04-24"))
                    .done(BasisPoints.ofPercent(40))
                    .author(ADA)
                    .build())
            .estimatedCost(Figure.known(ExactMoney.of(euros("72000.00"))))
            .build(),
        OutlookSettings.usual(History.empty()));
  }

  static ImpactFacts.Builder facts(BurnScenario scenario, ChangeRequest request) {
    BurnReport burn = scenario.report();
    return ImpactFacts.builder()
        .request(request)
        .baseline(baseline(scenario.budget()))
        .budget(scenario.budget())
        .burn(burn)
        .outlook(outlook(scenario, burn))
        .rates(scenario.rates())
        .exchange(scenario.exchange())
        .disciplines(DISCIPLINES);
  }

  static ImpactFacts.Builder facts() {
    return facts(scenario(), request(fiftyHours()));
  }

  static ImpactReport assess(ImpactFacts facts) {
    return ImpactCalculator.calculate(facts, SETTINGS).granted().orElseThrow();
  }

  // Who would do it.

  static Booking booking(String id, PersonId person, DateRange days, BookingAmount amount) {
    return Booking.builder()
        .id(BookingId.of(id))
        .person(person)
        .project(project().id())
        .days(days)
        .amount(amount)
        .build();
  }

  /** Ben for ten hours a day from Monday 4 May to Friday 8 May. */
  static Booking benInMay() {
    return booking(
        "b-new",
        BEN,
        DateRange.closed(day("2026-05-04"), day("2026-05-08")),
        new BookingAmount.PerDay(600));
  }

  static Placement placed(Booking booking) {
    return Placement.of(
        booking, WorkingDays.of(calendar(booking.person().orElseThrow()), booking.days()));
  }

  private static PersonCalendar calendar(PersonId person) {
    return new PersonCalendar(
        person, Optional.of(schedule(person)), ImmutableList.of(), ImmutableList.of());
  }

  private static WorkSchedule schedule(PersonId person) {
    return WorkSchedule.builder()
        .person(person)
        .employment(DateRange.startingOn(LocalDate.of(2026, 1, 1)))
        .addPatterns(
            WorkPattern.builder()
                .validFrom(LocalDate.of(2026, 1, 1))
                .addMinutes(480, 480, 480, 480, 480, 0, 0)
                .build())
        .build();
  }

  static CapacitySnapshot capacity(Booking... bookings) {
    return CapacitySnapshot.of(
        input(it -> it.addBookings(bookings)),
        DateRange.closed(TODAY, LocalDate.of(2026, 8, 31)),
        CapacityRules.usual());
  }

  static CapacityInput input(UnaryOperator<CapacityInput.Builder> change) {
    List<PersonId> people = List.of(ADA, BEN, CLIO);
    return change
        .apply(
            CapacityInput.builder()
                .addAllPeople(
                    people.stream()
                        .map(
                            id ->
                                Person.builder()
                                    .id(id)
                                    .name(id.value())
                                    .discipline(Objects.requireNonNull(DISCIPLINES.get(id)))
                                    .build())
                        .toList())
                .addAllSchedules(people.stream().map(ImpactExample::schedule).toList()))
        .build();
  }
}
