package dev.agency.budget.forecast;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.figure.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Finished projects for tests, written short or made by chance. */
final class Projects {
  private Projects() {}

  /**
   * Returns a project from its steps, {@code "20/26 50/58"}: 20 earned and 26 worked after the
   * first, 50 and 58 after the second. The last is the budget and the outcome.
   */
  static FinishedProject of(String name, String steps) {
    ImmutableList<FinishedProject.Step> all =
        Splitter.on(' ').splitToStream(steps).map(Projects::step).collect(toImmutableList());
    FinishedProject.Step last = all.get(all.size() - 1);
    return FinishedProject.of(name, last.earned(), all, last.actual());
  }

  /** Returns a project of ten equal steps to 100 that took the same share of an outcome each. */
  static FinishedProject steady(String name, String outcome) {
    BigDecimal step = new BigDecimal(outcome).movePointLeft(1);
    return FinishedProject.of(
        name,
        BigDecimal.valueOf(100),
        IntStream.rangeClosed(1, 10)
            .mapToObj(
                i ->
                    new FinishedProject.Step(
                        Optional.empty(),
                        BigDecimal.valueOf(10L * i),
                        step.multiply(BigDecimal.valueOf(i))))
            .collect(toImmutableList()),
        new BigDecimal(outcome));
  }

  /** Returns a history of projects that are {@link #steady}, named a, b, c and so on. */
  static History steady(String... outcomes) {
    ImmutableList.Builder<FinishedProject> projects = ImmutableList.builder();
    for (int i = 0; i < outcomes.length; i++) {
      projects.add(steady(String.valueOf((char) ('a' + i)), outcomes[i]));
    }
    return History.of(projects.build());
  }

  /** Returns an undated history of so many projects, with lumps, idle steps and corrections. */
  static History random(SplittableRandom random, int projects) {
    ImmutableList.Builder<FinishedProject> all = ImmutableList.builder();
    for (int i = 0; i < projects; i++) {
      all.add(random(random, "p" + i, 4 + random.nextInt(24)));
    }
    return History.of(all.build());
  }

  /** Returns an undated project of so many steps and a last one that earns what is left. */
  static FinishedProject random(SplittableRandom random, String name, int steps) {
    double drift = Math.exp(0.3 * random.nextDouble(-2, 2));
    long earned = 0;
    long actual = 0;
    List<FinishedProject.Step> all = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      long planned = random.nextInt(8) == 0 ? 0 : 1 + random.nextLong(4_000);
      earned += planned;
      actual += Math.round((planned + 10) * drift * (0.3 + 1.4 * random.nextDouble()));
      if (random.nextInt(12) == 0 && i > 0) {
        actual -= Math.min(actual - 1, random.nextLong(300));
      }
      if (random.nextInt(15) == 0 && i > 0) {
        earned -= Math.min(earned, random.nextLong(500));
      }
      all.add(step(earned, actual));
    }
    all.add(step(earned + 1 + random.nextLong(3_000), actual + 1 + random.nextLong(4_000)));
    FinishedProject.Step last = all.get(all.size() - 1);
    // Some earn less than their budget, and some get a bill after the last step.
    BigDecimal cut = BigDecimal.valueOf(random.nextInt(5) == 0 ? random.nextLong(earned + 2) : 0);
    BigDecimal late = BigDecimal.valueOf(random.nextInt(4) == 0 ? random.nextInt(900) : 0);
    return FinishedProject.of(
        name, last.earned().add(cut), ImmutableList.copyOf(all), last.actual().add(late));
  }

  static FinishedProject.Step step(long earned, long actual) {
    return new FinishedProject.Step(
        Optional.empty(), BigDecimal.valueOf(earned), BigDecimal.valueOf(actual));
  }

  static FinishedProject.Step step(LocalDate day, long earned, long actual) {
    return new FinishedProject.Step(
        Optional.of(day), BigDecimal.valueOf(earned), BigDecimal.valueOf(actual));
  }

  /** Returns where work stands that has no plan and no bookings. */
  static EacPoint point(String budget, String earned, String actual) {
    return new EacPoint(
        new BigDecimal(budget),
        Optional.empty(),
        new BigDecimal(earned),
        new BigDecimal(actual),
        Optional.empty());
  }

  /** Facts of work of which all is known, on the day of the forecast. */
  static ForecastFacts facts(
      EacPoint point,
      ImmutableSortedMap<LocalDate, BigDecimal> used,
      Optional<ImmutableSortedMap<LocalDate, BigDecimal>> booked) {
    return new ForecastFacts(
        Figure.known(point.budget()),
        Figure.known(point),
        Figure.known(used),
        booked,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns a method that says the same whatever it is asked. */
  static EacMethod always(String name, String estimate) {
    return new EacMethod() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Figure<BigDecimal> estimate(EacPoint point) {
        return Figure.known(new BigDecimal(estimate));
      }
    };
  }

  static ImmutableList<HistoryMethod> methods(EacMethod... methods) {
    return Arrays.stream(methods).map(HistoryMethods::of).collect(toImmutableList());
  }

  private static FinishedProject.Step step(String text) {
    int slash = text.indexOf('/');
    return new FinishedProject.Step(
        Optional.empty(),
        new BigDecimal(text.substring(0, slash)),
        new BigDecimal(text.substring(slash + 1)));
  }
}
