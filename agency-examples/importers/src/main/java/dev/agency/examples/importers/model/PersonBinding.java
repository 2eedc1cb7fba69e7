package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.store.entity.People;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import java.util.Optional;

/** People; those without a discipline cannot be made, only linked. */
public final class PersonBinding extends Binding<PersonId, Person> {
  /** Creates the binding. */
  public PersonBinding() {
    super(Kind.PERSON, People.TYPE, ImmutableMap.of());
  }

  @Override
  public PersonId id(String text) {
    return PersonId.of(text);
  }

  @Override
  public Person bind(Optional<Person> before, PersonId id, ImportRecord record, Bench bench) {
    Person.Builder person = before.map(Person::toBuilder).orElseGet(Person::builder).id(id);
    record.properties().set("name", String.class, person::name);
    record.properties().setOptional("email", String.class, person::email);
    record
        .properties()
        .set(
            "discipline",
            String.class,
            text -> person.discipline(made(DisciplineId::of, text, "discipline", bench)));
    record.properties().set("archived", Boolean.class, person::archived);
    if (before.isEmpty() && record.properties().isOpen("archived")) {
      throw bench.refused("archived", ErrorCode.MISSING_PROPERTY);
    }
    return person
        .externalRefs(
            with(before.map(Person::externalRefs).orElse(ImmutableList.of()), record.ref()))
        .build();
  }

  @Override
  public Person withRef(Person person, ExternalRef ref) {
    return person.withExternalRefs(with(person.externalRefs(), ref));
  }

  @Override
  public Identity identity(Person person) {
    return new Identity(person.name(), person.email(), person.externalRefs());
  }
}
