package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.id.TimeEntryId;
import java.time.LocalDate;

/**
 * A time entry that came to count after the day it is of.
 *
 * @param entry the entry
 * @param knownOn the day it was approved
 */
record Late(@JsonProperty("entry") TimeEntryId entry, @JsonProperty("knownOn") LocalDate knownOn) {}
