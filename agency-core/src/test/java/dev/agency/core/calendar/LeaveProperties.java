package dev.agency.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.testkit.SaboteurHunt;
import java.util.EnumSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** Days that are partly off, whatever holidays and leaves come together on them. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class LeaveProperties {
  private static final long SEED = 20_261_220;

  @Provide
  Arbitrary<DrawnDay> days() {
    return DrawnDay.all();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void noMinuteIsTakenTwice(@ForAll("days") DrawnDay drawn) {
    LeaveLaw.ONCE.check(Calendars.AS_IT_IS, drawn);
    Statistics.label("leave")
        .collect(SlowLeave.taken(drawn.leaves(), drawn.day(), drawn.work(), 0) > 0)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 10));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theUnionOfCalendarsIsTheMostOfEither(@ForAll("days") DrawnDay drawn) {
    LeaveLaw.UNION.check(Calendars.AS_IT_IS, drawn);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aHolidayIsFoundAmongAnyOthers(@ForAll("days") DrawnDay drawn) {
    LeaveLaw.FOUND.check(Calendars.AS_IT_IS, drawn);
  }

  @Example
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("leave", SEED, 180, 3)
                .run(EnumSet.allOf(LeaveSaboteur.class), LeaveSaboteur::law, PlantedMistake::tryOn))
        .as("laws with a saboteur")
        .containsExactlyInAnyOrder(LeaveLaw.values());
  }
}
