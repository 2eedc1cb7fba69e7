package dev.agency.budget.retainer;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.RetainerTerms.LateApproval;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of a period, one method each. */
class ChainKernel {
  /**
   * The periods unused minutes may come from at a time: 100 years of months. Each period shows its
   * lots, so without a limit a few terms would fill any memory.
   */
  static final int MAX_LOTS = 1_200;

  private final Budget budget;
  private final RetainerTerms terms;

  ChainKernel(Budget budget, RetainerTerms terms) {
    this.budget = budget;
    this.terms = terms;
  }

  final RetainerReport report(
      Collection<RetainerUse> uses, Collection<PeriodLock> locks, LocalDate asOf) {
    ImmutableList<DateRange> periods = terms.periodsBy(asOf);
    RetainerReport.Builder report =
        RetainerReport.builder().asOf(asOf).currency(budget.currency()).feeDue(terms.feeDue());
    if (periods.isEmpty()) {
      return report.outside(0).build();
    }
    Map<LocalDate, Posted> posted = new HashMap<>();
    long outside = 0;
    for (RetainerUse use : uses) {
      if (use.day().isAfter(asOf)) {
        continue;
      }
      if (isOver(use.day())) {
        outside = Math.addExact(outside, use.minutes());
        continue;
      }
      LocalDate own = startOf(use.day(), periods);
      LocalDate day = postingDay(use, endOf(own), locks);
      if (day.isAfter(asOf)) {
        continue;
      }
      if (isOver(day) && isLastLocked(use, locks)) {
        outside = Math.addExact(outside, use.minutes());
      } else {
        LocalDate period = startOf(day, periods);
        posted
            .computeIfAbsent(period, start -> new Posted())
            .add(use.minutes(), !period.equals(own));
      }
    }
    return report.periods(chain(periods, posted, asOf)).outside(outside).build();
  }

  /** What is posted in one period, and what of it is late. */
  private static final class Posted {
    private long minutes;
    private long late;

    void add(long more, boolean isLate) {
      minutes = Math.addExact(minutes, more);
      late = Math.addExact(late, isLate ? more : 0);
    }
  }

  private boolean isOver(LocalDate day) {
    return terms.during().end().map(end -> !day.isBefore(end)).orElse(false);
  }

  /** Whether the last day of the retainer was locked when a use became known: it stands then. */
  boolean isLastLocked(RetainerUse use, Collection<PeriodLock> locks) {
    LocalDate last = terms.during().last().orElseThrow();
    return !PeriodLock.postingDay(locks, budget.id(), last, use.knownOn()).equals(last);
  }

  private LocalDate endOf(LocalDate start) {
    return terms.period().nextAfter(start, terms.weekStart());
  }

  /** Days before the retainer are of its first period, days after it of its last. */
  private LocalDate startOf(LocalDate day, List<DateRange> periods) {
    LocalDate first = terms.during().start();
    LocalDate last = periods.get(periods.size() - 1).start();
    LocalDate start = terms.period().startOf(day, terms.weekStart());
    return start.isAfter(last) ? last : start.isBefore(first) ? first : start;
  }

  /** Returns the day a use counts on, given the first day after its own period. */
  LocalDate postingDay(RetainerUse use, LocalDate end, Collection<PeriodLock> locks) {
    if (use.knownOn().isBefore(end)) {
      return use.day();
    }
    return terms.lateApproval() == LateApproval.POST_NOW
        ? use.knownOn()
        : PeriodLock.postingDay(locks, budget.id(), use.day(), use.knownOn());
  }

  private ImmutableList<RetainerPeriod> chain(
      List<DateRange> periods, Map<LocalDate, Posted> posted, LocalDate asOf) {
    ImmutableList.Builder<RetainerPeriod> rows = ImmutableList.builder();
    Deque<Batch> lots = new ArrayDeque<>();
    ImmutableList<Lot> lotsIn = ImmutableList.of();
    long debt = 0;
    long credit = 0;
    for (int i = 0; i < periods.size(); i++) {
      DateRange during = periods.get(i);
      Posted own = posted.getOrDefault(during.start(), new Posted());
      RetainerPeriod row = row(i, during, own, lots, lotsIn, debt, credit, asOf);
      lotsIn = row.lotsOut();
      debt = row.debtOut();
      credit = row.creditOut();
      rows.add(row);
      if (lotsIn.size() > MAX_LOTS) {
        throw InvalidModelException.at(
            "/pricing/unused",
            ErrorCode.LIMIT_EXCEEDED,
            "The unused time of a retainer must come from at most 1,200 periods.");
      }
    }
    return rows.build();
  }

