package dev.agency.budget;

import static dev.agency.core.figure.Quantities.EXPENSE_COST;
import static dev.agency.core.figure.Quantities.LABOUR_COST;
import static dev.agency.core.figure.Quantities.OVERHEAD_COST;
import static dev.agency.core.figure.Quantities.USED_VALUE;
import static dev.agency.core.figure.Quantities.WRITTEN_OFF;

import com.google.common.collect.Streams;
import dev.agency.budget.ExplanationLine.Source;
import dev.agency.budget.pricing.TimeCost;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.figure.Quantity;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ChosenCostRate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists what facts are worth and cost, fact by fact, each with its day. */
final class FactLines {
  private final UsedWork work;
  private final Prices prices;
  private final PastFacts facts;

  FactLines(UsedWork work) {
    this.work = work;
    this.prices = work.prices();
    this.facts = work.facts();
  }

  /** Returns what work and expenses are worth. */
  Stream<ExplanationLine> value() {
    return Stream.concat(work.value(), expenses(prices::value, USED_VALUE));
  }

  /** Returns what all work and all expenses cost. */
  Stream<ExplanationLine> usedCost() {
    return Streams.concat(labourCost(), overheadCost(), expenseCost());
  }

  /** Returns what the time of people costs. */
  Stream<ExplanationLine> labourCost() {
    return work.logged()
        .map(
            entry -> {
              Optional<ExactMoney> cost = cost(entry).labour().ifKnown();
              return work.line(entry, LABOUR_COST)
                  .minutes(entry.minutes())
                  .costRate(prices.costRate(entry.person(), entry.date()).map(ChosenCostRate::rate))
                  .amount(cost.filter(this::ours))
                  .unconverted(cost.filter(amount -> !ours(amount)))
                  .build();
            });
  }

  /** Returns what comes on top of that. */
  Stream<ExplanationLine> overheadCost() {
    return work.logged()
        .flatMap(
            entry -> {
              ExactMoney cost = cost(entry).overhead();
              return prices
                  .costRate(entry.person(), entry.date())
                  .flatMap(ChosenCostRate::overhead)
                  .filter(rate -> entry.minutes() != 0)
                  .map(
                      rate ->
                          work.line(entry, OVERHEAD_COST)
                              .minutes(entry.minutes())
                              .costRate(rate)
                              .amount(Optional.of(cost).filter(this::ours))
                              .unconverted(Optional.of(cost).filter(amount -> !ours(amount)))
                              .build())
                  .stream();
            });
  }

  /** Returns what expenses cost. */
  Stream<ExplanationLine> expenseCost() {
    return expenses(prices::cost, EXPENSE_COST);
  }

  /** What an expense adds to a figure, in its own currency. */
  private interface ExpensePart {
    Optional<Money> of(Expense expense);
  }

  private Stream<ExplanationLine> expenses(ExpensePart part, Quantity measures) {
    return facts.expenses().stream()
        .flatMap(
            expense ->
                part
                    .of(expense)
                    .map(amount -> prices.converted(ExactMoney.of(amount), expense.date()))
                    .stream()
                    .map(
                        amount ->
                            work.line(Source.EXPENSE, measures)
                                .id(expense.id().value())
                                .date(expense.date())
                                .line(expense.line())
                                .amount(Optional.of(amount).filter(this::ours))
                                .unconverted(Optional.of(amount).filter(a -> !ours(a)))
                                .build()));
  }

  /** Returns what stands on some of the invoices. */
  Stream<ExplanationLine> invoices(Predicate<Invoice> which, Quantity measures) {
    return facts.invoices().stream()
        .filter(which)
        .map(
            invoice -> {
              ExactMoney amount = ExactMoney.of(invoice.amount());
              return work.line(Source.INVOICE, measures)
                  .id(invoice.id().value())
                  .date(invoice.date())
                  .amount(Optional.of(amount).filter(this::ours))
                  .unconverted(Optional.of(amount).filter(a -> !ours(a)))
                  .build();
            });
  }

  /** Returns what was written off. */
  Stream<ExplanationLine> writtenOff() {
    return facts.writeOffs().stream()
        .map(
            writeOff -> {
              ExactMoney amount = ExactMoney.of(writeOff.amount());
              return work.line(Source.WRITE_OFF, WRITTEN_OFF)
                  .id(writeOff.id().value())
                  .date(writeOff.date())
                  .line(writeOff.line())
                  .amount(Optional.of(amount).filter(this::ours))
                  .unconverted(Optional.of(amount).filter(a -> !ours(a)))
                  .build();
            });
  }

  TimeCost cost(TimeEntry entry) {
    return prices.cost(entry.person(), entry.date(), entry.minutes());
  }

  private boolean ours(ExactMoney amount) {
    return amount.currency().equals(prices.budget().currency());
  }
}
