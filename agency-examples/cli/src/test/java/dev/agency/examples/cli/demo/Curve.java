package dev.agency.examples.cli.demo;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A quantity that grows over time, given at some days and straight between them. It is flat before
 * the first and after the last of them.
 */
record Curve(ImmutableSortedMap<LocalDate, Long> points) {
  /** Reads {@code "2026-03-02 0, 2026-04-01 1000"}. */
  static Curve of(String points) {
    ImmutableSortedMap.Builder<LocalDate, Long> map = ImmutableSortedMap.naturalOrder();
    for (String point : Splitter.on(',').trimResults().split(points)) {
      List<String> dayAndValue = Script.words(point);
      map.put(LocalDate.parse(dayAndValue.get(0)), Long.valueOf(dayAndValue.get(1)));
    }
    return new Curve(map.build());
  }

  long on(LocalDate day) {
    Map.Entry<LocalDate, Long> before = points.floorEntry(day);
    Map.Entry<LocalDate, Long> after = points.ceilingEntry(day);
    if (before == null) {
      return after == null ? 0 : after.getValue();
    }
    if (after == null || after.getKey().equals(before.getKey())) {
      return before.getValue();
    }
    long gone = ChronoUnit.DAYS.between(before.getKey(), day);
    long span = ChronoUnit.DAYS.between(before.getKey(), after.getKey());
    return before.getValue() + (after.getValue() - before.getValue()) * gone / span;
  }
}
