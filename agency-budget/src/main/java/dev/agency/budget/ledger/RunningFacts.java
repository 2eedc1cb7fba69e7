package dev.agency.budget.ledger;

import dev.agency.budget.pricing.BillRates;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts of a budget in the order of the days they count from, summed as far as no rate of a
 * person is needed. A place is one of those days.
 *
 * <p>Immutable and thread-safe.
 */
final class RunningFacts {
  static final int NEVER = Integer.MAX_VALUE;

  private static final int LISTED = 1_000;

  private final BillRates bills;
  private final long valueParts;
  private final int[] days;
  private final int firstDay;

  /** By day from the first on: the last place that counts. */
  private final int[] placeOf;

  private final RunningSum used;
  private final RunningSum value;
  private final RunningSum unpricedValue;
  private final RunningSum expenseCost;
  private final int firstUnsummedValue;
  private final int firstForeignCost;
  private final List<PersonId> people;
  private final Map<PersonId, Integer> numbers;

  /** By person, and one more: where their rows begin. */
  private final int[] from;

  private final int[] rowPlace;
  private final int[] rowDay;
  private final long[] rowMinutes;

  /** Returns the facts; empty if whole numbers cannot say what a report does. */
  static Optional<RunningFacts> of(RunningBurn.Question question) {
    try {
      return new RunningReader(question).read();
    } catch (ArithmeticException | AmountOverflowException overflow) {
      return Optional.empty();
    }
  }

  RunningFacts(RunningReader read) {
    this.bills = read.bills;
    this.valueParts = Math.multiplyExact(read.bills.parts(), read.finer);
    this.days = read.days.stream().mapToInt(day -> day).toArray();
    this.firstDay = days.length == 0 ? NEVER : days[0];
    this.placeOf = places(days);
    this.used = sum(read.used);
    this.value = sum(read.value);
    this.unpricedValue = sum(read.unpricedValue);
    this.expenseCost = sum(read.expenseCost);
    this.firstUnsummedValue = firstPlace(read.firstUnsummedValue);
    this.firstForeignCost = firstPlace(read.firstForeignCost);
    this.people = List.copyOf(read.worked.keySet());
    this.numbers = new HashMap<>();
    this.from = new int[people.size() + 1];
    int rows = 0;
    for (PersonId person : people) {
      numbers.put(person, numbers.size());
      rows += worked(read, person).size();
      from[numbers.size()] = rows;
    }
    this.rowPlace = new int[rows];
    this.rowDay = new int[rows];
    this.rowMinutes = new long[rows];
    for (int number = 0; number < people.size(); number++) {
      int row = from[number];
      for (RunningReader.Worked time : worked(read, people.get(number))) {
        rowPlace[row] = place(time.day());
        rowDay[row] = time.date();
        rowMinutes[row] = time.minutes();
        row++;
      }
    }
  }

  private static List<RunningReader.Worked> worked(RunningReader read, PersonId person) {
    return read.worked.getOrDefault(person, List.of());
  }

  private RunningSum sum(Map<Integer, Long> byDay) {
    long[] each = new long[days.length];
    byDay.forEach((day, amount) -> each[place(day)] = amount);
    return RunningSum.of(each);
  }

  private int firstPlace(int day) {
    return day == NEVER ? NEVER : place(day);
  }

  /** Returns the last place that counts as of a day, -1 if none does. */
  int place(LocalDate asOf) {
    return place((int) asOf.toEpochDay());
  }

  private int place(int day) {
    if (day < firstDay) {
      return -1;
    }
    int offset = day - firstDay;
    if (offset < placeOf.length) {
      return placeOf[offset];
    }
    int found = Arrays.binarySearch(days, day);
    return found >= 0 ? found : -found - 2;
  }

  /** Returns the places of the first days one by one; days far apart are searched for. */
  private static int[] places(int[] days) {
    int span = days.length == 0 ? 0 : days[days.length - 1] - days[0] + 1;
    int[] places = new int[Math.min(span, LISTED + 4 * days.length)];
    int place = 0;
    for (int offset = 0; offset < places.length; offset++) {
      if (place + 1 < days.length && days[place + 1] - days[0] <= offset) {
        place++;
      }
      places[offset] = place;
    }
    return places;
  }

  int size() {
    return days.length;
  }

  /** Returns whether anything is worth money to a client. */
  boolean priced() {
    return bills.isPriced();
  }

  /** Returns how many parts of the value a minor unit has. */
  long valueParts() {
    return valueParts;
  }

  RunningSum used() {
    return used;
  }

  RunningSum value() {
    return value;
  }

  RunningSum unpricedValue() {
    return unpricedValue;
  }

  RunningSum expenseCost() {
    return expenseCost;
  }

  int firstUnsummedValue() {
    return firstUnsummedValue;
  }

  int firstForeignCost() {
    return firstForeignCost;
  }

  int people() {
    return people.size();
  }

  PersonId person(int number) {
    return people.get(number);
  }

  /** Returns the number of a person, -1 for one without time. */
  int person(PersonId person) {
    return numbers.getOrDefault(person, -1);
  }

  /** Returns where the rows of a person begin, which is where those of the one before end. */
  int from(int number) {
    return from[number];
  }

  int[] places() {
    return rowPlace;
  }

  /** Returns the day whose rate holds, as an epoch day. */
  int day(int row) {
    return rowDay[row];
  }

  long minutes(int row) {
    return rowMinutes[row];
  }
}
