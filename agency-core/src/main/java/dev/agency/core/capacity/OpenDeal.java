package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.booking.Booking;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import java.util.List;
import java.util.Objects;

/**
 * A deal that may be won, with what it asks of people.
 *
 * <p>It asks twice: its lines say how much of each discipline, its bookings who and when. That is
 * one demand, not two; {@link PipelineDemand} takes the larger of both.
 *
 * <p>Immutable and thread-safe.
 *
 * @param deal the deal
 * @param probability how likely it is won, from 0 to 100 %
 * @param bookings its bookings, of people and placeholders, each once
 */
public record OpenDeal(Deal deal, BasisPoints probability, ImmutableList<Booking> bookings) {
  /**
   * Creates an open deal.
   *
   * @param deal the deal
   * @param probability how likely it is won
   * @param bookings its bookings
   * @throws dev.agency.core.error.InvalidModelException if the probability is not from 0 to 100 %
   *     ({@code OUT_OF_RANGE}), a booking is not for the deal ({@code INCONSISTENT}) or stands
   *     twice ({@code DUPLICATE_ID})
   */
  public OpenDeal {
    Objects.requireNonNull(deal, "deal");
    Invariants.of("an open deal")
        .require(
            probability.isProportion(),
            "probability",
            ErrorCode.OUT_OF_RANGE,
            "must be from 0 to 100 %")
        .unique("bookings", Lists.transform(bookings, Booking::id))
        .requireEach(
            "bookings",
            bookings,
            booking -> booking.deal().filter(deal.id()::equals).isPresent(),
            ErrorCode.INCONSISTENT,
            "must be for the deal")
        .verify();
  }

  /**
   * Returns a deal with the probability it has in its pipeline.
   *
   * @param deal the deal, open
   * @param pipeline its pipeline
   * @param bookings its bookings
   * @return the deal, as likely as it says itself or as its stage does
   * @throws dev.agency.core.error.InvalidModelException if it is not of this pipeline ({@code
   *     UNKNOWN_REFERENCE}), is won or lost ({@code INCONSISTENT}), or as the constructor does
   */
  public static OpenDeal of(Deal deal, Pipeline pipeline, List<Booking> bookings) {
    Invariants.of("an open deal")
        .require(
            pipeline.stageOf(deal).outcome() == DealOutcome.OPEN,
            "deal",
            ErrorCode.INCONSISTENT,
            "must be neither won nor lost")
        .verify();
    return new OpenDeal(deal, deal.probability(pipeline), ImmutableList.copyOf(bookings));
  }
}
