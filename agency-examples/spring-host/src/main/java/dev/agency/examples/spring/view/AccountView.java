package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.HealthScore;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.budget.metrics.RenewalMetrics;
import dev.agency.budget.status.StatusRow;
import dev.agency.examples.spring.studio.AccountRow;
import dev.agency.examples.spring.studio.ContractRow;
import dev.agency.examples.spring.studio.InteractionRow;
import dev.agency.examples.spring.studio.PromiseRow;
import dev.agency.examples.spring.studio.SurveyRow;
import dev.agency.permissions.view.Projection;
import java.util.Optional;

/**
 * A client as one person sees them.
 *
 * @param viewer who looks
 * @param account the client and what is next with them
 * @param health how it goes with them
 * @param contentment what they say
 * @param delivery whether they get on time what they are to get
 * @param renewals whether their contracts went on
 * @param contracts their contracts
 * @param opportunities what is worth a talk
 * @param projects their active projects
 * @param promises what is not done yet
 * @param interactions when anybody was in touch
 * @param surveys what they answered
 * @param titles what the opportunities are of, of those whose name the reader may see
 */
@JsonPropertyOrder({
  "viewer",
  "account",
  "health",
  "contentment",
  "delivery",
  "renewals",
  "contracts",
  "opportunities",
  "projects",
  "promises",
  "interactions",
  "surveys"
})
public record AccountView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("account") Projection<AccountRow> account,
    @JsonProperty("health") Optional<Projection<HealthScore>> health,
    @JsonProperty("contentment") Optional<Projection<ContentmentMetrics>> contentment,
    @JsonProperty("delivery") Optional<Projection<DeliveryMetrics>> delivery,
    @JsonProperty("renewals") Optional<Projection<RenewalMetrics>> renewals,
    @JsonProperty("contracts") ImmutableList<Projection<ContractRow>> contracts,
    @JsonProperty("opportunities") ImmutableList<Projection<Opportunity>> opportunities,
    @JsonProperty("projects") ImmutableList<Projection<StatusRow>> projects,
    @JsonProperty("promises") ImmutableList<Projection<PromiseRow>> promises,
    @JsonProperty("interactions") ImmutableList<Projection<InteractionRow>> interactions,
    @JsonProperty("surveys") ImmutableList<Projection<SurveyRow>> surveys,
    @JsonIgnore ImmutableMap<String, String> titles) {}
