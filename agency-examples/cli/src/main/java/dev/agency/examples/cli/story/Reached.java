package dev.agency.examples.cli.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.id.MilestoneId;
import java.time.LocalDate;

/**
 * The day a milestone was reached.
 *
 * @param milestone the milestone
 * @param on the day
 */
record Reached(
    @JsonProperty("milestone") MilestoneId milestone, @JsonProperty("on") LocalDate on) {}
