package dev.agency.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.PeopleArbitraries;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A skill is the same skill when it was read, stored and typed again. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class SkillProperties extends Laws {
  Skill of(String name) {
    return Skill.of(name);
  }

  @Provide
  Arbitrary<Skill> skills() {
    return PeopleArbitraries.skills();
  }

  @Property
  void theNameOfASkillIsThatSkill(@ForAll("skills") Skill skill) {
    assertThat(of(skill.name())).isEqualTo(skill);
    assertThat(of("  " + skill.name() + "\u00A0")).isEqualTo(skill);
  }

  /** Of each sign there is, as not all have a lower case of one sign or are composed already. */
  @Example
  void eachSignHasOneForm() {
    for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
      String name = "a" + Character.toString(sign);
      if (Character.isLetterOrDigit(sign)) {
        Skill skill = Skill.of(name);
        assertThat(Skill.of(skill.name())).as("U+%04X", sign).isEqualTo(skill);
        assertThat(skill.name()).isEqualTo(skill.name().toLowerCase(Locale.ROOT));
      }
    }
  }
}
