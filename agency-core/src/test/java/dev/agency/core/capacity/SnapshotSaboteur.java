package dev.agency.core.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.testkit.PlantedMistake;
import java.util.List;
import java.util.function.Function;

/** Mistakes that are planted, each with the law that has to find it. */
enum SnapshotSaboteur implements PlantedMistake {
  BOOKINGS_OF_THE_DEALS_TAKE_TIME_BESIDE_THEM(
      SnapshotLaw.SAME,
      new SnapshotEngine() {
        @Override
        PipelineDemand pipeline(CapacitySnapshot snapshot, List<OpenDeal> deals) {
          CapacitySnapshot all = snapshot.counting(Commitment.WITH_TENTATIVE);
          SnapshotView right = new SnapshotView(all, deals);
          return PipelineDemand.of(
              new SnapshotView(all, ImmutableList.of()),
              WEEKS,
              deals,
              ImmutableList.of(),
              (booking, days) -> right.placed(booking).minutes(booking, days));
        }
      }),
  WHAT_NOBODY_FILLS_TAKES_NO_TIME(
      SnapshotLaw.LEFT,
      new SnapshotEngine() {
        @Override
        PipelineDemand pipeline(CapacitySnapshot snapshot, List<OpenDeal> deals) {
          CapacitySnapshot filled = snapshot;
          for (Booking booking : snapshot.bookings()) {
            filled = booking.isPlaceholder() ? filled.without(booking.id()) : filled;
          }
          return super.pipeline(filled, deals);
        }
      }),
  A_PLACEHOLDER_OF_A_DEAL_ASKS_FOR_NOTHING(
      SnapshotLaw.BOOKINGS,
      of(
          bookings ->
              bookings.stream().filter(it -> !it.isPlaceholder()).collect(toImmutableList()))),
  A_DAY_IS_THE_INSTANT_IT_BEGINS_AT(
      SnapshotLaw.ZONES,
      of(
          bookings ->
              bookings.stream()
                  .map(it -> it.withDays(CapacitySaboteur.instants(it.days())))
                  .collect(toImmutableList())));

  private final SnapshotLaw law;

  @SuppressWarnings("ImmutableEnumChecker") // nothing an engine is made of ever changes
  private final SnapshotEngine engine;

  SnapshotSaboteur(SnapshotLaw law, SnapshotEngine engine) {
    this.law = law;
    this.engine = engine;
  }

  /** Takes others for the bookings of a deal. */
  private static SnapshotEngine of(Function<ImmutableList<Booking>, ImmutableList<Booking>> other) {
    return new SnapshotEngine() {
      @Override
      PipelineDemand pipeline(CapacitySnapshot snapshot, List<OpenDeal> deals) {
        return super.pipeline(
            snapshot,
            deals.stream()
                .map(
                    open ->
                        new OpenDeal(open.deal(), open.probability(), other.apply(open.bookings())))
                .toList());
      }
    };
  }

  @Override
  public SnapshotLaw law() {
    return law;
  }

  @Override
  public void tryOn(long seed) {
    law.check(engine, DrawnDeals.of(seed));
  }
}
