package dev.agency.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.StageId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.testkit.DealArbitraries;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.ValueArbitraries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Pipeline totals against an oracle that computes in decimals, and the laws of sums. */
@AddLifecycleHook(FreshGenerators.class)
@AddLifecycleHook(PassLine.class)
class PipelineTotalsProperties extends Laws {
  PipelineTotals of(Pipeline pipeline, List<Deal> deals) {
    return PipelineTotals.of(pipeline, deals);
  }

  List<PipelineRow> byCurrency(PipelineTotals totals) {
    return totals.byCurrency();
  }

  /** Few currencies, months and outcomes, so that most rows hold several deals. */
  @Provide
  Arbitrary<Tuple2<Pipeline, List<Deal>>> pipelines() {
    Arbitrary<Deal> deals =
        Combinators.combine(
                Arbitraries.of("lead", "lead", "proposal", "won", "lost").map(StageId::of),
                Arbitraries.of("EUR", "USD", "JPY").map(Currency::getInstance),
                Arbitraries.longs().between(0, 1_000_000_000_000L).optional(0.9),
                ValueArbitraries.proportions().optional(),
                Arbitraries.integers().between(1, 90).optional())
            .as(PipelineTotalsProperties::deal);
    return deals.list().ofMaxSize(12).map(list -> Tuple.of(SampleAgency.pipeline(), list));
  }

  static Deal deal(
      StageId stage,
      Currency currency,
      Optional<Long> minorUnits,
      Optional<BasisPoints> probability,
      Optional<Integer> closesAfter) {
    Deal sample = SampleAgency.deal();
    return sample.toBuilder()
        .stage(stage)
        .history(List.of())
        .conversions(0)
        .currency(currency)
        .pricing(new NonBillable())
        .lines(List.of())
        .statedValue(minorUnits.map(units -> new Money(units, currency)))
        .statedProbability(probability)
        .expectedClose(closesAfter.map(days -> sample.openedOn().plusDays(days)))
        .build();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void eachRowIsWhatTheOracleSays(@ForAll("pipelines") Tuple2<Pipeline, List<Deal>> given) {
    PipelineTotals totals = of(given.get1(), given.get2());
    for (PipelineRow row : totals.byCurrency()) {
      assertRow(row, given, deal -> deal.currency().equals(row.currency()));
    }
    for (PipelineRow row : totals.byMonth()) {
      assertRow(
          row,
          given,
          deal ->
              deal.currency().equals(row.currency())
                  && deal.expectedClose().map(YearMonth::from).equals(row.month()));
    }
  }

  private static void assertRow(
      PipelineRow row, Tuple2<Pipeline, List<Deal>> given, Predicate<Deal> inRow) {
    BigDecimal value = BigDecimal.ZERO;
    BigDecimal weighted = BigDecimal.ZERO;
    BigDecimal variance = BigDecimal.ZERO;
    long deals = 0;
    for (Deal deal : given.get2()) {
      PipelineStage stage = given.get1().stageOf(deal);
      if (stage.outcome() != DealOutcome.OPEN || !inRow.test(deal)) {
        continue;
      }
      deals++;
      if (deal.value().ifKnown().isEmpty()) {
        continue;
      }
      BigDecimal worth = new BigDecimal(deal.value().ifKnown().get().amount());
      BigDecimal p =
          BigDecimal.valueOf(deal.statedProbability().orElse(stage.probability()).value(), 4);
      value = value.add(worth);
      weighted = weighted.add(worth.multiply(p));
      variance = variance.add(worth.pow(2).multiply(p).multiply(BigDecimal.ONE.subtract(p)));
    }
    int decimals = row.currency().getDefaultFractionDigits();
    assertThat(row.deals()).isEqualTo(deals);
    assertThat(new BigDecimal(row.value().amount())).isEqualByComparingTo(value);
    assertThat(new BigDecimal(row.weighted().amount()))
        .isEqualTo(weighted.setScale(decimals, RoundingMode.HALF_UP));
    assertThat(new BigDecimal(row.spread().amount()))
        .isEqualTo(variance.sqrt(new MathContext(60)).setScale(decimals, RoundingMode.HALF_UP));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void eachOpenDealStandsInOneRowOfEach(@ForAll("pipelines") Tuple2<Pipeline, List<Deal>> given) {
    PipelineTotals totals = of(given.get1(), given.get2());
    long open =
        given.get2().stream()
            .filter(deal -> given.get1().stageOf(deal).outcome() == DealOutcome.OPEN)
            .count();
    assertThat(totals.byCurrency().stream().mapToLong(PipelineRow::deals).sum()).isEqualTo(open);
    assertThat(totals.byMonth().stream().mapToLong(PipelineRow::deals).sum()).isEqualTo(open);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void rowsAreInOrderAndEachKeyOnce(@ForAll("pipelines") Tuple2<Pipeline, List<Deal>> given) {
    PipelineTotals totals = of(given.get1(), given.get2());
    assertThat(byCurrency(totals))
        .extracting(row -> row.currency().getCurrencyCode())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(totals.byMonth())
        .extracting(
            row -> row.month().orElse(YearMonth.of(9_999, 12)) + row.currency().getCurrencyCode())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheDealsDoesNotMatter(
      @ForAll("pipelines") Tuple2<Pipeline, List<Deal>> given, @ForAll Random random) {
    List<Deal> shuffled = new ArrayList<>(given.get2());
    Collections.shuffle(shuffled, random);
    assertThat(of(given.get1(), shuffled)).isEqualTo(of(given.get1(), given.get2()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anEmptyPipelineHasNoRows(@ForAll("anyPipeline") Pipeline pipeline) {
    PipelineTotals totals = of(pipeline, List.of());
    assertThat(totals.byCurrency()).isEmpty();
    assertThat(totals.byMonth()).isEmpty();
  }

  @Provide
  Arbitrary<Pipeline> anyPipeline() {
    return DealArbitraries.pipelines();
  }
}
