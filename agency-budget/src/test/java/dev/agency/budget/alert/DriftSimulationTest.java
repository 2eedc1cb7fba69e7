package dev.agency.budget.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.alert.SimulatedProjects.Simulated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a drift of 30 % is found and a sound project is suspected, on simulated projects with
 * lumpy progress.
 */
class DriftSimulationTest {
  private static final long SEED = 20_261_130L;

  @Test
  @Tag("short")
  void driftsAreFoundAndSoundProjectsAreNotSuspected() {
    prove(1_000);
  }

  @Test
  @Tag("full")
  void manyDriftsAreFoundAndSoundProjectsAreNotSuspected() {
    prove(20_000);
  }

  private static void prove(int projects) {
    Tally drifting = new Tally();
    Tally sound = new Tally();
    Tally brief = new Tally();
    SimulatedProjects simulation = new SimulatedProjects(new SplittableRandom(SEED));
    for (int i = 0; i < projects; i += 2) {
      drifting.add(simulation.project(130, 16, 52));
      sound.add(simulation.project(100, 16, 52));
      if (i % 10 == 0) {
        brief.add(simulation.project(130, 8, 15));
      }
    }
    String counts =
        String.format(
            Locale.ROOT,
            "%,d projects of 16 to 52 weeks: %.1f %% of drifts by 30 %% found (of gaps %.1f %%) at a"
                + " median of %.0f %% used, %.2f %% false (gaps %.1f %%); %.0f %% of drifts in 8 to 15"
                + " weeks found; largest step of progress %.0f %%, weeks without a post %.0f %%",
            projects,
            drifting.percent(drifting.found),
            drifting.percent(drifting.gaps),
            drifting.median(),
            sound.percent(sound.found),
            sound.percent(sound.gaps),
            brief.percent(brief.found),
            (double) drifting.lumps / drifting.projects,
            (double) drifting.quiet / drifting.projects);
    boolean passes =
        drifting.percent(drifting.found) >= 85
            && sound.percent(sound.found) <= 2
            && drifting.differences + sound.differences == 0;
    System.out.printf("%s drift: %s, seed %d%n", passes ? "PASS" : "FAIL", counts, SEED);

    // The drifts are overruns, sound projects are not, and progress comes in lumps.
    assertThat(drifting.percent(drifting.over)).isGreaterThan(95);
    assertThat(sound.percent(sound.over)).isLessThan(5);
    assertThat(drifting.lumps / drifting.projects).isBetween(5, 20);
    assertThat(drifting.quiet / drifting.projects).isBetween(15, 40);
    assertThat(passes).as(counts).isTrue();
  }

  private static final class Tally {
    private int projects;
    private int found;
    private int gaps;
    private int over;
    private int lumps;
    private int quiet;
    private int differences;
    private final List<Double> used = new ArrayList<>();

    void add(Simulated project) {
      AlertReport report =
          AlertCalculator.calculate(project.history(), AlertSettings.usual(), project.last());
      Optional<Alert> drift = first(report, AlertRule.DRIFT);
      projects++;
      found += drift.isPresent() ? 1 : 0;
      gaps += first(report, AlertRule.GAP).isPresent() ? 1 : 0;
      over += 10 * worked(project, project.last()) > 11 * planned(project) ? 1 : 0;
      lumps += project.lumpiness();
      quiet += project.quietWeeks();
      drift.ifPresent(
          alert -> used.add(100.0 * worked(project, alert.effective()) / planned(project)));
      differences += sameAsOracle(project, report) ? 0 : 1;
    }

    private static boolean sameAsOracle(Simulated project, AlertReport report) {
      List<AlertOracle.Seen> drifts =
          report.alerts().stream()
              .filter(alert -> alert.rule() == AlertRule.DRIFT)
              .map(AlertOracle.Seen::of)
              .toList();
      return new AlertOracle(project.history(), AlertSettings.usual())
          .spells(AlertRule.DRIFT, null, project.last())
          .equals(drifts);
    }

    double percent(int part) {
      return 100.0 * part / projects;
    }

    double median() {
      Collections.sort(used);
      return used.isEmpty() ? 0 : used.get(used.size() / 2);
    }
  }

  private static Optional<Alert> first(AlertReport report, AlertRule rule) {
    return report.alerts().stream().filter(alert -> alert.rule() == rule).findFirst();
  }

  private static long planned(Simulated project) {
    return project.history().plans().get(0).minutes();
  }

  private static long worked(Simulated project, LocalDate last) {
    return project.history().work().stream()
        .filter(work -> !work.day().isAfter(last))
        .mapToLong(WorkDay::workedMinutes)
        .sum();
  }
}
