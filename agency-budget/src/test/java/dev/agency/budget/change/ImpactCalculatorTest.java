package dev.agency.budget.change;

import static dev.agency.budget.change.ImpactExample.ADA;
import static dev.agency.budget.change.ImpactExample.BEN;
import static dev.agency.budget.change.ImpactExample.CLIO;
import static dev.agency.budget.change.ImpactExample.CODE;
import static dev.agency.budget.change.ImpactExample.DESIGN;
import static dev.agency.budget.change.ImpactExample.assess;
import static dev.agency.budget.change.ImpactExample.benInMay;
import static dev.agency.budget.change.ImpactExample.booking;
import static dev.agency.budget.change.ImpactExample.capacity;
import static dev.agency.budget.change.ImpactExample.day;
import static dev.agency.budget.change.ImpactExample.euros;
import static dev.agency.budget.change.ImpactExample.facts;
import static dev.agency.budget.change.ImpactExample.fiftyHours;
import static dev.agency.budget.change.ImpactExample.item;
import static dev.agency.budget.change.ImpactExample.placed;
import static dev.agency.budget.change.ImpactExample.request;
import static dev.agency.budget.change.ImpactExample.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.change.PersonImpactRow.Span;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.testkit.Refused;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ImpactCalculatorTest {
  private final BurnScenario scenario = scenario();

  private static Figure<Money> known(String amount) {
    return Figure.known(euros(amount));
  }

  private static <T> Figure<T> unknown(UnknownReason reason) {
    return Figure.unknown(reason);
  }

  private ImpactFacts.Builder of(ChangeRequest request) {
    return facts(scenario, request);
  }

  @Test
  void fiftyHoursMoreOnAThousandFor6000Costing3100() {
    ImpactReport impact =
        assess(
            of(request(fiftyHours())).addProposed(placed(benInMay())).capacity(capacity()).build());
    Assessment is = impact.assessment();
    assertThat(is.minutesDelta()).isEqualTo(3_000);
    assertThat(is.priceDelta()).isEqualTo(known("6000.00"));
    assertThat(is.costDelta()).isEqualTo(known("3100.00"));
    assertThat(is.profitDelta()).isEqualTo(known("2900.00"));
    assertThat(impact.row().before().margin()).isEqualTo(Figure.known(BasisPoints.of(4_000)));
    assertThat(impact.row().after().margin()).isEqualTo(Figure.known(BasisPoints.of(4_040)));
    assertThat(is.marginDelta()).isEqualTo(Figure.known(BasisPoints.of(40)));
    assertThat(is.burnBefore()).isEqualTo(Figure.known(BasisPoints.of(4_000)));
    assertThat(is.burnAfter()).isEqualTo(Figure.known(BasisPoints.of(3_809)));
    // At 50 hours a week the other 600 last for twelve weeks, and 650 for thirteen.
    assertThat(is.runOutBefore()).isEqualTo(Figure.known(day("2026-07-17")));
    assertThat(is.runOutAfter()).isEqualTo(Figure.known(day("2026-07-24")));
    assertThat(is.endBefore()).isEqualTo(Figure.known(day("2026-06-30")));
    assertThat(is.endAfter()).isEqualTo(Figure.known(day("2026-06-30")));
    assertThat(is.newOverbookedMinutes()).isEqualTo(Figure.known(600L));
    assertThat(is.pins().baseline()).isEqualTo(1);
    assertThat(impact.window()).isEqualTo(DateRange.closed(day("2026-04-26"), day("2026-06-30")));
    assertThat(impact.disciplines())
        .containsExactly(
            new DisciplineImpactRow(
                impact.row().request(),
                scenario.budget().id(),
                Optional.of(CODE),
                3_000,
                3_000,
                known("6000.00"),
                known("3100.00"),
                known("2900.00"),
                CostBasis.BOOKED));
  }

  @Test
  void theWholeIsForecastWithoutAndWithTheChange() {
    ImpactRow row = assess(of(request(fiftyHours())).build()).row();
    assertThat(row.before().revenue()).isEqualTo(known("120000.00"));
    assertThat(row.before().cost()).isEqualTo(known("72000.00"));
    assertThat(row.before().profit()).isEqualTo(known("48000.00"));
    assertThat(row.before().minutes()).isEqualTo(60_000);
    assertThat(row.after().revenue()).isEqualTo(known("126000.00"));
    assertThat(row.after().cost()).isEqualTo(known("75100.00"));
    assertThat(row.after().profit()).isEqualTo(known("50900.00"));
    assertThat(row.after().minutes()).isEqualTo(63_000);
  }

  @Test
  void whoIsProposedCostsTheirRateOnTheDayTheRateOfTheBudgetFirstAndTheOverhead() {
    RateBook rates =
        RateBook.builder()
            .costRates(scenario.rates().costRates())
            .addBudgetCostRates(
                new BudgetCostRate(
                    scenario.budget().id(),
                    BEN,
                    DateRange.startingOn(day("2026-05-06")),
                    CostRate.perHour("70.00", "EUR")))
            .addOverheads(
                new Overhead(
                    DateRange.startingOn(day("2026-05-08")), CostRate.perHour("5.00", "EUR")))
            .build();
    Assessment is =
        assess(of(request(fiftyHours())).rates(rates).addProposed(placed(benInMay())).build())
            .assessment();
    // Two days at 62, two at 70 and one at 75, of ten hours each.
    assertThat(is.costDelta()).isEqualTo(known("3390.00"));
  }

  @Test
  void whatNobodyIsProposedForCostsTheMeanOfThoseWhoDidIt() {
    BurnScenario both =
        ImpactExample.known(
            ImpactExample.worked(
                    ImpactExample.sold(BurnExample.fixedPrice("120000.00", "EUR"))
                        .cost("clio", "42.00"))
                .time("clio", "code", "2026-04-24", 1_200)
                .time("clio", "code", "2026-04-25", 800)
                .time("ben", "code", "2026-04-25", 0)
                .asOf("2026-04-26"));
    // Ben worked 12,000 minutes and Clio 2,000: (62 x 6 + 42) / 7 an hour.
    ImpactReport impact = assess(facts(both, request(fiftyHours())).build());
    assertThat(impact.disciplines().get(0).costBasis()).isEqualTo(CostBasis.MEAN);
    assertThat(impact.assessment().costDelta()).isEqualTo(known("2957.14"));
    ImpactReport some =
        assess(
            facts(both, request(fiftyHours()))
                .addProposed(
                    placed(
                        booking(
                            "b",
                            CLIO,
                            DateRange.closed(day("2026-05-04"), day("2026-05-06")),
                            new BookingAmount.PerDay(400))))
                .build());
    // Twenty hours of Clio at 42, thirty at the mean.
    assertThat(some.disciplines().get(0).costBasis()).isEqualTo(CostBasis.BOOKED_AND_MEAN);
    assertThat(some.assessment().costDelta()).isEqualTo(known("2614.29"));
  }

  @Test
  void whoIsProposedForMoreThanIsAskedForCostsAsMuchOfItAsIsAskedFor() {
    ImpactReport impact =
        assess(
            of(request(new ScopeChange.Added(item("small", CODE, 600))))
                .addProposed(placed(benInMay()))
                .build());
    assertThat(impact.assessment().costDelta()).isEqualTo(known("620.00"));
    assertThat(impact.disciplines().get(0).proposed()).isEqualTo(3_000);
  }

  @Test
  void aCostIsUnknownIfNobodyDidSuchWorkAndPartialIfSomebodyIsProposedForSome() {
    ImpactFacts.Builder asked = of(request(new ScopeChange.Added(other())));
    ImpactReport nobody = assess(asked.build());
    assertThat(nobody.assessment().costDelta()).isEqualTo(unknown(UnknownReason.UNPRICED));
    assertThat(nobody.assessment().profitDelta()).isEqualTo(unknown(UnknownReason.UNPRICED));
    assertThat(nobody.assessment().marginDelta()).isEqualTo(unknown(UnknownReason.UNPRICED));
    assertThat(nobody.disciplines().get(0).costBasis()).isEqualTo(CostBasis.NOBODY);
    ImpactReport mixed = assess(of(request(new ScopeChange.Added(other()), fiftyHours())).build());
    assertThat(mixed.assessment().costDelta())
        .isEqualTo(Figure.partial(euros("3100.00"), Missing.unpriced(600)));
    assertThat(mixed.disciplines().get(0).costBasis()).isEqualTo(CostBasis.MEAN);
    assertThat(mixed.disciplines().get(1).costBasis()).isEqualTo(CostBasis.NOBODY);
    ImpactReport unpaid =
        assess(
            of(request(fiftyHours()))
                .rates(RateBook.empty())
                .addProposed(
                    placed(
                        booking(
                            "b",
                            BEN,
                            DateRange.closed(day("2026-05-04"), day("2026-05-04")),
                            new BookingAmount.PerDay(480))))
                .build());
    assertThat(unpaid.assessment().costDelta()).isEqualTo(unknown(UnknownReason.UNPRICED));
    assertThat(unpaid.disciplines().get(0).costBasis()).isEqualTo(CostBasis.BOOKED_AND_NOBODY);
  }

  private static ScopeItem other() {
    return item("texts", DisciplineId.of("texts"), 600).withLine(Optional.empty());
  }

  @Test
  void rowsSumToTheWholeToTheCent() {
    Budget odd =
        scenario
            .budget()
            .withLines(
                scenario.budget().lines().stream()
                    .map(line -> line.withBillRate(BillRate.perHour("100.10", "EUR")))
                    .toList());
    ImpactReport impact =
        assess(
            facts(
                    scenario.with(odd),
                    request(
                        new ScopeChange.Added(item("a", CODE, 1)),
                        new ScopeChange.Added(item("b", DESIGN, 1))))
                .build());
    // 1.6683 and 1.6683 are 3.34, and no row shows a cent that is not there.
    assertThat(impact.assessment().priceDelta()).isEqualTo(known("3.34"));
    assertThat(impact.disciplines())
        .extracting(DisciplineImpactRow::price)
        .containsExactly(known("1.67"), known("1.67"));
    assertThat(impact.assessment().costDelta()).isEqualTo(known("2.40"));
    assertThat(impact.disciplines())
        .extracting(DisciplineImpactRow::cost)
        .containsExactly(known("1.03"), known("1.37"));
  }

  @Test
  void aQuoteIsThePriceWhateverTheLinesSayAndIsLaidOverTheWorkByItsMinutes() {
    ImpactReport impact =
        assess(
            of(request(
                    fiftyHours(),
                    ScopeChange.Reestimated.of(
                        item("look", DESIGN, 1).id(),
                        ImmutableList.of(new EffortEstimate(DESIGN, 24_000)),
                        ImmutableList.of(new EffortEstimate(DESIGN, 23_000)))))
                .quoted(euros("4800.00"))
                .build());
    assertThat(impact.assessment().priceDelta()).isEqualTo(known("4800.00"));
    assertThat(impact.disciplines())
        .extracting(DisciplineImpactRow::price)
        .containsExactly(known("3600.00"), known("1200.00"));
    ImpactReport later =
        assess(
            of(request(new ScopeChange.EndMoved(day("2026-06-30"), day("2026-07-10"))))
                .quoted(euros("500.00"))
                .build());
    assertThat(later.assessment().priceDelta()).isEqualTo(known("500.00"));
    assertThat(later.disciplines()).hasSize(1);
    assertThat(later.disciplines().get(0).discipline()).isEmpty();
    assertThat(later.assessment().endAfter()).isEqualTo(Figure.known(day("2026-07-10")));
    assertThat(later.assessment().runOutAfter()).isEqualTo(later.assessment().runOutBefore());
  }

  @Test
  void linesThatDoNotAgreeSayNoPriceAndAnItemThatNamesItsLineDoes() {
    ServiceLine dear =
        scenario.budget().lines().get(1).toBuilder()
            .id(LineId.of("dear"))
            .estimatedMinutes(0)
            .billRate(BillRate.perHour("150.00", "EUR"))
            .build();
    Budget two = scenario.budget().withLines(with(scenario.budget().lines(), dear));
    ChangeRequest open =
        request(new ScopeChange.Added(item("x", CODE, 60).withLine(Optional.empty())));
    assertThat(assess(facts(scenario.with(two), open).build()).assessment().priceDelta())
        .isEqualTo(unknown(UnknownReason.UNPRICED));
    assertThat(assess(of(open).build()).assessment().priceDelta()).isEqualTo(known("120.00"));
    ChangeRequest named =
        request(new ScopeChange.Added(item("x", CODE, 60).withLine(LineId.of("dear"))));
    assertThat(assess(facts(scenario.with(two), named).build()).assessment().priceDelta())
        .isEqualTo(known("150.00"));
  }

  private static List<ServiceLine> with(List<ServiceLine> lines, ServiceLine more) {
    return ImmutableList.<ServiceLine>builder().addAll(lines).add(more).build();
  }

  @Test
  void anEffortIsPricedOnlyIfSomebodySaysWhoseItIs() {
    ChangeRequest effort = request(fiftyHours()).withEffortMinutes(60);
    Assessment nobody = assess(of(effort).build()).assessment();
    assertThat(nobody.minutesDelta()).isEqualTo(3_060);
    assertThat(nobody.priceDelta())
        .isEqualTo(Figure.partial(euros("6000.00"), Missing.unpriced(60)));
    // Of Ada and Ben, who worked the same.
    assertThat(nobody.costDelta()).isEqualTo(known("3172.00"));
    Assessment design = assess(of(effort).effortDiscipline(DESIGN).build()).assessment();
    assertThat(design.priceDelta()).isEqualTo(known("6120.00"));
    assertThat(design.costDelta()).isEqualTo(known("3182.00"));
  }

  @Test
  void whatIsInternalOrAtNoChargeHasNoPriceAndItsCostIsLost() {
    for (ChangeRequest free :
        List.of(
            request(fiftyHours()).withInternal(true), request(fiftyHours()).withAtNoCharge(true))) {
      ImpactReport impact = assess(of(free).quoted(euros("1.00")).build());
      assertThat(impact.assessment().priceDelta()).isEqualTo(unknown(UnknownReason.NO_PRICE));
      assertThat(impact.assessment().profitDelta()).isEqualTo(known("-3100.00"));
      assertThat(impact.row().after().revenue()).isEqualTo(known("120000.00"));
      assertThat(impact.assessment().marginDelta())
          .isEqualTo(Figure.known(BasisPoints.of(3_742 - 4_000)));
    }
  }

  @Test
  void aGiftMovesNoPlan() {
    Assessment gift = assess(of(request(fiftyHours()).withAtNoCharge(true)).build()).assessment();
    assertThat(gift.burnAfter()).isEqualTo(gift.burnBefore());
    assertThat(gift.runOutAfter()).isEqualTo(gift.runOutBefore());
  }

  @Test
  void overbookedIsWhatIsTooMuchWithTheChangeAndNotWithout() {
    Booking there =
        booking(
                "b-1",
                BEN,
                DateRange.closed(day("2026-05-04"), day("2026-05-05")),
                new BookingAmount.PerDay(540))
            .withStatus(BookingStatus.CONFIRMED);
    ImpactReport impact =
        assess(
            of(request(fiftyHours()))
                .addProposed(placed(benInMay().withStatus(BookingStatus.TENTATIVE)))
                .capacity(capacity(there))
                .build());
    // 60 too much on two days before; 660 on those and 120 on the other three with it.
    assertThat(impact.people())
        .containsExactly(
            new PersonImpactRow(
                impact.row().request(),
                scenario.budget().id(),
                BEN,
                DateRange.of(day("2026-05-04"), day("2026-05-11")),
                3_000,
                Figure.known(new Span(1_080, 4_080)),
                Figure.known(new Span(120, 1_680))));
    assertThat(impact.assessment().newOverbookedMinutes()).isEqualTo(Figure.known(1_560L));
  }

  @Test
  void nobodyIsOverbookedForAllThatIsKnownIfNobodyLooksOrIsProposed() {
    Assessment blind =
        assess(of(request(fiftyHours())).addProposed(placed(benInMay())).build()).assessment();
    assertThat(blind.newOverbookedMinutes()).isEqualTo(unknown(UnknownReason.NO_CAPACITY));
    Assessment open = assess(of(request(fiftyHours())).capacity(capacity()).build()).assessment();
    assertThat(open.newOverbookedMinutes()).isEqualTo(unknown(UnknownReason.NO_BOOKINGS));
    ChangeRequest less = request(new ScopeChange.Removed(item("look", DESIGN, 24_000)));
    assertThat(assess(of(less).capacity(capacity()).build()).assessment().newOverbookedMinutes())
        .isEqualTo(Figure.known(0L));
  }

  @Test
  void whereTheWorkIsBookedItRunsOutByTheBookingsAndThoseThatAreProposed() {
    BurnExample booked = ImpactExample.worked(ImpactExample.sold(fixed()));
    for (int day = 0; day < 75; day++) {
      booked.booked("clio", "code", LocalDate.of(2026, 4, 27).plusDays(day).toString(), 480);
    }
    BurnScenario planned = ImpactExample.known(booked.asOf("2026-04-26"));
    // 600 hours at eight a day are 75 days; fifty more are booked for Ben on the way.
    Assessment is =
        assess(facts(planned, request(fiftyHours())).addProposed(placed(benInMay())).build())
            .assessment();
    assertThat(is.runOutBefore()).isEqualTo(Figure.known(day("2026-07-10")));
    assertThat(is.runOutAfter()).isEqualTo(Figure.known(day("2026-07-10")));
    Assessment open = assess(facts(planned, request(fiftyHours())).build()).assessment();
    assertThat(open.runOutAfter()).isEqualTo(unknown(UnknownReason.NEVER_ON_PLAN));
  }

  private static BurnExample fixed() {
    return BurnExample.fixedPrice("120000.00", "EUR");
  }

  @Test
  void timeAndMaterialsAreForecastAtTheirValueUpToTheCap() {
    BurnScenario open =
        ImpactExample.known(
            ImpactExample.worked(ImpactExample.sold(BurnExample.timeAndMaterials("EUR")))
                .asOf("2026-04-26"));
    ImpactRow row = assess(facts(open, request(fiftyHours())).build()).row();
    assertThat(row.before().revenue()).isEqualTo(known("120000.00"));
    BurnScenario capped =
        ImpactExample.known(
            ImpactExample.worked(ImpactExample.sold(BurnExample.capped("90000.00", "EUR")))
                .asOf("2026-04-26"));
    ImpactRow atCap = assess(facts(capped, request(fiftyHours())).build()).row();
    assertThat(atCap.before().revenue()).isEqualTo(known("90000.00"));
    BurnScenario internal =
        ImpactExample.known(
            ImpactExample.worked(ImpactExample.sold(BurnExample.internal("EUR")))
                .asOf("2026-04-26"));
    ImpactRow unpaid = assess(facts(internal, request(fiftyHours())).build()).row();
    assertThat(unpaid.assessment().priceDelta()).isEqualTo(unknown(UnknownReason.NO_PRICE));
    assertThat(unpaid.before().revenue()).isEqualTo(unknown(UnknownReason.NO_PRICE));
    assertThat(unpaid.assessment().marginDelta()).isEqualTo(unknown(UnknownReason.NO_PRICE));
  }

  @Test
  void itEndsWithTheLastDayOfThePlanAnItemAMilestoneOrAProposedBooking() {
    ChangeRequest late =
        request(new ScopeChange.Added(item("late", CODE, 3_000).withDue(day("2026-07-31"))));
    ImpactReport impact = assess(of(late).build());
    assertThat(impact.assessment().endAfter()).isEqualTo(Figure.known(day("2026-07-31")));
    assertThat(impact.window().last()).contains(day("2026-07-31"));
    ImpactReport booked =
        assess(
            of(late)
                .addProposed(
                    placed(
                        booking(
                            "b",
                            BEN,
                            DateRange.closed(day("2026-07-31"), day("2026-08-03")),
                            new BookingAmount.PerDay(60))))
                .build());
    assertThat(booked.assessment().endAfter()).isEqualTo(Figure.known(day("2026-08-03")));
    ImpactFacts open = of(request(fiftyHours())).build();
    ImpactReport endless =
        assess(
            open.withBaseline(
                open.baseline()
                    .withScope(
                        ImpactExample.scope().withPlan(DateRange.startingOn(day("2026-03-02"))))));
    assertThat(endless.assessment().endBefore()).isEqualTo(unknown(UnknownReason.OPEN_ENDED));
    assertThat(endless.window()).isEqualTo(DateRange.startingOn(day("2026-04-26")));
  }

  @Test
  void aChangeThatDoesNotFitTheScopeHasNoImpact() {
    ChangeRequest gone = request(new ScopeChange.Removed(item("gone", CODE, 60)));
    assertThat(ImpactCalculator.calculate(of(gone).build(), ImpactExample.SETTINGS).refusal())
        .contains(ChangeRefusal.SCOPE_LACKS_IT);
    assertThat(ImpactCalculator.pins(of(gone).build(), ImpactExample.SETTINGS).baseline())
        .isEqualTo(1);
  }

  @Test
  void theEndOfACostInAnotherCurrencyWithoutARateIsUnpriced() {
    RateBook dollars =
        RateBook.of(
            scenario.rates().costRates().stream()
                .map(
                    rate ->
                        new DatedCostRate(
                            rate.person(), rate.during(), CostRate.perHour("62.00", "USD")))
                .toList());
    assertThat(assess(of(request(fiftyHours())).rates(dollars).build()).assessment().costDelta())
        .isEqualTo(unknown(UnknownReason.UNPRICED));
  }

  @Test
  void factsAreOfOneBudgetAndDay() {
    ImpactFacts facts = of(request(fiftyHours())).addProposed(placed(benInMay())).build();
    assertThat(refused(facts, it -> it.withQuoted(Money.of("1.00", "USD"))))
        .containsExactly("/quoted CURRENCY_MISMATCH");
    assertThat(refused(facts, it -> it.withCapacity(capacity(benInMay()))))
        .containsExactly("/proposed DUPLICATE_ID");
    assertThat(refused(facts, it -> it.withProposed(placed(benInMay()), placed(benInMay()))))
        .containsExactly("/proposed/1 DUPLICATE_ID");
    assertThat(
            refused(
                facts,
                it ->
                    it.withCapacity(capacity())
                        .withProposed(
                            placed(
                                booking(
                                    "b",
                                    ADA,
                                    DateRange.closed(day("2026-08-31"), day("2026-09-01")),
                                    new BookingAmount.PerDay(60))))))
        .containsExactly("/proposed OUT_OF_RANGE");
    assertThat(
            refused(
                facts, it -> it.withProposed(placed(benInMay().withProject(ProjectId.of("p-2"))))))
        .containsExactly("/proposed UNKNOWN_REFERENCE");
    Budget other = facts.budget().withId(BudgetId.of("b-2"));
    assertThat(refused(facts, it -> it.withBudget(other)))
        .containsExactly(
            "/baseline/budget UNKNOWN_REFERENCE",
            "/burn/budget UNKNOWN_REFERENCE",
            "/outlook UNKNOWN_REFERENCE");
    BurnScenario later = scenario.asOf(day("2026-04-27"));
    assertThat(refused(facts, it -> it.withBurn(later.report())))
        .containsExactly("/outlook UNKNOWN_REFERENCE");
    assertThat(refused(facts, it -> it.withRequest(it.request().withProject(ProjectId.of("p-2")))))
        .containsExactly("/baseline/project UNKNOWN_REFERENCE", "/proposed UNKNOWN_REFERENCE");
  }

  private static List<String> refused(ImpactFacts facts, UnaryOperator<ImpactFacts> change) {
    return Refused.problems(() -> assertThat(change.apply(facts)).isNull());
  }

  @Test
  void nothingOfItPrintsAFigure() {
    ImpactFacts facts =
        of(request(fiftyHours())).addProposed(placed(benInMay())).quoted(euros("6123.00")).build();
    ImpactReport impact = assess(facts);
    assertThat(facts + " " + impact + impact.row() + impact.row().before() + impact.disciplines())
        .doesNotContain("6123", "3100", "6000", "120000", "72000", "known");
  }
}
