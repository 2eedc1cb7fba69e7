package dev.agency.examples.cli.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Proposal;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Project;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
import java.util.function.Function;
import java.util.stream.Collectors;
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
        .filteredOn(deal -> FILES.pipeline().stageOf(deal).outcome() == DealOutcome.OPEN)
        .hasSizeGreaterThanOrEqualTo(15);
    assertThat(FILES.deals())
        .extracting(deal -> FILES.pipeline().stageOf(deal).outcome())
        .contains(DealOutcome.WON, DealOutcome.LOST);
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
    Function<DealId, Deal> deals = index(FILES.deals(), Deal::id);
    Set<?> disciplines = ids(FILES.disciplines(), Discipline::id);
    assertThat(ids(FILES.deals(), Deal::id)).containsAll(ids(FILES.proposals(), Proposal::deal));
    assertThat(FILES.budgets())
        .filteredOn(budget -> budget.originDeal().isPresent())
        .hasSize(2)
        .allMatch(budget -> deals.apply(budget.originDeal().get()).conversions() == 1)
        .allMatch(budget -> deals.apply(budget.originDeal().get()).lines().equals(budget.lines()));
    Stream<ServiceLine> lines =
        Stream.concat(
            FILES.deals().stream().flatMap(deal -> deal.lines().stream()),
            FILES.budgets().stream().flatMap(budget -> budget.lines().stream()));
    assertThat(lines.flatMap(line -> line.discipline().stream()).distinct())
        .allMatch(disciplines::contains);
  }

  @Test
  void timeExpensesAndInvoicesReferToTheirBudgets() {
    Function<BudgetId, Budget> budgets = index(FILES.budgets(), Budget::id);
    Function<ProjectId, Project> projects = index(FILES.projects(), Project::id);
    Function<InvoiceId, Invoice> invoices = index(FILES.invoices(), Invoice::id);
    assertThat(FILES.entries())
        .allSatisfy(
            entry -> {
              Budget budget = budgets.apply(entry.budget());
              ServiceLine line = budget.line(entry.line().orElseThrow()).orElseThrow();
              assertThat(line.billable() || !entry.billable()).isTrue();
              assertThat(projects.apply(budget.project()).members().contains(entry.person()))
                  .isTrue();
              entry
                  .invoice()
                  .ifPresent(
                      on -> assertThat(invoices.apply(on).budget()).isEqualTo(entry.budget()));
            });
    assertThat(FILES.expenses())
        .allMatch(
            expense ->
                budgets.apply(expense.budget()).currency().equals(expense.cost().currency()));
    assertThat(FILES.invoices())
        .allMatch(
            invoice ->
                budgets.apply(invoice.budget()).currency().equals(invoice.amount().currency()));
  }

  @Test
  void everyoneWorksOnlyWhenTheyAreScheduled() {
    Function<PersonId, WorkSchedule> schedules = index(FILES.schedules(), WorkSchedule::person);
    assertThat(FILES.entries())
        .allMatch(entry -> schedules.apply(entry.person()).minutesOn(entry.date()) > 0)
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
  void timeAndMaterialsAreInvoicedMonthByMonth() {
    for (String project : List.of("nordkamm-portal", "helvion-support", "sylvane-content")) {
      PlainBurn burn = new PlainBurn(FILES, project);
      BigDecimal sent =
          FILES.invoices().stream()
              .filter(invoice -> invoice.budget().equals(burn.budget().id()) && invoice.counts())
              .map(invoice -> new BigDecimal(invoice.amount().amount()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal writtenOff =
          FILES.writeOffs().stream()
              .filter(off -> off.budget().equals(burn.budget().id()))
              .map(off -> new BigDecimal(off.amount().amount()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      // Each invoice is rounded to the cent, the sum of all that was used is not.
      assertThat(sent.add(writtenOff))
          .isCloseTo(burn.used(LocalDate.of(2026, 8, 31)), within(new BigDecimal("0.06")));
    }
  }

  @Test
  void nobodyIsAskedForMoreThanThePriceOrTheCap() {
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
  void whatABudgetMayHaveIsThereToBeSeen() {
    List<Budget> budgets = FILES.budgets();
    assertThat(budgets)
        .anyMatch(budget -> budget.instalments().stream().anyMatch(Instalment::deposit))
        .anyMatch(
            budget -> budget.instalments().stream().anyMatch(part -> part.milestone().isPresent()))
        .anyMatch(budget -> budget.timeRounding().isPresent())
        .anyMatch(
            budget ->
                budget.pricing() instanceof RetainerTerms terms
                    && terms.allowance().isPresent()
                    && !terms.unused().equals(CarryOver.none()))
        .anyMatch(budget -> budget.lines().stream().anyMatch(line -> line.discount().isPresent()));
    assertThat(budgets)
        .flatExtracting(budget -> budget.recognition().stream().toList())
        .hasOnlyElementsOfTypes(
            Recognition.Evenly.class,
            Recognition.InParts.class,
            Recognition.OnDate.class,
            Recognition.PercentOfCompletion.class)
        .hasAtLeastOneElementOfType(Recognition.PercentOfCompletion.class)
        .hasAtLeastOneElementOfType(Recognition.InParts.class)
        .hasAtLeastOneElementOfType(Recognition.OnDate.class);
    assertThat(budgets)
        .filteredOn(budget -> budget.pricing() instanceof FixedPrice)
        .allMatch(budget -> budget.recognition().isPresent())
        .allMatch(budget -> !budget.instalments().isEmpty());
    assertThat(budgets)
        .flatExtracting(Budget::lines)
        .extracting(ServiceLine::unit)
        .contains(ServiceLine.Unit.DAY, ServiceLine.Unit.PIECE);
    assertThat(FILES.deliveries())
        .extracting(Delivery::approval)
        .contains(Approval.APPROVED, Approval.PENDING);
    assertThat(FILES.writeOffs())
        .extracting(WriteOff::kind)
        .contains(WriteOffKind.WRITE_OFF, WriteOffKind.WRITE_DOWN);
  }

  /** Whose revenue goes by cost tells a share of it: it is no project of the account manager. */
  @Test
  void noRevenueOfTheStoryHangsOnCost() {
    Function<ProjectId, Project> projects = index(FILES.projects(), Project::id);
    Set<Object> clients =
        FILES.responsibilities().stream()
            .filter(held -> held.person().equals(FILES.story().accountManager()))
            .flatMap(held -> held.client().stream())
            .collect(Collectors.toSet());
    assertThat(clients).hasSize(3);
    assertThat(FILES.budgets())
        .filteredOn(
            budget -> budget.recognition().orElse(null) instanceof Recognition.PercentOfCompletion)
        .hasSize(1)
        .noneMatch(budget -> clients.contains(projects.apply(budget.project()).client()));
  }

  @Test
  void costRatesAreAThirdToTwoThirdsOfWhatClientsPay() {
    ImmutableSet<String> cheap = ImmutableSet.of("lumenhof-shop", "studio");
    Function<BudgetId, Budget> budgets = index(FILES.budgets(), Budget::id);
    for (TimeEntry entry : FILES.entries()) {
      Budget budget = budgets.apply(entry.budget());
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
                                  RoundingMode.HALF_UP))
                      .isBetween(3_300L, 6_700L));
    }
  }

  /** Finds by identifier, and fails the test where nothing has it. */
  private static <T, I> Function<I, T> index(Collection<T> values, Function<T, I> id) {
    Map<I, T> byId = Maps.uniqueIndex(values, id::apply);
    return wanted -> requireNonNull(byId.get(wanted), () -> "nothing has the id " + wanted);
  }

  private static <T, I> Set<I> ids(Collection<T> values, Function<T, I> id) {
    Set<I> ids = new HashSet<>();
    values.forEach(value -> ids.add(id.apply(value)));
    return ids;
  }
}
