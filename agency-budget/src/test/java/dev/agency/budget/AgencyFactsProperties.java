package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of facts that are sorted to their budgets, whatever they are. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class AgencyFactsProperties extends Laws {
  private static final MilestoneId LAUNCH = MilestoneId.of("launch");

  /** Sorts facts; a sorter with a mistake must break a law. */
  BurnFacts sorted(AgencyFacts all, Project project, Budget budget) {
    return all.of(project, budget);
  }

  @Provide
  Arbitrary<BurnScenario> scenarios() {
    return BurnArbitraries.scenarios();
  }

  /** An agency with two budgets of one project, each fact of a scenario on either of them. */
  private record Agency(BurnScenario scenario, AgencyFacts all) {
    static Agency of(BurnScenario scenario, Random random) {
      BurnFacts facts = scenario.facts();
      AgencyFacts.Builder all =
          AgencyFacts.builder()
              .entries(each(facts.entries(), fact -> fact.withBudget(either(random))))
              .scheduled(each(facts.scheduled(), fact -> fact.withBudget(either(random))))
              .deliveries(each(facts.deliveries(), fact -> fact.withBudget(either(random))))
              .expenses(each(facts.expenses(), fact -> fact.withBudget(either(random))))
              .invoices(each(facts.invoices(), fact -> fact.withBudget(either(random))))
              .writeOffs(each(facts.writeOffs(), fact -> fact.withBudget(either(random))))
              .locks(
                  each(
                      facts.locks(),
                      lock -> lock.withBudget(lock.budget().map(own -> either(random)))))
              .entriesKnownOn(facts.entriesKnownOn())
              .deliveriesKnownOn(facts.deliveriesKnownOn())
              .expensesKnownOn(facts.expensesKnownOn())
              .invoicesKnownOn(facts.invoicesKnownOn())
              .writeOffsKnownOn(facts.writeOffsKnownOn())
              .scheduledKnownOn(facts.scheduledKnownOn())
              .disciplines(facts.disciplines())
              .timesheets(facts.timesheets());
      facts.costsToCome().forEach(cost -> all.putCostsToCome(either(random), cost));
      facts.expectedPeople().forEach(person -> all.putExpectedPeople(either(random), person));
      return new Agency(scenario, former(all, facts, random).build());
    }

    private static AgencyFacts.Builder former(
        AgencyFacts.Builder all, BurnFacts facts, Random random) {
      return all.formerEntries(
              each(
                  facts.formerEntries(),
                  former ->
                      new FormerEntry(
                          former.entry().withBudget(either(random)),
                          former.countedFrom(),
                          former.countedUntil())))
          .formerDeliveries(
              each(
                  facts.formerDeliveries(),
                  former ->
                      new FormerDelivery(
                          former.delivery().withBudget(either(random)),
                          former.countedFrom(),
                          former.countedUntil())))
          .formerExpenses(
              each(
                  facts.formerExpenses(),
                  former ->
                      new FormerExpense(
                          former.expense().withBudget(either(random)),
                          former.countedFrom(),
                          former.countedUntil())))
          .formerInvoices(
              each(
                  facts.formerInvoices(),
                  former ->
                      new FormerInvoice(
                          former.invoice().withBudget(either(random)),
                          former.countedFrom(),
                          former.countedUntil())))
          .formerWriteOffs(
              each(
                  facts.formerWriteOffs(),
                  former ->
                      new FormerWriteOff(
                          former.writeOff().withBudget(either(random)),
                          former.countedFrom(),
                          former.countedUntil())))
          .formerScheduled(
              each(
                  facts.formerScheduled(),
                  former ->
                      new FormerScheduledTime(
                          former.time().withBudget(either(random)),
                          former.countedFrom(),
                          former.countedUntil())));
    }

    private static <T> List<T> each(List<T> facts, Function<T, T> moved) {
      return facts.stream().map(moved).toList();
    }

    private static BudgetId either(Random random) {
      return BudgetId.of(random.nextBoolean() ? "b-1" : "b-2");
    }

    ImmutableList<Budget> budgets() {
      return ImmutableList.of(scenario.budget(), scenario.budget().withId(BudgetId.of("b-2")));
    }

    Optional<LocalDate> launched() {
      return Optional.ofNullable(scenario.facts().milestonesReached().get(LAUNCH));
    }

    Optional<LocalDate> start() {
      return scenario.facts().priceDates().flatMap(PriceDates::start);
    }

    Project project() {
      return Project.builder()
          .id(scenario.budget().project())
          .client(ClientId.of("client"))
          .name("Project")
          .plan(start().map(DateRange::startingOn))
          .addMilestones(
              Milestone.builder()
                  .id(LAUNCH)
                  .name("Launch")
                  .due(scenario.asOf())
                  .completedOn(launched())
                  .build())
          .build();
    }

    /** Looks at all facts for each budget, and leaves in what no burn may heed. */
    BurnFacts byHand(BudgetId id) {
      return BurnFacts.builder()
          .entries(all.entries().stream().filter(fact -> fact.budget().equals(id)).toList())
          .scheduled(all.scheduled().stream().filter(fact -> fact.budget().equals(id)).toList())
          .deliveries(all.deliveries().stream().filter(fact -> fact.budget().equals(id)).toList())
          .expenses(all.expenses().stream().filter(fact -> fact.budget().equals(id)).toList())
          .invoices(all.invoices().stream().filter(fact -> fact.budget().equals(id)).toList())
          .writeOffs(all.writeOffs().stream().filter(fact -> fact.budget().equals(id)).toList())
          .milestonesReached(scenario.facts().milestonesReached())
          .locks(all.locks())
          .entriesKnownOn(all.entriesKnownOn())
          .deliveriesKnownOn(all.deliveriesKnownOn())
          .expensesKnownOn(all.expensesKnownOn())
          .invoicesKnownOn(all.invoicesKnownOn())
          .writeOffsKnownOn(all.writeOffsKnownOn())
          .scheduledKnownOn(all.scheduledKnownOn())
          .formerEntries(
              all.formerEntries().stream().filter(it -> it.entry().budget().equals(id)).toList())
          .formerDeliveries(
              all.formerDeliveries().stream()
                  .filter(it -> it.delivery().budget().equals(id))
                  .toList())
          .formerExpenses(
              all.formerExpenses().stream().filter(it -> it.expense().budget().equals(id)).toList())
          .formerInvoices(
              all.formerInvoices().stream().filter(it -> it.invoice().budget().equals(id)).toList())
          .formerWriteOffs(
              all.formerWriteOffs().stream()
                  .filter(it -> it.writeOff().budget().equals(id))
                  .toList())
          .formerScheduled(
              all.formerScheduled().stream().filter(it -> it.time().budget().equals(id)).toList())
          .priceDates(PriceDates.builder().start(start()).delivered(launched()).build())
          .costsToCome(
              all.costsToCome().entries().stream()
                  .filter(cost -> cost.getKey().equals(id))
                  .map(cost -> cost.getValue())
                  .toList())
          .expectedPeople(
              all.expectedPeople().entries().stream()
                  .filter(person -> person.getKey().equals(id))
                  .map(person -> person.getValue())
                  .toList())
          .disciplines(all.disciplines())
          .timesheets(all.timesheets())
          .build();
    }

    BurnReport burn(Budget budget, BurnFacts facts) {
      return new BurnScenario(
              budget,
              facts,
              scenario.rates(),
              scenario.exchange(),
              scenario.settings(),
              scenario.asOf())
          .report();
    }
  }

  @Property
  void theBurnOfEachBudgetIsThatOfItsFactsFilteredByHand(
      @ForAll("scenarios") BurnScenario scenario, @ForAll Random random) {
    Agency agency = Agency.of(scenario, random);
    for (Budget budget : agency.budgets()) {
      BurnReport burn = agency.burn(budget, sorted(agency.all(), agency.project(), budget));
      BurnReport byHand = agency.burn(budget, agency.byHand(budget.id()));
      assertThat(burn).isEqualTo(byHand);
      assertThat(burn.closedMonthRows()).isEqualTo(byHand.closedMonthRows());
      assertThat(burn.scheduledToCome()).isEqualTo(byHand.scheduledToCome());
    }
  }

  @Property
  void noMinuteIsLostAndNoneCountsTwice(
      @ForAll("scenarios") BurnScenario scenario, @ForAll Random random) {
    Agency agency = Agency.of(scenario, random);
    long worked = 0;
    long scheduled = 0;
    for (Budget budget : agency.budgets()) {
      BudgetBurn burn =
          agency.burn(budget, sorted(agency.all(), agency.project(), budget)).budget();
      worked += burn.workedMinutes();
      scheduled += burn.scheduledMinutes();
    }
    BudgetBurn whole = scenario.report().budget();
    assertThat(worked).isEqualTo(whole.workedMinutes());
    assertThat(scheduled).isEqualTo(whole.scheduledMinutes());
  }
}
