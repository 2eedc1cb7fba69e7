package dev.agency.core.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InteractionId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That the agency and a client were in touch: a meeting, a call or a message, with what was to be
 * done afterwards.
 *
 * <p>A meeting of Odile with Elif and Jonas about the launch date on 17 March; Elif sends the
 * revised offer by the 20th. What was said there stands in briefs, requests and minutes, not here.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Interaction implements WithInteraction permits ImmutableInteraction {
  private static final int MAX_PEOPLE = 1_000;

  private static final int MAX_FOLLOW_UPS = 100;

  Interaction() {}

  /**
   * Starts a new interaction.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Interaction fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this interaction.
   *
   * @return the identifier
   */
  public abstract InteractionId id();

  /**
   * Returns whom the agency was in touch with.
   *
   * @return the client
   */
  public abstract ClientId client();

  /**
   * Returns the project it was about.
   *
   * @return the project; empty if it was about none, or several
   */
  public abstract Optional<ProjectId> project();

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns how they were in touch.
   *
   * @return the kind
   */
  public abstract InteractionKind kind();

  /**
   * Returns who of the client took part.
   *
   * @return the contacts that are known, up to 1,000, each once
   */
  public abstract ImmutableSet<ContactId> contacts();

  /**
   * Returns who of the agency took part.
   *
   * @return the people that are known, up to 1,000, each once
   */
  public abstract ImmutableSet<PersonId> persons();

  /**
   * Returns what it was about, in a line.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String topic();

  /**
   * Returns what is to be done afterwards.
   *
   * @return up to 100 follow-ups, none due or done before the day of the interaction
   */
  public abstract ImmutableList<FollowUp> followUps();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this interaction.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a topic that does not print, too many of anything, and follow-ups that came before. */
  @Value.Check
  void check() {
    Invariants.of("an interaction")
        .date("date", date())
        .between("contacts", contacts().size(), 0, MAX_PEOPLE)
        .between("persons", persons().size(), 0, MAX_PEOPLE)
        .name("topic", topic())
        .between("followUps", followUps().size(), 0, MAX_FOLLOW_UPS)
        .requireEach(
            "followUps",
            followUps(),
            next ->
                !next.due().isBefore(date())
                    && next.doneOn().map(day -> !day.isBefore(date())).orElse(true),
            ErrorCode.INCONSISTENT,
            "must not be due or done before it")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds interactions. */
  public static final class Builder extends ImmutableInteraction.Builder {
    Builder() {}
  }
}
