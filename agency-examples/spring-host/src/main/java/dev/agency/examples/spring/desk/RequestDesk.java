package dev.agency.examples.spring.desk;

import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingRefusal;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.Ruling;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.people.Person;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.ResourceRequests;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.studio.RequestFile;
import dev.agency.examples.spring.studio.RequestRow;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.view.RequestViews;
import dev.agency.examples.spring.view.RequestsView;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.Action;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks for people, and answers who asked. Who may do which is for the policy to say. */
@Component
public class RequestDesk {
  /** As much of a fingerprint as an id has room for. */
  private static final int ID_LENGTH = 24;

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
    /** The discipline or the wished person is none that may be chosen. */
    NOT_OFFERED,
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
   * @return what became of it
   */
  public Outcome ask(Caller caller, Asked asked) {
    RequestsView view = views.requests(caller.actor());
    Optional<ProjectId> project =
        view.asks().stream().filter(each -> each.value().equals(asked.project())).findFirst();
    if (project.isEmpty()) {
      return Outcome.denied(RequestRefusal.NOT_ALLOWED);
    }
    Studio studio = views.studio();
    Optional<DateRange> days = days(asked, view.viewer().asOf());
    if (days.isEmpty()) {
      return Outcome.refused(RequestRefusal.DAYS);
    }
    Optional<BookingAmount> amount = amount(asked.hours());
    if (amount.isEmpty()) {
      return Outcome.refused(RequestRefusal.HOURS);
    }
    if (!isOffered(studio, view, asked)) {
      return Outcome.refused(RequestRefusal.NOT_OFFERED);
    }
    try {
      ResourceRequest request =
          ResourceRequest.builder()
              .id(idOf(caller, studio, asked))
              .requestedBy(caller.actor())
              .discipline(DisciplineId.of(asked.discipline()))
              .wishedPerson(optional(asked.wished()).map(PersonId::of))
              .project(project)
              .days(days.get())
              .amount(amount.get())
              .note(optional(asked.note()))
              .build();
      return deeds.inOne(
          caller,
          deed -> {
            if (!deed.subject().can(Action.CREATE, RequestRow.TYPE, RequestRow.asked(request))) {
              return Outcome.denied(RequestRefusal.NOT_ALLOWED);
            }
            deed.insert("resourceRequest.asked", ResourceRequests.TYPE, request);
            return Outcome.done();
          });
    } catch (InvalidModelException malformed) {
      return Outcome.refused(RequestRefusal.WORDS);
    } catch (DuplicateIdException again) {
      // The same form, sent twice.
      return Outcome.done();
    }
  }

  /** Whether the page offers a discipline and a person: a form may hold anything. */
  private static boolean isOffered(Studio studio, RequestsView view, Asked asked) {
    Optional<String> wished = optional(asked.wished());
    return studio.directory().disciplines().stream()
            .anyMatch(each -> each.value().equals(asked.discipline()))
        && (wished.isEmpty()
            || view.asks().stream()
                .flatMap(each -> studio.project(each).stream())
                .flatMap(each -> studio.directory().members(each).stream())
                .anyMatch(each -> each.value().equals(wished.get())));
  }

  /**
   * The same for the same form on the same day, as long as nobody answers what its author asked
   * for: once it was, the same may be asked again.
   */
  private static ResourceRequestId idOf(Caller caller, Studio studio, Asked asked) {
    String text =
        Fingerprint.builder("requested")
            .text(caller.actor().value())
            .text(asked.project())
            .text(asked.discipline())
            .text(asked.wished())
            .text(asked.from())
            .text(asked.to())
            .text(asked.hours())
            .text(asked.note())
            .number(
                studio.requests().stream()
                    .map(RequestFile::row)
                    .filter(
                        row ->
                            row.request().requestedBy().filter(caller.actor()::equals).isPresent())
                    .filter(row -> !row.isOpen())
                    .count())
            .day(studio.asOf())
            .build()
            .value();
    return ResourceRequestId.of("rr-" + text.substring(0, ID_LENGTH));
  }

  private static Optional<String> optional(String typed) {
    return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
  }

