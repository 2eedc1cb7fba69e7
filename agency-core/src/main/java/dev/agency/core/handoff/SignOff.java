package dev.agency.core.handoff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.scope.Fingerprint;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that a stage can be left, for what they saw of it.
 *
 * @param person who signed
 * @param duties what they answered for on that day
 * @param on the day
 * @param seen the fingerprint of the packet they signed
 */
public record SignOff(PersonId person, ImmutableSet<Duty> duties, LocalDate on, Fingerprint seen) {
  /**
   * Creates a signature.
   *
   * @param person who signed
   * @param duties what they answered for on that day
   * @param on the day
   * @param seen the fingerprint of the packet they signed
   * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE})
   */
  public SignOff {
    Objects.requireNonNull(person, "person");
    duties = Sets.immutableEnumSet(duties);
    Objects.requireNonNull(seen, "seen");
    Invariants.of("a sign-off").date("on", on).verify();
  }

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static SignOff fromJson(
      @JsonProperty("person") PersonId person,
      @JsonProperty("duties") @Nullable Set<Duty> duties,
      @JsonProperty("on") LocalDate on,
      @JsonProperty("seen") Fingerprint seen) {
    return new SignOff(
        person, duties == null ? ImmutableSet.of() : ImmutableSet.copyOf(duties), on, seen);
  }
}
