package dev.agency.budget.change;

import static dev.agency.budget.change.ImpactExample.ADA;
import static dev.agency.budget.change.ImpactExample.BEN;
import static dev.agency.budget.change.ImpactExample.CLIO;
import static dev.agency.budget.change.ImpactExample.SETTINGS;
import static dev.agency.budget.change.ImpactExample.benInMay;
import static dev.agency.budget.change.ImpactExample.booking;
import static dev.agency.budget.change.ImpactExample.capacity;
import static dev.agency.budget.change.ImpactExample.day;
import static dev.agency.budget.change.ImpactExample.euros;
import static dev.agency.budget.change.ImpactExample.facts;
import static dev.agency.budget.change.ImpactExample.fiftyHours;
import static dev.agency.budget.change.ImpactExample.placed;
import static dev.agency.budget.change.ImpactExample.request;
import static dev.agency.budget.change.ImpactExample.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.scope.Assessment.Pins;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.ChangeStep;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What moves the plan an assessment hangs on, what moves only its figures, and what neither. */
class ImpactPinsTest {
  private static final LocalDate IN_MAY = day("2026-05-05");
  private static final LocalDate AFTER = day("2026-07-01");
  private static final LocalDate BEFORE = day("2026-04-01");

  private final BurnScenario scenario = scenario();

  /** Ben is proposed for all of it. */
  private final ImpactFacts proposed =
      facts(scenario, request(fiftyHours()))
          .addProposed(placed(benInMay()))
          .capacity(capacity())
          .build();

  /** Nobody is. */
  private final ImpactFacts open = facts(scenario, request(fiftyHours())).build();

  private static Pins pins(ImpactFacts facts) {
    return ImpactCalculator.pins(facts, SETTINGS);
  }

  private static void movesThePlan(ImpactFacts one, ImpactFacts other) {
    assertThat(pins(other).plan()).isNotEqualTo(pins(one).plan());
  }

  private static void keepsThePlan(ImpactFacts one, ImpactFacts other) {
    assertThat(pins(other).plan()).isEqualTo(pins(one).plan());
  }

  private static void keepsAll(ImpactFacts one, ImpactFacts other) {
    assertThat(pins(other)).isEqualTo(pins(one));
  }

  private static void movesTheFiguresOnly(ImpactFacts one, ImpactFacts other) {
    keepsThePlan(one, other);
    assertThat(pins(other).figures()).isNotEqualTo(pins(one).figures());
  }

  /** The rates, with another one of somebody from a day on. */
  private RateBook raised(PersonId person, LocalDate from) {
    return RateBook.of(
        scenario.rates().costRates().stream()
            .flatMap(
                rate ->
                    rate.person().equals(person)
                        ? Stream.of(
                            new DatedCostRate(
                                person, DateRange.of(rate.during().start(), from), rate.rate()),
                            new DatedCostRate(
                                person,
                                DateRange.startingOn(from),
                                CostRate.perHour("99.00", "EUR")))
                        : Stream.of(rate))
            .toList());
  }

  private RateBook with(UnaryOperator<RateBook.Builder> change) {
    return change.apply(scenario.rates().toBuilder()).build();
  }

  private BudgetCostRate onBudget(BudgetId budget, LocalDate day) {
    return new BudgetCostRate(
        budget, BEN, DateRange.closed(day, day), CostRate.perHour("70.00", "EUR"));
  }

  private static Overhead overhead(LocalDate day) {
    return new Overhead(DateRange.closed(day, day), CostRate.perHour("5.00", "EUR"));
  }

  @Test
  void thePinsOfAnAssessmentAreThoseOfTheSameFacts() {
    assertThat(ImpactExample.assess(proposed).assessment().pins()).isEqualTo(pins(proposed));
  }

  @Test
  void aRateInsideTheWindowMovesThePlan() {
    movesThePlan(proposed, proposed.withRates(raised(BEN, IN_MAY)));
    BudgetId budget = scenario.budget().id();
    movesThePlan(
        proposed, proposed.withRates(with(it -> it.addBudgetCostRates(onBudget(budget, IN_MAY)))));
    movesThePlan(proposed, proposed.withRates(with(it -> it.addOverheads(overhead(IN_MAY)))));
  }

  @Test
  void aRateOutsideTheWindowDoesNot() {
    for (LocalDate outside : new LocalDate[] {BEFORE, AFTER}) {
      BudgetId budget = scenario.budget().id();
      keepsAll(
          proposed,
          proposed.withRates(with(it -> it.addBudgetCostRates(onBudget(budget, outside)))));
      keepsAll(proposed, proposed.withRates(with(it -> it.addOverheads(overhead(outside)))));
    }
    keepsAll(proposed, proposed.withRates(raised(BEN, AFTER)));
  }

  @Test
  void aRateOfSomebodyElseOrAnotherBudgetDoesNot() {
    keepsAll(proposed, proposed.withRates(raised(ADA, IN_MAY)));
    keepsAll(open, open.withRates(raised(ADA, IN_MAY)));
    BudgetId other = BudgetId.of("b-2");
    keepsAll(
        proposed, proposed.withRates(with(it -> it.addBudgetCostRates(onBudget(other, IN_MAY)))));
  }

  @Test
  void whereNobodyIsProposedTheRatesOfTheWholeDisciplineAreThePlan() {
    RateBook clio =
        with(
            it ->
                it.addCostRates(
                    new DatedCostRate(
                        CLIO, DateRange.startingOn(IN_MAY), CostRate.perHour("50.00", "EUR"))));
    movesThePlan(open, open.withRates(clio));
    keepsAll(proposed, proposed.withRates(clio));
    // An effort of which nobody says whose it is may be anybody's.
    ImpactFacts effort = open.withRequest(request().withEffortMinutes(60));
    movesThePlan(effort, effort.withRates(raised(ADA, IN_MAY)));
  }

