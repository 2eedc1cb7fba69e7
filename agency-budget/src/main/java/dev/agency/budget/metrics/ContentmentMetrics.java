package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.core.client.SurveyKind;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How content clients say they are: customer satisfaction and net promoter score.
 *
 * <p>Of five answers on the scale of 1 to 5 four are a 4 or a 5: CSAT 80 % (the top-two-box share
 * of ISO 10004). Of ten answers on the scale of 0 to 10 five are a 9 or 10 (promoters), three a 7
 * or 8 and two lower (detractors): NPS (5 - 2) / 10 × 100 = 30, from -100 to 100 (F. Reichheld, The
 * One Number You Need to Grow, Harvard Business Review 2003).
 *
 * <p>Each answer counts, and how many there are stands beside the score, for a score of three
 * answers is little. Without an answer there is no score ({@code NO_TOTAL}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject what it is about, such as a client or the agency
 * @param days the days of the answers
 * @param satisfied the answers of 4 and 5 over all answers of the kind
 * @param promoters the promoters less the detractors over all answers of the kind
 */
public record ContentmentMetrics(String subject, DateRange days, Ratio satisfied, Ratio promoters) {
  private static final long SATISFIED = 4;
  private static final long PROMOTER = 9;
  private static final long DETRACTOR = 6;
  private static final long POINTS = 100;
  private static final int DECIMALS = 2;

  /** What it is about. */
  public static final Field<ContentmentMetrics, String> SUBJECT =
      Field.of("subject", Quantities.NAME, ContentmentMetrics::subject);

  /** The first day of the answers. */
  public static final Field<ContentmentMetrics, LocalDate> FROM =
      Field.of("from", Quantities.DATES, metrics -> metrics.days().start());

  /** How many answers there are on satisfaction. */
  public static final Field<ContentmentMetrics, Long> CSAT_ANSWERS =
      Field.of(
          "csatAnswers",
          Quantities.SATISFACTION,
          metrics -> Ratio.fit(metrics.satisfied().denominator().top()));

  /** Customer satisfaction. */
  public static final Field<ContentmentMetrics, Figure<BasisPoints>> CSAT =
      Field.of("csat", Quantities.SATISFACTION, metrics -> metrics.satisfied().share());

  /** How many answers there are on recommendation. */
  public static final Field<ContentmentMetrics, Long> NPS_ANSWERS =
      Field.of(
          "npsAnswers",
          Quantities.SATISFACTION,
          metrics -> Ratio.fit(metrics.promoters().denominator().top()));

  /** The net promoter score. */
  public static final Field<ContentmentMetrics, Figure<BigDecimal>> NPS =
      Field.of("nps", Quantities.SATISFACTION, ContentmentMetrics::nps);

  /** The record type, for permissions and tables. */
  public static final RecordType<ContentmentMetrics> TYPE =
      RecordType.of(
          "contentmentMetrics",
          Grain.CLIENT,
          ImmutableList.of(SUBJECT, FROM, CSAT_ANSWERS, CSAT, NPS_ANSWERS, NPS));

  /**
   * Creates metrics.
   *
   * @param subject what it is about
   * @param days the days of the answers
   * @param satisfied the answers of 4 and 5 over all
   * @param promoters the promoters less the detractors over all
   * @throws dev.agency.core.error.InvalidModelException if the name does not print ({@code
   *     MALFORMED_NAME})
   */
  public ContentmentMetrics {
    Invariants.of("contentment metrics").name("subject", subject).verify();
    Objects.requireNonNull(days, "days");
    Objects.requireNonNull(satisfied, "satisfied");
    Objects.requireNonNull(promoters, "promoters");
  }

  /**
   * Counts answers.
   *
   * @param subject what it is about, such as a client or the agency: 1 to 200 printable characters
   * @param responses the answers, each once, in any order
   * @param days the days of those that count
   * @return the scores
   * @throws dev.agency.core.error.InvalidModelException if an answer is there twice ({@code
   *     DUPLICATE_ID}), or the name does not print
   */
  public static ContentmentMetrics of(
      String subject, List<SurveyResponse> responses, DateRange days) {
    Invariants.of("contentment metrics")
        .unique("responses", responses.stream().map(SurveyResponse::id).toList())
        .verify();
    RatioSum satisfied = new RatioSum(UnknownReason.NO_TOTAL);
    RatioSum promoters = new RatioSum(UnknownReason.NO_TOTAL);
    for (SurveyResponse each : responses) {
      if (days.contains(each.date())) {
        if (each.kind() == SurveyKind.CSAT) {
          satisfied.add(each.score() >= SATISFIED ? 1 : 0, 1);
        } else {
          promoters.add(vote(each.score()), 1);
        }
      }
    }
    return new ContentmentMetrics(subject, days, satisfied.ratio(), promoters.ratio());
  }

  private static long vote(long score) {
    if (score >= PROMOTER) {
      return 1;
    }
    return score <= DETRACTOR ? -1 : 0;
  }

  /**
   * Returns the net promoter score.
   *
   * @return the score from -100 to 100, with two decimals; unknown without an answer ({@code
   *     NO_TOTAL})
   */
  public Figure<BigDecimal> nps() {
    return promoters.value().map(share -> share.times(Fraction.of(POINTS)).rounded(DECIMALS));
  }

  /** Returns what it is about, and no figure. */
  @Override
  public String toString() {
    return "ContentmentMetrics[" + subject + "]";
  }
}
