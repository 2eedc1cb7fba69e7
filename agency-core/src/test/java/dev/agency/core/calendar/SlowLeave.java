package dev.agency.core.calendar;

import java.time.LocalDate;

/** What leave takes of a day, one leave and one day at a time. */
public final class SlowLeave {
  private SlowLeave() {}

  /**
   * Returns the minutes of a day a leave asks for, whatever its state: a share of the pattern, not
   * of what is left, and at most what the holidays leave.
   */
  public static long asked(Leave leave, LocalDate day, long work, long holiday) {
    return leave.days().contains(day)
        ? Math.min(leave.part().of(work), Math.max(0, work - holiday))
        : 0;
  }

  /** Returns the minutes of a day that are off by the approved leaves of one person. */
  public static long taken(Iterable<Leave> leaves, LocalDate day, long work, long holiday) {
    long sum = 0;
    for (Leave leave : leaves) {
      sum += leave.state() == LeaveState.APPROVED ? asked(leave, day, work, holiday) : 0;
    }
    return Math.min(sum, Math.max(0, work - holiday));
  }
}
