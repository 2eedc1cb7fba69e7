package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;

/** Bookings, as a store finds them. */
public final class Bookings {
  /** Who is booked. */
  public static final Attribute<Booking, PersonId> PERSON =
      Attribute.<Booking, PersonId>optional("person", Booking::person).referringTo("person");

  /** The discipline of a placeholder. */
  public static final Attribute<Booking, DisciplineId> DISCIPLINE =
      Attribute.<Booking, DisciplineId>optional("discipline", Booking::discipline)
          .referringTo("discipline");

  /** The project it is for. */
  public static final Attribute<Booking, ProjectId> PROJECT =
      Attribute.<Booking, ProjectId>optional("project", Booking::project).referringTo("project");

  /** The deal it is for. */
  public static final Attribute<Booking, DealId> DEAL =
      Attribute.<Booking, DealId>optional("deal", Booking::deal).referringTo("deal");

  /** The budget its time will count on. */
  public static final Attribute<Booking, BudgetId> BUDGET =
      Attribute.<Booking, BudgetId>optional("budget", Booking::budget).referringTo("budget");

  /** How firm it is. */
  public static final Attribute<Booking, BookingStatus> STATUS =
      Attribute.<Booking, BookingStatus>one("status", Booking::status);

  /** The first day. */
  public static final Attribute<Booking, LocalDate> START =
      Attribute.<Booking, LocalDate>one("start", booking -> booking.days().start());

  /** The first day after it. */
  public static final Attribute<Booking, LocalDate> END =
      Attribute.<Booking, LocalDate>optional("end", booking -> booking.days().end());

  /** A name another system has for it. */
  public static final Attribute<Booking, ExternalRef> EXTERNAL_REF =
      Attribute.<Booking, ExternalRef>many("externalRef", Booking::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<BookingId, Booking> TYPE =
      EntityType.of(
          "booking",
          "booking",
          Booking.class,
          Booking::id,
          ImmutableList.of(
              PERSON, DISCIPLINE, PROJECT, DEAL, BUDGET, STATUS, START, END, EXTERNAL_REF));

  private Bookings() {}
}
