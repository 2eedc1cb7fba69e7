package dev.agency.core.people;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
  private static final ExternalRef REF = new ExternalRef("float", "1");

  private final Person person = SampleAgency.person();

  @Test
  void littleNeedsToBeKnownOfAPerson() {
    Person least =
        Person.builder()
            .id(PersonId.of("p"))
            .name("Mira")
            .discipline(DisciplineId.of("design"))
            .build();
    assertThat(least.archived()).isFalse();
    assertThat(least.email()).isEmpty();
    assertThat(least.team()).isEmpty();
    assertThat(least.alsoQualified()).isEmpty();
    assertThat(least.skills()).isEmpty();
  }

  @Test
  void aNamePrints() {
    String rule = " MALFORMED_NAME The name of a person must have 1 to 200 printable characters.";
    for (String name : new String[] {"", " ", "a\nb", "a\u202Eb", "x".repeat(201)}) {
      assertThat(Refused.sentences(() -> person.withName(name))).containsExactly("/name" + rule);
    }
    assertThat(person.withName("Zoë 王 👩‍💻").name()).isEqualTo("Zoë 王 👩‍💻");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mira",
        "@agency.example",
        "mira@",
        "mira @agency.example",
        "mira@agency.example\n",
        "mira@agency.example\u00A0",
        "mira@agency.example\nBcc: all@agency.example",
        "mira@agency.example\u0000",
        "mira@\uD800.example",
      })
  void anAddressHasAnAtAndPrints(String address) {
    assertThat(Refused.sentences(() -> person.withEmail(address)))
        .containsExactly(
            "/email MALFORMED_NAME The email of a person must have an @ and at most 254 printable"
                + " characters without a space, or be absent.");
  }

  @Test
  void anAddressHasALimit() {
    String longest = "x".repeat(252) + "@a";
    assertThat(person.withEmail(longest).email()).contains(longest);
    assertThat(Refused.problems(() -> person.withEmail("x" + longest)))
        .containsExactly("/email MALFORMED_NAME");
  }

  @Test
  void thePrimaryDisciplineIsNotListedAgain() {
    assertThat(Refused.sentences(() -> person.withAlsoQualified(person.discipline())))
        .containsExactly(
            "/alsoQualified DUPLICATE_ID The also qualified of a person must not list the primary"
                + " discipline.");
  }

  @Test
  void aSkillIsOneHoweverItIsTyped() {
    assertThat(person.withSkills(Skill.of("Figma"), Skill.of(" figma ")).skills())
        .containsExactly(Skill.of("figma"));
  }

  @Test
  void nobodyKnowsEverything() {
    List<Skill> skills = IntStream.rangeClosed(0, 100).mapToObj(i -> Skill.of("s" + i)).toList();
    assertThat(person.withSkills(skills.subList(0, 100)).skills()).hasSize(100);
    assertThat(Refused.problems(() -> person.withSkills(skills)))
        .containsExactly("/skills OUT_OF_RANGE");
  }

  @Test
  void referencesStandOnce() {
    String rule = "/externalRefs/1 DUPLICATE_ID";
    assertThat(Refused.problems(() -> person.withExternalRefs(REF, REF))).containsExactly(rule);
    assertThat(Refused.problems(() -> SampleAgency.team().withExternalRefs(REF, REF)))
        .containsExactly(rule);
    assertThat(Refused.problems(() -> SampleAgency.discipline().withExternalRefs(REF, REF)))
        .containsExactly(rule);
  }

  @Test
  void teamsAndDisciplinesHaveNames() {
    assertThat(Refused.sentences(() -> SampleAgency.team().withName("")))
        .containsExactly(
            "/name MALFORMED_NAME The name of a team must have 1 to 200 printable characters.");
    assertThat(Refused.sentences(() -> SampleAgency.discipline().withName("")))
        .containsExactly(
            "/name MALFORMED_NAME The name of a discipline must have 1 to 200 printable"
                + " characters.");
  }

  @Test
  void aResponsibilityIsForAClientOrAProjectOrADeal() {
    Responsibility onProject = SampleAgency.responsibility();
    String rule =
        "/client INCONSISTENT The client of a responsibility or the project or the deal must be"
            + " given, and only one of them.";
    assertThat(Refused.sentences(() -> onProject.withClient(ClientId.of("c"))))
        .containsExactly(rule);
    assertThat(Refused.sentences(() -> onProject.withProject(Optional.empty())))
        .containsExactly(rule);
  }

  @Test
  void aDutyCoversItsProjectWhileItLasts() {
    ProjectId project = SampleAgency.project().id();
    ClientId client = SampleAgency.client().id();
    LocalDate first = day(Month.MARCH, 2);
    Responsibility duty =
        SampleAgency.responsibility().withDuring(DateRange.of(first, first.plusDays(2)));
    assertThat(duty.covers(Duty.PROJECT_MANAGER, project, client, first.minusDays(1))).isFalse();
    assertThat(duty.covers(Duty.PROJECT_MANAGER, project, client, first)).isTrue();
    assertThat(duty.covers(Duty.PROJECT_MANAGER, project, client, first.plusDays(1))).isTrue();
    assertThat(duty.covers(Duty.PROJECT_MANAGER, project, client, first.plusDays(2))).isFalse();
    assertThat(duty.covers(Duty.ACCOUNT_MANAGER, project, client, first)).isFalse();
    assertThat(duty.covers(Duty.PROJECT_MANAGER, ProjectId.of("x"), client, first)).isFalse();
  }

  @Test
  void aDutyAtAClientCoversAllItsProjects() {
    ClientId client = SampleAgency.client().id();
    LocalDate first = day(Month.MARCH, 2);
    Responsibility duty =
        Responsibility.builder()
            .id(ResponsibilityId.of("r-1"))
            .person(person.id())
            .duty(Duty.ACCOUNT_MANAGER)
            .client(client)
            .during(DateRange.startingOn(first))
            .build();
    assertThat(duty.covers(Duty.ACCOUNT_MANAGER, ProjectId.of("any"), client, first)).isTrue();
    assertThat(duty.covers(Duty.ACCOUNT_MANAGER, ProjectId.of("any"), ClientId.of("x"), first))
        .isFalse();
  }
}
