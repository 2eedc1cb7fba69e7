package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.retainer.RetainerReport;
import dev.agency.budget.revenue.AdjustedGrossIncome;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.revenue.InvoicingReport;
import dev.agency.budget.revenue.RecognitionReport;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a budget is used: the whole, and the same by line, person, discipline, week and
 * month.
 *
 * <p>Minutes of lines, people, disciplines, weeks and months each sum to those of the budget; used
 * value and cost of lines, weeks and months too, to the cent. People and disciplines have labour
 * only: an expense, the overhead and an amount off are nobody's; and the amounts of each person are
 * rounded alone, so that no cent of them tells of others.
 *
 * <p>Two reports are equal if all their rows are. The rows can be written as JSON, the report
 * itself cannot: it holds the facts, to explain its amounts. Immutable and thread-safe.
 */
public final class BurnReport {
  private final BudgetBurn budget;
  private final ImmutableList<LineBurn> lines;
  private final ImmutableList<PersonBurn> people;
  private final ImmutableList<DisciplineBurn> disciplines;
  private final ImmutableList<PeriodBurn> weeks;
  private final ImmutableList<PeriodBurn> months;
  private final ImmutableList<Crossing> crossings;
  private final InvoicingReport invoicing;
  private final Optional<RecognitionReport> recognition;
  private final Optional<RetainerReport> retainer;
  private final AdjustedGrossIncome income;
  private final ClosedBooks books;
  private final Explainer explainer;

  BurnReport(
      BudgetBurn budget,
      ImmutableList<LineBurn> lines,
      ImmutableList<PersonBurn> people,
      ImmutableList<DisciplineBurn> disciplines,
      ImmutableList<PeriodBurn> weeks,
      ImmutableList<PeriodBurn> months,
      ImmutableList<Crossing> crossings,
      Charges charges,
      ClosedBooks books,
      Explainer explainer) {
    this.budget = budget;
    this.lines = lines;
    this.people = people;
    this.disciplines = disciplines;
    this.weeks = weeks;
    this.months = months;
    this.crossings = crossings;
    this.invoicing = charges.invoicing();
    this.recognition = charges.recognition();
    this.retainer = charges.retainer();
    this.income = charges.income();
    this.books = books;
    this.explainer = explainer;
  }

  /**
   * Returns the figures of the whole budget.
   *
   * @return the one row
   */
  public BudgetBurn budget() {
    return budget;
  }

  /**
   * Returns the figures of each service line.
   *
   * @return a row per line of the budget in its order, and a last one for what is on no line if
   *     there is any
   */
  public ImmutableList<LineBurn> lines() {
    return lines;
  }

  /**
   * Returns the figures of each person.
   *
   * @return a row per person who logged time or was scheduled by the day, in the order of their ids
   */
  public ImmutableList<PersonBurn> people() {
    return people;
  }

  /**
   * Returns the figures of each discipline: those of its people together.
   *
   * @return a row per discipline of somebody who logged time or was scheduled, in the order of
   *     their ids, and a last one for people without a discipline if any of them did or was
   */
  public ImmutableList<DisciplineBurn> disciplines() {
    return disciplines;
  }

  /**
   * Returns the figures of each week.
   *
   * @return a row per week from that of the first fact to that of the last, none without facts
   */
  public ImmutableList<PeriodBurn> weeks() {
    return weeks;
  }

  /**
   * Returns the figures of each month.
   *
   * @return a row per calendar month from that of the first fact to that of the last, none without
   *     facts
   */
  public ImmutableList<PeriodBurn> months() {
    return months;
  }

  /**
   * Returns when the thresholds of the settings were reached.
   *
   * @return one crossing per threshold, in their order
   */
  public ImmutableList<Crossing> crossings() {
    return crossings;
  }

  /**
   * Returns what was invoiced and written off, and what may be invoiced now, by service line.
   *
   * @return the invoicing
   */
  public InvoicingReport invoicing() {
    return invoicing;
  }

  /**
   * Returns how a fixed price becomes revenue.
   *
   * @return the steps up to the day; empty for any other pricing, and where the budget does not say
   */
  public Optional<RecognitionReport> recognition() {
    return recognition;
  }

