package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import dev.agency.core.booking.Placed;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
 * <p>What cannot be put in a period is told and not dropped: {@link Ask}.
 *
 * <p>Immutable and thread-safe.
 */
public final class PipelineDemand {
  /** As many deals of as many minutes, weighted by basis points, still have a sum. */
  private static final long MOST_DEALS = 100_000;

  private static final long MOST_MINUTES = 9_000_000_000L;

  private final ImmutableSortedSet<DisciplineId> disciplines;
  private final ImmutableList<DateRange> periods;
  private final DisciplineView.Minutes[][] minutes;
  private final ImmutableMap<DealId, DealRows> deals;

  /** Of each discipline and period: all deals, and Σ probability in basis points × minutes. */
  private final long[][] all;

  private final long[][] weighted;

  private PipelineDemand(Periods within, ImmutableMap<DealId, DealRows> deals) {
    this.disciplines = within.disciplines;
    this.periods = within.periods;
    this.minutes = within.minutes;
    this.deals = deals;
    this.all = new long[disciplines.size()][periods.size()];
    this.weighted = new long[disciplines.size()][periods.size()];
    deals.values().forEach(this::add);
  }

  private void add(DealRows deal) {
    for (int d = 0; d < all.length; d++) {
      for (int p = 0; p < periods.size(); p++) {
        all[d][p] += deal.in(d, p);
        weighted[d][p] += deal.in(d, p) * deal.probability().value();
      }
    }
  }

  /** How the other open deals of a pipeline count. */
  public enum Outlook {
    /** Not at all: only what is booked takes time. */
    CONFIRMED,
    /**
     * Each by its probability: half of 160 hours at 50 %. What may come of it is another matter.
     */
    EXPECTED,
    /** As if all were won. */
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
   * Works out the demand of a pipeline against a snapshot.
   *
   * <p>Bookings for these deals may be in the snapshot or not; there they are left out, and they
   * are laid over the days of their people here. Those of deals that are not given stay what they
   * are there.
   *
   * @param snapshot what everybody has and is booked for
   * @param periods periods of its horizon
   * @param deals the open deals, each once, each with all its bookings
   * @return the demand
   * @throws InvalidModelException as {@link #of(DisciplineView, List, List, Placed)} does
   */
  public static PipelineDemand of(
      CapacitySnapshot snapshot, Buckets periods, List<OpenDeal> deals) {
    SnapshotView view = new SnapshotView(snapshot, deals);
    return of(view, Lists.transform(periods.list(), Buckets.Bucket::days), deals, view);
  }

  /**
   * Works out the demand of a pipeline.
   *
   * @param view what each discipline has, without bookings for open deals
   * @param periods periods of its horizon, in order and apart
   * @param deals the open deals, each once
   * @param placed how many minutes a booking of them takes on some days
   * @return the demand
   * @throws InvalidModelException if there is no period ({@code EMPTY}), one does not lie in the
   *     horizon ({@code OUT_OF_RANGE}) or begins before the end of another ({@code OVERLAP}), or a
   *     deal stands twice ({@code DUPLICATE_ID}) or asks for more than 9,000,000,000 minutes
   *     ({@code OUT_OF_RANGE})
   */
  public static PipelineDemand of(
      DisciplineView view, List<DateRange> periods, List<OpenDeal> deals, Placed placed) {
    Invariants.of("a pipeline demand")
        .require(!periods.isEmpty(), "periods", ErrorCode.EMPTY, "must not be empty")
        .require(
            periods.stream().allMatch(period -> isWithin(period, view.horizon())),
            "periods",
            ErrorCode.OUT_OF_RANGE,
            "must lie in the horizon")
        .require(inOrder(periods), "periods", ErrorCode.OVERLAP, "must each follow the one before")
        .between("deals", deals.size(), 0, MOST_DEALS)
        .unique("deals", Lists.transform(deals, open -> open.deal().id()))
        .verify();
    Periods within = new Periods(view, ImmutableList.copyOf(periods), deals);
    ImmutableMap<DealId, DealRows> rows =
        deals.stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    open -> open.deal().id(), open -> DealRows.of(open, within, placed)));
    Invariants.of("a pipeline demand")
        .each(
            "deals",
            rows.values(),
            (rules, path, deal) -> rules.between(path, deal.ask().minutes(), 0, MOST_MINUTES))
        .verify();
    return new PipelineDemand(within, rows);
  }

  private static boolean isWithin(DateRange period, DateRange horizon) {
    return !period.start().isBefore(horizon.start())
        && period
            .end()
            .filter(end -> !end.isAfter(horizon.end().orElse(LocalDate.MAX)))
            .isPresent();
  }

  private static boolean inOrder(List<DateRange> periods) {
    for (int i = 1; i < periods.size(); i++) {
      LocalDate start = periods.get(i).start();
      if (!periods.get(i - 1).end().filter(end -> !end.isAfter(start)).isPresent()) {
        return false;
      }
    }
    return true;
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
   * Returns the periods.
   *
   * @return the periods, in order
   */
  public ImmutableList<DateRange> periods() {
    return periods;
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
   * Returns how likely a deal is won.
   *
   * @param deal one of the deals
   * @return its probability
   * @throws InvalidModelException if it is none of them ({@code UNKNOWN_REFERENCE})
   */
  public BasisPoints probability(DealId deal) {
    return rows(deal).probability();
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
   * Returns what a discipline has in a period.
   *
   * @param discipline a discipline
   * @param period the index of the period
   * @return what it has before any deal is won
   */
  public DisciplineView.Minutes minutes(DisciplineId discipline, int period) {
    int index = index(discipline);
    Objects.checkIndex(period, periods.size());
    return index < 0 ? DisciplineView.Minutes.NONE : minutes[index][period];
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

  /** Returns what the deals other than one take of a discipline in a period. */
  long others(DealRows deal, int discipline, int period, Outlook outlook) {
    long own = deal.in(discipline, period);
    return switch (outlook) {
      case CONFIRMED -> 0;
      case ALL_WON -> all[discipline][period] - own;
      case EXPECTED ->
          (weighted[discipline][period] - own * deal.probability().value() + BasisPoints.WHOLE / 2)
              / BasisPoints.WHOLE;
    };
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
