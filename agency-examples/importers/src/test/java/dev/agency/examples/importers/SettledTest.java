package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.StageChange;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.StageId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

  private <I extends Comparable<I>, T> T change(EntityType<I, T> type, I id, UnaryOperator<T> how) {
    EntityStore<I, T> store = studio.stores.entities(type);
    Versioned<T> stored = store.find(studio.caller, id).orElseThrow();
    return store.replace(studio.caller, how.apply(stored.value()), stored.version()).value();
  }

  private List<TimeEntry> time() {
    return studio.stores.timeEntries().read(studio.caller, EntryRange.all(), all -> all.toList());
  }

  @Test
  void timeThatWasPutOnALineHereStaysOnIt() {
    ServiceLine design = ServiceLine.builder().id(LineId.of("design")).name("Design").build();
    ServiceLine code = ServiceLine.builder().id(LineId.of("code")).name("Code").build();
    change(Budgets.TYPE, BudgetId.of("float-31"), budget -> budget.withLines(design, code));
    List<TimeEntry> sorted =
        time().stream().map(entry -> entry.toBuilder().line(code.id()).build()).toList();
    studio
        .stores
        .timeEntries()
        .append(
            studio.caller, sorted.stream().map(entry -> Revised.of(entry.id(), 2, entry)).toList());
    assertThat(studio.run(Studio.clickup("again", Joined.DECISIONS)).written()).isZero();
    assertThat(time()).isEqualTo(sorted).isNotEmpty();
  }

  @Test
  void aCapThatWasSetHereAndALineThatIsNotBilledStay() {
    Budget capped =
        change(
            Budgets.TYPE,
            BudgetId.of("float-31"),
            budget ->
                budget
                    .withPricing(TimeAndMaterials.builder().cap(Money.of("9000", "EUR")).build())
                    .withLines(unbilled(budget.lines().get(0))));
    studio.run(Studio.floatWork("again", Joined.DECISIONS));
    assertThat(studio.all(Budgets.TYPE)).contains(capped);
  }

  private static ServiceLine unbilled(ServiceLine line) {
    return line.toBuilder().billable(false).billRate(Optional.empty()).build();
  }

  @Test
  void aDealKeepsTheCapThatWasSetHere() {
    Deal capped =
        change(
            Deals.TYPE,
            DealId.of("hubspot-9002"),
            deal ->
                deal.withPricing(TimeAndMaterials.builder().cap(Money.of("9000", "EUR")).build()));
    studio.run(Studio.hubspot("again"));
    assertThat(studio.all(Deals.TYPE)).contains(capped);
  }

  private ImportReport people(String batch, String hours) {
    return studio.run(
        ImportRequest.of(Profile.of("float"), batch)
            .file(
                "people",
                Studio.text(
                    """
                    [{"people_id": 11, "active": 1, "start_date": "2023-01-09",
                      "end_date": "2026-12-31", "work_days_hours": [0, %s, 0]}]
                    """
                        .formatted(hours))));
  }

  @Test
  void aWeekThatWasAddedHereStaysAndARowOfNoneOfTheWeeksIsRefused() {
    PersonId mira = PersonId.of("float-11");
    WorkSchedule partTime =
        change(
            WorkSchedules.TYPE,
            mira,
            schedule ->
                schedule.withPatterns(
                    schedule.patterns().get(0),
                    schedule
                        .patterns()
                        .get(0)
                        .withValidFrom(LocalDate.of(2026, 7, 1))
                        .withMinutes(240, 240, 240, 240, 240, 0, 0)));
    studio.run(Studio.floatPeople("again"));
    assertThat(studio.all(WorkSchedules.TYPE)).contains(partTime);
    assertThat(people("other", "6, 6, 6, 6, 6").lines(Severity.REFUSED))
        .containsExactly("people:1 /work_days_hours INCONSISTENT");
    assertThat(studio.all(WorkSchedules.TYPE)).contains(partTime);
    assertThat(people("agrees", "4, 4, 4, 4, 4").lines(Severity.REFUSED)).isEmpty();
    assertThat(studio.all(WorkSchedules.TYPE))
        .as("the employment ends, and the weeks are as they were")
        .contains(
            partTime.withEmployment(
                DateRange.closed(LocalDate.of(2023, 1, 9), LocalDate.of(2026, 12, 31))));
  }

  @Test
  void aDealThatWasWonHereIsWorthWhatItWasWonFor() {
    Deal won = studio.win("hubspot-9001", "float-31");
    ImportReport report =
        studio.run(
            ImportRequest.of(Profile.of("hubspot"), "cheaper")
                .file(
                    "deals",
                    Studio.text(
                        """
                        {"results": [{"id": "9001", "archived": false,
                          "properties": {"amount": "1", "deal_currency_code": "EUR"}}]}
                        """))
                .given("zone", "Europe/Stockholm"));
    assertThat(report.lines(Severity.REFUSED))
        .containsExactly("deals:1 /properties/amount INCONSISTENT");
    assertThat(studio.all(Deals.TYPE)).contains(won);
  }

  @Test
  void aStageInWhichADealStandsStaysThoughItsSystemDroppedIt() {
    String stages =
        """
        {"results": [{"id": "default", "label": "New business", "archived": false, "stages": [
          %s{"id": "1293848", "label": "Contract", "displayOrder": 2,
            "metadata": {"probability": "0.8", "isClosed": "false"}},
          {"id": "closedwon", "label": "Won", "displayOrder": 3,
            "metadata": {"probability": "1.0", "isClosed": "true"}},
          {"id": "closedlost", "label": "Lost", "displayOrder": 4,
            "metadata": {"probability": "0.0", "isClosed": "true"}}]}]}
        """;
    ImportReport report = studio.run(pipelines("dropped", stages.formatted("")));
    assertThat(report.lines(Severity.NOTE)).containsExactly("pipelines:1 /stages/* KEPT");
    Pipeline pipeline = studio.all(Pipelines.TYPE).get(0);
    assertThat(pipeline.stages())
        .extracting(stage -> stage.id().value())
        .as("9001 stands in 1293847, and nothing in 1293846")
        .containsExactly("s-1293848", "s-closedwon", "s-closedlost", "s-1293847");
    assertThat(studio.all(Deals.TYPE)).allMatch(deal -> pipeline.stage(deal.stage()).isPresent());
    assertThat(studio.run(pipelines("again", stages.formatted(""))).written()).isZero();
    change(Deals.TYPE, DealId.of("hubspot-9001"), deal -> deal.withStage(StageId.of("s-1293848")));
    assertThat(studio.run(pipelines("moved", stages.formatted(""))).lines(Severity.NOTE)).isEmpty();
    assertThat(studio.all(Pipelines.TYPE).get(0).stages()).hasSize(3);
  }

  private static ImportRequest pipelines(String batch, String json) {
    return ImportRequest.of(Profile.of("hubspot"), batch).file("pipelines", Studio.text(json));
  }
}
