package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.money.BillRate;
import dev.agency.core.project.Project;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Projects;
import dev.agency.examples.importers.problem.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The profile of tables of one's own that is there to be copied. */
class SheetTest {
  private final Studio studio = new Studio();

  @Test
  void projectsAndTimeOfTablesAreReadByTheSample() {
    studio.run(Studio.floatPeople("people"));
    ImportReport report =
        studio.run(
            ImportRequest.of(Samples.profile("sheet"), "sheet")
                .file(
                    "projects",
                    Studio.text(
                        """
                        number;client;project;state;start;rate
                        1;Halden;Catalogue;running;02.03.2026;1.095,50
                        2;Halden;Poster;done;05.01.2026;95
                        """))
                .file(
                    "time",
                    Studio.text(
                        """
                        number;project;address;day;time;billable;state;note
                        1;1;mira.lindqvist@studio.example;03.03.2026;01:30:00;yes;approved;Layout
                        2;1;Mira.Lindqvist@studio.example;04.03.2026;0:45;no;open;
                        3;1;mira.lindqvist@studio.example;04.03.2026;0:45;no;deleted;
                        4;1;mira.lindqvist@studio.example;04.03.2026;0:75;no;open;
                        """))
                .given("currency", "SEK")
                .given("minutesPerDay", "480"));
    assertThat(report.lines(Severity.REFUSED)).containsExactly("time:5 time MALFORMED_TEXT");
    assertThat(report.lines(Severity.SKIPPED)).containsExactly("time:4 state SKIPPED");
    assertThat(studio.all(Projects.TYPE))
        .extracting(Project::name)
        .containsExactly("Catalogue", "Poster");
    Budget catalogue = studio.all(Budgets.TYPE).get(0);
    assertThat(catalogue.lines().get(0).billRate()).contains(BillRate.perHour("1095.50", "SEK"));
    List<TimeEntry> time =
        studio.stores.timeEntries().read(studio.caller, EntryRange.all(), all -> all.toList());
    assertThat(time).extracting(TimeEntry::minutes).containsExactly(90L, 45L);
    assertThat(time)
        .extracting(TimeEntry::approval)
        .containsExactly(Approval.APPROVED, Approval.PENDING);
    assertThat(time.get(0).date()).isEqualTo(LocalDate.of(2026, 3, 3));
  }
}
