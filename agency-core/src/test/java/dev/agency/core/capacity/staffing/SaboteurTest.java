package dev.agency.core.capacity.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableLongArray;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.testkit.SaboteurHunt;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The laws of staffing find each of the mistakes that are planted, often enough to be seen. */
class SaboteurTest {
  private static final long SEED = 20_260_302;

  /** Of 180 plans three are caught: a short run tries 100 of its own, and the full one 20,000. */
  private static final int PLANS = 180;

  private static final int BAR = 3;

  @Test
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("staffing", SEED, PLANS, BAR)
                .run(EnumSet.allOf(Saboteur.class), Saboteur::law, PlantedMistake::tryOn))
        .as("laws with a saboteur")
        .containsExactlyInAnyOrder(Laws.values());
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
      assertThat(StaffingCheck.isProved(answer, poorer, drawn.plan()))
          .as("plan of seed %d", seed)
          .isNotEqualTo(ofTime);
      refused += ofTime ? 1 : 0;
    }
    assertThat(refused).as("answers for people who had time").isGreaterThan(PLANS / 2);
  }
}