  /**
   * Returns the periods of a retainer.
   *
   * @return the periods that have begun; empty for any other pricing
   */
  public Optional<RetainerReport> retainer() {
    return retainer;
  }

  /**
   * Returns what the agency earns by its own work: the revenue less what passes through and what
   * was bought from others.
   *
   * @return the income of the revenue so far
   */
  public AdjustedGrossIncome income() {
    return income;
  }

  /**
   * Explains an amount of the whole budget by what it is made of.
   *
   * @param quantity one of {@link Explanation#QUANTITIES}
   * @return the explanation
   * @throws dev.agency.core.error.InvalidModelException if the quantity is no amount of money that
   *     a burn has ({@code UNKNOWN_NAME})
   */
  public Explanation explain(Quantity quantity) {
    return explainer.explain(quantity);
  }

  /**
   * Explains an amount of one row. Rows of a budget are rounded together, so that they sum to it;
   * the rounding here is that of the row as it is shown.
   *
   * <p>50 minutes of EUR 1 an hour are 83 1/3 cents. Where four other lines leave a cent to this
   * one it shows EUR 0.84, made of one entry and a rounding of 2/3 of a cent.
   *
   * @param row a row of {@link #lines}, {@link #people}, {@link #disciplines}, {@link #weeks} or
   *     {@link #months}
   * @param quantity one of its {@link BurnRow#amounts}
   * @return the explanation; what of a week or month is so far is that of a report of its last day
   * @throws dev.agency.core.error.InvalidModelException if the quantity is no amount of such a row
   *     ({@code UNKNOWN_NAME}), or there is no such row ({@code UNKNOWN_REFERENCE} at {@code /row})
   */
  public Explanation explain(BurnRow row, Quantity quantity) {
    return new RowExplainer(explainer, this).explain(row, quantity);
  }

  /**
   * Explains minutes of one row by their entries and bookings.
   *
   * @param row a row of {@link #lines}, {@link #people}, {@link #disciplines}, {@link #weeks} or
   *     {@link #months}
   * @param quantity one of {@link MinutesExplanation#QUANTITIES}
   * @return the explanation
   * @throws dev.agency.core.error.InvalidModelException if the quantity is no minutes of entries or
   *     bookings that a burn has ({@code UNKNOWN_NAME}), or there is no such row ({@code
   *     UNKNOWN_REFERENCE} at {@code /row})
   */
  public MinutesExplanation explainMinutes(BurnRow row, Quantity quantity) {
    return new RowExplainer(explainer, this).explainMinutes(row, quantity);
  }

  /**
   * Explains minutes of the whole budget by their entries and bookings.
   *
   * @param quantity one of {@link MinutesExplanation#QUANTITIES}
   * @return the explanation
   * @throws dev.agency.core.error.InvalidModelException if the quantity is no minutes of entries or
   *     bookings that a burn has ({@code UNKNOWN_NAME})
   */
  public MinutesExplanation explainMinutes(Quantity quantity) {
    return explainer.explainMinutes(quantity);
  }

  /**
   * Returns the time on lines that take none, such as a host's imported data may have. It counts in
   * all figures like other time, for it was worked and costs; somebody has to look at it.
   *
   * <p>The line of hosting is sold without {@linkplain
   * dev.agency.core.pricing.ServiceLine#tracking() tracking}. Ben's 90 minutes on it, imported from
   * another system, are one line here.
   *
   * @return the worked minutes on such lines and their entries, rejected time apart; 0 and none as
   *     it should be
   */
  public MinutesExplanation untracked() {
    return explainer.untracked();
  }

  /**
   * Returns the minutes that are scheduled after the day of the report, from the facts it was made
   * of.
   *
   * @return the minutes by day, of days with any; empty if the facts have no scheduled time at all,
   *     which says nothing of what is booked, while no days say that nothing is
   */
  public Optional<ImmutableSortedMap<LocalDate, Long>> scheduledToCome() {
    return explainer.scheduledToCome();
  }

