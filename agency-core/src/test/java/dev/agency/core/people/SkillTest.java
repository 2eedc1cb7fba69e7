package dev.agency.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"checkout flows", "Checkout Flows", "  CHECKOUT\u00A0 flows ", "ｃheckout flows"})
  void howeverItIsTypedItIsOneSkill(String name) {
    assertThat(Skill.of(name)).isEqualTo(Skill.of("checkout flows"));
    assertThat(Skill.of(name)).hasToString("checkout flows");
  }

  @Test
  void whatIsComposedOtherwiseIsTheSame() {
    assertThat(Skill.of("Cafe\u0301")).isEqualTo(Skill.of("CAFÉ"));
  }

  @Test
  void otherWordsAreAnotherSkill() {
    assertThat(Skill.of("C")).isNotEqualTo(Skill.of("C++"));
    assertThat(Skill.of("check out")).isNotEqualTo(Skill.of("checkout"));
  }

  @Test
  void skillsAreInTheOrderOfTheirNames() {
    assertThat(Skill.of("B")).isGreaterThan(Skill.of("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200D", "a\nb", "a\u202Eb"})
  void whatDoesNotPrintIsRefused(String name) {
    assertThat(Refused.problems(() -> Skill.of(name))).containsExactly(" MALFORMED_NAME");
  }

  @Test
  void aSkillHasALimitInTheFormItHas() {
    assertThat(Skill.of("x".repeat(200)).name()).hasSize(200);
    assertThat(Refused.problems(() -> Skill.of("x".repeat(201))))
        .containsExactly(" MALFORMED_NAME");
    String oneSignOfEighteenLetters = "\uFDFA";
    assertThat(Refused.problems(() -> Skill.of(oneSignOfEighteenLetters.repeat(20))))
        .containsExactly(" MALFORMED_NAME");
  }
}
