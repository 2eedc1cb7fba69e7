package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of the days of every burn. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class UseByDayProperties extends Laws {
  UseByDay use(BurnScenario scenario) {
    return scenario.report().useByDay();
  }

  @Provide
  Arbitrary<BurnScenario> scenarios() {
    return BurnArbitraries.scenarios();
  }

  private static Figure<Money> shown(Figure<ExactMoney> exact) {
    return exact.map(amount -> amount.toMoney(RoundingMode.HALF_UP));
  }

  private static BurnScenario asWorked(BurnScenario scenario) {
    return new BurnScenario(
        scenario.budget(),
        scenario.facts(),
        scenario.rates(),
        scenario.exchange(),
        scenario.settings().withBasis(new BurnBasis(TimeStage.LOGGED, TimeShare.ALL)),
        scenario.asOf());
  }

  @Property
  void theDaysAddUpToTheWhole(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = scenario.report();
    UseByDay.Day all = use(scenario).upTo(scenario.asOf());
    assertThat(all.workedMinutes()).isEqualTo(report.budget().workedMinutes());
    assertThat(all.usedMinutes()).isEqualTo(report.budget().usedMinutes());
    assertThat(shown(all.usedValue())).isEqualTo(report.budget().usedValue());
    assertThat(shown(all.usedCost())).isEqualTo(report.budget().usedCost());
  }

  @Property
  void whatWasWorkedIsWorthWhatTheBurnOfAllLoggedTimeSays(
      @ForAll("scenarios") BurnScenario scenario) {
    UseByDay use = use(scenario);
    UseByDay logged = use(asWorked(scenario));
    assertThat(worth(use)).isEqualTo(worth(logged));
    assertThat(logged.days()).allMatch(day -> day.workedValue().equals(day.usedValue()));
  }

  /** What was worked by day; on a day that is only planned nothing was. */
  private static Map<LocalDate, Figure<ExactMoney>> worth(UseByDay use) {
    Map<LocalDate, Figure<ExactMoney>> worth = new TreeMap<>();
    for (UseByDay.Day day : use.days()) {
      Figure<ExactMoney> value = day.workedValue();
      boolean nothing = value.ifKnown().map(known -> known.signum() == 0).orElse(false);
      if (day.workedMinutes() != 0 || !(nothing || value instanceof Figure.Unknown)) {
        worth.put(day.day(), value);
      }
    }
    return worth;
  }

  @Property
  void aSumUpToADayIsTheBurnAsOfThatDay(@ForAll("scenarios") BurnScenario scenario) {
    UseByDay use = use(scenario);
    for (UseByDay.Day day : use.days()) {
      BurnReport then = asWorked(scenario.asOf(day.day())).report();
      UseByDay.Day sum = use.upTo(day.day());
      assertThat(sum.workedMinutes()).isEqualTo(then.budget().workedMinutes());
      assertThat(shown(sum.workedValue())).isEqualTo(then.budget().usedValue());
      assertThat(shown(sum.usedCost())).isEqualTo(then.budget().usedCost());
    }
  }

  @Property
  void aDayIsWhatItsExplanationsSay(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = scenario.report();
    UseByDay use = use(scenario);
    assertExplained(report, use, Quantities.USED_VALUE, UseByDay.Day::usedValue);
    assertExplained(report, use, Quantities.USED_COST, UseByDay.Day::usedCost);
    Map<LocalDate, Long> minutes = new TreeMap<>();
    for (ExplanationLine line : report.explainMinutes(Quantities.USED_MINUTES).lines()) {
      line.date().ifPresent(day -> minutes.merge(day, line.minutes(), Long::sum));
    }
    for (UseByDay.Day day : use.days()) {
      assertThat(minutes.getOrDefault(day.day(), 0L)).isEqualTo(day.usedMinutes());
    }
  }

  private static void assertExplained(
      BurnReport report,
      UseByDay use,
      Quantity quantity,
      Function<UseByDay.Day, Figure<ExactMoney>> amount) {
    Map<LocalDate, ExactMoney> explained = new TreeMap<>();
    for (ExplanationLine line : report.explain(quantity).lines()) {
      line.date()
          .ifPresent(
              day -> line.amount().ifPresent(a -> explained.merge(day, a, ExactMoney::plus)));
    }
    Map<LocalDate, ExactMoney> told = new TreeMap<>();
    for (UseByDay.Day day : use.days()) {
      amount.apply(day).knownPart().ifPresent(a -> told.put(day.day(), a));
    }
    explained.values().removeIf(a -> a.signum() == 0);
    told.values().removeIf(a -> a.signum() == 0);
    assertThat(told).isEqualTo(explained);
  }

  @Property
  void theOrderOfTheFactsDoesNotMatter(@ForAll("scenarios") BurnScenario scenario) {
    BurnScenario turned =
        scenario.with(
            scenario.facts().toBuilder()
                .entries(scenario.facts().entries().reverse())
                .expenses(scenario.facts().expenses().reverse())
                .build());
    assertThat(use(turned)).isEqualTo(use(scenario));
  }
}
