package dev.agency.examples.cli.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.StageId;

/**
 * Who the story is of, and what the deal becomes.
 *
 * @param accountManager who keeps the client
 * @param projectManager who delivers the work
 * @param project the project the deal is won as
 * @param budget its budget
 * @param proposed the stage of a deal of which there is a proposal
 * @param won the stage of one that is won
 */
record Cast(
    @JsonProperty("accountManager") PersonId accountManager,
    @JsonProperty("projectManager") PersonId projectManager,
    @JsonProperty("project") ProjectId project,
    @JsonProperty("budget") BudgetId budget,
    @JsonProperty("proposed") StageId proposed,
    @JsonProperty("won") StageId won) {}