  @Test
  void aBookingOfWhoIsProposedInsideTheWindowMovesThePlan() {
    movesThePlan(proposed, proposed.withCapacity(capacity(bookedOn(BEN, IN_MAY))));
    Booking across =
        booking(
            "b-1", BEN, DateRange.closed(day("2026-06-30"), AFTER), new BookingAmount.PerDay(60));
    movesThePlan(proposed, proposed.withCapacity(capacity(across)));
    // Of a booking that reaches out of the window only what lies in it is of the plan.
    Booking longer = across.withDays(DateRange.closed(day("2026-06-30"), AFTER.plusDays(9)));
    assertThat(pins(proposed.withCapacity(capacity(longer))).plan())
        .isEqualTo(pins(proposed.withCapacity(capacity(across))).plan());
  }

  @Test
  void aBookingOfSomebodyElseOrOutsideTheWindowDoesNot() {
    keepsAll(proposed, proposed.withCapacity(capacity(bookedOn(ADA, IN_MAY))));
    keepsAll(proposed, proposed.withCapacity(capacity(bookedOn(CLIO, IN_MAY))));
    keepsAll(proposed, proposed.withCapacity(capacity(bookedOn(BEN, AFTER))));
  }

  private static Booking bookedOn(PersonId person, LocalDate day) {
    return booking("b-1", person, DateRange.closed(day, day), new BookingAmount.PerDay(240));
  }

  @Test
  void theTermsAreThePlan() {
    movesThePlan(
        proposed,
        proposed.withBudget(proposed.budget().withPricing(new FixedPrice(euros("1.00")))));
    movesThePlan(proposed, proposed.withQuoted(euros("6000.00")));
    movesThePlan(
        proposed,
        proposed.withBudget(changed(1, it -> it.withBillRate(BillRate.perHour("130.00", "EUR")))));
    movesThePlan(
        proposed, proposed.withBudget(changed(1, it -> it.withMarkup(BasisPoints.ofPercent(1)))));
    movesThePlan(proposed, proposed.withBudget(changed(1, it -> it.withEstimatedMinutes(36_001))));
  }

  @Test
  void theRateOfALineThatPaysForNoneOfItIsNot() {
    UnaryOperator<ServiceLine> dearer =
        line -> line.withBillRate(BillRate.perHour("130.00", "EUR"));
    keepsAll(proposed, proposed.withBudget(changed(0, dearer)));
    ImpactFacts quoted = proposed.withQuoted(euros("6000.00"));
    keepsAll(quoted, quoted.withBudget(changed(1, dearer)));
  }

  private Budget changed(int line, UnaryOperator<ServiceLine> change) {
    return scenario
        .budget()
        .withLines(
            Stream.of(0, 1)
                .map(
                    i ->
                        i == line
                            ? change.apply(scenario.budget().lines().get(i))
                            : scenario.budget().lines().get(i))
                .toList());
  }

  @Test
  void otherPeopleOrDaysThatAreProposedAreAnotherPlan() {
    movesThePlan(proposed, proposed.withProposed());
    movesThePlan(
        proposed,
        proposed.withProposed(placed(benInMay().withAmount(new BookingAmount.PerDay(599)))));
  }

  @Test
  void newTimeMovesTheFiguresOnly() {
    BurnScenario more =
        ImpactExample.known(
            ImpactExample.worked(ImpactExample.sold(BurnExample.fixedPrice("120000.00", "EUR")))
                .time("ben", "code", "2026-04-25", 60)
                .asOf("2026-04-26"));
    movesTheFiguresOnly(open, facts(more, request(fiftyHours())).build());
    BurnScenario first =
        ImpactExample.known(
            ImpactExample.worked(ImpactExample.sold(BurnExample.fixedPrice("120000.00", "EUR")))
                .time("clio", "code", "2026-04-25", 60)
                .asOf("2026-04-26"));
    movesTheFiguresOnly(open, facts(first, request(fiftyHours())).build());
  }

  @Test
  void aLeaveMovesTheFiguresOnly() {
    CapacitySnapshot away =
        CapacitySnapshot.of(
            ImpactExample.input(
                it ->
                    it.addLeaves(
                        Leave.builder()
                            .id(LeaveId.of("l-1"))
                            .state(LeaveState.APPROVED)
                            .person(BEN)
                            .days(DateRange.closed(IN_MAY, IN_MAY))
                            .build())),
            proposed.capacity().orElseThrow().horizon(),
            CapacityRules.usual());
    movesTheFiguresOnly(proposed, proposed.withCapacity(away));
  }

  @Test
  void aDayThatGoesByMovesNothing() {
    BurnScenario tomorrow = scenario.asOf(day("2026-04-29"));
    ChangeRequest request = request(fiftyHours());
    ChangeRequest assessed =
        request.toBuilder()
            .state(ChangeState.ASSESSED)
            .assessment(ImpactExample.assess(proposed).assessment())
            .addHistory(
                ChangeStep.builder()
                    .move(ChangeStep.Move.ASSESS)
                    .state(ChangeState.ASSESSED)
                    .on(request.lastMovedOn())
                    .minutes(request.minutes())
                    .build())
            .build();
    ImpactFacts later =
        facts(tomorrow, request).addProposed(placed(benInMay())).capacity(capacity()).build();
    keepsAll(proposed, later.withRequest(assessed));
    movesThePlan(proposed, later);
  }
}
