package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.agency.budget.retainer.RetainerPeriod;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.people.Person;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeRounding;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What rates, lines, currencies and the forms of pricing do to a burn, by example. */
class BurnTermsTest {
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final PersonId ADA = PersonId.of("ada");
  private static final DisciplineId DESIGN = DisciplineId.of("design");
  private static final DisciplineId CODE = DisciplineId.of("code");

  /** Two days of 8 hours: EUR 100 an hour to the client, EUR 50 to the agency. */
  private static BurnScenario twoDays(BurnExample terms) {
    return terms
        .line("design", 2_400, "100.00")
        .cost("ada", "50.00")
        .time("ada", "design", "2026-03-02", 480)
        .time("ada", "design", "2026-03-10", 480)
        .asOf("2026-03-31");
  }

  private static BurnScenario twoDays() {
    return twoDays(BurnExample.timeAndMaterials("EUR"));
  }

  private static BurnScenario onLine(BurnScenario scenario, UnaryOperator<ServiceLine> change) {
    ServiceLine line = change.apply(scenario.budget().lines().get(0));
    return scenario.with(scenario.budget().withLines(line));
  }

  private static Figure<Money> eur(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }

  @Test
  void overheadComesOnTopOfThePersonFromItsFirstDayOn() {
    BurnScenario scenario = twoDays();
    Overhead rent = new Overhead(DateRange.startingOn(MARCH_10), CostRate.perHour("12", "EUR"));
    BurnReport report = scenario.with(scenario.rates().withOverheads(rent)).report();
    assertThat(report.budget().labourCost()).isEqualTo(eur("800"));
    assertThat(report.budget().overheadCost()).as("8 hours at 12").isEqualTo(eur("96"));
    assertThat(report.budget().usedCost()).isEqualTo(eur("896"));
    assertThat(report.budget().profit()).isEqualTo(eur("704"));
    assertThat(report.people().get(0).labourCost()).as("rent is nobody's").isEqualTo(eur("800"));
    assertThat(report.explain(Quantities.OVERHEAD_COST).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.date()).contains(MARCH_10));
  }

  @Test
  void whatSomebodyCostsOnThisBudgetWins() {
    BurnScenario scenario = twoDays();
    BudgetCostRate here =
        new BudgetCostRate(
            scenario.budget().id(),
            ADA,
            DateRange.startingOn(MARCH_10),
            CostRate.perHour("70", "EUR"));
    BurnReport report = scenario.with(scenario.rates().withBudgetCostRates(here)).report();
    assertThat(report.budget().usedCost()).as("8 × 50 + 8 × 70").isEqualTo(eur("960"));
  }

  @Test
  void aRateOfAPersonAndDayWins() {
    BurnReport report =
        onLine(
                twoDays(),
                line ->
                    line.withRates(
                        DatedBillRate.builder()
                            .budget(twoDays().budget().id())
                            .line(line.id())
                            .person(ADA)
                            .during(DateRange.startingOn(MARCH_10))
                            .rate(BillRate.perHour("120", "EUR"))
                            .build()))
            .report();
    assertThat(report.budget().usedValue()).as("8 × 100 + 8 × 120").isEqualTo(eur("1760"));
    assertThat(report.explain(Quantities.USED_VALUE).lines())
        .extracting(line -> line.billRate().orElseThrow())
        .containsExactly(BillRate.perHour("100.00", "EUR"), BillRate.perHour("120", "EUR"));
  }

  @Test
  void markupAndShareOfDiscountChangeThePrice() {
    BurnReport report =
        onLine(
                twoDays(),
                line ->
                    line.withMarkup(BasisPoints.ofPercent(15))
                        .withDiscount(new Discount.Share(BasisPoints.ofPercent(10))))
            .report();
    assertThat(report.budget().usedValue()).as("1600 × 1.15 × 0.9").isEqualTo(eur("1656"));
    assertThat(report.budget().budgetTotal()).as("4000 × 1.15 × 0.9").isEqualTo(eur("4140"));
  }

  @Test
  void anAmountOffIsGrantedInStepWithTheQuoteAndIsNobodys() {
    BurnScenario scenario =
        onLine(twoDays(), line -> line.withDiscount(new Discount.Amount(Money.of("400", "EUR"))));
    BurnReport report = scenario.report();
    assertThat(report.budget().usedValue()).as("1600 of 4000, so 160 off").isEqualTo(eur("1440"));
    assertThat(report.budget().budgetTotal()).isEqualTo(eur("3600"));
    assertThat(report.budget().burn()).as("40 %").isEqualTo(Figure.known(BasisPoints.of(4_000)));
    assertThat(report.weeks())
        .extracting(PeriodBurn::usedValue)
        .containsExactly(eur("720"), eur("720"));
    assertThat(report.people().get(0).usedValue()).isEqualTo(eur("1600"));
    assertThat(report.explain(Quantities.USED_VALUE).lines())
        .filteredOn(line -> line.source() == ExplanationLine.Source.DISCOUNT)
        .extracting(line -> line.date().orElseThrow())
        .containsExactly(LocalDate.of(2026, 3, 2), MARCH_10);
  }

  @Test
  void aLineChargedAsQuotedIsChargedAsQuoted() {
    BurnReport report =
        onLine(twoDays(), line -> line.withBilling(ServiceLine.Billing.AS_QUOTED)).report();
    assertThat(report.budget().usedValue()).isEqualTo(eur("1600"));
    assertThat(report.budget().chargeable()).as("40 hours at 100").isEqualTo(eur("4000"));
    assertThat(report.budget().overCap()).isEqualTo(eur("-2400"));
    assertThat(report.explain(Quantities.CHARGEABLE).lines())
        .extracting(ExplanationLine::source)
        .contains(ExplanationLine.Source.QUOTE);
  }

  @Test
  void piecesAreQuotedAndTheirTimeIsWorthNothingByItself() {
    BurnReport report =
        onLine(
                twoDays(),
                line ->
                    ServiceLine.builder()
                        .id(line.id())
                        .name("Banners")
                        .unit(ServiceLine.Unit.PIECE)
                        .billing(ServiceLine.Billing.AS_QUOTED)
                        .quantity(UnitCount.of(12))
                        .piecePrice(Money.of("40", "EUR"))
                        .build())
            .report();
    assertThat(report.budget().budgetTotal()).isEqualTo(eur("480"));
    assertThat(report.budget().usedValue()).isEqualTo(eur("0"));
    assertThat(report.budget().chargeable()).isEqualTo(eur("480"));
    assertThat(report.budget().usedCost()).as("the time costs all the same").isEqualTo(eur("800"));
  }

  @Test
  void eachBillableEntryIsRoundedForTheClientAndWorkedTimeNever() {
    BurnScenario scenario =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 600, "60.00")
            .cost("ada", "60.00")
            .time("ada", "design", "2026-03-02", 7)
            .time("ada", "design", "2026-03-02", 16)
            .asOf("2026-03-31");
    BurnReport report =
        scenario
            .with(
                scenario.budget().withTimeRounding(new TimeRounding(TimeRounding.Direction.UP, 15)))
            .report();
    assertThat(report.budget().workedMinutes()).isEqualTo(23);
    assertThat(report.budget().usedMinutes()).as("15 and 30, not 30 in all").isEqualTo(45);
    assertThat(report.budget().usedValue()).isEqualTo(eur("45"));
    assertThat(report.budget().usedCost()).isEqualTo(eur("23"));
    assertThat(report.explainMinutes(Quantities.USED_MINUTES).minutes()).isEqualTo(45);
  }

  private static FxTable dollars() {
    return FxTable.of(
        List.of(
            new FxRate(
                ExchangeRate.of("USD", "EUR", "0.90"),
                DateRange.of(LocalDate.of(2026, 1, 1), MARCH_10),
                "Bank"),
            new FxRate(
                ExchangeRate.of("USD", "EUR", "0.80"), DateRange.startingOn(MARCH_10), "Bank")));
  }

  private static BurnScenario inDollars(FxTable exchange, FxPolicy policy) {
    BurnScenario scenario = twoDays();
    CostRate dollars = CostRate.perHour("50", "USD");
    return new BurnScenario(
        scenario.budget(),
        scenario.facts(),
        scenario
            .rates()
            .withCostRates(
                scenario.rates().costRates().stream()
                    .map(rate -> new DatedCostRate(rate.person(), rate.during(), dollars))
                    .toList()),
        exchange,
        scenario.settings().withFxPolicy(policy),
        scenario.asOf());
  }

  @Test
  void moneyIsExchangedAtTheRateOfItsDay() {
    BurnReport report = inDollars(dollars(), new FxPolicy.EachDay()).report();
    assertThat(report.budget().usedCost()).as("400 × 0.90 + 400 × 0.80").isEqualTo(eur("680"));
    BurnReport fixed =
        inDollars(dollars(), new FxPolicy.ValueAt(LocalDate.of(2026, 1, 2))).report();
    assertThat(fixed.budget().usedCost()).as("800 × 0.90").isEqualTo(eur("720"));
    BurnReport none = inDollars(FxTable.of(List.of()), new FxPolicy.EachDay()).report();
    assertThat(none.budget().usedCost()).isInstanceOf(Figure.Partial.class);
    assertThat(none.budget().profit()).isEqualTo(Figure.unknown(UnknownReason.UNCONVERTED));
  }

  @Test
  void anInvoiceInAnotherCurrencyIsBookedRounded() {
    BurnScenario scenario = inDollars(dollars(), new FxPolicy.EachDay());
    Invoice one = invoice("1", "0.61", "USD");
    BurnScenario invoiced =
        scenario.with(scenario.facts().withInvoices(one, one.withId(InvoiceId.of("2"))));
    assertThat(invoiced.report().budget().invoiced())
        .as("0.488 is booked as 0.49, twice")
        .isEqualTo(eur("0.98"));
    assertThat(invoiced.report().invoicing().invoiced()).isEqualTo(eur("0.98"));
  }

  private static Invoice invoice(String id, String amount, String currency) {
    return Invoice.builder()
        .id(InvoiceId.of(id))
        .budget(twoDays().budget().id())
        .number(id)
        .date(MARCH_10)
        .amount(Money.of(amount, currency))
        .state(InvoiceState.SENT)
        .build();
  }

  @Test
  void whatIsWrittenOffIsNotInvoicedAndLowersTheRealisation() {
    BurnScenario scenario = twoDays();
    WriteOff off =
        WriteOff.builder()
            .id(WriteOffId.of("w"))
            .budget(scenario.budget().id())
            .date(MARCH_10)
            .kind(WriteOffKind.WRITE_OFF)
            .amount(Money.of("400", "EUR"))
            .reason("Goodwill")
            .build();
    BurnReport report =
        scenario
            .with(scenario.facts().withWriteOffs(off).withInvoices(invoice("1", "500", "EUR")))
            .report();
    assertThat(report.budget().writtenOff()).isEqualTo(eur("400"));
    assertThat(report.budget().toInvoice()).as("1600 - 400 - 500").isEqualTo(eur("700"));
    assertThat(report.invoicing().realisation()).contains(Figure.known(BasisPoints.ofPercent(75)));
  }

  @Test
  void anInstalmentMayBeInvoicedOnceItIsDueOrItsMilestoneReached() {
    BurnScenario scenario = twoDays(BurnExample.fixedPrice("12000", "EUR"));
    MilestoneId live = MilestoneId.of("live");
    BurnScenario sold =
        scenario.with(
            scenario
                .budget()
                .withInstalments(
                    Instalment.builder()
                        .name("Deposit")
                        .amount(Money.of("3600", "EUR"))
                        .due(LocalDate.of(2026, 3, 1))
                        .deposit(true)
                        .build(),
                    Instalment.builder()
                        .name("Live")
                        .amount(Money.of("8400", "EUR"))
                        .milestone(live)
                        .build()));
    assertThat(sold.report().budget().toInvoice()).isEqualTo(eur("3600"));
    assertThat(
            sold.with(sold.facts().withMilestonesReached(Map.of(live, MARCH_10)))
                .report()
                .budget()
                .toInvoice())
        .isEqualTo(eur("12000"));
  }

  @Test
  void aPriceByPercentOfCompletionIsRevenueAsItsCostIsSpent() {
    BurnScenario scenario = twoDays(BurnExample.fixedPrice("12000", "EUR"));
    BurnScenario sold =
        scenario.with(scenario.budget().withRecognition(new Recognition.PercentOfCompletion()));
    assertThat(sold.report().budget().revenue())
        .as("nobody said what is to come")
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    BurnReport report =
        sold.with(
                sold.facts().withCostsToCome(new CostToCome(sold.asOf(), Money.of("3200", "EUR"))))
            .report();
    assertThat(report.budget().revenue()).as("800 of 4000: 20 %").isEqualTo(eur("2400"));
    assertThat(report.budget().profit()).isEqualTo(eur("1600"));
    assertThat(report.budget().chargeable()).as("all of it").isEqualTo(eur("12000"));
    assertThat(report.recognition()).isPresent();
  }

  @Test
  void aLaterEstimateCatchesUpWhatAnEarlierGotWrong() {
    BurnScenario scenario = twoDays(BurnExample.fixedPrice("12000", "EUR"));
    BurnReport report =
        scenario
            .with(scenario.budget().withRecognition(new Recognition.PercentOfCompletion()))
            .with(
                scenario
                    .facts()
                    .withCostsToCome(
                        new CostToCome(LocalDate.of(2026, 3, 5), Money.of("1600", "EUR")),
                        new CostToCome(MARCH_10, Money.of("3200", "EUR")),
                        new CostToCome(LocalDate.of(2026, 4, 1), Money.of("1", "EUR"))))
            .report();
    assertThat(report.recognition().orElseThrow().steps())
        .extracting(step -> step.cumulative())
        .as("400 of 2000 by 5 March, 800 of 4000 by 10 March, and April is not yet")
        .containsExactly(eur("2400"), eur("2400"));
    assertThat(report.budget().revenue()).isEqualTo(eur("2400"));
  }

  @Test
  void whatPassesThroughIsInTheRevenueOfTimeAndMaterialsAlone() {
    BurnExample media = BurnExample.timeAndMaterials("EUR");
    UnaryOperator<Expense.Builder> passed = some -> some.passThrough(true);
    UnaryOperator<Expense.Builder> bought = some -> some.thirdParty(true);
    media.expense("2026-03-05", "300", "300", passed).expense("2026-03-06", "100", "120", bought);
    assertThat(twoDays(media).report().income().income())
        .as("1600 + 300 + 120, less 300 and 100")
        .isEqualTo(eur("1620"));
    BurnExample priced = BurnExample.fixedPrice("4000", "EUR");
    priced.expense("2026-03-05", "300", "300", passed).expense("2026-03-06", "100", "120", bought);
    assertThat(twoDays(priced).report().income().income())
        .as("the price, less 100")
        .isEqualTo(eur("3900"));
  }

  @Test
  void aRetainerChargesItsFeesAndItsOverage() {
    BurnScenario scenario = twoDays();
    RetainerTerms terms =
        RetainerTerms.builder()
            .period(Granularity.MONTH)
            .during(DateRange.startingOn(LocalDate.of(2026, 3, 1)))
            .allowance(600)
            .fee(Money.of("1000", "EUR"))
            .overageRate(BillRate.perHour("120", "EUR"))
            .unused(CarryOver.none())
            .build();
    BurnScenario sold = scenario.with(scenario.budget().withPricing(terms));
    assertThat(sold.asOf(LocalDate.of(2026, 3, 30)).report().budget().chargeable())
        .as("the month goes on: its fee")
        .isEqualTo(eur("1000"));
    BurnReport later = sold.asOf(LocalDate.of(2026, 4, 1)).report();
    assertThat(later.budget().chargeable())
        .as("two fees, and 6 hours over at 120")
        .isEqualTo(eur("2720"));
    assertThat(later.budget().usedValue()).as("an indicator").isEqualTo(eur("1600"));
    assertThat(later.retainer().orElseThrow().periods()).hasSize(2);
    assertThat(later.explain(Quantities.TO_INVOICE).lines())
        .extracting(ExplanationLine::source)
        .containsExactly(
            ExplanationLine.Source.FEE, ExplanationLine.Source.FEE, ExplanationLine.Source.OVERAGE);
  }

  @Test
  void timeThatCameToCountInALockedMonthIsUsedOfTheNextOne() {
    TimeEntry entry =
        TimeEntry.builder()
            .id(TimeEntryId.of("late"))
            .budget(twoDays().budget().id())
            .line(twoDays().budget().lines().get(0).id())
            .person(PersonId.of("ada"))
            .date(LocalDate.of(2026, 1, 10))
            .minutes(700)
            .approval(Approval.APPROVED)
            .build();
    PeriodLock january =
        PeriodLock.builder()
            .id(PeriodLockId.of("january"))
            .through(LocalDate.of(2026, 1, 31))
            .on(LocalDate.of(2026, 2, 3))
            .build();
    BurnFacts late =
        BurnFacts.builder()
            .addEntries(entry)
            .putEntriesKnownOn(entry.id(), LocalDate.of(2026, 2, 5))
            .build();
    assertThat(posted(RetainerTerms.LateApproval.RECOMPUTE, late))
        .as("nothing is locked")
        .containsExactly(700L, 0L, 0L);
    BurnFacts locked = late.withLocks(january);
    assertThat(posted(RetainerTerms.LateApproval.RECOMPUTE, locked))
        .as("the first open day is 1 February")
        .containsExactly(0L, 700L, 0L);
    assertThat(
            posted(
                RetainerTerms.LateApproval.RECOMPUTE, locked.withEntriesKnownOn(ImmutableMap.of())))
        .as("it counted from its own day on")
        .containsExactly(700L, 0L, 0L);
    BurnFacts march =
        late.withEntriesKnownOn(ImmutableMap.of(entry.id(), LocalDate.of(2026, 3, 2)));
    assertThat(posted(RetainerTerms.LateApproval.POST_NOW, march))
        .as("when it was approved")
        .containsExactly(0L, 0L, 700L);
  }

  /** The minutes posted of January, February and March. */
  private static List<Long> posted(RetainerTerms.LateApproval late, BurnFacts facts) {
    RetainerTerms terms =
        RetainerTerms.builder()
            .period(Granularity.MONTH)
            .during(DateRange.startingOn(LocalDate.of(2026, 1, 1)))
            .allowance(600)
            .overageRate(BillRate.perHour("120", "EUR"))
            .lateApproval(late)
            .build();
    BurnScenario scenario = twoDays().with(facts).asOf(LocalDate.of(2026, 3, 31));
    BurnReport report = scenario.with(scenario.budget().withPricing(terms)).report();
    assertThat(report.budget().chargeable()).as("100 minutes over at 120").isEqualTo(eur("200"));
    return report.retainer().orElseThrow().periods().stream().map(RetainerPeriod::posted).toList();
  }

  @Test
  void timeOnALineThatTakesNoneCountsAndIsNamed() {
    BurnScenario scenario = twoDays();
    BurnReport open = scenario.report();
    assertThat(open.untracked().minutes()).isZero();
    assertThat(open.untracked().lines()).isEmpty();
    Budget closed =
        scenario
            .budget()
            .withLines(
                scenario.budget().lines().stream().map(line -> line.withTracking(false)).toList());
    BurnReport report = scenario.with(closed).report();
    assertThat(report.budget()).as("it was worked, so it counts").isEqualTo(open.budget());
    assertThat(report.untracked().quantity()).isEqualTo(Quantities.WORKED_MINUTES);
    assertThat(report.untracked().minutes()).isEqualTo(open.budget().workedMinutes()).isPositive();
    assertThat(report.untracked().lines())
        .isEqualTo(open.explainMinutes(Quantities.WORKED_MINUTES).lines());
  }

  @Test
  void theCostToComeIsInTheCurrencyOfTheBudget() {
    BurnScenario scenario = twoDays();
    assertThatThrownBy(
            () ->
                scenario
                    .with(
                        scenario
                            .facts()
                            .withCostsToCome(new CostToCome(scenario.asOf(), Money.of("1", "USD"))))
                    .report())
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CURRENCY_MISMATCH));
  }

  /** Ada designs, Ben codes, Cem is of no discipline: eight hours each at EUR 100 or by craft. */
  private static BurnScenario threeCrafts(UnaryOperator<ServiceLine.Builder> change) {
    BurnExample example = BurnExample.timeAndMaterials("EUR");
    DatedBillRate coding =
        DatedBillRate.builder()
            .during(DateRange.startingOn(LocalDate.of(2026, 1, 1)))
            .rate(example.perHour("120.00"))
            .discipline(CODE)
            .build();
    DatedBillRate list =
        DatedBillRate.builder()
            .during(DateRange.startingOn(LocalDate.of(2026, 1, 1)))
            .rate(example.perHour("100.00"))
            .build();
    BurnScenario scenario =
        example
            .line("work", line -> change.apply(line.estimatedMinutes(2_400).addRates(coding, list)))
            .cost("ada", "50.00")
            .cost("ben", "60.00")
            .cost("cem", "40.00")
            .time("ada", "work", "2026-03-02", 480)
            .time("ben", "work", "2026-03-02", 480)
            .time("cem", "work", "2026-03-03", 480)
            .asOf("2026-03-31");
    return scenario.with(
        scenario.facts().withDisciplines(Map.of(ADA, DESIGN, PersonId.of("ben"), CODE)));
  }

  @Test
  void timeIsSoldAtTheRateOfTheDisciplineOfWhoeverWorks() {
    BurnReport report = threeCrafts(line -> line).report();
    assertThat(report.people())
        .extracting(PersonBurn::usedValue)
        .containsExactly(eur("800.00"), eur("960.00"), eur("800.00"));
    assertThat(report.explain(Quantities.USED_VALUE).lines())
        .extracting(line -> line.billRate().orElseThrow().rate().amount())
        .containsExactly("100.00", "120.00", "100.00");
    assertThat(report.explain(Quantities.USED_VALUE).lines().get(1).amount())
        .contains(ExactMoney.of(Money.of("960.00", "EUR")));
  }

  @Test
  void theDisciplineOfALineGoesBeforeThatOfThePerson() {
    BurnReport report = threeCrafts(line -> line.discipline(DESIGN)).report();
    assertThat(report.budget().usedValue()).isEqualTo(eur("2400.00"));
    assertThat(threeCrafts(line -> line.discipline(CODE)).report().budget().usedValue())
        .isEqualTo(eur("2880.00"));
    assertThat(report.disciplines())
        .as("time counts under the discipline of the person all the same")
        .extracting(DisciplineBurn::discipline)
        .containsExactly(Optional.of(CODE), Optional.of(DESIGN), Optional.empty());
  }

  @Test
  void aRowOfADisciplineHasThoseOfItsPeopleTogether() {
    BurnScenario scenario = threeCrafts(line -> line);
    BurnReport report =
        scenario
            .with(scenario.facts().withDisciplines(Map.of(ADA, DESIGN, PersonId.of("cem"), DESIGN)))
            .report();
    assertThat(report.disciplines()).hasSize(2);
    DisciplineBurn design = report.disciplines().get(0);
    assertThat(design.discipline()).contains(DESIGN);
    assertThat(design.workedMinutes()).isEqualTo(960);
    assertThat(design.usedValue()).isEqualTo(eur("1600.00"));
    assertThat(design.labourCost()).isEqualTo(eur("720.00"));
    DisciplineBurn none = report.disciplines().get(1);
    assertThat(none.discipline()).isEmpty();
    assertThat(none.labourCost()).isEqualTo(eur("480.00"));
  }

  @Test
  void nobodyHasADisciplineUnlessTheFactsSaySo() {
    BurnScenario scenario = threeCrafts(line -> line);
    BurnReport report = scenario.with(scenario.facts().withDisciplines(Map.of())).report();
    assertThat(report.disciplines()).hasSize(1);
    assertThat(report.disciplines().get(0).discipline()).isEmpty();
    assertThat(report.budget().usedValue()).isEqualTo(eur("2400.00"));
    assertThat(scenario.asOf(LocalDate.of(2026, 3, 1)).report().disciplines()).isEmpty();
  }

  @Test
  void theDisciplinesOfPeopleAreTheirPrimaryOnes() {
    Person ada =
        Person.builder().id(ADA).name("Ada").discipline(DESIGN).addAlsoQualified(CODE).build();
    assertThat(BurnFacts.disciplinesOf(List.of(ada))).containsExactly(Map.entry(ADA, DESIGN));
    assertThatThrownBy(() -> BurnFacts.disciplinesOf(List.of(ada, ada)))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.DUPLICATE_ID);
              assertThat(refused.problems().get(0).path()).isEqualTo("/people/1");
            });
  }

  /** Twelve banners at EUR 40 with what else is set; Ada needs an hour for them at EUR 50. */
  private static BurnExample banners(UnaryOperator<ServiceLine.Builder> change) {
    return BurnExample.timeAndMaterials("EUR")
        .line(
            "banners",
            line ->
                change.apply(
                    line.unit(ServiceLine.Unit.PIECE)
                        .quantity(UnitCount.of(12))
                        .piecePrice(Money.of("40.00", "EUR"))))
        .cost("ada", "50.00")
        .time("ada", "banners", "2026-03-02", 60);
  }

  @Test
  void piecesThatWereDeliveredAreWorthTheirPriceAndTimeOnThemCosts() {
    BurnReport report =
        banners(line -> line.markup(BasisPoints.ofPercent(10)))
            .delivery("banners", "2026-03-03", "5", delivery -> delivery)
            .delivery("banners", "2026-03-10", "2.5", delivery -> delivery)
            .reportAsOf("2026-03-31");
    assertThat(report.budget().usedValue()).isEqualTo(eur("330.00"));
    assertThat(report.budget().chargeable()).isEqualTo(eur("330.00"));
    assertThat(report.budget().usedCost()).isEqualTo(eur("50.00"));
    assertThat(report.lines().get(0).usedPieces()).contains(UnitCount.of("7.5"));
    assertThat(report.lines().get(0).usedMinutes()).isEqualTo(60);
    assertThat(report.people().get(0).usedValue()).as("pieces are nobody's").isEqualTo(eur("0"));
    assertThat(report.weeks())
        .extracting(PeriodBurn::usedValue)
        .containsExactly(eur("220.00"), eur("110.00"));
  }

  @Test
  void anExplanationListsDeliveriesWithTheirPiecesAndPrice() {
    BurnReport report =
        banners(line -> line)
            .delivery("banners", "2026-03-03", "5", delivery -> delivery)
            .reportAsOf("2026-03-31");
    ExplanationLine line =
        report.explain(Quantities.USED_VALUE).lines().stream()
            .filter(each -> each.source() == ExplanationLine.Source.DELIVERY)
            .findFirst()
            .orElseThrow();
    assertThat(line.id()).contains("d-1");
    assertThat(line.pieces()).contains(UnitCount.of(5));
    assertThat(line.piecePrice()).contains(Money.of("40.00", "EUR"));
    assertThat(line.amount()).contains(ExactMoney.of(Money.of("200.00", "EUR")));
    assertThat(line.toString()).doesNotContain("40.00", "pieces=5");
  }

  @Test
  void piecesCountByTheBasisAsTimeDoes() {
    BurnExample example =
        banners(line -> line)
            .invoice("2026-03-20", "40.00", InvoiceState.SENT)
            .delivery("banners", "2026-03-03", "1", delivery -> delivery)
            .delivery("banners", "2026-03-03", "2", d -> d.approval(Approval.PENDING))
            .delivery("banners", "2026-03-03", "4", d -> d.approval(Approval.REJECTED))
            .delivery("banners", "2026-03-03", "8", d -> d.invoice(InvoiceId.of("i-1")));
    assertThat(pieces(example, TimeStage.APPROVED, "2026-03-31")).isEqualTo(UnitCount.of(9));
    assertThat(pieces(example, TimeStage.LOGGED, "2026-03-31")).isEqualTo(UnitCount.of(11));
    assertThat(pieces(example, TimeStage.INVOICED, "2026-03-31")).isEqualTo(UnitCount.of(8));
    assertThat(pieces(example, TimeStage.INVOICED, "2026-03-19")).isEqualTo(UnitCount.of(0));
  }

  private static UnitCount pieces(BurnExample example, TimeStage stage, String asOf) {
    return example
        .settings(settings -> settings.basis(new BurnBasis(stage, TimeShare.BILLABLE)))
        .reportAsOf(asOf)
        .lines()
        .get(0)
        .usedPieces()
        .orElseThrow();
  }

  @Test
  void piecesCountUnderTheCapOfTheirLineAndAnAmountOffIsTakenFromThem() {
    BurnReport capped =
        banners(line -> line.cap(Money.of("150.00", "EUR")))
            .delivery("banners", "2026-03-03", "5", delivery -> delivery)
            .reportAsOf("2026-03-31");
    assertThat(capped.budget().usedValue()).isEqualTo(eur("200.00"));
    assertThat(capped.budget().chargeable()).isEqualTo(eur("150.00"));
    assertThat(capped.budget().overCap()).isEqualTo(eur("50.00"));
    BurnReport reduced =
        banners(line -> line.discount(new Discount.Amount(Money.of("48.00", "EUR"))))
            .delivery("banners", "2026-03-03", "5", delivery -> delivery)
            .delivery("banners", "2026-03-04", "5", delivery -> delivery)
            .reportAsOf("2026-03-31");
    assertThat(reduced.budget().usedValue()).isEqualTo(eur("360.00"));
    assertThat(
            reduced.explain(Quantities.USED_VALUE).lines().stream()
                .filter(each -> each.source() == ExplanationLine.Source.DISCOUNT)
                .map(ExplanationLine::amount))
        .hasSize(2)
        .containsOnly(Optional.of(ExactMoney.of(Money.of("-20.00", "EUR"))));
  }

  @Test
  void aLineOfPiecesThatIsChargedAsQuotedIsChargedItsQuoteWhateverIsDelivered() {
    BurnReport report =
        banners(line -> line.billing(ServiceLine.Billing.AS_QUOTED))
            .delivery("banners", "2026-03-03", "5", delivery -> delivery)
            .reportAsOf("2026-03-31");
    assertThat(report.budget().usedValue()).isEqualTo(eur("200.00"));
    assertThat(report.budget().chargeable()).isEqualTo(eur("480.00"));
  }

  @Test
  void piecesWithoutAPriceAreMissingAndMoveNoKnownMoney() {
    BurnReport report =
        banners(line -> line)
            .line("icons", line -> line.unit(ServiceLine.Unit.PIECE))
            .delivery("banners", "2026-03-03", "5", delivery -> delivery)
            .delivery("icons", "2026-03-03", "1.5", delivery -> delivery)
            .reportAsOf("2026-03-31");
    Missing two = Missing.of(1, MoneyBag.empty()).withUnpricedPieces(2).withUnpricedMinutes(0);
    assertThat(report.budget().usedValue())
        .isEqualTo(Figure.partial(Money.of("200.00", "EUR"), two));
    assertThat(report.budget().budgetRemaining()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(report.lines().get(1).usedPieces()).contains(UnitCount.of("1.5"));
    assertThat(report.budget().unpricedValueMinutes()).isZero();
  }

  @Test
  void morePiecesThanACountCanSayAreRefused() {
    BurnExample example = banners(line -> line);
    for (int i = 0; i < 1_001; i++) {
      example.delivery("banners", "2026-03-03", "1000000", delivery -> delivery);
    }
    BurnScenario scenario = example.asOf("2026-03-31");
    assertThatThrownBy(scenario::report).isInstanceOf(AmountOverflowException.class);
  }
}
