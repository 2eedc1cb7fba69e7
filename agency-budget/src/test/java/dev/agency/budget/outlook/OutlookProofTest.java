package dev.agency.budget.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultiset;
import dev.agency.budget.UseByDay;
import dev.agency.budget.alert.AlertCalculator;
import dev.agency.budget.alert.AlertHistory;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.forecast.ForecastFacts;
import dev.agency.budget.forecast.IntervalResult;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Outlooks of random budgets against an oracle that works from raw numbers, and kernels with a
 * planted bug against both.
 */
class OutlookProofTest {
  private static final long SEED = 20_261_126L;

  @Test
  @Tag("short")
  void everyOutlookIsThatOfTheOracle() {
    prove(400);
  }

  @Test
  @Tag("full")
  void everyOneOfManyOutlooksIsThatOfTheOracle() {
    prove(2_500);
  }

  /** What was seen, so that a proof of nothing is none. */
  private static final class Seen {
    final Multiset<AlertRule> alerts = TreeMultiset.create();
    int rows;
    int early;
    int known;
    int days;
    int bounds;
    int booked;
    int versions;
    int unpriced;
    int retainers;
    int carried;
    int exhausted;
    int lasting;
    int spent;
    int presale;
  }

  private static void prove(int budgets) {
    Seen seen = new Seen();
    Optional<String> difference = difference(Kernel.SOUND, budgets, seen);
    if (difference.isPresent()) {
      System.out.printf("FAIL outlook: %s, seed %d%n", difference.get(), SEED);
    }
    assertThat(difference).isEmpty();
    assertThat(seen.early).as("rows of earlier days").isGreaterThan(budgets);
    assertThat(seen.known).as("earned is known").isGreaterThan(budgets / 2);
    assertThat(seen.days).as("a day the minutes run out").isGreaterThan(budgets / 3);
    assertThat(seen.bounds).as("two days it runs out between").isGreaterThan(budgets / 40);
    assertThat(seen.booked).as("a day by bookings").isGreaterThan(budgets / 30);
    assertThat(seen.versions).as("planned anew").isGreaterThan(budgets / 10);
    assertThat(seen.unpriced).as("a rate is missing").isGreaterThan(budgets / 20);
    assertThat(seen.retainers).as("periods with an allowance").isGreaterThan(budgets / 20);
    assertThat(seen.carried).as("an allowance that was carried over").isGreaterThan(budgets / 80);
    assertThat(seen.exhausted).as("an allowance that is used up").isGreaterThan(budgets / 50);
    assertThat(seen.lasting).as("a period that lasts").isGreaterThan(budgets / 50);
    assertThat(seen.spent).as("a period whose minutes run out").isGreaterThan(budgets / 80);
    assertThat(seen.presale).as("worked before it was won").isGreaterThan(budgets / 10);
    for (AlertRule rule : AlertRule.values()) {
      assertThat(seen.alerts.count(rule)).as(rule.name()).isGreaterThan(budgets / 50);
    }
    System.out.printf(
        Locale.ROOT,
        "PASS outlook: %,d budgets, %,d rows of earned value in three measures, %,d alerts,"
            + " each that of the oracle, seed %d%n",
        budgets,
        seen.rows,
        seen.alerts.size(),
        SEED);
  }

  /** Returns the first budget of which a kernel and the oracle differ. */
  private static Optional<String> difference(Kernel kernel, int budgets, Seen seen) {
    for (int i = 0; i < budgets; i++) {
      OutlookDraw draw = new OutlookDraw(SEED + i);
      OutlookReport report = kernel.of(draw.facts(), draw.settings()).report();
      OutlookOracle oracle = new OutlookOracle(draw);
      List<String> told = told(report);
      List<String> expected = expected(oracle);
      for (int line = 0; line < Math.max(told.size(), expected.size()); line++) {
        String mine = line < told.size() ? told.get(line) : "nothing";
        String its = line < expected.size() ? expected.get(line) : "nothing";
        if (!mine.equals(its)) {
          return Optional.of("budget " + i + " has " + mine + " and not " + its);
        }
      }
      if (!AlertCalculator.calculate(oracle.history(), draw.settings().alerts(), draw.asOf)
          .equals(report.alerts())) {
        return Optional.of("budget " + i + " has other alerts");
      }
      count(report, draw, seen);
    }
    return Optional.empty();
  }

