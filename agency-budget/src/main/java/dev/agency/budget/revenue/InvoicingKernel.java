package dev.agency.budget.revenue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.retainer.RetainerReport;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceLine;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ServiceLine;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of an invoicing report, one method for each that is easily got wrong. */
class InvoicingKernel {
  private final Budget budget;
  private final WorkValue work;
  private final Optional<RetainerReport> retainer;

  InvoicingKernel(Budget budget, WorkValue work, Optional<RetainerReport> retainer) {
    this.budget = budget;
    this.work = work;
    this.retainer = retainer;
  }

  /** What was invoiced, drafted and written off of one line, or of all. */
  private final class Account {
    private final Sum invoiced = new Sum(budget.currency());
    private final Sum drafted = new Sum(budget.currency());
    private final Sum writtenOff = new Sum(budget.currency());
  }

  final InvoicingReport report(
      List<Invoice> invoices,
      List<WriteOff> writeOffs,
      Map<MilestoneId, LocalDate> reached,
      LocalDate asOf) {
    Account total = new Account();
    Sum credited = new Sum(budget.currency());
    Map<Optional<LineId>, Account> lines = new LinkedHashMap<>();
    budget.lines().stream()
        .map(ServiceLine::id)
        .forEach(line -> lines.put(Optional.of(line), new Account()));
    Account whole = new Account();
    for (Invoice invoice : invoices) {
      if (!invoice.budget().equals(budget.id()) || invoice.date().isAfter(asOf)) {
        continue;
      }
      add(invoice, invoice.amount(), total);
      if (counts(invoice) && invoice.amount().isNegative()) {
        credited.add(invoice.amount().negated());
      }
      for (InvoiceLine line : split(invoice)) {
        add(invoice, line.amount(), account(lines, line.line(), whole));
      }
    }
    for (WriteOff writeOff : writeOffs) {
      if (writeOff.budget().equals(budget.id()) && !writeOff.date().isAfter(asOf)) {
        total.writtenOff.add(writeOff.amount());
        account(lines, writeOff.line(), whole).writtenOff.add(writeOff.amount());
      }
    }
    lines.put(Optional.empty(), whole);
    Optional<Figure<Money>> due = due(reached, asOf);
    return InvoicingReport.builder()
        .budget(budget.id())
        .asOf(asOf)
        .invoiced(total.invoiced.figure())
        .credited(credited.figure())
        .drafted(total.drafted.figure())
        .writtenOff(total.writtenOff.figure())
        .due(due)
        .toInvoice(
            due.map(
                amount -> toInvoice(amount, total.writtenOff.figure(), total.invoiced.figure())))
        .realisation(due.map(billable -> realisation(total.writtenOff.figure())))
        .lines(rows(lines))
        .build();
  }

  /** A line the budget no longer has gets a row of its own. */
  private Account account(
      Map<Optional<LineId>, Account> lines, Optional<LineId> line, Account whole) {
    return line.isEmpty() ? whole : lines.computeIfAbsent(line, other -> new Account());
  }

  /** Returns whether the client was asked for an invoice. */
  boolean counts(Invoice invoice) {
    return invoice.counts();
  }

  private void add(Invoice invoice, Money amount, Account account) {
    if (counts(invoice)) {
      account.invoiced.add(amount);
    } else if (invoice.state() == InvoiceState.DRAFT) {
      account.drafted.add(amount);
    }
  }

  /** An invoice without lines is one for the budget as a whole. */
  private static List<InvoiceLine> split(Invoice invoice) {
    return invoice.lines().isEmpty()
        ? ImmutableList.of(InvoiceLine.builder().amount(invoice.amount()).build())
        : invoice.lines();
  }

  /** Returns what may be invoiced in all by a day, rounded once. */
  Optional<Figure<Money>> due(Map<MilestoneId, LocalDate> reached, LocalDate asOf) {
    return switch (budget.pricing().charging()) {
      case ONE_PRICE -> Optional.of(Figure.known(ofPrice(reached, asOf)));
      case AS_WORKED -> Optional.of(work.earned().map(InvoicingKernel::shown));
      case BY_PERIOD ->
          retainer.map(
              periods -> Figure.known(shown(periods.overageDue().plus(periods.feesDue()))));
      case NOT_AT_ALL -> Optional.empty();
    };
  }

