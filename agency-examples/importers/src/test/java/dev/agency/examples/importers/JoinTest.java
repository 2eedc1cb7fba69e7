package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.DealImpacts;
import dev.agency.core.capacity.OpenDeal;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.client.Client;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.money.Money;
import dev.agency.core.people.Person;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.profile.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deals of HubSpot, allocations of Float and time of ClickUp, as one agency. */
class JoinTest {
  private final Studio studio = new Studio();
  private ImportReport work;

  @BeforeEach
  void importAll() {
    studio.run(Studio.floatPeople("float-people"));
    studio.run(Studio.hubspot("hubspot"));
    work = studio.run(Studio.floatWork("float-work", Joined.DECISIONS));
    studio.run(Studio.clickup("clickup", Joined.DECISIONS));
  }

  @Test
  void oneClientAndOnePersonAreLinkedAcrossAllThree() {
    Client norrland = studio.all(Clients.TYPE).get(0);
    assertThat(norrland.externalRefs())
        .contains(
            new ExternalRef("hubspot", "501"), Joined.FLOAT_NORRLAND, Joined.CLICKUP_NORRLAND);
    Person mira = studio.all(People.TYPE).get(0);
    assertThat(mira.externalRefs())
        .containsExactly(
            new ExternalRef("float", "11"),
            new ExternalRef("hubspot", "71"),
            new ExternalRef("float-account", "80011"),
            new ExternalRef("clickup", "51"));
  }

  @Test
  void theProposalThatWasRefusedIsNotMadeAgainAndWhatNobodyKnowsIsListed() {
    assertThat(work.unresolved())
        .extracting(ImportReport.Unresolved::kind, ImportReport.Unresolved::ref)
        .containsExactly(
            tuple(Kind.CLIENT, Joined.FLOAT_KAFFA),
            tuple(Kind.CLIENT, new ExternalRef("float", "23")));
    assertThat(work.unresolved()).allSatisfy(open -> assertThat(open.proposals()).isEmpty());
  }

  @Test
  void theTimeOfClickUpBurnsTheBudgetOfFloat() {
    Budget budget =
        studio
            .stores
            .entities(Budgets.TYPE)
            .find(studio.caller, BudgetId.of("float-31"))
            .orElseThrow()
            .value();
    List<TimeEntry> entries =
        studio.stores.timeEntries().read(studio.caller, EntryRange.all(), all -> all.toList());
    BurnFacts facts = BurnFacts.builder().addAllEntries(entries).build();
    BurnReport burn =
        BurnCalculator.calculate(
            budget,
            facts,
            RateBook.of(List.of()),
            BurnSettings.usual().withBasis(BurnBasis.LOGGED_ALL),
            LocalDate.of(2026, 3, 31));
    assertThat(burn.budget().workedMinutes()).isEqualTo(91 + 120 + 30);
    assertThat(burn.budget().billableMinutes()).isEqualTo(91 + 120);
    assertThat(burn.budget().usedValue())
        .isEqualTo(Figure.known(Money.of("334.08", "EUR"))); // 211 minutes at 95.00 an hour
    assertThat(burn.budget().budgetMinutes()).isEqualTo(24_030);
  }

  @Test
  void theAllocationsOfFloatAreWhatTheDealOfHubSpotWouldTake() {
    DateRange weeks = DateRange.of(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 6, 1));
    List<Booking> bookings = studio.all(Bookings.TYPE);
    CapacitySnapshot snapshot =
        CapacitySnapshot.of(
            CapacityInput.builder()
                .people(studio.all(People.TYPE))
                .schedules(studio.all(WorkSchedules.TYPE))
                .bookings(bookings)
                .build(),
            weeks,
            CapacityRules.usual());
    Deal deal =
        studio
            .stores
            .entities(Deals.TYPE)
            .find(studio.caller, DealId.of("hubspot-9002"))
            .orElseThrow()
            .value();
    ImmutableList<Booking> own =
        bookings.stream()
            .filter(booking -> booking.deal().filter(deal.id()::equals).isPresent())
            .collect(ImmutableList.toImmutableList());
    OpenDeal open = OpenDeal.of(deal, studio.all(Pipelines.TYPE).get(0), own);
    DealImpacts impacts =
        DealImpacts.of(
            PipelineDemand.of(snapshot, Buckets.of(weeks), List.of(open)),
            deal.id(),
            PipelineDemand.Outlook.EXPECTED);
    // Four weeks of four days of 8 hours and one of 7:30; the deal takes 6 hours of each.
    assertThat(impacts.rows())
        .extracting(
            row -> row.discipline().value(),
            DealImpacts.Row::grossMinutes,
            DealImpacts.Row::dealMinutes,
            DealImpacts.Row::slackMinutes)
        .containsExactly(
            tuple("design", 9_480L, 7_200L, 2_280L), tuple("development", 9_480L, 7_200L, 2_280L));
  }
}
