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
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.status.BlockerRow;
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
