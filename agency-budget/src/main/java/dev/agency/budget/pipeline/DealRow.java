package dev.agency.budget.pipeline;

import com.google.common.collect.ImmutableList;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.DealId;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A deal on the board: where it stands, how likely it is and what it is worth.
 *
 * <p>The relaunch of the harbour's site is in "Proposal", the third of five stages, for 12 days; it
 * is won with 60 % and worth EUR 42,000, as far as its lines have prices.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param deal the deal
 * @param name its name
 * @param client the name of its client
 * @param stage the name of its stage
 * @param progress how far along the board the stage is
 * @param probability how likely it is to be won, as the deal or its stage says
 * @param value what it is worth
 * @param expectedClose when the client is expected to decide
 * @param daysInStage how many days it has been there
 */
public record DealRow(
    DealId deal,
    String name,
    String client,
    String stage,
    BasisPoints progress,
    BasisPoints probability,
    Figure<Money> value,
    Optional<LocalDate> expectedClose,
    long daysInStage) {
  /** The deal. */
  public static final Field<DealRow, DealId> DEAL =
      Field.of("deal", Quantities.NAME, DealRow::deal);

  /** Its name. */
  public static final Field<DealRow, String> NAME = Field.of(Quantities.NAME, DealRow::name);

  /** The name of its client. */
  public static final Field<DealRow, String> CLIENT =
      Field.of("client", Quantities.NAME, DealRow::client);

  /** The name of its stage. */
  public static final Field<DealRow, String> STAGE =
      Field.of("stage", Quantities.STATE, DealRow::stage);

  /** How far along the board the stage is. */
  public static final Field<DealRow, BasisPoints> PROGRESS =
      Field.of("stageProgress", Quantities.STATE, DealRow::progress);

  /** How likely it is to be won. */
  public static final Field<DealRow, BasisPoints> PROBABILITY =
      Field.of("probability", Quantities.STATE, DealRow::probability);

  /** What it is worth. */
  public static final Field<DealRow, Figure<Money>> VALUE =
      Field.of(Quantities.DEAL_VALUE, DealRow::value);

  /** When the client is expected to decide. */
  public static final Field<DealRow, Optional<LocalDate>> EXPECTED_CLOSE =
      Field.of("expectedClose", Quantities.DATES, DealRow::expectedClose);

  /** How long it has been in its stage. */
  public static final Field<DealRow, Long> DAYS_IN_STAGE =
      Field.of("daysInStage", Quantities.DATES, DealRow::daysInStage);

  /** The record type, for permissions and tables. */
  public static final RecordType<DealRow> TYPE =
      RecordType.of(
          "deal",
          Grain.DEAL,
          ImmutableList.of(
              DEAL,
              NAME,
              CLIENT,
              STAGE,
              PROGRESS,
              PROBABILITY,
              VALUE,
              EXPECTED_CLOSE,
              DAYS_IN_STAGE));

  /**
   * Creates a row.
   *
   * @param deal the deal
   * @param name its name
   * @param client the name of its client
   * @param stage the name of its stage
   * @param progress how far along the board the stage is
   * @param probability how likely it is to be won
   * @param value what it is worth
   * @param expectedClose when the client is expected to decide
   * @param daysInStage how many days it has been there
   */
  public DealRow {
    Objects.requireNonNull(deal, "deal");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(probability, "probability");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(expectedClose, "expectedClose");
  }

  /**
   * Returns a deal as it stands on its board.
   *
   * @param deal the deal
   * @param client the name of its client
   * @param board the pipeline it is in
   * @param asOf the day
   * @return the row
   * @throws dev.agency.core.error.InvalidModelException if the deal is of another pipeline, or its
   *     stage is not of this one ({@code UNKNOWN_REFERENCE})
   */
  public static DealRow of(Deal deal, String client, Pipeline board, LocalDate asOf) {
    PipelineStage stage = board.stageOf(deal);
    return new DealRow(
        deal.id(),
        deal.name(),
        client,
        stage.name(),
        stage.progress(),
        deal.probability(board),
        deal.value(),
        deal.expectedClose(),
        deal.daysInStage(asOf));
  }

  /** Says which deal it is, and no figure. */
  @Override
  public String toString() {
    return "DealRow[" + deal + "]";
  }
}
