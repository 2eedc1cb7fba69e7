package dev.agency.budget;

import dev.agency.budget.pricing.TimeCost;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.UnitCount;
import java.util.Currency;

/**
 * What one row of a report adds up: the whole budget, a line, a person, a week or a day. Not
 * thread-safe.
 */
final class Account {
  long worked;
  long billable;
  long unapproved;

  /** Minutes that bookings set aside, whatever the basis. */
  long scheduled;

  long used;

  /** Fourth decimals of the pieces of the basis. */
  long usedPieces;

  /** Time and pieces of the basis and approved billable expenses. */
  final Tally value;

  /** What of the value passes all caps. */
  final Tally passThrough;

  final Tally labourCost;
  final Tally overheadCost;
  final Tally expenseCost;
  final Tally invoiced;
  final Tally drafted;

  Account(Currency currency) {
    value = new Tally(currency);
    passThrough = new Tally(currency);
    labourCost = new Tally(currency);
    overheadCost = new Tally(currency);
    expenseCost = new Tally(currency);
    invoiced = new Tally(currency);
    drafted = new Tally(currency);
  }

  /** Adds the worked minutes of one cell and day, and what they cost. */
  void add(Work work) {
    worked = Math.addExact(worked, work.logged());
    billable = Math.addExact(billable, work.billable() ? work.logged() : 0);
    unapproved = Math.addExact(unapproved, work.logged() - work.approved());
    labourCost.add(work.cost().labour(), work.logged());
    overheadCost.add(work.cost().overhead());
  }

  /** Adds the used minutes of one cell and day, and what they are worth. */
  void add(Use use) {
    used = Math.addExact(used, use.minutes());
    value.add(use.value(), use.minutes());
  }

  /** Adds the minutes that a booking sets aside on a day. */
  void addScheduled(long minutes) {
    scheduled = Math.addExact(scheduled, minutes);
  }

  /** Adds the used pieces of a delivery, and what they are worth. */
  void add(UnitCount pieces, Figure<ExactMoney> worth) {
    usedPieces = Math.addExact(usedPieces, pieces.tenThousandths());
    value.add(worth, pieces);
  }

  /** Adds everything another row adds up. */
  void add(Account other) {
    worked = Math.addExact(worked, other.worked);
    billable = Math.addExact(billable, other.billable);
    unapproved = Math.addExact(unapproved, other.unapproved);
    scheduled = Math.addExact(scheduled, other.scheduled);
    used = Math.addExact(used, other.used);
    usedPieces = Math.addExact(usedPieces, other.usedPieces);
    value.add(other.value);
    passThrough.add(other.passThrough);
    labourCost.add(other.labourCost);
    overheadCost.add(other.overheadCost);
    expenseCost.add(other.expenseCost);
    invoiced.add(other.invoiced);
    drafted.add(other.drafted);
  }

  /** Worked minutes of one cell and day; an unknown cost has no rate. */
  record Work(boolean billable, long logged, long approved, TimeCost cost) {}

  /** Used minutes of one cell and day; an unknown value has no rate. */
  record Use(long minutes, Figure<ExactMoney> value) {}

  /** Returns labour, overhead and expenses together. */
  Tally cost(Currency currency) {
    Tally cost = new Tally(currency);
    cost.add(labourCost);
    cost.add(overheadCost);
    cost.add(expenseCost);
    return cost;
  }
}
