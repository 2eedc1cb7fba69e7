package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.AlertReport;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.forecast.ForecastReport;
import dev.agency.budget.retainer.RetainerRow;

/**
 * Where the work on a budget stands and where it leads to, for nobody in particular.
 *
 * @param minutes what was done and what it took, in minutes, on each day somebody posted progress,
 *     and last on the day of the story
 * @param value the same at bill rates, on the day of the story
 * @param cost the same in cost, on the day of the story
 * @param forecast what the work will have taken, and when its budget runs out
 * @param alerts what somebody should be warned of
 * @param retainer the periods, if the budget is a retainer
 */
record Outlook(
    ImmutableList<EarnedValueRow<Measure.Minutes>> minutes,
    EarnedValueRow<Measure.Value> value,
    EarnedValueRow<Measure.Cost> cost,
    ForecastReport forecast,
    AlertReport alerts,
    ImmutableList<RetainerRow> retainer) {}
