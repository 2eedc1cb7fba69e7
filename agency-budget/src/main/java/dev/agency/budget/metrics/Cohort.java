package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The clients of a year, and what became of them. */
final class Cohort {
  private final List<ClientRevenue> clients;

  Cohort(List<ClientRevenue> clients) {
    this.clients = ImmutableList.copyOf(clients);
  }

  /** A client's minor units in both years. */
  private record Worth(long former, long recent) {
    long retained() {
      return Math.min(former, recent);
    }
  }

  RetentionMetrics metrics(String subject, LocalDate asOf) {
    Optional<UnknownReason> unknown =
        amounts()
            .flatMap(
                amount ->
                    amount.then(Figure::known) instanceof Figure.Unknown<Money> none
                        ? Stream.of(none.reason())
                        : Stream.empty())
            .min(Comparator.<UnknownReason>naturalOrder());
    boolean mixed = known().map(Money::currency).distinct().count() > 1;
    Optional<UnknownReason> unsummed =
        unknown.or(() -> mixed ? Optional.of(UnknownReason.UNCONVERTED) : Optional.empty());
    Figure<Money> former = sum(unsummed, Worth::former, true);
    Figure<Money> retained = sum(unsummed, Worth::retained, true);
    Figure<Money> recent = sum(unsummed, Worth::recent, true);
    Figure<Money> all = sum(unsummed, Worth::recent, false);
    long were = count(worth -> worth.former() > 0 ? 1 : 0);
    long stayed = count(worth -> worth.former() > 0 && worth.recent() > 0 ? 1 : 0);
    long are = count(worth -> worth.recent() > 0 ? 1 : 0);
    return new RetentionMetrics(
        subject,
        asOf,
        former,
        retained,
        recent,
        ratio(retained, former),
        ratio(recent, former),
        unknown.map(Ratio::unknown).orElse(Ratio.of(stayed, were, UnknownReason.NO_TOTAL)),
        unknown.map(Ratio::unknown).orElse(Ratio.of(are - were, were, UnknownReason.NO_TOTAL)),
        ratio(all.with(former, Money::minus), former),
        LeastLogged.of(clients.stream().map(ClientRevenue::logged).toList()));
  }

  private Stream<Figure<Money>> amounts() {
    return clients.stream().flatMap(client -> Stream.of(client.former(), client.recent()));
  }

  private Stream<Money> known() {
    return amounts().flatMap(amount -> amount.ifKnown().stream());
  }

  /** What clients were and are worth, not less than nothing. */
  private Stream<Worth> worths() {
    return clients.stream()
        .map(client -> new Worth(units(client.former()), units(client.recent())));
  }

  private static long units(Figure<Money> amount) {
    return Math.max(0, amount.ifKnown().map(Money::minorUnits).orElse(0L));
  }

  private long count(ToLongFunction<Worth> one) {
    return worths().mapToLong(one).sum();
  }

  /** Whether a client is of the cohort. */
  private static boolean belongs(Worth worth) {
    return worth.former() > 0;
  }

  private Figure<Money> sum(
      Optional<UnknownReason> unknown, ToLongFunction<Worth> amount, boolean ofCohort) {
    if (unknown.isPresent()) {
      return Figure.unknown(unknown.get());
    }
    return known()
        .findFirst()
        .map(
            any ->
                Figure.known(
                    worths()
                        .filter(worth -> !ofCohort || belongs(worth))
                        .map(worth -> new Money(amount.applyAsLong(worth), any.currency()))
                        .reduce(Money.zero(any.currency()), Money::plus)))
        .orElse(Figure.unknown(UnknownReason.NO_REVENUE));
  }

  private static Ratio ratio(Figure<Money> above, Figure<Money> below) {
    RatioSum sum = new RatioSum(UnknownReason.NO_REVENUE);
    sum.add(number(above), number(below));
    Ratio ratio = sum.ratio();
    return new Ratio(ratio.numerator(), ratio.denominator(), 0, ratio.otherwise());
  }

  private static Figure<Fraction> number(Figure<Money> amount) {
    return amount.map(money -> Amount.value(money).number());
  }
}
