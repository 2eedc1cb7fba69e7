package dev.agency.budget.metrics;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How well it goes with a client, in one number that shows its parts: their weighted mean.
 *
 * <p>Satisfaction 80 % with weight 25, delivery 90 % with weight 25 and retention 50 % with weight
 * 20; nobody asked whether they would recommend the agency (15) and no budget was judged (15). The
 * score is (25 × 80 % + 25 × 90 % + 20 × 50 %) / 70 = 75 %, and 30 of 100 of the weight is missing.
 * A part that is absent takes its weight out and says why; it is neither a zero nor an average.
 * Where all are absent there is no score.
 *
 * <p>The weighted arithmetic mean is the additive model of multi-attribute scoring (R. Keeney and
 * H. Raiffa, Decisions with Multiple Objectives). It is a prompt to look at the parts and no
 * measurement: do not compare scores of other weights.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param subject what it is about, such as a client
 * @param asOf the last day that counts
 * @param parts the parts that have a weight, in the order of {@link HealthPart}
 * @param logged how far time is logged on what the parts are of, and how complete the time sheets
 *     are
 */
public record HealthScore(
    String subject, LocalDate asOf, ImmutableList<Part> parts, LoggedTime logged) {
  private static final Fraction HALF = Fraction.of(1, 2);

  /** What it is about. */
  public static final Field<HealthScore, String> SUBJECT =
      Field.of("subject", Quantities.NAME, HealthScore::subject);

  /** The day it is as of. */
  public static final Field<HealthScore, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, HealthScore::asOf);

  /** The score, which with all parts but one tells the last. */
  public static final Field<HealthScore, Figure<BasisPoints>> SCORE =
      Field.of(Quantities.CLIENT_HEALTH, health -> health.score().share());

  /** How much of the weight is missing. */
  public static final Field<HealthScore, Long> MISSING_WEIGHT =
      Field.of("missingWeight", Quantities.CLIENT_HEALTH, HealthScore::missingWeight);

  /** The last day anybody logged time on. */
  public static final Field<HealthScore, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(health -> health.logged().through());

  /** How complete the time sheets are. */
  public static final Field<HealthScore, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(health -> health.logged().coverage());

  /** The record type, for permissions and tables: the score, and a field for each part. */
  public static final RecordType<HealthScore> TYPE =
      RecordType.of(
          "clientHealth",
          Grain.CLIENT,
          ImmutableList.<Field<HealthScore, ?>>builder()
              .add(SUBJECT)
              .add(AS_OF)
              .add(SCORE)
              .add(MISSING_WEIGHT)
              .addAll(Arrays.stream(HealthPart.values()).map(HealthScore::field).toList())
              .add(LOGGED_THROUGH)
              .add(COVERAGE)
              .build());

  /**
   * A part of a score.
   *
   * @param kind what it is of
   * @param value how good it is, from 0 to 1; unknown with its reason
   * @param weight how much it counts
   */
  public record Part(HealthPart kind, Figure<Fraction> value, long weight) {
    /**
     * Creates a part.
     *
     * @param kind what it is of
     * @param value how good it is
     * @param weight how much it counts
     * @throws dev.agency.core.error.InvalidModelException if the value is not from 0 to 1, or the
     *     weight not above zero ({@code OUT_OF_RANGE})
     */
    public Part {
      Objects.requireNonNull(kind, "kind");
      Invariants.of("a part of a health score")
          .require(
              value.knownPart().map(Part::isProportion).orElse(true),
              "value",
              ErrorCode.OUT_OF_RANGE,
              "must be from 0 to 1")
          .between("weight", weight, 1, Long.MAX_VALUE)
          .verify();
    }

    private static boolean isProportion(Fraction value) {
      return value.signum() >= 0 && value.compareTo(Fraction.ONE) <= 0;
    }

    /** Returns the kind, and no figure. */
    @Override
    public String toString() {
      return "Part[" + kind + "]";
    }
  }

  /**
   * Creates a score.
   *
   * @param subject what it is about
   * @param asOf the last day that counts
   * @param parts the parts, each once
   * @param logged how far time is logged, and how complete the time sheets are
   * @throws dev.agency.core.error.InvalidModelException if a part is there twice ({@code
   *     DUPLICATE_ID}), the name does not print ({@code MALFORMED_NAME}) or the day is out of range
   *     ({@code DATE_OUT_OF_RANGE})
   */
  public HealthScore {
    Invariants.of("a health score")
        .name("subject", subject)
        .date("asOf", asOf)
        .unique("parts", parts.stream().map(Part::kind).toList())
        .verify();
    Objects.requireNonNull(logged, "logged");
  }

  /**
   * Weighs parts.
   *
   * @param subject what it is about, such as a client: 1 to 200 printable characters
   * @param values how good each part is, from 0 to 1; one that is not there is unknown ({@code
   *     INCOMPLETE}), and one without a weight is not asked for
   * @param weights how much each counts
   * @param asOf the last day that counts
   * @param logged how far time is logged, and how complete the time sheets are
   * @return the score
   * @throws dev.agency.core.error.InvalidModelException if a value is not from 0 to 1 ({@code
   *     OUT_OF_RANGE}), the name does not print or the day is out of range
   */
  public static HealthScore of(
      String subject,
      Map<HealthPart, Figure<Fraction>> values,
      HealthWeights weights,
      LocalDate asOf,
      LoggedTime logged) {
    Figure<Fraction> none = Figure.unknown(UnknownReason.INCOMPLETE);
    return new HealthScore(
        subject,
        asOf,
        weights.weights().entrySet().stream()
            .map(
                weight ->
                    new Part(
                        weight.getKey(),
                        values.getOrDefault(weight.getKey(), none),
                        weight.getValue()))
            .collect(toImmutableList()),
        logged);
  }

  /**
   * Weighs the metrics of a client.
   *
   * @param subject what it is about, such as a client: 1 to 200 printable characters
   * @param contentment what they say
   * @param delivery whether they get what they are to get on time, by the current dates
   * @param budgets whether their budgets are kept
   * @param retention whether they are worth what they were
   * @param weights how much each counts
   * @param asOf the last day that counts
   * @return the score
   * @throws dev.agency.core.error.InvalidModelException if the name does not print or the day is
   *     out of range
   */
  public static HealthScore of(
      String subject,
      ContentmentMetrics contentment,
      DeliveryMetrics delivery,
      EarnedMetrics<Measure.Value> budgets,
      RetentionMetrics retention,
      HealthWeights weights,
      LocalDate asOf) {
    return of(
        subject,
        ImmutableMap.of(
            HealthPart.SATISFACTION, contentment.satisfied().value(),
            HealthPart.RECOMMENDATION,
                contentment.promoters().value().map(score -> score.plus(Fraction.ONE).times(HALF)),
            HealthPart.DELIVERY, delivery.current().byWeight().value(),
            HealthPart.BUDGET, budgets.withinBudget().value(),
            HealthPart.RETENTION, retention.gross().value()),
        weights,
        asOf,
        LeastLogged.of(List.of(budgets.logged(), retention.logged())));
  }

  /**
   * Returns the score with what it is made of.
   *
   * @return the weighted sum of the parts that are known over their weight, and how many are not;
   *     without a value where none is
   */
  public Ratio score() {
    RatioSum sum = new RatioSum(UnknownReason.NO_TOTAL);
    for (Part part : parts) {
      Fraction weight = Fraction.of(part.weight());
      sum.add(part.value().map(weight::times), Figure.known(weight));
    }
    return sum.ratio();
  }

  /**
   * Returns how much of the weight is missing.
   *
   * @return the weight of the parts that are not known
   */
  public long missingWeight() {
    return parts.stream()
        .filter(part -> part.value().ifKnown().isEmpty())
        .mapToLong(Part::weight)
        .sum();
  }

  private Figure<BasisPoints> part(HealthPart kind) {
    return parts.stream()
        .filter(part -> part.kind() == kind)
        .findFirst()
        .map(part -> part.value().map(Ratio::basisPoints))
        .orElse(Figure.unknown(UnknownReason.INCOMPLETE));
  }

  private static Field<HealthScore, ?> field(HealthPart kind) {
    return Field.<HealthScore, Figure<BasisPoints>>of(
        kind.name().toLowerCase(Locale.ROOT), kind.quantity(), health -> health.part(kind));
  }

  /** Returns what it is about, and no figure. */
  @Override
  public String toString() {
    return "HealthScore[" + subject + " " + asOf + "]";
  }
}
