package dev.agency.budget.ledger;

import com.google.common.collect.Collections2;
import dev.agency.core.actuals.Revised;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All orders of eight tellings, all two-way splits of them, and each told again: one state. */
class OrdersTest {
  private static final long SEED = 20_260_402;
  private static final int EVENTS = 8;

  @Test
  @Tag("short")
  void allOrdersOfSomeSetsGiveOneState() {
    prove(4);
  }

  @Test
  @Tag("full")
  void allOrdersOfManySetsGiveOneState() {
    prove(200);
  }

  private static void prove(int sets) {
    LongAdder orders = new LongAdder();
    LongAdder splits = new LongAdder();
    LongAdder wrong = new LongAdder();
    LongAdder torn = new LongAdder();
    LongAdder outdated = new LongAdder();
    AtomicLong firstWrong = new AtomicLong(-1);
    IntStream.range(0, sets)
        .parallel()
        .forEach(
            set -> {
              LedgerDraw draw = new LedgerDraw(SEED + set);
              var budget = draw.budget("TIME_AND_MATERIALS");
              List<Revised<?, ?>> events = draw.events(budget, EVENTS);
              BurnState state = told(events);
              byte[] bytes = state.snapshot();
              torn.add(state.conflicts().isEmpty() ? 0 : 1);
              outdated.add(state.size() < EVENTS ? 1 : 0);
              boolean same = true;
              for (List<Revised<?, ?>> order : Collections2.permutations(events)) {
                orders.increment();
                same &= Arrays.equals(told(order).snapshot(), bytes);
              }
              for (int mask = 0; mask < 1 << EVENTS; mask++) {
                BurnState merged = told(part(events, mask)).merge(told(part(events, ~mask)));
                // Told again, all or some: nothing changes.
                BurnLedger again = BurnLedger.of(merged);
                part(events, mask * 37).forEach(again::apply);
                splits.increment();
                same &=
                    Arrays.equals(merged.snapshot(), bytes)
                        && Arrays.equals(again.publish().snapshot(), bytes);
              }
              if (!same) {
                wrong.increment();
                firstWrong.compareAndSet(-1, SEED + set);
              }
            });
    SoftAssertions bars = new SoftAssertions();
    bars.assertThat(wrong.sum()).as("sets that differ, first " + firstWrong.get()).isZero();
    bars.assertThat(orders.sum()).isEqualTo(40_320L * sets);
    bars.assertThat(torn.sum() * 100 / sets).as("with a conflict").isBetween(10L, 95L);
    bars.assertThat(outdated.sum() * 100 / sets).as("with several of one id").isGreaterThan(50);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s ledger orders: %,d orders of %d sets of %d tellings, %,d splits merged and told"
                + " again, %d %% of sets with a conflict, seed %d",
            bars.assertionErrorsCollected().isEmpty() ? "PASS" : "FAIL",
            orders.sum(),
            sets,
            EVENTS,
            splits.sum(),
            torn.sum() * 100 / sets,
            SEED));
    bars.assertAll();
  }

  private static BurnState told(List<? extends Revised<?, ?>> events) {
    return new LedgerSubject().told(events);
  }

  private static List<Revised<?, ?>> part(List<Revised<?, ?>> events, int mask) {
    List<Revised<?, ?>> part = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if ((mask >> i & 1) != 0) {
        part.add(events.get(i));
      }
    }
    return part;
  }
}
