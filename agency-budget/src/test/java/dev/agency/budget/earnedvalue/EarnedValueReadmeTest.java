package dev.agency.budget.earnedvalue;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.forecast.EacMethods;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.WorkItem;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The code of the page about earned value is this code, and it runs. */
class EarnedValueReadmeTest {
  @Test
  void theExampleRuns() {
    Project project = SampleAgency.project();
    List<ProgressPost> posts = ImmutableList.of(SampleAgency.progressPost());
    List<WorkItem> items = ImmutableList.of();
    LocalDate asOf = LocalDate.of(2026, 4, 30);
    List<Amount<Measure.Minutes>> cumulativeMinutes =
        LongStream.of(6_000, 12_000, 24_000, 42_000, 60_000)
            .mapToObj(Amount::minutes)
            .collect(toImmutableList());
    Amount<Measure.Minutes> worked = Amount.minutes(21_600);
    Figure<Amount<Measure.Minutes>> bookings = Figure.unknown(UnknownReason.NO_BOOKINGS);
    // readme:start
    Figure<Amount<Measure.Minutes>> budget = Figure.known(Amount.minutes(60_000)); // BAC
    Figure<Fraction> done = ProgressMethod.POSTED.share(project, posts, items, asOf); // 35 %
    PlannedValue<Measure.Minutes> plan =
        PlannedValue.of(cumulativeMinutes); // 10, 20, 40, 70, 100 %

    EarnedValue<Measure.Minutes> value =
        EarnedValue.of(
            budget, plan.at(3, budget), budget.with(done, Amount::times), Figure.known(worked));
    value.costIndex(); // Known(0.9722222222), which is 35/36
    EarnedSchedule.of(plan, value, 3).variance(); // Known(-0.25): a quarter of a period behind
    EacMethods.estimate(EacMethods.usual(), value, bookings); // Known(61380)
    // readme:end
    assertThat(done).isEqualTo(Figure.known(Fraction.of(35, 100)));
    assertThat(value.costIndex()).isEqualTo(Figure.known(Fraction.of(35, 36)));
    assertThat(value.costIndex()).hasToString("Known[value=0.9722222222]");
    assertThat(EarnedSchedule.of(plan, value, 3).variance())
        .hasToString("Known[value=-0.25]")
        .isEqualTo(Figure.known(Fraction.of(-1, 4)));
    assertThat(EacMethods.estimate(EacMethods.usual(), value, bookings))
        .extracting(estimate -> estimate.map(Amount::number))
        .hasToString("Known[value=61380]");
  }
}
