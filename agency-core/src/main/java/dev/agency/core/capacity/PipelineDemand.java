package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.Placed;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What all open deals ask of each discipline in each period, beside what it has left.
 *
 * <p>A deal's demand of a discipline is the larger of its lines' estimate and its own bookings,
 * never their sum: with 100 hours left, 30 on its lines and 20 of these booked, 70 are left. A
 * booking is for the line it names, and else for any line of a discipline its person has or is also
 * qualified for; its minutes are those of the person, and so of their primary discipline. Twenty
 * hours of code that a designer who can code is booked for are 20 hours of design and none of code.
 * What is booked stands on the days it is booked for. What is not, 10 hours here, may be done on
 * any day of the deal's plan, or, without one, between the first and the last day of its bookings;
 * it is spread by the capacity of the discipline, so that a week of holidays is given less, rounded
 * on the way so that nothing is lost. Days of the plan beyond the horizon take their share by days,
 * for of their capacity nothing is known, and so do all days where the discipline has none.
 *
 * <p>What is tentatively booked takes its time here, whatever a snapshot counts as load, for a deal
 * is asked about before all of that is settled.
 *
 * <p>What cannot be put in a period is told and not dropped: {@link Ask}.
 *
 * <p>Immutable and thread-safe.
 */
public final class PipelineDemand {
  /** As many deals of as many minutes, weighted by basis points, still have a sum. */
  private static final long MAX_DEALS = 100_000;

  private static final long MAX_MINUTES = 9_000_000_000L;

  private final DateRange horizon;
  private final ImmutableSortedSet<DisciplineId> disciplines;
  private final Buckets buckets;
  private final ImmutableList<DateRange> periods;
  private final DisciplineView.Minutes[][] minutes;
  private final ImmutableMap<DealId, DealRows> deals;
  private final ImmutableList<ScenarioGroup> groups;
  private final PipelineSums sums;

  private PipelineDemand(
      Periods within,
      Buckets buckets,
      ImmutableMap<DealId, DealRows> deals,
      ImmutableList<ScenarioGroup> groups) {
    this.horizon = within.view.horizon();
    this.disciplines = within.disciplines;
    this.buckets = buckets;
    this.periods = within.periods;
    this.minutes = within.minutes;
    this.deals = deals;
    this.groups = groups;
    this.sums = new PipelineSums(disciplines.size(), periods.size(), deals, groups);
  }

  /** How the other open deals of a pipeline count. */
  public enum Outlook {
    /** Not at all: only what is booked takes time. */
    CONFIRMED,
    /**
     * Each by its probability: half of 160 hours at 50 %. What may come of it is another matter. A
     * deal of a group is as likely as the scenarios in which it is won, whatever becomes of the
     * deal that is asked about.
     */
    EXPECTED,
    /**
     * As if all were won; of deals that depend on each other, as the scenario has it that asks for
     * most. For a deal of a group that is one in which it is won itself.
     */
    ALL_WON
  }

  /**
   * What a deal asks for in all, and what of it stands in no period.
   *
   * @param minutes all it asks for: of each discipline the larger of lines and bookings
   * @param outside what falls on days that no period has
   * @param undated what has no days: the deal has neither a plan with an end nor bookings
   * @param unassigned what is of no known discipline: of lines without one, and of bookings of
   *     people nobody knows
   */
  public record Ask(long minutes, long outside, long undated, long unassigned) {
    /**
     * Returns whether it is known when and by whom all of it would be done.
     *
     * @return whether nothing is undated or unassigned
     */
    public boolean isComplete() {
      return undated == 0 && unassigned == 0;
    }
  }

  /**
   * A part of what a deal asks for: all that a line estimates, or what a booking takes that no line
   * asks for. All parts together are what the deal asks for.
   *
   * @param name the name of the line, or that of the booking, such as {@code Booking BK-7}
   * @param discipline whose work it is; empty where that is not known
   * @param days when it is to be done: the plan of the deal, or, without one, all days it is booked
   *     for; of a booking its own. Empty where that is not known
   * @param minutes how much it is, more than none
   */
  public record Part(
      String name, Optional<DisciplineId> discipline, Optional<DateRange> days, long minutes) {}

  /**
   * Works out the demand of a pipeline of deals that do not depend on each other.
   *
   * @param snapshot what everybody has and is booked for
   * @param periods periods of its horizon
   * @param deals the open deals, each once, each with all its bookings
   * @return the demand
   * @throws InvalidModelException as {@link #of(CapacitySnapshot, Buckets, List, List)} does
   */
  public static PipelineDemand of(
      CapacitySnapshot snapshot, Buckets periods, List<OpenDeal> deals) {
    return of(snapshot, periods, deals, ImmutableList.of());
  }

