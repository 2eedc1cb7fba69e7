package dev.agency.examples.spring.desk;

import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingRefusal;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.Ruling;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.people.Person;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.ResourceRequests;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.view.RequestViews;
import dev.agency.examples.spring.view.RequestsView;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks for people, and answers who asked. Who may do which is for the policy to say. */
@Component
public class RequestDesk {
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private final Deeds deeds;
  private final RequestViews views;

  RequestDesk(Deeds deeds, RequestViews views) {
    this.deeds = deeds;
    this.views = views;
  }

  /** Why something was not done, beside what the library says of bookings. */
  public enum RequestRefusal {
    /** The policy does not let them. */
    NOT_ALLOWED,
    /** The days are none, or the last one is before the first or today. */
    DAYS,
    /** The hours are no number of hours a day has. */
    HOURS,
    /** The note or the reason is missing, too long or does not print. */
    WORDS,
    /** Nobody was chosen. */
    NOBODY,
    /** Somebody answered it meanwhile. */
    ANSWERED
  }

  /**
   * What somebody asks for, as they typed it.
   *
   * @param project for what
   * @param discipline of whom
   * @param wished who is wished for; nobody if it is empty
   * @param from the first day
   * @param to the last day
   * @param hours the hours a day
   * @param note what whoever answers has to know
   */
  public record Asked(
      String project,
      String discipline,
      String wished,
      String from,
      String to,
      String hours,
      String note) {
    /** Nothing typed yet. */
    public static final Asked NOTHING = new Asked("", "", "", "", "", "", "");
  }

  /**
   * Asks for somebody.
   *
   * @param caller who asks
   * @param asked what they typed
   * @return empty if it was asked for, or why not
   */
  public Optional<Enum<?>> ask(Caller caller, Asked asked) {
    RequestsView view = views.requests(caller.actor());
    Optional<ProjectId> project =
        view.asks().stream().filter(each -> each.value().equals(asked.project())).findFirst();
    if (project.isEmpty()) {
      return Optional.of(RequestRefusal.NOT_ALLOWED);
    }
    Optional<DateRange> days = days(asked, view.viewer().asOf());
    if (days.isEmpty()) {
      return Optional.of(RequestRefusal.DAYS);
    }
    Optional<BookingAmount> amount = amount(asked.hours());
    if (amount.isEmpty()) {
      return Optional.of(RequestRefusal.HOURS);
    }
    try {
      ResourceRequest request =
          ResourceRequest.builder()
              .id(ResourceRequestId.of(UUID.randomUUID().toString()))
              .requestedBy(caller.actor())
              .discipline(DisciplineId.of(asked.discipline()))
              .wishedPerson(optional(asked.wished()).map(PersonId::of))
              .project(project)
              .days(days.get())
              .amount(amount.get())
              .note(optional(asked.note()))
              .build();
      deeds.inOne(
          caller,
          view.viewer().policyVersion(),
          deed -> {
            deed.insert("resourceRequest.asked", ResourceRequests.TYPE, request);
            return request;
          });
      return Optional.empty();
    } catch (InvalidModelException malformed) {
      return Optional.of(RequestRefusal.WORDS);
    }
  }

  private static Optional<String> optional(String typed) {
    return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
  }

