package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Outcome;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Project;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed data is generated, whole, and plausible. {@link DemoStoryTest} tells its story. */
class DemoDataTest {
  private static final DemoFiles FILES = DemoFiles.read();

  @Test
  void theCommittedFilesAreWhatTheGeneratorWrites() throws IOException, URISyntaxException {
    ImmutableMap<String, String> generated = DemoDataGenerator.generate();

    Path directory = Path.of(DemoDataTest.class.getResource("data/story.json").toURI()).getParent();
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsAll(generated.keySet());
    }
    generated.forEach(
        (file, text) -> assertThat(DemoFiles.text(file).equals(text)).as(file).isTrue());
  }

  @Test
  void theAgencyIsLargeEnough() {
    assertThat(FILES.clients()).hasSizeGreaterThanOrEqualTo(7);
    assertThat(FILES.projects()).hasSizeGreaterThanOrEqualTo(14);
    assertThat(FILES.people()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(FILES.entries()).hasSizeGreaterThanOrEqualTo(6_000);
    assertThat(FILES.expenses()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(FILES.deals())
        .filteredOn(deal -> FILES.pipeline().stageOf(deal).outcome() == Outcome.OPEN)
        .hasSizeGreaterThanOrEqualTo(15);
    assertThat(FILES.deals())
        .extracting(deal -> FILES.pipeline().stageOf(deal).outcome())
        .contains(Outcome.WON, Outcome.LOST);
    assertThat(FILES.invoices())
        .extracting(Invoice::state)
        .contains(InvoiceState.PAID, InvoiceState.SENT, InvoiceState.DRAFT);
    assertThat(FILES.invoices()).anyMatch(invoice -> invoice.amount().isNegative());
  }

  @Test
  void noIdentifierStandsTwice() {
    assertThat(ids(FILES.people(), Person::id)).hasSameSizeAs(FILES.people());
    assertThat(ids(FILES.clients(), Client::id)).hasSameSizeAs(FILES.clients());
    assertThat(ids(FILES.projects(), Project::id)).hasSameSizeAs(FILES.projects());
    assertThat(ids(FILES.budgets(), Budget::id)).hasSameSizeAs(FILES.budgets());
    assertThat(ids(FILES.deals(), Deal::id)).hasSameSizeAs(FILES.deals());
    assertThat(ids(FILES.proposals(), p -> p.id())).hasSameSizeAs(FILES.proposals());
    assertThat(ids(FILES.contacts(), c -> c.id())).hasSameSizeAs(FILES.contacts());
    assertThat(ids(FILES.entries(), TimeEntry::id)).hasSameSizeAs(FILES.entries());
    assertThat(ids(FILES.expenses(), e -> e.id())).hasSameSizeAs(FILES.expenses());
    assertThat(ids(FILES.invoices(), Invoice::id)).hasSameSizeAs(FILES.invoices());
    assertThat(ids(FILES.invoices(), Invoice::number)).hasSameSizeAs(FILES.invoices());
  }

  @Test
  void peopleHaveATeamADisciplineAndASchedule() {
    Set<?> disciplines = ids(FILES.disciplines(), Discipline::id);
    Set<?> teams = ids(FILES.teams(), Team::id);
    assertThat(FILES.people())
        .allSatisfy(
            person -> {
              assertThat(disciplines.contains(person.discipline())).isTrue();
              assertThat(disciplines.containsAll(person.alsoQualified())).isTrue();
              assertThat(teams.contains(person.team().orElseThrow())).isTrue();
            });
    assertThat(ids(FILES.schedules(), WorkSchedule::person))
        .isEqualTo(ids(FILES.people(), Person::id));
    assertThat(ids(FILES.people(), Person::id))
        .containsAll(ids(FILES.rates().costRates(), rate -> rate.person()));
  }

  @Test
  void whatRefersToClientsProjectsAndPeopleFindsThem() {
    Set<?> people = ids(FILES.people(), Person::id);
    Set<?> clients = ids(FILES.clients(), Client::id);
    Set<?> projects = ids(FILES.projects(), Project::id);
    assertThat(clients.containsAll(ids(FILES.contacts(), c -> c.client()))).isTrue();
    assertThat(clients.containsAll(ids(FILES.projects(), Project::client))).isTrue();
    assertThat(clients.containsAll(ids(FILES.deals(), Deal::client))).isTrue();
    assertThat(people.containsAll(ids(FILES.deals(), Deal::owner))).isTrue();
    assertThat(projects.containsAll(ids(FILES.progress(), post -> post.project()))).isTrue();
    assertThat(people.containsAll(ids(FILES.progress(), post -> post.author()))).isTrue();
    assertThat(FILES.projects()).allMatch(project -> people.containsAll(project.members()));
    assertThat(FILES.responsibilities())
        .allMatch(held -> people.contains(held.person()))
        .allMatch(held -> held.client().map(clients::contains).orElse(true))
        .allMatch(held -> held.project().map(projects::contains).orElse(true));
    assertThat(ids(FILES.budgets(), Budget::project)).isEqualTo(projects);
  }

  @Test
  void dealsAndWhatTheyBecameReferToEachOther() {
    Map<?, Deal> deals = Maps.uniqueIndex(FILES.deals(), Deal::id);
    Set<?> disciplines = ids(FILES.disciplines(), Discipline::id);
    assertThat(FILES.proposals()).allMatch(proposal -> deals.containsKey(proposal.deal()));
    assertThat(FILES.budgets())
        .filteredOn(budget -> budget.originDeal().isPresent())
        .hasSize(2)
        .allMatch(budget -> deals.get(budget.originDeal().get()).conversions() == 1)
        .allMatch(budget -> deals.get(budget.originDeal().get()).lines().equals(budget.lines()));
    Stream<ServiceLine> lines =
        Stream.concat(
            FILES.deals().stream().flatMap(deal -> deal.lines().stream()),
            FILES.budgets().stream().flatMap(budget -> budget.lines().stream()));
    assertThat(lines.flatMap(line -> line.discipline().stream()).distinct())
        .allMatch(disciplines::contains);
  }

  @Test
  void timeExpensesAndInvoicesReferToTheirBudgets() {
    Map<?, Budget> budgets = Maps.uniqueIndex(FILES.budgets(), Budget::id);
    Map<?, Project> projects = Maps.uniqueIndex(FILES.projects(), Project::id);
    Map<?, Invoice> invoices = Maps.uniqueIndex(FILES.invoices(), Invoice::id);
    assertThat(FILES.entries())
        .allSatisfy(
            entry -> {
              Budget budget = budgets.get(entry.budget());
              ServiceLine line = budget.line(entry.line().orElseThrow()).orElseThrow();
              assertThat(line.billable() || !entry.billable()).isTrue();
              assertThat(projects.get(budget.project()).members().contains(entry.person()))
                  .isTrue();
              entry
                  .invoice()
                  .ifPresent(on -> assertThat(invoices.get(on).budget()).isEqualTo(entry.budget()));
            });
    assertThat(FILES.expenses())
        .allMatch(
            expense -> budgets.get(expense.budget()).currency().equals(expense.cost().currency()));
    assertThat(FILES.invoices())
        .allMatch(
            invoice ->
                budgets.get(invoice.budget()).currency().equals(invoice.amount().currency()));
  }

  @Test
  void everyoneWorksOnlyWhenTheyAreScheduled() {
    Map<PersonId, WorkSchedule> schedules =
        Maps.uniqueIndex(FILES.schedules(), WorkSchedule::person);
    assertThat(FILES.entries())
        .allMatch(entry -> schedules.get(entry.person()).minutesOn(entry.date()) > 0)
        .allMatch(entry -> DemoYear.isOpen(entry.date()))
        .allMatch(entry -> !entry.date().isBefore(DemoYear.FIRST))
        .allMatch(entry -> !entry.date().isAfter(DemoYear.AS_OF));
  }

  @Test
  void nobodyWorksMoreThanTenHoursADayAndNoEntryIsEmpty() {
    Map<String, Long> days = new HashMap<>();
    for (TimeEntry entry : FILES.entries()) {
      days.merge(entry.person() + " " + entry.date(), entry.minutes(), Long::sum);
    }
    assertThat(days.values()).allMatch(minutes -> minutes <= 600);
    assertThat(FILES.entries()).allMatch(entry -> entry.minutes() >= 15);
  }

  @Test
  void entriesStandInTheOrderOfDaysAndOfTheirNumbers() {
    assertThat(FILES.entries()).extracting(TimeEntry::date).isSorted();
    assertThat(FILES.entries()).extracting(TimeEntry::id).isSorted();
  }

  @Test
  void theLastTwoWeeksAreNotApprovedYet() {
    LocalDate approvedUpTo = LocalDate.of(2026, 9, 16);
    assertThat(FILES.entries())
        .allMatch(
            entry -> (entry.approval() == Approval.PENDING) == entry.date().isAfter(approvedUpTo));
    assertThat(FILES.entries())
        .filteredOn(entry -> entry.approval() == Approval.REJECTED)
        .hasSizeBetween(10, 100);
  }

  @Test
  void someWorkPartTimeOrEveryOtherWeekOrJoinedOrLeftInTheYear() {
    List<WorkSchedule> schedules = FILES.schedules();
    LocalDate first = DemoYear.FIRST;
    assertThat(schedules).anyMatch(s -> s.patterns().get(0).minutes().size() == 14);
    assertThat(schedules).anyMatch(s -> s.patterns().get(0).minutes().contains(456L));
    assertThat(schedules).anyMatch(s -> s.patterns().size() == 2);
    assertThat(schedules)
        .filteredOn(s -> s.patterns().get(0).minutes().get(4) == 0)
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(schedules).filteredOn(s -> s.employment().start().isAfter(first)).hasSize(3);
    Set<PersonId> left = ids(FILES.people().stream().filter(Person::archived).toList(), Person::id);
    assertThat(schedules)
        .filteredOn(s -> s.employment().end().isPresent())
        .extracting(WorkSchedule::person)
        .containsExactlyInAnyOrderElementsOf(left);
  }

  @Test
  void monthlyInvoicesChargeWhatTheirEntriesAreWorthAndNoMoreThanTheCap() {
    var byBudget = Multimaps.index(FILES.invoices(), Invoice::budget);
    assertThat(FILES.budgets())
        .filteredOn(budget -> budget.pricing().amount().isPresent())
        .allSatisfy(
            budget -> {
              long invoiced =
                  byBudget.get(budget.id()).stream()
                      .mapToLong(invoice -> invoice.amount().minorUnits())
                      .sum();
              assertThat(invoiced)
                  .isLessThanOrEqualTo(budget.pricing().amount().orElseThrow().minorUnits());
            });
  }

  @Test
  void costRatesAreAThirdToTwoThirdsOfWhatClientsPay() {
    ImmutableSet<String> cheap = ImmutableSet.of("lumenhof-shop", "studio");
    Map<?, Budget> budgets = Maps.uniqueIndex(FILES.budgets(), Budget::id);
    for (TimeEntry entry : FILES.entries()) {
      Budget budget = budgets.get(entry.budget());
      boolean euros = budget.currency().getCurrencyCode().equals("EUR");
      if (!euros || cheap.contains(budget.project().value())) {
        continue;
      }
      var bill = budget.line(entry.line().orElseThrow()).orElseThrow().billRate().orElseThrow();
      FILES
          .rates()
          .costRate(entry.person(), entry.date())
          .ifPresent(
              cost ->
                  assertThat(
                          cost.forMinutes(60, 480)
                              .basisPointsOf(
                                  bill.forMinutes(60, budget.minutesPerDay()),
                                  java.math.RoundingMode.HALF_UP))
                      .isBetween(3_300L, 6_700L));
    }
  }

  private static <T, I> Set<I> ids(Collection<T> values, java.util.function.Function<T, I> id) {
    Set<I> ids = new HashSet<>();
    values.forEach(value -> ids.add(id.apply(value)));
    return ids;
  }
}
