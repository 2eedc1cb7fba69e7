package dev.agency.budget.ledger;

import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;

/** The minutes by day, and whether something is another on it. */
final class DayRuns {
  private final TreeMap<LocalDate, Long> minutes = new TreeMap<>();
  private final Set<LocalDate> changed = new TreeSet<>();

  void add(LocalDate day, long more, boolean isChanged) {
    minutes.merge(day, more, Math::addExact);
    if (isChanged) {
      changed.add(day);
    }
  }

  /** Tells each run of days with a fact on all of which something is another. */
  void forEach(ObjLongConsumer<DateRange> run) {
    Optional<LocalDate> first = Optional.empty();
    LocalDate last = LocalDate.MIN;
    long sum = 0;
    for (Map.Entry<LocalDate, Long> each : minutes.entrySet()) {
      LocalDate day = each.getKey();
      if (changed.contains(day)) {
        first = first.or(() -> Optional.of(day));
        last = day;
        sum = Math.addExact(sum, each.getValue());
      } else if (first.isPresent()) {
        run.accept(DateRange.closed(first.get(), last), sum);
        first = Optional.empty();
        sum = 0;
      }
    }
    if (first.isPresent()) {
      run.accept(DateRange.closed(first.get(), last), sum);
    }
  }
}
