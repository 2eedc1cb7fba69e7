package dev.agency.examples.flink;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.ledger.ScheduledBooking;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * What an agency is told in one go, drawn from a seed: some facts three times, of ten histories in
 * turn, the others once, all shuffled; budgets in two versions, and rates that come late.
 *
 * @param seed what it is drawn from
 * @param facts how many facts there are
 * @param revised how many of them are told three times, the first ones
 * @param budgets how many budgets there are
 */
record World(long seed, int facts, int revised, int budgets) implements Serializable {
  private static final int TIMES = 3;
  static final int TERMS = 5;
  static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
  private static final LocalDate RISE = LocalDate.of(2025, 7, 1);
  private static final int DAYS = 500;
  private static final int PEOPLE = 60;
  private static final ImmutableList<String> LINES = ImmutableList.of("design", "build", "banner");

  /** Which revision each telling is, and of which content; no letter is a deletion. */
  private static final ImmutableList<ImmutableList<String>> HISTORIES =
      ImmutableList.of(
          ImmutableList.of("1a", "1a", "1a"), // told three times
          ImmutableList.of("1a", "2b", "1a"), // corrected, and the first once more
          ImmutableList.of("1a", "2b", "3c"), // corrected twice
          ImmutableList.of("1a", "2-", "1a"), // deleted
          ImmutableList.of("1a", "2-", "3b"), // deleted, and back
          ImmutableList.of("1a", "2m", "2m"), // moved to another budget
          ImmutableList.of("1a", "2p", "3b"), // approval taken back
          ImmutableList.of("1a", "2r", "2r"), // rejected
          ImmutableList.of("1a", "1b", "1a"), // told in two ways
          ImmutableList.of("1a", "1b", "2c")); // told in two ways, and cured

  /** A world in which each fact is told three times. */
  World(long seed, int facts, int budgets) {
    this(seed, facts, facts, budgets);
  }

  /** Returns how many tellings there are. */
  int tellings() {
    return facts + (TIMES - 1) * revised;
  }

