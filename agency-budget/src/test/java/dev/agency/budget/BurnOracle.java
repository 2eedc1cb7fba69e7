package dev.agency.budget;

import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.money.Money;
import dev.agency.core.money.Rate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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
  private final List<Expense> expenses = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();

  BurnOracle(BurnScenario scenario) {
    this.scenario = scenario;
    this.budget = scenario.budget();
    for (TimeEntry entry : scenario.facts().entries()) {
      if (entry.date().compareTo(scenario.asOf()) <= 0) {
        entries.add(entry);
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

    void add(Money money) {
      add(Fraction.of(money.minorUnits()), money.currency().getCurrencyCode());
    }

    void add(Sum other) {
      known = known.plus(other.known);
      unpriced += other.unpriced;
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
      return unpriced == 0 && bag.length() == 0 ? "" : " without " + unpriced + bag;
    }

    boolean complete() {
      return missing().isEmpty();
    }

    String reason() {
      return unpriced > 0 ? "unknown UNPRICED" : "unknown UNCONVERTED";
    }

    String text(BigInteger units) {
      return units + " " + code() + missing();
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

  private boolean counts(TimeEntry entry) {
    if (!logged(entry)) {
      return false;
    }
    if (share() == TimeShare.BILLABLE && !billable(entry)) {
      return false;
    }
    return switch (scenario.settings().basis().stage()) {
      case LOGGED -> true;
      case APPROVED -> entry.approval() == Approval.APPROVED;
      case INVOICED -> invoiced(entry);
    };
  }

  private boolean invoiced(TimeEntry entry) {
    for (Invoice invoice : invoices) {
      if (entry.invoice().equals(Optional.of(invoice.id())) && sent(invoice)) {
        return true;
      }
    }
    return false;
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

  private Sum timeValue(Predicate<TimeEntry> which) {
    Sum sum = new Sum();
    for (TimeEntry entry : entries) {
      if (!which.test(entry) || !counts(entry) || !billable(entry) || internal()) {
        continue;
      }
      Optional<ServiceLine> line = line(entry);
      if (line.isEmpty() || line.get().billRate().isEmpty()) {
        sum.unpriced += entry.minutes();
      } else {
        sum.add(priced(entry.minutes(), line.get().billRate().get().rate()), code());
      }
    }
    return sum;
  }

  private Sum expenseValue(Predicate<Expense> which) {
    Sum sum = new Sum();
    for (Expense expense : expenses) {
      if (which.test(expense) && expense.approval() == Approval.APPROVED && !internal()) {
        expense.billableAmount().ifPresent(sum::add);
      }
    }
    return sum;
  }

  private Sum labourCost(Predicate<TimeEntry> which) {
    Sum sum = new Sum();
    for (TimeEntry entry : entries) {
      if (!which.test(entry) || !logged(entry)) {
        continue;
      }
      Optional<Rate> rate = Optional.empty();
      for (DatedCostRate dated : scenario.rates().costRates()) {
        boolean started = dated.during().start().compareTo(entry.date()) <= 0;
        boolean ended =
            dated.during().end().isPresent()
                && dated.during().end().get().compareTo(entry.date()) <= 0;
        if (dated.person().equals(entry.person()) && started && !ended) {
          rate = Optional.of(dated.rate().rate());
        }
      }
      if (rate.isEmpty()) {
        sum.unpriced += entry.minutes();
      } else {
        sum.add(priced(entry.minutes(), rate.get()), rate.get().currency().getCurrencyCode());
      }
    }
    return sum;
  }

  private Sum expenseCost(Predicate<Expense> which) {
    Sum sum = new Sum();
    for (Expense expense : expenses) {
      if (which.test(expense) && expense.approval() != Approval.REJECTED) {
        sum.add(expense.cost());
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

  private Sum value(Predicate<TimeEntry> time, Predicate<Expense> spent) {
    return both(timeValue(time), expenseValue(spent));
  }

  private Sum cost(Predicate<TimeEntry> time, Predicate<Expense> spent) {
    return both(labourCost(time), expenseCost(spent));
  }

  private Sum invoiced(Predicate<Invoice> which) {
    Sum sum = new Sum();
    for (Invoice invoice : invoices) {
      if (which.test(invoice)) {
        sum.add(invoice.amount());
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
    if (budget.pricing() instanceof FixedPrice || (cap().isPresent() && total().equals(cap()))) {
      return "";
    }
    if (estimatedMinutes() == 0) {
      return "unknown NO_ESTIMATE";
    }
    return unpricedEstimate() > 0 ? "unknown UNPRICED" : "";
  }

  /** What is known of the total. */
  private Optional<Fraction> total() {
    if (budget.pricing() instanceof FixedPrice fixed) {
      return Optional.of(Fraction.of(fixed.price().minorUnits()));
    }
    if (internal()) {
      return Optional.empty();
    }
    if (estimatedMinutes() == 0) {
      return cap();
    }
    Fraction sum = Fraction.ZERO;
    for (ServiceLine line : budget.lines()) {
      sum = sum.plus(estimate(line).orElse(Fraction.ZERO));
    }
    // Once the cap is reached it is the very total, whatever is missing from the estimate.
    return cap().isPresent() && cap().get().minus(sum).signum() <= 0 ? cap() : Optional.of(sum);
  }

  private Optional<Fraction> cap() {
    return budget.pricing() instanceof TimeAndMaterials open
        ? open.cap().map(most -> Fraction.of(most.minorUnits()))
        : Optional.empty();
  }

  private long unpricedEstimate() {
    long minutes = 0;
    for (ServiceLine line : budget.lines()) {
      minutes += estimate(line).isEmpty() ? line.estimatedMinutes() : 0;
    }
    return minutes;
  }

  private String totalText() {
    String amount = total().map(t -> t.rounded(RoundingMode.HALF_UP) + " " + code()).orElse("");
    return noTotal().isEmpty()
        ? amount
        : noTotal().endsWith("UNPRICED") ? amount + " without " + unpricedEstimate() : noTotal();
  }

  private Optional<Fraction> estimate(ServiceLine line) {
    if (!line.billable() || line.estimatedMinutes() == 0) {
      return Optional.of(Fraction.ZERO);
    }
    return line.billRate().map(rate -> priced(line.estimatedMinutes(), rate.rate()));
  }

  private Fraction charged() {
    Fraction lines = Fraction.ZERO;
    for (ServiceLine line : budget.lines()) {
      Fraction used =
          value(
                  entry -> entry.line().equals(Optional.of(line.id())),
                  expense ->
                      expense.line().equals(Optional.of(line.id())) && !expense.passThrough())
              .known;
      lines =
          lines.plus(
              line.cap().isPresent() ? used.min(Fraction.of(line.cap().get().minorUnits())) : used);
    }
    lines =
        lines.plus(
            value(
                    entry -> entry.line().isEmpty(),
                    expense -> expense.line().isEmpty() && !expense.passThrough())
                .known);
    if (budget.pricing() instanceof TimeAndMaterials open && open.cap().isPresent()) {
      lines = lines.min(Fraction.of(open.cap().get().minorUnits()));
    }
    return lines.plus(expenseValue(Expense::passThrough).known);
  }

  /** The budget, and what its rows are of. */
  private void putWhat(Map<String, String> row) {
    row.put("budget", budget.id().value());
    row.put("asOf", scenario.asOf().toString());
    row.put("basis", new BurnBasis(scenario.settings().basis().stage(), share()).toString());
  }

  Map<String, String> budget() {
    Sum used = value(entry -> true, expense -> true);
    Sum cost = cost(entry -> true, expense -> true);
    Sum invoiced = invoiced(BurnOracle::sent);
    String money = " " + code();
    boolean fixed = budget.pricing() instanceof FixedPrice;
    Optional<Fraction> total = total();
    String noTotal = noTotal();
    Fraction charged = fixed ? total.orElseThrow() : charged();
    boolean chargeKnown = fixed || used.complete();
    BigInteger chargedShown = charged.rounded(RoundingMode.HALF_UP);
    Fraction earned = internal() ? Fraction.ZERO : charged;
    boolean earnedKnown = internal() || chargeKnown;
    BigInteger earnedShown = earned.rounded(RoundingMode.HALF_UP);

    Map<String, String> row = new LinkedHashMap<>();
    putWhat(row);
    row.put("name", budget.name());
    row.put("workedMinutes", "" + minutes(this::logged));
    row.put("billableMinutes", "" + minutes(entry -> logged(entry) && billable(entry)));
    row.put("unapprovedMinutes", "" + minutes(entry -> entry.approval() == Approval.PENDING));
    row.put("budgetMinutes", "" + estimatedMinutes());
    row.put("usedMinutes", "" + minutes(this::counts));
    row.put("minutesBurn", share(minutes(this::counts), estimatedMinutes()));
    row.put("budgetTotal", totalText());
    row.put("usedValue", internal() ? "unknown NO_PRICE" : used.text());
    row.put("unpricedValueMinutes", "" + used.unpriced);
    row.put(
        "chargeable",
        internal() ? "unknown NO_PRICE" : fixed ? chargedShown + money : used.text(chargedShown));
    BigInteger over = used.shown().subtract(chargedShown);
    row.put(
        "overCap",
        internal() ? "unknown NO_PRICE" : used.text(fixed ? over.max(BigInteger.ZERO) : over));
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
    row.put(
        "toInvoice",
        internal()
            ? "unknown NO_PRICE"
            : !chargeKnown
                ? used.reason()
                : !invoiced.complete()
                    ? invoiced.reason()
                    : chargedShown.subtract(invoiced.shown()) + money);
    row.put("revenue", internal() || fixed ? earnedShown + money : used.text(earnedShown));
    row.put("labourCost", labourCost(entry -> true).text());
    row.put("expenseCost", expenseCost(expense -> true).text());
    row.put("usedCost", cost.text());
    row.put("unpricedCostMinutes", "" + cost.unpriced);
    row.put(
        "profit",
        !earnedKnown
            ? used.reason()
            : !cost.complete() ? cost.reason() : earnedShown.subtract(cost.shown()) + money);
    String noMargin =
        !earnedKnown
            ? used.reason()
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
            ? used.reason()
            : noCost.isEmpty() ? earnedShown.subtract(cost.shown()) + money : noCost);
    row.put(
        "marginTotal",
        !earnedKnown
            ? used.reason()
            : earned.signum() <= 0
                ? "unknown NO_REVENUE"
                : noCost.isEmpty()
                    ? share(earned.minus(cost.known), earned, RoundingMode.HALF_UP)
                    : noCost);
    row.put(
        "loggedThrough",
        entries.stream()
            .filter(this::logged)
            .map(entry -> entry.date().toString())
            .max(String::compareTo)
            .orElse("-"));
    row.put("coverage", coverage());
    return row;
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

  private long estimatedMinutes() {
    return budget.lines().stream().mapToLong(ServiceLine::estimatedMinutes).sum();
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
            || expenses.stream().anyMatch(expense -> expense.line().isEmpty());
    if (loose) {
      shown.add(Optional.empty());
    }
    List<Sum> values = new ArrayList<>();
    List<Sum> costs = new ArrayList<>();
    List<Sum> totals = new ArrayList<>();
    for (Optional<ServiceLine> line : shown) {
      Predicate<TimeEntry> time = entry -> entry.line().equals(line.map(ServiceLine::id));
      Predicate<Expense> spent = expense -> expense.line().equals(line.map(ServiceLine::id));
      values.add(value(time, spent));
      costs.add(cost(time, spent));
      Sum total = new Sum();
      line.flatMap(this::estimate).ifPresent(amount -> total.add(amount, code()));
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
      long used = minutes(entry -> counts(entry) && time.test(entry));
      long estimated = line.map(ServiceLine::estimatedMinutes).orElse(0L);
      String noTotal =
          internal() || line.isEmpty()
              ? "unknown NO_PRICE"
              : line.flatMap(this::estimate).isEmpty() ? "unknown UNPRICED" : "";
      Map<String, String> row = new LinkedHashMap<>();
      putWhat(row);
      row.put("line", line.map(l -> l.id().value()).orElse("-"));
      row.put("name", line.map(ServiceLine::name).orElse("-"));
      row.put("workedMinutes", "" + minutes(entry -> logged(entry) && time.test(entry)));
      row.put("budgetMinutes", "" + estimated);
      row.put("usedMinutes", "" + used);
      row.put("minutesBurn", share(used, estimated));
      row.put("budgetTotal", noTotal.isEmpty() ? totalsShown.get(i) + " " + code() : noTotal);
      row.put("usedValue", internal() ? "unknown NO_PRICE" : value.text(valuesShown.get(i)));
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

  List<Map<String, String>> people() {
    TreeSet<String> names = new TreeSet<>();
    entries.stream()
        .filter(entry -> logged(entry) && entry.minutes() > 0)
        .forEach(entry -> names.add(entry.person().value()));
    List<Sum> values = new ArrayList<>();
    List<Sum> costs = new ArrayList<>();
    for (String name : names) {
      values.add(timeValue(entry -> entry.person().value().equals(name)));
      costs.add(labourCost(entry -> entry.person().value().equals(name)));
    }
    List<BigInteger> valuesShown = together(values);
    List<BigInteger> costsShown = together(costs);
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
      row.put("usedMinutes", "" + minutes(theirs.and(this::counts)));
      row.put(
          "usedValue", internal() ? "unknown NO_PRICE" : values.get(i).text(valuesShown.get(i)));
      row.put("unpricedValueMinutes", "" + values.get(i).unpriced);
      row.put("labourCost", costs.get(i).text(costsShown.get(i)));
      row.put("unpricedCostMinutes", "" + costs.get(i).unpriced);
      rows.add(row);
    }
    return rows;
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
    entries.forEach(entry -> days.add(entry.date()));
    expenses.forEach(expense -> days.add(expense.date()));
    invoices.forEach(invoice -> days.add(invoice.date()));
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
      values.add(
          value(
              e -> startOf.apply(e.date()).equals(start),
              expense -> startOf.apply(expense.date()).equals(start)));
      costs.add(
          cost(
              e -> startOf.apply(e.date()).equals(start),
              expense -> startOf.apply(expense.date()).equals(start)));
    }
    List<BigInteger> valuesShown = together(values);
    List<BigInteger> costsShown = together(costs);
    for (LocalDate start : starts) {
      int i = rows.size();
      Predicate<LocalDate> soFar = day -> !startOf.apply(day).isAfter(start);
      Sum value = value(e -> soFar.test(e.date()), expense -> soFar.test(expense.date()));
      Sum cost = cost(e -> soFar.test(e.date()), expense -> soFar.test(expense.date()));
      Map<String, String> row = new LinkedHashMap<>();
      putWhat(row);
      row.put("span", span);
      row.put("start", start.toString());
      row.put(
          "workedMinutes", "" + minutes(e -> logged(e) && startOf.apply(e.date()).equals(start)));
      row.put("usedMinutes", "" + minutes(e -> counts(e) && startOf.apply(e.date()).equals(start)));
      row.put("cumulativeMinutes", "" + minutes(e -> counts(e) && soFar.test(e.date())));
      row.put(
          "usedValue", internal() ? "unknown NO_PRICE" : values.get(i).text(valuesShown.get(i)));
      row.put(
          "cumulativeValue",
          internal() ? "unknown NO_PRICE" : value.text(sum(valuesShown.subList(0, i + 1))));
      row.put("usedCost", costs.get(i).text(costsShown.get(i)));
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
        noTotal().isEmpty() ? total().filter(amount -> amount.signum() > 0) : Optional.empty();
    Sum whole = value(entry -> true, expense -> true);
    String noTotal = !noTotal().isEmpty() ? noTotal() : total.isEmpty() ? "unknown NO_TOTAL" : "";
    for (var threshold : scenario.settings().thresholds()) {
      Fraction share =
          new Fraction(BigInteger.valueOf(threshold.value()), BigInteger.valueOf(10_000));
      String valueDay = "-";
      String minutesDay = "-";
      for (LocalDate day : factDays().descendingSet()) {
        // From the last day back: what remains at the end is the first.
        Fraction used = value(e -> !e.date().isAfter(day), x -> !x.date().isAfter(day)).known;
        if (total.isPresent() && used.minus(total.get().times(share)).signum() >= 0) {
          valueDay = day.toString();
        }
        Fraction worked = Fraction.of(minutes(e -> counts(e) && !e.date().isAfter(day)));
        if (estimatedMinutes() > 0
            && worked.minus(Fraction.of(estimatedMinutes()).times(share)).signum() >= 0) {
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
      row.put(
          "minutesReached",
          estimatedMinutes() == 0 ? "unknown NO_TOTAL" : "" + !minutesDay.equals("-"));
      row.put("minutesDay", minutesDay);
      row.put("minutesWeek", weekOf(minutesDay));
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

  /** Floors, and the units left over one by one to the largest fraction that has none yet. */
  private static List<BigInteger> together(List<Sum> parts) {
    Fraction total = Fraction.ZERO;
    List<BigInteger> units = new ArrayList<>();
    List<Fraction> left = new ArrayList<>();
    for (Sum part : parts) {
      total = total.plus(part.known);
      BigInteger floor = part.known.rounded(RoundingMode.FLOOR);
      units.add(floor);
      left.add(part.known.minus(new Fraction(floor, BigInteger.ONE)));
    }
    while (sum(units).compareTo(total.rounded(RoundingMode.HALF_UP)) < 0) {
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
