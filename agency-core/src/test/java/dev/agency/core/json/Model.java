package dev.agency.core.json;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceLine;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.Contact;
import dev.agency.core.client.Contract;
import dev.agency.core.client.FollowUp;
import dev.agency.core.client.Interaction;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.deal.BudgetUse;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineRow;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.deal.PipelineTotals;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.deal.StageChange;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.deal.WonAs;
import dev.agency.core.desk.EntryDecision;
import dev.agency.core.desk.WinOrder;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Missing;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffMove;
import dev.agency.core.handoff.SignOff;
import dev.agency.core.money.Money;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.people.Skill;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.DatedAmount;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.PricedWork;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.RateCard;
import dev.agency.core.pricing.Salary;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeRounding;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.BriefItem;
import dev.agency.core.project.BriefSource;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.Risk;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeAllowance;
import dev.agency.core.scope.ChangeApproval;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.ChangeStep;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.Revision;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeDelta;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.scope.Tolerance;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.testkit.BookingArbitraries;
import dev.agency.core.testkit.BudgetArbitraries;
import dev.agency.core.testkit.CalendarArbitraries;
import dev.agency.core.testkit.ClientArbitraries;
import dev.agency.core.testkit.DealArbitraries;
import dev.agency.core.testkit.DeskArbitraries;
import dev.agency.core.testkit.FactArbitraries;
import dev.agency.core.testkit.MessageArbitraries;
import dev.agency.core.testkit.PeopleArbitraries;
import dev.agency.core.testkit.PricingArbitraries;
import dev.agency.core.testkit.PricingForms;
import dev.agency.core.testkit.ProjectArbitraries;
import dev.agency.core.testkit.RateArbitraries;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleClient;
import dev.agency.core.testkit.SampleDesk;
import dev.agency.core.testkit.SampleProject;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.testkit.SampleWin;
import dev.agency.core.testkit.ScopeArbitraries;
import dev.agency.core.testkit.ValueArbitraries;
import dev.agency.core.testkit.WinArbitraries;
import dev.agency.core.testkit.WorkArbitraries;
import dev.agency.core.time.Granularity;
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
      ImmutableList.<Model<?>>builder()
          .addAll(PricingForms.ALL.stream().map(Model::form).toList())
          .addAll(others())
          .build();

  private static <P extends Pricing> Model<P> form(PricingForms.Form<P> form) {
    return of(form.type(), form.example(), ValueArbitraries.currencies().flatMap(form.in()));
  }

  private static ImmutableList<Model<?>> others() {
    return ImmutableList.of(
        // people, client, calendar
        of(Discipline.class, SampleAgency.discipline(), PeopleArbitraries.disciplines()),
        of(Team.class, SampleAgency.team(), PeopleArbitraries.teams()),
        of(Person.class, SampleAgency.person(), PeopleArbitraries.people()),
        of(Skill.class, Skill.of("Figma"), PeopleArbitraries.skills()),
        of(
            Responsibility.class,
            SampleAgency.responsibility(),
            PeopleArbitraries.responsibilities()),
        of(Client.class, SampleAgency.client(), ClientArbitraries.clients()),
        of(Contact.class, SampleAgency.contact(), ClientArbitraries.contacts()),
        of(FollowUp.class, SampleClient.followUp(), ClientArbitraries.followUps()),
        of(Interaction.class, SampleClient.interaction(), ClientArbitraries.interactions()),
        of(Contract.class, SampleClient.endedContract(), ClientArbitraries.contracts()),
        of(
            SurveyResponse.class,
            SampleClient.surveyResponse(),
            ClientArbitraries.surveyResponses()),
        of(
            ClientUpdate.Section.class,
            SampleClient.clientUpdate().sections().get(0),
            ClientArbitraries.sections()),
        of(ClientUpdate.class, SampleClient.clientUpdate(), ClientArbitraries.clientUpdates()),
        of(WorkPattern.class, SampleAgency.workPattern(), CalendarArbitraries.workPatterns()),
        of(WorkSchedule.class, SampleAgency.workSchedule(), CalendarArbitraries.workSchedules()),
        of(DayPart.class, DayPart.half(), CalendarArbitraries.dayParts()),
        of(DayPart.Whole.class, new DayPart.Whole(), Arbitraries.just(new DayPart.Whole())),
        of(
            DayPart.Minutes.class,
            new DayPart.Minutes(90),
            Arbitraries.longs().between(1, 1_440).map(DayPart.Minutes::new)),
        of(
            DayPart.Share.class,
            new DayPart.Share(BasisPoints.ofPercent(25)),
            Arbitraries.longs().between(1, 10_000).map(Model::share)),
        of(Holiday.class, SampleAgency.holiday(), CalendarArbitraries.holidays()),
        of(
            HolidayCalendar.class,
            SampleAgency.holidayCalendar(),
            CalendarArbitraries.holidayCalendars()),
        of(Leave.class, SampleAgency.leave(), CalendarArbitraries.leaves()),
        of(Missing.class, Missing.unpriced(90).withUnpricedPieces(2), ValueArbitraries.missing()),
        // pricing
        of(Pricing.class, SampleAgency.pricing(), PricingArbitraries.pricings()),
        of(CarryOver.class, SampleAgency.retainer().unused(), PricingArbitraries.carryOvers()),
        of(ServiceLine.class, SampleAgency.soldByTheDay(), PricingArbitraries.serviceLines()),
        of(
            Discount.class,
            new Discount.Amount(Money.of("500.00", "EUR")),
            ValueArbitraries.currencies().flatMap(PricingArbitraries::discounts)),
        of(
            Discount.Share.class,
            new Discount.Share(BasisPoints.ofPercent(10)),
            ValueArbitraries.proportions().map(Discount.Share::new)),
        of(
            Discount.Amount.class,
            new Discount.Amount(Money.of("500.00", "EUR")),
            FactArbitraries.invoices()
                .filter(invoice -> !invoice.amount().isNegative())
                .map(invoice -> new Discount.Amount(invoice.amount()))),
        of(UnitCount.class, UnitCount.of("10.5"), PricingArbitraries.unitCounts()),
        of(TimeRounding.class, SampleAgency.timeRounding(), FactArbitraries.timeRoundings()),
        of(
            DatedBillRate.class,
            SampleAgency.datedBillRate(),
            ValueArbitraries.currencies().flatMap(RateArbitraries::datedBillRates)),
        of(
            RateCard.class,
            SampleAgency.rateCard(),
            ValueArbitraries.currencies().flatMap(RateArbitraries::rateCards)),
        of(PricedWork.class, SampleAgency.pricedWork(), PricingArbitraries.pricedWork()),
        of(BudgetCostRate.class, SampleAgency.budgetCostRate(), RateArbitraries.budgetCostRates()),
        of(Overhead.class, SampleAgency.overhead(), RateArbitraries.overheads()),
        of(Salary.class, SampleAgency.salary(), RateArbitraries.salaries()),
        of(FxRate.class, SampleAgency.fxRate(), RateArbitraries.fxRates()),
        of(FxTable.class, SampleAgency.fxTable(), RateArbitraries.fxTables()),
        of(
            FxPolicy.class,
            new FxPolicy.ValueAt(SampleAgency.fxRate().during().start()),
            RateArbitraries.fxPolicies()),
        of(
            FxPolicy.EachDay.class,
            new FxPolicy.EachDay(),
            Arbitraries.just(new FxPolicy.EachDay())),
        of(
            FxPolicy.ValueAt.class,
            new FxPolicy.ValueAt(SampleAgency.fxRate().during().start()),
            ValueArbitraries.dates().map(FxPolicy.ValueAt::new)),
        of(DatedAmount.class, SampleAgency.datedAmount(), RateArbitraries.datedAmounts()),
        of(DatedCostRate.class, SampleAgency.datedCostRate(), RateArbitraries.datedCostRates()),
        of(RateBook.class, SampleAgency.rateBook(), RateArbitraries.rateBooks()),
        // booking, budget, actuals, project
        of(Booking.class, SampleAgency.booking(), BookingArbitraries.bookings()),
        of(ScheduledTime.class, SampleAgency.scheduledTime(), BookingArbitraries.scheduledTimes()),
        of(BookingAmount.class, new BookingAmount.PerDay(180), BookingArbitraries.bookingAmounts()),
        of(
            BookingAmount.PerDay.class,
            new BookingAmount.PerDay(180),
            Arbitraries.longs().between(1, 1_440).map(BookingAmount.PerDay::new)),
        of(
            BookingAmount.Total.class,
            new BookingAmount.Total(4_800),
            Arbitraries.longs().between(1, 100_000).map(BookingAmount.Total::new)),
        of(
            BookingAmount.Percent.class,
            new BookingAmount.Percent(BasisPoints.ofPercent(50)),
            Arbitraries.longs()
                .between(1, 20_000)
                .map(share -> new BookingAmount.Percent(BasisPoints.of(share)))),
        of(
            ResourceRequest.class,
            SampleAgency.resourceRequest(),
            BookingArbitraries.resourceRequests()),
        of(Budget.class, SampleAgency.fixedPriceBudget(), BudgetArbitraries.budgets()),
        of(BurnBasis.class, BurnBasis.APPROVED_BILLABLE, BudgetArbitraries.burnBases()),
        of(
            Recognition.class,
            SampleAgency.recognition(),
            ValueArbitraries.currencies().flatMap(BudgetArbitraries::recognitions)),
        of(
            Recognition.OnDate.class,
            new Recognition.OnDate(Recognition.Moment.DELIVERY),
            Arbitraries.of(Recognition.Moment.class).map(Recognition.OnDate::new)),
        of(
            Recognition.PercentOfCompletion.class,
            new Recognition.PercentOfCompletion(),
            Arbitraries.just(new Recognition.PercentOfCompletion())),
        of(
            Recognition.InParts.class,
            SampleAgency.recognition(),
            ValueArbitraries.currencies().flatMap(BudgetArbitraries::recognitionsInParts)),
        of(
            Recognition.Evenly.class,
            new Recognition.Evenly(
                SampleAgency.recognition().parts().get(1).during(), Granularity.MONTH),
            BudgetArbitraries.recognitionsEvenly()),
        of(
            Recognition.Part.class,
            SampleAgency.recognition().parts().get(0),
            ValueArbitraries.currencies()
                .flatMap(BudgetArbitraries::recognitionsInParts)
                .map(form -> form.parts().get(0))),
        of(
            Instalment.class,
            SampleAgency.instalment(),
            ValueArbitraries.currencies().flatMap(BudgetArbitraries::instalments)),
        of(TimeEntry.class, SampleAgency.timeEntry(), FactArbitraries.timeEntries()),
        of(EntryLimit.class, EntryLimit.LONGEST_DAY, BudgetArbitraries.entryLimits()),
        of(Delivery.class, SampleAgency.delivery(), FactArbitraries.deliveries()),
        of(Expense.class, SampleAgency.expense(), FactArbitraries.expenses()),
        of(Invoice.class, SampleAgency.creditNote(), FactArbitraries.invoices()),
        of(
            InvoiceLine.class,
            SampleAgency.invoiceLine(),
            ValueArbitraries.currencies().flatMap(FactArbitraries::invoiceLines)),
        of(WriteOff.class, SampleAgency.writeOff(), FactArbitraries.writeOffs()),
        of(PeriodLock.class, SampleAgency.periodLock(), FactArbitraries.periodLocks()),
        of(Milestone.class, SampleAgency.milestone(), WorkArbitraries.milestones()),
        of(Project.class, SampleAgency.project(), WorkArbitraries.projects()),
        of(WorkItem.class, SampleAgency.workItem(), WorkArbitraries.workItems()),
        of(ProgressPost.class, SampleAgency.progressPost(), WorkArbitraries.progressPosts()),
        of(Risk.class, SampleProject.risk(), ProjectArbitraries.risks()),
        of(Blocker.class, SampleProject.blocker(), ProjectArbitraries.blockers()),
        of(BriefSource.class, SampleProject.source(), ProjectArbitraries.sources()),
        of(BriefItem.class, SampleProject.goal(), ProjectArbitraries.briefItems()),
        of(Expectation.class, SampleProject.expectation(), ProjectArbitraries.expectations()),
        of(ProjectBrief.class, SampleProject.brief(), ProjectArbitraries.briefs()),
        // deal
        of(PipelineStage.class, SampleAgency.stage(), DealArbitraries.pipelineStages()),
        of(Pipeline.class, SampleAgency.pipeline(), DealArbitraries.pipelines()),
        of(Deal.class, SampleAgency.lostDeal(), DealArbitraries.deals()),
        of(StageChange.class, SampleAgency.stageChange(), DealArbitraries.stageChanges()),
        of(Proposal.class, SampleWin.proposal(), WinArbitraries.proposals()),
        of(SetupVerdict.class, SampleWin.verdict(), DealArbitraries.verdicts()),
        of(
            SetupVerdict.Waived.class,
            SampleWin.verdict().waivers().get(0),
            DealArbitraries.waivers()),
        of(WinTerms.class, SampleWin.terms(), WinArbitraries.winTerms()),
        of(BudgetUse.class, new BudgetUse(true, false, false), DealArbitraries.budgetUses()),
        of(WonAs.class, SampleWin.wonAs(), WinArbitraries.winsMade()),
        of(Conversion.class, SampleWin.conversion(), WinArbitraries.conversions()),
        of(PipelineRow.class, totals().byMonth().get(0), DealArbitraries.pipelineRows()),
        of(PipelineTotals.class, totals(), DealArbitraries.pipelineTotals()),
        // scope
        of(
            EffortEstimate.class,
            SampleScope.checkout().estimates().get(0),
            ScopeArbitraries.estimates()),
        of(ScopeItem.class, SampleScope.checkout(), ScopeArbitraries.items()),
        of(ScopeOfWork.class, SampleScope.scope(), ScopeArbitraries.scopes()),
        of(Revision.class, SampleScope.revision(), ScopeArbitraries.revisions()),
        of(ScopeChange.class, SampleScope.delta().changes().get(0), ScopeArbitraries.changes()),
        change(ScopeChange.Added.class, ScopeArbitraries.added()),
        change(ScopeChange.Removed.class, ScopeArbitraries.removed()),
        change(ScopeChange.Reestimated.class, ScopeArbitraries.reestimated()),
        change(ScopeChange.Revisions.class, ScopeArbitraries.revisionsChanged()),
        change(ScopeChange.DueMoved.class, ScopeArbitraries.dueMoved()),
        change(ScopeChange.MilestoneMoved.class, ScopeArbitraries.milestoneMoved()),
        change(ScopeChange.EndMoved.class, ScopeArbitraries.endMoved()),
        of(ScopeDelta.class, SampleScope.delta(), ScopeArbitraries.deltas()),
        of(Baseline.class, SampleScope.secondBaseline(), ScopeArbitraries.baselines()),
        of(Assessment.Pins.class, SampleScope.pins(), ScopeArbitraries.pins()),
        of(Assessment.class, SampleScope.assessment(), ScopeArbitraries.assessments()),
        of(ChangeStep.class, rejection(), ScopeArbitraries.steps()),
        of(ChangeApproval.class, SampleScope.approval(), ScopeArbitraries.approvals()),
        of(
            ChangeRequest.Evidence.class,
            SampleScope.draft().evidence().get(0),
            ScopeArbitraries.evidence()),
        of(
            ChangeRequest.ClientAcceptance.class,
            SampleScope.accepted().acceptance().orElseThrow(),
            ScopeArbitraries.acceptances()),
        of(ChangeRequest.class, SampleScope.accepted(), ScopeArbitraries.requests()),
        of(Tolerance.class, Tolerance.usual(), ScopeArbitraries.tolerances()),
        of(
            ChangeAllowance.class,
            SampleScope.policy().allowance().orElseThrow(),
            ScopeArbitraries.allowances()),
        of(
            ChangePolicy.Fallback.class,
            SampleScope.policy().fallbacks().get(0),
            ScopeArbitraries.fallbacks()),
        of(ChangePolicy.class, SampleScope.policy(), ScopeArbitraries.policies()),
        // handoff
        of(HandoffMove.class, SampleProject.sentBack(), ProjectArbitraries.handoffMoves()),
        of(SignOff.class, SampleProject.handoff().signOffs().get(0), ProjectArbitraries.signOffs()),
        of(Handoff.class, SampleProject.handoff(), ProjectArbitraries.handoffs()),
        // figure
        of(Message.class, SampleAgency.message(), MessageArbitraries.messages()),
        // store, desk
        of(RecordedCommand.class, SampleDesk.recordedCommand(), DeskArbitraries.recordedCommands()),
        of(AuditRecord.class, SampleDesk.auditRecord(), DeskArbitraries.auditRecords()),
        of(DomainEvent.class, SampleDesk.domainEvent(), DeskArbitraries.domainEvents()),
        of(WinOrder.class, SampleDesk.winOrderWithIds(), DeskArbitraries.winOrders()),
        of(EntryDecision.class, SampleDesk.entryDecision(), DeskArbitraries.entryDecisions()));
  }

  private static <T extends ScopeChange> Model<T> change(Class<T> type, Arbitrary<T> any) {
    return of(
        type,
        SampleScope.delta().changes().stream()
            .filter(type::isInstance)
            .map(type::cast)
            .findFirst()
            .orElseThrow(),
        any);
  }

  private static ChangeStep rejection() {
    return ChangeStep.builder()
        .move(ChangeStep.Move.REJECT)
        .state(ChangeState.REJECTED)
        .on(SampleScope.checkout().due())
        .by(SampleScope.ACCOUNT_MANAGER)
        .reason("No budget this quarter.")
        .minutes(1_890)
        .build();
  }

  private static DayPart.Share share(long basisPoints) {
    return new DayPart.Share(BasisPoints.of(basisPoints));
  }

  private static PipelineTotals totals() {
    return PipelineTotals.of(SampleAgency.pipeline(), ImmutableList.of(SampleAgency.deal()));
  }

  private static <T> Model<T> of(Class<T> type, T example, Arbitrary<? extends T> any) {
    return new Model<>(type, example, any);
  }

  /** Returns the model a table names as {@link #toString} does. */
  static Model<?> named(String name) {
    return ALL.stream()
        .filter(model -> model.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No model is named " + name + "."));
  }

  /** Returns the name of the class, below that of the one it is nested in. */
  @Override
  public String toString() {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }
}
