package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BurnOracleProperties.Saboteur;
import dev.agency.budget.BurnOracleProperties.TruePrices;
import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ChosenCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.opentest4j.TestAbortedException;

/** Kernels with a mistake, each of which breaks a law of {@link BurnProperties}. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class BurnLawsTest {
  private static final int DRAWN = 200;

  @Provide
  Arbitrary<List<BurnScenario>> scenarios() {
    return BurnArbitraries.scenarios().list().ofSize(DRAWN);
  }

  @Provide
  Arbitrary<List<BurnScenario>> tidyScenarios() {
    return BurnArbitraries.tidyScenarios().list().ofSize(DRAWN);
  }

  @Property(tries = 1, seed = "20261126", shrinking = ShrinkingMode.OFF)
  void eachLawCatchesItsMistake(
      @ForAll("scenarios") List<BurnScenario> scenarios,
      @ForAll("tidyScenarios") List<BurnScenario> tidy,
      @ForAll Random random) {
    for (Mistake mistake : MISTAKES) {
      BurnProperties laws =
          new BurnProperties() {
            @Override
            BurnReport burn(BurnScenario scenario) {
              return mistake.kernel().of(scenario).report(scenario.facts(), scenario.asOf());
            }
          };
      boolean broken =
          IntStream.range(0, DRAWN)
              .mapToObj(i -> new Case(scenarios.get(i), tidy.get(i), random))
              .anyMatch(drawn -> isBroken(mistake, laws, drawn));
      assertThat(broken).as(mistake.words()).isTrue();
    }
  }

  private static boolean isBroken(Mistake mistake, BurnProperties laws, Case drawn) {
    try {
      mistake.law().tryOn(laws, drawn);
      return false;
    } catch (TestAbortedException notOfItsKind) {
      return false;
    } catch (AssertionError broken) {
      return true;
    }
  }

  /** What a law is tried on. */
  private record Case(BurnScenario one, BurnScenario tidy, Random random) {
    LocalDate day() {
      return BurnArbitraries.FIRST_DAY.plusDays(random.nextInt(60));
    }
  }

  private interface Law {
    void tryOn(BurnProperties laws, Case drawn);
  }

  private interface Kernel {
    BurnKernel of(BurnScenario scenario);
  }

  /** A mistake, and the law that catches it. */
  private record Mistake(String words, Law law, Kernel kernel) {}

  private static final ImmutableList<Mistake> MISTAKES =
      ImmutableList.of(
          new Mistake(
              "Nobody has a discipline",
              (laws, drawn) -> laws.aDisciplineIsItsPeopleTogether(drawn.one()),
              s -> at(s, new TruePrices(s.with(s.facts().withDisciplines(ImmutableMap.of()))))),
          new Mistake(
              "People of no discipline cost nothing known",
              (laws, drawn) -> laws.whatPeopleCostDoesNotDependOnTheirDisciplines(drawn.one()),
              s ->
                  at(
                      s,
                      new TruePrices(s) {
                        @Override
                        Optional<ChosenCostRate> costRate(PersonId person, LocalDate day) {
                          return super.costRate(person, day)
                              .filter(rate -> !s.facts().disciplines().isEmpty());
                        }
                      })),
          new Mistake(
              "A rate that is told holds from the next question on",
              (laws, drawn) -> laws.aRetroactiveRateNeedsNoRewriting(drawn.one(), drawn.tidy()),
              new OldRates()),
          new Mistake(
              "What was handed over last is overlooked",
              (laws, drawn) -> laws.theOrderOfFactsDoesNotMatter(drawn.one(), drawn.random()),
              s -> onFacts(s, facts -> first(facts, facts.entries().size() - 1))),
          new Mistake(
              "What others logged decides whether a person's time counts",
              (laws, drawn) -> laws.whatIsTrueOfAPersonDoesNotDependOnOthers(drawn.one()),
              s -> onFacts(s, facts -> first(facts, 3))),
          new Mistake(
              "Each line, week and month is rounded for itself",
              (laws, drawn) -> laws.linesWeeksAndMonthsSumToTheWhole(drawn.one()),
              Saboteur.PARTS_ARE_ROUNDED_ALONE::kernel),
          new Mistake(
              "Labour, overhead and expenses are rounded for themselves",
              (laws, drawn) -> laws.theAmountsShownAddUpForAReader(drawn.tidy()),
              Saboteur.PARTS_ARE_ROUNDED_ALONE::kernel),
          new Mistake(
              "All time costs what the rates of today say",
              (laws, drawn) ->
                  laws.minutesValueAndCostNeverFallAsDaysPass(drawn.one(), drawn.day()),
              s -> at(s, new TodaysRates(s))),
          new Mistake(
              "The same, seen from a day after all facts",
              (laws, drawn) -> laws.asOfTheLastDayIsEverything(drawn.one()),
              s -> at(s, new TodaysRates(s))),
          new Mistake(
              "Whatever is known counts, even if it is of a later day",
              (laws, drawn) -> laws.laterFactsChangeNothing(drawn.one()),
              s ->
                  new BurnKernel(new TruePrices(s), s.settings()) {
                    @Override
                    PastFacts past(BurnFacts facts, LocalDate asOf) {
                      return super.past(facts, Invariants.LAST_DATE);
                    }
                  }),
          new Mistake(
              "An expense costs twice as much where the work is sold by the hour",
              (laws, drawn) -> laws.costDoesNotDependOnWhatTheWorkIsSoldFor(drawn.one()),
              s ->
                  at(
                      s,
                      new TruePrices(s) {
                        @Override
                        Optional<Money> cost(Expense expense) {
                          boolean sold =
                              s.budget().lines().stream()
                                  .anyMatch(line -> line.billRate().isPresent());
                          return super.cost(expense).map(cost -> sold ? cost.plus(cost) : cost);
                        }
                      })),
          new Mistake(
              "Nobody is charged for time of those who have no cost rate",
              (laws, drawn) -> laws.valueDoesNotDependOnWhatPeopleCost(drawn.one()),
              s ->
                  at(
                      s,
                      new OtherValues(s) {
                        @Override
                        ExactMoney other(ExactMoney value, PersonId person, LocalDate day) {
                          return costRate(person, day).isPresent() ? value : value.minus(value);
                        }
                      })),
          new Mistake(
              "A person without a cost rate costs nothing",
              (laws, drawn) ->
                  laws.anUnpricedEntryChangesMinutesAndCompletenessAndNoKnownMoney(drawn.tidy()),
              Saboteur.UNKNOWN_COST_IS_ZERO::kernel),
          new Mistake(
              "An explanation is priced after the burn, and dearer",
              (laws, drawn) -> laws.theLinesOfAnExplanationSumToItsFigure(drawn.one()),
              s -> at(s, new DearerEachTime(s))),
          new Mistake(
              "The same, seen in the figures of rows",
              (laws, drawn) -> laws.theLinesOfARowSumToItsFigures(drawn.one(), drawn.random()),
              s -> at(s, new DearerEachTime(s))),
          new Mistake(
              "The same, seen in the lines of rows",
              (laws, drawn) -> laws.theLinesOfRowsAreThoseOfTheWhole(drawn.one()),
              s -> at(s, new DearerEachTime(s))),
          new Mistake(
              "The same, seen in what people's time is worth",
              (laws, drawn) -> laws.peopleSumToTheLabourOfTheWholeButForTheirRounding(drawn.one()),
              s -> at(s, new DearerEachTime(s))),
          new Mistake(
              "Who is scheduled costs what the plan says",
              (laws, drawn) -> laws.aPlanChangesNoMoneyOfAnotherBasis(drawn.one()),
              s -> onFacts(s, BurnLawsTest::asWorked)),
          new Mistake(
              "What is planned is worth charging for",
              (laws, drawn) -> laws.aPlanChangesNothingTheClientIsAskedFor(drawn.one()),
              Saboteur.PLANS_ARE_CHARGED::kernel),
          new Mistake(
              "Minutes are rounded wherever they are looked at",
              (laws, drawn) -> laws.theLinesOfAnExplanationSumToItsMinutes(drawn.one()),
              s ->
                  at(
                      s,
                      new TruePrices(s) {
                        @Override
                        long used(
                            TimeStage stage,
                            boolean billable,
                            long logged,
                            long approved,
                            long invoiced) {
                          return (super.used(stage, billable, logged, approved, invoiced) + 14)
                              / 15
                              * 15;
                        }
                      })));

  private static BurnKernel at(BurnScenario s, Prices prices) {
    return new BurnKernel(prices, s.settings());
  }

  private static BurnKernel onFacts(BurnScenario s, UnaryOperator<BurnFacts> change) {
    return new BurnKernel(new TruePrices(s), s.settings()) {
      @Override
      PastFacts past(BurnFacts facts, LocalDate asOf) {
        return super.past(change.apply(facts), asOf);
      }
    };
  }

  private static BurnFacts first(BurnFacts facts, int entries) {
    int some = Math.max(0, Math.min(entries, facts.entries().size()));
    return facts.withEntries(facts.entries().subList(0, some));
  }

  /** What is scheduled is taken for logged, too. */
  private static BurnFacts asWorked(BurnFacts facts) {
    BurnFacts.Builder worked = facts.toBuilder();
    for (ScheduledTime time : facts.scheduled()) {
      worked.addEntries(
          TimeEntry.builder()
              .id(TimeEntryId.of(time.booking() + "-" + time.day()))
              .budget(time.budget())
              .person(time.person())
              .line(time.line())
              .date(time.day())
              .minutes(time.minutes())
              .build());
    }
    return worked.build();
  }

  /** Uses the rates of whoever asked before. */
  private static final class OldRates implements Kernel {
    private Optional<RateBook> last = Optional.empty();

    @Override
    public BurnKernel of(BurnScenario scenario) {
      RateBook rates = last.orElse(scenario.rates());
      last = Optional.of(scenario.rates());
      return at(scenario, new TruePrices(scenario.with(rates)));
    }
  }

  private static final class TodaysRates extends TruePrices {
    private final LocalDate today;

    TodaysRates(BurnScenario s) {
      super(s);
      this.today = s.asOf();
    }

    @Override
    Optional<ChosenCostRate> costRate(PersonId person, LocalDate day) {
      return super.costRate(person, today);
    }
  }

  /** What time is worth, if it is known, and something else in its place. */
  private abstract static class OtherValues extends TruePrices {
    OtherValues(BurnScenario s) {
      super(s);
    }

    abstract ExactMoney other(ExactMoney value, PersonId person, LocalDate day);

    @Override
    final Figure<ExactMoney> value(
        Optional<ServiceLine> line,
        boolean billable,
        PersonId person,
        LocalDate day,
        long minutes) {
      return super.value(line, billable, person, day, minutes)
          .map(value -> other(value, person, day));
    }
  }

  private static final class DearerEachTime extends OtherValues {
    private final ExactMoney more;
    private int times;

    DearerEachTime(BurnScenario s) {
      super(s);
      this.more = ExactMoney.of(new Money(1_000, s.budget().currency()));
    }

    @Override
    ExactMoney other(ExactMoney value, PersonId person, LocalDate day) {
      return value.signum() > 0 ? value.plus(more.multipliedBy(++times, 1)) : value;
    }
  }
}
