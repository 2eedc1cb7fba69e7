package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.capacity.SlowCapacity.Mistake;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.testkit.SaboteurHunt;
import dev.agency.core.time.DateRange;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The laws of capacity find each of the mistakes that are planted, often enough to be seen. */
class CapacitySaboteurTest {
  private static final long SEED = 20_261_214;

  /** A short run tries 100 agencies, so whatever is found in one of 50 will be seen. */
  private static final int AGENCIES = 150;

  private static final int BAR = 3;

  @Test
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("capacity", SEED, AGENCIES, BAR)
                .run(
                    EnumSet.allOf(CapacitySaboteur.class),
                    CapacitySaboteur::law,
                    PlantedMistake::tryOn))
        .as("laws with a saboteur")
        .containsExactlyInAnyOrder(CapacityLaw.values());
  }

  /** The definition itself tells each usual mistake from what is right. */
  @Test
  void eachMistakeIsFound() {
    Map<Mistake, Integer> found = new EnumMap<>(Mistake.class);
    for (long number = SEED; number < SEED + AGENCIES; number++) {
      DrawnAgency drawn = DrawnAgency.of(number);
      CapacitySnapshot snapshot =
          CapacitySnapshot.of(drawn.input(), drawn.horizon(), drawn.rules());
      for (Mistake mistake : EnumSet.complementOf(EnumSet.of(Mistake.NONE))) {
        if (found.getOrDefault(mistake, 0) < BAR
            && differs(
                snapshot,
                new SlowCapacity(drawn.input(), drawn.horizon(), drawn.rules(), mistake))) {
          found.merge(mistake, 1, Integer::sum);
        }
      }
    }
    assertThat(found.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Sets.difference(ImmutableSet.copyOf(Mistake.values()), ImmutableSet.of(Mistake.NONE)));
    assertThat(found.values()).containsOnly(BAR);
    System.out.printf(
        Locale.ROOT,
        "PASS capacity mistakes: %d told from what is right, %d times each, seed %d%n",
        found.size(),
        BAR,
        SEED);
  }

  private static boolean differs(CapacitySnapshot snapshot, SlowCapacity slow) {
    DateRange all = snapshot.horizon();
    return snapshot.people().stream()
            .anyMatch(id -> !snapshot.availability(id, all).equals(slow.of(id, all)))
        || DrawnCapacity.CRAFTS.stream().anyMatch(craft -> differs(snapshot, slow, craft));
  }

  private static boolean differs(CapacitySnapshot snapshot, SlowCapacity slow, DisciplineId craft) {
    DateRange all = snapshot.horizon();
    return !snapshot.availability(craft, all).equals(slow.of(craft, all))
        || all.start()
            .datesUntil(all.endOrThrow())
            .map(day -> DateRange.of(day, day.plusDays(1)))
            .anyMatch(day -> !snapshot.demand(craft, day).equals(slow.demand(craft, day)));
  }
}
