package dev.agency.examples.benchmarks.burn;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.time.DateRange;
import dev.agency.examples.benchmarks.world.Draws;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Two years of time entries: 500 people with three cost rates each on the two lines of 1,000
 * budgets, nine in ten of them billable, in no order. The same on every machine.
 *
 * <p>The columns are what a loop by hand would want: numbers from 0 for lines (two for each
 * budget), people and days, and rates in cents an hour.
 */
public final class BurnWorld {
  /** How many budgets there are. */
  public static final int BUDGETS = 1_000;

  static final int PEOPLE = 500;
  static final int LINES_OF_BUDGET = 2;
  static final int RATES_OF_PERSON = 3;
  static final int DAYS = 731;
  static final int WEEKS = 105;

  /** A Monday. */
  static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  static final Currency CURRENCY = Currency.getInstance("EUR");

  final int size;
  final int[] lines;
  final int[] people;
  final int[] days;
  final int[] minutes;
  final boolean[] billable;

  /** By line. */
  final int[] billCents = new int[BUDGETS * LINES_OF_BUDGET];

  /** By person and rate: from which day on. */
  final int[] costFrom = new int[PEOPLE * RATES_OF_PERSON];

  final int[] costCents = new int[PEOPLE * RATES_OF_PERSON];

  final ImmutableList<BudgetId> budgetIds = ids(BUDGETS, i -> BudgetId.of("budget-" + i));
  final ImmutableList<LineId> lineIds = ids(LINES_OF_BUDGET, i -> LineId.of("line-" + i));
  final ImmutableList<PersonId> personIds = ids(PEOPLE, i -> PersonId.of("person-" + i));

  private BurnWorld(int size) {
    this.size = size;
    lines = new int[size];
    people = new int[size];
    days = new int[size];
    minutes = new int[size];
    billable = new boolean[size];
  }

  private static <T> ImmutableList<T> ids(int count, IntFunction<T> id) {
    return IntStream.range(0, count).mapToObj(id).collect(ImmutableList.toImmutableList());
  }

  /**
   * Draws the world.
   *
   * @param size how many entries
   * @return the world
   */
  public static BurnWorld draw(int size) {
    BurnWorld world = new BurnWorld(size);
    Draws draws = new Draws(7);
    for (int line = 0; line < world.billCents.length; line++) {
      world.billCents[line] = 8_000 + draws.below(12_000);
    }
    for (int person = 0; person < PEOPLE; person++) {
      int[] from = {0, 100 + draws.below(200), 400 + draws.below(250)};
      for (int i = 0; i < RATES_OF_PERSON; i++) {
        world.costFrom[person * RATES_OF_PERSON + i] = from[i];
        world.costCents[person * RATES_OF_PERSON + i] = 3_000 + draws.below(6_000);
      }
    }
    for (int i = 0; i < size; i++) {
      world.lines[i] = draws.below(world.billCents.length);
      world.people[i] = draws.below(PEOPLE);
      world.days[i] = draws.below(DAYS);
      world.minutes[i] = 1 + draws.below(600);
      world.billable[i] = draws.percent(90);
    }
    return world;
  }

  /** What an hour of a person costs on a day, in cents: slow and plain to see. */
  int costCents(int person, int day) {
    int rate = RATES_OF_PERSON - 1;
    while (costFrom[person * RATES_OF_PERSON + rate] > day) {
      rate--;
    }
    return costCents[person * RATES_OF_PERSON + rate];
  }

  /** The right answer, by walking through all entries. */
  WeekSums sums() {
    WeekSums sums = new WeekSums();
    for (int i = 0; i < size; i++) {
      long value = billable[i] ? (long) minutes[i] * billCents[lines[i]] : 0;
      long cost = (long) minutes[i] * costCents(people[i], days[i]);
      sums.add(lines[i] / LINES_OF_BUDGET, days[i] / 7, minutes[i], value, cost);
    }
    return sums;
  }

  /** The entries as objects. Ids of budgets and people and days are shared, as a reader would. */
  List<TimeEntry> entries() {
    List<LocalDate> dates = ids(DAYS, FIRST_DAY::plusDays);
    List<TimeEntry> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      entries.add(
          TimeEntry.builder()
              .id(TimeEntryId.of("te-" + (100_000_000 + i)))
              .budget(budgetIds.get(lines[i] / LINES_OF_BUDGET))
              .line(lineIds.get(lines[i] % LINES_OF_BUDGET))
              .person(personIds.get(people[i]))
              .date(dates.get(days[i]))
              .minutes(minutes[i])
              .billable(billable[i])
              .approval(Approval.APPROVED)
              .build());
    }
    return entries;
  }

  /** The budgets, with the rates of their lines. */
  ImmutableList<Budget> budgets() {
    return ids(BUDGETS, this::budget);
  }

  private Budget budget(int number) {
    Budget.Builder budget = Budget.builder();
    budget
        .id(budgetIds.get(number))
        .project(ProjectId.of("project-" + number))
        .name("Budget " + number)
        .currency(CURRENCY)
        .pricing(TimeAndMaterials.builder().build())
        .minutesPerDay(480);
    for (int line = 0; line < LINES_OF_BUDGET; line++) {
      int cents = billCents[number * LINES_OF_BUDGET + line];
      budget.addLines(
          ServiceLine.builder()
              .id(lineIds.get(line))
              .name("Line " + line)
              .billRate(BillRate.perHour(amount(cents).toPlainString(), "EUR"))
              .build());
    }
    return budget.build();
  }

  /** The rate book of all people. */
  RateBook rates() {
    List<DatedCostRate> rates = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      for (int rate = 0; rate < RATES_OF_PERSON; rate++) {
        rates.add(rate(person, rate, costCents[person * RATES_OF_PERSON + rate]));
      }
    }
    return RateBook.of(rates);
  }

  /** A rate of a person, as long as it holds, at a price. */
  DatedCostRate rate(int person, int rate, int cents) {
    LocalDate from = FIRST_DAY.plusDays(costFrom[person * RATES_OF_PERSON + rate]);
    return new DatedCostRate(
        personIds.get(person),
        rate + 1 < RATES_OF_PERSON
            ? DateRange.of(from, FIRST_DAY.plusDays(costFrom[person * RATES_OF_PERSON + rate + 1]))
            : DateRange.startingOn(from),
        CostRate.perHour(amount(cents).toPlainString(), "EUR"));
  }

  /** Cents as an amount of money. */
  static BigDecimal amount(int cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /** The week of a day, from 0. */
  static int week(LocalDate day) {
    return (int) ((day.toEpochDay() - FIRST_DAY.toEpochDay()) / 7);
  }
}