  /**
   * Returns what was worked and used day by day, exactly. It goes through the facts, as an
   * explanation does, each time it is asked for.
   *
   * @return the use of each day
   */
  public UseByDay useByDay() {
    return explainer.useByDay();
  }

  /**
   * Returns what the books post of an amount in each month, as far as it is known. Unlike {@link
   * #months}, which count by the day of the work, a month that is locked stands as it was told.
   *
   * <p>March was locked on 8 April with EUR 950 of revenue and 500 of cost. An hour of 30 March
   * that is approved on the 9th, EUR 95 at a cost of 50, is in the March of {@link #months}; here
   * it is in April, as a correction of March. So are a delivery or an expense of March that is told
   * then, and what is taken back of what was told before, such as by {@link
   * BurnFacts#formerEntries}. As of 31 March it is not posted yet.
   *
   * <p>The revenue is that of the report, day by day: of time and materials what was chargeable by
   * the end of a day less what was by that of the day before, of a retainer its fees on the days
   * they are due and its overage on the last day of its period, of a fixed price its steps of
   * recognition. A cap that was reached in March stays reached: what is told of March later adds
   * nothing to it, neither there nor in April. A fixed price that does not say when it is revenue
   * has no day, nor has a quote of a line that is charged as quoted: they are in no month, and a
   * budget with one has no profit by month.
   *
   * <p>Rates, exchange rates, plans, the days of a price and the costs to come have no day on which
   * they became known: other ones show other months.
   *
   * @param quantity {@code USED_VALUE}, {@code REVENUE}, {@code USED_COST}, {@code PROFIT} or
   *     {@code INVOICED}
   * @return the months that have something, in their order; of a profit those that have revenue or
   *     cost
   * @throws dev.agency.core.error.InvalidModelException if it is another quantity ({@code
   *     UNKNOWN_NAME})
   */
  public ImmutableList<ClosedMonth> closedMonths(Quantity quantity) {
    return books.months(quantity);
  }

  /**
   * Returns the months of the books as they are shown to people: value, revenue, cost and profit
   * side by side, as {@link #closedMonths} posts them.
   *
   * @return a row for each month of which one of them has something, in their order
   */
  public ImmutableList<ClosedMonthRow> closedMonthRows() {
    return books.rows(budget.logged());
  }

  /**
   * Returns how complete the time sheets were week by week, with today's knowledge of them.
   *
   * @return the {@linkplain BudgetBurn#coverage() coverage} as of the last day of each week that is
   *     over, from the first week of the time sheets on; empty without time sheets
   */
  public ImmutableSortedMap<LocalDate, Figure<BasisPoints>> coverageByWeek() {
    return explainer.coverageByWeek();
  }

  /**
   * Returns the days anybody logged time on.
   *
   * @return the days up to that of the report, rejected entries apart, in their order
   */
  public ImmutableSortedSet<LocalDate> loggedDays() {
    return explainer.loggedDays();
  }

  /**
   * Returns how far time was logged by a day and how complete the time sheets were then, with
   * today's knowledge of both. Of the day of the report it is {@link BudgetBurn#logged}.
   *
   * @param day the last day that counts, not after that of the report
   * @return the last day anybody logged time on by then, and the coverage as of it
   */
  public LoggedTime logged(LocalDate day) {
    return explainer.logged(day);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BurnReport that
        && budget.equals(that.budget)
        && lines.equals(that.lines)
        && people.equals(that.people)
        && disciplines.equals(that.disciplines)
        && weeks.equals(that.weeks)
        && months.equals(that.months)
        && crossings.equals(that.crossings)
        && invoicing.equals(that.invoicing)
        && recognition.equals(that.recognition)
        && retainer.equals(that.retainer)
        && income.equals(that.income);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        budget,
        lines,
        people,
        disciplines,
        weeks,
        months,
        crossings,
        invoicing,
        recognition,
        retainer);
  }

  /** Returns the budget and the day, and no figures. */
  @Override
  public String toString() {
    return "BurnReport[" + budget.budget() + " as of " + budget.asOf() + "]";
  }
}
