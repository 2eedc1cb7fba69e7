package dev.agency.budget.retainer;

import dev.agency.budget.testkit.RetainerCase;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.RetainerTerms.FeeDue;
import dev.agency.core.pricing.RetainerTerms.LateApproval;
import dev.agency.core.time.Granularity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A retainer played through day by day and minute by minute: each minute is a token that knows its
 * period. Slow and plain; it shares no step with what it judges.
 */
public final class RetainerOracle {
  private final RetainerCase all;
  private final RetainerTerms terms;

  /** The first days of the periods. */
  private final List<LocalDate> starts = new ArrayList<>();

  private final List<Long> posted = new ArrayList<>();
  private long fees;
  private long billedDue;
  private long included;
  private long available;

  /**
   * Gets ready to play a retainer.
   *
   * @param all the retainer and its uses
   */
  public RetainerOracle(RetainerCase all) {
    this.all = all;
    this.terms = all.terms();
    LocalDate end = terms.during().end().orElse(LocalDate.MAX);
    LocalDate day = terms.during().start();
    while (!day.isAfter(all.asOf()) && day.isBefore(end)) {
      if (day.equals(terms.during().start()) || begins(day)) {
        starts.add(day);
      }
      day = day.plusDays(1);
    }
  }

  private boolean begins(LocalDate day) {
    DayOfWeek first = terms.weekStart().firstDay();
    boolean month = day.getDayOfMonth() == 1;
    int number = day.getMonthValue();
    if (terms.period() == Granularity.WEEK) {
      return day.getDayOfWeek() == first;
    }
    if (terms.period() == Granularity.MONTH) {
      return month;
    }
    if (terms.period() == Granularity.QUARTER) {
      return month && number % 3 == 1;
    }
    if (terms.period() == Granularity.HALF_YEAR) {
      return month && (number == 1 || number == 7);
    }
    return month && number == 1;
  }

