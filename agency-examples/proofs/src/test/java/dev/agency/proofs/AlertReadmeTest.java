package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertCalculator;
import dev.agency.budget.alert.AlertHistory;
import dev.agency.budget.alert.AlertReport;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.alert.AlertSettings;
import dev.agency.budget.alert.PlanVersion;
import dev.agency.budget.alert.WorkDay;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The code of the page about alerts is this code, and it runs. */
class AlertReadmeTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  /** 400 hours over twenty weeks; 28 of them go in each of eleven weeks, which earn 20. */
  private static AlertHistory history() {
    AlertHistory.Builder history =
        AlertHistory.builder()
            .budget(BudgetId.of("b-1"))
            .addPlans(
                new PlanVersion(
                    MONDAY,
                    PlanVersion.Change.PLANNED,
                    60 * 400,
                    Optional.empty(),
                    Optional.of(DateRange.of(MONDAY, MONDAY.plusWeeks(20)))));
    for (int week = 1; week <= 11; week++) {
      LocalDate friday = MONDAY.plusWeeks(week - 1).plusDays(4);
      history
          .addWork(
              new WorkDay(
                  friday,
                  60 * 28,
                  60 * 28,
                  Figure.unknown(UnknownReason.NO_PRICE),
                  Figure.unknown(UnknownReason.NO_PRICE)))
          .addProgress(new AlertHistory.Earned(friday, 60L * 20 * week));
    }
    return history.build();
  }

  /** A project manager, as the presets have them. */
  private static Subject reader(LocalDate today) {
    Relations<Alert> relations =
        Relations.of(Alert.TYPE)
            .tenant("tenant", any -> TenantId.of("studio"))
            .attribute("projectManager", any -> "paul")
            .reach(Reach.ASSIGNED, Condition.subjectIs("projectManager"))
            .build();
    HeldRole role = new HeldRole(Presets.projectManager().id(), DateRange.startingOn(MONDAY));
    Principal paul = Principal.of(TenantId.of("studio"), PersonId.of("paul"), role);
    return Presets.policy().against(Catalogue.of(Alert.TYPE)).with(relations).subject(paul, today);
  }

  @Test
  void theExampleRuns() {
    AlertHistory history = history();
    LocalDate today = MONDAY.plusWeeks(11).minusDays(1);
    Subject reader = reader(today);
    List<String> out = new ArrayList<>();
    // readme:start
    AlertReport report = AlertCalculator.calculate(history, AlertSettings.usual(), today);
    List<Projection<Alert>> seen = reader.viewAll(Alert.TYPE, report.alerts());
    AlertReport told = report.seenBy(quantity -> Projection.showsInAll(seen, quantity));
    for (Alert alert : told.open()) {
      Projection<Alert> shown = reader.view(Alert.TYPE, alert).orElseThrow();
      out.add(shown.show(alert.message()).text(alert.words()));
    }
    // Work takes longer than planned: 77% of the planned time was worked and 55% of the work was
    // done, and the gap had grown since 2026-01-09.
    // readme:end
    assertThat(report.open()).extracting(Alert::rule).contains(AlertRule.DRIFT);
    assertThat(out)
        .hasSameSizeAs(report.open())
        .contains(
            "Work takes longer than planned: 77% of the planned time was worked and 55% of the work was"
                + " done, and the gap had grown since 2026-01-09.");
    assertThat(report.seenBy(quantity -> false).open()).isEmpty();
  }
}
