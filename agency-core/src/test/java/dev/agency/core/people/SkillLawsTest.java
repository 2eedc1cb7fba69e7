package dev.agency.core.people;

import dev.agency.core.testkit.PlantedMistakes;
import org.junit.jupiter.api.Test;

/** Names of skills with a mistake, each of which breaks a law of {@link SkillProperties}. */
class SkillLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(SkillProperties.class)
        .against(
            "theNameOfASkillIsThatSkill",
            "A space that does not break is a letter",
            new SkillProperties() {
              @Override
              Skill of(String name) {
                return super.of(name.replace('\u00A0', 'x'));
              }
            })
        .areCaught();
  }
}
