package dev.agency.budget.alert;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All alerts of random histories against the slow oracle, and kernels with a planted bug against
 * both.
 */
class AlertOracleProofTest {
  private static final long SEED = 20_261_125L;
  private static final AlertSettings SETTINGS = AlertSettings.usual();

  /** A history with the alerts that are right by a day. */
  private record Judged(AlertHistory history, LocalDate asOf, List<AlertOracle.Seen> right) {}

  /** Each saboteur is asked for the same histories; the slow oracle need not be. */
  private static final LoadingCache<Integer, Judged> JUDGED =
      CacheBuilder.newBuilder()
          .maximumSize(100)
          .build(CacheLoader.from(AlertOracleProofTest::judge));

  @Test
  @Tag("short")
  void everyAlertIsThatOfTheOracle() {
    prove(100);
  }

  @Test
  @Tag("full")
  void everyAlertOfManyHistoriesIsThatOfTheOracle() {
    prove(500);
  }

  private static void prove(int histories) {
    Multiset<AlertRule> raised = TreeMultiset.create();
    Multiset<AlertRule> ended = TreeMultiset.create();
    Optional<String> difference = difference(AlertKernel::new, histories, raised, ended);
    if (difference.isPresent()) {
      System.out.printf("FAIL alerts: %s, seed %d%n", difference.get(), SEED);
    }
    assertThat(difference).isEmpty();
    for (AlertRule rule : AlertRule.values()) {
      assertThat(raised.count(rule)).as("raised: " + rule).isGreaterThan(histories / 20);
      assertThat(ended.count(rule)).as("ended: " + rule).isGreaterThan(histories / 100);
    }
    System.out.printf(
        "PASS alerts: %d histories, %d alerts (%d of drift) of twelve rules, %d of them ended, each"
            + " that of the oracle, seed %d%n",
        histories, raised.size(), raised.count(AlertRule.DRIFT), ended.size(), SEED);
  }

  /** Returns a history with the alerts that the oracle has for it. */
  private static Judged judge(int i) {
    AlertHistory history = new RandomHistories(new SplittableRandom(SEED + i)).history();
    // Some reports end within a week, and in the middle of the history.
    LocalDate asOf =
        RandomHistories.START.plusDays(RandomHistories.DAYS - (i % 3 == 0 ? i % 100 : 0));
    return new Judged(history, asOf, new AlertOracle(history, SETTINGS).alerts(asOf));
  }

  private static Optional<String> difference(
      BiFunction<AlertHistory, AlertSettings, AlertKernel> kernel,
      int histories,
      Multiset<AlertRule> raised,
      Multiset<AlertRule> ended) {
    return difference(kernel, histories, raised, ended, alert -> true);
  }

  /** Returns the first history of which a kernel and the oracle differ in some alerts. */
  static Optional<String> difference(
      BiFunction<AlertHistory, AlertSettings, AlertKernel> kernel,
      int histories,
      Multiset<AlertRule> raised,
      Multiset<AlertRule> ended,
      Predicate<AlertOracle.Seen> some) {
    for (int i = 0; i < histories; i++) {
      Judged judged = JUDGED.getUnchecked(i);
      ImmutableList<AlertOracle.Seen> alerts =
          kernel.apply(judged.history(), SETTINGS).run(judged.asOf()).alerts().stream()
              .map(AlertOracle.Seen::of)
              .filter(some)
              .collect(toImmutableList());
      ImmutableList<AlertOracle.Seen> right =
          judged.right().stream().filter(some).collect(toImmutableList());
      if (!alerts.equals(right)) {
        return Optional.of("history " + i + " has other alerts than the oracle's");
      }
      for (AlertOracle.Seen alert : alerts) {
        raised.add(alert.rule());
        if (alert.ended().isPresent()) {
          ended.add(alert.rule());
        }
      }
    }
    return Optional.empty();
  }

