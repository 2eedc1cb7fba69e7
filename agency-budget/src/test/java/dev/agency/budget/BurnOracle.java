package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.retainer.RetainerOracle;
import dev.agency.budget.retainer.RetainerUse;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.budget.testkit.RetainerCase;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.id.LineId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.money.Rate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The burn from its definitions, one figure at a time, each by going through all facts again. It
 * shares no arithmetic, no sums and no prices with the library, only the models it reads, and
 * writes each row as texts by the name of the field.
 */
final class BurnOracle {
  private final BurnScenario scenario;
  private final Budget budget;
  private final List<TimeEntry> entries = new ArrayList<>();

  /** What was scheduled by the day. */
  private final List<ScheduledTime> scheduled = new ArrayList<>();

  /** The same as work that was done as planned, and is billable if its line is. */
  private final List<TimeEntry> planned = new ArrayList<>();

  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Expense> expenses = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();
  private final Map<LocalDate, RetainerOracle> retainers = new HashMap<>();

  BurnOracle(BurnScenario scenario) {
    this.scenario = scenario;
    this.budget = scenario.budget();
    for (TimeEntry entry : scenario.facts().entries()) {
      if (entry.date().compareTo(scenario.asOf()) <= 0) {
        entries.add(entry);
      }
    }
    for (ScheduledTime time : scenario.facts().scheduled()) {
      if (time.day().compareTo(scenario.asOf()) <= 0) {
        scheduled.add(time);
        planned.add(
            TimeEntry.builder()
                .id(TimeEntryId.of("planned"))
                .budget(time.budget())
                .person(time.person())
                .line(time.line())
                .date(time.day())
                .minutes(time.minutes())
                .billable(true)
                .build());
      }
    }
    for (Delivery delivery : scenario.facts().deliveries()) {
      if (delivery.date().compareTo(scenario.asOf()) <= 0) {
        deliveries.add(delivery);
      }
    }
    for (Expense expense : scenario.facts().expenses()) {
      if (expense.date().compareTo(scenario.asOf()) <= 0) {
        expenses.add(expense);
      }
    }
    for (Invoice invoice : scenario.facts().invoices()) {
      if (invoice.date().compareTo(scenario.asOf()) <= 0) {
        invoices.add(invoice);
      }
    }
  }

  /** A sum with what is missing from it. */
  private final class Sum {
    private Fraction known = Fraction.ZERO;
    private long unpriced;

    /** Pieces without a price. */
    private Fraction pieces = Fraction.ZERO;

    /** Why nothing is known at all, empty if something is. */
    private String unknown = "";

    private final TreeMap<String, Fraction> foreign = new TreeMap<>();
    private final TreeMap<String, Fraction> foreignAdded = new TreeMap<>();

    void add(Fraction amount, String currency) {
      if (currency.equals(code())) {
        known = known.plus(amount);
      } else {
        foreign.put(currency, foreign.getOrDefault(currency, Fraction.ZERO).plus(amount));
        Fraction added = amount.signum() > 0 ? amount : Fraction.ZERO;
        foreignAdded.put(currency, foreignAdded.getOrDefault(currency, Fraction.ZERO).plus(added));
      }
    }

    /** Adds an amount of a day at the exchange rate that the settings name, if there is one. */
    void addOn(LocalDate day, Fraction amount, Currency currency) {
      LocalDate at =
          scenario.settings().fxPolicy() instanceof FxPolicy.ValueAt fixed ? fixed.date() : day;
      for (FxRate rate : scenario.exchange().rates()) {
        if (rate.rate().from().equals(currency)
            && rate.rate().to().equals(budget.currency())
            && !currency.equals(budget.currency())
            && holds(rate.during(), at)) {
          Fraction one = new Fraction(minor(currency), minor(budget.currency()));
          add(amount.times(decimal(rate.rate().rate())).over(one), code());
          return;
        }
      }
      add(amount, currency.getCurrencyCode());
    }

    private Fraction decimal(String number) {
      BigDecimal value = new BigDecimal(number);
      return new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    private BigInteger minor(Currency currency) {
      return BigInteger.TEN.pow(currency.getDefaultFractionDigits());
    }

    void addOn(LocalDate day, Money money) {
      addOn(day, Fraction.of(money.minorUnits()), money.currency());
    }

    /** Adds a document: it is rounded by itself when it is exchanged. */
    void addDocument(LocalDate day, Money money) {
      Sum alone = new Sum();
      alone.addOn(day, money);
      if (alone.foreign.isEmpty()) {
        add(new Fraction(alone.shown(), BigInteger.ONE), code());
      } else {
        add(alone);
      }
    }

    void add(Sum other) {
      known = known.plus(other.known);
      unpriced += other.unpriced;
      pieces = pieces.plus(other.pieces);
      other.foreign.forEach(
          (currency, amount) ->
              foreign.put(currency, foreign.getOrDefault(currency, Fraction.ZERO).plus(amount)));
      other.foreignAdded.forEach(
          (currency, amount) ->
              foreignAdded.put(
                  currency, foreignAdded.getOrDefault(currency, Fraction.ZERO).plus(amount)));
    }

    /** What is missing, as text; empty if nothing is. */
    String missing() {
      StringBuilder bag = new StringBuilder();
      foreign.forEach(
          (currency, amount) -> {
            Fraction left =
                amount.signum() == 0 ? foreignAdded.getOrDefault(currency, amount) : amount;
            BigInteger units = left.rounded(RoundingMode.UP);
            if (units.signum() != 0) {
              bag.append(' ').append(units).append(' ').append(currency);
            }
          });
      if (pieces.signum() != 0) {
        bag.append(' ').append(pieces.rounded(RoundingMode.UP)).append(" pieces");
      }
      return unpriced == 0 && bag.length() == 0 ? "" : " without " + unpriced + bag;
    }

    boolean complete() {
      return missing().isEmpty() && unknown.isEmpty();
    }

    String reason() {
      return !unknown.isEmpty()
          ? unknown
          : unpriced > 0 || pieces.signum() != 0 ? "unknown UNPRICED" : "unknown UNCONVERTED";
    }

    String text(BigInteger units) {
      return !unknown.isEmpty() ? unknown : units + " " + code() + missing();
    }

    String text() {
      return text(shown());
    }

    BigInteger shown() {
      return known.rounded(RoundingMode.HALF_UP);
    }
  }

  private String code() {
    return budget.currency().getCurrencyCode();
  }

  private boolean internal() {
    return budget.pricing() instanceof NonBillable;
  }

  private boolean logged(TimeEntry entry) {
    return entry.approval() != Approval.REJECTED;
  }

  private boolean billable(TimeEntry entry) {
    for (ServiceLine line : budget.lines()) {
      if (entry.line().equals(Optional.of(line.id())) && !line.billable()) {
        return false;
      }
    }
    return entry.billable();
  }

  private TimeShare share() {
    return internal() ? TimeShare.ALL : scenario.settings().basis().share();
  }

  private boolean byPlan() {
    return scenario.settings().basis().stage() == TimeStage.SCHEDULED;
  }

  /** What a client is asked for is that of approved time where the basis is a plan. */
  private BurnOracle asking() {
    if (!byPlan()) {
      return this;
    }
    BurnBasis approved = new BurnBasis(TimeStage.APPROVED, scenario.settings().basis().share());
    return new BurnOracle(
        new BurnScenario(
            budget,
            scenario.facts(),
            scenario.rates(),
            scenario.exchange(),
            scenario.settings().withBasis(approved),
            scenario.asOf()));
  }

  /** The time of which some counts: what was planned, or what was logged. */
  private List<TimeEntry> time() {
    return byPlan() ? planned : entries;
  }

