package dev.agency.budget.metrics;

import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.revenue.RecognitionReport;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ClientId;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * What was earned of a client in the last twelve months and in the twelve months before.
 *
 * <p>As of 31 March 2027 the last twelve months began on 1 April 2026 and those before on 1 April
 * 2025. Work by projects does not recur by the month as a subscription does, so a year of it is
 * compared with the year before.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no amount.
 *
 * @param client the client
 * @param former the recognised revenue of the twelve months before
 * @param recent that of the last twelve months
 * @param logged how far time is logged, and how complete the time sheets are
 */
public record ClientRevenue(
    ClientId client, Figure<Money> former, Figure<Money> recent, LoggedTime logged) {
  /**
   * Creates the revenue of a client.
   *
   * @param client the client
   * @param former the recognised revenue of the twelve months before
   * @param recent that of the last twelve months
   * @param logged how far time is logged, and how complete the time sheets are
   */
  public ClientRevenue {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(former, "former");
    Objects.requireNonNull(recent, "recent");
    Objects.requireNonNull(logged, "logged");
  }

  /**
   * Sums the revenue of a client's budgets.
   *
   * @param client the client
   * @param currency the currency of the sums; a price in another makes them unknown ({@code
   *     UNCONVERTED})
   * @param reports the recognition of each of their budgets
   * @param asOf the day all of the reports are as of
   * @return the revenue of both years; zero of a client without budgets
   * @throws dev.agency.core.error.InvalidModelException if a report is as of another day ({@code
   *     INCONSISTENT})
   */
  public static ClientRevenue of(
      ClientId client, Currency currency, List<RecognitionReport> reports, LocalDate asOf) {
    Invariants.of("the revenue of a client")
        .require(
            reports.stream().allMatch(report -> report.asOf().equals(asOf)),
            "reports",
            ErrorCode.INCONSISTENT,
            "must be as of the day")
        .verify();
    return new ClientRevenue(
        client,
        sum(currency, reports, DateRange.closed(after(asOf, 2), after(asOf, 1).minusDays(1))),
        sum(currency, reports, DateRange.closed(after(asOf, 1), asOf)),
        LeastLogged.of(
            reports.stream().map(report -> report.logged().orElse(LoggedTime.unknown())).toList()));
  }

  /** The first day after the one that is so many years ago. */
  private static LocalDate after(LocalDate asOf, int years) {
    return asOf.plusDays(1).minusYears(years);
  }

  private static Figure<Money> sum(
      Currency currency, List<RecognitionReport> reports, DateRange days) {
    Figure<Money> sum = Figure.known(Money.zero(currency));
    for (RecognitionReport report : reports) {
      Figure<Money> one =
          report.price().currency().equals(currency)
              ? report.recognisedIn(days)
              : Figure.unknown(UnknownReason.UNCONVERTED);
      sum = sum.with(one, Money::plus);
    }
    return sum;
  }

  /** Returns the client, and no amount. */
  @Override
  public String toString() {
    return "ClientRevenue[" + client + "]";
  }
}
