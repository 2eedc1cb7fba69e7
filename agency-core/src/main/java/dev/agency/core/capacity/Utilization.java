package dev.agency.core.capacity;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.EntryKey;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TeamId;
import dev.agency.core.time.DateRange;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was worked against what there was to be worked.
 *
 * <p>Of 7,200 minutes of capacity 6,480 were worked and 5,400 of them billable: utilization is 90
 * %, billable utilization 75 %, and with a target of 80 % there are 360 billable minutes too few.
 * It is the pair of minutes that adds up, over people and months; a ratio does not, and where there
 * is no capacity there is none.
 *
 * <pre>{@code
 * Map<EntryKey, EntryTotals> worked = EntryTotals.of(entries, Set.of(EntryDimension.PERSON));
 * Utilization design =
 *     Utilization.of(snapshot, march, DisciplineId.of("design"), worked, target);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param worked the minutes that were worked, billable or not
 * @param billable those of them that are billable
 * @param capacity the minutes there were to be worked
 * @param target the share of the capacity that should be billable, empty if none is set
 */
public record Utilization(long worked, long billable, long capacity, Optional<BasisPoints> target) {
  /**
   * Creates a utilization.
   *
   * @param worked the minutes that were worked
   * @param billable those of them that are billable
   * @param capacity the minutes there were to be worked
   * @param target the share of the capacity that should be billable
   * @throws dev.agency.core.error.InvalidModelException if minutes are negative or more than
   *     10,000,000,000,000, or more are billable than were worked
   */
  public Utilization {
    long most = 10_000_000_000_000L;
    Invariants.of("a utilization")
        .between("worked", worked, 0, most)
        .between("billable", billable, 0, Math.max(0, worked))
        .between("capacity", capacity, 0, most)
        .verify();
  }

  /**
   * Returns the utilization of whoever worked some time and had some capacity.
   *
   * @param worked their time
   * @param has what they had
   * @param target the share of the capacity that should be billable
   * @return what was logged, pending or approved, against the capacity; rejected time is no work
   * @throws dev.agency.core.error.InvalidModelException as the constructor does
   */
  public static Utilization of(EntryTotals worked, Availability has, Optional<BasisPoints> target) {
    return new Utilization(
        worked.logged(),
        worked.pendingBillable() + worked.approvedBillable(),
        has.capacity(),
        target);
  }

  /**
   * Returns the utilization of a person.
   *
   * @param snapshot what everybody had
   * @param days the days
   * @param person the person
   * @param worked what was worked, by person, and by anything else beside; totals by day count if
   *     the day is one of the days, and others as if they were of these days alone
   * @param target the share of the capacity that should be billable
   * @return the pair of minutes, and what follows from it
   * @throws dev.agency.core.error.InvalidModelException if totals are not by person ({@code
   *     INCONSISTENT}), the person is not of the snapshot ({@code UNKNOWN_REFERENCE}), or the days
   *     do not lie within its horizon ({@code OUT_OF_RANGE})
   */
  public static Utilization of(
      CapacitySnapshot snapshot,
      DateRange days,
      PersonId person,
      Map<EntryKey, EntryTotals> worked,
      Optional<BasisPoints> target) {
    return of(
        sum(worked, days, ImmutableSet.of(person)), snapshot.availability(person, days), target);
  }

  /**
   * Returns the utilization of a discipline: of all whose primary one it is, whatever they worked
   * as.
   *
   * @param snapshot what everybody had
   * @param days the days
   * @param discipline the discipline
   * @param worked what was worked, as for a person
   * @param target the share of the capacity that should be billable
   * @return the pair of minutes, and what follows from it
   * @throws dev.agency.core.error.InvalidModelException as for a person
   */
  public static Utilization of(
      CapacitySnapshot snapshot,
      DateRange days,
      DisciplineId discipline,
      Map<EntryKey, EntryTotals> worked,
      Optional<BasisPoints> target) {
    return of(
        sum(worked, days, snapshot.staff.peopleOf(discipline)),
        snapshot.availability(discipline, days),
        target);
  }

  /**
   * Returns the utilization of a team.
   *
   * @param snapshot what everybody had
   * @param days the days
   * @param team the team
   * @param worked what was worked, as for a person
   * @param target the share of the capacity that should be billable
   * @return the pair of minutes, and what follows from it
   * @throws dev.agency.core.error.InvalidModelException as for a person
   */
  public static Utilization of(
      CapacitySnapshot snapshot,
      DateRange days,
      TeamId team,
      Map<EntryKey, EntryTotals> worked,
      Optional<BasisPoints> target) {
    return of(
        sum(worked, days, snapshot.staff.peopleOf(team)),
        snapshot.availability(team, days),
        target);
  }

  private static EntryTotals sum(
      Map<EntryKey, EntryTotals> worked, DateRange days, ImmutableSet<PersonId> people) {
    Invariants.of("a utilization")
        .require(
            worked.keySet().stream().allMatch(key -> key.person().isPresent()),
            "worked",
            ErrorCode.INCONSISTENT,
            "must be by person")
        .verify();
    return worked.entrySet().stream()
        .filter(entry -> entry.getKey().person().filter(people::contains).isPresent())
        .filter(entry -> entry.getKey().date().map(days::contains).orElse(true))
        .map(Map.Entry::getValue)
        .reduce(EntryTotals.ZERO, EntryTotals::plus);
  }

  /**
   * Returns the share of the capacity that was worked.
   *
   * @return the share rounded half up, above 100 % with overtime; unknown where there is no
   *     capacity ({@code NO_CAPACITY})
   */
  public Figure<BasisPoints> ratio() {
    return share(worked, capacity);
  }

  /**
   * Returns the share of the capacity that was worked and is billable.
   *
   * @return the share rounded half up; unknown where there is no capacity ({@code NO_CAPACITY})
   */
  public Figure<BasisPoints> billableRatio() {
    return share(billable, capacity);
  }

  /**
   * Returns what should be billable.
   *
   * @return the minutes of the target, rounded half up; empty without a target
   */
  public OptionalLong targetMinutes() {
    return target
        .map(share -> OptionalLong.of(rounded(capacity * share.value(), BasisPoints.WHOLE)))
        .orElse(OptionalLong.empty());
  }

  /**
   * Returns the billable minutes beyond the target.
   *
   * @return the minutes, negative where they are too few; empty without a target
   */
  public OptionalLong beyondTarget() {
    OptionalLong minutes = targetMinutes();
    return minutes.isEmpty() ? minutes : OptionalLong.of(billable - minutes.getAsLong());
  }

  static Figure<BasisPoints> share(long minutes, long capacity) {
    return capacity == 0
        ? Figure.unknown(UnknownReason.NO_CAPACITY)
        : Figure.known(BasisPoints.of(rounded(minutes * BasisPoints.WHOLE, capacity)));
  }

  private static long rounded(long dividend, long divisor) {
    return dividend / divisor + (dividend % divisor * 2 >= divisor ? 1 : 0);
  }
}
