package dev.agency.examples.benchmarks.burn;

import dev.agency.budget.ledger.BurnLedger;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.TimeEntryId;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * How much room a ledger takes, by the heap in use after collections before and after it was
 * filled.
 */
public final class Footprint {
  private static final int COLLECTIONS = 5;
  private static final double BAR = 64;

  private Footprint() {}

  /**
   * Measures ledgers of several sizes.
   *
   * @param most how many entries the largest has
   * @return a line for each, and whether the bar of 64 bytes is met
   */
  public static List<String> lines(int most) {
    List<String> lines = new ArrayList<>();
    for (int entries = Math.max(1, most / 100); entries <= most; entries *= 10) {
      lines.add(line("ids of 12 letters", entries, ofShortIds(entries)));
    }
    lines.add(line("UUIDs", most, ofUuids(most)));
    return lines;
  }

  private static String line(String ids, int entries, double bytes) {
    return String.format(
        Locale.ROOT,
        "%s agency <= 64 B an entry, %,d with %s: %.1f",
        bytes <= BAR ? "met   " : "missed",
        entries,
        ids,
        bytes);
  }

  private static double ofShortIds(int entries) {
    return of(entries, i -> "te-" + (100_000_000 + i));
  }

  private static double ofUuids(int entries) {
    return of(entries, i -> new UUID(i * 0x9E3779B97F4A7C15L, i).toString());
  }

  private static double of(int entries, IntFunction<String> ids) {
    BurnWorld world = BurnWorld.draw(entries);
    long before = used();
    BurnLedger ledger = BurnLedger.empty();
    try {
      for (int i = 0; i < entries; i++) {
        TimeEntry entry = entry(world, i, ids.apply(i));
        ledger.apply(Revised.of(entry.id(), 1, entry));
      }
      return (double) (used() - before) / entries;
    } finally {
      Reference.reachabilityFence(ledger);
      Reference.reachabilityFence(world);
    }
  }

  private static TimeEntry entry(BurnWorld world, int number, String id) {
    LocalDate day = BurnWorld.FIRST_DAY.plusDays(world.days[number]);
    return TimeEntry.builder()
        .id(TimeEntryId.of(id))
        .budget(world.budgetIds.get(world.lines[number] / BurnWorld.LINES_OF_BUDGET))
        .line(world.lineIds.get(world.lines[number] % BurnWorld.LINES_OF_BUDGET))
        .person(world.personIds.get(world.people[number]))
        .date(day)
        .minutes(world.minutes[number])
        .billable(world.billable[number])
        .approval(Approval.APPROVED)
        .build();
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
