package dev.agency.core.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the agency tells a client about a project, in the words they get: how far it is, what comes
 * next, and what is needed of them.
 *
 * <p>On 17 April: "On track for 30 June", 35 % done, a section about the design and one about
 * risks, and the client is asked for product photographs. Once sent it is what the client knows,
 * whatever becomes of the figures: nothing in it is computed again.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ClientUpdate implements WithClientUpdate
    permits ImmutableClientUpdate {
  private static final int MAX_PARTS = 100;

  ClientUpdate() {}

  /**
   * A part of an update: what it is about, and what is said.
   *
   * @param topic what it is about, in a line
   * @param text what is said
   */
  public record Section(String topic, String text) {
    /**
     * Creates a section.
     *
     * @param topic what it is about, 1 to 200 printable characters
     * @param text what is said, 1 to 10,000 printable characters
     * @throws dev.agency.core.error.InvalidModelException if one of them has another form ({@code
     *     MALFORMED_NAME})
     */
    public Section {
      Invariants.of("a section").name("topic", topic).text("text", text).verify();
    }
  }

  /**
   * Starts a new update.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ClientUpdate fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this update.
   *
   * @return the identifier
   */
  public abstract ClientUpdateId id();

  /**
   * Returns what it is about.
   *
   * @return the project
   */
  public abstract ProjectId project();

  /**
   * Returns as of which day it tells.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns who wrote it.
   *
   * @return the person
   */
  public abstract PersonId author();

  /**
   * Returns whether the client has it.
   *
   * @return the state; a draft unless set
   */
  @Value.Default
  public UpdateState state() {
    return UpdateState.DRAFT;
  }

  /**
   * Returns the day the client got it.
   *
   * @return the day; empty for a draft
   */
  public abstract Optional<LocalDate> sentOn();

  /**
   * Returns the whole of it in a line.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String headline();

  /**
   * Returns how much of the project is done, as the client is told.
   *
   * @return the share, from 0 to 100 %; empty if they are told of none
   */
  public abstract Optional<BasisPoints> progress();

  /**
   * Returns what is said.
   *
   * @return up to 100 sections in their order
   */
  public abstract ImmutableList<Section> sections();

  /**
   * Returns what the client is asked for.
   *
   * @return up to 100 lines in their order, 1 to 200 printable characters each
   */
  public abstract ImmutableList<String> asks();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this update.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses texts that do not print, and a day of sending that is not that of its state. */
  @Value.Check
  void check() {
    Invariants.of("a client update")
        .date("date", date())
        .date("sentOn", sentOn())
        .require(
            sentOn().isPresent() == (state() == UpdateState.SENT),
            "sentOn",
            ErrorCode.INCONSISTENT,
            "must be given exactly where it was sent")
        .require(
            sentOn().map(day -> !day.isBefore(date())).orElse(true),
            "sentOn",
            ErrorCode.INCONSISTENT,
            "must not be before the day it tells of")
        .name("headline", headline())
        .require(
            progress().map(BasisPoints::isProportion).orElse(true),
            "progress",
            ErrorCode.OUT_OF_RANGE,
            "must be from 0 to 100 percent")
        .between("sections", sections().size(), 0, MAX_PARTS)
        .between("asks", asks().size(), 0, MAX_PARTS)
        .each("asks", asks(), (rules, path, ask) -> rules.name(path, ask))
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds updates. */
  public static final class Builder extends ImmutableClientUpdate.Builder {
    Builder() {}
  }
}
