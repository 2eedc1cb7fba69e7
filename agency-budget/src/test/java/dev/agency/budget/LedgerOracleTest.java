package dev.agency.budget;

import dev.agency.budget.ledger.BurnLedger;
import dev.agency.budget.ledger.BurnState;
import dev.agency.budget.ledger.CostRates;
import dev.agency.budget.ledger.LedgerDraw;
import dev.agency.budget.ledger.RunningBurn;
import dev.agency.budget.retainer.RetainerPeriod;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Revised;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RateBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ledgers that were told a history against the slow oracle on what the history comes to by the
 * definition: for every pricing, basis, measure and rounding of time.
 */
class LedgerOracleTest {
  private static final long SEED = 20_260_502;
  private static final int MEASURES = 3;
  private static final int PRICINGS = LedgerDraw.PRICINGS.size();
  private static final int BASES = LedgerDraw.BASES.size();
  private static final int ROUNDINGS = LedgerDraw.ROUNDINGS.size();

  /** Of how many ledgers the rows of one are compared, too; it shares no factor with the kinds. */
  private static final int ROWS_OF_ONE_IN = 19;

  private static final int CELLS = PRICINGS * BASES * ROUNDINGS * MEASURES;

  @Test
  @Tag("short")
  void someLedgersAgreeWithTheOracle() {
    prove(5_000, 1);
  }

  @Test
  @Tag("full")
  void aMillionLedgersAgreeWithTheOracle() {
    prove(1_000_000, 500);
  }

  /** What was compared. */
  private static final class Counts {
    final AtomicLongArray cells = new AtomicLongArray(CELLS);
    final LongAdder tellings = new LongAdder();
    final LongAdder figures = new LongAdder();
    final LongAdder retainers = new LongAdder();
    final LongAdder overage = new LongAdder();
    final LongAdder carried = new LongAdder();
    final LongAdder late = new LongAdder();
    final LongAdder planned = new LongAdder();
    final LongAdder writtenOff = new LongAdder();
    final LongAdder changed = new LongAdder();
    final AtomicReference<@Nullable String> difference = new AtomicReference<>();

    long rarest() {
      long rarest = Long.MAX_VALUE;
      for (int i = 0; i < CELLS; i++) {
        rarest = Math.min(rarest, cells.get(i));
      }
      return rarest;
    }
  }

