package dev.agency.examples.cli.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.PersonId;
import dev.agency.core.scope.ScopeDelta;
import java.time.LocalDate;
import java.util.List;

/**
 * The change that is paid for, and who does what about it when.
 *
 * @param id its id
 * @param title what is asked for, in a line
 * @param askedBy who at the client asks
 * @param openedOn the day an alert gives rise to it
 * @param openedBy who opens it
 * @param delta what is asked for at first
 * @param submittedOn the day it is submitted and assessed
 * @param first who approves it as it is at first
 * @param editedOn the day it is edited and assessed again
 * @param editedBy who edits it
 * @param edited what is asked for then
 * @param approvals who approves that
 * @param sentOn the day the client is sent it
 * @param appliedOn the day the client accepts it and it becomes an order
 * @param bookings who is proposed for it
 */
record AskedChange(
    @JsonProperty("id") ChangeRequestId id,
    @JsonProperty("title") String title,
    @JsonProperty("askedBy") ContactId askedBy,
    @JsonProperty("openedOn") LocalDate openedOn,
    @JsonProperty("openedBy") PersonId openedBy,
    @JsonProperty("delta") ScopeDelta delta,
    @JsonProperty("submittedOn") LocalDate submittedOn,
    @JsonProperty("first") Signed first,
    @JsonProperty("editedOn") LocalDate editedOn,
    @JsonProperty("editedBy") PersonId editedBy,
    @JsonProperty("edited") ScopeDelta edited,
    @JsonProperty("approvals") List<Signed> approvals,
    @JsonProperty("sentOn") LocalDate sentOn,
    @JsonProperty("appliedOn") LocalDate appliedOn,
    @JsonProperty("bookings") List<Booking> bookings) {
  AskedChange {
    approvals = ImmutableList.copyOf(approvals);
    bookings = ImmutableList.copyOf(bookings);
  }
}
