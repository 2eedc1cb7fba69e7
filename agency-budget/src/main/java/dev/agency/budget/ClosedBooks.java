package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.revenue.PeriodCloseCalculator;
import dev.agency.budget.revenue.PostedAmount;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is posted in each month of a budget. What became known of a month once that was locked is a
 * correction on the first open day.
 *
 * <p>The days of an amount are told again with what was known whenever months were locked. What a
 * telling has more or less of a day than the one before is posted by the locks that held then. So a
 * cap that was reached or an amount off that was used up in a locked month stays as it was told,
 * too, and is not only the sum of late facts.
 */
class ClosedBooks {
  private final Budget budget;
  private final BurnFacts facts;
  private final KnownFacts known;
  private final DailyAmounts amounts;
  private final boolean byInvoice;
  private final LocalDate asOf;

  ClosedBooks(Prices prices, BurnFacts facts, WeekStart weekStart, LocalDate asOf) {
    this.budget = prices.budget();
    this.facts = facts;
    this.known = new KnownFacts(facts);
    this.amounts = new DailyAmounts(prices, facts, weekStart, asOf);
    this.byInvoice = prices.chargedStage() == TimeStage.INVOICED;
    this.asOf = asOf;
  }

  /** Returns the months of all measures, side by side, with how far time is logged. */
  final ImmutableList<ClosedMonthRow> rows(LoggedTime logged) {
    ImmutableList<ClosedMonth> revenue = months(Quantities.REVENUE);
    ImmutableList<ClosedMonth> cost = months(Quantities.USED_COST);
    return ClosedMonthRow.of(
        budget.id(), months(Quantities.USED_VALUE), revenue, cost, profit(revenue, cost), logged);
  }

  /** Posts an amount. */
  final ImmutableList<ClosedMonth> months(Quantity quantity) {
    if (quantity.equals(Quantities.PROFIT)) {
      return profit(months(Quantities.REVENUE), months(Quantities.USED_COST));
    }
    ImmutableList.Builder<PostedAmount> posted = ImmutableList.builder();
    SortedMap<LocalDate, ExactMoney> told = new TreeMap<>();
    LocalDate since = LocalDate.MIN;
    for (LocalDate turn : tellings()) {
      SortedMap<LocalDate, ExactMoney> now = amounts.of(quantity, known, turn);
      TreeSet<LocalDate> days = new TreeSet<>(told.keySet());
      days.addAll(now.keySet());
      for (LocalDate day : days) {
        // Before the first lock everything is known in time.
        LocalDate knownOn = since.isBefore(day) ? day : since;
        post(day, knownOn, of(now, day).minus(of(told, day)), posted);
      }
      told = now;
      since = turn;
    }
    return months(posted.build());
  }

  private ImmutableList<LocalDate> tellings() {
    return ImmutableList.<LocalDate>builder()
        .addAll(known.turns(budget.id(), byInvoice))
        .add(LocalDate.MAX)
        .build();
  }

  private ExactMoney of(SortedMap<LocalDate, ExactMoney> days, LocalDate day) {
    return days.getOrDefault(day, ExactMoney.zero(budget.currency()));
  }

  /** What is worth nothing makes no month. */
  private void post(
      LocalDate day,
      LocalDate knownOn,
      ExactMoney amount,
      ImmutableList.Builder<PostedAmount> posted) {
    if (amount.signum() != 0 && !postingDay(day, knownOn).isAfter(asOf)) {
      posted.add(new PostedAmount(day, knownOn, amount));
    }
  }

  /** Returns the day on which something of a day is posted that became known on another. */
  LocalDate postingDay(LocalDate day, LocalDate knownOn) {
    return PeriodLock.postingDay(facts.locks(), budget.id(), day, knownOn);
  }

  /** Adds up what is posted. */
  ImmutableList<ClosedMonth> months(List<PostedAmount> posted) {
    return PeriodCloseCalculator.calculate(
        budget.currency(), posted, each -> postingDay(each.day(), each.knownOn()));
  }

  /** Months of which one amount or both have something; none where revenue is of no day. */
  private ImmutableList<ClosedMonth> profit(List<ClosedMonth> earned, List<ClosedMonth> spent) {
    if (!amounts.earnsByDay()) {
      return ImmutableList.of();
    }
    TreeMap<LocalDate, ClosedMonth> months = new TreeMap<>();
    earned.forEach(month -> months.put(month.month(), month));
    for (ClosedMonth month : spent) {
      months.merge(month.month(), month.negated(), ClosedMonth::plus);
    }
    return ImmutableList.copyOf(months.values());
  }
}