  private static void prove(int ledgers, long leastOfEachCell) {
    Counts counts = new Counts();
    LongStream.range(0, ledgers).parallel().forEach(number -> compare(number, counts));
    SoftAssertions bars = new SoftAssertions();
    bars.assertThat(counts.difference.get()).isNull();
    bars.assertThat(counts.rarest())
        .as("the rarest pricing, basis, measure and rounding")
        .isGreaterThanOrEqualTo(leastOfEachCell);
    bars.assertThat(percent(counts.overage, counts)).as("with billed overage").isBetween(5L, 95L);
    bars.assertThat(percent(counts.carried, counts)).as("with carry-over").isBetween(5L, 95L);
    bars.assertThat(percent(counts.late, counts)).as("with late time").isBetween(5L, 95L);
    bars.assertThat(percent(counts.changed, counts)).as("with former time").isBetween(5L, 95L);
    long planned = counts.planned.sum() * 100 / ledgers;
    bars.assertThat(planned).as("with scheduled time").isBetween(30L, 95L);
    long writtenOff = counts.writtenOff.sum() * 100 / ledgers;
    bars.assertThat(writtenOff).as("with write-offs").isBetween(20L, 95L);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s ledger oracle: %,d ledgers of %,d tellings, %,d figures, rarest of %d cells of"
                + " pricing, basis, measure and rounding %,d, %,d retainers, %d %% with overage, %d"
                + " %% with carry-over, %d %% with late time, %d %% with former time, scheduled time in %d %% of all,"
                + " write-offs in %d %%, seed %d",
            bars.assertionErrorsCollected().isEmpty() ? "PASS" : "FAIL",
            ledgers,
            counts.tellings.sum(),
            counts.figures.sum(),
            CELLS,
            counts.rarest(),
            counts.retainers.sum(),
            percent(counts.overage, counts),
            percent(counts.carried, counts),
            percent(counts.late, counts),
            percent(counts.changed, counts),
            planned,
            writtenOff,
            SEED));
    bars.assertAll();
  }

  private static long percent(LongAdder some, Counts counts) {
    return some.sum() * 100 / counts.retainers.sum();
  }

  private static void compare(long number, Counts counts) {
    LedgerDraw draw = new LedgerDraw(SEED + number);
    int pricing = (int) (number % PRICINGS);
    int basis = (int) (number / PRICINGS % BASES);
    int rounding = (int) (number / PRICINGS / BASES % ROUNDINGS);
    Budget budget =
        draw.budget(LedgerDraw.PRICINGS.get(pricing), LedgerDraw.ROUNDINGS.get(rounding));
    BurnSettings settings = draw.settings(LedgerDraw.BASES.get(basis));
    RateBook rates = draw.rates(budget.currency());
    List<Revised<?, ?>> events = draw.events(budget, 10 + draw.below(9));
    BurnLedger ledger = BurnLedger.empty();
    events.forEach(ledger::apply);
    counts.tellings.add(events.size());
    BurnState state = ledger.publish();
    LocalDate asOf = LedgerDraw.FIRST_DAY.plusDays(draw.below(30) + 15L);

    BurnFacts beside = draw.beside(events);
    BurnReport report = state.report(budget, beside, rates, settings, asOf);
    BurnFacts facts =
        LedgerDraw.facts(events, budget.id())
            .withDisciplines(beside.disciplines())
            .withEntriesKnownOn(beside.entriesKnownOn())
            .withLocks(beside.locks())
            .withFormerEntries(beside.formerEntries());
    BurnOracle oracle = new BurnOracle(new BurnScenario(budget, facts, rates, settings, asOf));
    Map<String, String> row = RowTexts.of(BudgetBurn.TYPE, report.budget());
    counts.figures.add(row.size());
    boolean same =
        row.equals(oracle.budget()) && BurnOracleProperties.posted(report).equals(oracle.posted());
    report.retainer().ifPresent(periods -> count(counts, periods.periods()));
    counts.changed.add(report.retainer().isPresent() && !facts.formerEntries().isEmpty() ? 1 : 0);
    if (number % ROWS_OF_ONE_IN == 0) {
      same &=
          RowTexts.of(LineBurn.TYPE, report.lines()).equals(oracle.lines())
              && RowTexts.of(PersonBurn.TYPE, report.people()).equals(oracle.people())
              && RowTexts.of(DisciplineBurn.TYPE, report.disciplines()).equals(oracle.disciplines())
              && RowTexts.of(PeriodBurn.TYPE, report.weeks()).equals(oracle.weeks())
              && RowTexts.of(Crossing.TYPE, report.crossings()).equals(oracle.crossings());
    }
    RunningBurn running = state.running(budget, beside, CostRates.of(rates), settings);
    same &=
        switch ((int) (number % MEASURES)) {
          case 0 -> running.usedMinutes(asOf) == report.budget().usedMinutes();
          case 1 -> running.usedValue(asOf).equals(report.budget().usedValue());
          default -> running.usedCost(asOf).equals(report.budget().usedCost());
        };
    if (!same) {
      counts.difference.compareAndSet(null, "seed " + (SEED + number));
    }
    int cell = ((pricing * BASES + basis) * ROUNDINGS + rounding) * MEASURES;
    count(counts, cell, report.budget().usedMinutes() > 0);
    count(counts, cell + 1, says(report.budget().usedValue()));
    count(counts, cell + 2, says(report.budget().usedCost()));
    counts.writtenOff.add(facts.writeOffs().isEmpty() ? 0 : 1);
    counts.planned.add(report.budget().scheduledMinutes() > 0 ? 1 : 0);
  }

  /** Whether a figure is worth comparing: an amount, or the reason why there is none. */
  private static boolean says(Figure<Money> figure) {
    return figure.knownPart().map(money -> money.minorUnits() != 0).orElse(true);
  }

  private static void count(Counts counts, List<RetainerPeriod> periods) {
    counts.retainers.increment();
    counts.overage.add(periods.stream().anyMatch(period -> period.billed() > 0) ? 1 : 0);
    counts.carried.add(periods.stream().anyMatch(period -> !period.lotsOut().isEmpty()) ? 1 : 0);
    counts.late.add(periods.stream().anyMatch(period -> period.late() > 0) ? 1 : 0);
  }

  private static void count(Counts counts, int cell, boolean hit) {
    if (hit) {
      counts.cells.incrementAndGet(cell);
    }
  }
}
