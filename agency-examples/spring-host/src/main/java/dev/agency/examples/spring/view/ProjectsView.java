package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.StatusRow;
import dev.agency.permissions.view.Projection;

/**
 * The active projects as one person sees them.
 *
 * @param viewer who looks
 * @param projects a row for each budget of an active project
 */
@JsonPropertyOrder({"viewer", "projects"})
public record ProjectsView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("projects") ImmutableList<Projection<StatusRow>> projects) {}
