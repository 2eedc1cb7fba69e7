package dev.agency.budget.outlook;

import static dev.agency.budget.outlook.OutlookExample.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.people.Person;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.DateRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostEstimateTest {
  private static final ImmutableList<Person> PEOPLE =
      ImmutableList.of(
          person("ada", "design"), person("ben", "design"), person("cem", "development"));

  private static Person person(String id, String discipline) {
    return Person.builder()
        .id(PersonId.of(id))
        .name(id)
        .discipline(DisciplineId.of(discipline))
        .build();
  }

  private static DatedCostRate costs(String person, CostRate rate) {
    return new DatedCostRate(PersonId.of(person), DateRange.startingOn(START), rate);
  }

  private static CostRate hour(String amount) {
    return CostRate.perHour(amount, "EUR");
  }

  private static Budget budget(String discipline, long minutes) {
    return BurnExample.timeAndMaterials("EUR")
        .line(
            "design",
            line ->
                line.discipline(DisciplineId.of(discipline))
                    .estimatedMinutes(minutes)
                    .billRate(BillRate.perHour("90.00", "EUR")))
        .asOf("2026-03-29")
        .budget();
  }

  private static Figure<ExactMoney> estimate(Budget budget, RateBook rates) {
    return CostEstimate.of(budget, PEOPLE, rates, START);
  }

  private static Figure<ExactMoney> euros(String amount) {
    return Figure.known(ExactMoney.of(Money.of(amount, "EUR")));
  }

  @Test
  void itIsTheMeanOfThePeopleOfTheDiscipline() {
    RateBook rates =
        RateBook.of(
            List.of(
                costs("ada", hour("50.00")),
                costs("ben", hour("60.00")),
                costs("cem", hour("99.00"))));
    assertThat(estimate(budget("design", 6_000), rates)).isEqualTo(euros("5500.00"));
    assertThat(estimate(budget("development", 60), rates)).isEqualTo(euros("99.00"));
    assertThat(CostEstimate.of(budget("design", 6_000), PEOPLE, rates, START.minusDays(1)))
        .as("on that day nobody has a rate")
        .isEqualTo(Figure.partial(ExactMoney.of(Money.of("0.00", "EUR")), Missing.unpriced(6_000)));
  }

  @Test
  void whatSomebodyCostsOnTheBudgetCountsAndTheOverheadToo() {
    RateBook rates =
        RateBook.builder()
            .addCostRates(costs("ada", hour("50.00")))
            .addCostRates(costs("ben", hour("60.00")))
            .addBudgetCostRates(
                new BudgetCostRate(
                    BudgetId.of("b-1"),
                    PersonId.of("ada"),
                    DateRange.startingOn(START),
                    hour("70.00")))
            .addOverheads(new Overhead(DateRange.startingOn(START), hour("5.00")))
            .build();
    // Ada 75 and Ben 65.
    assertThat(estimate(budget("design", 60), rates)).isEqualTo(euros("70.00"));
  }

  @Test
  void whoHasNoRateInTheCurrencyOfTheBudgetDoesNotCount() {
    RateBook rates =
        RateBook.of(
            List.of(
                costs("ada", hour("50.00")),
                costs("ben", CostRate.perHour("1.00", "USD")),
                costs("cem", CostRate.perHour("1.00", "USD"))));
    assertThat(estimate(budget("design", 60), rates)).isEqualTo(euros("50.00"));
    assertThat(estimate(budget("development", 60), rates))
        .isEqualTo(Figure.partial(ExactMoney.of(Money.of("0.00", "EUR")), Missing.unpriced(60)));
  }

  @Test
  void aLineThatNobodyCanDoIsMissingAndOneWithoutMinutesIsNot() {
    Budget lines =
        BurnExample.timeAndMaterials("EUR")
            .line("any", 120, "90.00")
            .line("nothing", 0, "90.00")
            .line("design", line -> line.discipline(DisciplineId.of("design")).estimatedMinutes(60))
            .asOf("2026-03-29")
            .budget();
    RateBook rates = RateBook.of(List.of(costs("ada", hour("50.00"))));
    assertThat(estimate(lines, rates))
        .isEqualTo(Figure.partial(ExactMoney.of(Money.of("50.00", "EUR")), Missing.unpriced(120)));
    assertThat(estimate(budget("design", 0), rates))
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
  }
}
