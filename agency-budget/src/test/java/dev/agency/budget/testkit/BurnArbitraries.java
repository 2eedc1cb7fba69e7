package dev.agency.budget.testkit;

import static dev.agency.budget.testkit.Draws.DAYS;
import static dev.agency.budget.testkit.Draws.longs;
import static dev.agency.budget.testkit.Draws.uniform;

import dev.agency.budget.BurnSettings;
import dev.agency.budget.MarginFloors;
import dev.agency.budget.TotalsGuard;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.time.WeekStart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary burns: every pricing, basis and week start; euro, yen and dinar; lines with and without
 * a rate, cap and estimate; time on lines and on none; expenses, refunds, pass-through, credit
 * notes; days around the 53rd week of 2026.
 *
 * <p>Half of the scenarios are {@linkplain #tidyScenarios tidy}: nothing is missing, so that every
 * figure is known.
 */
public final class BurnArbitraries {
  /** The first day of any fact. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 14);

  private BurnArbitraries() {}

  /**
   * Returns scenarios of all kinds.
   *
   * @return tidy and untidy ones, half and half
   */
  public static Arbitrary<BurnScenario> scenarios() {
    return Arbitraries.of(true, false).flatMap(BurnArbitraries::scenarios).withoutEdgeCases();
  }

  /**
   * Returns scenarios in which nothing is missing: every person has a rate on every day, every
   * billable line has one, all time is on a line, and all money is in the currency of the budget.
   *
   * @return the scenarios
   */
  public static Arbitrary<BurnScenario> tidyScenarios() {
    return scenarios(true).withoutEdgeCases();
  }

  /**
   * Returns settings.
   *
   * @return settings of every basis
   */
  public static Arbitrary<BurnSettings> settings() {
    Arbitrary<List<BasisPoints>> thresholds =
        Arbitraries.longs()
            .between(1, 12_000)
            .set()
            .ofMaxSize(4)
            .map(values -> values.stream().sorted().map(BasisPoints::of).toList());
    return Combinators.combine(
            Arbitraries.of(TimeStage.values()),
            Arbitraries.of(TimeShare.values()),
            Arbitraries.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, DayOfWeek.SATURDAY),
            thresholds,
            longs(-2_000, 4_000),
            longs(0, 4_000),
            Combinators.combine(
                    Arbitraries.integers().between(1, 4), longs(4_000, BasisPoints.WHOLE))
                .as((people, most) -> new TotalsGuard(people, BasisPoints.of(most))),
            Arbitraries.of(
                new FxPolicy.EachDay(),
                new FxPolicy.EachDay(),
                new FxPolicy.ValueAt(FIRST_DAY.plusDays(10))))
        .as(
            (stage, share, weekStart, shares, amber, step, guard, policy) ->
                BurnSettings.builder()
                    .basis(new BurnBasis(stage, share))
                    .weekStart(new WeekStart(weekStart))
                    .thresholds(shares)
                    .marginFloors(
                        new MarginFloors(BasisPoints.of(amber + step), BasisPoints.of(amber)))
                    .totalsGuard(guard)
                    .fxPolicy(policy)
                    .build());
  }

  /**
   * Returns days around those of the facts.
   *
   * @return days from a week before the first possible fact to a week after the last
   */
  public static Arbitrary<LocalDate> days() {
    return uniform(-7, DAYS + 7).map(FIRST_DAY::plusDays);
  }

  private static Arbitrary<BurnScenario> scenarios(boolean tidy) {
    return Combinators.combine(Arbitraries.of("EUR", "JPY", "KWD"), settings(), days())
        .flatAs(
            (currency, settings, asOf) ->
                DrawnBudget.budgets(tidy, currency)
                    .flatMap(
                        budget ->
                            Combinators.combine(
                                    DrawnFacts.facts(tidy, budget, settings.weekStart()),
                                    DrawnRates.rates(tidy, currency),
                                    DrawnRates.exchange(currency))
                                .as(
                                    (facts, rates, exchange) ->
                                        new BurnScenario(
                                            budget, facts, rates, exchange, settings, asOf))));
  }
}
