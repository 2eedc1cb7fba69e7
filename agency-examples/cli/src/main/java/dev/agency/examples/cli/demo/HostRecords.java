package dev.agency.examples.cli.demo;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.Crossing;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.LineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.outlook.OutlookStep;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.reporting.ConvertedLine;
import dev.agency.budget.reporting.ReportedBurn;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.revenue.LineInvoicingRow;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.CreepRow;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.NoteRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.RevisionRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.permissions.schema.Catalogue;

/** The records of this host. */
public final class HostRecords {
  /** Everything a policy of this host may name. */
  public static final Catalogue CATALOGUE =
      Catalogue.of(
          ProjectFacts.TYPE,
          DealRow.TYPE,
          LoadRow.TYPE,
          DealCapacityRow.TYPE,
          PipelineRiskRow.TYPE,
          BudgetBurn.TYPE,
          LineBurn.TYPE,
          PersonBurn.TYPE,
          DisciplineBurn.TYPE,
          PeriodBurn.TYPE,
          Crossing.TYPE,
          ExplanationLine.TYPE,
          EarnedValueRow.IN_MINUTES,
          EarnedValueRow.IN_VALUE,
          EarnedValueRow.IN_COST,
          ForecastRow.TYPE,
          RunOutRow.TYPE,
          OutlookStep.TYPE,
          Alert.TYPE,
          ReportedBurn.TYPE,
          ConvertedLine.TYPE,
          RetainerRow.TYPE,
          InvoicingRow.TYPE,
          LineInvoicingRow.TYPE,
          RecognitionRow.TYPE,
          IncomeRow.TYPE,
          ClosedMonthRow.TYPE,
          StatusRow.TYPE,
          MilestoneDelivery.TYPE,
          PendingChangeRow.TYPE,
          CreepRow.TYPE,
          RevisionRow.TYPE,
          HandoffRow.TYPE,
          PacketRow.TYPE,
          ExpectationRow.TYPE,
          RiskRow.TYPE,
          BlockerRow.TYPE,
          NoteRow.TYPE,
          StaffRow.TYPE,
          ImpactRow.TYPE,
          DisciplineImpactRow.TYPE,
          PersonImpactRow.TYPE,
          ReviewRow.TYPE);

  private HostRecords() {}
}
