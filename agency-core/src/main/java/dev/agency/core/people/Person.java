package dev.agency.core.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TeamId;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Somebody who works for the agency, employed or contracted.
 *
 * <p>A person has one primary discipline, under which their time is counted, and may be qualified
 * in more. What they know beside these, such as a tool or a language, are {@link Skill}s, by which
 * a request finds them. Working hours stand in their {@code WorkSchedule}, pay in the rate book,
 * permissions in the policy. Who leaves is archived, not removed, while anything refers to them.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Person implements WithPerson permits ImmutablePerson {
  private static final int MAX_SKILLS = 100;

  Person() {}

  /**
   * Starts a new person.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Person fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this person.
   *
   * @return the identifier
   */
  public abstract PersonId id();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns the e-mail address, by which other systems are linked.
   *
   * @return the address as it was given, empty if unknown
   */
  @Value.Redacted
  public abstract Optional<String> email();

  /**
   * Returns the primary discipline.
   *
   * @return the discipline their time counts under
   */
  public abstract DisciplineId discipline();

  /**
   * Returns the other disciplines this person can work in.
   *
   * @return the disciplines, without the primary one
   */
  public abstract ImmutableSet<DisciplineId> alsoQualified();

  /**
   * Returns what this person knows beside their disciplines.
   *
   * @return up to 100 skills; none unless set
   */
  public abstract ImmutableSet<Skill> skills();

  /**
   * Returns the team.
   *
   * @return the team, empty if they are in none
   */
  public abstract Optional<TeamId> team();

  /**
   * Returns whether this person has left.
   *
   * @return true once they have left; false unless set
   */
  @Value.Default
  public boolean archived() {
    return false;
  }

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this person.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses names that do not print and a primary discipline that is listed again. */
  @Value.Check
  void check() {
    Invariants.of("a person")
        .name("name", name())
        .email("email", email())
        .require(
            !alsoQualified().contains(discipline()),
            "alsoQualified",
            ErrorCode.DUPLICATE_ID,
            "must not list the primary discipline")
        .between("skills", skills().size(), 0, MAX_SKILLS)
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds people. */
  public static final class Builder extends ImmutablePerson.Builder {
    Builder() {}
  }
}
