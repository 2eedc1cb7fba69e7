package dev.agency.examples.spring.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.ReviewReport;
import dev.agency.core.id.ProjectId;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.EntityType;
import java.util.List;
import java.util.Optional;

/**
 * How a project was set up and what reviews of that came to: an entity of this host.
 *
 * @param project the project
 * @param category what kind of work it is
 * @param similar the names of finished projects it is like
 * @param reviews the reviews of its versions, the oldest first
 */
public record ProjectSetup(
    @JsonProperty("project") ProjectId project,
    @JsonProperty("category") String category,
    @JsonProperty("similar") List<String> similar,
    @JsonProperty("reviews") List<ReviewReport> reviews) {
  /** The project. */
  public static final Attribute<ProjectSetup, ProjectId> PROJECT =
      Attribute.<ProjectSetup, ProjectId>one("project", ProjectSetup::project)
          .referringTo("project");

  /** The type; it stands under the id of the project. */
  public static final EntityType<ProjectId, ProjectSetup> TYPE =
      EntityType.of(
          "projectSetup",
          "set-up of a project",
          ProjectSetup.class,
          ProjectSetup::project,
          ImmutableList.of(PROJECT));

  /** Copies the lists. */
  public ProjectSetup {
    similar = ImmutableList.copyOf(similar);
    reviews = ImmutableList.copyOf(reviews);
  }

  /**
   * Returns the last review.
   *
   * @return what it came to; empty if there is none
   */
  public Optional<ReviewReport> last() {
    return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.get(reviews.size() - 1));
  }

  /**
   * Returns it with other reviews.
   *
   * @param others the reviews, the oldest first
   * @return the set-up
   */
  public ProjectSetup with(List<ReviewReport> others) {
    return new ProjectSetup(project, category, similar, others);
  }

  /** Says which project it is of, and no evidence. */
  @Override
  public String toString() {
    return "ProjectSetup[" + project + "]";
  }
}
