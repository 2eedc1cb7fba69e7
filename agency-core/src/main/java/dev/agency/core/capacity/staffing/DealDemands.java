package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The work of an open deal as demands, to be asked whether the people there are can do it.
 *
 * <pre>{@code
 * StaffingPlan plan =
 *     StaffingPlan.builder().demands(DealDemands.of(pipeline, relaunch)).build();
 * Staffing.solve(rest, plan, ..);   // rest: what people have but for bookings of the open deals
 * }</pre>
 *
 * <p>It is the same work as the one {@link dev.agency.core.capacity.DealImpacts} puts beside what
 * disciplines have: of a line of ten hours of design and bookings of 150 hours of it, 150. A line
 * is a demand within the plan of the deal, called by both their names, {@code Concept of Relaunch};
 * what is booked beyond the lines is one within the days of its booking, {@code Booking BK-7 of
 * Relaunch}. Of two that have one name the second is {@code Concept of Relaunch (2)}.
 */
public final class DealDemands {
  /** As a demand may have, and as a name may be long with a number behind it. */
  private static final long MAX_MINUTES = 1_000_000_000;

  private static final int LONGEST = 190;

  private DealDemands() {}

  /**
   * Returns the work of a deal.
   *
   * @param pipeline what all open deals ask for
   * @param deal one of them
   * @return a demand for each of its parts of a known discipline; none at all where one of these
   *     has no days or days that do not lie within the horizon, or is more than 1,000,000,000
   *     minutes, for of the others alone it could only be told that they fit
   * @throws dev.agency.core.error.InvalidModelException if it is none of the deals ({@code
   *     UNKNOWN_REFERENCE})
   */
  public static ImmutableList<StaffingDemand> of(PipelineDemand pipeline, DealId deal) {
    List<PipelineDemand.Part> parts =
        pipeline.parts(deal).stream().filter(part -> part.discipline().isPresent()).toList();
    ImmutableList.Builder<StaffingDemand> demands = ImmutableList.builder();
    Set<String> names = new HashSet<>();
    for (PipelineDemand.Part part : parts) {
      Optional<DateRange> days = part.days().filter(some -> some.isWithin(pipeline.horizon()));
      if (days.isEmpty() || part.minutes() > MAX_MINUTES) {
        return ImmutableList.of();
      }
      DisciplineId discipline = part.discipline().orElseThrow();
      demands.add(
          StaffingDemand.builder()
              .name(unique(part.name() + " of " + pipeline.name(deal), names))
              .addAnyOf(discipline)
              .window(days.get())
              .minutes(part.minutes())
              .build());
    }
    return demands.build();
  }

  private static String unique(String name, Set<String> names) {
    String unique = name.length() > LONGEST ? shortened(name) : name;
    for (int number = 2; !names.add(unique); number++) {
      unique = shortened(name) + " (" + number + ")";
    }
    return unique;
  }

  private static String shortened(String name) {
    int end = Math.min(name.length(), LONGEST);
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
  }
}
