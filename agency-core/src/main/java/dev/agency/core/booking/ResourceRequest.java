package dev.agency.core.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DerivedIds;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.people.Person;
import dev.agency.core.people.Skill;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A wish for somebody: a project manager asks for a designer on certain days, and whoever plans
 * people fills it or declines.
 *
 * <p>Three hours a day of design from 2 to 27 March for the relaunch, of somebody who knows
 * checkout flows, best of Mira. It takes nobody's time and is no demand until it is filled: then it
 * becomes a {@link Booking}. Skills and the person are wishes: {@code Candidate} of the capacity
 * package lists who has which of the skills and how much time, and only the discipline is held
 * against who is to fill it.
 *
 * <pre>
 *   requested --fill--> filled        with a booking
 *   requested --decline--> declined   with a reason
 *   requested --withdraw--> withdrawn
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ResourceRequest implements WithResourceRequest
    permits ImmutableResourceRequest {
  private static final int MAX_SKILLS = 32;

  ResourceRequest() {}

  /**
   * Starts a new request.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ResourceRequest fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this request.
   *
   * @return the identifier
   */
  public abstract ResourceRequestId id();

  /**
   * Returns what became of it.
   *
   * @return the state, requested unless set
   */
  @Value.Default
  public RequestState state() {
    return RequestState.REQUESTED;
  }

  /**
   * Returns who asks.
   *
   * @return the person, empty if unknown
   */
  public abstract Optional<PersonId> requestedBy();

  /**
   * Returns the discipline somebody is needed of.
   *
   * @return the discipline
   */
  public abstract DisciplineId discipline();

  /**
   * Returns what they had better know.
   *
   * @return up to 32 skills; none unless set
   */
  public abstract ImmutableSet<Skill> skills();

  /**
   * Returns who is wished for.
   *
   * @return the person; empty if anybody will do
   */
  public abstract Optional<PersonId> wishedPerson();

  /**
   * Returns the project it is for.
   *
   * @return the project; empty if it is for a deal
   */
  public abstract Optional<ProjectId> project();

  /**
   * Returns the deal it is for.
   *
   * @return the deal; empty if it is for a project
   */
  public abstract Optional<DealId> deal();

  /**
   * Returns the budget the time will count on.
   *
   * @return a budget of the project; empty if that is open
   */
  public abstract Optional<BudgetId> budget();

  /**
   * Returns the line the time will count on.
   *
   * @return a line of the budget or of the deal; empty if that is open
   */
  public abstract Optional<LineId> line();

  /**
   * Returns the days.
   *
   * @return the days, with an end, at most ten years
   */
  public abstract DateRange days();

  /**
   * Returns how much time is asked for.
   *
   * @return the amount
   */
  public abstract BookingAmount amount();

  /**
   * Returns what it was filled with.
   *
   * @return the booking; empty unless it is filled
   */
  public abstract Optional<BookingId> booking();

  /**
   * Returns why it was declined.
   *
   * @return the reason; empty unless it is declined
   */
  public abstract Optional<String> declinedReason();

  /**
   * Returns what was noted.
   *
   * @return the note, empty if there is none
   */
  public abstract Optional<String> note();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Fills this request, with a derived identifier: the booking of request {@code R} is {@code
   * R:booking}, by the rule of {@link DerivedIds}.
   *
   * @param with who does it
   * @param status how firm the booking is
   * @return the filled request and its booking, as {@link #fill(Person, BookingStatus, BookingId)}
   */
  public Ruling<Filled, BookingRefusal> fill(Person with, BookingStatus status) {
    return fill(with, status, BookingId.of(DerivedIds.of(id().value(), "booking")));
  }

  /**
   * Fills this request.
   *
   * @param with who does it, wished for or not
   * @param status how firm the booking is
   * @param bookingId the identifier of the booking
   * @return the filled request and its booking, or {@code REQUEST_CLOSED}, {@code PERSON_HAS_LEFT}
   *     or {@code NOT_QUALIFIED}
   */
  public Ruling<Filled, BookingRefusal> fill(
      Person with, BookingStatus status, BookingId bookingId) {
    if (state() != RequestState.REQUESTED) {
      return new Ruling.Refused<>(BookingRefusal.REQUEST_CLOSED);
    }
    return Rebooking.unfit(with, discipline())
        .<Ruling<Filled, BookingRefusal>>map(Ruling.Refused::new)
        .orElseGet(
            () ->
                new Ruling.Granted<>(
                    new Filled(
                        toBuilder().state(RequestState.FILLED).booking(bookingId).build(),
                        booking(with, status, bookingId))));
  }

  private Booking booking(Person with, BookingStatus status, BookingId bookingId) {
    return Booking.builder()
        .id(bookingId)
        .status(status)
        .person(with.id())
        .project(project())
        .deal(deal())
        .budget(budget())
        .line(line())
        .days(days())
        .amount(amount())
        .note(note())
        .build();
  }

  /**
   * Declines this request.
   *
   * @param reason why there is nobody
   * @return the declined request, or {@code REQUEST_CLOSED}
   * @throws dev.agency.core.error.InvalidModelException if the reason does not print ({@code
   *     MALFORMED_NAME})
   */
  public Ruling<ResourceRequest, BookingRefusal> decline(String reason) {
    return closed(toBuilder().state(RequestState.DECLINED).declinedReason(reason));
  }

  /**
   * Withdraws this request.
   *
   * @return the withdrawn request, or {@code REQUEST_CLOSED}
   */
  public Ruling<ResourceRequest, BookingRefusal> withdraw() {
    return closed(toBuilder().state(RequestState.WITHDRAWN));
  }

  private Ruling<ResourceRequest, BookingRefusal> closed(Builder as) {
    return state() == RequestState.REQUESTED
        ? new Ruling.Granted<>(as.build())
        : new Ruling.Refused<>(BookingRefusal.REQUEST_CLOSED);
  }

  /**
   * A request that was filled.
   *
   * @param request the request, which remembers the booking
   * @param booking the booking of the person
   */
  public record Filled(ResourceRequest request, Booking booking) {
    /**
     * Creates a filled request.
     *
     * @param request the request
     * @param booking the booking
     */
    public Filled {
      Objects.requireNonNull(request, "request");
      Objects.requireNonNull(booking, "booking");
    }
  }

  /**
   * Returns a builder filled from this request.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a request for nothing or for two, and an answer that is not that of its state. */
  @Value.Check
  void check() {
    Invariants rules = Invariants.of("a resource request");
    Work.check(rules, project(), deal(), budget(), line(), days())
        .between("skills", skills().size(), 0, MAX_SKILLS)
        .require(
            booking().isPresent() == (state() == RequestState.FILLED),
            "booking",
            ErrorCode.INCONSISTENT,
            "must be given where it is filled, and only there")
        .require(
            declinedReason().isPresent() == (state() == RequestState.DECLINED),
            "declinedReason",
            ErrorCode.INCONSISTENT,
            "must be given where it is declined, and only there")
        .note("declinedReason", declinedReason())
        .note("note", note())
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds requests. */
  public static final class Builder extends ImmutableResourceRequest.Builder {
    Builder() {}
  }
}
