package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.core.client.Client;
import dev.agency.core.client.Contact;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.examples.spring.store.RoleHolder;
import dev.agency.permissions.RoleId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who is who as of a day: what people, clients and projects are called, and who is on, of and
 * responsible for what. Immutable and thread-safe.
 */
public final class Directory {
  private final StudioData data;
  private final LocalDate asOf;
  private final ImmutableMap<ClientId, Client> clients;
  private final ImmutableMap<ContactId, Contact> contacts;
  private final ImmutableMap<PersonId, Person> people;
  private final ImmutableMap<ProjectId, Project> projects;

  Directory(StudioData data, LocalDate asOf) {
    this.data = data;
    this.asOf = asOf;
    this.clients = Maps.uniqueIndex(data.clients(), Client::id);
    this.contacts = Maps.uniqueIndex(data.contacts(), Contact::id);
    this.people = Maps.uniqueIndex(data.people(), Person::id);
    this.projects = Maps.uniqueIndex(data.projects(), Project::id);
  }

  /**
   * Returns the day all is looked at.
   *
   * @return the last day that counts
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Returns the name of a client.
   *
   * @param client the client
   * @return the name; of one that is not stored, the id
   */
  public String name(ClientId client) {
    return Optional.ofNullable(clients.get(client)).map(Client::name).orElse(client.value());
  }

  /**
   * Returns the name of a project.
   *
   * @param project the project
   * @return the name; of one that is not stored, the id
   */
  public String name(ProjectId project) {
    return Optional.ofNullable(projects.get(project)).map(Project::name).orElse(project.value());
  }

  /**
   * Returns the name of a person.
   *
   * @param person the person
   * @return the name; of one that is not stored, the id
   */
  public String name(PersonId person) {
    return Optional.ofNullable(people.get(person)).map(Person::name).orElse(person.value());
  }

  /**
   * Returns the name of a contact.
   *
   * @param contact somebody of a client
   * @return the name; of one that is not stored, the id
   */
  public String name(ContactId contact) {
    return Optional.ofNullable(contacts.get(contact)).map(Contact::name).orElse(contact.value());
  }

  /**
   * Returns what somebody is called, whether of the agency or of a client.
   *
   * @param person the person
   * @return the name; of one that is not stored, the id
   */
  public String anyName(PersonId person) {
    return Optional.ofNullable(contacts.get(ContactId.of(person.value())))
        .map(Contact::name)
        .orElseGet(() -> name(person));
  }

  /**
   * Returns whether somebody is of a client.
   *
   * @param person who it is
   * @return whether they are a contact, and nobody of the agency
   */
  public boolean isOfClient(PersonId person) {
    return contacts.containsKey(ContactId.of(person.value()));
  }

  /**
   * Returns what people can be wanted for.
   *
   * @return the disciplines of those who work here, in the order of their ids
   */
  public ImmutableList<DisciplineId> disciplines() {
    return people.values().stream()
        .filter(person -> !person.archived())
        .map(Person::discipline)
        .distinct()
        .sorted()
        .collect(toImmutableList());
  }

  /**
   * Returns who is on a project and still here.
   *
   * @param project the project
   * @return its members, in the order of their ids
   */
  public ImmutableList<PersonId> members(Project project) {
    return project.members().stream()
        .filter(
            each -> Optional.ofNullable(people.get(each)).filter(it -> !it.archived()).isPresent())
        .sorted()
        .collect(toImmutableList());
  }

  /**
   * Returns who holds a duty for a project.
   *
   * @param duty the duty
   * @param project the project
   * @return the people who hold it on the day
   */
  public ImmutableList<PersonId> holders(Duty duty, ProjectId project) {
    return Optional.ofNullable(projects.get(project)).stream()
        .flatMap(
            found ->
                data.responsibilities().stream()
                    .filter(each -> each.covers(duty, project, found.client(), asOf)))
        .map(Responsibility::person)
        .distinct()
        .collect(toImmutableList());
  }

  /**
   * Returns the contacts of the client of a project.
   *
   * @param project the project
   * @return the contacts
   */
  public ImmutableList<Contact> contacts(ProjectId project) {
    return Optional.ofNullable(projects.get(project)).stream()
        .flatMap(
            found ->
                contacts.values().stream().filter(each -> each.client().equals(found.client())))
        .collect(toImmutableList());
  }

  /**
   * Returns who holds a role, on whatever days.
   *
   * @return the people and contacts, in the order of their ids
   */
  public ImmutableList<PersonId> roleHolders() {
    return ImmutableList.sortedCopyOf(data.roles().keySet());
  }

  /**
   * Returns who holds a role on the day.
   *
   * @param role the role
   * @return the people, in the order of their ids
   */
  public ImmutableList<PersonId> holdersOf(RoleId role) {
    return data.roles().values().stream()
        .filter(
            holder ->
                holder.roles().stream()
                    .anyMatch(held -> held.role().equals(role) && held.during().contains(asOf)))
        .map(RoleHolder::person)
        .sorted()
        .collect(toImmutableList());
  }
}
