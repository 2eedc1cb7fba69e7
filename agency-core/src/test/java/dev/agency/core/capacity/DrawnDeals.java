package dev.agency.core.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A small agency and both its open deals, of which the second has no lines and no plan.
 *
 * @param input the agency, with all bookings for the deals
 * @param deals the deals
 */
record DrawnDeals(CapacityInput input, ImmutableList<OpenDeal> deals) {
  static final DateRange HORIZON =
      DateRange.of(DrawnCapacity.FIRST, DrawnCapacity.FIRST.plusDays(40));

  private static final CapacityRules ALL =
      new CapacityRules(Commitment.WITH_TENTATIVE, BasisPoints.ofPercent(80));

  /** Numbers that follow each other draw what has nothing to do with each other. */
  static DrawnDeals of(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    CapacityInput input = new DrawnCapacity(random).input();
    ImmutableList.Builder<OpenDeal> deals = ImmutableList.builder();
    for (String id : List.of("d-0", "d-1")) {
      Deal.Builder deal = SampleAgency.deal().toBuilder().id(DealId.of(id));
      if (id.equals("d-0")) {
        deal.plan(HORIZON)
            .lines(
                ImmutableList.of(
                    SampleAgency.serviceLine().withEstimatedMinutes(random.nextInt(9_000))));
      } else {
        deal.plan(Optional.empty()).lines(ImmutableList.of());
      }
      deals.add(
          new OpenDeal(
              deal.build(),
              BasisPoints.of(random.nextInt(10_001)),
              input.bookings().stream()
                  .filter(it -> it.deal().filter(DealId.of(id)::equals).isPresent())
                  .collect(toImmutableList())));
    }
    return new DrawnDeals(input, deals.build());
  }

  CapacitySnapshot snapshot() {
    return CapacitySnapshot.of(input, HORIZON, ALL);
  }

  /** Returns the snapshot without any booking for a deal. */
  CapacitySnapshot snapshotWithoutDeals() {
    List<Booking> rest = input.bookings().stream().filter(it -> it.deal().isEmpty()).toList();
    return CapacitySnapshot.of(input.withBookings(rest), HORIZON, ALL);
  }
}
