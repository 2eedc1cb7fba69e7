package dev.agency.examples.cli.burn;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.cli.console.TextTable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Totals as a table for a reader, with the share of each group and a line for all. */
final class BurnTable {
  private static final int MINUTES_PER_HOUR = 60;

  private BurnTable() {}

  /** Returns the lines of the table. */
  static String of(GroupTotals totals) {
    GroupTotal all = totals.total();
    TextTable table = new TextTable();
    for (GroupKey key : totals.keys()) {
      table.addWords(key.label(), key == totals.keys().get(0) ? "total" : "");
    }
    table.addNumbers("hours", hours(all.minutes()));
    table.addNumbers("minutes", String.valueOf(all.minutes()));
    table.addNumbers("share", share(all, all));
    table.addNumbers("rows", String.valueOf(all.rows()));
    table.addWords("state", state(all));
    for (GroupTotal group : totals.groups()) {
      table.addRow(
          ImmutableList.<String>builder()
              .addAll(group.labels())
              .add(hours(group.minutes()))
              .add(String.valueOf(group.minutes()))
              .add(share(group, all))
              .add(String.valueOf(group.rows()))
              .add(state(group))
              .build());
    }
    return table.render();
  }

  /** Hours and minutes, such as {@code 13962:21}. */
  private static String hours(long minutes) {
    long rest = minutes % MINUTES_PER_HOUR;
    return minutes / MINUTES_PER_HOUR + (rest < 10 ? ":0" : ":") + rest;
  }

  /** The share of all minutes; there is none of nothing. */
  private static String share(GroupTotal group, GroupTotal all) {
    if (all.minutes() == 0) {
      return "-";
    }
    return BigDecimal.valueOf(group.minutes())
            .movePointRight(2)
            .divide(BigDecimal.valueOf(all.minutes()), 1, RoundingMode.HALF_UP)
            .toPlainString()
        + " %";
  }

  private static String state(GroupTotal total) {
    return total.complete() ? "complete" : "incomplete";
  }
}
