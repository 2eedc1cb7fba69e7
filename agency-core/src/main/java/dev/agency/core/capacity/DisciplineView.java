package dev.agency.core.capacity;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.util.Optional;

/**
 * What the people of each discipline can take on, before any open deal is looked at.
 *
 * <p>A person counts under their primary discipline and nowhere else, so that the disciplines
 * together are the agency. Bookings for deals that are still open are left out, whatever their
 * status: what these deals ask for comes from {@link PipelineDemand}, once.
 *
 * <p>Implementations are immutable and thread-safe.
 */
interface DisciplineView {
  /**
   * Returns the days that are known.
   *
   * @return the days, with an end
   */
  DateRange horizon();

  /**
   * Returns the disciplines people have.
   *
   * @return the disciplines, in their order
   */
  ImmutableSortedSet<DisciplineId> disciplines();

  /**
   * Returns the discipline a person counts under.
   *
   * @param person the person
   * @return their primary discipline; empty if the person is not known
   */
  Optional<DisciplineId> disciplineOf(PersonId person);

  /**
   * Returns what a person can do beside the discipline they count under: whoever designs and can
   * code may be booked for code that a deal asks for.
   *
   * @param person the person
   * @return the other disciplines, in their order; none of a person who is not known, or of whom
   *     the view knows no more than what they count under
   */
  default ImmutableSet<DisciplineId> alsoQualified(PersonId person) {
    return ImmutableSet.of();
  }

  /**
   * Returns what a discipline has on some days.
   *
   * @param discipline the discipline; one that nobody has has nothing
   * @param days days of the horizon, with an end
   * @return its minutes
   */
  Minutes minutes(DisciplineId discipline, DateRange days);

  /**
   * The minutes of a discipline on some days.
   *
   * <p>{@code gross - holidays - leave - confirmed - tentative = free - over}, where {@code free}
   * and {@code over} are sums of days and people: who is booked twice over on Monday has nothing
   * for Tuesday in it. What is tentative takes time as what is confirmed does.
   *
   * @param gross what its people work by their patterns
   * @param holidays what holidays take of that
   * @param leave what approved leave takes of the rest
   * @param confirmed what they are booked for
   * @param tentative what they are tentatively booked for, but for open deals
   * @param unfilled what is booked of the discipline while nobody is named, but for open deals
   * @param free what is left of days that are not full
   * @param over what is booked beyond what people have
   */
  record Minutes(
      long gross,
      long holidays,
      long leave,
      long confirmed,
      long tentative,
      long unfilled,
      long free,
      long over) {
    /** Nothing at all, of a discipline that nobody has. */
    public static final Minutes ZERO = new Minutes(0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Returns the capacity.
     *
     * @return what holidays and leave leave of the pattern
     */
    public long capacity() {
      return gross - holidays - leave;
    }

    /**
     * Returns what is left for open deals.
     *
     * @return the capacity less all that is booked; below zero where more is booked than there is
     */
    public long left() {
      return capacity() - confirmed - tentative - unfilled;
    }
  }
}
