package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.booking.Booking;
import dev.agency.core.id.ChangeRequestId;

/** Who would do a change, and when. */
record Proposed(
    @JsonProperty("change") ChangeRequestId change, @JsonProperty("booking") Booking booking) {}
