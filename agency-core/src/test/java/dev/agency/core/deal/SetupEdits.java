package dev.agency.core.deal;

import static dev.agency.core.testkit.SampleAgency.day;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.project.Milestone;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.testkit.SampleWin;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A deal that has everything that is sold, and edits of each of its fields, one at a time. */
final class SetupEdits {
  private final Map<String, Deal> edited = new LinkedHashMap<>();

  private SetupEdits() {}

  static Deal full() {
    return SampleWin.deal().toBuilder()
        .pricing(SampleAgency.retainer())
        .lines(ImmutableList.of(line()))
        .build();
  }

  private static ServiceLine line() {
    return SampleAgency.serviceLine().toBuilder()
        .addRates(rate())
        .discount(new Discount.Share(BasisPoints.ofPercent(5)))
        .build();
  }

  private static DatedBillRate rate() {
    return DatedBillRate.builder()
        .during(DateRange.startingOn(day(Month.APRIL, 1)))
        .rate(BillRate.perHour("110.00", "EUR"))
        .person(PersonId.of("p-jonas"))
        .build();
  }

  /** Returns deals by the field in which each differs from the full one. */
  static ImmutableMap<String, Deal> all() {
    SetupEdits edits = new SetupEdits();
    edits.ofDeal();
    edits.ofRetainer();
    edits.ofLine();
    edits.ofRate();
    edits.ofItem();
    edits.ofMilestone();
    edits.ofPricing();
    return ImmutableMap.copyOf(edits.edited);
  }

  private void ofDeal() {
    edited.put("Deal.id", full().withId(DealId.of("d-other")));
    edited.put("Deal.minutesPerDay", full().withMinutesPerDay(480));
    edited.put("Deal.plan", full().withPlan(DateRange.startingOn(day(Month.MARCH, 2))));
    edited.put("Deal.lines", full().withLines(ImmutableList.of()));
    edited.put("Deal.scopeItems", full().withScopeItems(ImmutableList.of()));
    edited.put(
        "Deal.milestones",
        full()
            .withMilestones(
                ImmutableList.<Milestone>builder()
                    .addAll(full().milestones())
                    .add(SampleAgency.milestone().withId(MilestoneId.of("m-2")))
                    .build()));
  }

  private void retainer(String field, UnaryOperator<RetainerTerms> edit) {
    edited.put("RetainerTerms." + field, full().withPricing(edit.apply(SampleAgency.retainer())));
  }

  private void ofRetainer() {
    retainer("period", it -> it.withPeriod(Granularity.QUARTER));
    retainer("during", it -> it.withDuring(DateRange.startingOn(day(Month.MARCH, 16))));
    retainer("weekStart", it -> it.withWeekStart(new WeekStart(DayOfWeek.SUNDAY)));
    retainer("allowance", it -> it.withAllowance(2_460L));
    retainer("fee", it -> it.withFee(Money.of("4000.01", "EUR")));
    retainer("feeDue", it -> it.withFeeDue(RetainerTerms.FeeDue.LAST_DAY));
    retainer("unused", it -> it.withUnused(CarryOver.upTo(1_201).withPeriods(3L)));
    retainer("unused.periods", it -> it.withUnused(CarryOver.upTo(1_200).withPeriods(4L)));
    retainer("overrun", it -> it.withOverrun(CarryOver.none()));
    retainer("overageRate", it -> it.withOverageRate(BillRate.perDay("120.00", "EUR")));
    retainer("firstPeriod", it -> it.withFirstPeriod(RetainerTerms.FirstPeriod.FULL));
    retainer("workingDays", it -> it.withWorkingDays(ImmutableSet.of(DayOfWeek.MONDAY)));
    retainer("holidays", it -> it.withHolidays(ImmutableSet.of(day(Month.MARCH, 23))));
    retainer("lateApproval", it -> it.withLateApproval(RetainerTerms.LateApproval.RECOMPUTE));
  }

  private void line(String field, UnaryOperator<ServiceLine> edit) {
    edited.put("ServiceLine." + field, full().withLines(edit.apply(line())));
  }

