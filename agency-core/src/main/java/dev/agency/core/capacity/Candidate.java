package dev.agency.core.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.Placement;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.people.Skill;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who may fill a request, what of it they know, and whether they have the time.
 *
 * <p>Three hours of design a day are asked for from Monday to Friday, of somebody who knows Figma
 * and checkout flows. Mira knows both and has 40 hours free, but her Tuesday is full: of the 15
 * hours asked of her she is short of 3. Jonas has time for all of it and does not know Figma. Mira
 * comes first, for time is found more easily than a skill; who decides sees both.
 *
 * <p>Time is compared day by day, so a free Monday does not do the work of a full Tuesday. What is
 * asked for may differ by person: half of somebody's time is half of their own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param person who it is
 * @param lacking which of the skills they do not have, empty if they have all
 * @param wished whether the request wishes for them
 * @param freeMinutes what they have free on the days asked about
 * @param askedMinutes what the request takes of them
 * @param shortMinutes what of that they have no time for, on the days it falls on or on any
 */
public record Candidate(
    PersonId person,
    ImmutableSortedSet<Skill> lacking,
    boolean wished,
    long freeMinutes,
    long askedMinutes,
    long shortMinutes) {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt((Candidate each) -> each.lacking().size())
          .thenComparingLong(Candidate::shortMinutes)
          .thenComparing(Candidate::wished, Comparator.reverseOrder())
          .thenComparing(Candidate::freeMinutes, Comparator.reverseOrder())
          .thenComparing(Candidate::person);

  /**
   * Creates a candidate.
   *
   * @param person who it is
   * @param lacking which of the skills they do not have
   * @param wished whether the request wishes for them
   * @param freeMinutes what they have free on the days asked about
   * @param askedMinutes what the request takes of them
   * @param shortMinutes what of that they have no time for
   */
  public Candidate {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(lacking, "lacking");
  }

  /**
   * Returns who may fill a request: everybody of a snapshot whom {@link ResourceRequest#fill}
   * takes, for they have its discipline, as their own or beside it, and have not left.
   *
   * @param request the request
   * @param snapshot what everybody has and is booked for
   * @return the candidates, who lacks fewest skills first; of these who is short of least time,
   *     then who is wished for, then who has most time, else in the order of their ids. Nobody, if
   *     the request is closed
   * @throws InvalidModelException if the days asked about do not lie within the horizon ({@code
   *     OUT_OF_RANGE})
   */
  public static ImmutableList<Candidate> allOf(ResourceRequest request, CapacitySnapshot snapshot) {
    int from = snapshot.horizon.start(request.days());
    int to = snapshot.horizon.end(request.days());
    ImmutableList.Builder<Candidate> candidates = ImmutableList.builder();
    for (int number = 0; number < snapshot.staff.people.size(); number++) {
      Person person = snapshot.staff.people.get(number);
      Optional<Booking> booking =
          request.fill(person, BookingStatus.CONFIRMED).granted().map(filled -> filled.booking());
      if (booking.isPresent()) {
        PersonRow row = snapshot.rows.get(number);
        Placement takes = Placement.of(booking.get(), row.calendar.over(booking.get().days()));
        long inTime = 0;
        for (int day = from; day < to; day++) {
          inTime += Math.min(takes.minutesAt(day - from), row.free(day, day + 1));
        }
        long asked = takes.placed() + takes.unplaced();
        candidates.add(
            new Candidate(
                person.id(),
                ImmutableSortedSet.copyOf(Sets.difference(request.skills(), person.skills())),
                request.wishedPerson().filter(person.id()::equals).isPresent(),
                row.free(from, to),
                asked,
                asked - inTime));
      }
    }
    return candidates.build().stream().sorted(BEST_FIRST).collect(toImmutableList());
  }

  /**
   * Returns whether nothing speaks against them.
   *
   * @return whether they have all skills, and time for all of it
   */
  public boolean fits() {
    return lacking.isEmpty() && shortMinutes == 0;
  }
}
