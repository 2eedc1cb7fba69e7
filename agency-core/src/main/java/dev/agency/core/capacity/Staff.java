package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TeamId;
import dev.agency.core.people.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The people of a snapshot by number, discipline and team. */
final class Staff {
  final ImmutableList<Person> people;
  final ImmutableList<PersonId> ids;

  /** What each person may be given to do. */
  final ImmutableList<ImmutableSet<DisciplineId>> qualifications;

  /** The numbers of the people of each primary discipline. */
  final ImmutableListMultimap<DisciplineId, Integer> byDiscipline;

  final ImmutableListMultimap<DisciplineId, Integer> alsoQualified;
  final ImmutableListMultimap<TeamId, Integer> byTeam;
  private final Map<PersonId, Integer> numbers = new HashMap<>();

  Staff(ImmutableList<Person> unsorted) {
    people = ImmutableList.sortedCopyOf(Comparator.comparing(Person::id), unsorted);
    ImmutableList.Builder<PersonId> allIds = ImmutableList.builderWithExpectedSize(people.size());
    ImmutableList.Builder<ImmutableSet<DisciplineId>> may =
        ImmutableList.builderWithExpectedSize(people.size());
    ImmutableListMultimap.Builder<DisciplineId, Integer> primary = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<DisciplineId, Integer> also = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<TeamId, Integer> teams = ImmutableListMultimap.builder();
    for (int number = 0; number < people.size(); number++) {
      Person person = people.get(number);
      int own = number;
      numbers.put(person.id(), own);
      allIds.add(person.id());
      primary.put(person.discipline(), own);
      person.alsoQualified().forEach(other -> also.put(other, own));
      person.team().ifPresent(team -> teams.put(team, own));
      may.add(
          ImmutableSet.<DisciplineId>builder()
              .add(person.discipline())
              .addAll(person.alsoQualified())
              .build());
    }
    ids = allIds.build();
    qualifications = may.build();
    byDiscipline = primary.build();
    alsoQualified = also.build();
    byTeam = teams.build();
  }

  /** Returns those who count under a discipline. */
  ImmutableSet<PersonId> peopleOf(DisciplineId discipline) {
    return ids(byDiscipline.get(discipline));
  }

  /** Returns those who are in a team. */
  ImmutableSet<PersonId> peopleOf(TeamId team) {
    return ids(byTeam.get(team));
  }

  private ImmutableSet<PersonId> ids(Collection<Integer> numbers) {
    return numbers.stream().map(ids::get).collect(ImmutableSet.toImmutableSet());
  }

  Optional<Integer> find(PersonId person) {
    return Optional.ofNullable(numbers.get(person));
  }

  int number(PersonId person) {
    Integer number = numbers.get(person);
    if (number == null) {
      throw InvalidModelException.at(
          "/person", ErrorCode.UNKNOWN_REFERENCE, "The person must be one of the snapshot.");
    }
    return number;
  }
}
