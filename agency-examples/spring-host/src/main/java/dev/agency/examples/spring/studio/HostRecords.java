package dev.agency.examples.spring.studio;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.LineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.change.DisciplineImpactRow;
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
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.NoteRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.permissions.schema.Catalogue;

/** The records of this host, of which a policy may speak. */
public final class HostRecords {
  /**
   * Everything a policy of this host may name. Lines, persons, disciplines and the lines of
   * explanations are on no page yet; the policy denies some of them by name, and what it hides is
   * judged with them in sight.
   */
  public static final Catalogue CATALOGUE =
      Catalogue.of(
              StatusRow.TYPE,
              MilestoneDelivery.TYPE,
              PendingChangeRow.TYPE,
              RiskRow.TYPE,
              BlockerRow.TYPE,
              StaffRow.TYPE,
              BudgetBurn.TYPE,
              LineBurn.TYPE,
              PersonBurn.TYPE,
              DisciplineBurn.TYPE,
              ExplanationLine.TYPE,
              PeriodBurn.TYPE,
              ForecastRow.TYPE,
              RunOutRow.TYPE,
              Alert.TYPE,
              InvoicingRow.TYPE,
              DealRow.TYPE,
              DealCapacityRow.TYPE,
              LoadRow.TYPE,
              EntryRecord.TYPE,
              LoggedRow.TYPE,
              HandoffRow.TYPE,
              PacketRow.TYPE,
              ExpectationRow.TYPE,
              SignOffRow.TYPE,
              HandoffMoveRow.TYPE,
              UnbegunRow.TYPE,
              NoteRow.TYPE,
              UpdateRow.TYPE,
              AccountRow.TYPE,
              HealthScore.TYPE,
              ContentmentMetrics.TYPE,
              DeliveryMetrics.TYPE,
              RenewalMetrics.TYPE,
              Opportunity.TYPE,
              ContractRow.TYPE,
              PromiseRow.TYPE,
              InteractionRow.TYPE,
              SurveyRow.TYPE,
              RequestRow.TYPE,
              CandidateRow.TYPE,
              ProjectRecord.TYPE,
              ChangeRecord.TYPE,
              ImpactRow.TYPE,
              DisciplineImpactRow.TYPE,
              PersonImpactRow.TYPE,
              ChangeCostRow.TYPE,
              PolicyRecord.TYPE,
              ReviewRow.TYPE)
          .withRoleRecords(PolicyRecord.TYPE.name());

  private HostRecords() {}
}
