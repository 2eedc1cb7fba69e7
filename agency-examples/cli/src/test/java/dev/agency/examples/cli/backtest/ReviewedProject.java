package dev.agency.examples.cli.backtest;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.review.Check;
import dev.agency.budget.review.CheckOutcome;
import dev.agency.budget.review.CheckResult;
import dev.agency.budget.review.ReviewPolicy;
import dev.agency.budget.review.SetupFacts;
import dev.agency.budget.review.SetupReview;
import dev.agency.budget.review.SimilarProject;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.money.Money;
import dev.agency.core.scope.Fingerprint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A finished project, as if it were still to be signed.
 *
 * @param category the one that most of its estimate is in
 * @param begun the day its first task began
 * @param done the day its last task was done
 * @param estimatedMinutes the sum of the estimates of its tasks
 * @param takenMinutes what they took
 */
record ReviewedProject(
    String name,
    String category,
    LocalDate begun,
    LocalDate done,
    long estimatedMinutes,
    long takenMinutes) {
  private static final SetupReview REVIEW = SetupReview.of(ReviewPolicy.usual());
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  /** Which projects one is held against. */
  enum Against {
    /** All but itself, also those that came later. */
    OTHERS("the others"),
    /** Those that were finished before it began. */
    EARLIER("earlier ones");

    private final String words;

    Against(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    ImmutableList<ReviewedProject> of(ReviewedProject project, List<ReviewedProject> all) {
      return all.stream()
          .filter(each -> !each.name.equals(project.name))
          .filter(each -> this == OTHERS || each.done.isBefore(project.begun))
          .collect(toImmutableList());
    }
  }

  static ReviewedProject of(ImmutableList<Task> tasks, ImmutableMap<String, String> categories) {
    Map<String, BigDecimal> planned = new TreeMap<>();
    for (Task task : tasks) {
      planned.merge(categories.get(task.id()), task.planned(), BigDecimal::add);
    }
    return new ReviewedProject(
        tasks.get(0).project(),
        planned.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey(),
        tasks.stream()
            .map(task -> task.start().or(task::complete).orElseThrow())
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        tasks.get(tasks.size() - 1).complete().orElseThrow(),
        minutes(tasks, Task::planned),
        minutes(tasks, Task::actual));
  }

  private static long minutes(ImmutableList<Task> tasks, Function<Task, BigDecimal> hours) {
    return tasks.stream()
        .map(hours)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .multiply(MINUTES_PER_HOUR)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  ReviewedProject taking(long minutes) {
    return new ReviewedProject(name, category, begun, done, estimatedMinutes, minutes);
  }

  /** Returns whether it took more than 110 % of its estimate. */
  boolean overran() {
    return 10 * takenMinutes > 11 * estimatedMinutes;
  }

  boolean isOfTheSameCategory(ReviewedProject other) {
    return category.equals(other.category);
  }

  Held heldAgainst(List<ReviewedProject> finished) {
    return heldAgainst(finished, estimatedMinutes);
  }

  /** Returns what the review says if so much is sold. */
  Held heldAgainst(List<ReviewedProject> finished, long soldMinutes) {
    SetupFacts facts =
        SetupFacts.builder()
            .version(Fingerprint.builder("set-up").text(name).number(soldMinutes).build())
            .category(category)
            .estimatedMinutes(estimatedMinutes)
            .soldMinutes(soldMinutes)
            // The data has no money. With any cost the experience alone decides.
            .cost(Figure.known(Money.of("1.00", "EUR")))
            .finished(
                finished.stream()
                    .map(
                        each ->
                            new SimilarProject(
                                each.category, each.estimatedMinutes, each.takenMinutes))
                    .collect(toImmutableList()))
            .build();
    return new Held(
        this,
        REVIEW
            .review(facts, ImmutableList.of(), begun)
            .granted()
            .orElseThrow()
            .result(Check.ESTIMATE));
  }

  /** What the estimate check says of a project. */
  record Held(ReviewedProject project, CheckResult result) {
    CheckOutcome outcome() {
      return result.outcome();
    }

    /** Returns whether there were too few projects of its category. */
    boolean isNotChecked() {
      return result.evidence().get(0).code().equals("TOO_FEW_SIMILAR_PROJECTS");
    }

    /** Returns how many projects of the category it was held against. */
    long projects() {
      return ((Message.WholeNumber) value("projects")).number();
    }

    long minutes(String argument) {
      return ((Message.Minutes) value(argument)).minutes();
    }

    private Message.Value value(String argument) {
      return result.evidence().get(0).arguments().stream()
          .filter(each -> each.name().equals(argument))
          .findFirst()
          .orElseThrow()
          .value();
    }
  }
}
