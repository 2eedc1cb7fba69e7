package dev.agency.budget.ledger;

import dev.agency.budget.BurnSettings;
import dev.agency.budget.pricing.BillRates;
import dev.agency.budget.pricing.CostTable;
import dev.agency.budget.pricing.PricingRule;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.ServiceLine;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Goes through the facts of a budget, and sums them by the day they count from. Not thread-safe.
 */
final class RunningReader {
  private static final int NEVER = RunningFacts.NEVER;

  /** A fact from the day on that it counts, or no longer counts. */
  private record Step<T>(int day, int sign, T fact) {}

  /** Minutes of a person that cost something, from a day on. */
  record Worked(int day, int date, long minutes) {}

  private final BurnState state;
  private final Budget budget;
  private final BurnSettings settings;
  private final PricingRule rule;
  private final Map<InvoiceId, LocalDate> asked = new HashMap<>();
  private final Map<LineId, Map<PersonId, BillRates.Dated>> dated = new HashMap<>();
  private boolean late;

  // What is read of them, by epoch day.
  final BillRates bills;
  final long finer;
  final TreeSet<Integer> days = new TreeSet<>();
  final Map<Integer, Long> used = new HashMap<>();
  final Map<Integer, Long> value = new HashMap<>();
  final Map<Integer, Long> unpricedValue = new HashMap<>();
  final Map<Integer, Long> expenseCost = new HashMap<>();
  final TreeMap<PersonId, List<Worked>> worked = new TreeMap<>();
  int firstUnsummedValue = NEVER;
  int firstForeignCost = NEVER;

  RunningReader(RunningBurn.Question question) {
    this.state = question.state();
    this.budget = question.budget();
    this.settings = question.settings();
    this.rule = new PricingRule(budget, question.beside().disciplines());
    this.bills = BillRates.of(budget, question.beside().disciplines());
    this.finer = finer(budget, bills);
  }

  /** How much finer than the parts of rates all that is asked can be counted in. */
  private static long finer(Budget budget, BillRates bills) {
    BigInteger all = BigInteger.valueOf(BillRates.ALL);
    BigInteger coarsest = all;
    for (ServiceLine line : budget.lines()) {
      coarsest = coarsest.gcd(BigInteger.valueOf(bills.asked(Optional.of(line.id()))));
    }
    return all.divide(coarsest).longValueExact();
  }

  Optional<RunningFacts> read() {
    Registers.Frozen registers = state.registers();
    List<Step<Invoice>> invoices = steps(Kind.INVOICE, registers.invoices());
    for (Step<Invoice> step : invoices) {
      if (step.fact().counts()) {
        asked.put(step.fact().id(), step.fact().date());
      }
    }
    List<Step<TimeEntry>> entries = steps(Kind.TIME, registers.entries());
    List<Step<Expense>> expenses = steps(Kind.EXPENSE, registers.expenses());
    List<Step<Delivery>> deliveries = steps(Kind.DELIVERY, registers.deliveries());
    List<Step<ScheduledTime>> scheduled = scheduled();
    boolean refused =
        scheduled.stream().anyMatch(step -> !bills.hasLine(step.fact().line()))
            || entries.stream().anyMatch(step -> !isOf(step.fact()))
            || expenses.stream().anyMatch(step -> !bills.hasLine(step.fact().line()))
            || deliveries.stream().anyMatch(step -> !bills.isByThePiece(step.fact().line()));
    // A report says what is wrong with such a fact; and when late facts or credits meet an
    // invoice.
    // What is left of an amount off depends on all days before.
    boolean reduced =
        budget.lines().stream()
            .anyMatch(line -> line.discount().orElse(null) instanceof Discount.Amount);
    boolean givenBack = invoices.stream().anyMatch(step -> step.fact().credits().isPresent());
    boolean byInvoice = settings.basis().stage() == TimeStage.INVOICED;
    if (refused || reduced || (byInvoice && (late || givenBack))) {
      return Optional.empty();
    }
    entries.forEach(this::post);
    if (settings.basis().stage() == TimeStage.SCHEDULED) {
      scheduled.forEach(this::postScheduled);
    }
    deliveries.forEach(this::postDelivery);
    expenses.forEach(this::postExpense);
    return Optional.of(new RunningFacts(this));
  }

  private boolean isOf(TimeEntry entry) {
    return bills.hasLine(entry.line()) && settings.entryLimit().check(entry.minutes()).isEmpty();
  }

  private <I extends Comparable<I>, T> List<Step<T>> steps(
      Kind<I, T> kind, Register.Frozen<I, T> register) {
    List<Step<T>> steps = new ArrayList<>();
    register
        .slots(budget.id())
        .forEach(
            slot -> {
              Told<T> told = register.get(slot);
              late |= !told.postings().isEmpty();
              addSteps(
                  told,
                  (fact, since, until) -> {
                    if (kind.budget(fact).equals(budget.id())) {
                      addSteps(steps, fact, Math.max(since, kind.day(fact)), until);
                    }
                  });
            });
    return steps;
  }

  private List<Step<ScheduledTime>> scheduled() {
    List<Step<ScheduledTime>> steps = new ArrayList<>();
    var bookings = state.registers().bookings();
    bookings
        .slots(budget.id())
        .forEach(
            slot ->
                addSteps(
                    bookings.get(slot),
                    (plan, since, until) -> {
                      if (plan.budget().equals(budget.id())) {
                        for (ScheduledTime time : plan.days()) {
                          int day = (int) time.day().toEpochDay();
                          addSteps(steps, time, Math.max(since, day), until);
                        }
                      }
                    }));
    return steps;
  }

  /** Takes a content that holds from a day on, until another. */
  private interface Holding<T> {
    void take(T content, int since, int until);
  }

