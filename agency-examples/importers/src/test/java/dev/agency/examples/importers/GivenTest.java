package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Leaves;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.profile.Profile;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the host gives, as no row says it, is that of what is new: what was decided here stays. */
class GivenTest {
  private static final String PROJECT =
      """
      [{"project_id": 77, "name": "Shop", "client_id": 21, "tentative": 0, "active": 1,
        "budget_type": 0, "non_billable": 0, "project_manager": 80011}]
      """;

  private static final String LEAVE =
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:l-1
      ATTENDEE:mailto:tomasz.zielinski@studio.example
      DTSTART;VALUE=DATE:20260803
      CATEGORIES:Vacation
      END:VEVENT
      END:VCALENDAR
      """;

  private final Studio studio = new Studio();

  /** What is given, of what, and what somebody here made of it. */
  private record Given<I extends Comparable<I>, T>(
      String name,
      Function<String, ImportRequest> request,
      EntityType<I, T> type,
      I id,
      UnaryOperator<T> decision) {
    void assertThatItStays(Studio studio) {
      EntityStore<I, T> store = studio.stores.entities(type);
      studio.run(request.apply("first"));
      Versioned<T> made = store.find(studio.caller, id).orElseThrow();
      T decided = decision.apply(made.value());
      assertThat(decided).isNotEqualTo(made.value());
      store.replace(studio.caller, decided, made.version());
      assertThat(studio.run(request.apply("second")).written()).isZero();
      assertThat(store.find(studio.caller, id).orElseThrow().value()).isEqualTo(decided);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static ImportRequest work(String batch) {
    return ImportRequest.of(Profile.of("float"), batch)
        .file("projects", Studio.text(PROJECT))
        .given("currency", "EUR")
        .given("minutesPerDay", "480")
        .given("projectState", "ACTIVE")
        .given("responsibleSince", "2026-01-05");
  }

  private static ImportRequest productive(String batch) {
    return ImportRequest.of(Profile.of("productive"), batch)
        .file("people", Studio.fixture("productive/people.json"))
        .file("statuses", Studio.fixture("productive/statuses.json"))
        .given("discipline", "design")
        .given("pipelineName", "Sales")
        .given("stageProbability", "20");
  }

  static Stream<Given<?, ?>> givens() {
    return Stream.of(
        new Given<>(
            "leaveState",
            batch ->
                ImportRequest.of(Profile.of("leave"), batch)
                    .file("leave", Studio.text(LEAVE))
                    .given("leaveState", "PENDING"),
            Leaves.TYPE,
            LeaveId.of("leave-l-1"),
            leave -> leave.withState(LeaveState.APPROVED)),
        new Given<ClientId, Client>(
            "currency",
            Studio::hubspot,
            Clients.TYPE,
            ClientId.of("hubspot-501"),
            client -> client.withCurrency(Currency.getInstance("SEK"))),
        new Given<DealId, Deal>(
            "pricing",
            Studio::hubspot,
            Deals.TYPE,
            DealId.of("hubspot-9002"),
            deal -> deal.withPricing(new FixedPrice(Money.of("1000", "EUR")))),
        new Given<DealId, Deal>(
            "minutesPerDay of a deal",
            Studio::hubspot,
            Deals.TYPE,
            DealId.of("hubspot-9002"),
            deal -> deal.withMinutesPerDay(420)),
        new Given<ProjectId, Project>(
            "projectState",
            GivenTest::work,
            Projects.TYPE,
            ProjectId.of("float-77"),
            project -> project.withState(ProjectState.COMPLETED)),
        new Given<BudgetId, Budget>(
            "minutesPerDay of a budget",
            GivenTest::work,
            Budgets.TYPE,
            BudgetId.of("float-77"),
            budget -> budget.withMinutesPerDay(420)),
        new Given<ResponsibilityId, Responsibility>(
            "responsibleSince",
            GivenTest::work,
            Responsibilities.TYPE,
            ResponsibilityId.of("float-77.PROJECT_MANAGER"),
            lead -> lead.withDuring(DateRange.startingOn(LocalDate.of(2025, 3, 1)))),
        new Given<PersonId, WorkSchedule>(
            "employedSince",
            Studio::floatPeople,
            WorkSchedules.TYPE,
            PersonId.of("float-12"),
            schedule -> schedule.withEmployment(DateRange.startingOn(LocalDate.of(2021, 8, 1)))),
        new Given<PersonId, Person>(
            "discipline",
            GivenTest::productive,
            People.TYPE,
            PersonId.of("productive-904"),
            person -> person.withDiscipline(DisciplineId.of("strategy"))),
        new Given<PipelineId, Pipeline>(
            "pipelineName",
            GivenTest::productive,
            Pipelines.TYPE,
            PipelineId.of("productive-70"),
            pipeline -> pipeline.withName("New work")),
        new Given<PipelineId, Pipeline>(
            "stageProbability",
            GivenTest::productive,
            Pipelines.TYPE,
            PipelineId.of("productive-70"),
            GivenTest::moreLikely));
  }

  private static Pipeline moreLikely(Pipeline pipeline) {
    return pipeline.withStages(
        pipeline.stages().stream()
            .map(
                stage ->
                    stage.probability().equals(BasisPoints.ofPercent(20))
                        ? stage.withProbability(BasisPoints.ofPercent(35))
                        : stage)
            .toList());
  }

  @ParameterizedTest
  @MethodSource("givens")
  void whatTheHostGivesIsThatOfWhatIsNewAndOfNothingElse(Given<?, ?> given) {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
    studio.run(Studio.floatWork("work", Joined.DECISIONS));
    given.assertThatItStays(studio);
  }

  @Test
  void aFixedPriceThatIsTheValueOfItsDealGoesWithIt() {
    studio.run(Studio.floatPeople("people"));
    studio.run(fixed("hubspot", Studio.fixture("hubspot/deals.json")));
    studio.run(
        fixed(
            "dearer",
            Studio.text(
                """
                {"results": [{"id": "9002", "archived": false,
                  "properties": {"amount": "7000", "deal_currency_code": "EUR"}}]}
                """)));
    assertThat(
            studio
                .stores
                .entities(Deals.TYPE)
                .find(studio.caller, DealId.of("hubspot-9002"))
                .orElseThrow()
                .value()
                .pricing())
        .isEqualTo(new FixedPrice(Money.of("7000", "EUR")));
  }

  private static ImportRequest fixed(String batch, ByteSource deals) {
    return ImportRequest.of(Profile.of("hubspot"), batch)
        .file("companies", Studio.fixture("hubspot/companies.json"))
        .file("owners", Studio.fixture("hubspot/owners.json"))
        .file("pipelines", Studio.fixture("hubspot/pipelines.json"))
        .file("deals", deals)
        .given("currency", "EUR")
        .given("zone", "Europe/Stockholm")
        .given("pricing", "FIXED_PRICE")
        .given("minutesPerDay", "480");
  }
}
