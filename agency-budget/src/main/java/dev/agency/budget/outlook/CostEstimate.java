package dev.agency.budget.outlook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.people.Person;
import dev.agency.core.pricing.ChosenCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the lines of a budget were to cost, for those who estimated minutes and no costs.
 *
 * <p>Of a design line of 6,000 minutes nobody knows yet who will do it. Two designers cost EUR 50
 * and EUR 60 an hour with the overhead, so it will cost 100 hours at the mean of 55: 5,500.00. It
 * is exact, and as good as the assumption that all people of a discipline work alike.
 *
 * <p>What somebody costs is what they cost on that budget and day: their rate on the budget, else
 * their own, and the overhead. Who has no such rate, or one in another currency, does not count.
 */
public final class CostEstimate {
  private CostEstimate() {}

  /**
   * Estimates the cost of all lines that have minutes, {@linkplain Budget#plannedMinutes(TimeShare)
   * estimated or sold}.
   *
   * @param budget the budget
   * @param people the people who may do the work, of any disciplines; others than those of a line
   *     do not matter to it
   * @param rates what people cost
   * @param day the day the rates are of, mostly the first planned one
   * @return the cost in the currency of the budget; partial where nobody of the discipline of a
   *     line has a rate, or the line has no discipline; unknown ({@code NO_ESTIMATE}) if no line
   *     has minutes, and ({@code BY_PERIOD}, {@code OPEN_ENDED}) for a retainer that {@linkplain
   *     Budget#lacksWhole lacks a whole}
   */
  public static Figure<ExactMoney> of(
      Budget budget, List<Person> people, RateBook rates, LocalDate day) {
    ExactMoney sum = ExactMoney.zero(budget.currency());
    long unpriced = 0;
    for (ServiceLine line : budget.lines()) {
      // All work costs, whoever pays for it.
      long minutes = budget.plannedMinutes(line, TimeShare.ALL);
      ImmutableList<ExactMoney> costs =
          people.stream()
              .filter(person -> line.discipline().equals(Optional.of(person.discipline())))
              .flatMap(person -> rates.costRate(budget.id(), person.id(), day).stream())
              .filter(rate -> isOf(budget, rate))
              .map(rate -> cost(budget, rate, minutes))
              .collect(toImmutableList());
      if (costs.isEmpty()) {
        unpriced = Math.addExact(unpriced, minutes);
      } else {
        ExactMoney all = costs.stream().reduce(ExactMoney::plus).orElseThrow();
        sum = sum.plus(all.multipliedBy(1, costs.size()));
      }
    }
    if (budget.plannedMinutes(TimeShare.ALL) == 0) {
      return Figure.unknown(budget.lacksWhole().orElse(UnknownReason.NO_ESTIMATE));
    }
    return unpriced == 0 ? Figure.known(sum) : Figure.partial(sum, Missing.unpriced(unpriced));
  }

  private static boolean isOf(Budget budget, ChosenCostRate chosen) {
    return parts(chosen).allMatch(rate -> rate.currency().equals(budget.currency()));
  }

  private static ExactMoney cost(Budget budget, ChosenCostRate chosen, long minutes) {
    return parts(chosen)
        .map(rate -> rate.forMinutes(minutes, budget.minutesPerDay()))
        .reduce(ExactMoney.zero(budget.currency()), ExactMoney::plus);
  }

  private static Stream<CostRate> parts(ChosenCostRate chosen) {
    return Stream.concat(Stream.of(chosen.rate()), chosen.overhead().stream());
  }
}
