package dev.agency.budget.testkit;

import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.RateBook;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a burn is computed from.
 *
 * @param budget the budget
 * @param facts what happened on it
 * @param rates what people cost
 * @param exchange what money in other currencies is worth
 * @param settings the basis and limits
 * @param asOf the last day that counts
 */
public record BurnScenario(
    Budget budget,
    BurnFacts facts,
    RateBook rates,
    FxTable exchange,
    BurnSettings settings,
    LocalDate asOf) {
  /**
   * Creates a scenario without exchange rates.
   *
   * @param budget the budget
   * @param facts what happened on it
   * @param rates what people cost
   * @param settings the basis and limits
   * @param asOf the last day that counts
   */
  public BurnScenario(
      Budget budget, BurnFacts facts, RateBook rates, BurnSettings settings, LocalDate asOf) {
    this(budget, facts, rates, FxTable.of(List.of()), settings, asOf);
  }

  /**
   * Computes the burn.
   *
   * @return the report
   */
  public BurnReport report() {
    return BurnCalculator.calculate(budget, facts, rates, exchange, settings, asOf);
  }

  /**
   * Returns this scenario with other facts.
   *
   * @param other the facts
   * @return the scenario
   */
  public BurnScenario with(BurnFacts other) {
    return new BurnScenario(budget, other, rates, exchange, settings, asOf);
  }

  /**
   * Returns this scenario with another budget.
   *
   * @param other the budget
   * @return the scenario
   */
  public BurnScenario with(Budget other) {
    return new BurnScenario(other, facts, rates, exchange, settings, asOf);
  }

  /**
   * Returns this scenario with other cost rates.
   *
   * @param other the rates
   * @return the scenario
   */
  public BurnScenario with(RateBook other) {
    return new BurnScenario(budget, facts, other, exchange, settings, asOf);
  }

  /**
   * Returns this scenario with another stage of the basis.
   *
   * @param stage how far time must have come
   * @return the scenario
   */
  public BurnScenario with(TimeStage stage) {
    BurnBasis basis = new BurnBasis(stage, settings.basis().share());
    return new BurnScenario(budget, facts, rates, exchange, settings.withBasis(basis), asOf);
  }

  /**
   * Returns this scenario as of another day.
   *
   * @param day the day
   * @return the scenario
   */
  public BurnScenario asOf(LocalDate day) {
    return new BurnScenario(budget, facts, rates, exchange, settings, day);
  }
}
