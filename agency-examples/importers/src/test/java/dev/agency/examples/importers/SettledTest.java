package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.StageChange;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.StageId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Deals;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was settled here is not changed by what another system still says. */
class SettledTest {
  private final Studio studio = new Studio();

  @BeforeEach
  void importAll() {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
    studio.run(Studio.floatWork("work", Joined.DECISIONS));
    studio.run(Studio.clickup("clickup", Joined.DECISIONS));
  }

  @Test
  void aDealThatWasWonHereStaysInItsStage() {
    Deal won = studio.win("hubspot-9001", "float-31");
    ImportReport report = studio.run(Studio.hubspot("again"));
    assertThat(report.lines(Severity.REFUSED))
        .contains("deals:1 /properties/dealstage INCONSISTENT");
    assertThat(studio.all(Deals.TYPE)).contains(won);
  }

  @Test
  void aDealThatMovedInItsSystemIsMovedOnTheDayItSays() {
    String deal =
        """
        {"data": [{"id": 7, "title": "Catalogue", "owner_id": 91, "org_id": 801, "stage_id": %d, "pipeline_id": 1,
          "value": 100, "currency": "EUR", "add_time": "2026-02-10T09:00:00Z", "status": "open",
          "stage_change_time": "%sT09:00:00Z", "is_deleted": false, "is_archived": false}]}
        """;
    studio.run(pipedrive("first", deal.formatted(11, "2026-02-10")));
    ImportReport moved = studio.run(pipedrive("second", deal.formatted(13, "2026-03-05")));
    assertThat(moved.isWhole()).isTrue();
    assertThat(
            studio
                .stores
                .entities(Deals.TYPE)
                .find(studio.caller, DealId.of("pipedrive-7"))
                .orElseThrow()
                .value()
                .history())
        .containsExactly(
            new StageChange(StageId.of("s-11"), StageId.of("s-13"), LocalDate.of(2026, 3, 5)));
  }

  private static ImportRequest pipedrive(String batch, String deals) {
    return ImportRequest.of(Profile.of("pipedrive-v2"), batch)
        .file("organizations", Studio.fixture("pipedrive/organizations.json"))
        .file("users", Studio.fixture("pipedrive/users.json"))
        .file("stages", Studio.fixture("pipedrive/stages.json"))
        .file("deals", Studio.text(deals))
        .given("currency", "EUR")
        .given("zone", "Europe/Stockholm")
        .given("pipelineName", "Sales")
        .given("pricing", "TIME_AND_MATERIALS")
        .given("minutesPerDay", "480");
  }

  @Test
  void timeOnAnInvoiceStaysAsItIs() {
    List<TimeEntry> entries =
        studio.stores.timeEntries().read(studio.caller, EntryRange.all(), all -> all.toList());
    TimeEntry invoiced =
        entries.get(0).toBuilder()
            .approval(Approval.APPROVED)
            .invoice(InvoiceId.of("I-1"))
            .minutes(90)
            .build();
    studio
        .stores
        .timeEntries()
        .append(studio.caller, List.of(Revised.of(invoiced.id(), 2, invoiced)));
    ImportReport report = studio.run(Studio.clickup("again", Joined.DECISIONS));
    assertThat(report.lines(Severity.REFUSED)).contains("time:1 /duration INCONSISTENT");
    assertThat(report.written()).isZero();
  }

  @Test
  void aBudgetThatWasGivenLinesHereKeepsThem() {
    EntityStore<BudgetId, Budget> budgets = studio.stores.entities(Budgets.TYPE);
    Versioned<Budget> stored = budgets.find(studio.caller, BudgetId.of("float-31")).orElseThrow();
    Budget detailed =
        stored
            .value()
            .withLines(
                ServiceLine.builder().id(LineId.of("design")).name("Design").build(),
                ServiceLine.builder().id(LineId.of("code")).name("Code").build());
    budgets.replace(studio.caller, detailed, stored.version());
    ImportReport report = studio.run(Studio.floatWork("again", Joined.DECISIONS));
    assertThat(report.lines(Severity.REFUSED)).contains("projects:1 /budget_total INCONSISTENT");
    assertThat(budgets.find(studio.caller, detailed.id()).orElseThrow().value())
        .isEqualTo(detailed);
  }
}