  /**
   * Works out the demand of a pipeline against a snapshot.
   *
   * <p>Bookings for these deals may be in the snapshot or not; there they are left out, and they
   * are laid over the days of their people here. Those of deals that are not given stay what they
   * are there. Whoever asks about many deals in turn has the snapshot {@linkplain
   * CapacitySnapshot#counting count} tentative bookings once, or it is recounted each time.
   *
   * @param snapshot what everybody has and is booked for
   * @param periods periods of its horizon
   * @param deals the open deals, each once, each with all its bookings
   * @param groups deals that depend on each other; a deal is in one group at most
   * @return the demand
   * @throws InvalidModelException if a period does not lie in the horizon ({@code OUT_OF_RANGE}), a
   *     deal stands twice, also in groups ({@code DUPLICATE_ID}), a group names another ({@code
   *     UNKNOWN_REFERENCE}), or a deal asks for more than 9,000,000,000 minutes ({@code
   *     OUT_OF_RANGE})
   */
  public static PipelineDemand of(
      CapacitySnapshot snapshot,
      Buckets periods,
      List<OpenDeal> deals,
      List<ScenarioGroup> groups) {
    SnapshotView view = new SnapshotView(snapshot.counting(Commitment.WITH_TENTATIVE), deals);
    return of(view, periods, deals, groups, view::placed);
  }

  /** Works out the demand by what each discipline has and how many minutes a booking takes. */
  static PipelineDemand of(
      DisciplineView view,
      Buckets periods,
      List<OpenDeal> deals,
      List<ScenarioGroup> groups,
      Placed placed) {
    return of(view, periods, deals, groups, booking -> placed);
  }

