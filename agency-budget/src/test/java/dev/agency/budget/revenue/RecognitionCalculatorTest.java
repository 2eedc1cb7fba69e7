package dev.agency.budget.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecognitionCalculatorTest {
  private static final Recognition COMPLETION = new Recognition.PercentOfCompletion();
  private static final PriceDates NONE = PriceDates.builder().build();

  private static LocalDate day(Month month, int dayOfMonth) {
    return SampleAgency.day(month, dayOfMonth);
  }

  private static DateRange month(Month month) {
    return DateRange.ofMonth(YearMonth.of(2026, month));
  }

  private static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Figure<Money> known(String amount) {
    return Figure.known(euro(amount));
  }

  private static CostOutlook outlook(Month month, String price, String spent, String toCome) {
    return outlook(month(month).last().orElseThrow(), price, spent, toCome);
  }

  static CostOutlook outlook(LocalDate day, String price, String spent, String toCome) {
    return new CostOutlook(
        day,
        euro(price),
        Figure.known(ExactMoney.of(euro(spent))),
        Figure.known(ExactMoney.of(euro(toCome))));
  }

  private static RecognitionReport completion(LocalDate asOf, CostOutlook... outlooks) {
    return RecognitionCalculator.calculate(
        COMPLETION, euro("12000"), NONE, List.of(outlooks), asOf);
  }

  private static RecognitionReport report(Recognition form, PriceDates dates, LocalDate asOf) {
    return RecognitionCalculator.calculate(form, euro("12000"), dates, List.of(), asOf);
  }

  @Test
  void thePriceOfAProjectHasThePlanAndTheDeliveryOfTheProject() {
    Project project = SampleAgency.project();
    assertThat(PriceDates.of(project))
        .isEqualTo(
            PriceDates.builder()
                .start(project.plan().map(DateRange::start))
                .end(project.plan().flatMap(DateRange::last))
                .delivered(project.deliveredOn())
                .build());
    assertThat(PriceDates.of(project).start()).isPresent();
    Milestone reached =
        Milestone.builder()
            .id(MilestoneId.of("launch"))
            .name("Launch")
            .due(LocalDate.of(2026, 5, 5))
            .completedOn(LocalDate.of(2026, 5, 6))
            .build();
    assertThat(PriceDates.of(project.withMilestones(reached)).delivered())
        .hasValue(LocalDate.of(2026, 5, 6));
  }

  @Test
  void aPriceIsRevenueByTheShareOfItsCost() {
    RecognitionReport report =
        completion(day(Month.MARCH, 31), outlook(Month.MARCH, "12000", "6000", "4000"));
    assertThat(report.recognised()).isEqualTo(known("7200"));
    assertThat(report.steps().get(0).provision().map(ExactMoney::signum))
        .isEqualTo(Figure.known(0));
  }

  @Test
  void aLossThatIsExpectedCountsAtOnce() {
    RecognitionReport report =
        completion(
            day(Month.APRIL, 30),
            outlook(Month.MARCH, "12000", "6000", "4000"),
            outlook(Month.APRIL, "12000", "9000", "6000"));
    RecognitionStep april = report.steps().get(1);
    // 60 % again: revenue 7,200 less cost 9,000 is -1,800, and 1,200 more are set aside.
    assertThat(april.amount()).isEqualTo(known("0"));
    assertThat(april.provision()).isEqualTo(Figure.known(ExactMoney.of(euro("1200"))));
  }

  @Test
  void aWorseOutlookIsCaughtUpDownwards() {
    RecognitionReport report =
        completion(
            day(Month.APRIL, 30),
            outlook(Month.APRIL, "12000", "6600", "6600"),
            outlook(Month.MARCH, "12000", "6000", "4000"));
    assertThat(report.recognisedIn(month(Month.MARCH))).isEqualTo(known("7200"));
    assertThat(report.recognisedIn(month(Month.APRIL))).isEqualTo(known("-1200"));
    assertThat(report.recognised()).isEqualTo(known("6000"));
  }

  @Test
  void aChangeOfThePriceCountsFromItsDay() {
    CostOutlook march = outlook(Month.MARCH, "12000", "5000", "5000");
    CostOutlook april = outlook(Month.APRIL, "13000", "5000", "5000");
    RecognitionReport report = completion(day(Month.APRIL, 30), march, april);
    assertThat(report.recognisedIn(month(Month.APRIL))).isEqualTo(known("500"));
    assertThat(report.price()).isEqualTo(euro("13000"));
    assertThat(completion(day(Month.APRIL, 29), march, april).price()).isEqualTo(euro("12000"));
  }

  @Test
  void withoutAnOutlookOrACostNothingIsKnown() {
    assertThat(completion(day(Month.MARCH, 30), outlook(Month.MARCH, "1", "1", "1")).recognised())
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(completion(day(Month.MARCH, 31), outlook(Month.MARCH, "1", "0", "0")).recognised())
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(completion(day(Month.MARCH, 31), outlook(Month.MARCH, "1", "0", "7")).recognised())
        .isEqualTo(known("0"));
  }

  @Test
  void aCostWithoutARateLeavesRevenueUnknownAndTheNextOneCatchesUp() {
    CostOutlook unpriced =
        new CostOutlook(
            day(Month.MARCH, 31),
            euro("12000"),
            Figure.partial(ExactMoney.of(euro("1")), Missing.unpriced(60)),
            Figure.known(ExactMoney.of(euro("1"))));
    RecognitionReport report =
        completion(day(Month.APRIL, 30), unpriced, outlook(Month.APRIL, "12000", "5000", "5000"));
    assertThat(report.steps().get(0).cumulative())
        .isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(report.steps().get(0).provision()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(report.steps().get(1).amount()).isEqualTo(known("6000"));
    assertThat(report.recognisedIn(month(Month.MARCH)))
        .isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
  }

  @Test
  void aWholePriceIsRevenueOnItsDay() {
    PriceDates dates =
        PriceDates.builder()
            .start(day(Month.MARCH, 2))
            .end(day(Month.JUNE, 30))
            .delivered(day(Month.JULY, 2))
            .build();
    Recognition start = new Recognition.OnDate(Recognition.Moment.START);
    Recognition end = new Recognition.OnDate(Recognition.Moment.END);
    Recognition delivery = new Recognition.OnDate(Recognition.Moment.DELIVERY);
    assertThat(report(start, dates, day(Month.MARCH, 1)).recognised()).isEqualTo(known("0"));
    assertThat(report(start, dates, day(Month.MARCH, 2)).recognised()).isEqualTo(known("12000"));
    assertThat(report(end, dates, day(Month.JUNE, 30)).recognised()).isEqualTo(known("12000"));
    assertThat(report(delivery, dates, day(Month.JULY, 1)).recognised()).isEqualTo(known("0"));
    assertThat(report(delivery, dates, day(Month.JULY, 2)).recognised()).isEqualTo(known("12000"));
    assertThat(report(delivery, NONE, day(Month.JULY, 2)).recognised()).isEqualTo(known("0"));
    assertThat(report(end, NONE, day(Month.JULY, 2)).recognised())
        .isEqualTo(Figure.unknown(UnknownReason.NO_PLAN));
    assertThat(report(end, NONE, day(Month.JULY, 2)).recognisedIn(month(Month.MAY)))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PLAN));
  }

  @Test
  void partsThatWereAgreedAreRevenueOnTheirLastDays() {
    Recognition parts = SampleAgency.recognition();
    assertThat(report(parts, NONE, day(Month.MARCH, 30)).recognised()).isEqualTo(known("0"));
    assertThat(report(parts, NONE, day(Month.MARCH, 31)).recognised()).isEqualTo(known("5000"));
    assertThat(report(parts, NONE, day(Month.JUNE, 30)).recognised()).isEqualTo(known("12000"));
  }

  @Test
  void anEvenSplitHasAnEqualPartForEachPeriodThatIsTouched() {
    Recognition evenly =
        new Recognition.Evenly(
            DateRange.closed(day(Month.JANUARY, 16), day(Month.MARCH, 15)), Granularity.MONTH);
    RecognitionReport report =
        RecognitionCalculator.calculate(evenly, euro("100"), NONE, List.of(), day(Month.MARCH, 15));
    assertThat(report.steps())
        .extracting(step -> step.day() + " " + step.amount().ifKnown().orElseThrow().amount())
        .containsExactly("2026-01-31 33.34", "2026-02-28 33.33", "2026-03-15 33.33");
    assertThat(report.recognised()).isEqualTo(known("100"));
  }

  @Test
  void yenAndDinarsAreSplitInTheirOwnUnits() {
    Recognition evenly =
        new Recognition.Evenly(
            DateRange.closed(day(Month.JANUARY, 1), day(Month.MARCH, 31)), Granularity.MONTH);
    assertThat(amounts(evenly, Money.of("1000", "JPY"))).containsExactly("334", "333", "333");
    assertThat(amounts(evenly, Money.of("1", "KWD"))).containsExactly("0.334", "0.333", "0.333");
  }

  private static List<String> amounts(Recognition form, Money price) {
    return RecognitionCalculator.calculate(form, price, NONE, List.of(), day(Month.MARCH, 31))
        .steps()
        .stream()
        .map(step -> step.amount().ifKnown().orElseThrow().amount())
        .toList();
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    CostOutlook march = outlook(Month.MARCH, "12000", "6000", "4000");
    assertThat(Refused.problems(() -> completion(day(Month.MAY, 1), march, march)))
        .containsExactly("/outlooks/1 DUPLICATE_ID");
    assertThat(
            Refused.problems(
                () ->
                    RecognitionCalculator.calculate(
                        SampleAgency.recognition(),
                        euro("1"),
                        NONE,
                        ImmutableList.of(),
                        day(Month.MAY, 1))))
        .containsExactly("/parts INCONSISTENT");
    assertThat(
            Refused.problems(
                () ->
                    RecognitionCalculator.calculate(
                        SampleAgency.recognition(),
                        Money.of("12000", "CHF"),
                        NONE,
                        ImmutableList.of(march),
                        day(Month.MAY, 1))))
        .containsExactly("/outlooks/0/price CURRENCY_MISMATCH", "/parts CURRENCY_MISMATCH");
    assertThat(Refused.problems(() -> outlook(day(Month.MAY, 1), "1", "-1", "-1")))
        .containsExactly("/spent NEGATIVE", "/toCome NEGATIVE");
  }
}
