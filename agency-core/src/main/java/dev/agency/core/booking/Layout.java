package dev.agency.core.booking;

import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.figure.BasisPoints;

/**
 * Lays the minutes of one booking over its days, by the rules that {@link Placement} tells, and
 * adds them to what other bookings take of these.
 */
final class Layout {
  private final int[] minutes;

  /** Where the first day of the booking is among the minutes, and how many days there are. */
  private final int at;

  private final int length;
  private long placed;
  private long reduced;
  private long unplaced;

  private final WorkingDays days;
  private final int first;
  private final LeavePolicy leave;
  private final boolean overtime;
  private final boolean evenly;

  private Layout(
      BookingTerms terms, WorkingDays days, int first, int length, int[] minutes, int at) {
    this.days = days;
    this.first = first;
    this.length = length;
    this.minutes = minutes;
    this.at = at;
    leave = terms.leave;
    overtime = terms.overtime;
    evenly = terms.evenly;
  }

  /**
   * Adds what a booking takes to minutes, from a place on.
   *
   * @param first the index of its first day among the days
   */
  static Placement.Sums add(
      BookingTerms terms, WorkingDays days, int first, int length, int[] minutes, int at) {
    if (terms.leave == LeavePolicy.KEEP) {
      return new Layout(terms, days, first, length, minutes, at).lay(terms.kind, terms.amount);
    }
    // What leave takes is a share of what this booking has on a day, so it needs days of its own.
    int[] own = new int[length];
    Placement.Sums sums =
        new Layout(terms, days, first, length, own, 0).lay(terms.kind, terms.amount);
    for (int day = 0; day < length; day++) {
      minutes[at + day] += own[day];
    }
    return sums;
  }

  private Placement.Sums lay(BookingTerms.Kind kind, int amount) {
    switch (kind) {
      case PER_DAY -> perDay(amount);
      case PERCENT -> percent(amount);
      case TOTAL -> total(amount);
    }
    return new Placement.Sums(placed, reduced, unplaced);
  }

  private void perDay(int amount) {
    for (int day = 0; day < length; day++) {
      if (days.workAt(first + day) > 0 || worksOff(day, false)) {
        minutes[at + day] += amount;
        placed += amount;
      }
    }
    if (leave != LeavePolicy.KEEP) {
      reduce();
    }
    if (leave == LeavePolicy.REDISTRIBUTE) {
      long moved = reduced;
      reduced = 0;
      spread(moved, true, false);
    }
  }

  private void percent(long share) {
    boolean ofCapacity = leave != LeavePolicy.KEEP;
    Shares shares = new Shares(share, BasisPoints.WHOLE);
    for (int day = 0; day < length; day++) {
      int some = shares.next(base(day, ofCapacity));
      minutes[at + day] += some;
      placed += some;
    }
  }

  private void total(long amount) {
    spread(amount, leave == LeavePolicy.REDISTRIBUTE, evenly);
    if (leave == LeavePolicy.REDUCE) {
      reduce();
    }
  }

  private int base(int day, boolean ofCapacity) {
    return ofCapacity ? days.capacityAt(first + day) : days.workAt(first + day);
  }

  /** Whether a day is off and takes time all the same. */
  private boolean worksOff(int day, boolean heedsLeave) {
    return overtime && days.isOffAt(first + day) && !(heedsLeave && days.isAwayAt(first + day));
  }

  /** Leaves of each day the share that leave leaves of its work, rounded half up. */
  private void reduce() {
    for (int day = 0; day < length; day++) {
      int work = days.workAt(first + day);
      int capacity = days.capacityAt(first + day);
      int had = minutes[at + day];
      long kept = had;
      if (work > 0 && capacity < work) {
        kept = (2 * kept * capacity + work) / (2L * work);
      } else if (work == 0 && days.isAwayAt(first + day)) {
        kept = 0;
      }
      reduced += had - kept;
      minutes[at + day] = Math.toIntExact(kept);
    }
    placed -= reduced;
  }

  /** Adds an amount to the days by weight, so that the sum up to each day is rounded half up. */
  private void spread(long amount, boolean ofCapacity, boolean same) {
    boolean onlyOff = false;
    long all = weights(ofCapacity, same, onlyOff);
    if (all == 0) {
      onlyOff = true;
      all = weights(ofCapacity, same, onlyOff);
    }
    if (all == 0) {
      unplaced += amount;
      return;
    }
    Shares shares = new Shares(amount, all);
    for (int day = 0; day < length; day++) {
      minutes[at + day] += shares.next(weight(day, ofCapacity, same, onlyOff));
    }
    placed += amount;
  }

  private long weights(boolean ofCapacity, boolean same, boolean onlyOff) {
    long sum = 0;
    for (int day = 0; day < length; day++) {
      sum += weight(day, ofCapacity, same, onlyOff);
    }
    return sum;
  }

  private int weight(int day, boolean ofCapacity, boolean same, boolean onlyOff) {
    if (onlyOff || (same && days.workAt(first + day) == 0)) {
      return worksOff(day, ofCapacity) ? 1 : 0;
    }
    int base = base(day, ofCapacity);
    return same ? Math.min(base, 1) : base;
  }

  /**
   * Deals an amount out by weight, so that the sum up to each share is rounded half up.
   *
   * <p>What a weight adds is a whole number of minutes and a rest that is carried on. Days have one
   * of few weights, so these are divided once and not on each day.
   */
  private static final class Shares {
    private final long amount;
    private final long whole;
    private long carried;
    private int weight;
    private int minutes;
    private long rest;
    private int otherWeight;
    private int otherMinutes;
    private long otherRest;

    Shares(long amount, long all) {
      this.amount = amount;
      whole = 2 * all;
      carried = all;
    }

    int next(int of) {
      if (of == 0) {
        return 0;
      }
      if (of != weight) {
        turn(of);
      }
      carried += rest;
      // Which days get one more looks like chance to a processor: a branch would often be mistaken.
      int more = carried >= whole ? 1 : 0;
      carried -= more * whole;
      return minutes + more;
    }

    /** Makes the other weight the one at hand, dividing if it is a new one. */
    private void turn(int of) {
      int oldWeight = weight;
      int oldMinutes = minutes;
      long oldRest = rest;
      if (of == otherWeight) {
        minutes = otherMinutes;
        rest = otherRest;
      } else {
        minutes = Math.toIntExact(2 * amount * of / whole);
        rest = 2 * amount * of % whole;
      }
      weight = of;
      otherWeight = oldWeight;
      otherMinutes = oldMinutes;
      otherRest = oldRest;
    }
  }
}
