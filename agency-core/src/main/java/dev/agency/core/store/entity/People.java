package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TeamId;
import dev.agency.core.people.Person;
import dev.agency.core.people.Skill;

/** The people of the agency, as a store finds them. */
public final class People {
  /** The team they are in. */
  public static final Attribute<Person, TeamId> TEAM =
      Attribute.<Person, TeamId>optional("team", Person::team).referringTo("team");

  /** What they are qualified for, their main discipline included. */
  public static final Attribute<Person, DisciplineId> DISCIPLINE =
      Attribute.<Person, DisciplineId>many("discipline", People::disciplines)
          .referringTo("discipline");

  /** What they know. */
  public static final Attribute<Person, Skill> SKILL =
      Attribute.<Person, Skill>many("skill", Person::skills);

  /** Whether they left. */
  public static final Attribute<Person, Boolean> ARCHIVED =
      Attribute.<Person, Boolean>one("archived", Person::archived);

  /** A name another system has for it. */
  public static final Attribute<Person, ExternalRef> EXTERNAL_REF =
      Attribute.<Person, ExternalRef>many("externalRef", Person::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<PersonId, Person> TYPE =
      EntityType.of(
          "person",
          "person",
          Person.class,
          Person::id,
          ImmutableList.of(TEAM, DISCIPLINE, SKILL, ARCHIVED, EXTERNAL_REF));

  private People() {}

  private static ImmutableSet<DisciplineId> disciplines(Person person) {
    return ImmutableSet.<DisciplineId>builder()
        .add(person.discipline())
        .addAll(person.alsoQualified())
        .build();
  }
}
