package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.BurnOracleProperties.TruePrices;
import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Expense;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ChosenCostRate;
import dev.agency.core.pricing.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.opentest4j.TestAbortedException;

/** Kernels with a mistake, each of which breaks a law of {@link BurnProperties}. */
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

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void eachLawCatchesItsMistake(
      @ForAll("scenarios") List<BurnScenario> scenarios,
      @ForAll("tidyScenarios") List<BurnScenario> tidy,
      @ForAll Random random) {
    for (Mistake mistake : Mistake.values()) {
      BurnProperties laws =
          new BurnProperties() {
            @Override
            BurnReport burn(BurnScenario scenario) {
              return mistake.kernel(scenario).report(scenario.facts(), scenario.asOf());
            }
          };
      int broken = 0;
      for (int i = 0; i < DRAWN; i++) {
        Case drawn = new Case(scenarios.get(i), tidy.get(i), random);
        broken += isBroken(mistake, laws, drawn) ? 1 : 0;
      }
      assertThat(broken).as(mistake.name()).isPositive();
    }
  }

  private static boolean isBroken(Mistake mistake, BurnProperties laws, Case drawn) {
    try {
      mistake.law(laws, drawn);
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

  private static Prices prices(BurnScenario s) {
    return new TruePrices(s);
  }

  /** A mistake, and the law that catches it. */
  private enum Mistake {
    /** What was handed over last is overlooked. */
    THE_LAST_ENTRY_IS_LOST {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(prices(s), s.settings()) {
          @Override
          PastFacts past(BurnFacts facts, LocalDate asOf) {
            int last = facts.entries().size() - 1;
            return super.past(
                last < 0 ? facts : facts.withEntries(facts.entries().subList(0, last)), asOf);
          }
        };
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.theOrderOfFactsDoesNotMatter(drawn.one(), drawn.random());
      }
    },
    /** What others logged decides whether a person's time counts. */
    ONLY_THE_FIRST_THREE_ENTRIES_COUNT {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(prices(s), s.settings()) {
          @Override
          PastFacts past(BurnFacts facts, LocalDate asOf) {
            int some = Math.min(3, facts.entries().size());
            return super.past(facts.withEntries(facts.entries().subList(0, some)), asOf);
          }
        };
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.whatIsTrueOfAPersonDoesNotDependOnOthers(drawn.one());
      }
    },
    PARTS_ARE_ROUNDED_ALONE {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return BurnOracleProperties.Saboteur.PARTS_ARE_ROUNDED_ALONE.kernel(s);
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.linesWeeksAndMonthsSumToTheWhole(drawn.one());
      }
    },
    KINDS_OF_COST_ARE_ROUNDED_ALONE {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return BurnOracleProperties.Saboteur.PARTS_ARE_ROUNDED_ALONE.kernel(s);
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.theAmountsShownAddUpForAReader(drawn.tidy());
      }
    },
    /** All time is worth what the rates of today say. */
    TODAYS_RATE_HOLDS_FOR_ALL_DAYS {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(
            new TruePrices(s) {
              @Override
              Optional<ChosenCostRate> costRate(PersonId person, LocalDate day) {
                return super.costRate(person, s.asOf());
              }
            },
            s.settings());
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.minutesValueAndCostNeverFallAsDaysPass(drawn.one(), drawn.day());
      }
    },
    TODAYS_RATE_HOLDS_FOR_THE_LAST_DAY_TOO {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return TODAYS_RATE_HOLDS_FOR_ALL_DAYS.kernel(s);
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.asOfTheLastDayIsEverything(drawn.one());
      }
    },
    /** Whatever is known counts, even if it is of a later day. */
    THE_DAY_IS_IGNORED {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(prices(s), s.settings()) {
          @Override
          PastFacts past(BurnFacts facts, LocalDate asOf) {
            return super.past(facts, LocalDate.of(2199, 12, 31));
          }
        };
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.laterFactsChangeNothing(drawn.one());
      }
    },
    /** Who has no cost rate costs what the client pays. */
    WHAT_IS_SOLD_IS_TAKEN_FOR_COST {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(
            new TruePrices(s) {
              @Override
              Optional<Money> cost(Expense expense) {
                boolean sold =
                    s.budget().lines().stream().anyMatch(line -> line.billRate().isPresent());
                return sold
                    ? super.cost(expense).map(cost -> cost.plus(cost))
                    : super.cost(expense);
              }
            },
            s.settings());
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.costDoesNotDependOnWhatTheWorkIsSoldFor(drawn.one());
      }
    },
    /** Nobody is charged for time that costs nothing. */
    WHAT_COSTS_NOTHING_IS_NOT_SOLD {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(
            new TruePrices(s) {
              @Override
              Figure<ExactMoney> value(
                  Optional<ServiceLine> line,
                  boolean billable,
                  PersonId person,
                  LocalDate day,
                  long minutes) {
                return super.value(
                    line, billable && costRate(person, day).isPresent(), person, day, minutes);
              }
            },
            s.settings());
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.valueDoesNotDependOnWhatPeopleCost(drawn.one());
      }
    },
    UNKNOWN_COST_IS_ZERO {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return BurnOracleProperties.Saboteur.UNKNOWN_COST_IS_ZERO.kernel(s);
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.anUnpricedEntryChangesMinutesAndCompletenessAndNoKnownMoney(drawn.tidy());
      }
    },
    /** Whoever asks again pays more. */
    EACH_PRICING_IS_DEARER {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(dearer(s), s.settings());
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.theLinesOfAnExplanationSumToItsFigure(drawn.one());
      }
    },
    EACH_PERSON_IS_DEARER {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(dearer(s), s.settings());
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.peopleSumToTheLabourOfTheWholeButForTheirRounding(drawn.one());
      }
    },
    /** Minutes are rounded wherever they are looked at. */
    SUMS_OF_MINUTES_ARE_ROUNDED {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(
            new TruePrices(s) {
              @Override
              long used(boolean billable, long logged, long approved, long invoiced) {
                return (super.used(billable, logged, approved, invoiced) + 14) / 15 * 15;
              }
            },
            s.settings());
      }

      @Override
      void law(BurnProperties laws, Case drawn) {
        laws.theLinesOfAnExplanationSumToItsMinutes(drawn.one());
      }
    };

    private static Prices dearer(BurnScenario s) {
      ExactMoney more = ExactMoney.of(new Money(1_000, s.budget().currency()));
      return new TruePrices(s) {
        private int times;

        @Override
        Figure<ExactMoney> value(
            Optional<ServiceLine> line,
            boolean billable,
            PersonId person,
            LocalDate day,
            long minutes) {
          return super.value(line, billable, person, day, minutes)
              .map(value -> value.signum() > 0 ? value.plus(more.multipliedBy(++times, 1)) : value);
        }
      };
    }

    abstract BurnKernel kernel(BurnScenario s);

    abstract void law(BurnProperties laws, Case drawn);
  }
}