  private static Optional<DateRange> days(Asked asked, LocalDate today) {
    try {
      LocalDate from = LocalDate.parse(asked.from().strip());
      LocalDate to = LocalDate.parse(asked.to().strip());
      return from.isAfter(today) && !to.isBefore(from)
          ? Optional.of(DateRange.closed(from, to))
          : Optional.empty();
    } catch (DateTimeException | InvalidModelException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<BookingAmount> amount(String hours) {
    try {
      return Optional.of(
          new BookingAmount.PerDay(
              new BigDecimal(hours.strip().replace(',', '.'))
                  .multiply(MINUTES_PER_HOUR)
                  .longValueExact()));
    } catch (ArithmeticException | NumberFormatException | InvalidModelException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Books somebody for what was asked, whoever was wished for.
   *
   * @param caller who answers
   * @param request what was asked
   * @param person who does it
   * @param status how firm the booking is
   * @return empty if they are booked, or why not
   */
  public Optional<Enum<?>> book(
      Caller caller, ResourceRequestId request, Optional<PersonId> person, BookingStatus status) {
    if (!views.request(caller.actor(), request).answers()) {
      return refused(request);
    }
    if (person.isEmpty()) {
      return Optional.of(RequestRefusal.NOBODY);
    }
    return written(
        caller,
        request,
        (deed, stored) -> {
          Person with =
              deed.find(People.TYPE, person.get())
                  .orElseThrow(() -> new NotFoundException(People.TYPE.words()))
                  .value();
          Ruling<ResourceRequest.Filled, BookingRefusal> ruling = stored.value().fill(with, status);
          ruling
              .granted()
              .ifPresent(
                  filled -> {
                    deed.insert("booking.made", Bookings.TYPE, filled.booking());
                    deed.replace(
                        "resourceRequest.filled", ResourceRequests.TYPE, stored, filled.request());
                  });
          return ruling.refusal().map(refusal -> refusal);
        });
  }

  /**
   * Declines what was asked.
   *
   * @param caller who answers
   * @param request what was asked
   * @param reason why there is nobody
   * @return empty if it is declined, or why not
   */
  public Optional<Enum<?>> decline(Caller caller, ResourceRequestId request, String reason) {
    if (!views.request(caller.actor(), request).answers()) {
      return refused(request);
    }
    if (reason.isBlank()) {
      return Optional.of(RequestRefusal.WORDS);
    }
    try {
      return written(
          caller,
          request,
          (deed, stored) ->
              closed(deed, "resourceRequest.declined", stored, it -> it.decline(reason.strip())));
    } catch (InvalidModelException malformed) {
      return Optional.of(RequestRefusal.WORDS);
    }
  }

  /**
   * Takes back what was asked.
   *
   * @param caller who asked
   * @param request what they asked
   * @return empty if it is taken back, or why not
   */
  public Optional<Enum<?>> withdraw(Caller caller, ResourceRequestId request) {
    if (!views.request(caller.actor(), request).withdraws()) {
      return refused(request);
    }
    return written(
        caller,
        request,
        (deed, stored) ->
            closed(deed, "resourceRequest.withdrawn", stored, ResourceRequest::withdraw));
  }

  /** Who may not, and who is late, are told apart: they see whether it was answered. */
  private Optional<Enum<?>> refused(ResourceRequestId request) {
    boolean isOpen =
        views.studio().requests().stream()
            .anyMatch(file -> file.row().request().id().equals(request) && file.row().isOpen());
    return Optional.of(isOpen ? RequestRefusal.NOT_ALLOWED : RequestRefusal.ANSWERED);
  }

  private static Optional<Enum<?>> closed(
      Deeds.Deed deed,
      String name,
      Versioned<ResourceRequest> stored,
      Function<ResourceRequest, Ruling<ResourceRequest, BookingRefusal>> move) {
    Ruling<ResourceRequest, BookingRefusal> ruling = move.apply(stored.value());
    ruling.granted().ifPresent(after -> deed.replace(name, ResourceRequests.TYPE, stored, after));
    return ruling.refusal().map(refusal -> refusal);
  }

  private interface Answer {
    Optional<Enum<?>> to(Deeds.Deed deed, Versioned<ResourceRequest> stored);
  }

  private Optional<Enum<?>> written(Caller caller, ResourceRequestId request, Answer answer) {
    try {
      return deeds.inOne(
          caller,
          views.studio().policy().version(),
          deed ->
              answer.to(
                  deed,
                  deed.find(ResourceRequests.TYPE, request)
                      .orElseThrow(() -> new NotFoundException(ResourceRequests.TYPE.words()))));
    } catch (StaleVersionException faster) {
      return Optional.of(RequestRefusal.ANSWERED);
    }
  }
}
