package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.TenantId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.involved.Involved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whoever answers for a project by the words of the model is involved in it, and nobody else. */
@AddLifecycleHook(PassLine.class)
class InvolvedProperties extends Laws {
  private static final TenantId STUDIO = TenantId.of("studio");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final List<PersonId> PEOPLE = ids(4).map(PersonId::of).toList();
  private static final List<Duty> DUTIES = List.of(Duty.values());
  private static final RecordType<Project> PROJECT =
      RecordType.of("project", Grain.PROJECT, List.of(Field.of(Quantities.NAME, Project::name)));

  private static Stream<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x-" + i);
  }

  Involved involved(List<Project> projects, List<Responsibility> answering) {
    return Involved.builder(STUDIO, DAY).projects(projects).responsibilities(answering).build();
  }

  @Property
  void whoAnswersIsInvolvedAndNobodyElse(@ForAll long seed) {
    Random random = new Random(seed);
    List<Project> projects = ids(4).map(id -> project(id, random)).toList();
    List<Responsibility> answering = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      answering.add(responsibility(i, random));
    }
    Relations<Project> relations =
        involved(projects, answering).ofProject(PROJECT, Project::id).build();
    for (Project project : projects) {
      for (PersonId person : PEOPLE) {
        assertThat(reaches(relations, Reach.ASSIGNED, project, person))
            .isEqualTo(
                project.members().contains(person)
                    || answers(answering, Duty.PROJECT_MANAGER, project, person));
        assertThat(reaches(relations, Reach.ACCOUNT, project, person))
            .isEqualTo(answers(answering, Duty.ACCOUNT_MANAGER, project, person));
      }
    }
  }

  private static boolean answers(
      List<Responsibility> all, Duty duty, Project project, PersonId person) {
    return all.stream()
        .filter(each -> each.person().equals(person))
        .anyMatch(each -> each.covers(duty, project.id(), project.client(), DAY));
  }

  private static boolean reaches(
      Relations<Project> relations, Reach reach, Project project, PersonId person) {
    Principal who = Principal.of(STUDIO, person);
    return relations.matcher(relations.when(reach, who), who).test(project);
  }

  private static Project project(String id, Random random) {
    return SampleAgency.project()
        .withId(ProjectId.of(id))
        .withClient(ClientId.of("x-" + random.nextInt(2)))
        .withMembers(PEOPLE.stream().filter(each -> random.nextInt(4) == 0).toList());
  }

  /** It begins, ends or goes on about the day, and may be for what has the id of something else. */
  private static Responsibility responsibility(int number, Random random) {
    LocalDate start = DAY.plusDays(random.nextInt(4) - 2);
    String id = "x-" + random.nextInt(4);
    int what = random.nextInt(3);
    return Responsibility.builder()
        .id(ResponsibilityId.of("r-" + number))
        .person(PEOPLE.get(random.nextInt(PEOPLE.size())))
        .duty(DUTIES.get(random.nextInt(DUTIES.size())))
        .client(Optional.of(ClientId.of(id)).filter(any -> what == 0))
        .project(Optional.of(ProjectId.of(id)).filter(any -> what == 1))
        .deal(Optional.of(DealId.of(id)).filter(any -> what == 2))
        .during(
            random.nextBoolean()
                ? DateRange.startingOn(start)
                : DateRange.of(start, start.plusDays(1 + random.nextInt(2))))
        .build();
  }
}
