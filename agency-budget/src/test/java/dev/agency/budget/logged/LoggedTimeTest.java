package dev.agency.budget.logged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.revenue.InvoicingReport;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far time is logged, as reports tell it. */
class LoggedTimeTest {
  private static final LoggedTime LOGGED =
      new LoggedTime(
          Optional.of(LocalDate.of(2026, 3, 27)), Figure.known(BasisPoints.ofPercent(75)));

  @Test
  void withoutWordOfTimeSheetsACoverageIsUnknownAndNotWhole() {
    assertThat(LoggedTime.unknown().through()).isEmpty();
    assertThat(LoggedTime.unknown().coverage())
        .isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
  }

  @Test
  void itShowsTheDayAndNotTheShare() {
    assertThat(LOGGED).hasToString("LoggedTime[2026-03-27]");
    assertThat(LoggedTime.unknown()).hasToString("LoggedTime[nothing]");
  }

  @Test
  void aReportThatTellsItReadsBack() {
    InvoicingReport report =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 6_000, "100.00")
            .time("ana", "design", "2026-03-02", 600)
            .reportAsOf("2026-03-31")
            .invoicing()
            .withLogged(LOGGED);
    String json = AgencyJson.write(report);
    assertThat(json)
        .contains("\"logged\":{\"through\":\"2026-03-27\",\"coverage\":{\"state\":\"known\"");
    assertThat(AgencyJson.read(json, InvoicingReport.class)).isEqualTo(report);
    assertThat(AgencyJson3.write(report)).isEqualTo(json);
    assertThat(AgencyJson3.read(json, InvoicingReport.class)).isEqualTo(report);
  }
}
