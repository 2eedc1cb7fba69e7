package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.RequestState;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.time.DateRange;
import java.util.Optional;

/**
 * A wish for somebody and what became of it: a record type of this host.
 *
 * @param request the request
 * @param booked who does it; empty unless it is filled
 */
public record RequestRow(ResourceRequest request, Optional<PersonId> booked) {
  /** Which it is. */
  public static final Field<RequestRow, ResourceRequestId> REQUEST =
      Field.of("request", Quantities.NAME, row -> row.request().id());

  /** The project it is for; empty if it is for a deal. */
  public static final Field<RequestRow, Optional<ProjectId>> PROJECT =
      Field.of("project", Quantities.NAME, row -> row.request().project());

  /** Who asks. */
  public static final Field<RequestRow, Optional<PersonId>> REQUESTED_BY =
      Field.of("requestedBy", Quantities.NAME, row -> row.request().requestedBy());

  /** The discipline somebody is needed of. */
  public static final Field<RequestRow, DisciplineId> DISCIPLINE =
      Field.of("discipline", Quantities.NAME, row -> row.request().discipline());

  /** Who is wished for. */
  public static final Field<RequestRow, Optional<PersonId>> WISHED =
      Field.of("wished", Quantities.NAME, row -> row.request().wishedPerson());

  /** The days. */
  public static final Field<RequestRow, DateRange> DAYS =
      Field.of("days", Quantities.DATES, row -> row.request().days());

  /** How much time is asked for. */
  public static final Field<RequestRow, BookingAmount> AMOUNT =
      Field.of("amount", Quantities.ESTIMATED_MINUTES, row -> row.request().amount());

  /** What became of it. */
  public static final Field<RequestRow, RequestState> STATE =
      Field.of("state", Quantities.STATE, row -> row.request().state());

  /** Who does it. */
  public static final Field<RequestRow, Optional<PersonId>> BOOKED =
      Field.of("booked", Quantities.NAME, RequestRow::booked);

  /** Why it was declined. */
  public static final Field<RequestRow, Optional<String>> REASON =
      Field.of("declinedReason", Quantities.NAME, row -> row.request().declinedReason());

  /** What was noted. */
  public static final Field<RequestRow, Optional<String>> NOTE =
      Field.of("note", Quantities.NAME, row -> row.request().note());

  /** The record type. */
  public static final RecordType<RequestRow> TYPE =
      RecordType.of(
          "resourceRequest",
          Grain.PROJECT,
          ImmutableList.of(
              REQUEST,
              PROJECT,
              REQUESTED_BY,
              DISCIPLINE,
              WISHED,
              DAYS,
              AMOUNT,
              STATE,
              BOOKED,
              REASON,
              NOTE));

  /**
   * Returns a request that nobody answered.
   *
   * @param request the request
   * @return the row
   */
  public static RequestRow asked(ResourceRequest request) {
    return new RequestRow(request, Optional.empty());
  }

  /**
   * Returns whether nobody answered it yet.
   *
   * @return whether it waits
   */
  public boolean isOpen() {
    return request.state() == RequestState.REQUESTED;
  }

  /** Says which request it is, and no words. */
  @Override
  public String toString() {
    return "RequestRow[" + request.id() + "]";
  }
}
