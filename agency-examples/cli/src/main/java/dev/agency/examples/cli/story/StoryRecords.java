package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.EfficiencyMetrics;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Catalogue;

/** The records of the story's host. All of them are of one client and one project. */
final class StoryRecords {
  static final ImmutableList<RecordType<?>> TYPES =
      ImmutableList.of(
          DealRow.TYPE,
          ReviewRow.TYPE,
          ExpectationRow.TYPE,
          CheckEvidence.TYPE,
          BudgetBurn.TYPE,
          PeriodBurn.TYPE,
          RunOutRow.TYPE,
          CreepRow.TYPE,
          Alert.TYPE,
          ImpactRow.TYPE,
          DeliveryMetrics.TYPE,
          EfficiencyMetrics.TYPE,
          ContentmentMetrics.TYPE,
          Opportunity.TYPE);

  /** Everything a policy of this host may name. */
  static final Catalogue CATALOGUE = Catalogue.of(TYPES.toArray(new RecordType<?>[0]));

  private StoryRecords() {}
}
