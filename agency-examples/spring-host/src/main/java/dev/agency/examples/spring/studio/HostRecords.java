package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
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
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Catalogue;
import java.util.stream.Stream;

/** The records of this host, of which a policy may speak. */
public final class HostRecords {
  /** What the views hold. */
  public static final ImmutableList<RecordType<?>> SHOWN =
      ImmutableList.of(
          StatusRow.TYPE,
          MilestoneDelivery.TYPE,
          PendingChangeRow.TYPE,
          RiskRow.TYPE,
          BlockerRow.TYPE,
          StaffRow.TYPE,
          BudgetBurn.TYPE,
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
          ReviewRow.TYPE);

  /**
   * What no view holds as a record: lines, persons, disciplines and the lines of explanations are
   * on no page yet, and notes are read for the update that is composed of them. The policy denies
   * some of them by name, and what it hides is judged with them in sight.
   */
  private static final ImmutableList<RecordType<?>> UNSHOWN =
      ImmutableList.of(
          LineBurn.TYPE, PersonBurn.TYPE, DisciplineBurn.TYPE, ExplanationLine.TYPE, NoteRow.TYPE);

  /** Everything a policy of this host may name. */
  public static final Catalogue CATALOGUE =
      Catalogue.of(Stream.concat(SHOWN.stream(), UNSHOWN.stream()).toArray(RecordType<?>[]::new))
          .withRoleRecords(PolicyRecord.TYPE.name());

  private HostRecords() {}
}