  private LocalDate endOf(LocalDate start) {
    LocalDate day = start.plusDays(1);
    while (!begins(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private int placeOf(LocalDate day) {
    int place = 0;
    for (int i = 0; i < starts.size(); i++) {
      place = day.isBefore(starts.get(i)) ? place : i;
    }
    return place;
  }

  /**
   * Returns what is posted in each period.
   *
   * @return the minutes of each, once the {@link #rows} were played
   */
  public List<Long> posted() {
    return posted;
  }

  /**
   * Returns the fees that are due.
   *
   * @return the minor units, once the {@link #rows} were played
   */
  public long fees() {
    return fees;
  }

  /**
   * Returns the overage that is billed and due.
   *
   * @return the minutes of the periods that ended, once the {@link #rows} were played
   */
  public long billedDue() {
    return billedDue;
  }

  /**
   * Returns what all periods so far include.
   *
   * @return the minutes, once the {@link #rows} were played; where there is no allowance, what was
   *     used
   */
  public long included() {
    return included;
  }

  /**
   * Returns what there is to use in the last period, what it repays taken off.
   *
   * @return the minutes, once the {@link #rows} were played
   */
  public long available() {
    return available;
  }

  /**
   * Returns whether a day counts in the last period by the day of its work alone.
   *
   * @param day a day
   * @return whether it does: in the first period so do all days before
   */
  public boolean isInLast(LocalDate day) {
    LocalDate start = starts.get(starts.size() - 1);
    return day.isBefore(endOf(start)) && (starts.size() == 1 || !day.isBefore(start));
  }

  /**
   * Returns the first day of the last period that has begun.
   *
   * @return the day; empty before the retainer begins
   */
  public Optional<LocalDate> last() {
    return starts.isEmpty() ? Optional.empty() : Optional.of(starts.get(starts.size() - 1));
  }

  /**
   * Plays the retainer.
   *
   * @return the report as text
   */
  public List<String> rows() {
    List<String> rows = new ArrayList<>();
    if (starts.isEmpty()) {
      return rows;
    }
    long[] sums = new long[starts.size()];
    long[] late = new long[starts.size()];
    long outside = 0;
    for (RetainerUse use : all.uses()) {
      if (use.day().isAfter(all.asOf())) {
        continue;
      }
      if (isOver(use.day())) {
        outside += use.minutes();
        continue;
      }
      LocalDate counted = counted(use);
      if (!counted.isAfter(all.asOf())) {
        if (isOver(counted) && isLastLocked(use)) {
          outside += use.minutes();
          continue;
        }
        int own = placeOf(use.day());
        int place = placeOf(counted);
        sums[place] += use.minutes();
        late[place] += place == own ? 0 : use.minutes();
      }
    }
    Deque<Integer> pool = new ArrayDeque<>();
    long debt = 0;
    long credit = 0;
    for (int i = 0; i < starts.size(); i++) {
      LocalDate start = starts.get(i);
      boolean ended = !endOf(start).minusDays(1).isAfter(all.asOf());
      StringBuilder row = new StringBuilder(start + " " + endOf(start) + " " + ended);
      String in = lots(pool);
      long used = 0;
      long back = 0;
      if (sums[i] >= credit) {
        used = sums[i] - credit;
      } else {
        back = credit - sums[i];
      }
      long allowance = terms.allowance().isPresent() ? share(terms.allowance().get(), i) : used;
      for (long token = 0; token < allowance; token++) {
        pool.add(i);
      }
      long repaid = 0;
      while (repaid < debt && !pool.isEmpty()) {
        pool.remove();
        repaid++;
      }
      included += allowance;
      available = pool.size();
      long within = 0;
      while (within < used && !pool.isEmpty()) {
        pool.remove();
        within++;
      }
      long expired = expired(pool, i);
      long cut = 0;
      while (terms.unused().most().isPresent() && pool.size() > terms.unused().most().get()) {
        pool.remove();
        cut++;
      }
      long added = 0;
      long billed = 0;
      long waived = 0;
      boolean goesOn = !terms.during().end().equals(Optional.of(endOf(start)));
      // What is owed when nothing comes any more is settled like work of the last period.
      long owed = goesOn ? 0 : debt - repaid;
      for (long over = within; over < used + owed; over++) {
        if (!goesOn) {
          billed += terms.overageRate().isPresent() ? 1 : 0;
          waived += terms.overageRate().isPresent() ? 0 : 1;
        } else if (terms.overrun().most().isEmpty()
            || debt - repaid + added < terms.overrun().most().get()) {
          added++;
        } else if (terms.overageRate().isPresent()) {
          billed++;
        } else {
          waived++;
        }
      }
      added -= owed;
      row.append(
          " a%d in%s d%d c%d p%d l%d u%d r%d w%d e%d x%d out%s o%d b%d n%d v%d back%d"
              .formatted(
                  allowance,
                  in,
                  debt,
                  credit,
                  sums[i],
                  late[i],
                  used,
                  repaid,
                  within,
                  expired,
                  cut,
                  lots(pool),
                  used - within,
                  billed,
                  added,
                  waived,
                  back));
      debt = debt - repaid + added;
      credit = back;
      row.append(" debt").append(debt);
      rows.add(row.toString());
      if (terms.fee().isPresent() && (ended || terms.feeDue() == FeeDue.FIRST_DAY)) {
        fees += share(terms.fee().get().minorUnits(), i);
      }
      billedDue += ended ? billed : 0;
      posted.add(sums[i]);
    }
    rows.add("fees " + fees + " overage " + billedDue);
    rows.add("outside " + outside);
    return rows;
  }

  private boolean isOver(LocalDate day) {
    return terms.during().end().isPresent() && !day.isBefore(terms.during().end().get());
  }

  private boolean isLastLocked(RetainerUse use) {
    boolean locked = false;
    for (PeriodLock lock : all.locks()) {
      boolean mine = lock.budget().isEmpty() || lock.budget().get().equals(all.budget().id());
      boolean reaches = isOver(lock.through().plusDays(1));
      locked |= mine && reaches && !use.knownOn().isBefore(lock.on());
    }
    return locked;
  }

  private LocalDate counted(RetainerUse use) {
    if (use.knownOn().isBefore(endOf(starts.get(placeOf(use.day()))))) {
      return use.day();
    }
    if (terms.lateApproval() == LateApproval.POST_NOW) {
      return use.knownOn();
    }
    LocalDate day = use.day();
    for (PeriodLock lock : all.locks()) {
      boolean mine = lock.budget().isEmpty() || lock.budget().get().equals(all.budget().id());
      if (mine && lock.on().compareTo(use.knownOn()) <= 0) {
        while (use.day().compareTo(lock.through()) <= 0 && day.compareTo(lock.through()) <= 0) {
          day = day.plusDays(1);
        }
      }
    }
    return day;
  }

  private long share(long whole, int place) {
    LocalDate start = starts.get(place);
    if (place > 0 || begins(start)) {
      return whole;
    }
    LocalDate first = start;
    while (!begins(first)) {
      first = first.minusDays(1);
    }
    long days = 0;
    long daysLeft = 0;
    long work = 0;
    long workLeft = 0;
    for (LocalDate day = first; day.isBefore(endOf(start)); day = day.plusDays(1)) {
      boolean left = !day.isBefore(start);
      days++;
      daysLeft += left ? 1 : 0;
      if (terms.workingDays().contains(day.getDayOfWeek()) && !terms.holidays().contains(day)) {
        work++;
        workLeft += left ? 1 : 0;
      }
    }
    return switch (terms.firstPeriod()) {
      case FULL -> whole;
      case BY_CALENDAR_DAY -> part(whole, daysLeft, days);
      case BY_WORKING_DAY -> work == 0 ? part(whole, daysLeft, days) : part(whole, workLeft, work);
    };
  }

  private static long part(long whole, long left, long all) {
    return BigDecimal.valueOf(whole)
        .multiply(BigDecimal.valueOf(left))
        .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private long expired(Deque<Integer> pool, int place) {
    CarryOver unused = terms.unused();
    boolean nothing = unused.most().isPresent() && unused.most().get() == 0;
    long before = pool.size();
    pool.removeIf(
        from ->
            nothing || (unused.periods().isPresent() && from + unused.periods().get() <= place));
    return before - pool.size();
  }

  private String lots(Deque<Integer> pool) {
    TreeMap<LocalDate, Long> lots = new TreeMap<>();
    pool.forEach(token -> lots.merge(starts.get(token), 1L, Long::sum));
    return lots.toString();
  }

  /** Returns a report of the calculator as the same text. */
  static List<String> rows(RetainerReport report) {
    List<String> rows = new ArrayList<>();
    if (report.periods().isEmpty()) {
      return rows;
    }
    for (RetainerPeriod p : report.periods()) {
      String row = p.during().start() + " " + p.during().end().orElseThrow() + " " + p.ended();
      rows.add(
          row
              + " a%d in%s d%d c%d p%d l%d u%d r%d w%d e%d x%d out%s o%d b%d n%d v%d back%d"
                  .formatted(
                      p.allowance(),
                      shown(p.lotsIn()),
                      p.debtIn(),
                      p.creditIn(),
                      p.posted(),
                      p.late(),
                      p.used(),
                      p.debtRepaid(),
                      p.within(),
                      p.expired(),
                      p.cut(),
                      shown(p.lotsOut()),
                      p.overage(),
                      p.billed(),
                      p.added(),
                      p.waived(),
                      p.creditOut())
              + " debt"
              + p.debtOut());
    }
    long overage =
        report.periods().stream()
            .filter(p -> p.ended() && p.overageValue().isPresent())
            .mapToLong(RetainerPeriod::billed)
            .sum();

    rows.add("fees " + report.feesDue().minorUnits() + " overage " + overage);
    rows.add("outside " + report.outside());
    return rows;
  }

  private static String shown(List<Lot> lots) {
    TreeMap<LocalDate, Long> sums = new TreeMap<>();
    lots.forEach(lot -> sums.merge(lot.from(), lot.minutes(), Long::sum));
    return sums.toString();
  }
}
