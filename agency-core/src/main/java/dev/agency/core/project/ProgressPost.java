package dev.agency.core.project;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody said on a day about how much of a project is done. The latest post on or before a
 * day holds; progress may go back.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ProgressPost implements WithProgressPost
    permits ImmutableProgressPost {
  ProgressPost() {}

  /**
   * Starts a new progress post.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ProgressPost fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the project.
   *
   * @return the project
   */
  public abstract ProjectId project();

  /**
   * Returns the day of the post.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns how much of the work is done, as the author sees it.
   *
   * @return the share, from 0 to 100 %
   */
  public abstract BasisPoints done();

  /**
   * Returns who said so.
   *
   * @return the person
   */
  public abstract PersonId author();

  /**
   * Returns what they said.
   *
   * @return the note, empty if none was given
   */
  public abstract Optional<String> note();

  /**
   * Returns what was last said about a project as of a day.
   *
   * @param posts posts of any projects in any order; of two on one day the lower share holds
   * @param project the project
   * @param asOf the day
   * @return the progress; unknown ({@code NO_PROGRESS}) if nothing was posted by then
   */
  public static Figure<BasisPoints> latest(
      List<ProgressPost> posts, ProjectId project, LocalDate asOf) {
    return posts.stream()
        .filter(post -> post.project().equals(project) && !post.date().isAfter(asOf))
        .max(comparing(ProgressPost::date).thenComparing(ProgressPost::done, reverseOrder()))
        .map(post -> Figure.known(post.done()))
        .orElse(Figure.unknown(UnknownReason.NO_PROGRESS));
  }

  /**
   * Returns a builder filled from this progress post.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a share that is not from 0 to 100 %. */
  @Value.Check
  void check() {
    Invariants.of("a progress post")
        .date("date", date())
        .require(
            done().isProportion(), "done", ErrorCode.OUT_OF_RANGE, "must be from 0 to 100 percent")
        .note("note", note())
        .verify();
  }

  /** Builds progress posts. */
  public static final class Builder extends ImmutableProgressPost.Builder {
    Builder() {}
  }
}
