package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether clients stay, and what they are worth: gross and net revenue retention, logo retention
 * and growth.
 *
 * <p>Of three clients EUR 100, 60 and 40 thousand were earned in the year before, and 130, 30 and
 * nothing in the last; a fourth is new with 50. The starting cohort are the three: gross retention
 * is (100 + 30 + 0) / 200 = 65 %, net retention (130 + 30) / 200 = 80 %, logo retention 2/3.
 * Clients grew from 3 to 3, which is no growth, and revenue from 200 to 210, which is 5 %.
 *
 * <p>Gross retention counts of each client at most what they were worth before, net retention all
 * they are worth now (SaaS Metrics Standards Board); both are over the clients of the year before
 * and none that came later, so that gross is never above net or 100 %. Logo retention is the
 * retention rate of P. Farris and others, Marketing Metrics. A client of whom more was taken back
 * than earned is worth nothing, and not less.
 *
 * <p>One client whose revenue is not known makes all that needs it unknown, for that may be the one
 * that left.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param subject what it is about, such as a manager or the agency
 * @param asOf the last day that counts
 * @param formerRevenue what was earned of the cohort in the year before
 * @param retainedRevenue what of it was earned in the last year again, at most as much of each
 * @param cohortRevenue what was earned of the cohort in the last year
 * @param gross retained revenue over that of the year before
 * @param net the revenue of the cohort over that of the year before
 * @param logos the clients of the cohort who stayed over all of it
 * @param clientGrowth by how many clients there are more, over how many there were
 * @param revenueGrowth by how much the revenue of all clients grew, over what it was
 * @param logged how far time is logged on the budgets of all of them, and how complete their time
 *     sheets are: of each the least
 */
public record RetentionMetrics(
    String subject,
    LocalDate asOf,
    Figure<Money> formerRevenue,
    Figure<Money> retainedRevenue,
    Figure<Money> cohortRevenue,
    Ratio gross,
    Ratio net,
    Ratio logos,
    Ratio clientGrowth,
    Ratio revenueGrowth,
    LoggedTime logged) {
  /** What it is about. */
  public static final Field<RetentionMetrics, String> SUBJECT =
      Field.of("subject", Quantities.NAME, RetentionMetrics::subject);

  /** The day it is as of. */
  public static final Field<RetentionMetrics, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, RetentionMetrics::asOf);

  /** What was earned in the year before. */
  public static final Field<RetentionMetrics, Figure<Money>> FORMER_REVENUE =
      Field.of(Quantities.FORMER_REVENUE, RetentionMetrics::formerRevenue);

  /** What of it was earned again. */
  public static final Field<RetentionMetrics, Figure<Money>> RETAINED_REVENUE =
      Field.of(Quantities.RETAINED_REVENUE, RetentionMetrics::retainedRevenue);

  /** What was earned of the same clients in the last year. */
  public static final Field<RetentionMetrics, Figure<Money>> COHORT_REVENUE =
      Field.of("cohortRevenue", Quantities.RECOGNISED_REVENUE, RetentionMetrics::cohortRevenue);

  /** Gross revenue retention. */
  public static final Field<RetentionMetrics, Figure<BasisPoints>> GROSS_RETENTION =
      Field.of(Quantities.GROSS_RETENTION, metrics -> metrics.gross().share());

  /** Net revenue retention. */
  public static final Field<RetentionMetrics, Figure<BasisPoints>> NET_RETENTION =
      Field.of(Quantities.NET_RETENTION, metrics -> metrics.net().share());

  /** Logo retention: it tells of a client whether they were worth anything. */
  public static final Field<RetentionMetrics, Figure<BasisPoints>> LOGO_RETENTION =
      Field.of("logoRetention", Quantities.RETAINED_REVENUE, metrics -> metrics.logos().share());

  /** The growth of how many clients there are. */
  public static final Field<RetentionMetrics, Figure<BasisPoints>> CLIENT_GROWTH =
      Field.of(
          "clientGrowth", Quantities.RETAINED_REVENUE, metrics -> metrics.clientGrowth().share());

  /** The growth of revenue, which of a cohort alone is its net retention. */
  public static final Field<RetentionMetrics, Figure<BasisPoints>> REVENUE_GROWTH =
      Field.of(
          "revenueGrowth", Quantities.NET_RETENTION, metrics -> metrics.revenueGrowth().share());

  /** The last day anybody logged time on. */
  public static final Field<RetentionMetrics, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(metrics -> metrics.logged().through());

  /** How complete the time sheets are. */
  public static final Field<RetentionMetrics, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(metrics -> metrics.logged().coverage());

  /** The record type, for permissions and tables. */
  public static final RecordType<RetentionMetrics> TYPE =
      RecordType.of(
          "retentionMetrics",
          Grain.CLIENT,
          ImmutableList.of(
              SUBJECT,
              AS_OF,
              FORMER_REVENUE,
              RETAINED_REVENUE,
              COHORT_REVENUE,
              GROSS_RETENTION,
              NET_RETENTION,
              LOGO_RETENTION,
              CLIENT_GROWTH,
              REVENUE_GROWTH,
              LOGGED_THROUGH,
              COVERAGE));

  /**
   * Creates metrics.
   *
   * @param subject what it is about
   * @param asOf the last day that counts
   * @param formerRevenue what was earned of the cohort in the year before
   * @param retainedRevenue what of it was earned again
   * @param cohortRevenue what was earned of the cohort in the last year
   * @param gross retained revenue over that of the year before
   * @param net the revenue of the cohort over that of the year before
   * @param logos the clients who stayed over all
   * @param clientGrowth how many clients there are more over how many there were
   * @param revenueGrowth by how much revenue grew over what it was
   * @param logged how far time is logged, and how complete the time sheets are
   * @throws dev.agency.core.error.InvalidModelException if the name does not print ({@code
   *     MALFORMED_NAME}) or the day is out of range ({@code DATE_OUT_OF_RANGE})
   */
  public RetentionMetrics {
    Invariants.of("retention metrics").name("subject", subject).date("asOf", asOf).verify();
    Objects.requireNonNull(formerRevenue, "formerRevenue");
    Objects.requireNonNull(retainedRevenue, "retainedRevenue");
    Objects.requireNonNull(cohortRevenue, "cohortRevenue");
    Objects.requireNonNull(gross, "gross");
    Objects.requireNonNull(net, "net");
    Objects.requireNonNull(logos, "logos");
    Objects.requireNonNull(clientGrowth, "clientGrowth");
    Objects.requireNonNull(revenueGrowth, "revenueGrowth");
    Objects.requireNonNull(logged, "logged");
  }

  /**
   * Judges clients by what they are and were worth.
   *
   * @param subject what it is about, such as a manager or the agency: 1 to 200 printable characters
   * @param clients the clients, each once, in any order
   * @param asOf the last day that counts
   * @return the metrics
   * @throws dev.agency.core.error.InvalidModelException if a client is there twice ({@code
   *     DUPLICATE_ID}), the name does not print or the day is out of range
   * @throws dev.agency.core.error.AmountOverflowException if a sum does not fit
   */
  public static RetentionMetrics of(String subject, List<ClientRevenue> clients, LocalDate asOf) {
    Invariants.of("retention metrics")
        .unique("clients", clients.stream().map(ClientRevenue::client).toList())
        .verify();
    return new Cohort(clients).metrics(subject, asOf);
  }

  /** Returns what it is about, and no figure. */
  @Override
  public String toString() {
    return "RetentionMetrics[" + subject + " " + asOf + "]";
  }
}
