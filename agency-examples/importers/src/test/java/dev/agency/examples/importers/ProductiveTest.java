package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Person;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.raw.UnreadableFileException;
import dev.agency.examples.importers.reading.Givens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductiveTest {
  private final Studio studio = new Studio();
  private ImportReport report;

  private static ImportRequest request(String batch) {
    ImportRequest request = ImportRequest.of(Profile.of("productive"), batch);
    for (String name :
        List.of(
            "companies", "people", "statuses", "deals", "services", "bookings", "time_entries")) {
      request = request.file(name, Studio.fixture("productive/" + name + ".json"));
    }
    return request
        .given("zone", "Europe/Oslo")
        .given("pipelineName", "Sales")
        .given("stageProbability", "20")
        .given("pricing", "TIME_AND_MATERIALS")
        .given("minutesPerDay", "450")
        .given("discipline", "design")
        .given("hourUnit", "1");
  }

  @BeforeEach
  void importAll() {
    report = studio.run(request("productive"));
  }

  private <I extends Comparable<I>, T> T one(EntityType<I, T> type, I id) {
    return studio.stores.entities(type).find(studio.caller, id).orElseThrow().value();
  }

  private Deal deal(int id) {
    return one(Deals.TYPE, DealId.of("productive-" + id));
  }

  private Budget budget(int id) {
    return one(Budgets.TYPE, BudgetId.of("productive-" + id));
  }

  private Booking booking(int id) {
    return one(Bookings.TYPE, BookingId.of("productive-" + id));
  }

  private List<TimeEntry> time() {
    return studio.stores.timeEntries().read(studio.caller, EntryRange.all(), all -> all.toList());
  }

  @Test
  void aRelationshipThatIsNotIncludedIsUnknownAndOneThatIsNullIsNone() {
    assertThat(report.lines(Severity.REFUSED))
        .contains(
            "deals:3 /relationships/company/data/id MISSING_PROPERTY",
            "deals:4 /relationships/company/data/id MISSING_PROPERTY");
    // A later export that leaves the client out keeps it, and one that says null does as well: a
    // deal without a client is none.
    ImportReport again =
        studio.run(
            ImportRequest.of(Profile.of("productive"), "again")
                .file(
                    "deals",
                    Studio.text(
                        """
                        {"data": [{"id": "501", "type": "deals",
                          "attributes": {"name": "Ferry app 2", "budget": false},
                          "relationships": {"company": {"meta": {"included": false}}}}]}
                        """))
                .given("zone", "Europe/Oslo"));
    assertThat(again.lines(Severity.REFUSED)).isEmpty();
    assertThat(deal(501).name()).isEqualTo("Ferry app 2");
    assertThat(deal(501).client().value()).isEqualTo("productive-801");
    assertThat(deal(501).statedValue()).contains(Money.of("48000.50", "NOK"));
  }

  @Test
  void aPipelineThatIsNotIncludedLeavesItsStatusWithoutAPlace() {
    assertThat(report.lines(Severity.REFUSED))
        .contains("statuses:5 /relationships/pipeline/data/id MISSING_PROPERTY");
    Pipeline pipeline = studio.all(Pipelines.TYPE).get(0);
    assertThat(pipeline.stages())
        .extracting(PipelineStage::outcome)
        .containsExactly(DealOutcome.OPEN, DealOutcome.OPEN, DealOutcome.WON, DealOutcome.LOST);
    assertThat(pipeline.stages())
        .extracting(PipelineStage::probability)
        .as("the host gives what is not enabled; won and lost are certain")
        .containsExactly(
            BasisPoints.ofPercent(20),
            BasisPoints.ofPercent(60),
            BasisPoints.ONE_HUNDRED_PERCENT,
            BasisPoints.ZERO);
    assertThat(report.givens()).containsKey("stageProbability");
  }

  @Test
  void amountsAreCentsAsANumberOrAText() {
    assertThat(deal(501).statedValue()).contains(Money.of("48000.50", "NOK"));
    assertThat(deal(502).statedValue()).contains(Money.of("48000.50", "NOK"));
    assertThat(report.lines(Severity.REFUSED))
        .contains("deals:5 /attributes/budget_total OUT_OF_RANGE");
  }

  @Test
  void aDealAndABudgetAreRowsOfOneFile() {
    assertThat(report.lines(Severity.REFUSED)).contains("deals:10 /attributes/budget UNKNOWN_TYPE");
    assertThat(studio.all(Projects.TYPE))
        .extracting(Project::name, Project::state)
        .containsExactly(
            tuple("Ferry site", ProjectState.ACTIVE), tuple("Old site", ProjectState.COMPLETED));
    assertThat(studio.all(Projects.TYPE).get(0).plan())
        .contains(DateRange.closed(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 6, 30)));
    assertThat(deal(506).stage().value()).isEqualTo("s-1644");
    assertThat(deal(506).lostReason()).contains("Price");
    assertThat(deal(502).statedProbability()).contains(BasisPoints.ofPercent(35));
    assertThat(deal(501).statedProbability()).isEmpty();
    assertThat(deal(501).minutesPerDay()).isEqualTo(450);
  }

  @Test
  void aBudgetOfWhichNobodySaysWhetherItIsClosedIsNeither() {
    assertThat(report.lines(Severity.REFUSED))
        .anyMatch(line -> line.startsWith("deals:9 /attributes/budget"));
  }

  @Test
  void aServiceIsABudgetOfOneLineAndIsBilledAsItsTypeSays() {
    assertThat(budget(601).pricing()).isEqualTo(TimeAndMaterials.builder().build());
    assertThat(budget(601).lines().get(0).billRate()).contains(BillRate.perHour("1200.50", "NOK"));
    assertThat(budget(601).lines().get(0).estimatedMinutes()).isEqualTo(2_400);
    assertThat(budget(601).project().value()).isEqualTo("productive-507");
    assertThat(budget(602).pricing()).isEqualTo(new FixedPrice(Money.of("90000", "NOK")));
    assertThat(budget(603).pricing()).isEqualTo(new NonBillable());
  }

  @Test
  void aPriceThatIsNotOfAnHourOrOfOnePieceIsRefused() {
    assertThat(report.lines(Severity.REFUSED))
        .contains(
            "services:4 /attributes/unit_id UNKNOWN_TYPE",
            "services:5 /attributes/unit_id UNKNOWN_TYPE",
            "services:6 /attributes/unit_id UNKNOWN_TYPE",
            "services:7 /relationships/deal/data/id NOT_IMPORTED",
            "services:8 /relationships/deal/data/id MISSING_PROPERTY");
  }

  @Test
  void withoutTheNumberOfHoursNoPriceIsTakenForThatOfAnHour() {
    Studio other = new Studio();
    ImportRequest all = request("all");
    ImportReport without =
        other.run(
            new ImportRequest(
                all.profile(),
                all.batch(),
                all.files(),
                new Givens(
                    ImmutableMap.copyOf(
                        Maps.filterKeys(all.givens().texts(), name -> !name.equals("hourUnit")))),
                all.decisions(),
                false));
    assertThat(without.lines(Severity.REFUSED))
        .contains("services:1 /attributes/unit_id UNKNOWN_TYPE");
    assertThat(Profile.of("productive").givens(Profile.of("productive").files()))
        .contains("hourUnit", "stageProbability");
  }

  @Test
  void timeIsInMinutesAndNamesTheServiceItCountsOn() {
    assertThat(time()).hasSize(2);
    TimeEntry logo = time().get(0);
    assertThat(logo.minutes()).isEqualTo(90);
    assertThat(logo.budget()).isEqualTo(budget(601).id());
    assertThat(logo.approval()).isEqualTo(Approval.APPROVED);
    assertThat(logo.billable()).isTrue();
    TimeEntry meeting = time().get(1);
    assertThat(meeting.budget()).isEqualTo(budget(603).id());
    assertThat(meeting.approval()).isEqualTo(Approval.PENDING);
    assertThat(meeting.billable()).isFalse();
  }

  @Test
  void eachTrapOfATimeEntryIsSaid() {
    assertThat(report.lines(Severity.REFUSED))
        .contains(
            "time_entries:3 /attributes/billable_time INCONSISTENT",
            "time_entries:4 /relationships/service/data/id MISSING_PROPERTY",
            "time_entries:5 /relationships/service/data/id MISSING_PROPERTY",
            "time_entries:7 /relationships/service/data/id NOT_IMPORTED",
            "time_entries:8 /attributes/time NEGATIVE");
    assertThat(report.lines(Severity.SKIPPED))
        .contains("time_entries:6 /relationships/event/data/id SKIPPED");
  }

  @Test
  void aBookingIsPerDayAShareOrATotalAsItsMethodSays() {
    assertThat(booking(1).amount()).isEqualTo(new BookingAmount.PerDay(240));
    assertThat(booking(1).budget()).contains(budget(601).id());
    assertThat(booking(1).project()).contains(budget(601).project());
    assertThat(booking(1).status()).isEqualTo(BookingStatus.CONFIRMED);
    assertThat(booking(2).amount()).isEqualTo(new BookingAmount.Percent(BasisPoints.ofPercent(50)));
    assertThat(booking(2).status()).isEqualTo(BookingStatus.TENTATIVE);
    assertThat(booking(3).amount()).isEqualTo(new BookingAmount.Total(1_200));
    assertThat(report.lines(Severity.SKIPPED))
        .contains(
            "bookings:4 /relationships/event/data/id SKIPPED",
            "bookings:7 /attributes/canceled SKIPPED");
    assertThat(report.lines(Severity.REFUSED))
        .contains(
            "bookings:5 /relationships/service/data/id INCONSISTENT",
            "bookings:6 /attributes/booking_method_id UNKNOWN_TYPE",
            "bookings:8 /attributes/draft MISSING_PROPERTY");
    assertThat(report.unmapped()).containsKey("bookings /attributes/draft");
  }

  @Test
  void aPersonHasTwoNamesAndATitleNobodyMappedIsNoDiscipline() {
    assertThat(studio.all(People.TYPE))
        .extracting(Person::name)
        .containsExactly("Mira Lindqvist", "Nils Berg", "Eva Dahl");
    assertThat(studio.all(People.TYPE).get(2).discipline()).isEqualTo(DisciplineId.of("design"));
    assertThat(studio.all(People.TYPE).get(2).archived()).isTrue();
    assertThat(report.unmapped().get("people /attributes/title")).containsEntry("Wizard", 1L);
  }

  @Test
  void aCompanyIsKnownByItsDomainAndAnArchivedOneIsLeftOut() {
    assertThat(studio.all(Clients.TYPE)).hasSize(1);
    assertThat(studio.all(Clients.TYPE).get(0).externalRefs())
        .contains(new ExternalRef("domain", "halden.example"));
    assertThat(report.lines(Severity.SKIPPED))
        .contains("companies:2 /attributes/archived_at SKIPPED");
  }

  @Test
  void theSameAgainChangesNothing() {
    ImmutableSortedMap<String, Long> before = studio.versions();
    assertThat(studio.run(request("again")).written()).isZero();
    assertThat(studio.versions()).isEqualTo(before);
    assertThat(report.of(Kind.BUDGET)).isEqualTo(new ImportReport.Counts(3, 0, 0, 0, 5));
  }

  @Test
  void aFileThatIsCutOffOrHasANumberWithoutEndLeavesNothingBehind() {
    Studio other = new Studio();
    String row = "{\"data\":[{\"id\":\"1\",\"attributes\":{\"time\":";
    for (String text : List.of(row, row + "9".repeat(10_000) + "}}]}")) {
      assertThatExceptionOfType(UnreadableFileException.class)
          .isThrownBy(
              () ->
                  other.run(
                      ImportRequest.of(Profile.of("productive"), "cut")
                          .file("companies", Studio.fixture("productive/companies.json"))
                          .file("time_entries", Studio.text(text))))
          .satisfies(
              e -> assertThat(e.code()).isIn(ErrorCode.MALFORMED_TEXT, ErrorCode.LIMIT_EXCEEDED));
    }
    assertThat(other.content()).isEmpty();
  }

  @Test
  void aValueOfAnotherTypeRefusesItsRow() {
    ImportReport wrong =
        studio.run(
            ImportRequest.of(Profile.of("productive"), "wrong")
                .file(
                    "time_entries",
                    Studio.text(
                        """
                        {"data": [
                          {"id": "21", "attributes": {"date": "2026-03-03", "time": {"m": 90}},
                            "relationships": {"service": {"data": {"type": "services", "id": "601"}}}},
                          {"id": "22", "attributes": [], "relationships": {}},
                          {"id": "23", "attributes": {"date": 20260303, "time": 90},
                            "relationships": {"service": {"data": [{"id": "601"}]}}}]}
                        """)));
    assertThat(wrong.lines(Severity.REFUSED))
        .containsExactly(
            "time_entries:1 /attributes/time WRONG_TYPE",
            "time_entries:2 /attributes/date WRONG_TYPE",
            "time_entries:3 /relationships/service/data/id WRONG_TYPE");
  }

  @Test
  void whoIsResponsibleForABudgetLeadsItsProject() {
    assertThat(studio.all(Responsibilities.TYPE))
        .isNotEmpty()
        .allSatisfy(
            lead -> {
              assertThat(lead.duty()).isEqualTo(Duty.PROJECT_MANAGER);
              assertThat(lead.person().value()).isEqualTo("productive-901");
            })
        .extracting(lead -> lead.project().orElseThrow().value())
        .containsExactlyElementsOf(
            studio.all(Projects.TYPE).stream().map(project -> project.id().value()).toList());
  }

  @Test
  void aDefaultRateInWholeUnitsIsNoPrice() {
    studio.run(
        request("rate")
            .file(
                "services",
                Studio.text(
                    """
                    {"data": [{"id": "699", "type": "services",
                      "attributes": {"name": "Advice", "billing_type_id": 2, "unit_id": 1, "price": null,
                        "hourly_rate_default": 1200, "quantity": "1.0", "budgeted_time": 60, "currency": "NOK"},
                      "relationships": {"deal": {"data": {"type": "deals", "id": "507"}}}}]}
                    """)));
    assertThat(budget(699).lines().get(0).estimatedMinutes()).isEqualTo(60);
    assertThat(budget(699).lines().get(0).billRate()).isEmpty();
  }
}
