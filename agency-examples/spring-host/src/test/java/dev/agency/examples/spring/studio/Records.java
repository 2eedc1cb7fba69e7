package dev.agency.examples.spring.studio;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.LineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactReport;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.HealthScore;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.budget.metrics.RenewalMetrics;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.NoteRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.actuals.EntryDimension;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.handoff.SignOff;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.scope.Fingerprint;
import dev.agency.examples.spring.store.ProjectLog;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** All records of an agency that this host knows, by their types. */
final class Records {
  private final ListMultimap<RecordType<?>, Object> all = ArrayListMultimap.create();

  private Records() {}

  static Records of(Studio studio) {
    Records records = new Records();
    studio.works().forEach(work -> records.ofWork(studio, work));
    studio.handoffs().forEach(records::ofHandoff);
    studio.accounts().forEach(records::ofAccount);
    studio.requests().forEach(records::ofRequest);
    records.ofPlan(studio);
    records.ofTime(studio);
    records.add(ProjectRecord.TYPE, studio.projects());
    records.add(PolicyRecord.TYPE, List.of(studio.policy()));
    studio
        .data()
        .setups()
        .values()
        .forEach(
            setup ->
                records.add(ReviewRow.TYPE, setup.reviews().stream().map(ReviewRow::new).toList()));
    studio
        .data()
        .logs()
        .values()
        .forEach(
            log ->
                records.add(
                    NoteRow.TYPE, log.notes().stream().map(ProjectLog.Noted::row).toList()));
    return records;
  }

  private <R> void add(RecordType<R> type, Collection<? extends R> records) {
    all.putAll(type, records);
  }

  /** Returns the records of a type; what was added as one is one. */
  @SuppressWarnings("unchecked")
  <R> List<R> of(RecordType<R> type) {
    return (List<R>) ImmutableList.copyOf(all.get(type));
  }

  private void ofWork(Studio studio, Work work) {
    ProjectStatus status = work.status();
    add(StatusRow.TYPE, List.of(status.row()));
    add(MilestoneDelivery.TYPE, status.milestones());
    add(PendingChangeRow.TYPE, status.changes());
    add(RiskRow.TYPE, status.risks());
    add(BlockerRow.TYPE, status.blockers());
    add(StaffRow.TYPE, status.staff());
    add(Alert.TYPE, status.alerts().open());
    add(BudgetBurn.TYPE, List.of(work.burn().budget()));
    add(PeriodBurn.TYPE, work.burn().weeks());
    add(LineBurn.TYPE, work.burn().lines());
    add(PersonBurn.TYPE, work.burn().people());
    add(DisciplineBurn.TYPE, work.burn().disciplines());
    add(ExplanationLine.TYPE, work.burn().explain(Quantities.USED_VALUE).lines());
    add(ForecastRow.TYPE, List.of(work.outlook().forecast().standard()));
    add(RunOutRow.TYPE, List.of(work.outlook().forecast().runOut()));
    add(InvoicingRow.TYPE, List.of(work.invoicing()));
    add(UpdateRow.TYPE, studio.updates(work.project().id()));
    add(ChangeRecord.TYPE, studio.changes(work.project().id()));
    studio
        .changes(work.project().id())
        .forEach(
            change ->
                work.impact(change).flatMap(impact -> impact.granted()).ifPresent(this::ofImpact));
  }

  private void ofImpact(ImpactReport impact) {
    add(ImpactRow.TYPE, List.of(impact.row()));
    add(ChangeCostRow.TYPE, List.of(ChangeCostRow.of(impact)));
    add(DisciplineImpactRow.TYPE, impact.disciplines());
    add(PersonImpactRow.TYPE, impact.people());
  }

  private void ofHandoff(HandoffFile file) {
    add(HandoffRow.TYPE, file.row().stream().toList());
    add(PacketRow.TYPE, file.packet());
    add(ExpectationRow.TYPE, file.expectations());
    add(SignOffRow.TYPE, file.signOffs());
    add(SignOffRow.TYPE, List.of(signed(file)));
    add(HandoffMoveRow.TYPE, file.moves());
    add(UnbegunRow.TYPE, List.of(new UnbegunRow(file.project())));
  }

  /**
   * As somebody would sign: few stages are signed, and no handoff of the sample agency is at one.
   */
  private static SignOffRow signed(HandoffFile file) {
    return new SignOffRow(
        file.project().id(),
        new SignOff(
            PersonId.of("somebody"),
            ImmutableSet.of(Duty.PROJECT_MANAGER),
            file.asOf(),
            Fingerprint.builder("packet").build()),
        true);
  }

  private void ofAccount(AccountFile file) {
    add(AccountRow.TYPE, List.of(file.row()));
    add(HealthScore.TYPE, List.of(file.health()));
    add(ContentmentMetrics.TYPE, List.of(file.contentment()));
    add(DeliveryMetrics.TYPE, List.of(file.delivery()));
    add(RenewalMetrics.TYPE, List.of(file.renewals()));
    add(ContractRow.TYPE, file.contracts());
    add(Opportunity.TYPE, file.opportunities());
    add(InteractionRow.TYPE, file.interactions());
    add(PromiseRow.TYPE, file.promises());
    add(SurveyRow.TYPE, file.surveys());
  }

  private void ofRequest(RequestFile file) {
    add(RequestRow.TYPE, List.of(file.row()));
    add(CandidateRow.TYPE, file.candidates());
  }

  private void ofPlan(Studio studio) {
    add(DealRow.TYPE, studio.planning().deals());
    add(DealCapacityRow.TYPE, studio.planning().impacts());
    add(LoadRow.TYPE, studio.planning().loads());
  }

  private void ofTime(Studio studio) {
    add(EntryRecord.TYPE, studio.data().entries());
    EntryTotals none =
        EntryTotals.of(studio.data().entries().stream(), Set.of(EntryDimension.BUDGET))
            .values()
            .stream()
            .findFirst()
            .orElseThrow();
    add(
        LoggedRow.TYPE,
        studio.works().stream()
            .map(work -> new LoggedRow(work.project().id(), work.budget().id(), none))
            .toList());
  }
}
