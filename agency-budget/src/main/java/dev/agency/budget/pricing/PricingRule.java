package dev.agency.budget.pricing;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.ChosenBillRate;
import dev.agency.core.pricing.PricedWork;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a client pays for work on a budget, for how many minutes, and what they are worth.
 *
 * <p>50 minutes of Ada on a line of design at EUR 96 an hour with a markup of 10 %: marked billable
 * on a billable line they are paid for, rounded to quarters they are 60, and worth 105.60. Not
 * marked, or on a line that is not billable, or of internal work, they are 50 and worth nothing.
 * Without a rate nobody knows what they are worth.
 *
 * <p>Immutable and thread-safe.
 */
public final class PricingRule {
  private final Budget budget;
  private final boolean priced;
  private final ImmutableMap<PersonId, DisciplineId> disciplines;
  private final ImmutableMap<LineId, ServiceLine> lines;

  /**
   * Creates the rule of a budget.
   *
   * @param budget the budget with its lines
   * @param disciplines the discipline of each person who has one
   */
  public PricingRule(Budget budget, ImmutableMap<PersonId, DisciplineId> disciplines) {
    this.budget = budget;
    this.priced = budget.pricing().valuesWork();
    this.disciplines = disciplines;
    this.lines = budget.lines().stream().collect(toImmutableMap(ServiceLine::id, line -> line));
  }

  /**
   * Returns whether anything is worth money to a client here.
   *
   * @return false for internal work
   */
  public boolean priced() {
    return priced;
  }

  /**
   * Returns a line of the budget.
   *
   * @param id its identifier, empty for work on none
   * @return the line; empty for work on none and for a line of another budget
   */
  public Optional<ServiceLine> line(Optional<LineId> id) {
    return id.map(lines::get);
  }

  /**
   * Returns the discipline that the time of a person counts under.
   *
   * @param person the person
   * @return the discipline; empty if they have none
   */
  public Optional<DisciplineId> discipline(PersonId person) {
    return Optional.ofNullable(disciplines.get(person));
  }

  /**
   * Returns whether a client pays for time: it is marked billable and so is its line, if any.
   *
   * @param line the line of the time
   * @param marked whether the time is marked billable
   * @return whether it is billable
   */
  public boolean billable(Optional<ServiceLine> line, boolean marked) {
    return marked && line.map(ServiceLine::billable).orElse(true);
  }

  /**
   * Returns whether time is of a share of a basis: of internal work, which bills nobody, all is.
   *
   * @param share the share of the basis
   * @param billable whether a client pays for the time
   * @return whether it counts as used
   */
  public boolean counts(TimeShare share, boolean billable) {
    return share == TimeShare.ALL || billable || !priced;
  }

  /**
   * Returns the minutes of one entry that a client is charged for, or that count if nobody is.
   *
   * @param billable whether a client pays for the entry
   * @param minutes its minutes
   * @return the minutes as the budget rounds them; as they are if nobody pays
   */
  public long charged(boolean billable, long minutes) {
    return billable && priced && budget.timeRounding().isPresent()
        ? budget.timeRounding().get().billable(minutes)
        : minutes;
  }

  /**
   * Returns what minutes of a person on a day are worth.
   *
   * @param line the line they are on
   * @param billable whether a client pays for them
   * @param person who worked
   * @param day when
   * @param minutes the minutes a client is charged for
   * @return the exact value with markup, less a discount of a share; zero where nobody pays,
   *     unknown ({@code UNPRICED}) where somebody does and no rate says how much
   */
  public Figure<ExactMoney> value(
      Optional<ServiceLine> line, boolean billable, PersonId person, LocalDate day, long minutes) {
    if (!priced || !billable || minutes == 0) {
      return Figure.known(ExactMoney.zero(budget.currency()));
    }
    return line.map(on -> valueOn(on, person, day, minutes))
        .orElse(Figure.unknown(UnknownReason.UNPRICED));
  }

  private Figure<ExactMoney> valueOn(
      ServiceLine line, PersonId person, LocalDate day, long minutes) {
    long minutesPerDay = budget.minutesPerDay();
    return line.rates().isEmpty()
        ? line.valueOf(minutes, minutesPerDay, budget.currency())
        : line.valueOf(minutes, work(person, day), minutesPerDay, budget.currency());
  }

  /**
   * Returns what planned minutes are worth that nobody is named for yet, such as those a change
   * adds.
   *
   * @param line the line they are on
   * @param discipline the discipline of who will work, if it is known
   * @param day the day whose rates hold
   * @param minutes the minutes, not negative
   * @return the exact value with markup, less a discount of a share; zero where nobody pays,
   *     unknown ({@code UNPRICED}) where somebody does and no rate says how much, as on a line that
   *     is sold by the piece
   */
  public Figure<ExactMoney> planned(
      ServiceLine line, Optional<DisciplineId> discipline, LocalDate day, long minutes) {
    if (!priced || !line.billable() || minutes == 0) {
      return Figure.known(ExactMoney.zero(budget.currency()));
    }
    if (line.unit() == ServiceLine.Unit.PIECE) {
      return Figure.unknown(UnknownReason.UNPRICED);
    }
    PricedWork work = PricedWork.builder().date(day).discipline(discipline).build();
    return line.valueOf(minutes, work, budget.minutesPerDay(), budget.currency());
  }

  /**
   * Returns what pieces of a line are worth.
   *
   * @param line the line
   * @param pieces the pieces delivered
   * @return the exact value with markup, less a discount of a share; zero where nobody pays,
   *     unknown ({@code UNPRICED}) where somebody does and no price says how much
   */
  public Figure<ExactMoney> value(ServiceLine line, UnitCount pieces) {
    return priced
        ? line.valueOfPieces(pieces, budget.currency())
        : Figure.known(ExactMoney.zero(budget.currency()));
  }

  /**
   * Returns what a client pays for an hour or day of a person, before markup and discount.
   *
   * @param line the line
   * @param person who works
   * @param day when
   * @return the rate; empty if none holds
   */
  public Optional<BillRate> billRate(ServiceLine line, PersonId person, LocalDate day) {
    return line.rateFor(work(person, day)).map(ChosenBillRate::rate);
  }

  private PricedWork work(PersonId person, LocalDate day) {
    return PricedWork.builder().date(day).person(person).discipline(discipline(person)).build();
  }

  /** Returns the budget and no rate. */
  @Override
  public String toString() {
    return "PricingRule[" + budget.id() + "]";
  }
}
