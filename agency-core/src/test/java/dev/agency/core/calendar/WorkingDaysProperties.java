package dev.agency.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.testkit.SaboteurHunt;
import java.util.EnumSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The days of a person against the rules of the models, day by day. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class WorkingDaysProperties {
  private static final long SEED = 20_261_214;

  @Provide
  Arbitrary<DrawnDays> days() {
    return DrawnDays.all();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void eachDayIsAsTheModelsSay(@ForAll("days") DrawnDays drawn) {
    WorkingDaysLaw.DEFINITION.check(Calendars.AS_IT_IS, drawn);
    WorkingDays days = drawn.calendar().over(drawn.range());
    boolean both =
        IntStream.range(0, days.length())
            .anyMatch(index -> days.awayAt(index) > 0 && days.holidayAt(index) > 0);
    Statistics.label("holiday and leave on a day")
        .collect(both)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 3));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void neitherTheRangeNorTheOrderNorARepeatedCalendarMatters(@ForAll("days") DrawnDays drawn) {
    WorkingDaysLaw.AROUND.check(Calendars.AS_IT_IS, drawn);
  }

  @Example
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("working days", SEED, 180, 3)
                .run(
                    EnumSet.allOf(WorkingDaysSaboteur.class),
                    WorkingDaysSaboteur::law,
                    PlantedMistake::tryOn))
        .as("laws with a saboteur")
        .containsExactlyInAnyOrder(WorkingDaysLaw.values());
  }
}
