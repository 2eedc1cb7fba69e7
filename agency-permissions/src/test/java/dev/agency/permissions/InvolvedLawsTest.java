package dev.agency.permissions;

import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.involved.Involved;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is involved by a mistake, which breaks the law of {@link InvolvedProperties}. */
class InvolvedLawsTest {
  @Test
  void theLawCatchesItsMistakes() {
    PlantedMistakes.in(InvolvedProperties.class)
        .against(
            "whoAnswersIsInvolvedAndNobodyElse",
            "Whoever once answered for something answers for it ever after",
            new InvolvedProperties() {
              @Override
              Involved involved(List<Project> projects, List<Responsibility> answering) {
                return super.involved(
                    projects,
                    answering.stream()
                        .map(each -> each.withDuring(DateRange.startingOn(each.during().start())))
                        .toList());
              }
            })
        .against(
            "whoAnswersIsInvolvedAndNobodyElse",
            "Duties at a client are none on its projects",
            new InvolvedProperties() {
              @Override
              Involved involved(List<Project> projects, List<Responsibility> answering) {
                return super.involved(
                    projects, answering.stream().filter(each -> each.client().isEmpty()).toList());
              }
            })
        .areCaught();
  }
}
