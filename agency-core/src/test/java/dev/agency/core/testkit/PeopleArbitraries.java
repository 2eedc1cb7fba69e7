package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.dateRanges;
import static dev.agency.core.testkit.ValueArbitraries.externalRefLists;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.TeamId;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.people.Skill;
import dev.agency.core.people.Team;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/**
 * Arbitraries for people, their teams, disciplines and skills, and what they answer for. Each value
 * is valid by itself. Immutable and thread-safe.
 */
public final class PeopleArbitraries {
  private PeopleArbitraries() {}

  /**
   * Returns disciplines.
   *
   * @return the disciplines
   */
  public static Arbitrary<Discipline> disciplines() {
    return Builders.withBuilder(Discipline::builder)
        .use(ids(DisciplineId::of))
        .in(Discipline.Builder::id)
        .use(names())
        .in(Discipline.Builder::name)
        .use(externalRefLists())
        .in(Discipline.Builder::externalRefs)
        .build(Discipline.Builder::build);
  }

  /**
   * Returns teams.
   *
   * @return the teams
   */
  public static Arbitrary<Team> teams() {
    return Builders.withBuilder(Team::builder)
        .use(ids(TeamId::of))
        .in(Team.Builder::id)
        .use(names())
        .in(Team.Builder::name)
        .use(externalRefLists())
        .in(Team.Builder::externalRefs)
        .build(Team.Builder::build);
  }

  /**
   * Returns people, with and without an address, a team and further disciplines.
   *
   * @return the people
   */
  public static Arbitrary<Person> people() {
    Arbitrary<List<DisciplineId>> crafts =
        ids(DisciplineId::of).list().uniqueElements().ofMinSize(1).ofMaxSize(4);
    return Builders.withBuilder(Person::builder)
        .use(ids(PersonId::of))
        .in(Person.Builder::id)
        .use(names())
        .in(Person.Builder::name)
        .use(emails().optional())
        .in((person, email) -> person.email(email))
        .use(crafts)
        .in(
            (person, ids) ->
                person.discipline(ids.get(0)).alsoQualified(ids.subList(1, ids.size())))
        .use(skills().set().ofMaxSize(3))
        .in((person, skills) -> person.skills(skills))
        .use(ids(TeamId::of).optional())
        .in((person, team) -> person.team(team))
        .use(Arbitraries.of(true, false))
        .in(Person.Builder::archived)
        .use(externalRefLists())
        .in(Person.Builder::externalRefs)
        .build(Person.Builder::build);
  }

  /**
   * Returns skills.
   *
   * @return skills, however they were typed
   */
  public static Arbitrary<Skill> skills() {
    return names().filter(name -> name.length() <= Invariants.MAX_NAME / 4).map(Skill::of);
  }

  /**
   * Returns responsibilities for clients, for projects and for deals.
   *
   * @return the responsibilities
   */
  public static Arbitrary<Responsibility> responsibilities() {
    return Combinators.combine(
            ids(ResponsibilityId::of),
            ids(PersonId::of),
            Arbitraries.of(Duty.class),
            dateRanges(),
            Arbitraries.integers().between(0, 2),
            ids(ClientId::of),
            ids(ProjectId::of),
            ids(DealId::of))
        .as(
            (id, person, duty, during, place, client, project, deal) -> {
              Responsibility.Builder responsibility =
                  Responsibility.builder().id(id).person(person).duty(duty).during(during);
              return switch (place) {
                case 0 -> responsibility.client(client).build();
                case 1 -> responsibility.project(project).build();
                default -> responsibility.deal(deal).build();
              };
            })
        .flatMap(made -> externalRefLists().map(made::withExternalRefs));
  }

  /**
   * Returns e-mail addresses.
   *
   * @return the addresses
   */
  public static Arbitrary<String> emails() {
    return Combinators.combine(
            Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars(".+-_'ü")
                .ofMinLength(1)
                .ofMaxLength(30),
            Arbitraries.of("example.com", "agency.example", "bücher.example", "x"))
        .as((user, host) -> user + "@" + host);
  }
}
