package dev.agency.budget.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class HistoryMethodsTest {
  private static final BasisPoints WEIGHT = BasisPoints.ofPercent(15);

  @Test
  void theMedianIsThatOfTheFinalCostIndices() {
    assertThat(History.empty().medianCostIndex()).isEmpty();
    assertThat(Projects.steady("125", "80", "200").medianCostIndex().orElseThrow())
        .isEqualByComparingTo("0.8");
    // 0.8 and 0.5 are the two in the middle.
    assertThat(Projects.steady("125", "80", "200", "250").medianCostIndex().orElseThrow())
        .isEqualByComparingTo("0.65");
  }

  @Test
  void aProjectIsTakenOutOfItsHistoryByName() {
    History history = Projects.steady("100", "200", "400");
    assertThat(history.without("b").projects())
        .extracting(FinishedProject::name)
        .containsExactly("a", "c");
    assertThat(history.without("nobody")).isEqualTo(history);
  }

  @Test
  void thePaceIsDrawnTowardsTheHistory() {
    // Half of the past projects ended below 0.8: 250 / (140 + 150 / 0.8) of pace.
    EacMethod method = HistoryMethods.shrunkToHistory(WEIGHT).given(Projects.steady("125"));
    assertThat(method.name()).isEqualTo("shrunkToHistory");
    assertThat(estimate(method, Projects.point("1000", "100", "140"))).isEqualTo("1319.00");
  }

  @Test
  void withoutAHistoryThePaceIsDrawnTowardsThePlan() {
    EacPoint point = Projects.point("1000", "100", "140");
    assertThat(estimate(HistoryMethods.shrunkToHistory(WEIGHT).given(History.empty()), point))
        .isEqualTo(estimate(EacMethods.shrunkCpi(WEIGHT, BigDecimal.ONE), point))
        .isEqualTo("1184.00");
  }

  @Test
  void theMethodThatErredLeastOnTheHistoryIsChosen() {
    // Nine steady projects that took twice their budget: CPI is exact, the plan is not.
    History history =
        Projects.steady("200", "210", "190", "200", "220", "180", "205", "195", "200");
    HistoryMethod best =
        HistoryMethods.bestInHistory(Projects.methods(EacMethods.plan(), EacMethods.cpi()));
    EacPoint point = Projects.point("100", "10", "30");
    assertThat(best.name()).isEqualTo("bestInHistory");
    assertThat(best.given(history).name()).isEqualTo("bestInHistory");
    assertThat(estimate(best.given(history), point)).isEqualTo("300.00");
    assertThat(estimate(best.given(history.without("a")), point))
        .as("eight projects do not choose")
        .isEqualTo("100.00");
    assertThat(estimate(best.given(History.empty()), point)).isEqualTo("100.00");
  }

  @Test
  void atEqualErrorsTheFirstMethodIsChosen() {
    History history = Projects.steady("9", "9", "9", "9", "9", "9", "9", "9", "9");
    HistoryMethod best =
        HistoryMethods.bestInHistory(
            Projects.methods(Projects.always("low", "8"), Projects.always("high", "10")));
    assertThat(estimate(best.given(history), Projects.point("100", "10", "1"))).isEqualTo("8.00");
  }

  @Test
  void theStandardIsThatWithoutAHistoryUntilTheHistorySpeaksAgainstIt() {
    EacPoint point = Projects.point("1000", "100", "140");
    String plain = estimate(EacMethods.usual(), point);
    assertThat(estimate(HistoryMethods.usual().given(History.empty()), point)).isEqualTo(plain);
    // All took twice their budget from the first step on: the history knows better.
    History doubled =
        Projects.steady("200", "210", "190", "200", "220", "180", "205", "195", "200");
    assertThat(estimate(HistoryMethods.usual().given(doubled), point))
        .isEqualTo(estimate(HistoryMethods.shrunkToHistory(WEIGHT).given(doubled), point))
        .isNotEqualTo(plain);
    assertThat(estimate(HistoryMethods.usual().given(doubled.without("a")), point))
        .as("eight projects do not choose")
        .isEqualTo(plain);
  }

  @Test
  void eachMethodHasItsNameAndTheStandardIsLast() {
    for (ImmutableList<HistoryMethod> methods :
        ImmutableList.of(HistoryMethods.withoutPlan(), HistoryMethods.all())) {
      assertThat(methods).extracting(HistoryMethod::name).doesNotHaveDuplicates();
      assertThat(methods.get(methods.size() - 1).name()).isEqualTo(HistoryMethods.usual().name());
      assertThat(methods)
          .allSatisfy(m -> assertThat(m.given(Projects.steady("120")).name()).isEqualTo(m.name()));
    }
    assertThatThrownBy(() -> HistoryMethods.bestInHistory(ImmutableList.of()))
        .isInstanceOf(InvalidModelException.class);
  }

  private static String estimate(EacMethod method, EacPoint point) {
    return method
        .estimate(point)
        .ifKnown()
        .orElseThrow()
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
