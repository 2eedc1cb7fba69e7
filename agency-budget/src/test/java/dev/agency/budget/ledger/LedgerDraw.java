package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.former.FormerEntry;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.money.Rate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.TimeRounding;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws budgets, rates and histories of facts from a seed, fast enough for a million of them. */
public final class LedgerDraw {
  /** The budget that is looked at. */
  public static final BudgetId BUDGET = BudgetId.of("b-1");

  /** A budget that some facts are of, or move to. */
  public static final BudgetId OTHER = BudgetId.of("b-2");

  /** The kinds of pricing. */
  public static final ImmutableList<String> PRICINGS =
      ImmutableList.of("FIXED_PRICE", "TIME_AND_MATERIALS", "CAPPED", "NON_BILLABLE", "RETAINER");

  /** Every way to round the time of an entry. */
  public static final ImmutableList<TimeRounding.Direction> ROUNDINGS =
      ImmutableList.copyOf(TimeRounding.Direction.values());

  /** Every basis. */
  public static final ImmutableList<BurnBasis> BASES = bases();

  /** The first day of a fact. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 14);

  /** The days on which facts may be. */
  public static final int DAYS = 40;

  private static final ImmutableList<PersonId> PEOPLE =
      ImmutableList.of(PersonId.of("ada"), PersonId.of("ben"), PersonId.of("cem"));

  private static final DisciplineId CODE = DisciplineId.of("code");

  private long state;

  /**
   * Creates a draw.
   *
   * @param seed the seed
   */
  public LedgerDraw(long seed) {
    this.state = seed * 0x9E3779B97F4A7C15L;
    // The number of the next seed would be the second one of this, and so on for all others.
    this.state = next();
  }

  private static ImmutableList<BurnBasis> bases() {
    ImmutableList.Builder<BurnBasis> bases = ImmutableList.builder();
    for (TimeStage stage : TimeStage.values()) {
      for (TimeShare share : TimeShare.values()) {
        bases.add(new BurnBasis(stage, share));
      }
    }
    return bases.build();
  }

