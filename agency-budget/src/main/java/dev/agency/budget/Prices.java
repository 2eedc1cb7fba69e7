package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.pricing.CostRule;
import dev.agency.budget.pricing.PricingRule;
import dev.agency.budget.pricing.TimeCost;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceLine;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ChosenCostRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What counts, and what it is worth and costs: the one place both a burn and its explanation ask.
 */
class Prices {
  private static final UnitCount NO_PIECES = UnitCount.of(0);

  private final Budget budget;
  private final CostRule costs;
  private final BurnBasis basis;
  private final PricingRule rule;

  Prices(
      Budget budget,
      RateBook rates,
      FxTable exchange,
      BurnSettings settings,
      ImmutableMap<PersonId, DisciplineId> disciplines) {
    this.budget = budget;
    this.costs = new CostRule(budget, rates, exchange, settings.fxPolicy());
    this.rule = new PricingRule(budget, disciplines);
    // Nobody is billed for internal work: a share of it would never burn.
    this.basis =
        priced() ? settings.basis() : new BurnBasis(settings.basis().stage(), TimeShare.ALL);
  }

  final Budget budget() {
    return budget;
  }

  /** Returns the basis that holds here: of internal work all time counts, billable or not. */
  final BurnBasis basis() {
    return basis;
  }

  /**
   * Returns the stage by which a client is asked for work: that of the basis, but of a plan, by
   * which nobody can be asked, that of approved time.
   */
  TimeStage chargedStage() {
    return basis.stage() == TimeStage.SCHEDULED ? TimeStage.APPROVED : basis.stage();
  }

  /** Returns whether anything is worth money to a client here. */
  final boolean priced() {
    return rule.priced();
  }

  final Optional<ServiceLine> line(Optional<LineId> id) {
    return rule.line(id);
  }

  /** Returns the discipline that the time of a person counts under. */
  final Optional<DisciplineId> discipline(PersonId person) {
    return rule.discipline(person);
  }

  /** Returns whether a client pays for time: it is marked billable and so is its line, if any. */
  boolean billable(Optional<ServiceLine> line, boolean marked) {
    return rule.billable(line, marked);
  }

  /** Returns whether a client pays for an entry. */
  final boolean billable(TimeEntry entry) {
    return billable(line(entry.line()), entry.billable());
  }

  /** Returns the minutes of one entry that a client is charged for, or that count if nobody is. */
  long charged(boolean billable, long minutes) {
    return rule.charged(billable, minutes);
  }

  /** Returns the minutes of one entry that a client is charged for, or that count if nobody is. */
  final long charged(TimeEntry entry) {
    return charged(billable(entry), entry.minutes());
  }

  /** Returns the minutes worked that count as used by a stage and the share of the basis. */
  long used(TimeStage stage, boolean billable, long logged, long approved, long invoiced) {
    if (!rule.counts(basis.share(), billable)) {
      return 0;
    }
    return switch (stage) {
      case SCHEDULED -> 0;
      case LOGGED -> logged;
      case APPROVED -> approved;
      case INVOICED -> invoiced;
    };
  }

  /** Returns the minutes of an entry that was not rejected that count as used, as charged. */
  final long used(TimeStage stage, TimeEntry entry) {
    long charged = charged(entry);
    return used(
        stage,
        billable(entry),
        charged,
        entry.approval() == Approval.APPROVED ? charged : 0,
        entry.invoice().isPresent() ? charged : 0);
  }

  /** Returns the scheduled minutes that count as used; a plan is not rounded. */
  long used(TimeStage stage, ScheduledTime time) {
    return stage == TimeStage.SCHEDULED && rule.counts(basis.share(), billable(time))
        ? time.minutes()
        : 0;
  }

  /**
   * Returns whether a client would pay for scheduled time, which nobody marks: as its line says.
   */
  final boolean billable(ScheduledTime time) {
    return billable(line(time.line()), true);
  }

  /** Returns what the scheduled minutes that count are worth. */
  final Figure<ExactMoney> value(TimeStage stage, ScheduledTime time) {
    return value(line(time.line()), billable(time), time.person(), time.day(), used(stage, time));
  }

