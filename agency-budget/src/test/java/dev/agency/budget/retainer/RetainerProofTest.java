package dev.agency.budget.retainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.testkit.RetainerCase;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.pricing.RetainerTerms.FirstPeriod;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every row of a retainer against the oracle, and kernels with a planted bug against it. */
class RetainerProofTest {
  private static final long SEED = 20_261_125L;

  @Test
  @Tag("short")
  void thousandsOfRetainersAreThoseOfTheOracle() {
    prove(1_000);
  }

  @Test
  @Tag("full")
  void manyRetainersAreThoseOfTheOracle() {
    prove(50_000);
  }

  /** What must happen in so many percent of the periods for the proof to say something. */
  private record Event(String name, int percent, Predicate<RetainerPeriod> happens) {}

  private static final ImmutableList<Event> EVENTS =
      ImmutableList.of(
          new Event("repaid", 4, p -> p.debtRepaid() > 0),
          new Event("carried", 15, p -> !p.lotsIn().isEmpty()),
          new Event("several lots", 4, p -> p.lotsIn().size() > 1),
          new Event("expired", 10, p -> p.expired() > 0),
          new Event("cut", 3, p -> p.cut() > 0),
          new Event("billed", 4, p -> p.billed() > 0),
          new Event("added", 5, p -> p.added() > 0),
          new Event("waived", 4, p -> p.waived() > 0),
          new Event("settled", 1, p -> p.added() < 0),
          new Event("late", 3, p -> p.late() != 0),
          new Event("credit", 2, p -> p.creditIn() > 0),
          new Event("open", 3, p -> !p.ended()));

  private static void prove(int cases) {
    RetainerDraw draw = new RetainerDraw(SEED);
    Map<Event, Long> seen = new HashMap<>();
    long rows = 0;
    for (int i = 0; i < cases; i++) {
      RetainerCase next = draw.next();
      RetainerReport report = next.report();
      assertThat(RetainerOracle.rows(report))
          .as("case %d of seed %d", i, SEED)
          .isEqualTo(new RetainerOracle(next).rows());
      for (RetainerPeriod period : report.periods()) {
        rows++;
        for (Event event : EVENTS) {
          if (event.happens().test(period)) {
            seen.merge(event, 1L, Long::sum);
          }
        }
      }
    }
    for (Event event : EVENTS) {
      assertThat(seen.getOrDefault(event, 0L) * 100)
          .as("%s in at least %d %% of %d periods", event.name(), event.percent(), rows)
          .isGreaterThanOrEqualTo(event.percent() * rows);
    }
    System.out.printf(
        "PASS retainers: %,d retainers with %,d periods as the oracle has them, seed %d%n",
        cases, rows, SEED);
  }

  /** A chain with one mistake that hand-made retainer sheets have. */
  enum Saboteur {
    /** What came last is used first, and the rest grows old. */
    NEWEST_FIRST {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms()) {
          @Override
          Batch next(Deque<Batch> lots) {
            return lots.getLast();
          }
        };
      }
    },
    /** A debt is written down and never repaid. */
    DEBT_IS_FORGOTTEN {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms()) {
          @Override
          long repayable(long debt, long available) {
            return 0;
          }
        };
      }
    },
    /** A lot that is good for two periods is good for three. */
    A_LOT_LIVES_ONE_PERIOD_LONGER {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms()) {
          @Override
          long expire(Deque<Batch> lots, int period) {
            return super.expire(lots, period - 1);
          }
        };
      }
    },
    /** What is too old is cut first, and the limit then holds against what was lost anyway. */
    CUT_BEFORE_EXPIRY {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms()) {
          private long early;

          @Override
          long expire(Deque<Batch> lots, int period) {
            early = c.terms().unused().isNone() ? 0 : super.cut(lots);
            return super.expire(lots, period);
          }

          @Override
          long cut(Deque<Batch> lots) {
            return early + super.cut(lots);
          }
        };
      }
    },
    /** The limit of what is carried over is not applied. */
    NOTHING_IS_CUT {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms()) {
          @Override
          long cut(Deque<Batch> lots) {
            return 0;
          }
        };
      }
    },
    /** The limit of the debt holds for each period anew. */
    DEBT_IS_LIMITED_EACH_PERIOD {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms()) {
          @Override
          long added(long overage, long debt) {
            return super.added(overage, 0);
          }
        };
      }
    },
    /** Whoever leaves owes nothing any more. */
    THE_LAST_DEBT_VANISHES {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms()) {
          @Override
          boolean settles(DateRange during) {
            return false;
          }
        };
      }
    },
    /** All overage is billed at once, whatever was agreed. */
    ALL_OVERAGE_IS_BILLED {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms()) {
          @Override
          long added(long overage, long debt) {
            return 0;
          }
        };
      }
    },
    /** A closed month moves silently. */
    LOCKS_ARE_IGNORED {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms()) {
          @Override
          LocalDate postingDay(RetainerUse use, LocalDate end, Collection<PeriodLock> locks) {
            return super.postingDay(use, end, ImmutableList.of());
          }
        };
      }
    },
    /** What was told to the client is computed again, although it was agreed not to. */
    LATE_APPROVALS_GO_BACK {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms()) {
          @Override
          LocalDate postingDay(RetainerUse use, LocalDate end, Collection<PeriodLock> locks) {
            return use.day();
          }
        };
      }
    },
    /** A last month that is locked moves all the same. */
    THE_LAST_PERIOD_TAKES_IT_ALL {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms()) {
          @Override
          boolean isLastLocked(RetainerUse use, Collection<PeriodLock> locks) {
            return false;
          }
        };
      }
    },
    /** Half a month is charged as a whole one. */
    THE_FIRST_PERIOD_IS_ALWAYS_FULL {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(c.budget(), c.terms().withFirstPeriod(FirstPeriod.FULL));
      }
    },
    /** Saturdays count like any other day. */
    WORKING_DAYS_ARE_CALENDAR_DAYS {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return c.terms().firstPeriod() == FirstPeriod.BY_WORKING_DAY
            ? new ChainKernel(c.budget(), c.terms().withFirstPeriod(FirstPeriod.BY_CALENDAR_DAY))
            : new ChainKernel(c.budget(), c.terms());
      }
    },
    /** Weeks begin on Monday for everybody. */
    ALL_WEEKS_BEGIN_ON_MONDAY {
      @Override
      ChainKernel kernel(RetainerCase c) {
        return new ChainKernel(
            c.budget(),
            c.terms().toBuilder()
                .weekStart(WeekStart.ISO)
                .during(DateRange.startingOn(c.terms().during().start()))
                .build());
      }
    };

    abstract ChainKernel kernel(RetainerCase c);
  }

  @Test
  void eachSaboteurIsCaught() {
    RetainerDraw draw = new RetainerDraw(SEED);
    List<RetainerCase> cases = Stream.generate(draw::next).limit(2_000).toList();
    List<List<String>> right = cases.stream().map(each -> new RetainerOracle(each).rows()).toList();
    for (Saboteur saboteur : Saboteur.values()) {
      int caught = 0;
      for (int i = 0; i < cases.size(); i++) {
        RetainerCase next = cases.get(i);
        RetainerReport report =
            saboteur.kernel(next).report(next.uses(), next.locks(), next.asOf());
        caught += RetainerOracle.rows(report).equals(right.get(i)) ? 0 : 1;
      }
      assertThat(caught).as(saboteur.name()).isGreaterThan(cases.size() / 200);
    }
  }
}
