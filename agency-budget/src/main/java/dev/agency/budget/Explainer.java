package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static dev.agency.core.figure.Quantities.BUDGET_TOTAL;
import static dev.agency.core.figure.Quantities.CHARGEABLE;
import static dev.agency.core.figure.Quantities.OVER_CAP;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import dev.agency.budget.ExplanationLine.Source;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.retainer.RetainerPeriod;
import dev.agency.budget.retainer.RetainerReport;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.RetainerTerms.FeeDue;
import dev.agency.core.pricing.ServiceLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Lists what the figures of a report are made of, fact by fact, at the prices of the report. */
final class Explainer {
  private static final Comparator<ExplanationLine> ORDER =
      Comparator.comparing(ExplanationLine::source)
          .thenComparing(line -> line.date().map(Object::toString).orElse(""))
          .thenComparing(line -> line.id().orElse(""));

  private final Prices prices;
  private final Budget budget;
  private final PastFacts facts;
  private final BurnFacts all;
  private final UsedWork work;
  private final FactLines lines;

  /** What the client is asked for, which is no plan. */
  private final FactLines chargedLines;

  private final Charges charges;
  private final Caps caps;
  private final BudgetBurn burn;

  Explainer(UsedWork work, UsedWork charged, BurnFacts all, Charges charges, BudgetBurn burn) {
    this.prices = work.prices();
    this.budget = prices.budget();
    this.facts = work.facts();
    this.all = all;
    this.work = work;
    this.lines = new FactLines(work);
    this.chargedLines = new FactLines(charged);
    this.charges = charges;
    this.caps = charges.caps();
    this.burn = burn;
  }

  UseByDay useByDay() {
    BurnAccounts accounts = new BurnAccounts(prices, facts);
    return UseByDay.of(accounts.days, accounts.worth(facts), budget.currency(), prices.priced());
  }

  Optional<ImmutableSortedMap<LocalDate, Long>> scheduledToCome() {
    if (all.scheduled().isEmpty()) {
      return Optional.empty();
    }
    TreeMap<LocalDate, Long> toCome = new TreeMap<>();
    for (ScheduledTime time : all.scheduled()) {
      if (time.day().isAfter(burn.asOf())) {
        toCome.merge(time.day(), time.minutes(), Math::addExact);
      }
    }
    return Optional.of(ImmutableSortedMap.copyOf(toCome));
  }

  ImmutableSortedMap<LocalDate, Figure<BasisPoints>> coverageByWeek() {
    return CoverageByWeek.of(all, burn.asOf());
  }

