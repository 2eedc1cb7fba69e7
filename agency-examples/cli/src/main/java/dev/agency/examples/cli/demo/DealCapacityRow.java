package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.DealImpacts;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.DealId;
import java.time.LocalDate;

/**
 * What an open deal would do to one discipline in one month, with the others as expected: a record
 * type of the host.
 *
 * @param deal the deal, by which its people are found
 * @param row the figures
 * @param confirmed what is left if no other deal is won
 * @param allWon what is left if all are
 */
record DealCapacityRow(DealId deal, DealImpacts.Row row, long confirmed, long allWon) {
  static final Field<DealCapacityRow, String> DISCIPLINE =
      Field.of("discipline", Quantities.NAME, each -> each.row().discipline().value());
  static final Field<DealCapacityRow, LocalDate> MONTH =
      Field.of("month", Quantities.DATES, each -> each.row().days().start());
  static final Field<DealCapacityRow, Long> AWAY =
      Field.of(
          "awayMinutes",
          Quantities.AWAY_MINUTES,
          each -> each.row().holidayMinutes() + each.row().leaveMinutes());
  static final Field<DealCapacityRow, Long> BOOKED =
      Field.of(
          "bookedMinutes", Quantities.SCHEDULED_MINUTES, each -> each.row().confirmedMinutes());
  static final Field<DealCapacityRow, Long> LEFT =
      Field.of("leftMinutes", Quantities.FREE_MINUTES, each -> each.row().leftMinutes());
  static final Field<DealCapacityRow, Long> NEEDED =
      Field.of("neededMinutes", Quantities.ESTIMATED_MINUTES, each -> each.row().dealMinutes());
  static final Field<DealCapacityRow, Long> CONFIRMED =
      Field.of("confirmedSlackMinutes", Quantities.SHORT_MINUTES, DealCapacityRow::confirmed);
  static final Field<DealCapacityRow, Long> EXPECTED =
      Field.of("expectedSlackMinutes", Quantities.SHORT_MINUTES, each -> each.row().slackMinutes());
  static final Field<DealCapacityRow, Long> ALL_WON =
      Field.of("allWonSlackMinutes", Quantities.SHORT_MINUTES, DealCapacityRow::allWon);

  static final RecordType<DealCapacityRow> TYPE =
      RecordType.of(
          "dealCapacity",
          Grain.DEAL,
          ImmutableList.of(
              DISCIPLINE, MONTH, AWAY, BOOKED, LEFT, NEEDED, CONFIRMED, EXPECTED, ALL_WON));
}
