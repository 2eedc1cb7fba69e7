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
 * What an open deal would do to one discipline in one month: a record type of the host.
 *
 * <p>It adds up as it is shown: gross less away, booked, tentative and unfilled is left, and left
 * less what is needed and what the others take is the slack. What is booked too much stands beside
 * it and is no part of any sum.
 *
 * @param deal the deal, by which its people are found
 * @param expected the figures if the others come as expected
 * @param allWon the same if all of them are won
 */
record DealCapacityRow(DealId deal, DealImpacts.Row expected, DealImpacts.Row allWon) {
  static final Field<DealCapacityRow, String> DISCIPLINE =
      Field.of("discipline", Quantities.NAME, each -> each.expected().discipline().value());
  static final Field<DealCapacityRow, LocalDate> MONTH =
      Field.of("month", Quantities.DATES, each -> each.expected().days().start());
  static final Field<DealCapacityRow, Boolean> PARTIAL =
      Field.of("partial", Quantities.DATES, each -> each.expected().partial());

  /** Shown to who sees what is away of it, for that is the difference to what is left of it. */
  static final Field<DealCapacityRow, Long> GROSS =
      Field.of("grossMinutes", Quantities.AWAY_MINUTES, each -> each.expected().grossMinutes());

  static final Field<DealCapacityRow, Long> AWAY =
      Field.of(
          "awayMinutes",
          Quantities.AWAY_MINUTES,
          each -> each.expected().holidayMinutes() + each.expected().leaveMinutes());
  static final Field<DealCapacityRow, Long> BOOKED =
      Field.of(
          "bookedMinutes",
          Quantities.SCHEDULED_MINUTES,
          each -> each.expected().confirmedMinutes());
  static final Field<DealCapacityRow, Long> TENTATIVE =
      Field.of(
          "tentativeMinutes",
          Quantities.SCHEDULED_MINUTES,
          each -> each.expected().tentativeMinutes());
  static final Field<DealCapacityRow, Long> UNFILLED =
      Field.of(
          "unfilledMinutes",
          Quantities.SCHEDULED_MINUTES,
          each -> each.expected().unfilledMinutes());
  static final Field<DealCapacityRow, Long> LEFT =
      Field.of("leftMinutes", Quantities.FREE_MINUTES, each -> each.expected().leftMinutes());
  static final Field<DealCapacityRow, Long> NEEDED =
      Field.of(
          "neededMinutes", Quantities.ESTIMATED_MINUTES, each -> each.expected().dealMinutes());
  static final Field<DealCapacityRow, Long> CONFIRMED =
      Field.of(
          "confirmedSlackMinutes",
          Quantities.SHORT_MINUTES,
          each -> each.expected().leftMinutes() - each.expected().dealMinutes());
  static final Field<DealCapacityRow, Long> EXPECTED_PIPELINE =
      Field.of(
          "expectedPipelineMinutes",
          Quantities.ESTIMATED_MINUTES,
          each -> each.expected().pipelineMinutes());
  static final Field<DealCapacityRow, Long> EXPECTED =
      Field.of(
          "expectedSlackMinutes", Quantities.SHORT_MINUTES, each -> each.expected().slackMinutes());
  static final Field<DealCapacityRow, Long> ALL_WON_PIPELINE =
      Field.of(
          "allWonPipelineMinutes",
          Quantities.ESTIMATED_MINUTES,
          each -> each.allWon().pipelineMinutes());
  static final Field<DealCapacityRow, Long> ALL_WON =
      Field.of(
          "allWonSlackMinutes", Quantities.SHORT_MINUTES, each -> each.allWon().slackMinutes());
  static final Field<DealCapacityRow, Long> OVER =
      Field.of("overMinutes", Quantities.SHORT_MINUTES, each -> each.expected().overMinutes());

  static final RecordType<DealCapacityRow> TYPE =
      RecordType.of(
          "dealCapacity",
          Grain.DEAL,
          ImmutableList.of(
              DISCIPLINE,
              MONTH,
              PARTIAL,
              GROSS,
              AWAY,
              BOOKED,
              TENTATIVE,
              UNFILLED,
              LEFT,
              NEEDED,
              CONFIRMED,
              EXPECTED_PIPELINE,
              EXPECTED,
              ALL_WON_PIPELINE,
              ALL_WON,
              OVER));
}
