package dev.agency.examples.cli.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;

/**
 * That somebody approves something.
 *
 * @param person who
 * @param on the day
 */
record Signed(@JsonProperty("person") PersonId person, @JsonProperty("on") LocalDate on) {}
