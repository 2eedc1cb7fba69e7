package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.LineId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceLineTest {
  private static final Currency EUR = SampleAgency.EUR;

  private final ServiceLine line = SampleAgency.serviceLine();
  private final ServiceLine unpriced = line.withBillRate(Optional.empty());
  private final ServiceLine internal =
      ServiceLine.builder()
          .id(LineId.of("l-internal"))
          .name("Weekly meeting")
          .billable(false)
          .estimatedMinutes(600)
          .build();

  @Test
  void eightyHoursAt95Are7600() {
    assertThat(line.valueOf(4_800, 480, EUR))
        .isEqualTo(Figure.known(ExactMoney.of(Money.of("7600", "EUR"))));
  }

  @Test
  void aValueIsExact() {
    assertThat(line.valueOf(7, 480, EUR)).isEqualTo(Figure.known(ExactMoney.of("3325/3", "EUR")));
  }

  @Test
  void aLineWithoutARateIsNotFreeButUnpriced() {
    assertThat(unpriced.valueOf(1, 480, EUR)).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(unpriced.valueOf(0, 480, EUR)).isEqualTo(Figure.known(ExactMoney.zero(EUR)));
  }

  @Test
  void whatIsNotBillableIsWorthNothingToTheClient() {
    assertThat(internal.valueOf(600, 480, EUR)).isEqualTo(Figure.known(ExactMoney.zero(EUR)));
  }

  @Test
  void anEstimateIsTheSumOfItsLines() {
    assertThat(ServiceLine.estimatedValue(ImmutableList.of(line, internal, line), 480, EUR))
        .isEqualTo(Figure.known(ExactMoney.of(Money.of("15200", "EUR"))));
    assertThat(ServiceLine.estimatedValue(ImmutableList.of(), 480, EUR))
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(ServiceLine.estimatedValue(ImmutableList.of(line, unpriced), 480, EUR))
        .isEqualTo(
            Figure.partial(
                ExactMoney.of(Money.of("7600", "EUR")),
                Missing.unpriced(unpriced.estimatedMinutes())));
    assertThat(ServiceLine.estimatedValue(ImmutableList.of(internal), 480, EUR))
        .isEqualTo(Figure.known(ExactMoney.zero(EUR)));
    assertThat(
            ServiceLine.estimatedValue(
                ImmutableList.of(line, unpriced.withEstimatedMinutes(0)), 480, EUR))
        .isEqualTo(Figure.known(ExactMoney.of(Money.of("7600", "EUR"))));
  }

  @Test
  void aLineNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () ->
                    line.toBuilder()
                        .name("")
                        .estimatedMinutes(-1)
                        .cap(Money.of("-0.01", "EUR"))
                        .billable(false)
                        .build()))
        .containsExactly(
            "/name MALFORMED_NAME The name of a service line must have 1 to 200 printable"
                + " characters.",
            "/estimatedMinutes NEGATIVE The estimated minutes of a service line must not be"
                + " negative.",
            "/cap NEGATIVE The cap of a service line must not be negative.",
            "/billRate INCONSISTENT The bill rate of a service line must be absent where the line"
                + " is not billable.",
            "/cap INCONSISTENT The cap of a service line must be absent where the line is not"
                + " billable.");
  }

  @Test
  void whatWasSoldByTimeIsPlannedWhereNobodyEstimatedIt() {
    ServiceLine sold = line.withEstimatedMinutes(0).withQuantity(UnitCount.of("2.5"));
    assertThat(sold.plannedMinutes(456)).as("hours").isEqualTo(150);
    ServiceLine days = sold.withUnit(ServiceLine.Unit.DAY);
    assertThat(days.plannedMinutes(456)).isEqualTo(1_140);
    assertThat(days.withQuantity(UnitCount.of("0.0011")).plannedMinutes(456))
        .as("half a minute and a little")
        .isEqualTo(1);
    assertThat(days.withEstimatedMinutes(600).plannedMinutes(456))
        .as("an estimate goes first")
        .isEqualTo(600);
    assertThat(sold.withQuantity(Optional.empty()).plannedMinutes(456)).isZero();
    ServiceLine banners =
        ServiceLine.builder()
            .id(LineId.of("l-2"))
            .name("Banners")
            .unit(ServiceLine.Unit.PIECE)
            .quantity(UnitCount.of("12"))
            .build();
    assertThat(banners.plannedMinutes(456)).as("a piece has no time").isZero();
  }

  @Test
  void anEstimateHasALimit() {
    assertThat(line.withEstimatedMinutes(1_000_000_000).estimatedMinutes())
        .isEqualTo(1_000_000_000);
    assertThat(Refused.sentences(() -> line.withEstimatedMinutes(1_000_000_001)))
        .containsExactly(
            "/estimatedMinutes OUT_OF_RANGE The estimated minutes of a service line must be at most"
                + " 1000000000.");
  }

  @Test
  void pricesAndCapsAreNotNegative() {
    Money credit = Money.of("-1", "EUR");
    assertThat(Refused.sentences(() -> new FixedPrice(credit)))
        .containsExactly("/price NEGATIVE The price of a fixed price must not be negative.");
    assertThat(Refused.sentences(() -> TimeAndMaterials.builder().cap(credit).build()))
        .containsExactly("/cap NEGATIVE The cap of time and materials must not be negative.");
    assertThat(new FixedPrice(Money.zero(EUR)).amount()).contains(Money.zero(EUR));
  }

  @Test
  void aPricingNamesItsAmount() {
    Money money = Money.of("5", "EUR");
    assertThat(new FixedPrice(money).amount()).contains(money);
    assertThat(TimeAndMaterials.builder().cap(money).build().amount()).contains(money);
    assertThat(TimeAndMaterials.builder().build().amount()).isEmpty();
    assertThat(new NonBillable().amount()).isEmpty();
  }

  @Test
  void amountsAreNotShown() {
    assertThat(line.toString()).doesNotContain("95").doesNotContain("9000");
    assertThat(SampleAgency.pricing().toString()).doesNotContain("20000");
    assertThat(new FixedPrice(Money.of("12345", "EUR"))).hasToString("FixedPrice");
    assertThat(SampleAgency.soldByTheDay().toString())
        .doesNotContain("760")
        .doesNotContain("500")
        .doesNotContain("15%");
    assertThat(SampleAgency.soldByThePiece().toString()).doesNotContain("40");
    assertThat(new Discount.Share(BasisPoints.ofPercent(7))).hasToString("Share");
    assertThat(new Discount.Amount(Money.of("77", "EUR"))).hasToString("Amount");
  }

  private static Figure<ExactMoney> eur(String amount) {
    return Figure.known(ExactMoney.of(Money.of(amount, "EUR")));
  }

  @Test
  void netIsQuantityTimesPriceWithMarkupLessDiscount() {
    ServiceLine days =
        SampleAgency.soldByTheDay().withDiscount(new Discount.Share(BasisPoints.ofPercent(10)));
    assertThat(days.quoted(456, EUR)).as("10 × 760 × 1.15 × 0.9").isEqualTo(eur("7866"));
    assertThat(days.quoted(480, EUR)).as("a day is a day").isEqualTo(eur("7866"));
    assertThat(SampleAgency.soldByTheDay().quoted(456, EUR))
        .as("10 × 760 × 1.15 - 500")
        .isEqualTo(eur("8240"));
    ServiceLine hours = line.withQuantity(UnitCount.of("10.5"));
    assertThat(hours.quoted(456, EUR)).as("10.5 × 95, not the estimate").isEqualTo(eur("997.50"));
    assertThat(hours.withBillRate(BillRate.perDay("760", "EUR")).quoted(480, EUR))
        .as("10.5 of 8 hours at 760")
        .isEqualTo(eur("997.50"));
  }

  @Test
  void withoutAQuantityTheEstimateIsWhatWasSold() {
    assertThat(line.quoted(456, EUR)).isEqualTo(eur("7600"));
    assertThat(line.withEstimatedMinutes(0).quoted(456, EUR))
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(unpriced.quoted(456, EUR)).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(internal.quoted(456, EUR)).isEqualTo(eur("0"));
  }

  @Test
  void markupAndAShareAreInThePriceOfAMinuteAndAnAmountIsNot() {
    ServiceLine marked = line.withMarkup(BasisPoints.ofPercent(20));
    assertThat(marked.valueOf(60, 456, EUR)).isEqualTo(eur("114"));
    assertThat(
            marked
                .withDiscount(new Discount.Share(BasisPoints.ofPercent(50)))
                .valueOf(60, 456, EUR))
        .isEqualTo(eur("57"));
    assertThat(
            marked.withDiscount(new Discount.Amount(Money.of("100", "EUR"))).valueOf(60, 456, EUR))
        .isEqualTo(eur("114"));
  }

  @Test
  void anAmountOffIsGrantedInStepWithTheQuoteAndNoFurther() {
    ServiceLine off =
        line.withBillRate(BillRate.perHour("50", "EUR"))
            .withEstimatedMinutes(6_000)
            .withDiscount(new Discount.Amount(Money.of("500", "EUR")));
    assertThat(off.quoted(480, EUR)).isEqualTo(eur("4500"));
    assertThat(discounted(off, "2500")).isEqualTo(eur("2250"));
    assertThat(discounted(off, "5000")).isEqualTo(eur("4500"));
    assertThat(discounted(off, "6000")).isEqualTo(eur("5500"));
    assertThat(discounted(off, "0")).isEqualTo(eur("0"));
    assertThat(discounted(off, "-10")).isEqualTo(eur("-10"));
    ServiceLine gift = off.withDiscount(new Discount.Amount(Money.of("6000", "EUR")));
    assertThat(gift.quoted(480, EUR)).as("more off than it is worth").isEqualTo(eur("0"));
    assertThat(discounted(gift, "2500")).isEqualTo(eur("0"));
    assertThat(discounted(gift, "6000")).isEqualTo(eur("1000"));
    assertThat(discounted(line, "2500")).as("without a discount").isEqualTo(eur("2500"));
    ServiceLine open = off.withEstimatedMinutes(0);
    assertThat(discounted(open, "300")).as("without a quote, first").isEqualTo(eur("0"));
    assertThat(discounted(open, "800")).isEqualTo(eur("300"));
  }

  private static Figure<ExactMoney> discounted(ServiceLine line, String used) {
    return Figure.known(line.discounted(ExactMoney.of(Money.of(used, "EUR")), 480));
  }

  @Test
  void aDiscountAboveThePriceLeavesNothingAndIsNoCredit() {
    ServiceLine gift =
        SampleAgency.soldByThePiece().withDiscount(new Discount.Amount(Money.of("500", "EUR")));
    assertThat(gift.quoted(480, EUR)).as("480 less 500").isEqualTo(eur("0"));
  }

  @Test
  void aPieceHasNoTime() {
    ServiceLine banners = SampleAgency.soldByThePiece();
    assertThat(banners.quoted(480, EUR)).isEqualTo(eur("480"));
    assertThat(banners.valueOf(600, 480, EUR)).as("ten hours").isEqualTo(eur("0"));
    assertThat(banners.valueOfPieces(UnitCount.of(5), EUR)).isEqualTo(eur("200"));
    assertThat(banners.valueOfPieces(UnitCount.of("0.5"), EUR)).isEqualTo(eur("20"));
    assertThat(banners.withPiecePrice(Optional.empty()).valueOfPieces(UnitCount.of(5), EUR))
        .isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(banners.withQuantity(Optional.empty()).quoted(480, EUR))
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(line.valueOfPieces(UnitCount.of(5), EUR)).as("hours").isEqualTo(eur("0"));
  }

  @Test
  void whatIsUnpricedWithoutMinutesLeavesTheWholeUnknown() {
    ServiceLine banners =
        SampleAgency.soldByThePiece().withPiecePrice(Optional.empty()).withEstimatedMinutes(0);
    assertThat(ServiceLine.estimatedValue(ImmutableList.of(line, banners), 480, EUR))
        .isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(
            ServiceLine.estimatedValue(
                ImmutableList.of(line, banners.withEstimatedMinutes(60)), 480, EUR))
        .isEqualTo(Figure.partial(ExactMoney.of(Money.of("7600", "EUR")), Missing.unpriced(60)));
  }

  @Test
  void yenAndDinarsKeepTheirDecimals() {
    Currency yen = Currency.getInstance("JPY");
    ServiceLine inYen =
        internal.toBuilder().billable(true).billRate(BillRate.perHour("12345", "JPY")).build();
    assertThat(inYen.withMarkup(BasisPoints.of(250)).valueOf(7, 480, yen))
        .as("7/60 × 12345 × 1.025")
        .isEqualTo(Figure.known(ExactMoney.of("236201/160", "JPY")));
    Currency dinar = Currency.getInstance("KWD");
    ServiceLine inDinar = SampleAgency.soldByThePiece().withPiecePrice(Money.of("1.125", "KWD"));
    assertThat(inDinar.quoted(480, dinar))
        .isEqualTo(Figure.known(ExactMoney.of(Money.of("13.500", "KWD"))));
  }

  @Test
  void datedRatesPriceEachDayAndAQuoteTheFirst() {
    DatedBillRate anybody =
        DatedBillRate.builder()
            .during(DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)))
            .rate(BillRate.perHour("100", "EUR"))
            .build();
    DatedBillRate later =
        anybody
            .withDuring(DateRange.startingOn(LocalDate.of(2026, 7, 1)))
            .withRate(BillRate.perHour("105", "EUR"));
    DatedBillRate mira =
        later.withPerson(SampleAgency.person().id()).withRate(BillRate.perHour("110", "EUR"));
    ServiceLine dated = unpriced.withRates(later, mira, anybody);
    PricedWork july = PricedWork.builder().date(LocalDate.of(2026, 7, 1)).build();
    assertThat(dated.quoted(480, EUR)).as("80 h at 100").isEqualTo(eur("8000"));
    assertThat(dated.valueOf(60, 480, EUR))
        .as("whose hour, and when?")
        .isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(dated.valueOf(60, july, 480, EUR)).isEqualTo(eur("105"));
    assertThat(dated.valueOf(60, july.withPerson(SampleAgency.person().id()), 480, EUR))
        .isEqualTo(eur("110"));
    assertThat(dated.valueOf(60, july.withDate(LocalDate.of(2025, 12, 31)), 480, EUR))
        .isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(Refused.problems(() -> dated.withRates(later, later)))
        .containsExactly("/rates/1 OVERLAP");
  }

  @Test
  void aPriceFitsItsUnit() {
    Money price = Money.of("40", "EUR");
    assertThat(Refused.problems(() -> line.withPiecePrice(price)))
        .containsExactly("/piecePrice INCONSISTENT");
    assertThat(Refused.problems(() -> line.withUnit(ServiceLine.Unit.PIECE)))
        .containsExactly("/billRate INCONSISTENT");
    assertThat(
            Refused.problems(
                () ->
                    SampleAgency.soldByThePiece()
                        .withRates(SampleAgency.datedBillRate().withDiscipline(Optional.empty()))))
        .containsExactly("/rates INCONSISTENT");
    assertThat(Refused.problems(() -> line.withMarkup(BasisPoints.of(-1))))
        .containsExactly("/markup OUT_OF_RANGE");
    assertThat(Refused.problems(() -> new Discount.Share(BasisPoints.of(10_001))))
        .containsExactly("/share OUT_OF_RANGE");
    assertThat(Refused.problems(() -> new Discount.Amount(Money.of("-1", "EUR"))))
        .containsExactly("/amount NEGATIVE");
    assertThat(Refused.problems(() -> line.withDiscount(new Discount.Amount(Money.of("1", "USD")))))
        .containsExactly("/discount CURRENCY_MISMATCH");
    assertThat(Refused.problems(() -> SampleAgency.soldByThePiece().withBillable(false)))
        .containsExactly("/piecePrice INCONSISTENT");
  }

  @Test
  void aCountIsAPlainDecimalNumber() {
    assertThat(UnitCount.of("10.50")).isEqualTo(UnitCount.of("10.5")).hasToString("10.5");
    assertThat(UnitCount.of(100)).hasToString("100");
    assertThat(UnitCount.of("0.0001")).isLessThan(UnitCount.of("0.001"));
    for (String text : new String[] {"", "-1", "1e3", "1.00001", ".5", "12345678901"}) {
      assertThat(Refused.code(() -> UnitCount.of(text))).isEqualTo(ErrorCode.MALFORMED_AMOUNT);
    }
    assertThat(Refused.code(() -> UnitCount.of("1000000000.0001")))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(Refused.code(() -> UnitCount.of(-1))).isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(Refused.code(() -> new UnitCount(-1))).isEqualTo(ErrorCode.OUT_OF_RANGE);
  }
}