  /** Returns what is due of a price: the parts whose day has come, or all of it without parts. */
  private Money ofPrice(Map<MilestoneId, LocalDate> reached, LocalDate asOf) {
    return budget.instalments().isEmpty()
        ? budget.pricing().fixedPrice().orElseThrow()
        : budget.instalments().stream()
            .filter(part -> isDue(part, reached, asOf))
            .map(Instalment::amount)
            .reduce(Money.zero(budget.currency()), Money::plus);
  }

  /** Returns whether an instalment may be invoiced by a day. */
  boolean isDue(Instalment part, Map<MilestoneId, LocalDate> reached, LocalDate asOf) {
    return part.dueDay(reached).map(day -> !day.isAfter(asOf)).orElse(false);
  }

  /** Returns what of an amount may be invoiced now. */
  Figure<Money> toInvoice(Figure<Money> due, Figure<Money> writtenOff, Figure<Money> invoiced) {
    Figure<Money> open = due.with(invoiced, Money::minus);
    return budget.pricing().charging().followsWork() ? open.with(writtenOff, Money::minus) : open;
  }

  /** Returns what of the standard value is realised. */
  Figure<BasisPoints> realisation(Figure<Money> writtenOff) {
    if (budget.pricing().fixedPrice().filter(price -> !isEarned(price)).isPresent()) {
      return Figure.unknown(UnknownReason.UNRECOGNISED);
    }
    return work.standard()
        .then(
            standard ->
                standard.signum() <= 0
                    ? Figure.unknown(UnknownReason.NO_TOTAL)
                    : work.earned()
                        .with(writtenOff, (earned, off) -> earned.minus(ExactMoney.of(off)))
                        .map(
                            kept ->
                                BasisPoints.of(
                                    kept.basisPointsOf(standard, RoundingMode.HALF_UP))));
  }

  /**
   * Returns whether what is recognised of a price is what the work so far earned: by the work
   * itself, or because all of it is recognised when the work is over. A price that is revenue at
   * the start, or from the first day for want of a rule, says nothing of the work.
   */
  boolean isEarned(Money price) {
    Recognition form = budget.recognition().orElse(null);
    if (form == null || isAtStart(form)) {
      return false;
    }
    return form instanceof Recognition.PercentOfCompletion
        || work.earned().map(ExactMoney.of(price)::equals).ifKnown().orElse(false);
  }

  private static boolean isAtStart(Recognition form) {
    return form instanceof Recognition.OnDate once && once.moment() == Recognition.Moment.START;
  }

  private ImmutableList<LineInvoicing> rows(Map<Optional<LineId>, Account> lines) {
    Map<Optional<LineId>, Figure<Money>> chargeable = chargeable();
    ImmutableList.Builder<LineInvoicing> rows = ImmutableList.builder();
    lines.forEach(
        (line, account) ->
            rows.add(
                LineInvoicing.builder()
                    .line(line)
                    .invoiced(account.invoiced.figure())
                    .drafted(account.drafted.figure())
                    .writtenOff(account.writtenOff.figure())
                    .toInvoice(
                        Optional.ofNullable(chargeable.get(line))
                            .map(
                                most ->
                                    toInvoice(
                                        most,
                                        account.writtenOff.figure(),
                                        account.invoiced.figure())))
                    .build()));
    return rows.build();
  }

  /** What each line may charge, rounded together so that they sum to what all may. */
  private ImmutableMap<Optional<LineId>, Figure<Money>> chargeable() {
    Map<Optional<LineId>, Figure<ExactMoney>> exact = new LinkedHashMap<>();
    if (budget.pricing().charging().followsWork()) {
      work.ofLines().forEach((line, amount) -> exact.put(Optional.of(line), amount));
      work.onNoLine().ifPresent(amount -> exact.put(Optional.empty(), amount));
    }
    if (exact.isEmpty()) {
      return ImmutableMap.of();
    }
    ExactMoney zero = ExactMoney.zero(budget.currency());
    ImmutableList<Money> rounded =
        ExactMoney.roundTogether(
            exact.values().stream().map(amount -> amount.knownPart().orElse(zero)).toList(),
            RoundingMode.HALF_UP);
    ImmutableMap.Builder<Optional<LineId>, Figure<Money>> shown = ImmutableMap.builder();
    int row = 0;
    for (Map.Entry<Optional<LineId>, Figure<ExactMoney>> part : exact.entrySet()) {
      Money amount = rounded.get(row++);
      shown.put(part.getKey(), part.getValue().map(known -> amount));
    }
    return shown.buildOrThrow();
  }

  private static Money shown(ExactMoney amount) {
    return amount.toMoney(RoundingMode.HALF_UP);
  }
}
