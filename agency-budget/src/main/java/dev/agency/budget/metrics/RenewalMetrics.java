package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Renewal;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How many of the contracts that came to their end went on: those that were renewed over those that
 * could have been (the contract renewal rate, by count).
 *
 * <p>Of five contracts whose last day lay in 2026 three were followed by another, one went on by
 * itself since nobody gave notice, and one ended: 80 %. A contract that somebody ended before its
 * term was over counts on the day it was ended on. One that was never to be renewed is in neither
 * number. Where none came to its end there is no rate ({@code NO_TOTAL}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject what it is about, such as a manager or the agency
 * @param asOf the last day that counts
 * @param renewed those that went on over all that came to their end
 */
public record RenewalMetrics(String subject, LocalDate asOf, Ratio renewed) {
  /** What it is about. */
  public static final Field<RenewalMetrics, String> SUBJECT =
      Field.of("subject", Quantities.NAME, RenewalMetrics::subject);

  /** The day it is as of. */
  public static final Field<RenewalMetrics, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, RenewalMetrics::asOf);

  /** How many contracts came to their end. */
  public static final Field<RenewalMetrics, Long> CAME_TO_THEIR_END =
      Field.of(
          "cameToTheirEnd",
          Quantities.STATE,
          metrics -> Ratio.fit(metrics.renewed().denominator().top()));

  /** The share of them that went on. */
  public static final Field<RenewalMetrics, Figure<BasisPoints>> RENEWAL_RATE =
      Field.of("renewalRate", Quantities.STATE, metrics -> metrics.renewed().share());

  /** The record type, for permissions and tables. */
  public static final RecordType<RenewalMetrics> TYPE =
      RecordType.of(
          "renewalMetrics",
          Grain.CLIENT,
          ImmutableList.of(SUBJECT, AS_OF, CAME_TO_THEIR_END, RENEWAL_RATE));

  /**
   * Creates metrics.
   *
   * @param subject what it is about
   * @param asOf the last day that counts
   * @param renewed those that went on over all that came to their end
   * @throws dev.agency.core.error.InvalidModelException if the name does not print ({@code
   *     MALFORMED_NAME}) or the day is out of range ({@code DATE_OUT_OF_RANGE})
   */
  public RenewalMetrics {
    Invariants.of("renewal metrics").name("subject", subject).date("asOf", asOf).verify();
    Objects.requireNonNull(renewed, "renewed");
  }

  /**
   * Judges contracts.
   *
   * @param subject what it is about, such as a manager or the agency: 1 to 200 printable characters
   * @param contracts the contracts, each once, in any order
   * @param ends the days on which those that count came to their end
   * @param asOf the last day that counts: what ends later has not ended yet
   * @return the rate
   * @throws dev.agency.core.error.InvalidModelException if a contract is there twice ({@code
   *     DUPLICATE_ID}), the name does not print or the day is out of range
   */
  public static RenewalMetrics of(
      String subject, List<Contract> contracts, DateRange ends, LocalDate asOf) {
    Invariants.of("renewal metrics")
        .unique("contracts", contracts.stream().map(Contract::id).toList())
        .verify();
    RatioSum renewed = new RatioSum(UnknownReason.NO_TOTAL);
    for (Contract each : contracts) {
      boolean hasEnded =
          each.lastDay().filter(day -> ends.contains(day) && !day.isAfter(asOf)).isPresent();
      if (hasEnded && each.renewal() != Renewal.NONE) {
        renewed.add(wentOn(each) ? 1 : 0, 1);
      }
    }
    return new RenewalMetrics(subject, asOf, renewed.ratio());
  }

  private static boolean wentOn(Contract contract) {
    return contract.renewedAs().isPresent()
        || (contract.renewal() == Renewal.AUTOMATIC && contract.endedOn().isEmpty());
  }

  /** Returns what it is about, and no figure. */
  @Override
  public String toString() {
    return "RenewalMetrics[" + subject + " " + asOf + "]";
  }
}
