package dev.agency.examples.cli.demo;

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
import java.util.Optional;

/**
 * A deal on the board: a record type of the host.
 *
 * @param id its id, by which its people are found
 * @param name its name
 * @param client the name of its client
 * @param stage the name of its stage
 * @param progress how far along the board the stage is
 * @param probability how likely it is to be won
 * @param value what it is worth
 * @param expectedClose when the client is expected to decide
 * @param daysInStage how long it has been there
 */
public record DealFacts(
    DealId id,
    String name,
    String client,
    String stage,
    BasisPoints progress,
    BasisPoints probability,
    Figure<Money> value,
    Optional<LocalDate> expectedClose,
    long daysInStage) {
  /** Its name. */
  public static final Field<DealFacts, String> NAME =
      Field.of("name", Quantities.NAME, DealFacts::name);

  static final Field<DealFacts, String> CLIENT =
      Field.of("client", Quantities.NAME, DealFacts::client);

  /** Where it stands on the board. */
  public static final Field<DealFacts, String> STAGE =
      Field.of("stage", Quantities.STATE, DealFacts::stage);

  static final Field<DealFacts, BasisPoints> PROGRESS =
      Field.of("stageProgress", Quantities.STATE, DealFacts::progress);

  /** How likely it is to be won. */
  public static final Field<DealFacts, BasisPoints> PROBABILITY =
      Field.of("probability", Quantities.STATE, DealFacts::probability);

  /** What it is worth. */
  public static final Field<DealFacts, Figure<Money>> VALUE =
      Field.of(Quantities.DEAL_VALUE, DealFacts::value);

  static final Field<DealFacts, Optional<LocalDate>> EXPECTED_CLOSE =
      Field.of("expectedClose", Quantities.DATES, DealFacts::expectedClose);
  static final Field<DealFacts, Long> DAYS_IN_STAGE =
      Field.of("daysInStage", Quantities.DATES, DealFacts::daysInStage);

  /** The record type, for permissions and tables. */
  public static final RecordType<DealFacts> TYPE =
      RecordType.of(
          "deal",
          Grain.DEAL,
          ImmutableList.of(
              NAME, CLIENT, STAGE, PROGRESS, PROBABILITY, VALUE, EXPECTED_CLOSE, DAYS_IN_STAGE));

  /**
   * Returns a deal as it stands on the board.
   *
   * @param deal the deal
   * @param client the name of its client
   * @param pipeline the board
   * @param asOf the day
   * @return the facts
   */
  public static DealFacts of(Deal deal, String client, Pipeline pipeline, LocalDate asOf) {
    PipelineStage stage = pipeline.stageOf(deal);
    return new DealFacts(
        deal.id(),
        deal.name(),
        client,
        stage.name(),
        stage.progress(),
        deal.probability(pipeline),
        deal.value(),
        deal.expectedClose(),
        deal.daysInStage(asOf));
  }
}
