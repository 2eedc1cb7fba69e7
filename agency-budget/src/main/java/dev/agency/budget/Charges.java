package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.KnownFacts.Told;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.retainer.RetainerCalculator;
import dev.agency.budget.retainer.RetainerReport;
import dev.agency.budget.retainer.RetainerUse;
import dev.agency.budget.revenue.AdjustedGrossIncome;
import dev.agency.budget.revenue.CostOutlook;
import dev.agency.budget.revenue.InvoicingCalculator;
import dev.agency.budget.revenue.InvoicingReport;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.budget.revenue.RecognitionCalculator;
import dev.agency.budget.revenue.RecognitionReport;
import dev.agency.budget.revenue.WorkValue;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.LineId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.Pricing.Charging;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the pricing of a budget makes of its work: what may be charged, what of it is revenue, and
 * what may be invoiced. It is made of the accounts by the {@linkplain Prices#chargedStage charged
 * stage}, so that none of it follows from a plan.
 *
 * @param caps what may not be charged of work that is charged as worked; nothing of any other
 * @param chargeable what may be charged; unknown where nobody pays
 * @param revenue what is earned by the day; zero where nobody pays
 * @param invoicing what was invoiced and may be
 * @param recognition how a fixed price becomes revenue, if the budget says
 * @param retainer the periods of a retainer
 * @param income what the agency earns by its own work
 * @param settled where what is missing of a value does not matter
 */
