package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.examples.spring.studio.LoggedRow;
import dev.agency.permissions.view.Projection;

/**
 * The time that was logged, as one person sees it.
 *
 * @param viewer who looks
 * @param logged a sum for each budget that has entries
 * @param entries the latest entries
 */
@JsonPropertyOrder({"viewer", "logged", "entries"})
public record TimeView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("logged") ImmutableList<Projection<LoggedRow>> logged,
    @JsonProperty("entries") ImmutableList<Projection<TimeEntry>> entries) {}
