package dev.agency.budget;

import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import java.util.Currency;

/**
 * What one row of a report adds up: the whole budget, a line, a person, a week or a day. Not
 * thread-safe.
 */
final class Account {
  long worked;
  long billable;
  long unapproved;
  long used;

  /** Time of the basis and approved billable expenses. */
  final Tally value;

  /** What of the value passes all caps. */
  final Tally passThrough;

  final Tally labourCost;
  final Tally expenseCost;
  final Tally invoiced;
  final Tally drafted;

  Account(Currency currency) {
    value = new Tally(currency);
    passThrough = new Tally(currency);
    labourCost = new Tally(currency);
    expenseCost = new Tally(currency);
    invoiced = new Tally(currency);
    drafted = new Tally(currency);
  }

  /** Adds the minutes of one cell and day, and what they are worth and cost. */
  void addTime(Time time) {
    worked = Math.addExact(worked, time.logged());
    billable = Math.addExact(billable, time.billable() ? time.logged() : 0);
    unapproved = Math.addExact(unapproved, time.logged() - time.approved());
    used = Math.addExact(used, time.used());
    add(value, time.value(), time.used());
    add(labourCost, time.cost(), time.logged());
  }

  /** Adds everything another row adds up. */
  void add(Account other) {
    worked = Math.addExact(worked, other.worked);
    billable = Math.addExact(billable, other.billable);
    unapproved = Math.addExact(unapproved, other.unapproved);
    used = Math.addExact(used, other.used);
    value.add(other.value);
    passThrough.add(other.passThrough);
    labourCost.add(other.labourCost);
    expenseCost.add(other.expenseCost);
    invoiced.add(other.invoiced);
    drafted.add(other.drafted);
  }

  private static void add(Tally tally, Figure<ExactMoney> amount, long minutes) {
    amount.ifKnown().ifPresentOrElse(tally::add, () -> tally.addUnpriced(minutes));
  }

  /** Minutes of one cell and day; an unknown value or cost has no rate. */
  record Time(
      boolean billable,
      long logged,
      long approved,
      long used,
      Figure<ExactMoney> value,
      Figure<ExactMoney> cost) {}

  /** Returns labour and expenses together. */
  Tally cost(Currency currency) {
    Tally cost = new Tally(currency);
    cost.add(labourCost);
    cost.add(expenseCost);
    return cost;
  }
}