record Charges(
    Caps caps,
    Figure<ExactMoney> chargeable,
    Figure<ExactMoney> revenue,
    InvoicingReport invoicing,
    Optional<RecognitionReport> recognition,
    Optional<RetainerReport> retainer,
    AdjustedGrossIncome income,
    Settled settled) {

  static Charges of(
      Prices prices,
      BurnFacts facts,
      PastFacts past,
      BurnAccounts accounts,
      Caps caps,
      WeekStart weekStart,
      LocalDate asOf) {
    Budget budget = prices.budget();
    Charging charging = budget.pricing().charging();
    Optional<RecognitionReport> recognition =
        budget
            .recognition()
            .map(form -> recognised(form, budget, facts, accounts, weekStart, asOf));
    Optional<RetainerReport> retainer =
        budget
            .pricing()
            .retainer()
            .map(
                terms ->
                    RetainerCalculator.calculate(
                        budget, uses(prices, facts, past, asOf), facts.locks(), asOf));
    Figure<ExactMoney> chargeable = chargeable(prices, accounts, caps, retainer);
    Figure<ExactMoney> revenue =
        charging.isPaid()
            ? recognition.map(report -> report.recognised().map(ExactMoney::of)).orElse(chargeable)
            : Figure.known(ExactMoney.zero(budget.currency()));
    WorkValue.Builder work =
        WorkValue.builder().standard(accounts.total.value.exact()).earned(revenue);
    if (charging.followsWork()) {
      work.ofLines(ofLines(budget, accounts, caps)).onNoLine(onNoLine(accounts, caps));
    }
    InvoicingReport invoicing =
        InvoicingCalculator.calculate(
            budget,
            work.build(),
            past.invoices(),
            past.writeOffs(),
            facts.milestonesReached(),
            retainer,
            asOf);
    return new Charges(
        caps,
        chargeable,
        revenue,
        invoicing,
        recognition,
        retainer,
        income(prices, past, accounts, revenue),
        Settled.of(budget, accounts, caps));
  }

  /** Returns the same with reports that tell how far time is logged. */
  Charges logged(LoggedTime logged) {
    return new Charges(
        caps,
        chargeable,
        revenue,
        invoicing.withLogged(logged),
        recognition.map(report -> report.withLogged(logged)),
        retainer.map(report -> report.withLogged(logged)),
        income,
        settled);
  }

  /** Only what is charged as it is spent has what passes through in its revenue. */
  private static AdjustedGrossIncome income(
      Prices prices, PastFacts past, BurnAccounts accounts, Figure<ExactMoney> revenue) {
    Budget budget = prices.budget();
    boolean passes = budget.pricing().charging().followsWork();
    Tally passed = new Tally(budget.currency());
    Tally bought = new Tally(budget.currency());
    if (passes) {
      passed.add(accounts.total.passThrough);
    }
    for (Expense expense : past.expenses()) {
      if (expense.thirdParty() && !(passes && expense.passThrough())) {
        prices
            .cost(expense)
            .map(cost -> prices.converted(ExactMoney.of(cost), expense.date()))
            .ifPresent(bought::add);
      }
    }
    return AdjustedGrossIncome.of(revenue, passed.exact(), bought.exact());
  }

  /** The quotes of the lines that are charged as quoted, as far as they are known. */
  static ImmutableMap<LineId, ExactMoney> quotes(Budget budget) {
    ImmutableMap.Builder<LineId, ExactMoney> quotes = ImmutableMap.builder();
    for (ServiceLine line : budget.lines()) {
      if (asQuoted(line)) {
        quote(line, budget).ifKnown().ifPresent(amount -> quotes.put(line.id(), amount));
      }
    }
    return quotes.buildOrThrow();
  }

  /** Returns whether a line is charged its quote, whatever is worked on it. */
  static boolean asQuoted(ServiceLine line) {
    return line.billable() && line.billing() == ServiceLine.Billing.AS_QUOTED;
  }

  private static Figure<ExactMoney> quote(ServiceLine line, Budget budget) {
    return line.quoted(budget.minutesPerDay(), budget.currency());
  }

  /** Returns what a line was sold for; where its work is charged, no more than its cap. */
  static Figure<ExactMoney> sold(ServiceLine line, Budget budget) {
    return budget.pricing().charging().followsWork()
        ? line.capped(budget.minutesPerDay(), budget.currency())
        : quote(line, budget);
  }

  private static Figure<ExactMoney> chargeable(
      Prices prices, BurnAccounts accounts, Caps caps, Optional<RetainerReport> retainer) {
    Pricing pricing = prices.budget().pricing();
    return switch (pricing.charging()) {
      case ONE_PRICE -> Figure.known(ExactMoney.of(pricing.fixedPrice().orElseThrow()));
      case AS_WORKED -> asWorked(prices.budget(), accounts, caps);
      case BY_PERIOD -> {
        RetainerReport periods = retainer.orElseThrow();
        yield Figure.known(periods.overageDue().plus(periods.feesDue()));
      }
      case NOT_AT_ALL -> Figure.unknown(UnknownReason.NO_PRICE);
    };
  }

  /** What may be charged of the work itself. */
  private static Figure<ExactMoney> asWorked(Budget budget, BurnAccounts accounts, Caps caps) {
    Tally wanting = new Tally(budget.currency());
    Figure<ExactMoney> quotes = Figure.known(ExactMoney.zero(budget.currency()));
    for (int i = 0; i < accounts.lines.size(); i++) {
      Account account = accounts.lines.get(i);
      if (i == budget.lines().size()) {
        wanting.add(account.value);
        continue;
      }
      ServiceLine line = budget.lines().get(i);
      if (asQuoted(line)) {
        quotes = quotes.with(quote(line, budget), ExactMoney::plus);
      }
      wanting.add(wanting(line, account));
    }
    ExactMoney charged = accounts.total.value.known().minus(caps.total());
    boolean full = isFull(budget, accounts, caps);
    return quotes.then(known -> (full ? accounts.total.passThrough : wanting).figure(charged));
  }

  /** Returns whether the cap of the budget is reached. */
  private static boolean isFull(Budget budget, BurnAccounts accounts, Caps caps) {
    Account total = accounts.total;
    ExactMoney charged = total.value.known().minus(caps.total());
    return isFull(charged.minus(total.passThrough.known()), budget.pricing().amount(), total.value);
  }

  /**
   * Which lines are charged something else than their value, so that what is missing of it does not
   * matter: a quote, or a cap that is reached.
   *
   * @param all whether the cap of the budget is reached
   * @param lines the lines of which a cap is reached, and those charged as quoted
   */
  record Settled(boolean all, ImmutableSet<LineId> lines) {
    private static final Settled NONE = new Settled(false, ImmutableSet.of());

    private static Settled of(Budget budget, BurnAccounts accounts, Caps caps) {
      if (!budget.pricing().charging().followsWork()) {
        return NONE;
      }
      ImmutableSet.Builder<LineId> lines = ImmutableSet.builder();
      for (int i = 0; i < budget.lines().size(); i++) {
        ServiceLine line = budget.lines().get(i);
        if (isSettled(line, accounts.lines.get(i))) {
          lines.add(line.id());
        }
      }
      return new Settled(isFull(budget, accounts, caps), lines.build());
    }

    boolean has(Optional<LineId> line) {
      return all || line.filter(lines::contains).isPresent();
    }
  }

  /**
   * What the charge of a line depends on: of time on a line charged as quoted, and of what comes on
   * top of a cap that is reached, nothing; what passes caps always counts.
   */
  private static Tally wanting(ServiceLine line, Account account) {
    return isSettled(line, account) ? account.passThrough : account.value;
  }

  private static boolean isSettled(ServiceLine line, Account account) {
    ExactMoney capped = account.value.known().minus(account.passThrough.known());
    return asQuoted(line) || isFull(capped, line.cap(), account.value);
  }

  /** Returns whether a cap is reached, and whatever is missing from a value can only add to it. */
  private static boolean isFull(ExactMoney known, Optional<Money> cap, Tally value) {
    return value.lacksNoCredit()
        && cap.map(most -> known.compareTo(ExactMoney.of(most)) >= 0).orElse(false);
  }

  private static Figure<ExactMoney> onNoLine(BurnAccounts accounts, Caps caps) {
    Tally value = accounts.lines.get(accounts.lines.size() - 1).value;
    return value.figure(value.known().minus(caps.overBudget()));
  }

  private static ImmutableMap<LineId, Figure<ExactMoney>> ofLines(
      Budget budget, BurnAccounts accounts, Caps caps) {
    ImmutableMap.Builder<LineId, Figure<ExactMoney>> lines = ImmutableMap.builder();
    for (int i = 0; i < budget.lines().size(); i++) {
      ServiceLine line = budget.lines().get(i);
      Account account = accounts.lines.get(i);
      ExactMoney charged = account.value.known().minus(caps.overLine().get(i));
      Figure<ExactMoney> figure = wanting(line, account).figure(charged);
      lines.put(line.id(), asQuoted(line) ? quote(line, budget).then(known -> figure) : figure);
    }
    return lines.buildOrThrow();
  }

  private static ImmutableList<RetainerUse> uses(
      Prices prices, BurnFacts facts, PastFacts past, LocalDate asOf) {
    return uses(
        prices,
        Stream.concat(
            past.entries().stream()
                .map(
                    entry ->
                        new Told<>(
                            entry,
                            facts.entriesKnownOn().getOrDefault(entry.id(), entry.date()),
                            LocalDate.MAX)),
            PastFacts.former(facts, asOf).stream()
                .map(was -> new Told<>(was.entry(), was.countedFrom(), was.countedUntil()))));
  }

  /**
   * Each entry by itself, for each may have come late. Time that nobody pays for uses up no
   * allowance, even where the basis shows it as used. What was told of an entry before it was
   * changed is used, too, and taken back.
   */
  static ImmutableList<RetainerUse> uses(Prices prices, Stream<Told<TimeEntry>> entries) {
    ImmutableList.Builder<RetainerUse> uses = ImmutableList.builder();
    entries.forEach(
        told -> {
          long minutes = usedOfAllowance(prices, told.fact());
          use(told.fact(), minutes, told.from()).ifPresent(uses::add);
          if (told.until().isBefore(LocalDate.MAX)) {
            use(told.fact(), -minutes, told.until()).ifPresent(uses::add);
          }
        });
    return uses.build();
  }

  private static Optional<RetainerUse> use(TimeEntry entry, long minutes, LocalDate known) {
    return minutes == 0
        ? Optional.empty()
        : Optional.of(new RetainerUse(entry.date(), minutes, known));
  }

  private static long usedOfAllowance(Prices prices, TimeEntry entry) {
    return entry.approval() == Approval.REJECTED || !prices.billable(entry)
        ? 0
        : prices.used(prices.chargedStage(), entry);
  }

  /** Returns how a fixed price becomes revenue by the cost of some accounts. */
  static RecognitionReport recognised(
      Recognition form,
      Budget budget,
      BurnFacts facts,
      BurnAccounts accounts,
      WeekStart weekStart,
      LocalDate asOf) {
    Money price = budget.pricing().fixedPrice().orElseThrow();
    PriceDates dates = facts.priceDates().orElseGet(() -> PriceDates.builder().build());
    List<CostOutlook> outlooks =
        form instanceof Recognition.PercentOfCompletion
            ? new CostProgress(price, accounts, weekStart, asOf).outlooks(facts.costsToCome())
            : List.of();
    return RecognitionCalculator.calculate(form, price, dates, outlooks, asOf);
  }
}
