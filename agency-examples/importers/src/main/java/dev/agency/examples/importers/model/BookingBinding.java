package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Properties;
import dev.agency.examples.importers.value.Span;
import java.util.Optional;

/** Bookings, for a project or for the deal that a tentative project of the other system is here. */
public final class BookingBinding extends Binding<BookingId, Booking> {
  /** Creates the binding. */
  public BookingBinding() {
    super(
        Kind.BOOKING,
        Bookings.TYPE,
        ImmutableMap.of(
            "project", "work", "deal", "work", "days", "end", "amount", "perDay", "minutes",
            "perDay"));
  }

  @Override
  public BookingId id(String text) {
    return BookingId.of(text);
  }

  @Override
  public Booking bind(Optional<Booking> before, BookingId id, ImportRecord record, Bench bench) {
    Properties properties = record.properties();
    Booking.Builder booking = before.map(Booking::toBuilder).orElseGet(Booking::builder).id(id);
    bench
        .target(record, "person", Kind.PERSON)
        .ifPresent(person -> booking.person(PersonId.of(person.id())));
    bench.target(record, "work", Kind.PROJECT, Kind.DEAL).ifPresent(work -> workOn(work, booking));
    bench
        .target(record, "budget", Kind.BUDGET)
        .map(budget -> bench.budget(budget.id()))
        .ifPresent(budget -> setAside(budget, booking));
    Optional<DateRange> days = days(before.map(Booking::days), properties, "start", "end");
    if (days.filter(known -> known.end().isEmpty()).isPresent()) {
      throw bench.refused("end", ErrorCode.MISSING_PROPERTY);
    }
    days.ifPresent(booking::days);
    properties.set(
        "perDay", Span.class, span -> booking.amount(new BookingAmount.PerDay(span.minutes())));
    properties.set(
        "total", Span.class, span -> booking.amount(new BookingAmount.Total(span.minutes())));
    properties.set(
        "share", BasisPoints.class, share -> booking.amount(new BookingAmount.Percent(share)));
    properties.set(
        "status",
        String.class,
        name -> booking.status(name(BookingStatus.class, name, "status", bench)));
    if (before.isEmpty() && properties.text("status").isEmpty()) {
      throw bench.refused("status", ErrorCode.MISSING_PROPERTY);
    }
    properties.setOptional("note", String.class, booking::note);
    return booking
        .externalRefs(
            with(before.map(Booking::externalRefs).orElse(ImmutableList.of()), record.ref()))
        .build();
  }

  private static void workOn(Bench.Target work, Booking.Builder booking) {
    boolean deal = work.kind() == Kind.DEAL;
    booking.deal(deal ? Optional.of(DealId.of(work.id())) : Optional.empty());
    booking.project(deal ? Optional.empty() : Optional.of(ProjectId.of(work.id())));
  }

  private static void setAside(Budget budget, Booking.Builder booking) {
    booking.deal(Optional.empty());
    booking.project(budget.project());
    booking.budget(budget.id());
  }
}
