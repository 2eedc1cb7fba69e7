package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BurnReport;
import dev.agency.budget.change.ImpactCalculator;
import dev.agency.budget.change.ImpactFacts;
import dev.agency.budget.change.ImpactReport;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.forecast.History;
import dev.agency.budget.outlook.OutlookCalculator;
import dev.agency.budget.outlook.OutlookFacts;
import dev.agency.budget.outlook.OutlookSettings;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.Placement;
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
import java.util.Optional;

/**
 * The impact of a change in worlds that differ in nothing but what people cost, or in nothing but
 * what the client is charged: Ada designs and Ben codes, and 20 hours of either are asked for, of
 * which Ben is proposed for ten.
 */
final class ImpactScene {
  static final LocalDate TODAY = LocalDate.of(2026, 4, 26);

  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final LocalDate END = LocalDate.of(2026, 6, 30);
  private static final DisciplineId DESIGN = DisciplineId.of("design");
  private static final DisciplineId CODE = DisciplineId.of("code");
  private static final PersonId ADA = PersonId.of("ada");
  private static final PersonId BEN = PersonId.of("ben");
  private static final ImmutableMap<PersonId, DisciplineId> DISCIPLINES =
      ImmutableMap.of(ADA, DESIGN, BEN, CODE);

  /** What the client is charged. */
  record Charged(String price, String design, String code) {
    static final Charged USUAL = new Charged("120000.00", "110.00", "120.00");
  }

  private ImpactScene() {}

  /** Returns the impact where Ada and Ben cost so much an hour, and the work as estimated. */
  static ImpactReport of(String ada, String ben, String estimate) {
    return of(facts(ada, ben, estimate));
  }

  /** Returns the impact on how things stand. */
  static ImpactReport of(ImpactFacts facts) {
    return ImpactCalculator.calculate(facts, settings()).granted().orElseThrow();
  }

  /** How things stand where people cost what is given, and the work is estimated to. */
  static ImpactFacts facts(String ada, String ben, String estimate) {
    return facts(ada, ben, estimate, Charged.USUAL);
  }

  /** How things stand where people cost, and the client is charged, what is given. */
  static ImpactFacts facts(String ada, String ben, String estimate, Charged charged) {
    BurnExample example =
        BurnExample.fixedPrice(charged.price(), "EUR")
            .line(
                "design",
                line ->
                    line.discipline(DESIGN)
                        .estimatedMinutes(24_000)
                        .billRate(BillRate.perHour(charged.design(), "EUR")))
            .line(
                "code",
                line ->
                    line.discipline(CODE)
                        .estimatedMinutes(36_000)
                        .billRate(BillRate.perHour(charged.code(), "EUR")))
            .cost("ada", ada)
            .cost("ben", ben);
    for (int day = 0; day < 30; day++) {
      String on = START.plusDays(day).toString();
      example.time("ada", "design", on, 300).time("ben", "code", on, 300);
    }
    BurnScenario scenario = example.asOf(TODAY.toString());
    scenario = scenario.with(scenario.facts().toBuilder().disciplines(DISCIPLINES).build());
    return facts(scenario, estimate);
  }

  private static ForecastSettings settings() {
    return ForecastSettings.usual(History.empty());
  }

  private static ImpactFacts facts(BurnScenario scenario, String estimate) {
    Project project =
        Project.builder()
            .id(scenario.budget().project())
            .client(ClientId.of("c-1"))
            .name("Website")
            .plan(DateRange.closed(START, END))
            .build();
    BurnReport burn = scenario.report();
    return ImpactFacts.builder()
        .request(
            ChangeRequest.draft(
                    ChangeRequestId.of("CR-1"), project.id(), "Shop in Spanish", ADA, TODAY)
                .withDelta(
                    ScopeDelta.of(
                        new ScopeChange.Added(item("look", DESIGN)),
                        new ScopeChange.Added(item("shop", CODE)))))
        .baseline(
            Baseline.first(
                ScopeOfWork.builder()
                    .project(project.id())
                    .plan(DateRange.closed(START, END))
                    .build(),
                scenario.budget().id(),
                START))
        .budget(scenario.budget())
        .burn(burn)
        .outlook(
            OutlookCalculator.calculate(
                OutlookFacts.builder()
                    .project(project)
                    .budget(scenario.budget())
                    .burn(burn)
                    .addProgress(
                        ProgressPost.builder()
                            .project(project.id())
                            .date(TODAY)
                            .done(BasisPoints.ofPercent(40))
                            .author(ADA)
                            .build())
                    .estimatedCost(Figure.known(ExactMoney.of(Money.of(estimate, "EUR"))))
                    .build(),
                OutlookSettings.usual(History.empty())))
        .rates(scenario.rates())
        .disciplines(DISCIPLINES)
        .addProposed(proposed())
        .capacity(capacity())
        .build();
  }

  private static ScopeItem item(String id, DisciplineId discipline) {
    return ScopeItem.builder()
        .id(ScopeItemId.of(id))
        .name(id)
        .includedRevisions(1)
        .addEstimates(new EffortEstimate(discipline, 1_200))
        .due(END)
        .build();
  }

  private static Placement proposed() {
    Booking booking =
        Booking.builder()
            .id(BookingId.of("b-1"))
            .person(BEN)
            .project(ProjectId.of("p-1"))
            .days(DateRange.closed(TODAY.plusDays(1), TODAY.plusDays(1)))
            .amount(new BookingAmount.PerDay(600))
            .build();
    return Placement.of(
        booking,
        WorkingDays.of(
            new PersonCalendar(
                BEN, Optional.of(schedule()), ImmutableList.of(), ImmutableList.of()),
            booking.days()));
  }

  private static CapacitySnapshot capacity() {
    return CapacitySnapshot.of(
        CapacityInput.builder()
            .addPeople(Person.builder().id(BEN).name("Ben").discipline(CODE).build())
            .addSchedules(schedule())
            .build(),
        DateRange.closed(TODAY, END),
        CapacityRules.usual());
  }

  private static WorkSchedule schedule() {
    return WorkSchedule.builder()
        .person(BEN)
        .employment(DateRange.startingOn(START))
        .addPatterns(
            WorkPattern.builder()
                .validFrom(START)
                .addMinutes(480, 480, 480, 480, 480, 0, 0)
                .build())
        .build();
  }
}
