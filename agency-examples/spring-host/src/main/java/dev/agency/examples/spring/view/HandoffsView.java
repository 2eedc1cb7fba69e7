package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.HandoffRow;
import dev.agency.core.project.Project;
import dev.agency.examples.spring.studio.UnbegunRow;
import dev.agency.permissions.view.Projection;

/**
 * The handoffs under way as one person sees them, and the projects whose handoff has not begun.
 *
 * @param viewer who looks
 * @param handoffs where each is, and what its gate lacks
 * @param projects the projects of these
 * @param unbegun the projects that wait for theirs
 */
@JsonPropertyOrder({"viewer", "handoffs", "projects", "unbegun"})
public record HandoffsView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("handoffs") ImmutableList<Projection<HandoffRow>> handoffs,
    @JsonProperty("projects") ImmutableList<Projection<Project>> projects,
    @JsonProperty("unbegun") ImmutableList<Projection<UnbegunRow>> unbegun) {}
