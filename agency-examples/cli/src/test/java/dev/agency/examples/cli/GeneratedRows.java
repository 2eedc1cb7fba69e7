package dev.agency.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Rows of time as a large agency exports them, written one by one: 1,000 budgets, 500 people, two
 * years in no order. The same number of rows is the same file.
 */
final class GeneratedRows {
  static final long SEED = 20261127;

  /** Of how many rows one has the id of the row before. */
  static final int REPEATED = 1_000;

  private static final int BUDGETS = 1_000;
  private static final int PEOPLE = 500;
  private static final int LONGEST = 480;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2027, 1, 1);
  private static final ImmutableList<LocalDate> DAYS =
      FIRST.datesUntil(END).collect(toImmutableList());
  private static final ImmutableList<String> DATES =
      DAYS.stream().map(LocalDate::toString).collect(toImmutableList());

  /** Which month a day is of, counted from the first. */
  private static final ImmutableList<Integer> MONTHS =
      DAYS.stream()
          .map(day -> 12 * (day.getYear() - FIRST.getYear()) + day.getMonthValue() - 1)
          .collect(toImmutableList());

  private GeneratedRows() {}

  /**
   * Writes rows.
   *
   * @param file the file
   * @param rows how many
   * @param repeats whether one row in {@link #REPEATED} has the id of the row before
   * @return the minutes by budget and month, such as {@code Project 7 2025-03}, without rows whose
   *     id was there
   */
  static Map<String, Long> write(Path file, int rows, boolean repeats) throws IOException {
    Random random = new Random(SEED);
    long[][] sums = new long[BUDGETS][MONTHS.get(MONTHS.size() - 1) + 1];
    try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
      out.write("id,project,person,date,minutes\n");
      for (int row = 1; row <= rows; row++) {
        boolean repeated = repeats && row % REPEATED == 0;
        int budget = random.nextInt(BUDGETS);
        int day = random.nextInt(DAYS.size());
        int minutes = 1 + random.nextInt(LONGEST);
        out.write("te-");
        out.write(Integer.toString(100_000_000 + (repeated ? row - 1 : row)));
        out.write(",Project ");
        out.write(Integer.toString(budget));
        out.write(",Person ");
        out.write(Integer.toString(random.nextInt(PEOPLE)));
        out.write(',');
        out.write(DATES.get(day));
        out.write(',');
        out.write(Integer.toString(minutes));
        out.write('\n');
        if (!repeated) {
          sums[budget][MONTHS.get(day)] += minutes;
        }
      }
    }
    return byName(sums);
  }

  private static Map<String, Long> byName(long[][] sums) {
    Map<String, Long> named = new HashMap<>();
    YearMonth first = YearMonth.from(FIRST);
    for (int budget = 0; budget < BUDGETS; budget++) {
      String name = "Project " + budget + " ";
      long[] months = sums[budget];
      IntStream.range(0, months.length)
          .filter(month -> months[month] > 0)
          .forEach(month -> named.put(name + first.plusMonths(month), months[month]));
    }
    return named;
  }
}
