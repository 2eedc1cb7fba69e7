package dev.agency.budget.ledger;

import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.pricing.CostTable;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What is used of a budget as of any day, without a report: three figures that are looked up.
 *
 * <p>{@code running.usedCost(day)} is what {@code state.report(budget, rates, settings,
 * day).budget().usedCost()} is, rounded and with what is missing from it. It is made once from all
 * facts of the budget; then a day is found by halving, and a change of one person's rates goes
 * through the time of that person alone.
 *
 * <p>Where sums of whole numbers do not say it, a report is made for the answer, which takes as
 * long as one: from the first day with money in another currency or a piece without a price, beyond
 * 64 bits, and where late facts meet a basis of invoiced time.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figures.
 */
public final class RunningBurn {
  private final Question question;
  private final Budget budget;
  private final CostRates rates;

  /** The time and expenses; null if only reports can tell. */
  private final @Nullable RunningFacts facts;

  private final @Nullable Labour labour;

  /**
   * What is asked, but for the rates and the day.
   *
   * @param state what the ledger knows
   * @param budget the budget
   * @param beside what a ledger does not keep
   * @param settings the basis and limits
   */
  record Question(BurnState state, Budget budget, BurnFacts beside, BurnSettings settings) {}

  /** What labour costs with some rates, by the places of the facts. */
  private record Labour(RunningSum cost, RunningSum unpriced, int firstForeign) {}

  private RunningBurn(
      Question question, CostRates rates, @Nullable RunningFacts facts, @Nullable Labour labour) {
    this.question = question;
    this.budget = question.budget();
    this.rates = rates;
    this.facts = facts;
    this.labour = labour;
  }

  static RunningBurn of(Question question, CostRates rates) {
    RunningFacts facts = RunningFacts.of(question).orElse(null);
    Labour labour = facts == null ? null : labour(facts, question.budget(), rates);
    return new RunningBurn(question, rates, facts, labour);
  }

  /**
   * Returns the minutes used.
   *
   * @param asOf the last day that counts, from 1900 to 2199
   * @return the minutes of the basis
   */
  public long usedMinutes(LocalDate asOf) {
    return facts == null
        ? report(asOf).budget().usedMinutes()
        : facts.used().upTo(facts.place(asOf));
  }

  /**
   * Returns what is used, in money.
   *
   * @param asOf the last day that counts, from 1900 to 2199
   * @return the value of time, pieces and approved billable expenses; partial where something is
   *     missing, unknown ({@code NO_PRICE}) for internal work
   */
  public Figure<Money> usedValue(LocalDate asOf) {
    int place = facts == null ? 0 : facts.place(asOf);
    if (facts == null || place >= facts.firstUnsummedValue()) {
      return report(asOf).budget().usedValue();
    }
    if (!facts.priced()) {
      return Figure.unknown(UnknownReason.NO_PRICE);
    }
    return figure(facts.value().upTo(place), facts.valueParts(), facts.unpricedValue().upTo(place));
  }

  /**
   * Returns what the work costs.
   *
   * @param asOf the last day that counts, from 1900 to 2199
   * @return labour, overhead and expenses; partial where something is missing
   */
  public Figure<Money> usedCost(LocalDate asOf) {
    int place = facts == null ? 0 : facts.place(asOf);
    if (facts == null
        || labour == null
        || place >= facts.firstForeignCost()
        || place >= labour.firstForeign()) {
      return report(asOf).budget().usedCost();
    }
    long work = labour.cost().upTo(place);
    long expenses = facts.expenseCost().upTo(place);
    long cost = work + expenses;
    return ((work ^ cost) & (expenses ^ cost)) < 0
        ? report(asOf).budget().usedCost()
        : figure(cost, CostTable.PARTS, labour.unpriced().upTo(place));
  }

  /** Returns whether the figures of a day are looked up, and no report is needed. */
  boolean looksUp(LocalDate asOf) {
    return facts != null
        && labour != null
        && facts.place(asOf) < facts.firstUnsummedValue()
        && facts.place(asOf) < facts.firstForeignCost()
        && facts.place(asOf) < labour.firstForeign();
  }

  private Figure<Money> figure(long parts, long partsOfUnit, long unpriced) {
    Money money = new Money(rounded(parts, partsOfUnit), budget.currency());
    return unpriced == 0 ? Figure.known(money) : Figure.partial(money, Missing.unpriced(unpriced));
  }

  /** Half a unit goes away from zero, as on all that is shown. */
  static long rounded(long parts, long partsOfUnit) {
    long whole = parts / partsOfUnit;
    long left = parts - whole * partsOfUnit;
    if (left >= partsOfUnit - left) {
      return whole + 1;
    }
    return -left >= partsOfUnit + left ? whole - 1 : whole;
  }

