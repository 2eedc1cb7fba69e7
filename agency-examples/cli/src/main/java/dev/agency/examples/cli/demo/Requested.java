package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.budget.alert.ScopeRequest;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;

/**
 * What a client asked for on top of the scope of a project, from a day on.
 *
 * @param project the project
 * @param request the request, which may have several days
 * @param day the first day this holds
 * @param state what became of it
 * @param minutes the work it adds
 */
record Requested(
    @JsonProperty("project") ProjectId project,
    @JsonProperty("request") String request,
    @JsonProperty("day") LocalDate day,
    @JsonProperty("state") ScopeRequest.State state,
    @JsonProperty("minutes") long minutes) {}