  /**
   * Returns what used minutes of a person on a day are worth: nothing where nobody pays for them,
   * unknown where somebody does and no rate says how much.
   */
  Figure<ExactMoney> value(
      Optional<ServiceLine> line, boolean billable, PersonId person, LocalDate day, long minutes) {
    return rule.value(line, billable, person, day, minutes);
  }

  /** Returns what something is worth, unknown where nobody pays for anything. */
  final <T> Figure<T> valued(Figure<T> value) {
    return priced() ? value : Figure.unknown(UnknownReason.NO_PRICE);
  }

  /** Returns what a client pays for an hour or day of a person, before markup and discount. */
  final Optional<BillRate> billRate(ServiceLine line, PersonId person, LocalDate day) {
    return rule.billRate(line, person, day);
  }

  /** Returns what the time on a line is worth once an amount is taken off, at most that amount. */
  ExactMoney discounted(ServiceLine line, ExactMoney used) {
    return line.discounted(used, budget.minutesPerDay());
  }

  /** Returns what an hour of a person costs on a day. */
  Optional<ChosenCostRate> costRate(PersonId person, LocalDate day) {
    return costs.costRate(person, day);
  }

  /** Returns what worked minutes of a person cost on a day. */
  final TimeCost cost(PersonId person, LocalDate day, long minutes) {
    return TimeCost.of(
        budget,
        minutes == 0 ? Optional.empty() : costRate(person, day),
        minutes,
        amount -> converted(amount, day));
  }

  /**
   * Returns an amount of a day in the currency of the budget, or as it is where no exchange rate
   * says how much that is.
   */
  ExactMoney converted(ExactMoney amount, LocalDate day) {
    return costs.converted(amount, day);
  }

  /**
   * Returns an invoice in the currency of the budget: it and its lines rounded, as it is booked.
   */
  final Invoice converted(Invoice invoice) {
    ExactMoney amount = converted(ExactMoney.of(invoice.amount()), invoice.date());
    if (amount.currency().equals(invoice.amount().currency())) {
      return invoice;
    }
    List<ExactMoney> parts =
        invoice.lines().stream()
            .map(line -> converted(ExactMoney.of(line.amount()), invoice.date()))
            .toList();
    if (parts.isEmpty()) {
      return invoice.withAmount(Tally.shown(amount));
    }
    ImmutableList<Money> rounded = ExactMoney.roundTogether(parts, RoundingMode.HALF_UP);
    ImmutableList.Builder<InvoiceLine> lines = ImmutableList.builder();
    for (int i = 0; i < rounded.size(); i++) {
      lines.add(invoice.lines().get(i).withAmount(rounded.get(i)));
    }
    return invoice.toBuilder().amount(Tally.shown(amount)).lines(lines.build()).build();
  }

  /** Returns a write-off in the currency of the budget, rounded, as it is booked. */
  final WriteOff converted(WriteOff writeOff) {
    ExactMoney amount = converted(ExactMoney.of(writeOff.amount()), writeOff.date());
    return amount.currency().equals(writeOff.amount().currency())
        ? writeOff
        : writeOff.withAmount(Tally.shown(amount));
  }

  /** Returns the pieces of a delivery that count as used by a stage; no plan has pieces. */
  UnitCount used(TimeStage stage, Delivery delivery) {
    boolean counts =
        switch (stage) {
          case SCHEDULED -> false;
          case LOGGED -> delivery.approval() != Approval.REJECTED;
          case APPROVED -> delivery.approval() == Approval.APPROVED;
          case INVOICED -> delivery.invoice().isPresent();
        };
    return counts ? delivery.pieces() : NO_PIECES;
  }

  /**
   * Returns what pieces of a line are worth: nothing where nobody pays for them, unknown where
   * somebody does and no price says how much.
   */
  Figure<ExactMoney> value(ServiceLine line, UnitCount pieces) {
    return rule.value(line, pieces);
  }

  /** Returns what an expense adds to the used value, in its own currency. */
  Optional<Money> value(Expense expense) {
    return priced() && expense.approval() == Approval.APPROVED
        ? expense.billableAmount()
        : Optional.empty();
  }

  /** Returns what an expense costs, in its own currency: spent money is spent before approval. */
  Optional<Money> cost(Expense expense) {
    return expense.approval() == Approval.REJECTED ? Optional.empty() : Optional.of(expense.cost());
  }
}