  private boolean counts(TimeEntry entry) {
    if (!logged(entry)) {
      return false;
    }
    if (share() == TimeShare.BILLABLE && !billable(entry)) {
      return false;
    }
    return switch (scenario.settings().basis().stage()) {
      case SCHEDULED, LOGGED -> true;
      case APPROVED -> entry.approval() == Approval.APPROVED;
      case INVOICED -> invoiced(entry);
    };
  }

  private boolean invoiced(TimeEntry entry) {
    return entry.invoice().isPresent() && sent(entry.invoice().get().value());
  }

  /** Whether an invoice is there by then and was sent. */
  private boolean sent(String id) {
    for (Invoice invoice : invoices) {
      if (invoice.id().value().equals(id) && sent(invoice)) {
        return invoice.amount().minorUnits() <= 0 || !isGivenBack(invoice);
      }
    }
    return false;
  }

  private boolean isGivenBack(Invoice invoice) {
    long credit = 0;
    for (Invoice note : invoices) {
      if (sent(note) && note.credits().equals(Optional.of(invoice.id()))) {
        credit -= note.amount().minorUnits();
      }
    }
    return credit >= invoice.amount().minorUnits();
  }

  /** The pieces of a delivery that count. */
  private Fraction pieces(Delivery delivery) {
    boolean counts =
        switch (scenario.settings().basis().stage()) {
          case SCHEDULED -> false;
          case LOGGED -> delivery.approval() != Approval.REJECTED;
          case APPROVED -> delivery.approval() == Approval.APPROVED;
          case INVOICED -> delivery.invoice().isPresent() && sent(delivery.invoice().get().value());
        };
    return counts
        ? new Fraction(
            BigInteger.valueOf(delivery.pieces().tenThousandths()), BigInteger.valueOf(10_000))
        : Fraction.ZERO;
  }

  private Fraction pieces(LineId line) {
    Fraction sum = Fraction.ZERO;
    for (Delivery delivery : deliveries) {
      if (delivery.line().equals(line)) {
        sum = sum.plus(pieces(delivery));
      }
    }
    return sum;
  }

  /** What delivered pieces are worth. */
  private Sum pieceValue(Predicate<Delivery> which) {
    Sum sum = new Sum();
    for (Delivery delivery : deliveries) {
      for (ServiceLine line : budget.lines()) {
        if (which.test(delivery)
            && delivery.line().equals(line.id())
            && line.billable()
            && !internal()) {
          Fraction pieces = pieces(delivery);
          if (line.piecePrice().isPresent()) {
            Fraction price = Fraction.of(line.piecePrice().get().minorUnits());
            sum.add(asked(line, price).times(pieces), code());
          } else {
            sum.pieces = sum.pieces.plus(pieces);
          }
        }
      }
    }
    return sum;
  }

  private long minutes(Predicate<TimeEntry> which) {
    long sum = 0;
    for (TimeEntry entry : entries) {
      if (which.test(entry)) {
        sum += entry.minutes();
      }
    }
    return sum;
  }

  private long scheduledMinutes(Predicate<ScheduledTime> which) {
    long sum = 0;
    for (ScheduledTime time : scheduled) {
      if (which.test(time)) {
        sum += time.minutes();
      }
    }
    return sum;
  }

  private Fraction priced(long minutes, Rate rate) {
    BigInteger scale = BigInteger.TEN.pow(rate.scale());
    BigInteger unit = BigInteger.TEN.pow(rate.currency().getDefaultFractionDigits());
    long time = rate.per() == RateUnit.HOUR ? 60 : budget.minutesPerDay();
    Fraction perMinute =
        new Fraction(
            BigInteger.valueOf(rate.unscaled()).multiply(unit),
            scale.multiply(BigInteger.valueOf(time)));
    return perMinute.times(Fraction.of(minutes));
  }

