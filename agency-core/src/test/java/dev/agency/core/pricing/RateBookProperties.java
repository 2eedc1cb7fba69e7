package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.RateArbitraries;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.ValueArbitraries;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Rate books against a search through all rates. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(PassLine.class)
class RateBookProperties extends Laws {
  RateBook of(List<DatedCostRate> rates) {
    return RateBook.of(rates);
  }

  Optional<CostRate> costRate(RateBook book, PersonId person, LocalDate day) {
    return book.costRate(person, day);
  }

  Optional<ChosenCostRate> costRate(
      RateBook book, BudgetId budget, PersonId person, LocalDate day) {
    return book.costRate(budget, person, day);
  }

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Provide
  Arbitrary<List<DatedCostRate>> rates() {
    Arbitrary<DateRange> ranges =
        Combinators.combine(
                Arbitraries.integers().between(0, 30),
                Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(0, 9))
            .as(
                (start, days, open) ->
                    open == 0
                        ? DateRange.startingOn(FIRST.plusDays(start))
                        : DateRange.of(FIRST.plusDays(start), FIRST.plusDays(start + days)));
    return Combinators.combine(
            Arbitraries.of("p-1", "p-2", "p-3").map(PersonId::of),
            ranges,
            RateArbitraries.datedCostRates().map(DatedCostRate::rate))
        .as(DatedCostRate::new)
        .list()
        .ofMaxSize(6);
  }

  @Property
  void aBookIsRefusedExactlyIfTwoRatesOfAPersonShareADay(
      @ForAll("rates") List<DatedCostRate> rates) {
    if (sharesADay(rates)) {
      assertThat(Refused.code(() -> of(rates))).isEqualTo(ErrorCode.OVERLAP);
    } else {
      assertThat(of(rates).costRates()).containsExactlyInAnyOrderElementsOf(rates);
    }
  }

  private static boolean sharesADay(List<DatedCostRate> rates) {
    for (int i = 0; i < 45; i++) {
      LocalDate day = FIRST.plusDays(i);
      long people = rates.stream().filter(rate -> rate.during().contains(day)).count();
      long distinct =
          rates.stream()
              .filter(rate -> rate.during().contains(day))
              .map(DatedCostRate::person)
              .distinct()
              .count();
      if (people != distinct) {
        return true;
      }
    }
    return false;
  }

  @Property
  void theRateOfADayIsTheOneThatHoldsThen(
      @ForAll("books") RateBook book, @ForAll("days") LocalDate day) {
    for (DatedCostRate rate : book.costRates()) {
      Optional<CostRate> expected =
          book.costRates().stream()
              .filter(other -> other.person().equals(rate.person()))
              .filter(other -> other.during().contains(day))
              .map(DatedCostRate::rate)
              .findFirst();
      assertThat(costRate(book, rate.person(), day)).isEqualTo(expected);
      assertThat(costRate(book, rate.person(), rate.during().start())).contains(rate.rate());
    }
  }

  @Provide
  Arbitrary<RateBook> books() {
    return RateArbitraries.rateBooks();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return ValueArbitraries.dates();
  }

  @Property
  void theRateOfABudgetGoesBeforeThePersonsOwnAndOverheadComesOnTopOfEither(
      @ForAll("books") RateBook book, @ForAll("days") LocalDate day) {
    BudgetId none = BudgetId.of("no-such-budget");
    for (DatedCostRate own : book.costRates()) {
      Optional<ChosenCostRate> anywhere = costRate(book, none, own.person(), day);
      assertThat(anywhere.map(ChosenCostRate::rate)).isEqualTo(book.costRate(own.person(), day));
      anywhere.ifPresent(
          it -> {
            assertThat(it.level()).isEqualTo(ChosenCostRate.Level.PERSON);
            assertThat(it.overhead()).isEqualTo(book.overhead(day));
          });
    }
    for (BudgetCostRate special : book.budgetCostRates()) {
      LocalDate start = special.during().start();
      Optional<ChosenCostRate> found = costRate(book, special.budget(), special.person(), start);
      assertThat(found).isPresent();
      ChosenCostRate chosen = found.orElseThrow();
      assertThat(chosen.rate()).isEqualTo(special.rate());
      assertThat(chosen.level()).isEqualTo(ChosenCostRate.Level.BUDGET_AND_PERSON);
    }
  }
}