  /** What holds from a day on counts from its own day on, until something else holds. */
  private static <T> void addSteps(Told<T> told, Holding<T> holding) {
    int since = Integer.MIN_VALUE;
    Optional<T> held = told.base();
    for (int i = 0; i <= told.postings().size(); i++) {
      int until = i < told.postings().size() ? told.postings().get(i).day() : NEVER;
      if (held.isPresent()) {
        holding.take(held.get(), since, until);
      }
      if (i < told.postings().size()) {
        since = until;
        held = told.postings().get(i).content();
      }
    }
  }

  private static <T> void addSteps(List<Step<T>> steps, T fact, int start, int until) {
    if (start < until) {
      steps.add(new Step<>(start, 1, fact));
      if (until != NEVER) {
        steps.add(new Step<>(until, -1, fact));
      }
    }
  }

  private void post(Step<TimeEntry> step) {
    TimeEntry entry = step.fact();
    if (entry.approval() == Approval.REJECTED) {
      return;
    }
    days.add(step.day());
    long minutes = step.sign() * entry.minutes();
    worked
        .computeIfAbsent(entry.person(), person -> new ArrayList<>())
        .add(new Worked(step.day(), Kind.TIME.day(entry), minutes));
    boolean paid = rule.billable(rule.line(entry.line()), entry.billable());
    int from = usedFrom(entry.approval(), entry.invoice(), step.day());
    if (from == NEVER || !rule.counts(settings.basis().share(), paid)) {
      return;
    }
    days.add(from);
    long charged = step.sign() * rule.charged(paid, entry.minutes());
    long each = paid ? worth(entry.line(), entry.person(), Kind.TIME.day(entry)) : BillRates.UNPAID;
    addUsed(from, charged, each, entry.line());
  }

  /** A plan has no stages and is not rounded; it is billable where its line is. */
  private void postScheduled(Step<ScheduledTime> step) {
    ScheduledTime time = step.fact();
    boolean paid = rule.billable(rule.line(time.line()), true);
    if (!rule.counts(settings.basis().share(), paid)) {
      return;
    }
    days.add(step.day());
    int day = (int) time.day().toEpochDay();
    long each = paid ? worth(time.line(), time.person(), day) : BillRates.UNPAID;
    addUsed(step.day(), step.sign() * time.minutes(), each, time.line());
  }

  private void addUsed(int day, long minutes, long each, Optional<LineId> line) {
    add(used, day, minutes);
    if (each == BillRates.UNPRICED) {
      add(unpricedValue, day, minutes);
    } else {
      add(value, day, Math.multiplyExact(Math.multiplyExact(minutes, each), asked(line)));
    }
  }

  /** What of the worth is asked, as a whole number of the finer parts that are counted here. */
  private long asked(Optional<LineId> line) {
    return bills.asked(line) / (BillRates.ALL / finer);
  }

  private void postDelivery(Step<Delivery> step) {
    Delivery delivery = step.fact();
    if (delivery.approval() == Approval.REJECTED) {
      return;
    }
    days.add(step.day());
    int from = usedFrom(delivery.approval(), delivery.invoice(), step.day());
    long pieces = step.sign() * delivery.pieces().tenThousandths();
    if (from == NEVER || pieces == 0 || !bills.isPriced()) {
      return;
    }
    days.add(from);
    long each = bills.perPiece(delivery.line());
    if (each == BillRates.UNPRICED) {
      firstUnsummedValue = Math.min(firstUnsummedValue, from);
    } else {
      long asked = asked(Optional.of(delivery.line()));
      add(value, from, Math.multiplyExact(Math.multiplyExact(pieces, each), asked));
    }
  }

  private long worth(Optional<LineId> line, PersonId person, int day) {
    return bills.isDated(line)
        ? dated
            .computeIfAbsent(line.orElseThrow(), on -> new HashMap<>())
            .computeIfAbsent(person, who -> bills.perMinute(line.orElseThrow(), who))
            .on(day)
        : bills.perMinute(line);
  }

  /** Returns the day from which work is used, if it is: invoiced work from its invoice on. */
  private int usedFrom(Approval approval, Optional<InvoiceId> named, int day) {
    return switch (settings.basis().stage()) {
      case SCHEDULED -> NEVER;
      case LOGGED -> day;
      case APPROVED -> approval == Approval.APPROVED ? day : NEVER;
      case INVOICED ->
          named
              .flatMap(invoice -> Optional.ofNullable(asked.get(invoice)))
              .map(invoiced -> Math.max(day, (int) invoiced.toEpochDay()))
              .orElse(NEVER);
    };
  }

  private void postExpense(Step<Expense> step) {
    Expense expense = step.fact();
    days.add(step.day());
    if (bills.isPriced() && expense.approval() == Approval.APPROVED) {
      expense.billableAmount().ifPresent(amount -> postValue(step, amount));
    }
    if (expense.approval() != Approval.REJECTED) {
      Money cost = expense.cost();
      if (cost.currency().equals(budget.currency())) {
        long units = step.sign() * cost.minorUnits();
        add(expenseCost, step.day(), Math.multiplyExact(units, CostTable.PARTS));
      } else {
        firstForeignCost = Math.min(firstForeignCost, step.day());
      }
    }
  }

  private void postValue(Step<Expense> step, Money amount) {
    if (amount.currency().equals(budget.currency())) {
      long units = step.sign() * amount.minorUnits();
      add(value, step.day(), Math.multiplyExact(units, Math.multiplyExact(bills.parts(), finer)));
    } else {
      firstUnsummedValue = Math.min(firstUnsummedValue, step.day());
    }
  }

  private static void add(Map<Integer, Long> sums, int day, long amount) {
    sums.merge(day, amount, Math::addExact);
  }
}