  /** Returns in which order they come. */
  int[] order() {
    int[] order = new int[tellings()];
    Random random = new Random(seed);
    for (int i = 0; i < order.length; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  /** Returns a telling: those of the facts that are revised come first, three of each. */
  Revised<?, ?> telling(int number) {
    int once = number - TIMES * revised;
    int fact = once < 0 ? number / TIMES : revised + once;
    int time = once < 0 ? number % TIMES : 0;
    String told = HISTORIES.get(fact % HISTORIES.size()).get(time);
    long revision = Long.parseLong(told.substring(0, 1));
    char content = told.charAt(1);
    SplittableRandom random = new SplittableRandom(seed * 31 + fact);
    if (fact % 41 == 40) {
      Optional<Expense> expense = content(content, () -> expense(fact, content, random));
      return new Revised<>(ExpenseId.of("X-" + fact), revision, expense);
    }
    if (fact % 97 == 96) {
      Optional<Invoice> invoice = content(content, () -> invoice(fact, content, random));
      return new Revised<>(InvoiceId.of("I-" + fact), revision, invoice);
    }
    if (fact % 89 == 88) {
      Optional<Delivery> delivery = content(content, () -> delivery(fact, content, random));
      return new Revised<>(DeliveryId.of("D-" + fact), revision, delivery);
    }
    if (fact % 83 == 82) {
      Optional<WriteOff> writeOff = content(content, () -> writeOff(fact, content, random));
      return new Revised<>(WriteOffId.of("W-" + fact), revision, writeOff);
    }
    if (fact % 79 == 78) {
      Optional<ScheduledBooking> booking = content(content, () -> booking(fact, content, random));
      return new Revised<>(BookingId.of("B-" + fact), revision, booking);
    }
    Optional<TimeEntry> entry = content(content, () -> entry(fact, content, random));
    return new Revised<>(TimeEntryId.of("T-" + fact), revision, entry);
  }

  private static <T> Optional<T> content(char content, Supplier<T> something) {
    return content == '-' ? Optional.empty() : Optional.of(something.get());
  }

  private BudgetId budget(char content, SplittableRandom random) {
    int number = random.nextInt(budgets);
    return budgetId(content == 'm' ? (number + 1) % budgets : number);
  }

  static BudgetId budgetId(int number) {
    return BudgetId.of("b-" + number);
  }

  private static LocalDate day(char content, SplittableRandom random) {
    return FIRST_DAY.plusDays(random.nextInt(DAYS) + (content == 'c' ? 9 : 0));
  }

  private static Approval approval(char content, SplittableRandom random) {
    boolean approved = random.nextInt(4) > 0;
    return switch (content) {
      case 'p' -> Approval.PENDING;
      case 'r' -> Approval.REJECTED;
      default -> approved ? Approval.APPROVED : Approval.PENDING;
    };
  }

  private TimeEntry entry(int fact, char content, SplittableRandom random) {
    TimeEntry.Builder entry =
        TimeEntry.builder()
            .id(TimeEntryId.of("T-" + fact))
            .budget(budget(content, random))
            .person(PersonId.of("p-" + random.nextInt(PEOPLE)))
            .date(day(content, random))
            .minutes(random.nextInt(48) * 10 + (content == 'b' ? 7 : 0))
            .approval(approval(content, random))
            .billable(random.nextInt(5) > 0);
    if (random.nextInt(20) > 0) {
      entry.line(LineId.of(LINES.get(random.nextInt(2))));
    }
    if (random.nextInt(3) == 0) {
      entry.note("Note " + fact);
    }
    return entry.build();
  }

  private Expense expense(int fact, char content, SplittableRandom random) {
    return Expense.builder()
        .id(ExpenseId.of("X-" + fact))
        .budget(budget(content, random))
        .date(day(content, random))
        .name("Expense")
        .cost(eur(random.nextInt(20_000) + (content == 'b' ? 1 : 0)))
        .billableAmount(eur(random.nextInt(20_000)))
        .approval(approval(content, random))
        .build();
  }

  private Invoice invoice(int fact, char content, SplittableRandom random) {
    return Invoice.builder()
        .id(InvoiceId.of("I-" + fact))
        .budget(budget(content, random))
        .number("2026-" + fact)
        .date(day(content, random))
        .amount(eur(random.nextInt(200_000) + (content == 'b' ? 1 : 0)))
        .state(random.nextInt(3) == 0 ? InvoiceState.DRAFT : InvoiceState.SENT)
        .build();
  }

  private Delivery delivery(int fact, char content, SplittableRandom random) {
    return Delivery.builder()
        .id(DeliveryId.of("D-" + fact))
        .budget(budget(content, random))
        .line(LineId.of("banner"))
        .date(day(content, random))
        .pieces(UnitCount.of((random.nextInt(9) + 1) + (content == 'b' ? ".5" : "")))
        .approval(approval(content, random))
        .build();
  }

  private WriteOff writeOff(int fact, char content, SplittableRandom random) {
    return WriteOff.builder()
        .id(WriteOffId.of("W-" + fact))
        .budget(budget(content, random))
        .date(day(content, random))
        .kind(WriteOffKind.WRITE_OFF)
        .amount(eur(random.nextInt(1, 5_000) + (content == 'b' ? 1 : 0)))
        .reason("Goodwill")
        .build();
  }

  private ScheduledBooking booking(int fact, char content, SplittableRandom random) {
    ScheduledTime first =
        ScheduledTime.builder()
            .booking(BookingId.of("B-" + fact))
            .budget(budget(content, random))
            .person(PersonId.of("p-" + random.nextInt(PEOPLE)))
            .line(LineId.of("build"))
            .day(day(content, random))
            .minutes(random.nextInt(1, 48) * 10 + (content == 'b' ? 7 : 0))
            .build();
    return new ScheduledBooking(
        ImmutableList.of(first, first.withDay(first.day().plusDays(1)).withMinutes(60)));
  }

  private static Money eur(long cents) {
    return new Money(cents, Currency.getInstance("EUR"));
  }

  /** Returns how many tellings of budgets there are: two of each, the later one first. */
  int plans() {
    return 2 * budgets;
  }

  /** Returns a telling of a budget. */
  Plan plan(int number) {
    int budget = number % budgets;
    long revision = number < budgets ? 2 : 1;
    return Plan.of(Revised.of(budgetId(budget), revision, plan(budget, revision)));
  }

  /** Returns a budget in one of its versions. */
  static Budget plan(int number, long revision) {
    String more = revision == 2 ? "5" : "0";
    return Budget.builder()
        .id(budgetId(number))
        .project(ProjectId.of("p-" + number))
        .name("Budget " + number)
        .currency(Currency.getInstance("EUR"))
        .pricing(pricing(number))
        .minutesPerDay(480)
        .addLines(
            line("design")
                .billRate(BillRate.perHour("9" + more + ".00", "EUR"))
                .discount(new Discount.Share(BasisPoints.ofPercent(number % 7)))
                .build(),
            line("build")
                .addRates(
                    bill(DateRange.of(FIRST_DAY, RISE), "81.3333"),
                    bill(DateRange.startingOn(RISE), "88.7" + more))
                .build(),
            line("banner")
                .unit(ServiceLine.Unit.PIECE)
                .quantity(UnitCount.of("40"))
                .piecePrice(Money.of("40.00", "EUR"))
                .build())
        .build();
  }

  private static ServiceLine.Builder line(String id) {
    return ServiceLine.builder().id(LineId.of(id)).name(id).estimatedMinutes(60_000);
  }

  private static DatedBillRate bill(DateRange during, String rate) {
    return DatedBillRate.builder().during(during).rate(BillRate.perHour(rate, "EUR")).build();
  }

  private static Pricing pricing(int number) {
    return switch (number % 4) {
      case 0 -> TimeAndMaterials.builder().cap(Money.of("120000", "EUR")).build();
      case 1 -> TimeAndMaterials.builder().build();
      case 2 -> new FixedPrice(Money.of("150000", "EUR"));
      default -> new NonBillable();
    };
  }

  /** Returns the rates in a revision: each knows more people and pays all of them more. */
  static RateBook rates(long revision) {
    RateBook.Builder book = RateBook.builder();
    for (int person = 0; person < PEOPLE * revision / TERMS; person++) {
      book.addCostRates(
          new DatedCostRate(
              PersonId.of("p-" + person),
              DateRange.startingOn(FIRST_DAY.plusDays(person % 50)),
              CostRate.perHour((30 + person) + "." + (10 + revision), "EUR")));
    }
    return book.addBudgetCostRates(
            new BudgetCostRate(
                budgetId(1),
                PersonId.of("p-1"),
                DateRange.startingOn(FIRST_DAY),
                CostRate.perHour("20.05", "EUR")))
        .addOverheads(
            new Overhead(
                DateRange.startingOn(FIRST_DAY.plusDays(100)), CostRate.perHour("4.25", "EUR")))
        .build();
  }

  /** Returns a telling of the terms: the last revision comes last, one comes twice. */
  static Terms terms(int number) {
    long revision = new long[] {2, 1, 4, 2, 5}[number];
    return Terms.of(revision, rates(revision), LAST_DAY);
  }
}
