package dev.agency.core.calendar;

import dev.agency.core.testkit.CapacityArbitraries;
import dev.agency.core.time.DateRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A person's calendar, and days that are asked about.
 *
 * @param calendar the calendar
 * @param range the days
 * @param shuffle in which other order its leaves may stand
 */
record DrawnDays(PersonCalendar calendar, DateRange range, long shuffle) {
  static Arbitrary<DrawnDays> all() {
    return Combinators.combine(
            CapacityArbitraries.personCalendars(),
            CapacityArbitraries.ranges(),
            Arbitraries.longs())
        .as(DrawnDays::new);
  }
}
