package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.capacity.OpenDeal;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;

/** A deal on its board, and what is booked for it. */
record BoardDeal(Deal deal, Pipeline board, ImmutableList<Booking> bookings) {
  boolean isOpen() {
    return board.stageOf(deal).outcome() == DealOutcome.OPEN;
  }

  OpenDeal asking() {
    return OpenDeal.of(deal, board, bookings);
  }
}
