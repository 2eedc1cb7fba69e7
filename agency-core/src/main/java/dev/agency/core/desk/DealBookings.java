package dev.agency.core.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import java.util.List;

/** The time that is set aside for a deal, or for the budget it was won with. */
final class DealBookings {
  private final Work work;
  private final ImmutableList<Versioned<Booking>> stored;

  private DealBookings(Work work, Query<Booking> query) {
    this.work = work;
    this.stored = work.all(Bookings.TYPE, query);
  }

  static DealBookings of(Work work, DealId deal) {
    return new DealBookings(work, Query.<Booking>all().with(Bookings.DEAL, deal));
  }

  static DealBookings on(Work work, BudgetId budget) {
    return new DealBookings(work, Query.<Booking>all().with(Bookings.BUDGET, budget));
  }

  /** Returns the bookings in the order of their identifiers. */
  ImmutableList<Booking> all() {
    return stored.stream().map(Versioned::value).collect(toImmutableList());
  }

  /** Stores confirmed bookings in the place of these. */
  void becomeConfirmed(List<Booking> confirmed) {
    stored.forEach(tentative -> work.remove(Bookings.TYPE, tentative, "booking.converted"));
    confirmed.forEach(booking -> work.insert(Bookings.TYPE, booking, "booking.confirmed"));
  }

  /** Gives the time back. */
  void release() {
    stored.forEach(booking -> work.remove(Bookings.TYPE, booking, "booking.released"));
  }
}
