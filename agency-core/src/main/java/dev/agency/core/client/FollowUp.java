package dev.agency.core.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody of the agency has to do after an {@link Interaction}: "Send the revised offer",
 * Elif, by 20 March.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class FollowUp implements WithFollowUp permits ImmutableFollowUp {
  FollowUp() {}

  /**
   * Starts a new follow-up.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static FollowUp fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns what is to be done, in a line.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String title();

  /**
   * Returns who does it.
   *
   * @return the person
   */
  public abstract PersonId owner();

  /**
   * Returns the last day on which it is done in time.
   *
   * @return the day
   */
  public abstract LocalDate due();

  /**
   * Returns the day it was done.
   *
   * @return the day, empty while it is open
   */
  public abstract Optional<LocalDate> doneOn();

  /**
   * Returns whether it was done as of a day.
   *
   * @param asOf the day
   * @return whether it was done on that day or before
   */
  public boolean isDone(LocalDate asOf) {
    return doneOn().filter(day -> !day.isAfter(asOf)).isPresent();
  }

  /**
   * Returns whether it was due and is not done as of a day.
   *
   * @param asOf the day
   * @return whether the due day lies before it and it was not done by then
   */
  public boolean isOverdue(LocalDate asOf) {
    return due().isBefore(asOf) && !isDone(asOf);
  }

  /**
   * Returns a builder filled from this follow-up.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a title that does not print and days out of range. */
  @Value.Check
  void check() {
    Invariants.of("a follow-up")
        .name("title", title())
        .date("due", due())
        .date("doneOn", doneOn())
        .verify();
  }

  /** Builds follow-ups. */
  public static final class Builder extends ImmutableFollowUp.Builder {
    Builder() {}
  }
}
