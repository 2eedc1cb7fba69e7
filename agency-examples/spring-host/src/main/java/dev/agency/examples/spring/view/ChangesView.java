package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.core.project.Project;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.permissions.view.Projection;

/**
 * The changes of one project as one person sees them.
 *
 * @param viewer who looks
 * @param project the project
 * @param mayAsk whether they may ask for another change
 * @param changes the changes, those that wait first and the one that moved last before the others
 * @param pending what those that wait ask for and would do, as the dashboard of the project has it
 */
@JsonPropertyOrder({"viewer", "project", "mayAsk", "changes", "pending"})
public record ChangesView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("project") Projection<Project> project,
    @JsonProperty("mayAsk") boolean mayAsk,
    @JsonProperty("changes") ImmutableList<Projection<ChangeRequest>> changes,
    @JsonProperty("pending") ImmutableList<Projection<PendingChangeRow>> pending) {}