  private static void count(OutlookReport report, OutlookDraw draw, Seen seen) {
    report.alerts().alerts().forEach(alert -> seen.alerts.add(alert.rule()));
    seen.rows += 3 * report.minutes().size();
    seen.early += report.minutes().size() - 1;
    seen.known += report.minutesNow().value().earned().ifKnown().isPresent() ? 1 : 0;
    seen.days += report.forecast().runOut().minutesRunOut().ifKnown().isPresent() ? 1 : 0;
    Figure<LocalDate> to = report.forecast().runOut().minutesRunOutTo();
    seen.bounds += to.ifKnown().isPresent() ? 1 : 0;
    seen.booked += to.equals(Figure.unknown(UnknownReason.BOOKINGS_UNTESTED)) ? 1 : 0;
    seen.versions += draw.versions.isEmpty() ? 0 : 1;
    List<AlertHistory.Allowance> allowances = new OutlookOracle(draw).history().allowances();
    seen.retainers += allowances.isEmpty() ? 0 : 1;
    seen.carried +=
        allowances.stream().map(AlertHistory.Allowance::minutes).distinct().count() > 1 ? 1 : 0;
    seen.exhausted +=
        !allowances.isEmpty()
                && report.alerts().alerts().stream()
                    .anyMatch(alert -> alert.rule() == AlertRule.MINUTES_THRESHOLD)
            ? 1
            : 0;
    Figure<LocalDate> day = report.forecast().runOut().minutesRunOut();
    seen.spent += !allowances.isEmpty() && day.ifKnown().isPresent() ? 1 : 0;
    seen.lasting +=
        !allowances.isEmpty() && day.equals(Figure.unknown(UnknownReason.NEVER_ON_PLAN)) ? 1 : 0;
    seen.presale +=
        draw.wonOn
                .map(won -> draw.times.stream().anyMatch(time -> time.day().isBefore(won)))
                .orElse(false)
            ? 1
            : 0;
    seen.unpriced += report.costNow().value().actual() instanceof Figure.Partial<?> ? 1 : 0;
  }

  private static List<String> told(OutlookReport report) {
    List<String> told = new ArrayList<>();
    report.minutes().forEach(row -> told.add(text(row)));
    report.value().forEach(row -> told.add(text(row)));
    report.cost().forEach(row -> told.add(text(row)));
    RunOutRow runOut = report.forecast().runOut();
    told.add(
        text(runOut.minutesPerWeek())
            + ", "
            + text(runOut.minutesRunOut())
            + ", "
            + text(runOut.minutesRunOutFrom())
            + ", "
            + text(runOut.minutesRunOutTo()));
    told.add(
        text(runOut.valuePerWeek().map(Money::minorUnits))
            + ", "
            + text(runOut.valueRunOut())
            + ", "
            + text(runOut.valueRunOutFrom())
            + ", "
            + text(runOut.valueRunOutTo()));
    told.add(thousands(report, "remainingAtPlan") + ", " + thousands(report, "cpi"));
    told.add(text(atCompletion(report, "bottomUp")));
    return told;
  }

  private static List<String> expected(OutlookOracle oracle) {
    List<String> expected = new ArrayList<>();
    for (OutlookOracle.Unit unit : OutlookOracle.Unit.values()) {
      oracle.rowDays().forEach(day -> expected.add(oracle.row(unit, day)));
    }
    expected.add(oracle.runOut(OutlookOracle.Unit.MINUTES));
    expected.add(oracle.runOut(OutlookOracle.Unit.VALUE));
    expected.add(oracle.atCompletion());
    expected.add(oracle.asBooked());
    return expected;
  }

  private static <M extends Measure> String text(EarnedValueRow<M> row) {
    return row.asOf()
        + ": "
        + amount(row.value().budget())
        + ", "
        + amount(row.value().planned())
        + ", "
        + amount(row.value().earned())
        + ", "
        + amount(row.value().actual())
        + ", "
        + row.measuredOn()
        + ", "
        + row.logged().through().map(LocalDate::toString).orElse("nothing")
        + " "
        + row.logged().coverage();
  }

  private static String amount(Figure<? extends Amount<?>> amount) {
    return text(
        amount.map(
            known -> String.format(Locale.ROOT, "%.4f", known.number().decimal().doubleValue())));
  }

  private static String text(Figure<?> figure) {
    if (figure instanceof Figure.Unknown<?> unknown) {
      return unknown.reason().name();
    }
    return (figure instanceof Figure.Partial<?> ? "at least " : "")
        + figure.knownPart().orElseThrow();
  }

  /** In thousands of minutes: the oracle reckons in floating point. */
  private static String thousands(OutlookReport report, String method) {
    return text(atCompletion(report, method).map(minutes -> Math.round(minutes * 1e-3)));
  }

  private static Figure<Long> atCompletion(OutlookReport report, String method) {
    return report.forecast().rows().stream()
        .filter(each -> each.method().equals(method))
        .findFirst()
        .orElseThrow()
        .minutesAtCompletion();
  }

