package dev.agency.budget;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ServiceLine;
import java.util.Optional;

/** What facts must be to be burned on a budget, as they are now and as they were. */
final class FactRules {
  private final BurnFacts facts;
  private final Budget budget;
  private final EntryLimit limit;
  private final ImmutableSet<LineId> lines;
  private final ImmutableSet<LineId> byThePiece;
  private final ImmutableMap<InvoiceId, Money> amounts;

  private FactRules(BurnFacts facts, Budget budget, BurnSettings settings) {
    this.facts = facts;
    this.budget = budget;
    this.limit = settings.entryLimit();
    this.lines =
        budget.lines().stream().map(ServiceLine::id).collect(ImmutableSet.toImmutableSet());
    this.byThePiece =
        budget.lines().stream()
            .filter(line -> line.unit() == ServiceLine.Unit.PIECE)
            .map(ServiceLine::id)
            .collect(ImmutableSet.toImmutableSet());
    this.amounts =
        facts.invoices().stream()
            .collect(ImmutableMap.toImmutableMap(Invoice::id, Invoice::amount));
  }

  /**
   * Refuses facts that are not of a budget or its lines, time sheets by other weeks, entries over
   * the limit, and credit notes in another currency than their invoice.
   *
   * @throws dev.agency.core.error.InvalidModelException naming each
   */
  static void requireOf(BurnFacts facts, Budget budget, BurnSettings settings) {
    Invariants rules = Invariants.of("the burn facts");
    FactRules of = new FactRules(facts, budget, settings);
    of.checkWork(rules);
    of.checkMoney(rules);
    rules
        .require(
            facts
                .timesheets()
                .map(sheets -> sheets.weekStart().equals(settings.weekStart()))
                .orElse(true),
            "timesheets/weekStart",
            ErrorCode.INCONSISTENT,
            "must have the weeks of the settings")
        .verify();
  }

  private void checkWork(Invariants all) {
    all.each("entries", facts.entries(), this::check)
        .each(
            "formerEntries",
            facts.formerEntries(),
            (rules, path, former) -> check(rules, path + "/entry", former.entry()))
        .each("scheduled", facts.scheduled(), this::check)
        .each(
            "formerScheduled",
            facts.formerScheduled(),
            (rules, path, former) -> check(rules, path + "/time", former.time()))
        .each("deliveries", facts.deliveries(), this::check)
        .each(
            "formerDeliveries",
            facts.formerDeliveries(),
            (rules, path, former) -> check(rules, path + "/delivery", former.delivery()));
  }

  private void checkMoney(Invariants all) {
    all.each("expenses", facts.expenses(), this::check)
        .each(
            "formerExpenses",
            facts.formerExpenses(),
            (rules, path, former) -> check(rules, path + "/expense", former.expense()))
        .each("invoices", facts.invoices(), this::check)
        .each(
            "formerInvoices",
            facts.formerInvoices(),
            (rules, path, former) -> check(rules, path + "/invoice", former.invoice()))
        .each(
            "writeOffs",
            facts.writeOffs(),
            (rules, path, writeOff) -> belongs(rules, path, writeOff.budget()))
        .each(
            "formerWriteOffs",
            facts.formerWriteOffs(),
            (rules, path, former) -> belongs(rules, path + "/writeOff", former.writeOff().budget()))
        .each(
            "costsToCome",
            facts.costsToCome(),
            (rules, path, expected) ->
                rules.sameCurrency(
                    path + "/cost", budget.currency(), Optional.of(expected.cost().currency())));
  }

  private void check(Invariants rules, String path, TimeEntry entry) {
    belongs(rules, path, entry.budget());
    onLine(rules, path, entry.line());
    limit
        .check(entry.minutes())
        .ifPresent(
            problem ->
                rules.require(
                    false,
                    path + problem.path(),
                    problem.code(),
                    "must not be longer than the entry limit"));
  }

  private void check(Invariants rules, String path, ScheduledTime time) {
    belongs(rules, path, time.budget());
    onLine(rules, path, time.line());
  }

  private void check(Invariants rules, String path, Delivery delivery) {
    belongs(rules, path, delivery.budget());
    onLine(rules, path, Optional.of(delivery.line()));
    if (lines.contains(delivery.line()) && !byThePiece.contains(delivery.line())) {
      rules.require(
          false,
          path + "/line",
          ErrorCode.INCONSISTENT,
          "must be on lines that are sold by the piece");
    }
  }

  private void check(Invariants rules, String path, Expense expense) {
    belongs(rules, path, expense.budget());
    onLine(rules, path, expense.line());
  }

  /** What is given back of an invoice cannot be told from it in another currency. */
  private void check(Invariants rules, String path, Invoice invoice) {
    belongs(rules, path, invoice.budget());
    rules.require(
        invoice
            .credits()
            .map(amounts::get)
            .map(credited -> credited.currency().equals(invoice.amount().currency()))
            .orElse(true),
        path + "/amount",
        ErrorCode.INCONSISTENT,
        "must be in the currency of the invoice it takes back");
  }

  private void belongs(Invariants rules, String path, BudgetId named) {
    if (!named.equals(budget.id())) {
      rules.require(
          false, path + "/budget", ErrorCode.UNKNOWN_REFERENCE, "must be of the budget burned");
    }
  }

  private void onLine(Invariants rules, String path, Optional<LineId> line) {
    if (line.isPresent() && !lines.contains(line.get())) {
      rules.require(
          false, path + "/line", ErrorCode.UNKNOWN_REFERENCE, "must be on lines of the budget");
    }
  }
}