  private void ofLine() {
    line("name", it -> it.withName("Other"));
    line("discipline", it -> it.withDiscipline(Optional.empty()));
    ServiceLine bare =
        ServiceLine.builder().id(line().id()).name("Design").estimatedMinutes(4_800).build();
    edited.put("ServiceLine.bare", full().withLines(bare));
    edited.put("ServiceLine.billable", full().withLines(bare.withBillable(false)));
    line("billing", it -> it.withBilling(ServiceLine.Billing.AS_QUOTED));
    line("tracking", it -> it.withTracking(false));
    line("unit", it -> it.withUnit(ServiceLine.Unit.DAY));
    line("quantity", it -> it.withQuantity(UnitCount.of("1.5")));
    line("estimatedMinutes", it -> it.withEstimatedMinutes(4_801));
    line("billRate", it -> it.withBillRate(BillRate.perHour("95.01", "EUR")));
    line("rates", it -> it.withRates(ImmutableList.of()));
    line("markup", it -> it.withMarkup(BasisPoints.ofPercent(1)));
    line("discount", it -> it.withDiscount(new Discount.Amount(Money.of("5.00", "EUR"))));
    line("cap", it -> it.withCap(Optional.empty()));
    ServiceLine pieces = SampleAgency.soldByThePiece().withId(line().id());
    edited.put("ServiceLine.piecePrice", full().withLines(pieces));
    edited.put(
        "ServiceLine.piecePrice.amount",
        full().withLines(pieces.withPiecePrice(Money.of("41.00", "EUR"))));
    // An item names its line, so the item goes with it.
    edited.put(
        "ServiceLine.id",
        full()
            .withScopeItems(SampleScope.styleGuide())
            .withLines(line().withId(LineId.of("l-other"))));
  }

  private void rate(String field, UnaryOperator<DatedBillRate> edit) {
    line("rates." + field, it -> it.withRates(ImmutableList.of(edit.apply(rate()))));
    edited.put(
        "DatedBillRate." + field,
        full().withLines(line().withRates(ImmutableList.of(edit.apply(rate()))).withName("R")));
  }

  private void ofRate() {
    rate("during", it -> it.withDuring(DateRange.startingOn(day(Month.APRIL, 2))));
    rate("rate", it -> it.withRate(BillRate.perHour("111.00", "EUR")));
    rate("person", it -> it.withPerson(PersonId.of("p-mira")));
    rate(
        "discipline",
        it -> it.withPerson(Optional.empty()).withDiscipline(DisciplineId.of("code")));
    rate("client", it -> it.withClient(ClientId.of("c-1")));
    rate("budget", it -> it.withBudget(BudgetId.of("b-1")));
    rate("line", it -> it.withBudget(BudgetId.of("b-1")).withLine(LineId.of("l-design")));
  }

  private void item(String field, UnaryOperator<ScopeItem> edit) {
    edited.put("ScopeItem." + field, full().withScopeItems(edit.apply(SampleScope.checkout())));
  }

  private void ofItem() {
    item("id", it -> it.withId(ScopeItemId.of("s-other")));
    item("name", it -> it.withName("Other"));
    item("acceptance", it -> it.withAcceptance("It works."));
    item("includedRevisions", it -> it.withIncludedRevisions(9));
    item("estimates", it -> it.withEstimates(ImmutableList.of()));
    item("due", it -> it.withDue(day(Month.MAY, 16)));
    item("milestone", it -> it.withMilestone(Optional.empty()));
    item("line", it -> it.withLine(Optional.empty()));
  }

  private void milestone(String field, UnaryOperator<Milestone> edit) {
    edited.put(
        "Milestone." + field,
        full()
            .withScopeItems(SampleScope.styleGuide())
            .withMilestones(edit.apply(full().milestones().get(0))));
  }

  private void ofMilestone() {
    milestone("id", it -> it.withId(MilestoneId.of("m-other")));
    milestone("name", it -> it.withName("Other"));
    milestone("due", it -> it.withDue(day(Month.JULY, 1)));
    milestone("completedOn", it -> it.withCompletedOn(day(Month.JULY, 1)));
    milestone("weight", it -> it.withWeight(6));
  }

  private void ofPricing() {
    Deal deal = full();
    edited.put("FixedPrice.price", deal.withPricing(new FixedPrice(Money.of("1.00", "EUR"))));
    edited.put("FixedPrice.price.more", deal.withPricing(new FixedPrice(Money.of("2.00", "EUR"))));
    edited.put("NonBillable", deal.withPricing(new NonBillable()));
    edited.put("TimeAndMaterials", deal.withPricing(TimeAndMaterials.builder().build()));
    edited.put("TimeAndMaterials.cap", deal.withPricing(SampleAgency.pricing()));
  }
}
