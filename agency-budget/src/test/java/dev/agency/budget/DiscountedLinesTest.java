package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.ExplanationLine.Source;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A line of an explanation states all that its rate is multiplied by. */
class DiscountedLinesTest {
  private static final Discount TEN_OFF = new Discount.Share(BasisPoints.ofPercent(10));

  private static ImmutableList<ExplanationLine> lines(BurnExample example, Quantity quantity) {
    return example.reportAsOf("2026-04-30").explain(quantity).lines();
  }

  private static ServiceLine.Builder strategy(ServiceLine.Builder line) {
    return line.estimatedMinutes(600).billRate(BillRate.perHour("116.00", "EUR"));
  }

  /** Minutes × rate × (1 + markup) × (1 - discount), as a reader multiplies. */
  private static ExactMoney multiplied(ExplanationLine line) {
    ExactMoney gross =
        line.billRate()
            .map(rate -> rate.forMinutes(line.minutes(), 480))
            .orElseGet(
                () ->
                    ExactMoney.of(line.piecePrice().orElseThrow())
                        .multipliedBy(line.pieces().orElseThrow().tenThousandths(), UnitCount.ONE));
    return gross
        .multipliedBy(
            BasisPoints.WHOLE + line.markup().map(BasisPoints::value).orElse(0L), BasisPoints.WHOLE)
        .multipliedBy(
            BasisPoints.WHOLE - line.discount().map(BasisPoints::value).orElse(0L),
            BasisPoints.WHOLE);
  }

  @Test
  void anEntryStatesTheDiscountBesideTheRate() {
    ExplanationLine entry =
        lines(
                BurnExample.timeAndMaterials("EUR")
                    .line("strategy", line -> strategy(line).discount(TEN_OFF))
                    .time("ana", "strategy", "2026-03-03", 510),
                Quantities.USED_VALUE)
            .get(0);
    assertThat(entry.billRate()).contains(BillRate.perHour("116.00", "EUR"));
    assertThat(entry.discount()).contains(BasisPoints.ofPercent(10));
    assertThat(entry.markup()).isEmpty();
    assertThat(entry.amount()).contains(ExactMoney.of(Money.of("887.40", "EUR")));
    assertThat(multiplied(entry)).isEqualTo(entry.amount().orElseThrow());
  }

  @Test
  void soDoAMarkupADeliveryAndAnEstimate() {
    BurnExample example =
        BurnExample.timeAndMaterials("EUR")
            .line(
                "strategy",
                line -> strategy(line).markup(BasisPoints.ofPercent(15)).discount(TEN_OFF))
            .line(
                "banners",
                line ->
                    line.unit(ServiceLine.Unit.PIECE)
                        .quantity(UnitCount.of(12))
                        .piecePrice(Money.of("40.00", "EUR"))
                        .discount(TEN_OFF))
            .time("ana", "strategy", "2026-03-03", 60)
            .delivery("banners", "2026-03-04", "2.5", delivery -> delivery);
    ImmutableList<ExplanationLine> used = lines(example, Quantities.USED_VALUE);
    assertThat(used).extracting(ExplanationLine::source).contains(Source.ENTRY, Source.DELIVERY);
    assertThat(used)
        .allSatisfy(line -> assertThat(line.amount()).contains(multiplied(line)))
        .allSatisfy(line -> assertThat(line.discount()).isPresent());
    ExplanationLine estimate =
        lines(example, Quantities.BUDGET_TOTAL).stream()
            .filter(line -> line.billRate().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(estimate.markup()).contains(BasisPoints.ofPercent(15));
    assertThat(estimate.amount()).contains(multiplied(estimate));
  }

  @Test
  void aLineOfCostOrWithoutARateStatesNone() {
    BurnExample example =
        BurnExample.timeAndMaterials("EUR")
            .line("strategy", line -> line.estimatedMinutes(600).discount(TEN_OFF))
            .cost("ana", "50.00")
            .time("ana", "strategy", "2026-03-03", 60);
    assertThat(lines(example, Quantities.USED_COST))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.discount()).isEmpty());
    assertThat(lines(example, Quantities.USED_VALUE))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.discount()).isEmpty());
  }

  @Test
  void itIsAsSecretAsTheRateAndHiddenFromText() {
    assertThat(ExplanationLine.DISCOUNT.quantity()).isEqualTo(Quantities.BILL_RATE);
    assertThat(ExplanationLine.MARKUP.quantity()).isEqualTo(Quantities.BILL_RATE);
    ExplanationLine line =
        lines(
                BurnExample.timeAndMaterials("EUR")
                    .line("strategy", each -> strategy(each).discount(TEN_OFF))
                    .time("ana", "strategy", "2026-03-03", 60),
                Quantities.USED_VALUE)
            .get(0);
    assertThat(line.toString()).doesNotContain("1000", "10 %", "10%");
    assertThat(ExplanationLine.DISCOUNT.read(line)).isEqualTo(line.discount());
    assertThat(ExplanationLine.MARKUP.read(line)).isEqualTo(Optional.empty());
  }
}
