package dev.agency.budget.outlook;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.forecast.FinishedProject;
import dev.agency.budget.forecast.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A finished project as raw numbers.
 *
 * @param budget the minutes it was planned at
 * @param steps where it stood week by week
 */
record PastProject(long budget, List<Step> steps) {
  /** How many histories there are to draw from. */
  static final int HISTORIES = 10;

  private static final LocalDate START = LocalDate.of(2024, 1, 5);

  /** Where a project stood on a day, in minutes since its start. */
  record Step(LocalDate day, long earned, long actual) {}

  /** One of the histories: of no project, of one too few for an interval, and of enough. */
  static List<PastProject> some(int which) {
    SplittableRandom random = new SplittableRandom(which);
    int count = which == 0 ? 0 : which == 1 ? 8 : random.nextInt(9, 15);
    List<PastProject> past = new ArrayList<>();
    // Of the third many never used up their budget, so its intervals have no end.
    int least = which == 2 ? 75 : 115;
    for (int i = 0; i < count; i++) {
      past.add(drawn(random, least));
    }
    return past;
  }

  /** Something is earned every week, and it takes about so many percent of that, or more. */
  private static PastProject drawn(SplittableRandom random, int least) {
    int weeks = random.nextInt(6, 20);
    long budget = random.nextInt(1_000, 50_000);
    long pace = random.nextInt(least, 160);
    List<Step> steps = new ArrayList<>();
    LocalDate day = START.plusDays(random.nextInt(300));
    long actual = 0;
    for (int week = 1; week <= weeks; week++) {
      day = day.plusDays(random.nextInt(5, 10));
      actual += budget * random.nextLong(pace / 2, pace * 3 / 2) / (100L * weeks) + 1;
      steps.add(new Step(day, budget * week / weeks, actual));
    }
    return new PastProject(budget, steps);
  }

  /** The projects as a history. */
  static History history(List<PastProject> past) {
    ImmutableList.Builder<FinishedProject> projects = ImmutableList.builder();
    for (int i = 0; i < past.size(); i++) {
      PastProject project = past.get(i);
      List<FinishedProject.Step> steps = new ArrayList<>();
      for (Step step : project.steps()) {
        steps.add(
            new FinishedProject.Step(
                Optional.of(step.day()),
                BigDecimal.valueOf(step.earned()),
                BigDecimal.valueOf(step.actual())));
      }
      projects.add(
          FinishedProject.of(
              "past " + i,
              BigDecimal.valueOf(project.budget()),
              ImmutableList.copyOf(steps),
              BigDecimal.valueOf(project.steps().get(steps.size() - 1).actual())));
    }
    return History.of(projects.build());
  }
}
