package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;

/**
 * The open deals as one person sees them.
 *
 * @param viewer who looks
 * @param deals the deals
 */
@JsonPropertyOrder({"viewer", "deals"})
public record PipelineView(
    @JsonProperty("viewer") Viewer viewer, @JsonProperty("deals") ImmutableList<DealView> deals) {}
