package dev.agency.budget.outlook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.PersonWeek;
import dev.agency.budget.TimesheetCoverage;
import dev.agency.budget.alert.PlanVersion;
import dev.agency.budget.alert.RevisedItem;
import dev.agency.budget.alert.ScopeRequest;
import dev.agency.budget.forecast.EacMethods;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.forecast.HistoryMethod;
import dev.agency.budget.forecast.HistoryMethods;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A budget as raw numbers, drawn at random, and the facts that are built of them. A minute costs
 * and is sold at whole cents, so that whole numbers are enough to know what is right.
 */
final class OutlookDraw {
  static final LocalDate START = LocalDate.of(2026, 3, 2);

  /** The first day of the first month of a retainer. */
  static final LocalDate FIRST_MONTH = LocalDate.of(2026, 3, 1);

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int DAYS = 120;
  static final int PEOPLE = 4;

  /** How many weeks of time sheets there are, and how many of them before the first day. */
  static final int WEEKS = 22;

  static final int WEEKS_BEFORE = 4;

  /** The minutes of a person's week. */
  static final long CAPACITY = 2_400;

  /** How a budget is sold. */
  enum Sale {
    BY_TIME,
    AT_A_PRICE,
    BY_THE_MONTH,
    TO_NOBODY
  }

  /** Time of somebody on a line, 2 for none. */
  record Time(
      LocalDate day, int person, int line, long minutes, boolean billable, Approval approval) {}

  /** Money that was spent, in cents. */
  record Spent(LocalDate day, long cost, long billable, Approval approval) {}

  /** How much was said to be done. */
  record Said(LocalDate day, long basisPoints) {}

  final Sale sale;
  final long[] estimates = new long[2];
  final long[] centsSold = new long[2];

  /** Whether the client pays for the second line. */
  final boolean billedTwice;

  /** What a minute of each person costs, in cents; -1 where nobody knows. */
  final long[] centsCost = new long[PEOPLE];

  final long price;
  final Optional<DateRange> days;

  /** What a month of a retainer includes; none where all that is worked is included. */
  final Optional<Long> allowance;

  /** How many months a retainer has; 0 for one without an end. */
  final int months;

  /** Whether the minutes of a month that are not used are good for the next. */
  final boolean carried;

  /** Whether work takes more than it earns, and will have used up its budget before its end. */
  final boolean hurried;

  final LocalDate asOf;
  final List<Time> times = new ArrayList<>();
  final List<Spent> expenses = new ArrayList<>();
  final List<Said> posts = new ArrayList<>();
  final List<PlanVersion> versions = new ArrayList<>();
  final Optional<Long> estimatedCost;
  final List<ScopeRequest> requests = new ArrayList<>();
  final List<RevisedItem> revisions = new ArrayList<>();
  final Optional<ImmutableSortedMap<LocalDate, Long>> booked;

  /**
   * What each person logged in each of {@link #WEEKS}, of {@link #CAPACITY}; empty if nobody knows.
   */
  final Optional<long[][]> sheets;

  /** The finished projects that there are to learn from. */
  final List<PastProject> past;

  /** The day it was won; what was worked and spent before it is presale. */
  final Optional<LocalDate> wonOn;