  private long next() {
    // SplitMix64.
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /**
   * Draws a number.
   *
   * @param bound the bound, exclusive
   * @return a number from 0
   */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  @SafeVarargs
  private final <T> T pick(T... values) {
    return values[below(values.length)];
  }

  private boolean chance(int percent) {
    return below(100) < percent;
  }

  /**
   * Draws an order.
   *
   * @param events the events
   * @return them in another order
   * @param <T> the events
   */
  public <T> List<T> shuffled(List<T> events) {
    List<T> shuffled = new ArrayList<>(events);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, below(i + 1));
    }
    return shuffled;
  }

  /**
   * Draws a day of facts.
   *
   * @return the day
   */
  public LocalDate day() {
    return FIRST_DAY.plusDays(below(DAYS));
  }

  /**
   * Draws a budget.
   *
   * @param pricing its pricing, one of the kinds
   * @return the budget, of three lines
   */
  public Budget budget(String pricing) {
    return budget(
        pricing, chance(60) ? TimeRounding.Direction.NONE : ROUNDINGS.get(below(ROUNDINGS.size())));
  }

  /**
   * Draws a budget.
   *
   * @param pricing its pricing, one of the kinds
   * @param direction where time is rounded to
   * @return the budget, of three lines
   */
  public Budget budget(String pricing, TimeRounding.Direction direction) {
    String currency = ImmutableList.of("EUR", "EUR", "JPY", "KWD").get(below(4));
    List<ServiceLine> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      boolean billable = chance(85);
      ServiceLine.Builder line =
          ServiceLine.builder().id(LineId.of("l-" + i)).name("Line").estimatedMinutes(below(2_000));
      line.billable(billable);
      // The last line may be one of pieces.
      boolean pieces = i == 2 && chance(50);
      if (pieces) {
        line.unit(ServiceLine.Unit.PIECE);
        if (billable && chance(85)) {
          line.piecePrice(new Money(below(30_000), Currency.getInstance(currency)));
        }
      } else if (billable && chance(85)) {
        line.billRate(new BillRate(rate(currency, pick(RateUnit.HOUR, RateUnit.DAY))));
      }
      if (billable && chance(30)) {
        line.cap(new Money(below(100_000), Currency.getInstance(currency)));
      }
      if (billable && !pieces && chance(25)) {
        line.rates(billRates(currency));
      }
      if (billable && chance(20)) {
        line.markup(BasisPoints.of(100L * below(50)));
      }
      if (billable && chance(30)) {
        line.discount(
            chance(50)
                ? new Discount.Share(BasisPoints.of(500L * below(20)))
                : new Discount.Amount(new Money(below(20_000), Currency.getInstance(currency))));
      }
      lines.add(line.build());
    }
    Optional<TimeRounding> rounding =
        direction == TimeRounding.Direction.NONE
            ? Optional.empty()
            : Optional.of(new TimeRounding(direction, pick(6L, 15L, 60L)));
    Money amount = new Money(below(200_000), Currency.getInstance(currency));
    Pricing priced =
        switch (pricing) {
          case "FIXED_PRICE" -> new FixedPrice(amount);
          case "CAPPED" -> TimeAndMaterials.builder().cap(amount).build();
          case "NON_BILLABLE" -> new NonBillable();
          case "RETAINER" -> retainer(amount);
          default -> TimeAndMaterials.builder().build();
        };
    return Budget.builder()
        .id(BUDGET)
        .project(ProjectId.of("p-1"))
        .name("Budget")
        .currency(Currency.getInstance(currency))
        .pricing(priced)
        .minutesPerDay(ImmutableList.of(456L, 480L, 7L).get(below(3)))
        .lines(lines)
        .timeRounding(rounding)
        .build();
  }

  /** So few minutes and so short periods that carry-over, debt and overage are common. */
  private RetainerTerms retainer(Money fee) {
    LocalDate start = FIRST_DAY.plusDays(below(30) - 20);
    Granularity period = chance(60) ? Granularity.WEEK : Granularity.MONTH;
    LocalDate end = start;
    for (int i = 1 + below(6); i > 0; i--) {
      end = period.nextAfter(end, WeekStart.ISO);
    }
    RetainerTerms.Builder terms =
        RetainerTerms.builder()
            .period(period)
            .during(chance(70) ? DateRange.startingOn(start) : DateRange.of(start, end))
            .allowance(below(400))
            .overrun(carryOver())
            .feeDue(pick(RetainerTerms.FeeDue.values()))
            .firstPeriod(pick(RetainerTerms.FirstPeriod.values()))
            .lateApproval(pick(RetainerTerms.LateApproval.values()));
    if (chance(80)) {
      terms.fee(fee);
    }
    if (chance(70)) {
      terms.overageRate(
          new BillRate(rate(fee.currency().getCurrencyCode(), pick(RateUnit.values()))));
    }
    CarryOver unused = carryOver();
    return terms
        .unused(chance(30) && !unused.isNone() ? unused.withPeriods(1L + below(3)) : unused)
        .build();
  }

  private CarryOver carryOver() {
    return pick(CarryOver.none(), CarryOver.full(), CarryOver.upTo(1 + below(400)));
  }

  /**
   * Draws what a ledger does not keep: who is of which discipline, which entries came to count late
   * or had counted otherwise before, and which months are locked.
   *
   * @param events the tellings of a ledger
   * @return the facts beside it
   */
  public BurnFacts beside(List<Revised<?, ?>> events) {
    Map<TimeEntryId, LocalDate> known = new LinkedHashMap<>();
    for (Revised<?, ?> event : events) {
      if (event.value().orElse(null) instanceof TimeEntry entry && chance(60)) {
        known.put(entry.id(), entry.date().plusDays(below(20)));
      }
    }
    BurnFacts.Builder beside = BurnFacts.builder().disciplines(disciplines()).entriesKnownOn(known);
    for (int i = 1 + below(2); i > 0; i--) {
      LocalDate through = day().with(TemporalAdjusters.lastDayOfMonth());
      beside.addLocks(
          PeriodLock.builder()
              .id(PeriodLockId.of("lock-" + i))
              .budget(chance(70) ? Optional.of(pick(BUDGET, BUDGET, OTHER)) : Optional.empty())
              .through(through)
              .on(through.plusDays(1 + below(8)))
              .build());
    }
    return beside.formerEntries(former(events, known)).build();
  }

  /** What some entries counted before they changed. */
  private Set<FormerEntry> former(List<Revised<?, ?>> events, Map<TimeEntryId, LocalDate> known) {
    Set<FormerEntry> former = new LinkedHashSet<>();
    for (Revised<?, ?> event : events) {
      if (event.value().orElse(null) instanceof TimeEntry entry
          && entry.budget().equals(BUDGET)
          && chance(8)) {
        TimeEntry was = entry.withMinutes(30L * below(20)).withApproval(Approval.APPROVED);
        LocalDate until = known.getOrDefault(entry.id(), entry.date().plusDays(below(20)));
        LocalDate from = entry.date().plusDays(below(4));
        if (!until.isBefore(from)) {
          former.add(new FormerEntry(was, from, until));
        }
      }
    }
    return former;
  }

  /**
   * Draws a budget with an amount off one line, so large that days share it.
   *
   * @return the budget
   */
  public Budget reduced() {
    Budget budget = budget("TIME_AND_MATERIALS", TimeRounding.Direction.NONE);
    Money off = new Money(100_000L + below(400_000), budget.currency());
    ServiceLine first =
        budget.lines().get(0).toBuilder()
            .billable(true)
            .rates(List.of())
            .billRate(new BillRate(rate(budget.currency().getCurrencyCode(), RateUnit.HOUR)))
            .discount(new Discount.Amount(off))
            .build();
    return budget.withLines(first, budget.lines().get(1), budget.lines().get(2));
  }

  /** One person's and one craft's rate from a day on, and everybody's until then. */
  private List<DatedBillRate> billRates(String currency) {
    LocalDate change = day();
    return List.of(
        DatedBillRate.builder()
            .during(DateRange.startingOn(change))
            .rate(new BillRate(rate(currency, RateUnit.HOUR)))
            .budget(BUDGET)
            .person(PEOPLE.get(0))
            .build(),
        DatedBillRate.builder()
            .during(DateRange.startingOn(change))
            .rate(new BillRate(rate(currency, RateUnit.HOUR)))
            .budget(BUDGET)
            .discipline(CODE)
            .build(),
        DatedBillRate.builder()
            .during(DateRange.of(FIRST_DAY.minusYears(1), change))
            .rate(new BillRate(rate(currency, RateUnit.DAY)))
            .build());
  }

  /**
   * Draws who is of which discipline.
   *
   * @return the disciplines of some of the people
   */
  public ImmutableMap<PersonId, DisciplineId> disciplines() {
    ImmutableMap.Builder<PersonId, DisciplineId> disciplines = ImmutableMap.builder();
    for (PersonId person : PEOPLE) {
      if (chance(70)) {
        disciplines.put(person, chance(60) ? CODE : DisciplineId.of("design"));
      }
    }
    return disciplines.buildOrThrow();
  }

  private Rate rate(String currency, RateUnit unit) {
    return new Rate(1 + below(1_500_000), 4, Currency.getInstance(currency), unit);
  }

  /**
   * Draws settings.
   *
   * @param basis the basis
   * @return the settings
   */
  public BurnSettings settings(BurnBasis basis) {
    return BurnSettings.usual().withBasis(basis);
  }

  /**
   * Draws a rate book: for most people a rate that changes on a day, at times with a gap, seldom in
   * another currency.
   *
   * @param currency the currency of the budget
   * @return the book
   */
  public RateBook rates(Currency currency) {
    List<DatedCostRate> rates = new ArrayList<>();
    for (PersonId person : PEOPLE) {
      rates.addAll(rates(person, currency));
    }
    RateBook.Builder book = RateBook.builder().costRates(rates);
    if (chance(20)) {
      CostRate own = new CostRate(rate(currency.getCurrencyCode(), RateUnit.HOUR));
      book.addBudgetCostRates(
          new BudgetCostRate(BUDGET, PEOPLE.get(1), DateRange.startingOn(day()), own));
    }
    if (chance(20)) {
      String code = chance(80) ? currency.getCurrencyCode() : "USD";
      book.addOverheads(
          new Overhead(DateRange.startingOn(day()), new CostRate(rate(code, RateUnit.HOUR))));
    }
    return book.build();
  }

  /**
   * Draws exchange rates.
   *
   * @param currency the currency of the budget
   * @return rates of the dollar, at times with a gap
   */
  public FxTable exchange(Currency currency) {
    LocalDate change = day();
    FxTable.Builder table = FxTable.builder();
    if (chance(80)) {
      table.addRates(
          new FxRate(exchangeRate(currency), DateRange.of(FIRST_DAY.minusYears(1), change), "ECB"));
    }
    return table
        .addRates(
            new FxRate(
                exchangeRate(currency),
                DateRange.startingOn(change.plusDays(chance(80) ? 0 : 5)),
                "ECB"))
        .build();
  }

  private ExchangeRate exchangeRate(Currency currency) {
    return ExchangeRate.of("USD", currency.getCurrencyCode(), "1." + below(100));
  }

  /**
   * Draws what money is made with later: in half of the cases the same but for one thing.
   *
   * @param then what it was made with
   * @return the other valuation
   */
  public Valuation other(Valuation then) {
    Budget budget = then.budget();
    boolean one = chance(50);
    int which = below(6);
    return new Valuation(
        changes(one, which == 0) ? otherBudget(budget) : budget,
        changes(one, which == 1) ? disciplines() : then.disciplines(),
        changes(one, which == 2)
            ? otherRates(then.rates(), budget.currency()).getValue()
            : changes(one, which == 3) ? otherOverhead(then.rates(), budget) : then.rates(),
        changes(one, which >= 4) ? exchange(budget.currency()) : then.exchange());
  }

  private boolean changes(boolean one, boolean isIt) {
    return one ? isIt : chance(30);
  }

  private RateBook otherOverhead(RateBook book, Budget budget) {
    CostRate rate = new CostRate(rate(budget.currency().getCurrencyCode(), RateUnit.HOUR));
    DateRange during = DateRange.startingOn(chance(50) ? FIRST_DAY : day());
    return chance(60)
        ? book.withOverheads(new Overhead(during, rate))
        : book.withBudgetCostRates(new BudgetCostRate(BUDGET, PEOPLE.get(below(3)), during, rate));
  }

  private Budget otherBudget(Budget budget) {
    String currency = budget.currency().getCurrencyCode();
    List<ServiceLine> lines = new ArrayList<>();
    for (ServiceLine line : budget.lines()) {
      ServiceLine.Builder other = line.toBuilder();
      if (line.billRate().isPresent() && chance(40)) {
        other.billRate(new BillRate(rate(currency, RateUnit.HOUR)));
      }
      if (line.piecePrice().isPresent() && chance(40)) {
        other.piecePrice(new Money(below(30_000), budget.currency()));
      }
      if (line.billable() && chance(20)) {
        other.markup(BasisPoints.of(100L * below(50)));
      }
      if (line.discount().orElse(null) instanceof Discount.Amount && chance(40)) {
        other.discount(new Discount.Amount(new Money(below(20_000), budget.currency())));
      }
      if (chance(20)) {
        other.estimatedMinutes(below(2_000));
      }
      lines.add(other.build());
    }
    return budget.toBuilder()
        .lines(lines)
        .minutesPerDay(chance(20) ? 450 : budget.minutesPerDay())
        .timeRounding(
            chance(20)
                ? Optional.of(new TimeRounding(TimeRounding.Direction.UP, 30))
                : budget.timeRounding())
        .build();
  }

  private List<DatedCostRate> rates(PersonId person, Currency currency) {
    String code = chance(93) ? currency.getCurrencyCode() : "USD";
    LocalDate change = day();
    List<DatedCostRate> rates = new ArrayList<>();
    if (chance(95)) {
      rates.add(
          new DatedCostRate(
              person,
              DateRange.of(FIRST_DAY.minusYears(1), change),
              new CostRate(rate(code, RateUnit.HOUR))));
    }
    rates.add(
        new DatedCostRate(
            person,
            DateRange.startingOn(change.plusDays(chance(90) ? 0 : 5)),
            new CostRate(rate(code, RateUnit.HOUR))));
    return rates;
  }

  /**
   * Draws a person and other rates of theirs.
   *
   * @param book the rates so far
   * @param currency the currency of the budget
   * @return the person, and the book with their rates replaced
   */
  public Map.Entry<PersonId, RateBook> otherRates(RateBook book, Currency currency) {
    PersonId person = PEOPLE.get(below(PEOPLE.size()));
    List<DatedCostRate> rates = new ArrayList<>(book.costRates());
    rates.removeIf(rate -> rate.person().equals(person));
    rates.addAll(rates(person, currency));
    return Map.entry(person, book.withCostRates(rates));
  }

  /**
   * Draws tellings of a few facts: most new, some corrected, deleted, told twice, or told in one
   * revision with two contents.
   *
   * @param budget the budget most are of
   * @param count how many tellings
   * @return the tellings
   */
  public List<Revised<?, ?>> events(Budget budget, int count) {
    List<Revised<?, ?>> events = new ArrayList<>();
    while (events.size() < count) {
      if (!events.isEmpty() && chance(7)) {
        events.add(events.get(below(events.size())));
      } else {
        events.add(event(budget, Math.max(2, count / 2)));
      }
    }
    return events;
  }

  private Revised<?, ?> event(Budget budget, int ids) {
    long revision = 1L + below(4);
    boolean deleted = chance(12);
    int kind = below(14);
    if (kind < 6) {
      TimeEntry entry = entry(budget, "t-" + below(ids));
      return deleted
          ? Revised.deleted(entry.id(), revision)
          : Revised.of(entry.id(), revision, entry);
    }
    if (kind < 8) {
      Expense expense = expense(budget, "x-" + below(2));
      return deleted
          ? Revised.deleted(expense.id(), revision)
          : Revised.of(expense.id(), revision, expense);
    }
    if (kind == 8 && isByThePiece(budget)) {
      Delivery delivery = delivery(budget, "d-" + below(2));
      return deleted
          ? Revised.deleted(delivery.id(), revision)
          : Revised.of(delivery.id(), revision, delivery);
    }
    if (kind == 10) {
      WriteOff writeOff = writeOff(budget, "w-" + below(2));
      return deleted
          ? Revised.deleted(writeOff.id(), revision)
          : Revised.of(writeOff.id(), revision, writeOff);
    }
    if (kind > 10) {
      ScheduledBooking plan = booking(budget, "bk-" + below(3));
      return deleted
          ? Revised.deleted(plan.booking(), revision)
          : Revised.of(plan.booking(), revision, plan);
    }
    Invoice invoice = invoice(budget, "i-" + below(2));
    return deleted
        ? Revised.deleted(invoice.id(), revision)
        : Revised.of(invoice.id(), revision, invoice);
  }

  /**
   * Draws a time entry.
   *
   * @param budget the budget it most probably is of
   * @param id its identifier
   * @return the entry
   */
  public TimeEntry entry(Budget budget, String id) {
    Approval approval = pick(Approval.values());
    TimeEntry.Builder entry = TimeEntry.builder();
    entry
        .id(TimeEntryId.of(id))
        .budget(chance(90) ? budget.id() : OTHER)
        .person(PEOPLE.get(below(PEOPLE.size())))
        .date(day())
        .minutes(below(20) * 30L + below(3))
        .billable(chance(80))
        .approval(chance(60) ? Approval.APPROVED : approval);
    if (chance(90)) {
      entry.line(LineId.of("l-" + below(3)));
    }
    if (chance(5)) {
      entry.note("Ein Wort: \u00e9\u00df\u6771").addExternalRefs(new ExternalRef("jira", "A 1"));
    }
    TimeEntry drawn = entry.build();
    return drawn.approval() != Approval.REJECTED && chance(80)
        ? drawn.withInvoice(InvoiceId.of("i-" + (chance(80) ? below(2) : 2)))
        : drawn;
  }

  private Expense expense(Budget budget, String id) {
    Currency currency = chance(88) ? budget.currency() : Currency.getInstance("USD");
    Expense.Builder expense = Expense.builder();
    expense
        .id(ExpenseId.of(id))
        .budget(chance(90) ? budget.id() : OTHER)
        .date(day())
        .name("Flug")
        .cost(new Money(below(20_000) - 3_000, currency))
        .approval(chance(60) ? Approval.APPROVED : pick(Approval.values()));
    if (chance(70)) {
      expense.billableAmount(new Money(below(20_000) - 3_000, currency)).passThrough(chance(30));
    }
    if (chance(60)) {
      expense.line(LineId.of("l-" + below(3)));
    }
    return expense.build();
  }

  private static boolean isByThePiece(Budget budget) {
    return budget.lines().size() == 3 && budget.lines().get(2).unit() == ServiceLine.Unit.PIECE;
  }

  private Delivery delivery(Budget budget, String id) {
    Approval approval = chance(60) ? Approval.APPROVED : pick(Approval.values());
    Delivery.Builder delivery = Delivery.builder();
    delivery
        .id(DeliveryId.of(id))
        .budget(chance(95) ? budget.id() : OTHER)
        .line(LineId.of("l-2"))
        .date(day())
        .pieces(chance(50) ? UnitCount.of(below(20)) : new UnitCount(below(200_000)))
        .approval(approval);
    if (chance(5)) {
      delivery.note("St\u00fcck").addExternalRefs(new ExternalRef("jira", "D 1"));
    }
    Delivery drawn = delivery.build();
    return approval != Approval.REJECTED && chance(60)
        ? drawn.withInvoice(InvoiceId.of("i-" + below(3)))
        : drawn;
  }

  private WriteOff writeOff(Budget budget, String id) {
    Currency currency = chance(80) ? budget.currency() : Currency.getInstance("USD");
    long amount = below(20_000) - 4_000L;
    WriteOff.Builder writeOff = WriteOff.builder();
    writeOff
        .id(WriteOffId.of(id))
        .budget(chance(92) ? budget.id() : OTHER)
        .date(day())
        .kind(pick(WriteOffKind.values()))
        .amount(new Money(amount, currency))
        .minutes(chance(50) ? Long.signum(amount) * below(300) : 0)
        .reason("Kulanz");
    if (chance(60)) {
      writeOff.line(LineId.of("l-" + below(3)));
    }
    if (chance(5)) {
      writeOff.addExternalRefs(new ExternalRef("jira", "W 1"));
    }
    return writeOff.build();
  }

  /**
   * Draws the plan of a booking.
   *
   * @param budget the budget it most probably is of
   * @param id its identifier
   * @return what it sets aside on one to four days
   */
  public ScheduledBooking booking(Budget budget, String id) {
    ScheduledTime.Builder time = ScheduledTime.builder();
    time.booking(BookingId.of(id))
        .budget(chance(92) ? budget.id() : OTHER)
        .person(PEOPLE.get(below(PEOPLE.size())));
    if (chance(90)) {
      time.line(LineId.of("l-" + below(3)));
    }
    Set<LocalDate> days = new LinkedHashSet<>();
    for (int i = 1 + below(4); i > 0; i--) {
      days.add(day());
    }
    return new ScheduledBooking(
        days.stream()
            .map(day -> time.day(day).minutes(1L + below(600)).build())
            .collect(ImmutableList.toImmutableList()));
  }

  private Invoice invoice(Budget budget, String id) {
    return Invoice.builder()
        .id(InvoiceId.of(id))
        .budget(chance(95) ? budget.id() : OTHER)
        .number("2026-1")
        // Early ones, so that there is invoiced time on most days.
        .date(chance(40) ? day() : FIRST_DAY.plusDays(below(DAYS / 3)))
        .state(chance(70) ? InvoiceState.SENT : pick(InvoiceState.values()))
        .amount(new Money(below(90_000) - 10_000, budget.currency()))
        .build();
  }

  /**
   * Returns what holds after tellings, by the definition: of each id the highest revision, if it
   * was told in one way and is no deletion. It goes through all tellings for every id.
   *
   * @param events the tellings
   * @param budget the budget
   * @return the facts of the budget
   */
  public static BurnFacts facts(List<Revised<?, ?>> events, BudgetId budget) {
    Map<Object, Object> held = new LinkedHashMap<>();
    for (Revised<?, ?> event : events) {
      long highest = 0;
      Set<Optional<?>> contents = new LinkedHashSet<>();
      for (Revised<?, ?> other : events) {
        if (other.id().equals(event.id()) && other.revision() >= highest) {
          if (other.revision() > highest) {
            contents.clear();
          }
          highest = other.revision();
          contents.add(other.value());
        }
      }
      Optional<?> only = contents.size() == 1 ? contents.iterator().next() : Optional.empty();
      only.ifPresent(fact -> held.put(event.id(), fact));
    }
    BurnFacts.Builder facts = BurnFacts.builder();
    for (Object fact : held.values()) {
      if (fact instanceof TimeEntry entry && entry.budget().equals(budget)) {
        facts.addEntries(entry);
      } else if (fact instanceof Expense expense && expense.budget().equals(budget)) {
        facts.addExpenses(expense);
      } else if (fact instanceof Delivery delivery && delivery.budget().equals(budget)) {
        facts.addDeliveries(delivery);
      } else if (fact instanceof Invoice invoice && invoice.budget().equals(budget)) {
        facts.addInvoices(invoice);
      } else if (fact instanceof WriteOff writeOff && writeOff.budget().equals(budget)) {
        facts.addWriteOffs(writeOff);
      } else if (fact instanceof ScheduledBooking plan && plan.budget().equals(budget)) {
        facts.addAllScheduled(plan.days());
      }
    }
    return facts.build();
  }
}
