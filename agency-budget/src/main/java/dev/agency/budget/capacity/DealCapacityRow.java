package dev.agency.budget.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.DealImpacts;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What an open deal would do to one discipline in one month, or whatever the period is.
 *
 * <p>It adds up as it is shown: gross less away, booked, tentative and unfilled is left, and left
 * less what is needed and what the others take is the slack; below zero people are short. Of 100
 * hours of design that are left in March the relaunch needs 30: 70 are left if no other deal is
 * won, 60 if the other one, 20 hours at 50 %, comes as expected, and 50 if it is won. What is
 * booked too much stands beside it and is no part of any sum.
 *
 * <p>Immutable and thread-safe.
 *
 * @param deal the deal
 * @param expected the figures if the others come as expected
 * @param allWon the same if all of them are won
 */
public record DealCapacityRow(DealId deal, DealImpacts.Row expected, DealImpacts.Row allWon) {
  /** The deal. */
  public static final Field<DealCapacityRow, DealId> DEAL =
      Field.of("deal", Quantities.NAME, DealCapacityRow::deal);

  /** The discipline. */
  public static final Field<DealCapacityRow, DisciplineId> DISCIPLINE =
      Field.of("discipline", Quantities.NAME, row -> row.expected().discipline());

  /** The first day of the month that counts. */
  public static final Field<DealCapacityRow, LocalDate> MONTH =
      Field.of("month", Quantities.DATES, row -> row.expected().days().start());

  /** Whether not all of the month counts. */
  public static final Field<DealCapacityRow, Boolean> PARTIAL =
      Field.of("partial", Quantities.DATES, row -> row.expected().partial());

  /**
   * What the people work by their patterns. Shown to who sees what is away of it, for that is the
   * difference to what is left of it.
   */
  public static final Field<DealCapacityRow, Long> GROSS_MINUTES =
      Field.of("grossMinutes", Quantities.AWAY_MINUTES, row -> row.expected().grossMinutes());

  /** What holidays and leave take. */
  public static final Field<DealCapacityRow, Long> AWAY_MINUTES =
      Field.of(
          Quantities.AWAY_MINUTES,
          row -> row.expected().holidayMinutes() + row.expected().leaveMinutes());

  /** What people are booked for. */
  public static final Field<DealCapacityRow, Long> BOOKED_MINUTES =
      Field.of(
          "bookedMinutes", Quantities.SCHEDULED_MINUTES, row -> row.expected().confirmedMinutes());

  /** What they are tentatively booked for, but for open deals. */
  public static final Field<DealCapacityRow, Long> TENTATIVE_MINUTES =
      Field.of(
          "tentativeMinutes",
          Quantities.SCHEDULED_MINUTES,
          row -> row.expected().tentativeMinutes());

  /** What is booked while nobody is named, but for open deals. */
  public static final Field<DealCapacityRow, Long> UNFILLED_MINUTES =
      Field.of(
          "unfilledMinutes", Quantities.SCHEDULED_MINUTES, row -> row.expected().unfilledMinutes());

  /** What is left without the open deals. */
  public static final Field<DealCapacityRow, Long> LEFT_MINUTES =
      Field.of("leftMinutes", Quantities.FREE_MINUTES, row -> row.expected().leftMinutes());

  /** What the deal needs. */
  public static final Field<DealCapacityRow, Long> NEEDED_MINUTES =
      Field.of("neededMinutes", Quantities.ESTIMATED_MINUTES, row -> row.expected().dealMinutes());

  /** The slack if no other deal is won. */
  public static final Field<DealCapacityRow, Long> CONFIRMED_SLACK_MINUTES =
      Field.of(
          "confirmedSlackMinutes",
          Quantities.SHORT_MINUTES,
          row -> row.expected().leftMinutes() - row.expected().dealMinutes());

  /** What the other deals take, each weighed by how likely it is. */
  public static final Field<DealCapacityRow, Long> EXPECTED_PIPELINE_MINUTES =
      Field.of(
          "expectedPipelineMinutes",
          Quantities.ESTIMATED_MINUTES,
          row -> row.expected().pipelineMinutes());

  /** The slack if the others come as expected. */
  public static final Field<DealCapacityRow, Long> EXPECTED_SLACK_MINUTES =
      Field.of(
          "expectedSlackMinutes", Quantities.SHORT_MINUTES, row -> row.expected().slackMinutes());

  /** What the other deals take if all of them are won. */
  public static final Field<DealCapacityRow, Long> ALL_WON_PIPELINE_MINUTES =
      Field.of(
          "allWonPipelineMinutes",
          Quantities.ESTIMATED_MINUTES,
          row -> row.allWon().pipelineMinutes());

  /** The slack if all of them are won. */
  public static final Field<DealCapacityRow, Long> ALL_WON_SLACK_MINUTES =
      Field.of("allWonSlackMinutes", Quantities.SHORT_MINUTES, row -> row.allWon().slackMinutes());

  /** What people are booked for beyond what they have. */
  public static final Field<DealCapacityRow, Long> OVER_MINUTES =
      Field.of("overMinutes", Quantities.SHORT_MINUTES, row -> row.expected().overMinutes());

  /** The record type, for permissions and tables. */
  public static final RecordType<DealCapacityRow> TYPE =
      RecordType.of(
          "dealCapacity",
          Grain.DEAL,
          ImmutableList.of(
              DEAL,
              DISCIPLINE,
              MONTH,
              PARTIAL,
              GROSS_MINUTES,
              AWAY_MINUTES,
              BOOKED_MINUTES,
              TENTATIVE_MINUTES,
              UNFILLED_MINUTES,
              LEFT_MINUTES,
              NEEDED_MINUTES,
              CONFIRMED_SLACK_MINUTES,
              EXPECTED_PIPELINE_MINUTES,
              EXPECTED_SLACK_MINUTES,
              ALL_WON_PIPELINE_MINUTES,
              ALL_WON_SLACK_MINUTES,
              OVER_MINUTES));

  /**
   * Creates a row.
   *
   * @param deal the deal
   * @param expected the figures if the others come as expected
   * @param allWon the same if all of them are won
   * @throws dev.agency.core.error.InvalidModelException if they are of two disciplines or of other
   *     days ({@code INCONSISTENT})
   */
  public DealCapacityRow {
    Objects.requireNonNull(deal, "deal");
    Invariants.of("a row of the capacity of a deal")
        .require(
            expected.discipline().equals(allWon.discipline())
                && expected.days().equals(allWon.days()),
            "allWon",
            ErrorCode.INCONSISTENT,
            "must be of the same discipline and days")
        .verify();
  }

  /**
   * Returns what a deal would do.
   *
   * @param pipeline what all open deals ask for
   * @param deal one of them
   * @return a row for each discipline and period in which the deal asks for anything
   * @throws dev.agency.core.error.InvalidModelException as {@link DealImpacts#of} does
   */
  public static ImmutableList<DealCapacityRow> of(PipelineDemand pipeline, DealId deal) {
    List<DealImpacts.Row> expected = DealImpacts.of(pipeline, deal, Outlook.EXPECTED).rows();
    List<DealImpacts.Row> allWon = DealImpacts.of(pipeline, deal, Outlook.ALL_WON).rows();
    return IntStream.range(0, expected.size())
        .filter(i -> expected.get(i).dealMinutes() > 0)
        .mapToObj(i -> new DealCapacityRow(deal, expected.get(i), allWon.get(i)))
        .collect(toImmutableList());
  }
}
