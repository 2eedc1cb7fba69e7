package dev.agency.core.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.SurveyResponseId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a client answered when they were asked how content they are: 4 of 5 on 3 July, "quick, but
 * hard to reach".
 *
 * <p>Scores of two kinds are on two scales and are never put together.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class SurveyResponse implements WithSurveyResponse
    permits ImmutableSurveyResponse {
  SurveyResponse() {}

  /**
   * Starts a new response.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static SurveyResponse fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this response.
   *
   * @return the identifier
   */
  public abstract SurveyResponseId id();

  /**
   * Returns who was asked.
   *
   * @return the client
   */
  public abstract ClientId client();

  /**
   * Returns the project they were asked about.
   *
   * @return the project; empty if they were asked about the agency as a whole
   */
  public abstract Optional<ProjectId> project();

  /**
   * Returns who answered.
   *
   * @return the contact, empty if that is not known
   */
  public abstract Optional<ContactId> contact();

  /**
   * Returns the day of the answer.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns what they were asked.
   *
   * @return the kind
   */
  public abstract SurveyKind kind();

  /**
   * Returns what they answered.
   *
   * @return the score, on the scale of its kind
   */
  public abstract long score();

  /**
   * Returns what they said about it.
   *
   * @return the comment, empty if there is none
   */
  public abstract Optional<String> comment();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this response.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a score that is not on the scale of its kind. */
  @Value.Check
  void check() {
    Invariants.of("a survey response")
        .date("date", date())
        .between("score", score(), kind().least(), kind().most())
        .note("comment", comment())
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds responses. */
  public static final class Builder extends ImmutableSurveyResponse.Builder {
    Builder() {}
  }
}
