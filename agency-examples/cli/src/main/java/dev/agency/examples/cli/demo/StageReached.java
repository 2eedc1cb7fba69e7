package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;

/** A stage of the handoff that a project came to, by whom and when. */
record StageReached(
    @JsonProperty("project") ProjectId project,
    @JsonProperty("stage") HandoffStage stage,
    @JsonProperty("on") LocalDate on,
    @JsonProperty("by") PersonId by) {}
