package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.DealImpacts;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import java.time.LocalDate;

/**
 * What an open deal would do to one discipline in one month: a record type of this host.
 *
 * <p>What is left, less what the deal needs and what the others take, is the slack; below zero the
 * people are short. What is booked too much stands beside it and is no part of any sum.
 *
 * @param deal the deal, by which its people are found
 * @param expected the figures if the others come as expected
 * @param allWon the same if all of them are won
 */
public record DealCapacityRow(DealId deal, DealImpacts.Row expected, DealImpacts.Row allWon) {
  /** The deal. */
  public static final Field<DealCapacityRow, DealId> DEAL =
      Field.of("deal", Quantities.NAME, DealCapacityRow::deal);

  /** The discipline. */
  public static final Field<DealCapacityRow, DisciplineId> DISCIPLINE =
      Field.of("discipline", Quantities.NAME, each -> each.expected().discipline());

  /** The first day of the month that counts. */
  public static final Field<DealCapacityRow, LocalDate> MONTH =
      Field.of("month", Quantities.DATES, each -> each.expected().days().start());

  /** Whether not all of the month counts. */
  public static final Field<DealCapacityRow, Boolean> PARTIAL =
      Field.of("partial", Quantities.DATES, each -> each.expected().partial());

  /** What is left without the deals of the board. */
  public static final Field<DealCapacityRow, Long> LEFT =
      Field.of("leftMinutes", Quantities.FREE_MINUTES, each -> each.expected().leftMinutes());

  /** What the deal needs. */
  public static final Field<DealCapacityRow, Long> NEEDED =
      Field.of(
          "neededMinutes", Quantities.ESTIMATED_MINUTES, each -> each.expected().dealMinutes());

  /** What the other deals take, each weighed by how likely it is. */
  public static final Field<DealCapacityRow, Long> EXPECTED_PIPELINE =
      Field.of(
          "expectedPipelineMinutes",
          Quantities.ESTIMATED_MINUTES,
          each -> each.expected().pipelineMinutes());

  /** The slack if the others come as expected. */
  public static final Field<DealCapacityRow, Long> EXPECTED =
      Field.of(
          "expectedSlackMinutes", Quantities.SHORT_MINUTES, each -> each.expected().slackMinutes());

  /** What the other deals take if all of them are won. */
  public static final Field<DealCapacityRow, Long> ALL_WON_PIPELINE =
      Field.of(
          "allWonPipelineMinutes",
          Quantities.ESTIMATED_MINUTES,
          each -> each.allWon().pipelineMinutes());

  /** The slack if all of them are won. */
  public static final Field<DealCapacityRow, Long> ALL_WON =
      Field.of(
          "allWonSlackMinutes", Quantities.SHORT_MINUTES, each -> each.allWon().slackMinutes());

  /** What is booked and not there. */
  public static final Field<DealCapacityRow, Long> OVER =
      Field.of("overMinutes", Quantities.SHORT_MINUTES, each -> each.expected().overMinutes());

  /** The record type. */
  public static final RecordType<DealCapacityRow> TYPE =
      RecordType.of(
          "dealCapacity",
          Grain.DEAL,
          ImmutableList.of(
              DEAL,
              DISCIPLINE,
              MONTH,
              PARTIAL,
              LEFT,
              NEEDED,
              EXPECTED_PIPELINE,
              EXPECTED,
              ALL_WON_PIPELINE,
              ALL_WON,
              OVER));
}
