package dev.agency.core.deal;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.StageId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DealTest {
  private final Deal deal = SampleAgency.deal();
  private final Deal unstated = deal.withStatedValue(Optional.empty());

  @Test
  void theValueIsWhatItsOwnerSays() {
    assertThat(deal.value()).isEqualTo(Figure.known(Money.of("8000", "EUR")));
    assertThat(deal.withPricing(new FixedPrice(Money.of("1", "EUR"))).value())
        .isEqualTo(deal.value());
    assertThat(deal.withPricing(new NonBillable()).value()).isEqualTo(deal.value());
  }

  @Test
  void orElseTheFixedPrice() {
    assertThat(unstated.withPricing(new FixedPrice(Money.of("12000", "EUR"))).value())
        .isEqualTo(Figure.known(Money.of("12000", "EUR")));
  }

  @Test
  void orElseTheLinesAsEstimatedRoundedHalfUp() {
    assertThat(unstated.value()).isEqualTo(Figure.known(Money.of("7600", "EUR")));
    // 7 minutes at EUR 95 are 1108⅓ cents, 27 at EUR 0.70 are 31½.
    assertThat(unstated.withLines(line(7, "95")).value())
        .isEqualTo(Figure.known(Money.of("11.08", "EUR")));
    assertThat(unstated.withLines(line(27, "0.70")).value())
        .isEqualTo(Figure.known(Money.of("0.32", "EUR")));
  }

  @Test
  void aRatePerDayNeedsTheLengthOfTheDay() {
    ServiceLine days = SampleAgency.serviceLine().withBillRate(BillRate.perDay("760", "EUR"));
    // 4,800 minutes are 10.526.. days of 456 minutes.
    assertThat(unstated.withLines(days).value()).isEqualTo(Figure.known(Money.of("8000", "EUR")));
    assertThat(unstated.withLines(days).withMinutesPerDay(480).value())
        .isEqualTo(Figure.known(Money.of("7600", "EUR")));
  }

  @Test
  void aLineWithoutARateLeavesTheValuePartial() {
    ServiceLine unpriced = SampleAgency.serviceLine().withBillRate(Optional.empty());
    assertThat(unstated.withLines(unpriced).value())
        .isEqualTo(
            Figure.partial(Money.of("0", "EUR"), Missing.unpriced(unpriced.estimatedMinutes())));
  }

  @Test
  void aDealThatNobodyEstimatedIsNotWorthZero() {
    Deal uncapped = unstated.withPricing(TimeAndMaterials.builder().build());
    assertThat(uncapped.withLines().value()).isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
  }

  @Test
  void internalWorkHasNoPrice() {
    assertThat(unstated.withPricing(new NonBillable()).value())
        .isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
  }

  @Test
  void aValueThatDoesNotFitIsRefused() {
    ServiceLine huge =
        SampleAgency.serviceLine()
            .withEstimatedMinutes(1_000_000_000)
            .withBillRate(BillRate.perHour("999999999999999", "EUR"))
            .withCap(Optional.empty());
    Deal uncapped = unstated.withPricing(TimeAndMaterials.builder().build());
    assertThat(Refused.code(() -> uncapped.withLines(huge).value()))
        .isEqualTo(ErrorCode.AMOUNT_OUT_OF_RANGE);
  }

  private static ServiceLine line(long minutes, String rate) {
    return SampleAgency.serviceLine()
        .withEstimatedMinutes(minutes)
        .withBillRate(BillRate.perHour(rate, "EUR"));
  }

  @Test
  void theProbabilityIsItsOwnOrThatOfItsStage() {
    Pipeline pipeline = SampleAgency.pipeline();
    assertThat(deal.probability(pipeline)).isEqualTo(BasisPoints.ofPercent(55));
    assertThat(deal.withStatedProbability(Optional.empty()).probability(pipeline))
        .isEqualTo(BasisPoints.ofPercent(40));
  }

  @Test
  void whatIsDecidedHasNoProbabilityOfItsOwn() {
    Pipeline pipeline = SampleAgency.pipeline();
    assertThat(SampleAgency.lostDeal().probability(pipeline)).isEqualTo(BasisPoints.ZERO);
    assertThat(SampleAgency.conversion().deal().probability(pipeline))
        .isEqualTo(BasisPoints.ONE_HUNDRED_PERCENT);
  }

  @Test
  void aDealAgesInItsStage() {
    assertThat(deal.inStageSince()).isEqualTo(day(Month.FEBRUARY, 16));
    assertThat(deal.daysInStage(day(Month.FEBRUARY, 16))).isZero();
    assertThat(deal.daysInStage(day(Month.MARCH, 1))).isEqualTo(13);
    assertThat(deal.daysInStage(day(Month.JANUARY, 1))).isZero();
    Deal opened = deal.toBuilder().history(ImmutableList.of()).build();
    assertThat(opened.inStageSince()).isEqualTo(day(Month.JANUARY, 12));
  }

  @Test
  void aHistoryHasNoGaps() {
    StageId lead = StageId.of("lead");
    StageId proposal = StageId.of("proposal");
    String broken =
        "/history INCONSISTENT The history of a deal must go on from move to move, in the order of"
            + " days, and end at the stage.";
    LocalDate second = day(Month.FEBRUARY, 2);
    // It ends elsewhere.
    assertThat(Refused.sentences(() -> deal.withStage(lead))).containsExactly(broken);
    // One move is missing between.
    assertThat(
            Refused.sentences(() -> deal.withHistory(deal.history().get(0), deal.history().get(2))))
        .containsExactly(broken);
    // Days go back.
    assertThat(
            Refused.sentences(
                () ->
                    deal.withHistory(
                        new StageChange(lead, lead, second),
                        new StageChange(lead, proposal, second.minusDays(1)))))
        .containsExactly(broken);
    // It starts before the deal was opened.
    assertThat(
            Refused.sentences(
                () -> deal.withHistory(new StageChange(lead, proposal, day(Month.JANUARY, 11)))))
        .containsExactly(broken);
    assertThat(deal.withHistory(new StageChange(lead, proposal, day(Month.JANUARY, 12))).history())
        .hasSize(1);
  }

  @Test
  void aDealNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () ->
                    deal.toBuilder()
                        .name(" ")
                        .minutesPerDay(0)
                        .conversions(-1)
                        .statedValue(Money.of("-1", "USD"))
                        .statedProbability(BasisPoints.of(10_001))
                        .expectedClose(LocalDate.of(2200, 1, 1))
                        .lostReason("\u0000")
                        .build()))
        .containsExactly(
            "/name MALFORMED_NAME The name of a deal must have 1 to 200 printable characters.",
            "/expectedClose DATE_OUT_OF_RANGE The expected close of a deal must be a day of the"
                + " years 1900 to 2199.",
            "/minutesPerDay OUT_OF_RANGE The minutes per day of a deal must be from 1 to 1440.",
            "/conversions NEGATIVE The conversions of a deal must not be negative.",
            "/statedValue NEGATIVE The stated value of a deal must not be negative.",
            "/statedValue CURRENCY_MISMATCH The stated value of a deal must have the same"
                + " currency.",
            "/statedProbability OUT_OF_RANGE The stated probability of a deal must be from 0 to 100"
                + " percent.",
            "/lostReason MALFORMED_NAME The lost reason of a deal must have 1 to 10000 printable"
                + " characters, or be absent.");
  }

  @Test
  void allAmountsOfADealHaveItsCurrency() {
    assertThat(
            Refused.problems(
                () ->
                    deal.toBuilder()
                        .currency(Currency.getInstance("CHF"))
                        .statedValue(Optional.empty())
                        .build()))
        .containsExactly(
            "/pricing CURRENCY_MISMATCH",
            "/lines/0/billRate CURRENCY_MISMATCH",
            "/lines/0/cap CURRENCY_MISMATCH");
    assertThat(Refused.problems(() -> deal.withCurrency(Currency.getInstance("XAU"))))
        .contains("/currency UNKNOWN_CURRENCY");
  }

  @Test
  void linesAndReferencesStandOnce() {
    ServiceLine line = SampleAgency.serviceLine();
    assertThat(Refused.problems(() -> deal.withLines(line, line.withName("Other"))))
        .containsExactly("/lines/1 DUPLICATE_ID");
    assertThat(
            Refused.problems(
                () ->
                    deal.withExternalRefs(deal.externalRefs().get(0), deal.externalRefs().get(0))))
        .containsExactly("/externalRefs/1 DUPLICATE_ID");
  }

  @Test
  void whatWasNeverSetIsNamed() {
    assertThat(Refused.problems(() -> Deal.builder().name("Relaunch").build()))
        .contains("/id MISSING_PROPERTY", "/pricing MISSING_PROPERTY")
        .doesNotContain("/name MISSING_PROPERTY");
  }

  @Test
  void aDealStandsForItselfInABuilder() {
    assertThat(deal.toBuilder().build()).isEqualTo(deal).hasSameHashCodeAs(deal);
  }
}
