package dev.agency.budget.outlook;

import static dev.agency.budget.outlook.OutlookExample.TODAY;
import static dev.agency.budget.outlook.OutlookExample.facts;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.forecast.History;
import dev.agency.budget.outlook.OutlookStep.Kind;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How figures of an outlook follow, by the budget of {@link OutlookCalculatorTest}. */
class OutlookExplanationTest {
  private static final OutlookSettings SETTINGS = OutlookSettings.usual(History.empty());

  private final OutlookReport report = outlook(facts());

  private static OutlookReport outlook(OutlookFacts.Builder facts) {
    return OutlookCalculator.calculate(facts.build(), SETTINGS);
  }

  static List<OutlookFigure<?>> indices() {
    return OutlookFigure.ALL.stream().filter(each -> each.name().endsWith("Index")).toList();
  }

  static List<OutlookFigure<?>> estimates() {
    return OutlookFigure.ALL.stream().filter(each -> each.name().endsWith("Completion")).toList();
  }

  private static OutlookStep step(OutlookExplanation explanation, Kind kind) {
    return explanation.steps().stream()
        .filter(step -> step.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal amount(OutlookExplanation explanation, Kind kind) {
    return step(explanation, kind).amount().ifKnown().orElseThrow();
  }

  private static List<String> steps(OutlookExplanation explanation) {
    return explanation.steps().stream()
        .map(
            step ->
                step.kind()
                    + " "
                    + step.measures().name()
                    + " "
                    + step.amount().ifKnown().map(BigDecimal::toPlainString).orElse("?"))
        .toList();
  }

  @Test
  void anIndexIsANumeratorOverADenominator() {
    assertThat(steps(report.explain(OutlookFigure.MINUTES_COST_INDEX)))
        .containsExactly("NUMERATOR earnedMinutes 3000", "DENOMINATOR usedMinutes 4200");
    assertThat(steps(report.explain(OutlookFigure.VALUE_SCHEDULE_INDEX)))
        .containsExactly("NUMERATOR earnedValue 4500", "DENOMINATOR plannedValue 5850");
    assertThat(steps(report.explain(OutlookFigure.COST_COST_INDEX)))
        .containsExactly("NUMERATOR earnedCost 3000", "DENOMINATOR usedCost 4200");
    // Twenty planned days were done at the last post, and 26 had passed.
    assertThat(steps(report.explain(OutlookFigure.MINUTES_TIME_INDEX)))
        .containsExactly("NUMERATOR minutesScheduleIndex 20", "DENOMINATOR elapsed 26");
  }

  @Test
  void whatIsEarnedAndPlannedIsAShareOfTheBudget() {
    assertThat(steps(report.explain(OutlookFigure.EARNED_MINUTES)))
        .containsExactly("BUDGET budgetMinutes 6000", "SHARE progress 0.5");
    assertThat(steps(report.explain(OutlookFigure.PLANNED_MINUTES)))
        .containsExactly("BUDGET budgetMinutes 6000", "SHARE plannedMinutes 0.65");
    assertThat(steps(report.explain(OutlookFigure.EARNED_VALUE)))
        .containsExactly("BUDGET budgetTotal 9000", "SHARE progress 0.5");
    assertThat(steps(report.explain(OutlookFigure.PLANNED_COST)))
        .containsExactly("BUDGET estimatedCost 6000", "SHARE plannedCost 0.65");
    assertThat(report.explain(OutlookFigure.PLANNED_COST).value())
        .isEqualTo(Figure.known(Money.of("3900.00", "EUR")));
    assertThat(step(report.explain(OutlookFigure.EARNED_COST), Kind.SHARE).currency()).isEmpty();
    OutlookReport nothing = outlook(facts().progress(List.of()));
    assertThat(step(nothing.explain(OutlookFigure.EARNED_MINUTES), Kind.SHARE).amount())
        .isEqualTo(Figure.unknown(UnknownReason.NO_PROGRESS));
  }

  @ParameterizedTest
  @MethodSource("indices")
  void whoDividesGetsTheIndex(OutlookFigure<?> index) {
    OutlookExplanation explanation = report.explain(index);
    assertThat(
            amount(explanation, Kind.NUMERATOR)
                .divide(amount(explanation, Kind.DENOMINATOR), MathContext.DECIMAL128)
                .setScale(4, RoundingMode.HALF_EVEN))
        .isEqualTo(explanation.value().ifKnown().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("estimates")
  void whoAddsGetsWhatTheWorkWillHaveTaken(OutlookFigure<?> estimate) {
    OutlookExplanation explanation = report.explain(estimate);
    BigDecimal sum =
        amount(explanation, Kind.USED)
            .add(amount(explanation, Kind.REST))
            .add(amount(explanation, Kind.ROUNDING));
    assertThat(sum).isEqualByComparingTo(shown(explanation));
    assertThat(
            amount(explanation, Kind.BUDGET)
                .subtract(amount(explanation, Kind.EARNED))
                .divide(amount(explanation, Kind.PACE), MathContext.DECIMAL128))
        .isCloseTo(amount(explanation, Kind.REST), within());
    assertThat(amount(explanation, Kind.ROUNDING).abs()).isLessThanOrEqualTo(new BigDecimal("0.5"));
  }

  private static Offset<BigDecimal> within() {
    return Offset.offset(new BigDecimal("0.00001"));
  }

  private static BigDecimal shown(OutlookExplanation explanation) {
    Object value = explanation.value().ifKnown().orElseThrow();
    return new BigDecimal(value instanceof Money money ? money.amount() : value.toString());
  }

  @Test
  void theMinutesAtCompletionAreThoseOfTheMethodThatCounts() {
    // 4,200 + 3,000 / (3,900 / 5,100) are 8,123.08.
    assertThat(steps(report.explain(OutlookFigure.MINUTES_AT_COMPLETION)))
        .containsExactly(
            "BUDGET budgetMinutes 6000",
            "EARNED earnedMinutes 3000",
            "USED usedMinutes 4200",
            "PACE minutesAtCompletion 0.7647058824",
            "REST minutesAtCompletion 3923.0769230769",
            "ROUNDING minutesAtCompletion -0.0769230769");
    assertThat(report.explain(OutlookFigure.MINUTES_AT_COMPLETION).value())
        .isEqualTo(report.forecast().standard().minutesAtCompletion());
  }

  @Test
  void theRunOutDayIsWhatIsLeftOverWhatAWeekTakes() {
    OutlookExplanation explanation = report.explain(OutlookFigure.MINUTES_RUN_OUT);
    assertThat(steps(explanation))
        .containsExactly(
            "BUDGET budgetMinutes 6000",
            "USED usedMinutes 4200",
            "LEFT minutesRemaining 1800",
            "WEEK usedMinutes 1200",
            "WEEK usedMinutes 1200",
            "WEEK usedMinutes 900",
            "WEEK usedMinutes 900",
            "RATE usedMinutes 1050",
            "DAYS minutesBurn 12",
            "DAYS_MOVED minutesBurn -3");
    assertThat(explanation.value()).isEqualTo(Figure.known(TODAY.plusDays(9)));
    assertThat(step(explanation, Kind.WEEK).date()).contains(LocalDate.of(2026, 3, 2));
    assertThat(step(report.explain(OutlookFigure.VALUE_RUN_OUT), Kind.LEFT).currency())
        .hasValueSatisfying(unit -> assertThat(unit.getCurrencyCode()).isEqualTo("EUR"));
    assertThat(steps(report.explain(OutlookFigure.MINUTES_PER_WEEK)))
        .containsExactly(
            "WEEK usedMinutes 1200",
            "WEEK usedMinutes 1200",
            "WEEK usedMinutes 900",
            "WEEK usedMinutes 900",
            "WEEKS elapsed 4");
  }

  @Test
  void whereTheWorkIsBookedItIsTheDayThatTheBookingsReach() {
    ImmutableSortedMap<LocalDate, Long> booked =
        ImmutableSortedMap.of(
            TODAY.plusDays(2), 1_000L, TODAY.plusDays(3), 1_000L, TODAY.plusDays(9), 500L);
    OutlookExplanation explanation =
        outlook(facts().booked(booked)).explain(OutlookFigure.MINUTES_RUN_OUT);
    assertThat(steps(explanation))
        .containsExactly(
            "BUDGET budgetMinutes 6000",
            "USED usedMinutes 4200",
            "LEFT minutesRemaining 1800",
            "BOOKED scheduledMinutes 2000");
    assertThat(step(explanation, Kind.BOOKED).date()).contains(TODAY.plusDays(3));
    assertThat(explanation.value()).isEqualTo(Figure.known(TODAY.plusDays(3)));
    OutlookExplanation never =
        outlook(facts().booked(ImmutableSortedMap.of(TODAY.plusDays(2), 700L)))
            .explain(OutlookFigure.MINUTES_RUN_OUT);
    assertThat(never.value()).isEqualTo(Figure.unknown(UnknownReason.NEVER_ON_PLAN));
    assertThat(amount(never, Kind.BOOKED)).isEqualByComparingTo("700");
    assertThat(step(never, Kind.BOOKED).date()).isEmpty();
  }

  @Test
  void whatIsUnknownSaysWhichStepIs() {
    OutlookExplanation index =
        outlook(facts().progress(List.of())).explain(OutlookFigure.MINUTES_COST_INDEX);
    assertThat(index.value()).isEqualTo(Figure.unknown(UnknownReason.NO_PROGRESS));
    assertThat(step(index, Kind.NUMERATOR).amount())
        .isEqualTo(Figure.unknown(UnknownReason.NO_PROGRESS));
    OutlookExplanation estimate =
        outlook(facts().progress(List.of())).explain(OutlookFigure.MINUTES_AT_COMPLETION);
    assertThat(steps(estimate))
        .containsExactly(
            "BUDGET budgetMinutes 6000", "EARNED earnedMinutes ?", "USED usedMinutes 4200");
  }

  @Test
  void eachFigureIsThatOfItsRow() {
    assertThat(OutlookFigure.ALL).extracting(OutlookFigure::name).doesNotHaveDuplicates();
    assertThat(OutlookFigure.ALL)
        .allSatisfy(
            figure -> {
              assertThat(OutlookFigure.named(figure.name())).contains(figure);
              assertThat(report.explain(figure).value()).isEqualTo(ofRow(figure));
              assertThat(report.explain(figure).steps()).isNotEmpty();
            });
    assertThat(OutlookFigure.named("costAtCompletionToo")).isEmpty();
  }

  private <R> Object ofRow(OutlookFigure<R> figure) {
    return figure.type().field(figure.field().name()).orElseThrow().read(figure.in(report));
  }

  @Test
  void aStepShowsItsAmountAsWhatItMeasuresAndNothingElse() {
    for (OutlookFigure<?> figure : OutlookFigure.ALL) {
      for (OutlookStep step : report.explain(figure).steps()) {
        List<String> held =
            OutlookStep.TYPE.fields().stream()
                .filter(field -> field.read(step) instanceof Optional<?> any && any.isPresent())
                .map(Field::name)
                .filter(name -> !List.of("date", "currency").contains(name))
                .toList();
        assertThat(held).containsExactly(step.measures().name());
        assertThat(step.toString()).doesNotContain("4200", "3000");
      }
    }
  }

  @Test
  void noStepOfMinutesMeasuresMoneyAndNoneOfValueMeasuresCost() {
    for (OutlookFigure<?> figure : OutlookFigure.ALL) {
      assertThat(report.explain(figure).steps())
          .extracting(OutlookStep::measures)
          .filteredOn(
              measures ->
                  !measures.equals(Quantities.ELAPSED) && !measures.equals(Quantities.PROGRESS))
          .extracting(Quantity::sensitivity)
          .as(figure.name())
          .containsOnly(figure.field().quantity().sensitivity());
    }
  }
}
