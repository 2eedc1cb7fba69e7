package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.permissions.view.Projection;
import java.util.Optional;

/**
 * A project by one of its budgets, as one person sees it. It holds redacted records only, and none
 * of those that may not be seen.
 *
 * @param status the project in one row
 * @param burn what is used of the budget
 * @param weeks the same week by week
 * @param forecast where it leads, by the method that counts
 * @param runOut when it is used up
 * @param invoicing what was invoiced and may be
 * @param alerts the alerts that hold
 * @param milestones its milestones
 * @param changes the changes that wait for somebody
 * @param risks its open risks
 * @param blockers what holds it up
 * @param staff who is booked for it
 */
@JsonPropertyOrder({
  "status",
  "burn",
  "weeks",
  "forecast",
  "runOut",
  "invoicing",
  "alerts",
  "milestones",
  "changes",
  "risks",
  "blockers",
  "staff"
})
public record BudgetView(
    @JsonProperty("status") Projection<StatusRow> status,
    @JsonProperty("burn") Optional<Projection<BudgetBurn>> burn,
    @JsonProperty("weeks") ImmutableList<Projection<PeriodBurn>> weeks,
    @JsonProperty("forecast") Optional<Projection<ForecastRow>> forecast,
    @JsonProperty("runOut") Optional<Projection<RunOutRow>> runOut,
    @JsonProperty("invoicing") Optional<Projection<InvoicingRow>> invoicing,
    @JsonProperty("alerts") ImmutableList<AlertView> alerts,
    @JsonProperty("milestones") ImmutableList<Projection<MilestoneDelivery>> milestones,
    @JsonProperty("changes") ImmutableList<Projection<PendingChangeRow>> changes,
    @JsonProperty("risks") ImmutableList<Projection<RiskRow>> risks,
    @JsonProperty("blockers") ImmutableList<Projection<BlockerRow>> blockers,
    @JsonProperty("staff") ImmutableList<Projection<StaffRow>> staff) {}
