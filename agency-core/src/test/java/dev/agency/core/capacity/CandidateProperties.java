package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.testkit.SaboteurHunt;
import java.util.EnumSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** Who may fill a request, whatever is asked for. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class CandidateProperties {
  private static final long SEED = 20_261_214;
  private static final double ENOUGH = 10;

  /** At least so many percent of the draws are of each of these. */
  private static void bar(String label, boolean is) {
    Statistics.label(label)
        .collect(is)
        .coverage(checker -> checker.check(true).percentage(share -> share >= ENOUGH));
  }

  @Property
  void everybodyIsListedWhomTheRequestMayBeFilledWith(@ForAll long seed) {
    DrawnRequest drawn = DrawnRequest.of(seed);
    CandidateLaw.WHO.check(CandidateEngine.LIBRARY, drawn);
    int listed = CandidateEngine.LIBRARY.candidates(drawn).size();
    bar("some", listed > 0);
    bar("not all", listed < drawn.people().size());
  }

  @Property
  void whoLacksFewestSkillsComesFirst(@ForAll long seed) {
    DrawnRequest drawn = DrawnRequest.of(seed);
    CandidateLaw.SKILLS.check(CandidateEngine.LIBRARY, drawn);
    bar(
        "skills that somebody lacks",
        CandidateEngine.LIBRARY.candidates(drawn).stream()
            .anyMatch(each -> !each.lacking().isEmpty()));
  }

  @Property
  void whoIsShortOfTimeWouldBeBookedForTooMuch(@ForAll long seed) {
    DrawnRequest drawn = DrawnRequest.of(seed);
    CandidateLaw.TIME.check(CandidateEngine.LIBRARY, drawn);
    bar(
        "short of a part",
        CandidateEngine.LIBRARY.candidates(drawn).stream()
            .anyMatch(
                each -> each.shortMinutes() > 0 && each.shortMinutes() < each.askedMinutes()));
  }

  @Example
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("candidates", SEED, 180, 3)
                .run(
                    EnumSet.allOf(CandidateSaboteur.class),
                    CandidateSaboteur::law,
                    PlantedMistake::tryOn))
        .as("laws with a saboteur")
        .containsExactlyInAnyOrder(CandidateLaw.values());
  }
}