  /** A kernel, sound or with one mistake. */
  enum Kernel {
    SOUND {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings);
      }
    },
    /** Only what is billed counts as worked. */
    WORKED_IS_WHAT_IS_BILLED {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          Figure<Amount<Measure.Minutes>> worked(UseByDay.Day day) {
            return Figure.known(Amount.minutes(day.usedMinutes()));
          }
        };
      }
    },
    /** Only what is billed is worth anything. */
    WORTH_IS_WHAT_IS_BILLED {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          Figure<ExactMoney> worth(UseByDay.Day day) {
            return day.usedValue();
          }
        };
      }
    },
    /** What was earned before is a share of the plan of today. */
    ONE_PLAN_FOR_ALL_DAYS {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          Baseline baseline(LocalDate day) {
            return super.baseline(facts.burn().budget().asOf());
          }
        };
      }
    },
    /** The first planned day is over only tomorrow. */
    A_DAY_LATE {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          int period(LocalDate first, LocalDate day) {
            return super.period(first.plusDays(1), day);
          }
        };
      }
    },
    /** What is used today is set against the progress of last week. */
    ACTUALS_OF_TODAY {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          LocalDate measuredOn(LocalDate day) {
            return day;
          }
        };
      }
    },
    /** What is logged today was logged all along. */
    LOGGED_AS_OF_TODAY {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          LoggedTime logged(LocalDate day) {
            return facts.burn().budget().logged();
          }
        };
      }
    },
    /** What was booked for today is still to come. */
    BOOKED_FOR_TODAY {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          Optional<ImmutableSortedMap<LocalDate, BigDecimal>> bookedAfter(LocalDate last) {
            return super.bookedAfter(last.minusDays(1));
          }
        };
      }
    },
    /** When the budget runs out was known all along. */
    FORECAST_OF_TODAY_ON_ALL_DAYS {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          IntervalResult<LocalDate> runOut(
              Measured<Measure.Minutes> measured,
              ImmutableSortedMap<LocalDate, BigDecimal> used,
              LocalDate day) {
            return super.runOut(measured, used, facts.burn().budget().asOf());
          }
        };
      }
    },
    /** Nobody forecasts anything at the end of a week. */
    NO_WEEKS {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          ImmutableSortedSet<LocalDate> forecastDays() {
            return ImmutableSortedSet.copyOf(
                Sets.filter(
                    super.forecastDays(),
                    day -> facts.progress().stream().anyMatch(said -> said.date().equals(day))));
          }
        };
      }
    },
    /** An alert takes booked work to go on at its rate. */
    BOOKINGS_IGNORED {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          ForecastFacts forecast(
              Measured<Measure.Minutes> measured,
              ImmutableSortedMap<LocalDate, BigDecimal> used,
              LocalDate day) {
            ForecastFacts sound = super.forecast(measured, used, day);
            return new ForecastFacts(
                sound.budget(),
                sound.point(),
                sound.used(),
                Optional.empty(),
                sound.until(),
                sound.wonOn(),
                Optional.empty());
          }
        };
      }
    },
    /** What was worked to win it makes its pace. */
    PRESALE_IS_DELIVERY {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts.withWonOn(Optional.empty()), settings);
      }
    },
    /** The minutes of a retainer run out when all it planned is worked. */
    NO_PERIOD_RUNS_OUT {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          Optional<ForecastFacts> ofPeriod() {
            return Optional.empty();
          }
        };
      }
    },
    /** What a period of a retainer has is good for ever. */
    A_PERIOD_HAS_NO_END {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          Optional<ForecastFacts> ofPeriod() {
            return super.ofPeriod()
                .map(
                    sound ->
                        new ForecastFacts(
                            sound.budget(),
                            sound.point(),
                            sound.used(),
                            sound.booked(),
                            Optional.empty(),
                            sound.wonOn(),
                            Optional.empty()));
          }
        };
      }
    },
    /** A retainer is watched as a whole, whatever a period includes. */
    ALLOWANCES_IGNORED {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          ImmutableList<AlertHistory.Allowance> allowances() {
            return ImmutableList.of();
          }
        };
      }
    },
    /** What was left of the last period is not there in the next. */
    NOTHING_IS_CARRIED_OVER {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          ImmutableList<AlertHistory.Allowance> allowances() {
            return super.allowances().stream()
                .map(
                    period ->
                        new AlertHistory.Allowance(
                            period.during(), super.allowances().get(0).minutes()))
                .collect(ImmutableList.toImmutableList());
          }
        };
      }
    },
    /** A share that is no whole minute earns a minute less. */
    ROUNDED_DOWN {
      @Override
      OutlookKernel of(OutlookFacts facts, OutlookSettings settings) {
        return new OutlookKernel(facts, settings) {
          @Override
          AlertHistory.Earned earned(LocalDate day, Fraction share) {
            long up = super.earned(day, share).minutes();
            long planned = baseline(day).minutes().ifKnown().orElse(0L);
            boolean whole = share.times(Fraction.of(planned)).compareTo(Fraction.of(up)) == 0;
            return new AlertHistory.Earned(day, whole ? up : up - 1);
          }
        };
      }
    };

    abstract OutlookKernel of(OutlookFacts facts, OutlookSettings settings);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOUND")
  void aSaboteurIsCaught(Kernel saboteur) {
    assertThat(difference(saboteur, 400, new Seen())).isPresent();
  }
}