  private static Optional<DateRange> days(Asked asked, LocalDate today) {
    Optional<LocalDate> from = Entered.day(asked.from()).filter(today::isBefore);
    Optional<LocalDate> to = Entered.day(asked.to());
    if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
      return Optional.empty();
    }
    try {
      return Optional.of(DateRange.closed(from.get(), to.get()));
    } catch (InvalidModelException tooLong) {
      return Optional.empty();
    }
  }

  private static Optional<BookingAmount> amount(String hours) {
    try {
      return Entered.minutes(hours).map(BookingAmount.PerDay::new);
    } catch (InvalidModelException tooMany) {
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
   * @return what became of it
   */
  public Outcome book(
      Caller caller, ResourceRequestId request, Optional<PersonId> person, BookingStatus status) {
    if (!views.request(caller.actor(), request).answers()) {
      return refused(request);
    }
    if (person.isEmpty()) {
      return Outcome.refused(RequestRefusal.NOBODY);
    }
    return written(
        caller,
        request,
        RequestDesk::mayAnswer,
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
          return outcome(ruling);
        });
  }

  /**
   * Declines what was asked.
   *
   * @param caller who answers
   * @param request what was asked
   * @param reason why there is nobody
   * @return what became of it
   */
  public Outcome decline(Caller caller, ResourceRequestId request, String reason) {
    if (!views.request(caller.actor(), request).answers()) {
      return refused(request);
    }
    if (reason.isBlank()) {
      return Outcome.refused(RequestRefusal.WORDS);
    }
    try {
      return written(
          caller,
          request,
          RequestDesk::mayAnswer,
          (deed, stored) ->
              closed(deed, "resourceRequest.declined", stored, it -> it.decline(reason.strip())));
    } catch (InvalidModelException malformed) {
      return Outcome.refused(RequestRefusal.WORDS);
    }
  }

  /**
   * Takes back what was asked.
   *
   * @param caller who asked
   * @param request what they asked
   * @return what became of it
   */
  public Outcome withdraw(Caller caller, ResourceRequestId request) {
    if (!views.request(caller.actor(), request).withdraws()) {
      return refused(request);
    }
    return written(
        caller,
        request,
        (subject, row) ->
            row.request().requestedBy().filter(caller.actor()::equals).isPresent()
                && subject.view(RequestRow.TYPE, row).isPresent(),
        (deed, stored) ->
            closed(deed, "resourceRequest.withdrawn", stored, ResourceRequest::withdraw));
  }

  private static boolean mayAnswer(Subject subject, RequestRow row) {
    return subject.can(Action.APPROVE, RequestRow.TYPE, row);
  }

  /** Who may not, and who is late, are told apart: they see whether it was answered. */
  private Outcome refused(ResourceRequestId request) {
    boolean isOpen =
        views.studio().requests().stream()
            .anyMatch(file -> file.row().request().id().equals(request) && file.row().isOpen());
    return isOpen
        ? Outcome.denied(RequestRefusal.NOT_ALLOWED)
        : Outcome.late(RequestRefusal.ANSWERED);
  }

  private static Outcome closed(
      Deeds.Deed deed,
      String name,
      Versioned<ResourceRequest> stored,
      Function<ResourceRequest, Ruling<ResourceRequest, BookingRefusal>> move) {
    Ruling<ResourceRequest, BookingRefusal> ruling = move.apply(stored.value());
    ruling.granted().ifPresent(after -> deed.replace(name, ResourceRequests.TYPE, stored, after));
    return outcome(ruling);
  }

  private static Outcome outcome(Ruling<?, BookingRefusal> ruling) {
    return ruling
        .refusal()
        .map(
            refusal ->
                refusal == BookingRefusal.REQUEST_CLOSED
                    ? Outcome.late(refusal)
                    : Outcome.refused(refusal))
        .orElseGet(Outcome::done);
  }

  @FunctionalInterface
  private interface Answer {
    Outcome to(Deeds.Deed deed, Versioned<ResourceRequest> stored);
  }

  private Outcome written(
      Caller caller,
      ResourceRequestId request,
      BiPredicate<Subject, RequestRow> may,
      Answer answer) {
    try {
      return deeds.inOne(
          caller,
          deed -> {
            Versioned<ResourceRequest> stored =
                deed.find(ResourceRequests.TYPE, request)
                    .orElseThrow(() -> new NotFoundException(ResourceRequests.TYPE.words()));
            return may.test(deed.subject(), RequestRow.asked(stored.value()))
                ? answer.to(deed, stored)
                : Outcome.denied(RequestRefusal.NOT_ALLOWED);
          });
    } catch (StaleVersionException faster) {
      return Outcome.late(RequestRefusal.ANSWERED);
    }
  }
}