  /** Minutes left of a period, by its place in the chain. */
  static final class Batch {
    final int period;
    final LocalDate from;
    long minutes;
    private @Nullable Lot shown;

    Batch(int period, LocalDate from, long minutes) {
      this.period = period;
      this.from = from;
      this.minutes = minutes;
    }

    /** The lot as it is shown, which is the same one as long as nothing is taken of it. */
    Lot shown() {
      Lot last = shown;
      if (last == null || last.minutes() != minutes) {
        last = new Lot(from, minutes);
        shown = last;
      }
      return last;
    }
  }

  private RetainerPeriod row(
      int index,
      DateRange during,
      Posted posted,
      Deque<Batch> lots,
      ImmutableList<Lot> lotsIn,
      long debtIn,
      long creditIn,
      LocalDate asOf) {
    long used = Math.max(0, Math.subtractExact(posted.minutes, creditIn));
    // Without an allowance the fee covers what is worked, and neither more nor less.
    long allowance = terms.allowanceOf(during).orElse(used);
    if (allowance > 0) {
      lots.addLast(new Batch(index, during.start(), allowance));
    }
    long debtRepaid = debtIn == 0 ? 0 : take(lots, repayable(debtIn, total(lots)));
    long within = take(lots, used);
    long expired = expire(lots, index);
    long cut = cut(lots);
    long overage = used - within;
    long debt = debtIn - debtRepaid;
    long added = settles(during) ? -debt : added(overage, debt);
    long over = overage - added;
    long billed = terms.overageRate().isPresent() ? over : 0;
    return RetainerPeriod.builder()
        .during(during)
        .ended(during.last().map(last -> !last.isAfter(asOf)).orElse(false))
        .allowance(allowance)
        .lotsIn(lotsIn)
        .debtIn(debtIn)
        .creditIn(creditIn)
        .posted(posted.minutes)
        .late(posted.late)
        .used(used)
        .creditOut(Math.max(0, Math.subtractExact(creditIn, posted.minutes)))
        .debtRepaid(debtRepaid)
        .within(within)
        .expired(expired)
        .cut(cut)
        .lotsOut(shown(lots))
        .overage(overage)
        .billed(billed)
        .added(added)
        .waived(over - billed)
        .debtOut(debt + added)
        .fee(terms.feeOf(during))
        .overageValue(
            terms.overageRate().map(rate -> rate.forMinutes(billed, budget.minutesPerDay())))
        .build();
  }

  /** Returns how much of a debt is repaid from what there is. */
  long repayable(long debt, long available) {
    return Math.min(debt, available);
  }

  /** Takes up to so many minutes, the oldest first, and returns how many there were. */
  long take(Deque<Batch> lots, long minutes) {
    long left = minutes;
    while (left > 0 && !lots.isEmpty()) {
      Batch oldest = next(lots);
      long taken = Math.min(left, oldest.minutes);
      oldest.minutes -= taken;
      left -= taken;
      if (oldest.minutes == 0) {
        lots.remove(oldest);
      }
    }
    return minutes - left;
  }

  /** Returns the lot that is used next. */
  Batch next(Deque<Batch> lots) {
    return lots.getFirst();
  }

  /** Takes away what may not be used in the next period, and returns how much that is. */
  long expire(Deque<Batch> lots, int period) {
    long expired = 0;
    while (!lots.isEmpty() && isOver(lots.getFirst(), period)) {
      expired = Math.addExact(expired, lots.removeFirst().minutes);
    }
    return expired;
  }

  private boolean isOver(Batch oldest, int period) {
    CarryOver unused = terms.unused();
    return unused.isNone()
        || unused.periods().map(most -> period - oldest.period >= most).orElse(false);
  }

  /** Takes away what is too much, and returns how much that is. */
  long cut(Deque<Batch> lots) {
    Optional<Long> most = terms.unused().most();
    return most.isEmpty() ? 0 : take(lots, Math.max(0, total(lots) - most.get()));
  }

  /** Returns whether no later period is left to work off what is over. */
  boolean settles(DateRange during) {
    return during.end().equals(terms.during().end());
  }

  /** Returns what of an overage is worked off later, given what is left of earlier debt. */
  long added(long overage, long debt) {
    return terms
        .overrun()
        .most()
        .map(most -> Math.min(overage, Math.max(0, most - debt)))
        .orElse(overage);
  }

  static long total(Deque<Batch> lots) {
    return lots.stream().mapToLong(lot -> lot.minutes).reduce(0, Math::addExact);
  }

  private static ImmutableList<Lot> shown(Deque<Batch> lots) {
    ImmutableList.Builder<Lot> shown = ImmutableList.builderWithExpectedSize(lots.size());
    lots.forEach(lot -> shown.add(lot.shown()));
    return shown.build();
  }
}
