package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.currencies;
import static dev.agency.core.testkit.ValueArbitraries.dateRanges;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.externalRefLists;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;
import static dev.agency.core.testkit.ValueArbitraries.prices;
import static dev.agency.core.testkit.ValueArbitraries.proportions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.deal.BudgetUse;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineRow;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.deal.PipelineTotals;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.deal.StageChange;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.SetupVerdictId;
import dev.agency.core.id.StageId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/**
 * Arbitraries for pipelines, deals in any stage, with the history that led there, and what is
 * decided about them. Each value is valid by itself. Immutable and thread-safe.
 */
public final class DealArbitraries {
  private DealArbitraries() {}

  /**
   * Returns waivers of any check.
   *
   * @return the waivers
   */
  public static Arbitrary<SetupVerdict.Waived> waivers() {
    return Combinators.combine(names(), ids(PersonId::of), names(), dates())
        .as(SetupVerdict.Waived::new);
  }

  /**
   * Returns verdicts on any version of any deal, clear ones and blocked ones, with what was waived.
   *
   * @return the verdicts
   */
  public static Arbitrary<SetupVerdict> verdicts() {
    return Combinators.combine(
            ids(SetupVerdictId::of),
            ids(DealId::of),
            ScopeArbitraries.fingerprints(),
            dates(),
            names().set().ofMaxSize(3),
            waivers().list().ofMaxSize(3),
            Arbitraries.integers().between(0, 3))
        .as(
            (id, deal, version, on, checks, waivers, waived) -> {
              List<String> blocking = new ArrayList<>(checks);
              List<SetupVerdict.Waived> given = new ArrayList<>();
              for (int i = 0;
                  i < Math.min(waived, Math.min(blocking.size(), waivers.size()));
                  i++) {
                SetupVerdict.Waived word = waivers.get(i);
                given.add(
                    new SetupVerdict.Waived(
                        blocking.get(i), word.person(), word.reason(), word.on()));
              }
              return SetupVerdict.builder()
                  .id(id)
                  .deal(deal)
                  .version(version)
                  .on(on)
                  .blocking(ImmutableSet.copyOf(blocking))
                  .waivers(given)
                  .build();
            });
  }

  /**
   * Returns stages of each outcome.
   *
   * @return the stages
   */
  public static Arbitrary<PipelineStage> pipelineStages() {
    return Combinators.combine(
            Arbitraries.of(DealOutcome.class).flatMap(DealArbitraries::pipelineStages),
            Arbitraries.of(true, false))
        .as((stage, needs) -> stage.withNeedsVerdict(needs && stage.outcome() == DealOutcome.WON));
  }

  /**
   * Returns stages of one outcome, with the probability it asks for.
   *
   * @param outcome the outcome
   * @return the stages
   */
  public static Arbitrary<PipelineStage> pipelineStages(DealOutcome outcome) {
    Arbitrary<BasisPoints> probability =
        switch (outcome) {
          case OPEN -> proportions();
          case WON -> Arbitraries.just(BasisPoints.ONE_HUNDRED_PERCENT);
          case LOST -> Arbitraries.just(BasisPoints.ZERO);
        };
    return Builders.withBuilder(PipelineStage::builder)
        .use(ids(StageId::of))
        .in(PipelineStage.Builder::id)
        .use(names())
        .in(PipelineStage.Builder::name)
        .use(proportions())
        .in(PipelineStage.Builder::progress)
        .use(probability)
        .in(PipelineStage.Builder::probability)
        .build(stage -> stage.outcome(outcome).build());
  }

  /**
   * Returns pipelines with one to four open stages, and up to two of won and of lost deals.
   *
   * @return the pipelines
   */
  public static Arbitrary<Pipeline> pipelines() {
    return stages(1, 4, 0)
        .flatMap(
            stages ->
                Combinators.combine(ids(PipelineId::of), names(), Arbitraries.shuffle(stages))
                    .as(
                        (id, name, shuffled) ->
                            Pipeline.builder().id(id).name(name).stages(shuffled).build()))
        .flatMap(made -> externalRefLists().map(made::withExternalRefs));
  }

  /**
   * Returns pipelines in which each move has somewhere to go: at least two open stages, one of won
   * and one of lost deals.
   *
   * @return the pipelines
   */
  public static Arbitrary<Pipeline> wholePipelines() {
    return stages(2, 4, 1)
        .flatMap(
            stages ->
                Combinators.combine(ids(PipelineId::of), names())
                    .as((id, name) -> Pipeline.builder().id(id).name(name).stages(stages).build()));
  }

  private static Arbitrary<List<PipelineStage>> stages(
      int leastOpen, int mostOpen, int leastClosed) {
    return Combinators.combine(
            pipelineStages(DealOutcome.OPEN).list().ofMinSize(leastOpen).ofMaxSize(mostOpen),
            pipelineStages(DealOutcome.WON).list().ofMinSize(leastClosed).ofMaxSize(2),
            pipelineStages(DealOutcome.LOST).list().ofMinSize(leastClosed).ofMaxSize(2))
        .as(
            (open, won, lost) ->
                ImmutableList.<PipelineStage>builder()
                    .addAll(open)
                    .addAll(won)
                    .addAll(lost)
                    .build())
        .filter(all -> all.stream().map(PipelineStage::id).distinct().count() == all.size())
        .map(all -> all);
  }

  /**
   * Returns deals of any pipeline in any state.
   *
   * @return the deals
   */
  public static Arbitrary<Deal> deals() {
    return pipelines().flatMap(DealArbitraries::deals);
  }

