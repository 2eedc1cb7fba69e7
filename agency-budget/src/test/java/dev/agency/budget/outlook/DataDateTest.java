package dev.agency.budget.outlook;

import static dev.agency.budget.outlook.OutlookExample.post;
import static dev.agency.budget.outlook.OutlookExample.project;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.ProgressMethod;
import dev.agency.budget.forecast.FinishedProject;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.History;
import dev.agency.budget.outlook.OutlookStep.Kind;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.project.ProgressPost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A budget of 1,000 hours. On Friday 10 April 753 of them are used and 68 % of the work is said to
 * be done; on Wednesday 15 April 802 are used, and nobody has said anything since.
 */
class DataDateTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 15);

  /** At the end of May 1,120 hours are used, more than was foreseen in April. */
  private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 31);

  private static BurnScenario worked(LocalDate asOf) {
    BurnExample example =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 60_000, "90.00")
            .cost("ada", "60.00")
            .time("ada", "design", FRIDAY.toString(), 180)
            .time("ada", "design", WEDNESDAY.minusDays(2).toString(), 1_440)
            .time("ada", "design", WEDNESDAY.minusDays(1).toString(), 1_200)
            .time("ada", "design", WEDNESDAY.toString(), 300);
    for (int day = 0; day < 30; day++) {
      example =
          example.time("ada", "design", LocalDate.of(2026, 3, 2).plusDays(day).toString(), 1_440);
    }
    example =
        example.time("ada", "design", "2026-04-01", 900).time("ada", "design", "2026-04-02", 900);
    for (int day = 0; day < 15; day++) {
      example =
          example.time("ada", "design", LocalDate.of(2026, 5, 1).plusDays(day).toString(), 1_272);
    }
    return example.asOf(asOf.toString());
  }

  private static OutlookReport outlook(LocalDate asOf, History history) {
    BurnScenario scenario = worked(asOf);
    return OutlookCalculator.calculate(
        OutlookExample.facts(scenario)
            .addProgress(post(FRIDAY.toString(), 68))
            .estimatedCost(OutlookExample.euros("60000.00"))
            .build(),
        OutlookSettings.usual(history));
  }

  private static OutlookReport outlook(LocalDate asOf) {
    return outlook(asOf, History.empty());
  }

  private static Figure<Long> byPace(OutlookReport report) {
    return report.forecast().rows().stream()
        .filter(row -> row.method().equals("cpi"))
        .map(ForecastRow::minutesAtCompletion)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsForecastOnFridayIsForecastOnWednesdayToo() {
    OutlookReport friday = outlook(FRIDAY);
    OutlookReport wednesday = outlook(WEDNESDAY);
    assertThat(worked(FRIDAY).report().budget().workedMinutes()).isEqualTo(753 * 60);
    assertThat(worked(WEDNESDAY).report().budget().workedMinutes()).isEqualTo(802 * 60);
    // 753 h / 68 %, and not 802 h / 68 %, which are 1,179 h.
    assertThat(byPace(friday)).isEqualTo(Figure.known(66_441L));
    assertThat(byPace(wednesday)).isEqualTo(byPace(friday));
    assertThat(amounts(wednesday)).isEqualTo(amounts(friday));
    assertThat(wednesday.minutesNow().atCompletion()).isEqualTo(friday.minutesNow().atCompletion());
  }

  /** What each method says of each measure. */
  private static List<List<Figure<?>>> amounts(OutlookReport report) {
    return report.forecast().rows().stream()
        .map(
            row ->
                List.<Figure<?>>of(
                    row.minutesAtCompletion(), row.valueAtCompletion(), row.costAtCompletion()))
        .toList();
  }

  @Test
  void theIndicesAreOfOneDayAndTheRowSaysOfWhich() {
    OutlookReport wednesday = outlook(WEDNESDAY);
    assertThat(wednesday.minutesNow().asOf()).isEqualTo(WEDNESDAY);
    assertThat(wednesday.minutesNow().measuredOn()).isEqualTo(FRIDAY);
    assertThat(wednesday.costNow().measuredOn()).isEqualTo(FRIDAY);
    assertThat(wednesday.minutesNow().value().costIndex())
        .isEqualTo(Figure.known(Fraction.of(680, 753)));
    assertThat(wednesday.explain(OutlookFigure.MINUTES_COST_INDEX).steps())
        .allSatisfy(step -> assertThat(step.date()).contains(FRIDAY));
    assertThat(outlook(FRIDAY).explain(OutlookFigure.MINUTES_COST_INDEX).steps())
        .allSatisfy(step -> assertThat(step.date()).isEmpty());
  }

  @Test
  void noForecastIsLessThanWhatIsUsed() {
    OutlookReport later = outlook(IN_MAY);
    long used = worked(IN_MAY).report().budget().workedMinutes();
    assertThat(used).isEqualTo(1_120 * 60);
    assertThat(byPace(later)).isEqualTo(Figure.known(used));
    assertThat(later.minutesNow().atCompletion().ifKnown().orElseThrow().rounded())
        .isEqualByComparingTo(BigDecimal.valueOf(used));
    OutlookExplanation why = later.explain(OutlookFigure.MINUTES_AT_COMPLETION);
    assertThat(why.value()).isEqualTo(Figure.known(used));
    assertThat(
            why.steps().stream()
                .filter(step -> ADDED.contains(step.kind()))
                .map(step -> step.amount().ifKnown().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(BigDecimal.valueOf(used));
    assertThat(why.steps()).extracting(OutlookStep::kind).contains(Kind.USED_BEYOND);
  }

  private static final ImmutableList<Kind> ADDED =
      ImmutableList.of(Kind.USED, Kind.REST, Kind.USED_BEYOND, Kind.ROUNDING);

  @Test
  void noBoundIsLessThanWhatIsUsedAndWhereAllOfTheEstimateIsThereIsNone() {
    ForecastRow friday = outlook(FRIDAY, finished()).forecast().standard();
    ForecastRow wednesday = outlook(WEDNESDAY, finished()).forecast().standard();
    assertThat(friday.minutesFrom().ifKnown()).isPresent();
    assertThat(friday.minutesFrom().ifKnown().orElseThrow()).isLessThan(802L * 60);
    assertThat(wednesday.minutesFrom()).isEqualTo(Figure.known(802L * 60));
    assertThat(wednesday.minutesTo()).isEqualTo(friday.minutesTo());
    assertThat(outlook(IN_MAY, finished()).forecast().standard().minutesTo())
        .isEqualTo(Figure.unknown(UnknownReason.NOTHING_LEFT));
  }

  /** Nine projects that went on as they went, one of which ended soon after two thirds. */
  private static History finished() {
    ImmutableList.Builder<FinishedProject> projects = ImmutableList.builder();
    for (int p = 0; p < 9; p++) {
      BigDecimal whole = BigDecimal.valueOf(p == 0 ? 70 : 104 + p);
      ImmutableList.Builder<FinishedProject.Step> steps = ImmutableList.builder();
      for (int week = 1; week <= 10; week++) {
        BigDecimal actual =
            p == 0
                ? BigDecimal.valueOf(Math.min(70, 68L * week / 7 + 1))
                : whole.multiply(BigDecimal.valueOf(week, 1));
        steps.add(
            new FinishedProject.Step(
                Optional.of(LocalDate.of(2025, 1, 5).plusWeeks(week)),
                BigDecimal.valueOf(10L * week),
                actual));
      }
      projects.add(FinishedProject.of("p" + p, BigDecimal.valueOf(100), steps.build(), whole));
    }
    return History.of(projects.build());
  }

  @Test
  void itemsAndMilestonesTellHowMuchIsDoneOnEachDayAndAPostOfItsOwn() {
    ImmutableList<ProgressPost> posts =
        ImmutableList.of(post(FRIDAY.toString(), 68), post("2026-04-17", 74));
    for (ProgressMethod method : ProgressMethod.values()) {
      assertThat(method.measuredOn(project(), posts, ImmutableList.of(), WEDNESDAY))
          .as(method.name())
          .isEqualTo(method == ProgressMethod.POSTED ? FRIDAY : WEDNESDAY);
    }
    assertThat(
            ProgressMethod.POSTED.measuredOn(
                project(), ImmutableList.of(), ImmutableList.of(), WEDNESDAY))
        .as("nobody has said anything yet")
        .isEqualTo(WEDNESDAY);
  }
}
