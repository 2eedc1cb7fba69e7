package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.project.Project;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.examples.spring.desk.ChangeMove;
import dev.agency.examples.spring.studio.ChangeCostRow;
import dev.agency.permissions.view.Projection;
import java.util.Optional;

/**
 * One change as one person sees it.
 *
 * @param viewer who looks
 * @param project its project
 * @param version the version of the request, which every move names; empty for who has none, whom
 *     it would tell how often it was moved
 * @param change the request, with what was assessed
 * @param asks what it asks for, while it waits
 * @param impact what it would do as of the day, while it is not done with
 * @param unfit why it would do nothing: it does not fit the scope that was agreed
 * @param cost what it would cost in total
 * @param disciplines what it asks of each discipline
 * @param people what it would do to the weeks of who is proposed
 * @param approvers who is to approve it
 * @param outdated that it was assessed by what has changed since; told to who sees what it costs,
 *     for it tells of rates
 * @param moves what they may do with it
 */
@JsonPropertyOrder({
  "viewer",
  "project",
  "version",
  "change",
  "asks",
  "impact",
  "unfit",
  "cost",
  "disciplines",
  "people",
  "approvers",
  "outdated",
  "moves"
})
public record ChangeView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("project") Projection<Project> project,
    @JsonProperty("version") Optional<Long> version,
    @JsonProperty("change") Projection<ChangeRequest> change,
    @JsonProperty("asks") Optional<Projection<PendingChangeRow>> asks,
    @JsonProperty("impact") Optional<Projection<ImpactRow>> impact,
    @JsonProperty("unfit") Optional<ChangeRefusal> unfit,
    @JsonProperty("cost") Optional<Projection<ChangeCostRow>> cost,
    @JsonProperty("disciplines") ImmutableList<Projection<DisciplineImpactRow>> disciplines,
    @JsonProperty("people") ImmutableList<Projection<PersonImpactRow>> people,
    @JsonProperty("approvers") ImmutableList<Approver> approvers,
    @JsonProperty("outdated") boolean outdated,
    @JsonProperty("moves") ImmutableList<ChangeMove> moves) {
  /**
   * Somebody who is to approve a change.
   *
   * @param duty by which duty
   * @param person who holds it on the day
   */
  @JsonPropertyOrder({"duty", "person"})
  public record Approver(
      @JsonProperty("duty") Duty duty, @JsonProperty("person") PersonId person) {}
}
