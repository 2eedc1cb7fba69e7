package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.permissions.view.Projection;

/**
 * Who has time in the weeks ahead, as one person sees it.
 *
 * @param viewer who looks
 * @param loads a row for each person and week, week by week within a person
 */
@JsonPropertyOrder({"viewer", "loads"})
public record HeatMapView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("loads") ImmutableList<Projection<LoadRow>> loads) {}
