package dev.agency.budget.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.figure.UnknownReason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each figure of drawn projects is that of the slow {@link EarnedValueOracle}. */
class EarnedValueProofTest {
  private static final long SEED = 20_260_417;
  private static final int CAUGHT_OF = 2_000;

  /** The cases that make a difference. */
  private static final ImmutableMap<String, Predicate<Series>> CASES =
      ImmutableMap.<String, Predicate<Series>>builder()
          .put("no plan", s -> s.plan().isEmpty())
          .put("earned where the plan is flat", EarnedValueProofTest::isFlat)
          .put("between two periods", EarnedValueProofTest::isBetween)
          .put("after the plan", s -> !s.plan().isEmpty() && s.period() > s.plan().size())
          .put("plan short of the budget", s -> last(s) >= 0 && last(s) < s.budget())
          .put("plan past the budget", s -> last(s) > s.budget())
          .put("more earned than the budget", s -> s.earned() > s.budget())
          .put("all earned", s -> s.earned() == s.budget())
          .put("nothing earned", s -> s.earned() == 0)
          .put("credits outweigh", s -> s.actual() < 0)
          .put("nothing used", s -> s.actual() == 0)
          .put("more used than the budget", s -> s.actual() > s.budget())
          .put("no budget", s -> s.budget() == 0)
          .buildOrThrow();

  /** How often each case must be drawn at least. */
  private static final int LEAST_PER_MILLE = 15;

  private static boolean isFlat(Series s) {
    int first = s.plan().indexOf(s.earned());
    return first >= 0 && first < s.plan().lastIndexOf(s.earned()) && s.earned() < s.budget();
  }

  private static boolean isBetween(Series s) {
    return s.earned() > 0
        && s.earned() < Math.min(s.budget(), last(s))
        && !s.plan().contains(s.earned());
  }

  private static long last(Series s) {
    return s.plan().isEmpty() ? -1 : s.plan().get(s.plan().size() - 1);
  }

  @Test
  @Tag("short")
  void theFiguresOfSomeProjectsAreThoseOfTheOracle() {
    prove(2_000);
  }

  @Test
  @Tag("full")
  void theFiguresOfManyProjectsAreThoseOfTheOracle() {
    prove(100_000);
  }

  private static void prove(long projects) {
    AtomicReference<@Nullable String> difference = new AtomicReference<>();
    ImmutableMap<String, LongAdder> cases = counters(CASES.keySet());
    ImmutableMap<String, LongAdder> reasons =
        counters(
            List.of(
                UnknownReason.NOTHING_USED.name(),
                UnknownReason.NOTHING_PLANNED.name(),
                UnknownReason.NOTHING_EARNED.name(),
                UnknownReason.NO_TOTAL.name(),
                UnknownReason.NO_PLAN.name(),
                UnknownReason.NO_PACE.name(),
                UnknownReason.NO_BOOKINGS.name(),
                UnknownReason.PLAN_MISSES_TOTAL.name(),
                UnknownReason.UNACHIEVABLE.name()));
    LongAdder figures = new LongAdder();
    LongAdder unknown = new LongAdder();
    LongStream.range(SEED, SEED + projects)
        .parallel()
        .forEach(
            seed -> {
              Series series = Series.drawn(seed);
              Map<String, String> answers = Answers.of(series);
              if (!answers.equals(EarnedValueOracle.answers(series))) {
                difference.compareAndSet(null, "seed " + seed);
              }
              figures.add(answers.size());
              for (String answer : answers.values()) {
                LongAdder reason = reasons.get(answer);
                if (reason != null) {
                  reason.increment();
                  unknown.increment();
                }
              }
              CASES.forEach(
                  (name, holds) -> {
                    if (holds.test(series)) {
                      count(cases, name);
                    }
                  });
            });
    String found =
        String.format(
            Locale.ROOT,
            "earned value: %,d projects, %,d figures equal to the oracle, %d %% unknown for %d"
                + " reasons, rarest of %d cases %,d, seed %d",
            projects,
            figures.sum(),
            unknown.sum() * 100 / figures.sum(),
            reasons.size(),
            cases.size(),
            cases.values().stream().mapToLong(LongAdder::sum).min().orElseThrow(),
            SEED);
    SoftAssertions bars = new SoftAssertions();
    bars.assertThat(difference.get()).isNull();
    cases.forEach(
        (name, count) ->
            bars.assertThat(count.sum())
                .as(name)
                .isGreaterThanOrEqualTo(projects * LEAST_PER_MILLE / 1_000));
    reasons.forEach(
        (name, count) ->
            bars.assertThat(count.sum()).as(name).isGreaterThanOrEqualTo(projects / 1_000));
    bars.assertThat(unknown.sum() * 100 / figures.sum()).isBetween(5L, 40L);
    System.out.println((bars.assertionErrorsCollected().isEmpty() ? "PASS " : "FAIL ") + found);
    bars.assertAll();
  }

  private static ImmutableMap<String, LongAdder> counters(Iterable<String> names) {
    ImmutableSortedMap.Builder<String, LongAdder> counters = ImmutableSortedMap.naturalOrder();
    names.forEach(name -> counters.put(name, new LongAdder()));
    return counters.buildOrThrow();
  }

  private static void count(ImmutableMap<String, LongAdder> counters, String name) {
    LongAdder counter = counters.get(name);
    if (counter != null) {
      counter.increment();
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachSaboteurIsCaught(Saboteur saboteur) {
    long caught =
        LongStream.range(SEED, SEED + CAUGHT_OF)
            .mapToObj(Series::drawn)
            .filter(saboteur::isCaught)
            .count();
    assertThat(caught).isGreaterThan(CAUGHT_OF / 100);
  }
}