  /** A kernel with one mistake. */
  enum Saboteur {
    /** A week raises the noise it is measured by. */
    NOISE_AFTER_THE_UPDATE {
      @Override
      DriftSum sum() {
        return new DriftSum() {
          @Override
          double score(double x, double before, double after) {
            return clip(x / Math.sqrt(after));
          }
        };
      }
    },
    /** One wild week raises an alert. */
    NO_CLIP {
      @Override
      DriftSum sum() {
        return new DriftSum() {
          @Override
          double clip(double score) {
            return score;
          }
        };
      }
    },
    /** The noise is a mean of differences and not of their squares. */
    UNSQUARED {
      @Override
      DriftSum sum() {
        return new DriftSum() {
          @Override
          double square(double difference) {
            return Math.abs(difference);
          }
        };
      }
    },
    /** The excess before a change of the plan is compared with the one after it. */
    DIFFERENCE_ACROSS_THE_BASELINE {
      @Override
      DriftSum sum() {
        return new DriftSum() {
          @Override
          void rebaselined() {
            // What was before stays.
          }
        };
      }
    },
    /** The work on both sides of a change of the plan is one excess. */
    EXCESS_ACROSS_THE_BASELINE {
      @Override
      boolean isReplanned(boolean replanned) {
        return false;
      }
    },
    /** An applied order changes nothing. */
    ORDERS_DO_NOT_HALVE {
      @Override
      DriftSum sum() {
        return new DriftSum() {
          @Override
          void ordered() {
            // The sum stays.
          }
        };
      }
    },
    /** A larger budget does not re-arm a threshold. */
    NO_REARM {
      @Override
      boolean isRearmed(boolean rearmed) {
        return false;
      }
    },
    /** What happens tomorrow is known today. */
    LOOK_AHEAD {
      @Override
      LocalDate known(LocalDate day) {
        return day.plusDays(1);
      }
    },
    /** A level that is left stays open with its old figure. */
    A_LEVEL_NEVER_FALLS {
      @Override
      boolean isOtherLevel(AlertLevel open, AlertLevel now) {
        return now.compareTo(open) > 0;
      }
    },
    /** A retainer is judged by the plan of its lines. */
    A_RETAINER_HAS_A_WHOLE {
      @Override
      boolean isByPeriod(boolean byPeriod) {
        return false;
      }
    },
    /** Whoever looks today takes the time to be logged up to today. */
    LOGGED_UP_TO_THE_DAY {
      @Override
      LoggedTime logged(LoggedTime logged, LocalDate day) {
        return new LoggedTime(Optional.of(day), logged.coverage());
      }
    },
    /** Where nobody knows how complete the time sheets are they are taken to be complete. */
    UNKNOWN_COVERAGE_IS_WHOLE {
      @Override
      LoggedTime logged(LoggedTime logged, LocalDate day) {
        return new LoggedTime(
            logged.through(),
            Figure.known(logged.coverage().ifKnown().orElse(BasisPoints.ONE_HUNDRED_PERCENT)));
      }
    };

    DriftSum sum() {
      return new DriftSum();
    }

    boolean isReplanned(boolean replanned) {
      return replanned;
    }

    boolean isRearmed(boolean rearmed) {
      return rearmed;
    }

    boolean isOtherLevel(AlertLevel open, AlertLevel now) {
      return open != now;
    }

    boolean isByPeriod(boolean byPeriod) {
      return byPeriod;
    }

    LocalDate known(LocalDate day) {
      return day;
    }

    LoggedTime logged(LoggedTime logged, LocalDate day) {
      return logged;
    }

    AlertKernel kernel(AlertHistory history, AlertSettings settings) {
      return new AlertKernel(history, settings) {
        @Override
        LocalDate known(LocalDate day) {
          return Saboteur.this.known(day);
        }

        @Override
        LoggedTime logged(Position at) {
          return Saboteur.this.logged(super.logged(at), at.day);
        }

        @Override
        boolean isRearmed(Object before, Object now) {
          return Saboteur.this.isRearmed(super.isRearmed(before, now));
        }

        @Override
        boolean isOtherLevel(AlertLevel open, AlertLevel now) {
          return Saboteur.this.isOtherLevel(open, now);
        }

        @Override
        boolean isByPeriod(Position at) {
          return Saboteur.this.isByPeriod(super.isByPeriod(at));
        }

        @Override
        DriftWatch driftWatch(AlertSettings limits) {
          return new DriftWatch(limits, sum()) {
            @Override
            boolean isReplanned(Position.Post before, Position.Post now) {
              return Saboteur.this.isReplanned(super.isReplanned(before, now));
            }
          };
        }
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSaboteurIsCaught(Saboteur saboteur) {
    assertThat(difference(saboteur::kernel, 400, TreeMultiset.create(), TreeMultiset.create()))
        .isPresent();
  }

  @Test
  void aKernelWithoutAPlantedBugIsNot() {
    assertThat(
            difference(
                (history, settings) -> new AlertKernel(history, settings) {},
                50,
                TreeMultiset.create(),
                TreeMultiset.create()))
        .isEmpty();
  }
}