  /**
   * Returns deals of one pipeline in any state of it, with the history that led there: an open deal
   * goes anywhere, a closed one only back to an open stage. A lost deal has a reason; each win was
   * counted.
   *
   * @param pipeline the pipeline
   * @return the deals
   */
  public static Arbitrary<Deal> deals(Pipeline pipeline) {
    return currencies().flatMap(currency -> deals(pipeline, currency));
  }

  /**
   * Returns deals of one pipeline in one currency.
   *
   * @param pipeline the pipeline
   * @param currency the currency
   * @return the deals
   */
  public static Arbitrary<Deal> deals(Pipeline pipeline, Currency currency) {
    return newDeals(pipeline, currency)
        .flatMap(
            deal ->
                Arbitraries.integers()
                    .between(0, 1_000)
                    .list()
                    .ofMaxSize(5)
                    .map(steps -> walk(pipeline, deal, steps)));
  }

  /**
   * Returns deals that were just opened in the first open stage of a pipeline.
   *
   * @param pipeline the pipeline
   * @param currency the currency
   * @return the deals
   */
  public static Arbitrary<Deal> newDeals(Pipeline pipeline, Currency currency) {
    StageId first =
        pipeline.stages().stream()
            .filter(stage -> stage.outcome() == DealOutcome.OPEN)
            .findFirst()
            .orElseThrow()
            .id();
    return Builders.withBuilder(Deal::builder)
        .use(ids(DealId::of))
        .in(Deal.Builder::id)
        .use(ids(ClientId::of))
        .in(Deal.Builder::client)
        .use(names())
        .in(Deal.Builder::name)
        .use(ids(PersonId::of))
        .in(Deal.Builder::owner)
        .use(dates(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31)))
        .in(Deal.Builder::openedOn)
        .use(PricingArbitraries.pricings(currency))
        .in(Deal.Builder::pricing)
        .use(CalendarArbitraries.minutesPerDay())
        .in(Deal.Builder::minutesPerDay)
        .use(PricingArbitraries.lines(currency))
        .in(Deal.Builder::lines)
        .use(prices(currency).optional())
        .in((deal, value) -> deal.statedValue(value))
        .use(proportions().optional())
        .in((deal, probability) -> deal.statedProbability(probability))
        .use(dates().optional())
        .in((deal, close) -> deal.expectedClose(close))
        .use(dateRanges().optional())
        .in((deal, plan) -> deal.plan(plan))
        .use(ids(BudgetId::of).optional(0.3))
        .in((deal, presale) -> deal.presaleBudget(presale))
        .use(externalRefLists())
        .in(Deal.Builder::externalRefs)
        .use(ScopeArbitraries.scopes().optional(0.3))
        .in(
            (deal, scope) ->
                scope
                    .map(
                        it ->
                            deal.plan(it.plan()).scopeItems(it.items()).milestones(it.milestones()))
                    .orElse(deal))
        .build(deal -> deal.pipeline(pipeline.id()).stage(first).currency(currency).build());
  }

  /** Walks through the stages: each step picks one of those that can be reached, and some days. */
  private static Deal walk(Pipeline pipeline, Deal opened, List<Integer> steps) {
    Deal deal = opened;
    for (int step : steps) {
      Deal current = deal;
      boolean open = pipeline.stageOf(current).outcome() == DealOutcome.OPEN;
      List<PipelineStage> reachable =
          pipeline.stages().stream()
              .filter(stage -> !stage.id().equals(current.stage()))
              .filter(stage -> open || stage.outcome() == DealOutcome.OPEN)
              .toList();
      if (!reachable.isEmpty()) {
        PipelineStage next = reachable.get(step % reachable.size());
        boolean lost = next.outcome() == DealOutcome.LOST;
        deal =
            current.toBuilder()
                .stage(next.id())
                .addHistory(
                    new StageChange(
                        current.stage(), next.id(), current.inStageSince().plusDays(step % 90)))
                .conversions(current.conversions() + (next.outcome() == DealOutcome.WON ? 1 : 0))
                .lostReason(lost ? Optional.of("Went to somebody else.") : Optional.empty())
                .build();
      }
    }
    return deal;
  }

  /**
   * Returns moves of deals.
   *
   * @return the moves
   */
  public static Arbitrary<StageChange> stageChanges() {
    return Combinators.combine(ids(StageId::of), ids(StageId::of), dates()).as(StageChange::new);
  }

  /**
   * Returns what may have happened on the budgets of a deal.
   *
   * @return each combination
   */
  public static Arbitrary<BudgetUse> budgetUses() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    return Combinators.combine(flag, flag, flag).as(BudgetUse::new);
  }

  /**
   * Returns rows of pipeline totals.
   *
   * @return the rows
   */
  public static Arbitrary<PipelineRow> pipelineRows() {
    return currencies()
        .flatMap(
            currency ->
                Combinators.combine(
                        dates().map(YearMonth::from).optional(),
                        Arbitraries.longs().between(0, 50),
                        Arbitraries.longs().between(0, 50),
                        prices(currency),
                        prices(currency),
                        prices(currency))
                    .as(
                        (month, valued, unvalued, value, weighted, spread) ->
                            PipelineRow.builder()
                                .month(month)
                                .currency(currency)
                                .deals(valued + unvalued)
                                .withoutValue(unvalued)
                                .value(value)
                                .weighted(weighted)
                                .spread(spread)
                                .build()));
  }

  /**
   * Returns pipeline totals as they are written and read; their rows need not add up.
   *
   * @return the totals
   */
  public static Arbitrary<PipelineTotals> pipelineTotals() {
    return Combinators.combine(
            pipelineRows().list().ofMaxSize(2), pipelineRows().list().ofMaxSize(3))
        .as(
            (byCurrency, byMonth) ->
                PipelineTotals.builder().byCurrency(byCurrency).byMonth(byMonth).build());
  }
}
