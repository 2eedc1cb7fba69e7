package dev.agency.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.ModelArbitraries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Pipeline totals against an oracle that computes in decimals, and the laws of sums. */
class PipelineTotalsProperties {
  @Provide
  Arbitrary<Tuple2<Pipeline, List<Deal>>> pipelines() {
    return ModelArbitraries.wholePipelines()
        .flatMap(
            pipeline ->
                Arbitraries.of("EUR", "USD", "JPY")
                    .map(Currency::getInstance)
                    .flatMap(currency -> ModelArbitraries.deals(pipeline, currency))
                    .list()
                    .ofMaxSize(8)
                    .map(deals -> Tuple.of(pipeline, deals)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void eachRowIsWhatTheOracleSays(@ForAll("pipelines") Tuple2<Pipeline, List<Deal>> given) {
    PipelineTotals totals = PipelineTotals.of(given.get1(), given.get2());
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
      if (stage.outcome() != Outcome.OPEN || !inRow.test(deal)) {
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
    PipelineTotals totals = PipelineTotals.of(given.get1(), given.get2());
    long open =
        given.get2().stream()
            .filter(deal -> given.get1().stageOf(deal).outcome() == Outcome.OPEN)
            .count();
    assertThat(totals.byCurrency().stream().mapToLong(PipelineRow::deals).sum()).isEqualTo(open);
    assertThat(totals.byMonth().stream().mapToLong(PipelineRow::deals).sum()).isEqualTo(open);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void rowsAreInOrderAndEachKeyOnce(@ForAll("pipelines") Tuple2<Pipeline, List<Deal>> given) {
    PipelineTotals totals = PipelineTotals.of(given.get1(), given.get2());
    assertThat(totals.byCurrency())
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
    assertThat(PipelineTotals.of(given.get1(), shuffled))
        .isEqualTo(PipelineTotals.of(given.get1(), given.get2()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anEmptyPipelineHasNoRows(@ForAll("anyPipeline") Pipeline pipeline) {
    PipelineTotals totals = PipelineTotals.of(pipeline, List.of());
    assertThat(totals.byCurrency()).isEmpty();
    assertThat(totals.byMonth()).isEmpty();
  }

  @Provide
  Arbitrary<Pipeline> anyPipeline() {
    return ModelArbitraries.pipelines();
  }
}