  OutlookDraw(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    // Of which nothing is planned, neither minutes nor days, and nothing is sold.
    boolean bare = random.nextInt(12) == 0;
    sale = bare ? Sale.TO_NOBODY : random.nextInt(2) == 0 ? Sale.BY_TIME : any(random, Sale.class);
    boolean estimated = !bare && random.nextInt(10) > 0;
    for (int line = 0; line < 2; line++) {
      estimates[line] = estimated ? random.nextInt(1, 200) * 60L + random.nextInt(60) : 0;
      centsSold[line] = random.nextInt(100, 200);
    }
    boolean priced = random.nextInt(5) > 0;
    for (int person = 0; person < PEOPLE; person++) {
      centsCost[person] = priced || person > 0 ? random.nextInt(50, 150) : -1;
    }
    price = random.nextInt(100_000, 3_000_000);
    LocalDate first = START.plusDays(random.nextInt(-5, 15));
    hurried = !bare && random.nextInt(3) == 0;
    days =
        switch (bare ? 0 : hurried ? 8 : random.nextInt(8)) {
          case 0 -> Optional.empty();
          case 1 -> Optional.of(DateRange.startingOn(first));
          case 8 -> Optional.of(DateRange.of(first, first.plusDays(DAYS + 50)));
          default -> Optional.of(DateRange.of(first, first.plusDays(random.nextInt(5, DAYS))));
        };
    asOf = START.plusDays(random.nextInt(-3, DAYS));
    int logged = hurried ? random.nextInt(40, 80) : random.nextInt(60);
    for (int i = 0; i < logged; i++) {
      times.add(
          new Time(
              START.plusDays(random.nextInt(DAYS)),
              random.nextInt(PEOPLE),
              random.nextInt(10) < 1 && sale != Sale.BY_TIME ? 2 : random.nextInt(2),
              random.nextInt(1, 1_200),
              random.nextInt(6) > 0,
              random.nextInt(4) > 0
                  ? Approval.APPROVED
                  : random.nextBoolean() ? Approval.PENDING : Approval.REJECTED));
    }
    int spent = random.nextInt(4);
    for (int i = 0; i < spent; i++) {
      expenses.add(
          new Spent(
              START.plusDays(random.nextInt(DAYS)),
              random.nextInt(1, 90_000),
              random.nextInt(1, 90_000),
              any(random, Approval.class)));
    }
    int said = random.nextInt(7);
    for (int i = 0; i < said; i++) {
      posts.add(new Said(START.plusDays(random.nextInt(DAYS)), random.nextInt(10_001)));
    }
    for (int week = 1; hurried && week <= DAYS / 7; week++) {
      posts.add(new Said(START.plusDays(7L * week - random.nextInt(4)), week * 150L));
    }
    if (!bare && !hurried && random.nextInt(4) == 0) {
      int replanned = random.nextInt(1, 4);
      for (int i = 0; i < replanned; i++) {
        LocalDate end = first.plusDays(random.nextInt(5, DAYS));
        versions.add(
            new PlanVersion(
                START.plusDays(30L * i + random.nextInt(30)),
                any(random, PlanVersion.Change.class),
                random.nextInt(3_000, 30_000),
                random.nextBoolean()
                    ? Optional.of(euros(random.nextInt(100_000, 3_000_000)))
                    : Optional.empty(),
                random.nextInt(4) > 0 ? Optional.of(DateRange.of(first, end)) : Optional.empty(),
                random.nextBoolean()
                    ? Optional.of(euros(random.nextInt(100_000, 3_000_000)))
                    : Optional.empty(),
                Optional.empty()));
      }
    }
    estimatedCost =
        random.nextInt(3) > 0
            ? Optional.of((long) random.nextInt(100_000, 3_000_000))
            : Optional.empty();
    // Now and then they come within a fortnight.
    int asked = random.nextInt(8);
    int within = random.nextInt(3) == 0 ? 14 : DAYS;
    for (int i = 0; i < asked; i++) {
      requests.add(
          new ScopeRequest(
              "CR-" + i,
              START.plusDays(random.nextInt(within)),
              any(random, ScopeRequest.State.class),
              random.nextInt(3_000)));
    }
    booked = random.nextInt(3) == 0 ? Optional.of(bookings(random)) : Optional.empty();
    billedTwice = random.nextInt(4) > 0;
    sheets = random.nextBoolean() ? Optional.of(sheets(random)) : Optional.empty();
    past = PastProject.some(random.nextInt(PastProject.HISTORIES));
    allowance = random.nextInt(5) > 0 ? Optional.of(random.nextLong(600, 9_000)) : Optional.empty();
    months = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 5);
    carried = random.nextInt(5) > 0 && allowance.isPresent();
    for (int i = random.nextInt(5); i > 0; i--) {
      revisions.add(
          new RevisedItem(
              "Item " + random.nextInt(2),
              START.plusDays(random.nextInt(DAYS)),
              random.nextInt(3),
              random.nextInt(4)));
    }
    wonOn =
        random.nextInt(3) == 0
            ? Optional.of(START.plusDays(random.nextInt(DAYS / 2)))
            : Optional.empty();
  }

  /** Whether the client pays for a time. */
  boolean pays(Time time) {
    return time.billable() && (time.line() != 1 || billedTwice);
  }

  private static long[][] sheets(SplittableRandom random) {
    long[][] sheets = new long[PEOPLE][WEEKS];
    for (long[] weeks : sheets) {
      for (int week = 0; week < WEEKS; week++) {
        weeks[week] = random.nextLong(1_500, 3_000);
      }
    }
    return sheets;
  }

  /** The settings, with the history of the draw, and few methods that learn nothing from it. */
  OutlookSettings settings() {
    OutlookSettings usual = OutlookSettings.usual(PastProject.history(past));
    ForecastSettings forecast = usual.forecast();
    ImmutableList<HistoryMethod> methods =
        Stream.of(EacMethods.remainingAtPlan(), EacMethods.cpi(), EacMethods.bottomUp())
            .map(HistoryMethods::of)
            .collect(toImmutableList());
    return new OutlookSettings(
        usual.progress(),
        usual.estimate(),
        new ForecastSettings(
            forecast.history(),
            methods,
            methods.get(0).name(),
            forecast.level(),
            forecast.weekStart(),
            forecast.leastCoverage()),
        usual.alerts());
  }

  private Optional<TimesheetCoverage> timesheets() {
    if (this.sheets.isEmpty()) {
      return Optional.empty();
    }
    TimesheetCoverage.Builder sheets = TimesheetCoverage.builder().weekStart(WeekStart.ISO);
    for (int person = 0; person < PEOPLE; person++) {
      for (int week = 0; week < WEEKS; week++) {
        sheets.addWeeks(
            new PersonWeek(
                PersonId.of("person-" + person),
                START.plusWeeks(week - WEEKS_BEFORE),
                this.sheets.get()[person][week],
                CAPACITY));
      }
    }
    return Optional.of(sheets.build());
  }

  private ImmutableSortedMap<LocalDate, Long> bookings(SplittableRandom random) {
    ImmutableSortedMap.Builder<LocalDate, Long> bookings = ImmutableSortedMap.naturalOrder();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      bookings.put(asOf.plusDays(i - 3L), random.nextLong(1_500));
    }
    return bookings.buildOrThrow();
  }

  private static <E extends Enum<E>> E any(SplittableRandom random, Class<E> type) {
    List<E> all = ImmutableList.copyOf(EnumSet.allOf(type));
    return all.get(random.nextInt(all.size()));
  }

  private static ExactMoney euros(long cents) {
    return ExactMoney.of(money(cents));
  }

  private static Money money(long cents) {
    return new Money(cents, EUR);
  }

  private Pricing pricing() {
    return switch (sale) {
      case BY_TIME -> TimeAndMaterials.builder().build();
      case AT_A_PRICE -> new FixedPrice(money(price));
      case BY_THE_MONTH -> retainer();
      case TO_NOBODY -> new NonBillable();
    };
  }

  private RetainerTerms retainer() {
    return RetainerTerms.builder()
        .period(Granularity.MONTH)
        .during(
            months == 0
                ? DateRange.startingOn(FIRST_MONTH)
                : DateRange.of(FIRST_MONTH, FIRST_MONTH.plusMonths(months)))
        .allowance(allowance)
        .fee(money(price))
        .unused(carried ? CarryOver.full() : CarryOver.none())
        .build();
  }

  Budget budget() {
    Budget.Builder budget =
        Budget.builder()
            .id(BudgetId.of("b-1"))
            .project(ProjectId.of("p-1"))
            .name("Website")
            .currency(EUR)
            .pricing(pricing())
            .minutesPerDay(480);
    for (int line = 0; line < 2; line++) {
      ServiceLine.Builder sold =
          ServiceLine.builder()
              .id(LineId.of("l-" + line))
              .name("Line")
              .estimatedMinutes(estimates[line]);
      budget.addLines(
          line == 1 && !billedTwice
              ? sold.billable(false).build()
              : sold.billRate(BillRate.perHour(perHour(centsSold[line]), "EUR")).build());
    }
    return budget.build();
  }

  private static String perHour(long centsAMinute) {
    return money(centsAMinute * 60).amount();
  }

  /** The rates, each of them times a factor. */
  RateBook rates(long factor) {
    ImmutableList.Builder<DatedCostRate> rates = ImmutableList.builder();
    for (int person = 0; person < PEOPLE; person++) {
      if (centsCost[person] >= 0) {
        rates.add(
            new DatedCostRate(
                PersonId.of("person-" + person),
                DateRange.startingOn(START.minusDays(100)),
                CostRate.perHour(perHour(factor * centsCost[person]), "EUR")));
      }
    }
    return RateBook.of(rates.build());
  }

  /** What happened, in an order that hangs on a seed. */
  private BurnFacts burnFacts(long order) {
    BurnFacts.Builder facts = BurnFacts.builder().timesheets(timesheets());
    List<TimeEntry> entries = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      Time time = times.get(i);
      entries.add(
          TimeEntry.builder()
              .id(TimeEntryId.of("t-" + i))
              .budget(BudgetId.of("b-1"))
              .person(PersonId.of("person-" + time.person()))
              .line(time.line() == 2 ? Optional.empty() : Optional.of(line(time.line())))
              .date(time.day())
              .minutes(time.minutes())
              .billable(time.billable())
              .approval(time.approval())
              .build());
    }
    List<Expense> money = new ArrayList<>();
    for (int i = 0; i < expenses.size(); i++) {
      Spent spent = expenses.get(i);
      money.add(
          Expense.builder()
              .id(ExpenseId.of("x-" + i))
              .budget(BudgetId.of("b-1"))
              .date(spent.day())
              .name("Expense")
              .cost(money(spent.cost()))
              .billableAmount(money(spent.billable()))
              .approval(spent.approval())
              .build());
    }
    return facts
        .entries(shuffled(entries, order))
        .expenses(shuffled(money, order))
        .scheduled(isScheduled() ? shuffled(scheduled(), order) : List.of())
        .build();
  }

  /** Whether what is booked is told by facts of the burn, if it is, and not beside it. */
  boolean isScheduled() {
    return booked
        .map(days -> days.size() % 2 == 1 && days.values().stream().anyMatch(m -> m > 0))
        .orElse(false);
  }

  /** What is booked, most days by two bookings. */
  private List<ScheduledTime> scheduled() {
    List<ScheduledTime> scheduled = new ArrayList<>();
    booked
        .orElseThrow()
        .forEach(
            (day, minutes) -> {
              for (long part : new long[] {minutes / 3, minutes - minutes / 3}) {
                if (part > 0) {
                  scheduled.add(
                      ScheduledTime.builder()
                          .booking(BookingId.of("bk-" + scheduled.size()))
                          .person(PersonId.of("person-0"))
                          .budget(BudgetId.of("b-1"))
                          .day(day)
                          .minutes(part)
                          .build());
                }
              }
            });
    return scheduled;
  }

  private static LineId line(int index) {
    return LineId.of("l-" + index);
  }

  private static <T> List<T> shuffled(List<T> facts, long order) {
    List<T> copy = new ArrayList<>(facts);
    Collections.shuffle(copy, new Random(order));
    return copy;
  }

  /** All of it as facts. */
  OutlookFacts facts() {
    return facts(0, 1);
  }

  /** All of it as it is seen on another day. */
  OutlookFacts facts(LocalDate day) {
    return facts(0, 1).withBurn(burn(0, 1, day));
  }

  private BurnReport burn(long order, long factor, LocalDate day) {
    return BurnCalculator.calculate(
        budget(), burnFacts(order), rates(factor), BurnSettings.usual(), day);
  }

  /** The facts in another order, and with all costs times a factor. */
  OutlookFacts facts(long order, long factor) {
    Budget budget = budget();
    List<ProgressPost> progress =
        posts.stream()
            .map(
                said ->
                    ProgressPost.builder()
                        .project(budget.project())
                        .date(said.day())
                        .done(BasisPoints.of(said.basisPoints()))
                        .author(PersonId.of("paul"))
                        .build())
            .collect(toImmutableList());
    return OutlookFacts.builder()
        .project(
            Project.builder()
                .id(budget.project())
                .client(ClientId.of("c-1"))
                .name("Website")
                .plan(days)
                .build())
        .budget(budget)
        .burn(burn(order, factor, asOf))
        .wonOn(wonOn)
        .progress(shuffled(progress, order))
        .plans(shuffled(versions, order))
        .estimatedCost(
            estimatedCost
                .map(cents -> Figure.known(euros(cents)))
                .orElse(Figure.unknown(UnknownReason.NO_ESTIMATE)))
        .requests(shuffled(requests, order))
        .revisions(shuffled(revisions, order))
        .booked(isScheduled() ? Optional.empty() : booked)
        .build();
  }
}