  private Optional<ServiceLine> line(TimeEntry entry) {
    for (ServiceLine line : budget.lines()) {
      if (entry.line().equals(Optional.of(line.id()))) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** The minutes of an entry that a client is asked for. */
  private long charged(TimeEntry entry) {
    if (byPlan() || internal() || !billable(entry) || budget.timeRounding().isEmpty()) {
      return entry.minutes();
    }
    long step = budget.timeRounding().get().step();
    long below = 0;
    while (below + step <= entry.minutes()) {
      below += step;
    }
    long over = entry.minutes() - below;
    boolean up =
        switch (budget.timeRounding().get().direction()) {
          case NONE, DOWN -> false;
          case UP -> over > 0;
          case NEAREST_HALF_UP -> over + over >= step;
          case NEAREST_HALF_DOWN -> over + over > step;
        };
    return up ? below + step : below;
  }

  private long usedMinutes(Predicate<TimeEntry> which) {
    long sum = 0;
    for (TimeEntry entry : time()) {
      if (counts(entry) && which.test(entry)) {
        sum += charged(entry);
      }
    }
    return sum;
  }

  /** The rate of the narrowest place, and there of the narrowest circle of people. */
  private Optional<Rate> billRate(ServiceLine line, TimeEntry entry) {
    List<Rate> byRank = new ArrayList<>(Collections.nCopies(9, null));
    String craft =
        line.discipline().isPresent()
            ? line.discipline().get().value()
            : discipline(entry.person().value());
    for (DatedBillRate dated : line.rates()) {
      boolean started = dated.during().start().compareTo(entry.date()) <= 0;
      boolean ended =
          dated.during().end().isPresent()
              && dated.during().end().get().compareTo(entry.date()) <= 0;
      boolean theirs = dated.person().isEmpty() || dated.person().get().equals(entry.person());
      boolean itsCraft =
          dated.discipline().isEmpty() || dated.discipline().get().value().equals(craft);
      if (started && !ended && theirs && itsCraft) {
        int place = dated.line().isPresent() ? 0 : dated.budget().isPresent() ? 1 : 2;
        int subject = dated.person().isPresent() ? 0 : dated.discipline().isPresent() ? 1 : 2;
        byRank.set(3 * place + subject, dated.rate().rate());
      }
    }
    line.billRate().ifPresent(own -> byRank.set(2, own.rate()));
    return byRank.stream().filter(Objects::nonNull).findFirst();
  }

  /** The discipline somebody's time counts under, nothing for none. */
  private String discipline(String person) {
    String found = "";
    for (var each : scenario.facts().disciplines().entrySet()) {
      if (each.getKey().value().equals(person)) {
        found = each.getValue().value();
      }
    }
    return found;
  }

  private static Fraction share(long basisPoints) {
    return new Fraction(BigInteger.valueOf(basisPoints), BigInteger.valueOf(10_000));
  }

  /** What is asked for something worth so much: marked up, and a share taken off. */
  private Fraction asked(ServiceLine line, Fraction gross) {
    Fraction marked = gross.times(share(10_000 + line.markup().value()));
    return line.discount().isPresent() && line.discount().get() instanceof Discount.Share off
        ? marked.times(share(10_000 - off.share().value()))
        : marked;
  }

  private Fraction amountOff(ServiceLine line) {
    return line.discount().isPresent() && line.discount().get() instanceof Discount.Amount off
        ? Fraction.of(off.amount().minorUnits())
        : Fraction.ZERO;
  }

  private Sum timeValue(Predicate<TimeEntry> which) {
    Sum sum = new Sum();
    for (TimeEntry entry : time()) {
      if (!which.test(entry) || !counts(entry) || !billable(entry) || internal()) {
        continue;
      }
      Optional<ServiceLine> line = line(entry);
      if (line.isPresent() && line.get().unit() == ServiceLine.Unit.PIECE) {
        continue;
      }
      Optional<Rate> rate = line.flatMap(on -> billRate(on, entry));
      if (rate.isEmpty()) {
        sum.unpriced += charged(entry);
      } else {
        sum.add(asked(line.get(), priced(charged(entry), rate.get())), code());
      }
    }
    return sum;
  }

  /** What of the lines and days is looked at. */
  private record Part(Predicate<Optional<LineId>> line, Predicate<LocalDate> day) {
    boolean has(TimeEntry entry) {
      return line.test(entry.line()) && day.test(entry.date());
    }

    boolean has(Delivery delivery) {
      return line.test(Optional.of(delivery.line())) && day.test(delivery.date());
    }

    boolean has(Expense expense) {
      return line.test(expense.line()) && day.test(expense.date());
    }
  }

  private static final Part ALL = new Part(line -> true, day -> true);

  private static Part on(Predicate<LocalDate> day) {
    return new Part(line -> true, day);
  }

  private static Part of(Optional<LineId> line) {
    return new Part(line::equals, day -> true);
  }

  /** What amounts off take from the time of a part: what each day adds to what is taken so far. */
  private Fraction discounts(Part part) {
    Fraction sum = Fraction.ZERO;
    for (ServiceLine line : budget.lines()) {
      if (!part.line().test(Optional.of(line.id())) || amountOff(line).signum() == 0) {
        continue;
      }
      for (LocalDate day : factDays()) {
        if (part.day().test(day)) {
          sum = sum.plus(off(line, day)).minus(off(line, day.minusDays(1)));
        }
      }
    }
    return sum;
  }

  /** What is taken off the time of a line by the end of a day: the amount as it is used up. */
  private Fraction off(ServiceLine line, LocalDate end) {
    Part soFar = new Part(Optional.of(line.id())::equals, day -> !day.isAfter(end));
    Fraction used = timeValue(soFar::has).known.plus(pieceValue(soFar::has).known);
    if (used.signum() <= 0) {
      return Fraction.ZERO;
    }
    Optional<Fraction> gross = gross(line);
    if (gross.isEmpty() || gross.get().signum() <= 0) {
      return amountOff(line).min(used);
    }
    Fraction most = amountOff(line).min(gross.get());
    return used.minus(gross.get()).signum() < 0 ? most.times(used).over(gross.get()) : most;
  }

  private Sum expenseValue(Predicate<Expense> which) {
    Sum sum = new Sum();
    for (Expense expense : expenses) {
      if (which.test(expense) && expense.approval() == Approval.APPROVED && !internal()) {
        expense.billableAmount().ifPresent(amount -> sum.addOn(expense.date(), amount));
      }
    }
    return sum;
  }

  private static boolean holds(DateRange days, LocalDate day) {
    return days.start().compareTo(day) <= 0
        && (days.end().isEmpty() || days.end().get().compareTo(day) > 0);
  }

  private Optional<Rate> costRate(TimeEntry entry) {
    Optional<Rate> rate = Optional.empty();
    for (DatedCostRate dated : scenario.rates().costRates()) {
      if (dated.person().equals(entry.person()) && holds(dated.during(), entry.date())) {
        rate = Optional.of(dated.rate().rate());
      }
    }
    for (BudgetCostRate own : scenario.rates().budgetCostRates()) {
      if (own.budget().equals(budget.id())
          && own.person().equals(entry.person())
          && holds(own.during(), entry.date())) {
        rate = Optional.of(own.rate().rate());
      }
    }
    return rate;
  }

  private Sum labourCost(Predicate<TimeEntry> which) {
    Sum sum = new Sum();
    for (TimeEntry entry : entries) {
      if (!which.test(entry) || !logged(entry)) {
        continue;
      }
      Optional<Rate> rate = costRate(entry);
      if (rate.isEmpty()) {
        sum.unpriced += entry.minutes();
      } else {
        sum.addOn(entry.date(), priced(entry.minutes(), rate.get()), rate.get().currency());
      }
    }
    return sum;
  }

  private Sum overheadCost(Predicate<TimeEntry> which) {
    Sum sum = new Sum();
    for (TimeEntry entry : entries) {
      if (which.test(entry) && logged(entry) && costRate(entry).isPresent()) {
        for (Overhead overhead : scenario.rates().overheads()) {
          if (holds(overhead.during(), entry.date())) {
            Rate rate = overhead.rate().rate();
            sum.addOn(entry.date(), priced(entry.minutes(), rate), rate.currency());
          }
        }
      }
    }
    return sum;
  }

  private Sum expenseCost(Predicate<Expense> which) {
    Sum sum = new Sum();
    for (Expense expense : expenses) {
      if (which.test(expense) && expense.approval() != Approval.REJECTED) {
        sum.addOn(expense.date(), expense.cost());
      }
    }
    return sum;
  }

  private Sum both(Sum first, Sum second) {
    Sum sum = new Sum();
    sum.add(first);
    sum.add(second);
    return sum;
  }

  private Sum value(Part part) {
    Sum sum = both(both(timeValue(part::has), pieceValue(part::has)), expenseValue(part::has));
    sum.known = sum.known.minus(discounts(part));
    return sum;
  }

  private Sum cost(Part part) {
    return both(both(labourCost(part::has), overheadCost(part::has)), expenseCost(part::has));
  }

  private Sum writtenOff(Predicate<LocalDate> days) {
    Sum sum = new Sum();
    for (WriteOff writeOff : scenario.facts().writeOffs()) {
      if (!writeOff.date().isAfter(scenario.asOf()) && days.test(writeOff.date())) {
        sum.addDocument(writeOff.date(), writeOff.amount());
      }
    }
    return sum;
  }

  private Sum invoiced(Predicate<Invoice> which) {
    Sum sum = new Sum();
    for (Invoice invoice : invoices) {
      if (which.test(invoice)) {
        sum.addDocument(invoice.date(), invoice.amount());
      }
    }
    return sum;
  }

  private static boolean sent(Invoice invoice) {
    return invoice.state() == InvoiceState.SENT || invoice.state() == InvoiceState.PAID;
  }

  /** Why the whole total is not known, empty if it is. */
  private String noTotal() {
    if (internal()) {
      return "unknown NO_PRICE";
    }
    if (budget.pricing() instanceof RetainerTerms terms) {
      return terms.fee().isEmpty()
          ? "unknown NO_PRICE"
          : terms.during().end().isEmpty() ? "unknown OPEN_ENDED" : "";
    }
    if (budget.pricing() instanceof FixedPrice || (cap().isPresent() && total().equals(cap()))) {
      return "";
    }
    if (budget.lines().stream().noneMatch(this::estimated)) {
      return "unknown NO_ESTIMATE";
    }
    if (timeless()) {
      return "unknown UNPRICED";
    }
    return unpricedEstimate() > 0 ? "partly UNPRICED" : "";
  }

  /** Whether a line has a quantity that no price and no minutes speak for. */
  private boolean timeless() {
    return budget.lines().stream()
        .anyMatch(line -> estimated(line) && quote(line).isEmpty() && line.estimatedMinutes() == 0);
  }

  /** What is known of the total. */
  private Optional<Fraction> total() {
    if (budget.pricing() instanceof FixedPrice fixed) {
      return Optional.of(Fraction.of(fixed.price().minorUnits()));
    }
    if (internal()) {
      return Optional.empty();
    }
    if (budget.pricing() instanceof RetainerTerms terms) {
      return noTotal().isEmpty()
          ? Optional.of(Fraction.of(retainer(terms.during().last().orElseThrow()).fees()))
          : Optional.empty();
    }
    if (budget.lines().stream().noneMatch(this::estimated)) {
      return cap();
    }
    if (cap().isPresent() && timeless()) {
      return cap();
    }
    Fraction sum = Fraction.ZERO;
    for (ServiceLine line : budget.lines()) {
      sum = sum.plus(sold(line).orElse(Fraction.ZERO));
    }
    // Once the cap is reached it is the very total, whatever is missing from the estimate.
    return cap().isPresent() && cap().get().minus(sum).signum() <= 0 ? cap() : Optional.of(sum);
  }

  /** The quote; where time is charged, no more than the cap of the line. */
  private Optional<Fraction> sold(ServiceLine line) {
    boolean capped = budget.pricing() instanceof TimeAndMaterials && line.cap().isPresent();
    return quote(line)
        .map(
            value ->
                capped ? value.min(Fraction.of(line.cap().orElseThrow().minorUnits())) : value);
  }

  private Optional<Fraction> cap() {
    return budget.pricing() instanceof TimeAndMaterials open
        ? open.cap().map(most -> Fraction.of(most.minorUnits()))
        : Optional.empty();
  }

  private long unpricedEstimate() {
    long minutes = 0;
    for (ServiceLine line : budget.lines()) {
      minutes += quote(line).isEmpty() ? line.estimatedMinutes() : 0;
    }
    return minutes;
  }

  private String totalText() {
    String amount = total().map(t -> t.rounded(RoundingMode.HALF_UP) + " " + code()).orElse("");
    return noTotal().isEmpty()
        ? amount
        : noTotal().startsWith("partly") ? amount + " without " + unpricedEstimate() : noTotal();
  }

  private String noTotalReason() {
    return noTotal().replace("partly", "unknown");
  }

  private boolean estimated(ServiceLine line) {
    return line.quantity().isPresent() || line.estimatedMinutes() > 0;
  }

  /** What a line is quoted at before an amount off; empty if nobody can tell. */
  private Optional<Fraction> gross(ServiceLine line) {
    if (!estimated(line)) {
      return Optional.empty();
    }
    Optional<Fraction> quantity =
        line.quantity().map(count -> share(1).times(Fraction.of(count.tenThousandths())));
    if (line.unit() == ServiceLine.Unit.PIECE) {
      return quantity.flatMap(
          pieces ->
              !line.billable() || pieces.signum() == 0
                  ? Optional.of(Fraction.ZERO)
                  : line.piecePrice()
                      .map(price -> asked(line, Fraction.of(price.minorUnits())).times(pieces)));
    }
    if (!line.billable()) {
      return Optional.of(Fraction.ZERO);
    }
    long unit = line.unit() == ServiceLine.Unit.DAY ? budget.minutesPerDay() : 60;
    return quotedRate(line)
        .map(
            rate ->
                quantity
                    .map(count -> asked(line, priced(unit, rate)).times(count))
                    .orElseGet(() -> asked(line, priced(line.estimatedMinutes(), rate))));
  }

  /** The rate for nobody in particular: the line's own, or of the earliest the narrowest. */
  private Optional<Rate> quotedRate(ServiceLine line) {
    if (line.billRate().isPresent()) {
      return line.billRate().map(BillRate::rate);
    }
    Optional<DatedBillRate> best = Optional.empty();
    for (DatedBillRate dated : line.rates()) {
      boolean otherCraft =
          dated.discipline().isPresent() && !dated.discipline().equals(line.discipline());
      if (dated.person().isPresent() || otherCraft) {
        continue;
      }
      if (best.isEmpty()
          || dated.during().start().isBefore(best.get().during().start())
          || (dated.during().start().equals(best.get().during().start())
              && (dated.place().compareTo(best.get().place()) < 0
                  || (dated.place() == best.get().place() && best.get().discipline().isEmpty())))) {
        best = Optional.of(dated);
      }
    }
    return best.map(dated -> dated.rate().rate());
  }

  private Optional<Fraction> quote(ServiceLine line) {
    return gross(line).map(amount -> amount.minus(amountOff(line).min(amount)));
  }

  private boolean asQuoted(ServiceLine line) {
    return line.billable() && line.billing() == ServiceLine.Billing.AS_QUOTED;
  }

  /** Why nobody can say what is charged as quoted, empty if somebody can. */
  private String noQuote() {
    return budget.lines().stream()
        .filter(this::asQuoted)
        .map(this::noQuote)
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String noQuote(ServiceLine line) {
    boolean counted = estimated(line) && !(piece(line) && line.quantity().isEmpty());
    return quote(line).isPresent() ? "" : counted ? "unknown UNPRICED" : "unknown NO_ESTIMATE";
  }

  private static boolean piece(ServiceLine line) {
    return line.unit() == ServiceLine.Unit.PIECE;
  }

  private static boolean isReached(Optional<Money> cap, Fraction value) {
    return cap.isPresent() && value.minus(Fraction.of(cap.get().minorUnits())).signum() >= 0;
  }

  /** Whether money that would lower the value is in a currency that cannot be exchanged. */
  private boolean lacksCredit(Part part) {
    Sum value = value(part);
    return !value.foreign.equals(value.foreignAdded);
  }

  /** What time and materials charge, as far as it is known. */
  private Sum charged() {
    Sum charged = new Sum();
    Fraction lines = Fraction.ZERO;
    for (ServiceLine line : budget.lines()) {
      Part here = of(Optional.of(line.id()));
      Sum used = value(here);
      Fraction through = expenseValue(x -> here.has(x) && x.passThrough()).known;
      Fraction mine = used.known.minus(through);
      Optional<Money> cap = line.cap();
      if (asQuoted(line) || (isReached(cap, mine) && !lacksCredit(here))) {
        used = expenseValue(x -> here.has(x) && x.passThrough());
      }
      charged.add(used);
      if (asQuoted(line)) {
        mine = quote(line).orElse(mine);
      }
      lines = lines.plus(cap.isPresent() ? mine.min(Fraction.of(cap.get().minorUnits())) : mine);
    }
    Part loose = of(Optional.empty());
    charged.add(value(loose));
    lines =
        lines
            .plus(value(loose).known)
            .minus(expenseValue(x -> loose.has(x) && x.passThrough()).known);
    if (budget.pricing() instanceof TimeAndMaterials open && open.cap().isPresent()) {
      if (isReached(open.cap(), lines) && !lacksCredit(ALL)) {
        charged = new Sum();
        charged.add(expenseValue(Expense::passThrough));
      }
      lines = lines.min(Fraction.of(open.cap().get().minorUnits()));
    }
    charged.known = lines.plus(expenseValue(Expense::passThrough).known);
    return charged;
  }

  /** The retainer as its own oracle plays it by a day; once, for it is asked for many figures. */
  private RetainerOracle retainer(LocalDate asOf) {
    return retainers.computeIfAbsent(asOf, this::played);
  }

  private RetainerOracle played(LocalDate asOf) {
    List<RetainerUse> uses = new ArrayList<>();
    for (TimeEntry entry : entries) {
      if (counts(entry) && billable(entry)) {
        LocalDate known = scenario.facts().entriesKnownOn().getOrDefault(entry.id(), entry.date());
        uses.add(new RetainerUse(entry.date(), charged(entry), known));
      }
    }
    for (FormerEntry former : scenario.facts().formerEntries()) {
      TimeEntry was = former.entry();
      if (counts(was) && billable(was) && !was.date().isAfter(scenario.asOf())) {
        uses.add(new RetainerUse(was.date(), charged(was), former.countedFrom()));
        uses.add(new RetainerUse(was.date(), -charged(was), former.countedUntil()));
      }
    }
    RetainerOracle oracle =
        new RetainerOracle(
            new RetainerCase(budget, ImmutableList.copyOf(uses), scenario.facts().locks(), asOf));
    oracle.rows();
    return oracle;
  }

  /** The minutes posted in each period of a retainer; none of another budget. */
  List<Long> posted() {
    return budget.pricing() instanceof RetainerTerms
        ? asking().retainer(scenario.asOf()).posted()
        : List.of();
  }

  private Sum retained(RetainerTerms terms) {
    RetainerOracle played = retainer(scenario.asOf());
    Sum sum = new Sum();
    sum.add(Fraction.of(played.fees()), code());
    if (terms.overageRate().isPresent()) {
      sum.add(priced(played.billedDue(), terms.overageRate().get().rate()), code());
    }
    return sum;
  }

  /** What is worth something on some days, as far as it is known. */
  Fraction valueOn(Predicate<LocalDate> days) {
    return value(on(days)).known;
  }

  /** What is spent on some days, as far as it is known. */
  Fraction costOn(Predicate<LocalDate> days) {
    return cost(on(days)).known;
  }

  /** What was invoiced on some days, as far as it is known. */
  Fraction invoicedOn(Predicate<LocalDate> days) {
    return invoiced(invoice -> sent(invoice) && days.test(invoice.date())).known;
  }

  /** What was written off on some days, as far as it is known. */
  Fraction writtenOffOn(Predicate<LocalDate> days) {
    return writtenOff(days).known;
  }

  /** What is earned so far, as far as it is known; empty if nothing of it is. */
  Optional<Fraction> earned() {
    Sum revenue = asking().revenue();
    return revenue.unknown.isEmpty() ? Optional.of(revenue.known) : Optional.empty();
  }

  /** What may be charged; of a fixed price all of it. */
  private Sum chargeable() {
    if (budget.pricing() instanceof FixedPrice) {
      Sum price = new Sum();
      price.add(total().orElseThrow(), code());
      return price;
    }
    return budget.pricing() instanceof RetainerTerms terms ? retained(terms) : charged();
  }

  /** What is revenue, or why nobody knows. */
  private Sum revenue() {
    if (internal()) {
      return new Sum();
    }
    Recognition form = budget.recognition().orElse(null);
    if (form == null) {
      return chargeable();
    }
    Sum sum = new Sum();
    Fraction price = total().orElseThrow();
    PriceDates dates = scenario.facts().priceDates().orElseGet(() -> PriceDates.builder().build());
    if (form instanceof Recognition.OnDate once) {
      Optional<LocalDate> day =
          switch (once.moment()) {
            case START -> dates.start();
            case END -> dates.end();
            case DELIVERY -> dates.delivered();
          };
      if (day.isPresent() && !day.get().isAfter(scenario.asOf())) {
        sum.add(price, code());
      }
      if (day.isEmpty() && once.moment() != Recognition.Moment.DELIVERY) {
        sum.unknown = "unknown NO_PLAN";
      }
    } else if (form instanceof Recognition.InParts parts) {
      for (Recognition.Part part : parts.parts()) {
        if (part.during().last().isPresent()
            && !part.during().last().get().isAfter(scenario.asOf())) {
          sum.add(Fraction.of(part.amount().minorUnits()), code());
        }
      }
    } else {
      CostToCome last = null;
      for (CostToCome expected : scenario.facts().costsToCome()) {
        boolean known = !expected.day().isAfter(scenario.asOf());
        last = known && (last == null || expected.day().isAfter(last.day())) ? expected : last;
      }
      LocalDate until = last == null ? scenario.asOf() : last.day();
      Sum spent = cost(ALL);
      // What is expected at the end does not change between two estimates, only how much is done.
      Fraction toCome = last == null ? Fraction.ZERO : Fraction.of(last.cost().minorUnits());
      toCome = toCome.minus(cost(on(day -> day.isAfter(until))).known);
      toCome = toCome.signum() < 0 ? Fraction.ZERO : toCome;
      Fraction all = spent.known.plus(toCome);
      if (!spent.complete()) {
        sum.unknown = "unknown INCOMPLETE";
      } else if (spent.known.signum() < 0 || all.signum() == 0 || last == null) {
        sum.unknown = "unknown NO_ESTIMATE";
      } else {
        Fraction earned = price.times(spent.known).over(all);
        sum.add(new Fraction(earned.rounded(RoundingMode.HALF_UP), BigInteger.ONE), code());
      }
    }
    return sum;
  }

  /** What of a fixed price may be invoiced by now. */
  private Sum due() {
    if (budget.instalments().isEmpty()) {
      return chargeable();
    }
    Sum sum = new Sum();
    for (Instalment part : budget.instalments()) {
      Optional<LocalDate> day =
          part.due().isPresent()
              ? part.due()
              : Optional.ofNullable(
                  scenario.facts().milestonesReached().get(part.milestone().orElseThrow()));
      if (day.isPresent() && !day.get().isAfter(scenario.asOf())) {
        sum.add(Fraction.of(part.amount().minorUnits()), code());
      }
    }
    return sum;
  }

  /** The budget, and what its rows are of. */
  private void putWhat(Map<String, String> row) {
    row.put("budget", budget.id().value());
    row.put("asOf", scenario.asOf().toString());
    row.put("basis", new BurnBasis(scenario.settings().basis().stage(), share()).toString());
  }

  Map<String, String> budget() {
    Sum used = value(ALL);
    Sum cost = cost(ALL);
    Sum invoiced = invoiced(BurnOracle::sent);
    String money = " " + code();
    boolean asWorked = budget.pricing() instanceof TimeAndMaterials;
    Optional<Fraction> total = total();
    String noTotal = noTotalReason();
    BurnOracle asking = asking();
    Sum charged = internal() ? new Sum() : asking.chargeable();
    charged.unknown = asWorked ? noQuote() : "";
    BigInteger chargedShown = charged.shown();
    Sum revenue = asking.revenue();
    revenue.unknown = asWorked ? noQuote() : revenue.unknown;
    Fraction earned = revenue.known;
    boolean earnedKnown = revenue.complete();
    BigInteger earnedShown = revenue.shown();

    Map<String, String> row = new LinkedHashMap<>();
    putWhat(row);
    row.put("name", budget.name());
    row.put("workedMinutes", "" + minutes(this::logged));
    row.put("billableMinutes", "" + minutes(entry -> logged(entry) && billable(entry)));
    row.put("unapprovedMinutes", "" + minutes(entry -> entry.approval() == Approval.PENDING));
    row.put("scheduledMinutes", "" + scheduledMinutes(time -> true));
    row.put("budgetMinutes", "" + plannedMinutes());
    row.put("usedMinutes", "" + usedMinutes(entry -> true));
    row.put(
        "minutesBurn",
        plannedMinutes() == 0 ? noMinutes() : share(usedMinutes(entry -> true), plannedMinutes()));
    row.put("budgetTotal", totalText());
    // The fees of a retainer with an allowance are no measure of what its time is worth.
    noTotal = byPeriod() ? "unknown BY_PERIOD" : noTotal;
    row.put("usedValue", internal() ? "unknown NO_PRICE" : used.text());
    row.put("unpricedValueMinutes", "" + used.unpriced);
    row.put("chargeable", internal() ? "unknown NO_PRICE" : charged.text());
    Sum done = asking.value(ALL);
    BigInteger over = done.shown().subtract(chargedShown);
    row.put(
        "overCap",
        internal() || budget.pricing() instanceof RetainerTerms
            ? "unknown NO_PRICE"
            : !charged.unknown.isEmpty()
                ? charged.unknown
                : done.text(asWorked ? over : over.max(BigInteger.ZERO)));
    row.put(
        "budgetRemaining",
        !noTotal.isEmpty()
            ? noTotal
            : !used.complete()
                ? used.reason()
                : total.get().rounded(RoundingMode.HALF_UP).subtract(used.shown()) + money);
    row.put(
        "burn",
        !noTotal.isEmpty()
            ? noTotal
            : total.get().signum() == 0
                ? "unknown NO_TOTAL"
                : !used.complete() ? used.reason() : share(used.known, total.get()));
    row.put("invoiced", invoiced.text());
    row.put("drafted", invoiced(i -> i.state() == InvoiceState.DRAFT).text());
    Sum off = writtenOff(day -> true);
    row.put("writtenOff", off.text());
    Sum due = budget.pricing() instanceof FixedPrice ? asking.due() : charged;
    BigInteger open = due.shown().subtract(invoiced.shown());
    row.put(
        "toInvoice",
        internal()
            ? "unknown NO_PRICE"
            : !due.complete()
                ? due.reason()
                : !invoiced.complete()
                    ? invoiced.reason()
                    : asWorked && !off.complete()
                        ? off.reason()
                        : (asWorked ? open.subtract(off.shown()) : open) + money);
    row.put("revenue", revenue.text());
    row.put("revenueBasis", revenueBasis());
    List<Sum> costs = costs();
    List<BigInteger> costsShown = together(costs);
    row.put("labourCost", costs.get(0).text(costsShown.get(0)));
    row.put("overheadCost", costs.get(1).text(costsShown.get(1)));
    row.put("expenseCost", costs.get(2).text(costsShown.get(2)));
    row.put("usedCost", cost.text());
    row.put("unpricedCostMinutes", "" + cost.unpriced);
    row.put(
        "profit",
        !earnedKnown
            ? revenue.reason()
            : !cost.complete() ? cost.reason() : earnedShown.subtract(cost.shown()) + money);
    String noMargin =
        !earnedKnown
            ? revenue.reason()
            : earned.signum() <= 0 ? "unknown NO_REVENUE" : !cost.complete() ? cost.reason() : "";
    row.put(
        "margin",
        noMargin.isEmpty()
            ? share(earned.minus(cost.known), earned, RoundingMode.HALF_UP)
            : noMargin);
    boolean costLacks = earnedKnown && earned.signum() > 0 && !cost.complete();
    row.put(
        "marginBand",
        costLacks
            ? "unknown INCOMPLETE"
            : noMargin.isEmpty() ? band(earned, cost.known) : noMargin);
    String noCost =
        !guarded() ? "unknown FEW_CONTRIBUTORS" : !cost.complete() ? "unknown INCOMPLETE" : "";
    row.put("costTotal", noCost.isEmpty() ? cost.text() : noCost);
    row.put(
        "profitTotal",
        !earnedKnown
            ? revenue.reason()
            : noCost.isEmpty() ? earnedShown.subtract(cost.shown()) + money : noCost);
    row.put(
        "marginTotal",
        !earnedKnown
            ? revenue.reason()
            : earned.signum() <= 0
                ? "unknown NO_REVENUE"
                : noCost.isEmpty()
                    ? share(earned.minus(cost.known), earned, RoundingMode.HALF_UP)
                    : noCost);
    row.put("loggedThrough", logged().get(0));
    row.put("coverage", logged().get(1));
    return row;
  }

  /** The last day anybody logged time on, and how complete the time sheets are. */
  List<String> logged() {
    String through =
        entries.stream()
            .filter(this::logged)
            .map(entry -> entry.date().toString())
            .max(String::compareTo)
            .orElse("-");
    return List.of(through, coverage());
  }

  private List<Sum> costs() {
    return List.of(
        labourCost(entry -> true), overheadCost(entry -> true), expenseCost(expense -> true));
  }

  private String band(Fraction earned, Fraction spent) {
    Fraction margin = earned.minus(spent).over(earned).times(Fraction.of(10_000));
    MarginFloors floors = scenario.settings().marginFloors();
    if (margin.minus(Fraction.of(floors.green().value())).signum() >= 0) {
      return "GREEN";
    }
    return margin.minus(Fraction.of(floors.amber().value())).signum() >= 0 ? "AMBER" : "RED";
  }

  /** Whether enough people worked, and none of them too large a part of it. */
  private boolean guarded() {
    Map<String, Long> worked = new LinkedHashMap<>();
    for (TimeEntry entry : entries) {
      if (logged(entry) && entry.minutes() > 0) {
        worked.merge(entry.person().value(), entry.minutes(), Long::sum);
      }
    }
    TotalsGuard guard = scenario.settings().totalsGuard();
    if (worked.size() < guard.contributors()) {
      return false;
    }
    Fraction all = Fraction.of(worked.values().stream().mapToLong(Long::longValue).sum());
    Fraction most = all.times(Fraction.of(guard.largestShare().value())).over(Fraction.of(10_000));
    return worked.values().stream()
        .allMatch(minutes -> most.minus(Fraction.of(minutes)).signum() >= 0);
  }

  private String revenueBasis() {
    if (internal()) {
      return "NOTHING";
    }
    if (budget.pricing() instanceof TimeAndMaterials) {
      return "CHARGEABLE";
    }
    if (budget.pricing() instanceof RetainerTerms) {
      return "FEES";
    }
    return budget.recognition().isEmpty() ? "WHOLE_PRICE" : "RECOGNISED";
  }

  /** Whether each period of a retainer includes some minutes. */
  private boolean byPeriod() {
    return budget.pricing() instanceof RetainerTerms terms && !terms.allowance().isEmpty();
  }

  /** Whether it goes on without an end and includes whatever is worked. */
  private boolean endless() {
    return budget.pricing() instanceof RetainerTerms terms
        && terms.allowance().isEmpty()
        && terms.during().end().isEmpty();
  }

  private String noMinutes() {
    return endless() ? "unknown OPEN_ENDED" : "unknown NO_TOTAL";
  }

  /** What the periods of a retainer include; negative until somebody asks. */
  private long included = -1;

  /**
   * What was estimated of the lines whose time counts, or sold of those nobody estimated; of a
   * retainer what its periods include.
   */
  private long plannedMinutes() {
    if (byPeriod()) {
      if (included < 0) {
        included = asking().retainer(scenario.asOf()).included();
      }
      return included;
    }
    long sum = 0;
    for (ServiceLine line : budget.lines()) {
      sum += plannedMinutes(line);
    }
    return sum;
  }

  private long plannedMinutes(ServiceLine line) {
    if (byPeriod() || endless() || (share() == TimeShare.BILLABLE && !line.billable())) {
      return 0;
    }
    if (line.estimatedMinutes() > 0 || line.quantity().isEmpty() || piece(line)) {
      return line.estimatedMinutes();
    }
    long one = line.unit() == ServiceLine.Unit.DAY ? budget.minutesPerDay() : 60;
    BigDecimal count = BigDecimal.valueOf(line.quantity().get().tenThousandths(), 4);
    return count
        .multiply(BigDecimal.valueOf(one))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "unknown NO_TOTAL" : share(Fraction.of(part), Fraction.of(whole));
  }

  private static String share(Fraction part, Fraction whole) {
    return share(part, whole, RoundingMode.FLOOR);
  }

  private static String share(Fraction part, Fraction whole, RoundingMode rounding) {
    return part.over(whole).times(Fraction.of(10_000)).rounded(rounding) + " bp";
  }

  private String coverage() {
    TreeSet<String> people = new TreeSet<>();
    for (TimeEntry entry : entries) {
      if (logged(entry) && entry.minutes() > 0) {
        people.add(entry.person().value());
      }
    }
    scheduled.forEach(time -> people.add(time.person().value()));
    scenario.facts().expectedPeople().forEach(person -> people.add(person.value()));
    if (scenario.facts().timesheets().isEmpty()) {
      return "unknown NO_CAPACITY";
    }
    if (people.isEmpty()) {
      return "unknown NO_ENTRIES";
    }
    LocalDate end = scenario.asOf().plusDays(1);
    while (end.getDayOfWeek() != scenario.settings().weekStart().firstDay()) {
      end = end.minusDays(1);
    }
    long logged = 0;
    long capacity = 0;
    for (String person : people) {
      int found = 0;
      for (PersonWeek row : scenario.facts().timesheets().get().weeks()) {
        if (row.person().value().equals(person)
            && row.week().compareTo(end.minusDays(28)) >= 0
            && row.week().compareTo(end) < 0) {
          found++;
          capacity += row.capacityMinutes();
          logged += Math.min(row.loggedMinutes(), row.capacityMinutes());
        }
      }
      if (found < 4) {
        return "unknown NO_CAPACITY";
      }
    }
    return capacity == 0
        ? "unknown NO_CAPACITY"
        : share(Fraction.of(logged), Fraction.of(capacity));
  }

  List<Map<String, String>> lines() {
    List<Optional<ServiceLine>> shown = new ArrayList<>();
    budget.lines().forEach(line -> shown.add(Optional.of(line)));
    boolean loose =
        entries.stream()
                .anyMatch(entry -> entry.line().isEmpty() && logged(entry) && entry.minutes() > 0)
            || scheduled.stream().anyMatch(booked -> booked.line().isEmpty())
            || expenses.stream()
                .anyMatch(
                    expense -> expense.line().isEmpty() && expense.approval() != Approval.REJECTED);
    if (loose) {
      shown.add(Optional.empty());
    }
    List<Sum> values = new ArrayList<>();
    List<Sum> costs = new ArrayList<>();
    List<Sum> totals = new ArrayList<>();
    for (Optional<ServiceLine> line : shown) {
      values.add(value(of(line.map(ServiceLine::id))));
      costs.add(cost(of(line.map(ServiceLine::id))));
      Sum total = new Sum();
      line.flatMap(this::sold).ifPresent(amount -> total.add(amount, code()));
      totals.add(total);
    }
    List<BigInteger> valuesShown = together(values);
    List<BigInteger> costsShown = together(costs);
    List<BigInteger> totalsShown = together(totals);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Optional<ServiceLine> line = shown.get(i);
      Sum value = values.get(i);
      Predicate<TimeEntry> time = entry -> entry.line().equals(line.map(ServiceLine::id));
      long used = usedMinutes(time);
      long estimated = line.map(this::plannedMinutes).orElse(0L);
      String noTotal = internal() || line.isEmpty() ? "unknown NO_PRICE" : noQuote(line.get());
      noTotal = !line.isEmpty() && byPeriod() ? "unknown BY_PERIOD" : noTotal;
      noTotal = !line.isEmpty() && endless() ? "unknown OPEN_ENDED" : noTotal;
      Map<String, String> row = new LinkedHashMap<>();
      putWhat(row);
      row.put("line", line.map(l -> l.id().value()).orElse("-"));
      row.put("name", line.map(ServiceLine::name).orElse("-"));
      Predicate<TimeEntry> counting = time.and(this::logged);
      row.put("workedMinutes", "" + minutes(counting));
      row.put("billableMinutes", "" + minutes(counting.and(this::billable)));
      row.put(
          "unapprovedMinutes",
          "" + minutes(counting.and(entry -> entry.approval() == Approval.PENDING)));
      row.put(
          "scheduledMinutes",
          "" + scheduledMinutes(booked -> booked.line().equals(line.map(ServiceLine::id))));
      row.put("budgetMinutes", "" + estimated);
      row.put("usedMinutes", "" + used);
      row.put("usedPieces", line.filter(BurnOracle::piece).map(this::piecesText).orElse("-"));
      row.put(
          "minutesBurn",
          byPeriod() ? "unknown BY_PERIOD" : endless() ? noMinutes() : share(used, estimated));
      row.put("budgetTotal", noTotal.isEmpty() ? totalsShown.get(i) + " " + code() : noTotal);
      row.put("usedValue", internal() ? "unknown NO_PRICE" : value.text(valuesShown.get(i)));
      row.put(
          "budgetRemaining",
          !noTotal.isEmpty()
              ? noTotal
              : !value.complete()
                  ? value.reason()
                  : totalsShown.get(i).subtract(valuesShown.get(i)) + " " + code());
      row.put("unpricedValueMinutes", "" + value.unpriced);
      row.put(
          "burn",
          !noTotal.isEmpty()
              ? noTotal
              : totals.get(i).known.signum() == 0
                  ? "unknown NO_TOTAL"
                  : value.complete() ? share(value.known, totals.get(i).known) : value.reason());
      row.put("usedCost", costs.get(i).text(costsShown.get(i)));
      row.put("unpricedCostMinutes", "" + costs.get(i).unpriced);
      rows.add(row);
    }
    return rows;
  }

  private String piecesText(ServiceLine line) {
    BigInteger fourth = pieces(line.id()).times(Fraction.of(10_000)).rounded(RoundingMode.FLOOR);
    return new BigDecimal(fourth, 4).stripTrailingZeros().toPlainString();
  }

  /** Whoever logged time or is scheduled. */
  private NavigableSet<String> names() {
    TreeSet<String> names = new TreeSet<>();
    entries.stream()
        .filter(entry -> logged(entry) && entry.minutes() > 0)
        .forEach(entry -> names.add(entry.person().value()));
    scheduled.forEach(time -> names.add(time.person().value()));
    return names;
  }

  List<Map<String, String>> people() {
    NavigableSet<String> names = names();
    List<Sum> values = new ArrayList<>();
    List<Sum> costs = new ArrayList<>();
    for (String name : names) {
      values.add(timeValue(entry -> entry.person().value().equals(name)));
      costs.add(labourCost(entry -> entry.person().value().equals(name)));
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (String name : names) {
      int i = rows.size();
      Predicate<TimeEntry> theirs = entry -> logged(entry) && entry.person().value().equals(name);
      Map<String, String> row = new LinkedHashMap<>();
      putWhat(row);
      row.put("person", name);
      row.put("workedMinutes", "" + minutes(theirs));
      row.put("billableMinutes", "" + minutes(theirs.and(this::billable)));
      row.put(
          "unapprovedMinutes",
          "" + minutes(theirs.and(entry -> entry.approval() == Approval.PENDING)));
      row.put(
          "scheduledMinutes", "" + scheduledMinutes(time -> time.person().value().equals(name)));
      row.put("usedMinutes", "" + usedMinutes(theirs));
      row.put("usedValue", internal() ? "unknown NO_PRICE" : values.get(i).text());
      row.put("unpricedValueMinutes", "" + values.get(i).unpriced);
      row.put("labourCost", costs.get(i).text());
      row.put("unpricedCostMinutes", "" + costs.get(i).unpriced);
      rows.add(row);
    }
    return rows;
  }

  /** The rows of people, those of a discipline added up as they are shown. */
  List<Map<String, String>> disciplines() {
    List<String> crafts =
        new ArrayList<>(new TreeSet<>(names().stream().map(this::discipline).toList()));
    if (crafts.remove("")) {
      crafts.add("");
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (String craft : crafts) {
      Predicate<TimeEntry> theirs = entry -> discipline(entry.person().value()).equals(craft);
      Predicate<TimeEntry> counting = entry -> logged(entry) && theirs.test(entry);
      Sum value = timeValue(theirs);
      Sum cost = labourCost(theirs);
      Map<String, String> row = new LinkedHashMap<>();
      putWhat(row);
      row.put("discipline", craft.isEmpty() ? "-" : craft);
      row.put("workedMinutes", "" + minutes(counting));
      row.put("billableMinutes", "" + minutes(counting.and(this::billable)));
      row.put(
          "unapprovedMinutes",
          "" + minutes(counting.and(entry -> entry.approval() == Approval.PENDING)));
      row.put(
          "scheduledMinutes",
          "" + scheduledMinutes(time -> discipline(time.person().value()).equals(craft)));
      row.put("usedMinutes", "" + usedMinutes(counting));
      row.put(
          "usedValue", internal() ? "unknown NO_PRICE" : value.text(ofPeople(craft, "usedValue")));
      row.put("unpricedValueMinutes", "" + value.unpriced);
      row.put("labourCost", cost.text(ofPeople(craft, "labourCost")));
      row.put("unpricedCostMinutes", "" + cost.unpriced);
      rows.add(row);
    }
    return rows;
  }

  /** The units at the front of a text of each person of a discipline, added up. */
  private BigInteger ofPeople(String craft, String field) {
    BigInteger sum = BigInteger.ZERO;
    for (Map<String, String> row : people()) {
      if (discipline(String.valueOf(row.get("person"))).equals(craft)) {
        String text = String.valueOf(row.get(field));
        sum = sum.add(new BigInteger(text.substring(0, text.indexOf(' '))));
      }
    }
    return sum;
  }

  private LocalDate week(LocalDate day) {
    LocalDate first = day;
    DayOfWeek start = scenario.settings().weekStart().firstDay();
    while (first.getDayOfWeek() != start) {
      first = first.minusDays(1);
    }
    return first;
  }

  private NavigableSet<LocalDate> factDays() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (TimeEntry entry : entries) {
      if (logged(entry)) {
        days.add(entry.date());
      }
    }
    for (ScheduledTime time : scheduled) {
      days.add(time.day());
    }
    for (Delivery delivery : deliveries) {
      if (delivery.approval() != Approval.REJECTED) {
        days.add(delivery.date());
      }
    }
    for (Expense expense : expenses) {
      if (expense.approval() != Approval.REJECTED) {
        days.add(expense.date());
      }
    }
    for (Invoice invoice : invoices) {
      if (sent(invoice)) {
        days.add(invoice.date());
      }
    }
    return days;
  }

  List<Map<String, String>> weeks() {
    return periods("WEEK", this::week);
  }

  List<Map<String, String>> months() {
    return periods("MONTH", day -> LocalDate.of(day.getYear(), day.getMonth(), 1));
  }

  private List<Map<String, String>> periods(String span, UnaryOperator<LocalDate> startOf) {
    List<Map<String, String>> rows = new ArrayList<>();
    if (factDays().isEmpty()) {
      return rows;
    }
    TreeSet<LocalDate> starts = new TreeSet<>();
    for (LocalDate day = factDays().first();
        !day.isAfter(factDays().last());
        day = day.plusDays(1)) {
      starts.add(startOf.apply(day));
    }
    List<Sum> values = new ArrayList<>();
    List<Sum> costs = new ArrayList<>();
    for (LocalDate start : starts) {
      values.add(value(on(day -> startOf.apply(day).equals(start))));
      costs.add(cost(on(day -> startOf.apply(day).equals(start))));
    }
    List<BigInteger> valuesShown = together(values);
    List<BigInteger> costsShown = together(costs);
    for (LocalDate start : starts) {
      int i = rows.size();
      Predicate<LocalDate> soFar = day -> !startOf.apply(day).isAfter(start);
      Sum value = value(on(soFar));
      Sum cost = cost(on(soFar));
      Map<String, String> row = new LinkedHashMap<>();
      putWhat(row);
      row.put("span", span);
      row.put("start", start.toString());
      Predicate<TimeEntry> counting = e -> logged(e) && startOf.apply(e.date()).equals(start);
      row.put("workedMinutes", "" + minutes(counting));
      row.put("billableMinutes", "" + minutes(counting.and(this::billable)));
      row.put(
          "unapprovedMinutes", "" + minutes(counting.and(e -> e.approval() == Approval.PENDING)));
      row.put(
          "scheduledMinutes",
          "" + scheduledMinutes(time -> startOf.apply(time.day()).equals(start)));
      row.put("usedMinutes", "" + usedMinutes(e -> startOf.apply(e.date()).equals(start)));
      row.put("cumulativeMinutes", "" + usedMinutes(e -> soFar.test(e.date())));
      row.put(
          "usedValue", internal() ? "unknown NO_PRICE" : values.get(i).text(valuesShown.get(i)));
      row.put("unpricedValueMinutes", "" + values.get(i).unpriced);
      row.put(
          "cumulativeValue",
          internal() ? "unknown NO_PRICE" : value.text(sum(valuesShown.subList(0, i + 1))));
      row.put("usedCost", costs.get(i).text(costsShown.get(i)));
      row.put("unpricedCostMinutes", "" + costs.get(i).unpriced);
      row.put("cumulativeCost", cost.text(sum(costsShown.subList(0, i + 1))));
      row.put(
          "invoiced",
          invoiced(invoice -> sent(invoice) && startOf.apply(invoice.date()).equals(start)).text());
      rows.add(row);
    }
    return rows;
  }

  List<Map<String, String>> crossings() {
    List<Map<String, String>> rows = new ArrayList<>();
    Optional<Fraction> total =
        noTotal().isEmpty() && !byPeriod()
            ? total().filter(amount -> amount.signum() > 0)
            : Optional.empty();
    Sum whole = value(ALL);
    String noTotal =
        byPeriod()
            ? "unknown BY_PERIOD"
            : !noTotal().isEmpty() ? noTotalReason() : total.isEmpty() ? "unknown NO_TOTAL" : "";
    Optional<RetainerOracle> period =
        byPeriod()
            ? Optional.of(asking().retainer(scenario.asOf())).filter(one -> !one.last().isEmpty())
            : Optional.empty();
    long minutes = period.isEmpty() ? plannedMinutes() : period.get().available();
    Predicate<LocalDate> inPeriod = day -> period.isEmpty() || period.get().isInLast(day);
    for (var threshold : scenario.settings().thresholds()) {
      Fraction share =
          new Fraction(BigInteger.valueOf(threshold.value()), BigInteger.valueOf(10_000));
      String valueDay = "-";
      String minutesDay = "-";
      for (LocalDate day : factDays().descendingSet()) {
        // From the last day back: what remains at the end is the first.
        Fraction used = value(on(date -> !date.isAfter(day))).known;
        if (total.isPresent() && used.minus(total.get().times(share)).signum() >= 0) {
          valueDay = day.toString();
        }
        Fraction worked =
            Fraction.of(usedMinutes(e -> !e.date().isAfter(day) && inPeriod.test(e.date())));
        if (minutes > 0
            && inPeriod.test(day)
            && worked.minus(Fraction.of(minutes).times(share)).signum() >= 0) {
          minutesDay = day.toString();
        }
      }
      Map<String, String> row = new LinkedHashMap<>();
      putWhat(row);
      row.put("threshold", threshold.value() + " bp");
      row.put("measure", total.isPresent() && whole.complete() ? "VALUE" : "MINUTES");
      row.put(
          "valueReached",
          !noTotal.isEmpty()
              ? noTotal
              : !valueDay.equals("-") ? "true" : whole.complete() ? "false" : whole.reason());
      row.put("valueDay", valueDay);
      row.put("valueWeek", weekOf(valueDay));
      row.put("minutesReached", minutes == 0 ? noMinutes() : "" + !minutesDay.equals("-"));
      row.put("minutesDay", minutesDay);
      row.put("minutesWeek", weekOf(minutesDay));
      row.put("period", period.flatMap(RetainerOracle::last).map(LocalDate::toString).orElse("-"));
      rows.add(row);
    }
    return rows;
  }

  private String weekOf(String day) {
    return day.equals("-") ? day : week(LocalDate.parse(day)).toString();
  }

  private static BigInteger sum(List<BigInteger> units) {
    return units.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static List<BigInteger> together(List<Sum> parts) {
    Fraction total = Fraction.ZERO;
    for (Sum part : parts) {
      total = total.plus(part.known);
    }
    return together(parts, total.rounded(RoundingMode.HALF_UP));
  }

  /** Floors, and the units left over one by one to the largest fraction that has none yet. */
  private static List<BigInteger> together(List<Sum> parts, BigInteger whole) {
    List<BigInteger> units = new ArrayList<>();
    List<Fraction> left = new ArrayList<>();
    for (Sum part : parts) {
      BigInteger floor = part.known.rounded(RoundingMode.FLOOR);
      units.add(floor);
      left.add(part.known.minus(new Fraction(floor, BigInteger.ONE)));
    }
    while (sum(units).compareTo(whole) < 0) {
      int largest = 0;
      for (int i = 1; i < left.size(); i++) {
        if (left.get(i).minus(left.get(largest)).signum() > 0) {
          largest = i;
        }
      }
      units.set(largest, units.get(largest).add(BigInteger.ONE));
      left.set(largest, Fraction.of(-1));
    }
    return units;
  }
}
