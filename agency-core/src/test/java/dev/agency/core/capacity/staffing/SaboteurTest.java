package dev.agency.core.capacity.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableLongArray;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The laws of staffing find each of the mistakes that are planted, often enough to be seen. */
class SaboteurTest {
  private static final long SEED = 20_260_302;

  /** Of 180 plans three are caught: a short run tries 100 of its own, and the full one 20,000. */
  private static final int PLANS = 180;

  private static final int BAR = 3;

  @Test
  void everyLawFindsWhatIsPlantedForIt() {
    Set<Laws> tried = EnumSet.noneOf(Laws.class);
    for (Saboteur saboteur : Saboteur.values()) {
      long found =
          LongStream.range(SEED, SEED + PLANS)
              .mapToObj(drawn(saboteur.law))
              .filter(drawn -> isCaught(saboteur, drawn))
              .limit(BAR)
              .count();
      assertThat(found).as("%s by %s", saboteur, saboteur.law).isEqualTo(BAR);
      tried.add(saboteur.law);
    }
    assertThat(tried).as("laws with a saboteur").containsExactlyInAnyOrder(Laws.values());
    System.out.printf(
        Locale.ROOT,
        "PASS staffing saboteurs: %d of %d caught by %d laws, %d times each, seed %d%n",
        Saboteur.values().length,
        Saboteur.values().length,
        tried.size(),
        BAR,
        SEED);
  }

  private static LongFunction<Drawn> drawn(Laws law) {
    return switch (law) {
      case ORDER -> Drawn::ordered;
      case START, COMPLETE -> Drawn::small;
      default -> Drawn::large;
    };
  }

  private static boolean isCaught(Saboteur saboteur, Drawn drawn) {
    try {
      saboteur.law.check(saboteur, drawn);
      return false;
    } catch (AssertionError e) {
      return true;
    }
  }

  @Test
  void anAnswerForPeopleWhoHaveNoTimeIsRefused() {
    int refused = 0;
    for (long seed = SEED; seed < SEED + PLANS; seed++) {
      Drawn drawn = Drawn.large(seed);
      StaffingAnswer answer = Staffing.solve(drawn.view(), drawn.plan());
      TableView poorer =
          new TableView(
              Drawn.FIRST,
              drawn.view().rows().stream()
                  .map(
                      row ->
                          new TableView.Row(
                              row.person(),
                              row.disciplines(),
                              ImmutableLongArray.copyOf(new long[row.free().length()]),
                              row.away(),
                              row.booked()))
                  .toList());
      // That nobody may do it, or a limit alone forbids it, is as true of people without time.
      boolean ofTime =
          !(answer instanceof StaffingAnswer.Infeasible no)
              || no.certificate().shortages().stream().anyMatch(some -> some.freeMinutes() > 0);
      assertThat(StaffingCheck.verify(answer, poorer, drawn.plan()))
          .as("plan of seed %d", seed)
          .isNotEqualTo(ofTime);
      refused += ofTime ? 1 : 0;
    }
    assertThat(refused).as("answers for people who had time").isGreaterThan(PLANS / 2);
  }
}
