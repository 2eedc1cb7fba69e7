package dev.agency.core.json;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.client.Contact;
import dev.agency.core.deal.BudgetUse;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineRow;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.deal.PipelineTotals;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.StageChange;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.deal.WonAs;
import dev.agency.core.desk.EntryDecision;
import dev.agency.core.desk.WinOrder;
import dev.agency.core.figure.Message;
import dev.agency.core.money.Money;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.WorkItem;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.testkit.DeskArbitraries;
import dev.agency.core.testkit.ModelArbitraries;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import dev.agency.core.testkit.ValueArbitraries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * One model as the proofs of its JSON see it.
 *
 * @param type the type as users name it
 * @param example one with each optional attribute set
 * @param any any valid one
 */
record Model<T>(Class<T> type, T example, Arbitrary<? extends T> any) {
  /** Every model of the module, once; {@link JsonFormTest} finds the ones that are missing. */
  static final ImmutableList<Model<?>> ALL =
      ImmutableList.of(
          // people, client, calendar
          of(Discipline.class, SampleAgency.discipline(), ModelArbitraries.disciplines()),
          of(Team.class, SampleAgency.team(), ModelArbitraries.teams()),
          of(Person.class, SampleAgency.person(), ModelArbitraries.people()),
          of(
              Responsibility.class,
              SampleAgency.responsibility(),
              ModelArbitraries.responsibilities()),
          of(Client.class, SampleAgency.client(), ModelArbitraries.clients()),
          of(Contact.class, SampleAgency.contact(), ModelArbitraries.contacts()),
          of(WorkPattern.class, SampleAgency.workPattern(), ModelArbitraries.workPatterns()),
          of(WorkSchedule.class, SampleAgency.workSchedule(), ModelArbitraries.workSchedules()),
          // pricing
          of(Pricing.class, SampleAgency.pricing(), ModelArbitraries.pricings()),
          of(
              FixedPrice.class,
              new FixedPrice(Money.of("12000.00", "EUR")),
              ValueArbitraries.currencies().flatMap(ModelArbitraries::fixedPrices)),
          of(
              TimeAndMaterials.class,
              SampleAgency.pricing(),
              ValueArbitraries.currencies().flatMap(ModelArbitraries::timeAndMaterials)),
          of(NonBillable.class, new NonBillable(), Arbitraries.just(new NonBillable())),
          of(ServiceLine.class, SampleAgency.serviceLine(), ModelArbitraries.serviceLines()),
          of(DatedCostRate.class, SampleAgency.datedCostRate(), ModelArbitraries.datedCostRates()),
          of(RateBook.class, SampleAgency.rateBook(), ModelArbitraries.rateBooks()),
          // budget, actuals, project
          of(Budget.class, SampleAgency.budget(), ModelArbitraries.budgets()),
          of(BurnBasis.class, BurnBasis.APPROVED_BILLABLE, ModelArbitraries.burnBases()),
          of(TimeEntry.class, SampleAgency.timeEntry(), ModelArbitraries.timeEntries()),
          of(EntryLimit.class, EntryLimit.LONGEST_DAY, ModelArbitraries.entryLimits()),
          of(Expense.class, SampleAgency.expense(), ModelArbitraries.expenses()),
          of(Invoice.class, SampleAgency.invoice(), ModelArbitraries.invoices()),
          of(Milestone.class, SampleAgency.milestone(), ModelArbitraries.milestones()),
          of(Project.class, SampleAgency.project(), ModelArbitraries.projects()),
          of(WorkItem.class, SampleAgency.workItem(), ModelArbitraries.workItems()),
          of(ProgressPost.class, SampleAgency.progressPost(), ModelArbitraries.progressPosts()),
          // deal
          of(PipelineStage.class, SampleAgency.stage(), ModelArbitraries.pipelineStages()),
          of(Pipeline.class, SampleAgency.pipeline(), ModelArbitraries.pipelines()),
          of(Deal.class, SampleAgency.lostDeal(), ModelArbitraries.deals()),
          of(StageChange.class, SampleAgency.stageChange(), ModelArbitraries.stageChanges()),
          of(Proposal.class, SampleAgency.proposal(), ModelArbitraries.proposals()),
          of(WinTerms.class, SampleAgency.winTerms(), ModelArbitraries.winTerms()),
          of(BudgetUse.class, new BudgetUse(true, false, false), ModelArbitraries.budgetUses()),
          of(WonAs.class, SampleAgency.wonAs(), ModelArbitraries.winsMade()),
          of(Conversion.class, SampleAgency.conversion(), ModelArbitraries.conversions()),
          of(PipelineRow.class, totals().byMonth().get(0), ModelArbitraries.pipelineRows()),
          of(PipelineTotals.class, totals(), ModelArbitraries.pipelineTotals()),
          // figure
          of(Message.class, SampleAgency.message(), ModelArbitraries.messages()),
          // store, desk
          of(
              RecordedCommand.class,
              SampleDesk.recordedCommand(),
              DeskArbitraries.recordedCommands()),
          of(AuditRecord.class, SampleDesk.auditRecord(), DeskArbitraries.auditRecords()),
          of(DomainEvent.class, SampleDesk.domainEvent(), DeskArbitraries.domainEvents()),
          of(WinOrder.class, SampleDesk.winOrderWithIds(), DeskArbitraries.winOrders()),
          of(EntryDecision.class, SampleDesk.entryDecision(), DeskArbitraries.entryDecisions()));

  private static PipelineTotals totals() {
    return PipelineTotals.of(SampleAgency.pipeline(), ImmutableList.of(SampleAgency.deal()));
  }

  private static <T> Model<T> of(Class<T> type, T example, Arbitrary<? extends T> any) {
    return new Model<>(type, example, any);
  }

  /** Returns the model a table names by its simple class name. */
  static Model<?> named(String name) {
    return ALL.stream()
        .filter(model -> model.type().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No model is named " + name + "."));
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
