package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Instalment;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.TimeRounding;
import dev.agency.core.pricing.UnitCount;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What clients were asked to pay: instalments of fixed prices, and month by month what was approved
 * on time and materials, up to the cap and less what was written off. Invoices before August are
 * paid; September stands on drafts.
 */
final class DemoInvoices {
  private static final LocalDate PAID_BEFORE = LocalDate.of(2026, 8, 1);

  private final List<Invoice> invoices = new ArrayList<>();
  private final Map<String, InvoiceId> ofMonth = new HashMap<>();
  private final List<TimeEntry> entries;

  DemoInvoices(List<ProjectPlan> plans, List<TimeEntry> entries, List<Expense> expenses) {
    List<Invoice> drafts = new ArrayList<>();
    for (ProjectPlan plan : plans) {
      if (plan.pricing instanceof FixedPrice) {
        instalments(plan, drafts);
      } else if (plan.pricing instanceof TimeAndMaterials) {
        monthly(plan, entries, expenses, drafts);
      }
    }
    drafts.add(
        invoice(
            BudgetId.of("velora-app:budget"),
            LocalDate.of(2026, 7, 14),
            Money.of("-3420.00", "EUR")));
    ImmutableSet<BudgetId> byMonth =
        plans.stream()
            .filter(plan -> plan.pricing instanceof TimeAndMaterials)
            .map(ProjectPlan::budgetId)
            .collect(toImmutableSet());
    number(drafts, byMonth);
    invoices.addAll(DemoSmallJobs.fees());
    this.entries =
        entries.stream().map(this::onItsInvoice).collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Invoice> invoices() {
    return ImmutableList.copyOf(invoices);
  }

  /** Returns the entries, those on time and materials with the invoice they stand on. */
  ImmutableList<TimeEntry> entries() {
    return ImmutableList.copyOf(entries);
  }

  /** Each part is invoiced on the day it is due, or with its milestone. */
  private static void instalments(ProjectPlan plan, List<Invoice> drafts) {
    for (Instalment part : plan.budget().instalments()) {
      part.dueDay(plan.reached())
          .filter(day -> !day.isAfter(DemoYear.AS_OF))
          .map(DemoYear::openOnOrAfter)
          .ifPresent(day -> drafts.add(invoice(plan.budgetId(), day, part.amount())));
    }
  }

  private static void monthly(
      ProjectPlan plan, List<TimeEntry> entries, List<Expense> expenses, List<Invoice> drafts) {
    Optional<ExactMoney> left = plan.pricing.amount().map(ExactMoney::of);
    YearMonth month = YearMonth.from(DemoYear.FIRST);
    for (; !month.isAfter(YearMonth.from(DemoYear.AS_OF)); month = month.plusMonths(1)) {
      YearMonth current = month;
      ExactMoney sum = ExactMoney.zero(plan.currency);
      for (TimeEntry entry : entries) {
        if (isChargedIn(entry, plan.budgetId(), current)) {
          sum = sum.plus(worth(plan.budget(), entry));
        }
      }
      for (Delivery delivery : DemoSmallJobs.deliveries()) {
        if (isChargedIn(delivery, plan.budgetId(), current)) {
          sum = sum.plus(worth(plan.budget(), delivery));
        }
      }
      for (Expense expense : expenses) {
        boolean counts =
            expense.budget().equals(plan.budgetId())
                && expense.approval() == Approval.APPROVED
                && YearMonth.from(expense.date()).equals(current);
        if (counts && expense.billableAmount().isPresent()) {
          sum = sum.plus(expense.billableAmount().get());
        }
      }
      ExactMoney charged = left.map(sum::min).orElse(sum).minus(writtenOff(plan, current));
      left = left.map(cap -> cap.minus(charged));
      boolean last = current.equals(YearMonth.from(DemoYear.AS_OF));
      LocalDate issued =
          last ? DemoYear.AS_OF : DemoYear.openOnOrAfter(current.plusMonths(1).atDay(4));
      if (charged.signum() > 0) {
        Invoice invoice = invoice(plan.budgetId(), issued, charged.toMoney(RoundingMode.HALF_UP));
        drafts.add(last ? invoice.withState(InvoiceState.DRAFT) : invoice);
      }
    }
  }

  /** Returns what an entry is charged at: by its rounding, and less a discount. */
  private static ExactMoney worth(Budget budget, TimeEntry entry) {
    ServiceLine line = budget.line(entry.line().orElseThrow()).orElseThrow();
    long minutes = budget.timeRounding().orElse(TimeRounding.none()).billable(entry.minutes());
    return line.valueOf(minutes, budget.minutesPerDay(), budget.currency()).ifKnown().orElseThrow();
  }

  /** Returns what pieces are charged at. */
  private static ExactMoney worth(Budget budget, Delivery delivery) {
    Money price = budget.line(delivery.line()).orElseThrow().piecePrice().orElseThrow();
    return ExactMoney.of(price).multipliedBy(delivery.pieces().tenThousandths(), UnitCount.ONE);
  }

  private static ExactMoney writtenOff(ProjectPlan plan, YearMonth month) {
    return DemoBooks.writeOffs().stream()
        .filter(off -> off.budget().equals(plan.budgetId()))
        .filter(off -> YearMonth.from(off.date()).equals(month))
        .map(off -> ExactMoney.of(off.amount()))
        .reduce(ExactMoney.zero(plan.currency), ExactMoney::plus);
  }

  private static boolean isChargedIn(TimeEntry entry, BudgetId budget, YearMonth month) {
    return entry.budget().equals(budget)
        && entry.billable()
        && entry.approval() == Approval.APPROVED
        && YearMonth.from(entry.date()).equals(month);
  }

  private static boolean isChargedIn(Delivery delivery, BudgetId budget, YearMonth month) {
    return delivery.budget().equals(budget)
        && delivery.approval() == Approval.APPROVED
        && YearMonth.from(delivery.date()).equals(month);
  }

  private static Invoice invoice(BudgetId budget, LocalDate date, Money amount) {
    return Invoice.builder()
        .id(InvoiceId.of("I"))
        .budget(budget)
        .number("-")
        .date(date)
        .state(date.isBefore(PAID_BEFORE) ? InvoiceState.PAID : InvoiceState.SENT)
        .amount(amount)
        .build();
  }

  private void number(List<Invoice> drafts, Set<BudgetId> byMonth) {
    drafts.sort(Comparator.comparing(Invoice::date));
    int number = 218;
    for (Invoice draft : drafts) {
      String kind = draft.amount().isNegative() ? "CN" : "KL";
      InvoiceId id = InvoiceId.of(String.format(Locale.ROOT, "I-%04d", ++number));
      invoices.add(
          draft.toBuilder()
              .id(id)
              .number(
                  String.format(Locale.ROOT, "%s-%d-%04d", kind, draft.date().getYear(), number))
              .build());
      boolean month = byMonth.contains(draft.budget()) && !draft.amount().isNegative();
      if (month && draft.state() != InvoiceState.DRAFT) {
        ofMonth.put(key(draft.budget(), YearMonth.from(draft.date()).minusMonths(1)), id);
      }
    }
  }

  private TimeEntry onItsInvoice(TimeEntry entry) {
    InvoiceId invoice = ofMonth.get(key(entry.budget(), YearMonth.from(entry.date())));
    boolean charged =
        invoice != null && isChargedIn(entry, entry.budget(), YearMonth.from(entry.date()));
    return charged ? entry.withInvoice(invoice) : entry;
  }

  private static String key(BudgetId budget, YearMonth month) {
    return budget + " " + month;
  }
}