  ImmutableSortedSet<LocalDate> loggedDays() {
    return work.logged()
        .map(TimeEntry::date)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  LoggedTime logged(LocalDate day) {
    return new LoggedTime(
        work.logged()
            .map(TimeEntry::date)
            .filter(date -> !date.isAfter(day))
            .max(Comparator.naturalOrder()),
        CoverageByWeek.asOf(all, day));
  }

  Explanation explain(Quantity quantity) {
    // The names are unique in the catalogue, and a switch over them reads as a table.
    return switch (quantity.name()) {
      case "budgetTotal" -> explained(quantity, burn.budgetTotal(), total());
      case "usedValue" -> explained(quantity, burn.usedValue(), lines.value());
      case "chargeable" -> explained(quantity, burn.chargeable(), chargeable());
      case "overCap" -> explained(quantity, burn.overCap(), overCap());
      case "budgetRemaining" ->
          explained(
              quantity, burn.budgetRemaining(), Stream.concat(total(), negated(lines.value())));
      case "invoiced" ->
          explained(quantity, burn.invoiced(), lines.invoices(Invoice::counts, quantity));
      case "drafted" ->
          explained(
              quantity,
              burn.drafted(),
              lines.invoices(invoice -> invoice.state() == InvoiceState.DRAFT, quantity));
      case "writtenOff" -> explained(quantity, burn.writtenOff(), lines.writtenOff());
      case "toInvoice" -> explained(quantity, burn.toInvoice(), toInvoice());
      case "revenue" -> explained(quantity, burn.revenue(), revenue());
      case "labourCost" -> explained(quantity, burn.labourCost(), lines.labourCost());
      case "overheadCost" -> explained(quantity, burn.overheadCost(), lines.overheadCost());
      case "expenseCost" -> explained(quantity, burn.expenseCost(), lines.expenseCost());
      case "usedCost" -> explained(quantity, burn.usedCost(), lines.usedCost());
      case "profit" ->
          explained(quantity, burn.profit(), Stream.concat(revenue(), negated(lines.usedCost())));
      default -> throw unknown();
    };
  }

  MinutesExplanation explainMinutes(Quantity quantity) {
    return switch (quantity.name()) {
      case "workedMinutes" ->
          minutes(quantity, burn.workedMinutes(), work.ofEntries(quantity, TimeEntry::minutes));
      case "billableMinutes" ->
          minutes(
              quantity,
              burn.billableMinutes(),
              work.ofEntries(quantity, entry -> prices.billable(entry) ? entry.minutes() : 0));
      case "unapprovedMinutes" ->
          minutes(
              quantity,
              burn.unapprovedMinutes(),
              work.ofEntries(
                  quantity, entry -> entry.approval() == Approval.PENDING ? entry.minutes() : 0));
      case "scheduledMinutes" ->
          minutes(
              quantity, burn.scheduledMinutes(), work.ofBookings(quantity, ScheduledTime::minutes));
      case "usedMinutes" -> minutes(quantity, burn.usedMinutes(), work.minutes());
      case "unpricedValueMinutes" ->
          minutes(quantity, burn.unpricedValueMinutes(), work.unpriced());
      case "unpricedCostMinutes" ->
          minutes(
              quantity,
              burn.unpricedCostMinutes(),
              work.ofEntries(
                  quantity,
                  entry -> lines.cost(entry).labour().ifKnown().isPresent() ? 0 : entry.minutes()));
      default -> throw unknown();
    };
  }

  static InvalidModelException unknown() {
    return InvalidModelException.at(
        "/quantity", ErrorCode.UNKNOWN_NAME, "The quantity must be one that a burn can explain.");
  }

  /** Returns the lines behind the figures of rows, each of which holds some of them. */
  Stream<ExplanationLine> linesOf(Quantity quantity, BurnRow row) {
    return switch (quantity.name()) {
      case "budgetTotal" -> estimates();
      case "usedValue" -> ofPeople(row) ? work.value() : lines.value();
      case "budgetRemaining" -> Stream.concat(estimates(), negated(lines.value()));
      case "invoiced" -> lines.invoices(Invoice::counts, quantity);
      case "labourCost" -> lines.labourCost();
      case "usedCost" -> lines.usedCost();
      default -> throw unknown();
    };
  }

  /** Expenses and amounts off are of no person. */
  private static boolean ofPeople(BurnRow row) {
    return row instanceof BurnRow.Person || row instanceof BurnRow.Discipline;
  }

  /** What each line is worth as estimated, whatever the budget is sold for. */
  private Stream<ExplanationLine> estimates() {
    return prices.priced() ? budget.lines().stream().map(this::estimate) : Stream.empty();
  }

  Optional<DisciplineId> discipline(PersonId person) {
    return prices.discipline(person);
  }

  Explanation explained(
      Quantity quantity, Figure<Money> figure, Stream<ExplanationLine> unordered) {
    ImmutableList<ExplanationLine> lines = unordered.sorted(ORDER).collect(toImmutableList());
    Optional<ExactMoney> rounding =
        figure.knownPart().map(shown -> ExactMoney.of(shown).minus(sum(lines)));
    return new Explanation(burn.asOf(), burn.basis(), quantity, figure, lines, rounding);
  }

  private ExactMoney sum(ImmutableList<ExplanationLine> lines) {
    ExactMoney sum = ExactMoney.zero(budget.currency());
    for (ExplanationLine line : lines) {
      sum = line.amount().map(sum::plus).orElse(sum);
    }
    return sum;
  }

  /** Returns the time on lines on which none may be logged. */
  MinutesExplanation untracked() {
    ToLongFunction<TimeEntry> part =
        entry ->
            prices.line(entry.line()).map(ServiceLine::tracking).orElse(true) ? 0 : entry.minutes();
    return minutes(
        WORKED_MINUTES,
        work.logged().mapToLong(part).reduce(0, Math::addExact),
        work.ofEntries(WORKED_MINUTES, part));
  }

  private MinutesExplanation minutes(
      Quantity quantity, long shown, Stream<ExplanationLine> unordered) {
    ImmutableList<ExplanationLine> lines = unordered.sorted(ORDER).collect(toImmutableList());
    return new MinutesExplanation(burn.asOf(), burn.basis(), quantity, shown, lines);
  }

  private Stream<ExplanationLine> total() {
    return switch (budget.pricing().charging()) {
      case ONE_PRICE -> price();
      case AS_WORKED -> {
        ImmutableList<ExplanationLine> estimates = estimates().collect(toImmutableList());
        yield Stream.concat(estimates.stream(), capOfTotal(estimates).stream());
      }
      case BY_PERIOD -> fees(budget.pricing().retainer().orElseThrow());
      case NOT_AT_ALL -> Stream.empty();
    };
  }

  /** What the cap takes off the estimates, or is in their place. */
  private Optional<ExplanationLine> capOfTotal(ImmutableList<ExplanationLine> estimates) {
    return budget
        .total()
        .knownPart()
        .map(total -> total.minus(sum(estimates)))
        .filter(difference -> difference.signum() != 0)
        .map(difference -> line(Source.CAP, BUDGET_TOTAL).amount(difference).build());
  }

  private Stream<ExplanationLine> price() {
    Money price = budget.pricing().fixedPrice().orElseThrow();
    return Stream.of(line(Source.PRICE, BUDGET_TOTAL).amount(ExactMoney.of(price)).build());
  }

  private ExplanationLine estimate(ServiceLine service) {
    ExplanationLine.Builder line = line(Source.PRICE, BUDGET_TOTAL);
    if (service.billRate().isPresent()) {
      ExplanationLine.onTerms(line, service);
    }
    return line.line(service.id())
        .minutes(service.plannedMinutes(budget.minutesPerDay()))
        .billRate(service.billRate())
        .amount(Charges.sold(service, budget).ifKnown())
        .build();
  }

  /** The fees of all periods of a retainer that ends. */
  private Stream<ExplanationLine> fees(RetainerTerms terms) {
    return terms.during().last().stream()
        .flatMap(last -> terms.periodsBy(last).stream())
        .flatMap(
            period ->
                terms.feeOf(period).stream()
                    .map(fee -> fee(period.start(), fee, BUDGET_TOTAL).build()));
  }

  private ExplanationLine.Builder fee(LocalDate start, Money fee, Quantity measures) {
    return line(Source.FEE, measures).date(start).amount(ExactMoney.of(fee));
  }

  private Stream<ExplanationLine> chargeable() {
    return switch (budget.pricing().charging()) {
      case ONE_PRICE -> price();
      case AS_WORKED -> Stream.concat(charged(), negated(caps()));
      case BY_PERIOD -> due(charges.retainer().orElseThrow());
      case NOT_AT_ALL -> Stream.empty();
    };
  }

  private Stream<ExplanationLine> charged() {
    ImmutableSet<String> passing =
        facts.expenses().stream()
            .filter(Expense::passThrough)
            .map(expense -> expense.id().value())
            .collect(toImmutableSet());
    return chargedLines
        .value()
        .map(line -> line.id().filter(passing::contains).isPresent() ? line : charged(line));
  }

  /** An expense that has no rate adds nothing where something else than it is charged. */
  private ExplanationLine charged(ExplanationLine line) {
    return line.unconverted().isPresent() && charges.settled().has(line.line())
        ? line.settled(budget.currency())
        : line;
  }

  /** The fees that are due and the overage that is billed. */
  private Stream<ExplanationLine> due(RetainerReport retainer) {
    Stream<ExplanationLine> fees =
        retainer.periods().stream()
            .filter(period -> retainer.feeDue() == FeeDue.FIRST_DAY || period.ended())
            .flatMap(
                period ->
                    period.fee().stream()
                        .map(fee -> fee(period.during().start(), fee, CHARGEABLE).build()));
    Stream<ExplanationLine> overage =
        retainer.periods().stream()
            .filter(RetainerPeriod::ended)
            .flatMap(
                period ->
                    period.overageValue().stream()
                        .map(
                            value ->
                                line(Source.OVERAGE, CHARGEABLE)
                                    .date(period.during().start())
                                    .minutes(period.billed())
                                    .amount(value)
                                    .build()));
    return Stream.concat(fees, overage);
  }

  /** Without a day of recognition what is charged is earned. */
  private Stream<ExplanationLine> revenue() {
    return charges
        .recognition()
        .map(
            report ->
                report.steps().stream()
                    .map(
                        step ->
                            line(Source.RECOGNITION, REVENUE)
                                .date(step.day())
                                .amount(step.amount().ifKnown().map(ExactMoney::of))
                                .build()))
        .orElseGet(this::chargeable);
  }

  private Stream<ExplanationLine> toInvoice() {
    Stream<ExplanationLine> invoiced = lines.invoices(Invoice::counts, Quantities.INVOICED);
    Stream<ExplanationLine> off =
        budget.pricing().charging().followsWork() ? lines.writtenOff() : Stream.empty();
    return Streams.concat(invoiceable(), negated(off), negated(invoiced));
  }

  private Stream<ExplanationLine> invoiceable() {
    return budget.instalments().isEmpty()
        ? chargeable()
        : budget.instalments().stream()
            .flatMap(
                part ->
                    part.dueDay(all.milestonesReached()).stream()
                        .filter(day -> !day.isAfter(burn.asOf()))
                        .map(
                            day ->
                                line(Source.INSTALMENT, CHARGEABLE)
                                    .date(day)
                                    .amount(ExactMoney.of(part.amount()))
                                    .build()));
  }

  private Stream<ExplanationLine> overCap() {
    if (budget.pricing().charging().followsWork()) {
      return caps();
    }
    return burn.overCap().knownPart().map(Money::minorUnits).orElse(0L) > 0
        ? Stream.concat(chargedLines.value(), negated(chargeable()))
        : Stream.empty();
  }

  /** What each cap holds back. */
  private Stream<ExplanationLine> caps() {
    ImmutableList.Builder<ExplanationLine> lines = ImmutableList.builder();
    for (int i = 0; i < budget.lines().size(); i++) {
      if (caps.overLine().get(i).signum() != 0) {
        boolean quoted = budget.lines().get(i).billing() == ServiceLine.Billing.AS_QUOTED;
        lines.add(
            line(quoted ? Source.QUOTE : Source.CAP, OVER_CAP)
                .line(budget.lines().get(i).id())
                .amount(caps.overLine().get(i))
                .build());
      }
    }
    if (caps.overBudget().signum() > 0) {
      lines.add(line(Source.CAP, OVER_CAP).amount(caps.overBudget()).build());
    }
    return lines.build().stream();
  }

  private static Stream<ExplanationLine> negated(Stream<ExplanationLine> lines) {
    return lines.map(ExplanationLine::negated);
  }

  private ExplanationLine.Builder line(Source source, Quantity measures) {
    return work.line(source, measures);
  }
}
