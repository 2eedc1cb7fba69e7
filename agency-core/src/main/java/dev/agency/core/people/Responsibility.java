package dev.agency.core.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Who answers for a client, a deal or a project, and when: {@code (ana, ACCOUNT_MANAGER, client
 * acme, [2026-03-01, ...))}.
 *
 * <p>It decides whose records a person reaches, whether a duty is vacant on a day, and who owns a
 * figure such as retention. A duty at a client holds for all of its projects. Who has one on a deal
 * has it on the project that the deal is won into.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Responsibility implements WithResponsibility
    permits ImmutableResponsibility {
  Responsibility() {}

  /**
   * Starts a new responsibility.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Responsibility fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this responsibility.
   *
   * @return the identifier
   */
  public abstract ResponsibilityId id();

  /**
   * Returns who answers.
   *
   * @return the person
   */
  public abstract PersonId person();

  /**
   * Returns what they answer for.
   *
   * @return the duty
   */
  public abstract Duty duty();

  /**
   * Returns the client, for a duty at a client.
   *
   * @return the client; empty for a duty on a deal or a project
   */
  public abstract Optional<ClientId> client();

  /**
   * Returns the project, for a duty on a project.
   *
   * @return the project; empty for a duty at a client or on a deal
   */
  public abstract Optional<ProjectId> project();

  /**
   * Returns the deal, for a duty before there is a project.
   *
   * @return the deal; empty for a duty at a client or on a project
   */
  public abstract Optional<DealId> deal();

  /**
   * Returns the days on which they answer.
   *
   * @return the days, open-ended while it goes on
   */
  public abstract DateRange during();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns whether this is the duty of a project on a day, held there or at its client.
   *
   * @param wanted the duty
   * @param projectId the project
   * @param clientId the project's client
   * @param on the day
   * @return whether this person answers for it
   */
  public boolean covers(Duty wanted, ProjectId projectId, ClientId clientId, LocalDate on) {
    boolean mine =
        project().map(projectId::equals).orElse(false)
            || client().map(clientId::equals).orElse(false);
    return mine && duty() == wanted && during().contains(on);
  }

  /**
   * Returns a builder filled from this responsibility.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a responsibility for nothing, and one for two things. */
  @Value.Check
  void check() {
    Invariants.of("a responsibility")
        .require(
            Stream.of(client(), project(), deal()).filter(Optional::isPresent).count() == 1,
            "client",
            ErrorCode.INCONSISTENT,
            "or the project or the deal must be given, and only one of them")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds responsibilities. */
  public static final class Builder extends ImmutableResponsibility.Builder {
    Builder() {}
  }
}
