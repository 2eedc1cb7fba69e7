package dev.agency.budget.review;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The outcomes of a review as they are shown to people: four traffic lights, and who waived what.
 *
 * <p>Each tells something of what it is made of, so each is a quantity of its own, and those of the
 * estimate and the margin are declared releases. The evidence of a check is for who sees
 * {@linkplain #outcome its outcome}; its words are in {@link CheckResult}, and the figures in them
 * are fields, so that permissions hide them one by one. That a check was waived tells that it
 * blocked, so a waiver, with who answers for it and why, is as secret as the outcome of its check.
 * It is of the version that was reviewed and lasts as long as that stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param report the review
 */
public record ReviewRow(ReviewReport report) {
  /** The day of the review. */
  public static final Field<ReviewRow, LocalDate> REVIEWED_ON =
      Field.of("reviewedOn", Quantities.DATES, row -> row.report().on());

  /** Whether the people have the time. */
  public static final Field<ReviewRow, CheckOutcome> CAPACITY_CHECK =
      Field.of(Quantities.CAPACITY_CHECK, row -> row.report().result(Check.CAPACITY).outcome());

  /** Whether what is sold is enough. */
  public static final Field<ReviewRow, CheckOutcome> COST_CHECK =
      Field.of(Quantities.COST_CHECK, row -> row.report().result(Check.ESTIMATE).outcome());

  /** Whether dates, scope and sequence fit. */
  public static final Field<ReviewRow, CheckOutcome> DELIVERY_CHECK =
      Field.of(Quantities.DELIVERY_CHECK, row -> row.report().result(Check.DELIVERY).outcome());

  /** Whether enough is left. */
  public static final Field<ReviewRow, CheckOutcome> MARGIN_CHECK =
      Field.of(Quantities.MARGIN_CHECK, row -> row.report().result(Check.MARGIN).outcome());

  /** Who waived what the check of capacity blocks, the oldest first. */
  public static final Field<ReviewRow, ImmutableList<Waiver>> CAPACITY_WAIVERS =
      waived("capacityWaivers", Quantities.CAPACITY_CHECK, Check.CAPACITY);

  /** Who waived what the check of the estimate blocks, the oldest first. */
  public static final Field<ReviewRow, ImmutableList<Waiver>> COST_WAIVERS =
      waived("costWaivers", Quantities.COST_CHECK, Check.ESTIMATE);

  /** Who waived what the check of delivery blocks, the oldest first. */
  public static final Field<ReviewRow, ImmutableList<Waiver>> DELIVERY_WAIVERS =
      waived("deliveryWaivers", Quantities.DELIVERY_CHECK, Check.DELIVERY);

  /** Who waived what the check of the margin blocks, the oldest first. */
  public static final Field<ReviewRow, ImmutableList<Waiver>> MARGIN_WAIVERS =
      waived("marginWaivers", Quantities.MARGIN_CHECK, Check.MARGIN);

  /**
   * Whether something that nobody waived keeps the project from being signed. It follows from all
   * checks, so it is as secret as the most secret of them.
   */
  public static final Field<ReviewRow, Boolean> BLOCKED =
      Field.of("blocked", Quantities.MARGIN_CHECK, row -> row.report().isBlocked());

  /** What the evidence of a check can tell of. */
  private static final ImmutableList<Quantity> FIGURES =
      ImmutableList.of(
          Quantities.ESTIMATED_MINUTES,
          Quantities.BUDGET_MINUTES,
          Quantities.SHORT_MINUTES,
          Quantities.FREE_MINUTES,
          Quantities.AWAY_MINUTES,
          Quantities.SCHEDULED_MINUTES,
          Quantities.ESTIMATED_COST,
          Quantities.ESTIMATED_MARGIN);

  /** The record type, for permissions and tables. */
  public static final RecordType<ReviewRow> TYPE =
      RecordType.of(
          "setupReview",
          Grain.PROJECT,
          ImmutableList.<Field<ReviewRow, ?>>builder()
              .add(REVIEWED_ON)
              .add(CAPACITY_CHECK)
              .add(COST_CHECK)
              .add(DELIVERY_CHECK)
              .add(MARGIN_CHECK)
              .add(CAPACITY_WAIVERS)
              .add(COST_WAIVERS)
              .add(DELIVERY_WAIVERS)
              .add(MARGIN_WAIVERS)
              .add(BLOCKED)
              .addAll(
                  FIGURES.stream()
                      .<Field<ReviewRow, ?>>map(
                          quantity -> Field.of(quantity, row -> row.figures(quantity)))
                      .toList())
              .build());

  /**
   * Creates a row.
   *
   * @param report the review
   */
  public ReviewRow {
    Objects.requireNonNull(report, "report");
  }

  /**
   * Returns the outcome of a check as a field, which is what its evidence is shown with.
   *
   * @param check the check
   * @return its outcome
   */
  public static Field<ReviewRow, CheckOutcome> outcome(Check check) {
    return switch (check) {
      case CAPACITY -> CAPACITY_CHECK;
      case ESTIMATE -> COST_CHECK;
      case DELIVERY -> DELIVERY_CHECK;
      case MARGIN -> MARGIN_CHECK;
    };
  }

  /**
   * Returns the waivers of a check as a field.
   *
   * @param check the check
   * @return who waived what it blocks
   */
  public static Field<ReviewRow, ImmutableList<Waiver>> waivers(Check check) {
    return switch (check) {
      case CAPACITY -> CAPACITY_WAIVERS;
      case ESTIMATE -> COST_WAIVERS;
      case DELIVERY -> DELIVERY_WAIVERS;
      case MARGIN -> MARGIN_WAIVERS;
    };
  }

  private static Field<ReviewRow, ImmutableList<Waiver>> waived(
      String name, Quantity quantity, Check check) {
    return Field.of(
        name,
        quantity,
        row ->
            row.report().waivers().stream()
                .filter(waiver -> waiver.check() == check)
                .collect(toImmutableList()));
  }

  /**
   * Returns the figures of one quantity that the evidence rests on.
   *
   * @param quantity the quantity
   * @return the arguments of the messages that are of it, check by check
   */
  public ImmutableList<Message.Argument> figures(Quantity quantity) {
    return report.results().stream()
        .flatMap(result -> result.evidence().stream())
        .flatMap(message -> message.arguments().stream())
        .filter(argument -> argument.quantity().equals(quantity))
        .collect(toImmutableList());
  }
}