  private BurnReport report(LocalDate asOf) {
    return question
        .state()
        .report(budget, question.beside(), rates.book(), question.settings(), asOf);
  }

  /**
   * Returns the same facts with other rates.
   *
   * @param newRates what people cost
   * @return the running burn, which shares with this what does not depend on rates
   */
  public RunningBurn repriced(CostRates newRates) {
    Labour repriced = facts == null ? null : labour(facts, budget, newRates);
    return new RunningBurn(question, newRates, facts, repriced);
  }

  /**
   * Returns the same facts with other rates of one person; nobody else is looked at.
   *
   * @param person whose rates are others
   * @param newRates what people cost, of all others what it was
   * @return the running burn
   */
  public RunningBurn repriced(PersonId person, CostRates newRates) {
    if (facts == null || labour == null || labour.firstForeign() < facts.size()) {
      // Money in another currency may come and go with a rate, so all are looked at.
      return repriced(newRates);
    }
    int number = facts.person(person);
    if (number < 0) {
      return new RunningBurn(question, newRates, facts, labour);
    }
    Labour repriced = repriced(facts, labour, number, newRates);
    return repriced == null
        ? repriced(newRates)
        : new RunningBurn(question, newRates, facts, repriced);
  }

  private @Nullable Labour repriced(
      RunningFacts work, Labour before, int number, CostRates newRates) {
    int from = work.from(number);
    int to = work.from(number + 1);
    long[] costs = new long[to - from];
    long[] unpriced = new long[to - from];
    boolean anyUnpriced = false;
    Priced then = Priced.of(rates, budget, work.person(number));
    Priced now = Priced.of(newRates, budget, work.person(number));
    try {
      for (int row = from; row < to; row++) {
        int day = work.day(row);
        then.look(day);
        now.look(day);
        if (then.foreign || now.foreign) {
          return null;
        }
        long minutes = work.minutes(row);
        costs[row - from] = Math.multiplyExact(minutes, now.parts - then.parts);
        unpriced[row - from] = (now.priced ? 0 : minutes) - (then.priced ? 0 : minutes);
        anyUnpriced |= unpriced[row - from] != 0;
      }
      return new Labour(
          before.cost().plus(work.size(), work.places(), costs, from, to),
          anyUnpriced
              ? before.unpriced().plus(work.size(), work.places(), unpriced, from, to)
              : before.unpriced(),
          before.firstForeign());
    } catch (ArithmeticException overflow) {
      return null;
    }
  }

  private static @Nullable Labour labour(RunningFacts work, Budget budget, CostRates rates) {
    long[] cost = new long[work.size()];
    long[] unpriced = new long[work.size()];
    int firstForeign = Integer.MAX_VALUE;
    try {
      for (int number = 0; number < work.people(); number++) {
        Priced priced = Priced.of(rates, budget, work.person(number));
        for (int row = work.from(number); row < work.from(number + 1); row++) {
          int place = work.places()[row];
          long minutes = work.minutes(row);
          priced.look(work.day(row));
          if (!priced.priced) {
            unpriced[place] += minutes;
          } else if (priced.foreign) {
            firstForeign = Math.min(firstForeign, place);
          } else {
            cost[place] = Math.addExact(cost[place], Math.multiplyExact(minutes, priced.parts));
          }
        }
      }
      return new Labour(RunningSum.of(cost), RunningSum.of(unpriced), firstForeign);
    } catch (ArithmeticException overflow) {
      return null;
    }
  }

  /** What a minute of a person costs on the day that was looked at last. Not thread-safe. */
  private static final class Priced {
    private final CostTable.OfPerson rates;
    private final Currency currency;

    /** The days this holds for; none before the first look. */
    private int from = 1;

    private int end;
    private boolean priced;
    private boolean foreign;
    private long parts;

    private Priced(CostTable.OfPerson rates, Currency currency) {
      this.rates = rates;
      this.currency = currency;
    }

    static Priced of(CostRates rates, Budget budget, PersonId person) {
      return new Priced(rates.table().of(budget.id(), person), budget.currency());
    }

    void look(int day) {
      if (day >= from && day < end) {
        return;
      }
      int found = rates.find(day);
      priced = found >= 0;
      foreign = priced && !isIn(currency, found);
      parts = priced && !foreign ? rates.perMinute(found) + rates.overhead(found) : 0;
      from = priced ? rates.firstDay(found) : day;
      end = priced ? rates.end(found) : day + 1;
    }

    private boolean isIn(Currency currency, int place) {
      return rates.currency(place).equals(currency)
          && (rates.overhead(place) == 0 || rates.overheadCurrency(place).equals(currency));
    }
  }

  /** Returns the budget. */
  @Override
  public String toString() {
    return "RunningBurn[" + budget.id() + "]";
  }
}