  private static PipelineDemand of(
      DisciplineView view,
      Buckets periods,
      List<OpenDeal> deals,
      List<ScenarioGroup> groups,
      Function<Booking, Placed> placed) {
    List<DealId> known = Lists.transform(deals, open -> open.deal().id());
    List<DealId> grouped = groups.stream().flatMap(group -> group.deals().stream()).toList();
    Invariants.of("a pipeline demand")
        .require(
            periods.list().stream().allMatch(period -> period.days().isWithin(view.horizon())),
            "periods",
            ErrorCode.OUT_OF_RANGE,
            "must lie in the horizon")
        .between("deals", deals.size(), 0, MAX_DEALS)
        .unique("deals", known)
        .unique("groups", grouped)
        .require(
            ImmutableSet.copyOf(known).containsAll(grouped),
            "groups",
            ErrorCode.UNKNOWN_REFERENCE,
            "must name deals of the pipeline")
        .verify();
    Periods within = new Periods(view, periods, deals);
    ImmutableMap<DealId, DealRows> rows =
        deals.stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    open -> open.deal().id(), open -> DealRows.of(open, within, placed)));
    Invariants.of("a pipeline demand")
        .each(
            "deals",
            rows.values(),
            (rules, path, deal) -> rules.between(path, deal.ask().minutes(), 0, MAX_MINUTES))
        .verify();
    return new PipelineDemand(within, periods, rows, ImmutableList.copyOf(groups));
  }

  /**
   * Returns the disciplines that people have or deals ask for.
   *
   * @return the disciplines, in their order
   */
  public ImmutableSortedSet<DisciplineId> disciplines() {
    return disciplines;
  }

  /**
   * Returns the days that are known.
   *
   * @return the horizon of what the disciplines have
   */
  public DateRange horizon() {
    return horizon;
  }

  /**
   * Returns the periods as they were given.
   *
   * @return the periods, and of each whether it is only a part of one of the calendar
   */
  public Buckets buckets() {
    return buckets;
  }

  /**
   * Returns the days of the periods.
   *
   * @return the periods, in order
   */
  public ImmutableList<DateRange> periods() {
    return periods;
  }

  /**
   * Returns the deals that depend on each other.
   *
   * @return the groups, as they were given
   */
  public ImmutableList<ScenarioGroup> groups() {
    return groups;
  }

  /**
   * Returns the deals.
   *
   * @return the open deals, in the order they were given
   */
  public ImmutableList<DealId> deals() {
    return deals.keySet().asList();
  }

  /**
   * Returns what a deal is called, for sentences about it.
   *
   * @param deal one of the deals
   * @return its name
   * @throws InvalidModelException if it is none of them ({@code UNKNOWN_REFERENCE})
   */
  public String name(DealId deal) {
    return rows(deal).name();
  }

  /**
   * Returns how likely a deal is won.
   *
   * @param deal one of the deals
   * @return its own probability, or that of the scenarios of its group in which it is won
   * @throws InvalidModelException if it is none of them ({@code UNKNOWN_REFERENCE})
   */
  public BasisPoints probability(DealId deal) {
    rows(deal);
    return sums.probability(deal);
  }

  /**
   * Returns what a deal asks for in all.
   *
   * @param deal one of the deals
   * @return its demand, and what of it stands in no period
   * @throws InvalidModelException if it is none of them ({@code UNKNOWN_REFERENCE})
   */
  public Ask ask(DealId deal) {
    return rows(deal).ask();
  }

  /**
   * Returns what a deal asks for, part by part.
   *
   * @param deal one of the deals
   * @return its lines and what is booked beyond them, in the order of lines and of bookings' ids
   * @throws InvalidModelException if it is none of them ({@code UNKNOWN_REFERENCE})
   */
  public ImmutableList<Part> parts(DealId deal) {
    return rows(deal).parts();
  }

  /**
   * Returns what a deal asks of a discipline in a period.
   *
   * @param deal one of the deals
   * @param discipline a discipline
   * @param period the index of the period
   * @return the minutes, not negative
   * @throws InvalidModelException if it is none of the deals ({@code UNKNOWN_REFERENCE})
   */
  public long minutes(DealId deal, DisciplineId discipline, int period) {
    int index = index(discipline);
    Objects.checkIndex(period, periods.size());
    return index < 0 ? 0 : rows(deal).in(index, period);
  }

  /**
   * Returns what a discipline has left in a period before any of the deals is won.
   *
   * @param discipline a discipline
   * @param period the index of the period
   * @return the minutes; below zero where more is booked than there is
   */
  public long leftMinutes(DisciplineId discipline, int period) {
    return minutes(discipline, period).left();
  }

  /** Returns what a discipline has in a period before any deal is won. */
  DisciplineView.Minutes minutes(DisciplineId discipline, int period) {
    int index = index(discipline);
    Objects.checkIndex(period, periods.size());
    return index < 0 ? DisciplineView.Minutes.ZERO : minutes[index][period];
  }

  /**
   * Returns the deals of which a part is in no period because nothing tells when or by whom it is
   * done. A sum over the pipeline is too small by that part.
   *
   * @return the deals, in the order they were given
   */
  public ImmutableList<DealId> incomplete() {
    return deals.entrySet().stream()
        .filter(deal -> !deal.getValue().ask().isComplete())
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what all deals together ask of a discipline in a period, each by its probability.
   *
   * @param discipline a discipline
   * @param period the index of the period
   * @return the minutes, rounded half up
   */
  public long expectedMinutes(DisciplineId discipline, int period) {
    int index = index(discipline);
    Objects.checkIndex(period, periods.size());
    return index < 0 ? 0 : sums.expected(index, period);
  }

  /**
   * Returns the most that all deals together may ask of a discipline in a period.
   *
   * @param discipline a discipline
   * @param period the index of the period
   * @return the minutes if all deals are won; of those that depend on each other those of the
   *     scenario with most
   */
  public long allWonMinutes(DisciplineId discipline, int period) {
    int index = index(discipline);
    Objects.checkIndex(period, periods.size());
    return index < 0 ? 0 : sums.most(index, period);
  }

  int index(DisciplineId discipline) {
    return disciplines.asList().indexOf(discipline);
  }

  DealRows rows(DealId deal) {
    DealRows rows = deals.get(deal);
    if (rows == null) {
      throw InvalidModelException.at(
          "/deal", ErrorCode.UNKNOWN_REFERENCE, "The deal must be one of the open ones.");
    }
    return rows;
  }

  /** Returns what the deals other than one take of each discipline in each period. */
  PipelineSums.Cells others(DealId deal, Outlook outlook) {
    return sums.others(deal, rows(deal), outlook);
  }

  DisciplineView.Minutes at(int discipline, int period) {
    return minutes[discipline][period];
  }

  /** Returns how many there are, and no figures. */
  @Override
  public String toString() {
    return "PipelineDemand[" + deals.size() + " deals, " + periods.size() + " periods]";
  }
}
