package dev.agency.examples.spring.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.Check;
import dev.agency.budget.review.CheckOutcome;
import dev.agency.budget.review.CheckResult;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.Waiver;
import dev.agency.core.figure.Message;
import dev.agency.core.id.ProjectId;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.EntityType;
import java.time.LocalDate;
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
    @JsonProperty("reviews") List<Reviewed> reviews) {
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
   * Returns the reviews.
   *
   * @return what each came to, the oldest first
   */
  public ImmutableList<ReviewReport> reports() {
    return reviews.stream().map(Reviewed::report).collect(toImmutableList());
  }

  /**
   * Returns the last review.
   *
   * @return what it came to; empty if there is none
   */
  public Optional<ReviewReport> last() {
    ImmutableList<ReviewReport> reports = reports();
    return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
  }

  /**
   * Returns it with other reviews.
   *
   * @param reports the reviews, the oldest first
   * @return the set-up
   */
  public ProjectSetup with(List<ReviewReport> reports) {
    return new ProjectSetup(
        project, category, similar, reports.stream().map(Reviewed::of).collect(toImmutableList()));
  }

  /** Says which project it is of, and no evidence. */
  @Override
  public String toString() {
    return "ProjectSetup[" + project + "]";
  }

  /**
   * A review as it is kept.
   *
   * @param version the fingerprint of what was reviewed
   * @param on the day
   * @param results what each check came to
   * @param blocking the checks that keep the project from being signed
   * @param waivers what was waived of them
   */
  public record Reviewed(
      @JsonProperty("version") Fingerprint version,
      @JsonProperty("on") LocalDate on,
      @JsonProperty("results") List<Result> results,
      @JsonProperty("blocking") List<Check> blocking,
      @JsonProperty("waivers") List<Waiver> waivers) {
    /** Copies the lists. */
    public Reviewed {
      results = ImmutableList.copyOf(results);
      blocking = ImmutableList.copyOf(blocking);
      waivers = ImmutableList.copyOf(waivers);
    }

    static Reviewed of(ReviewReport report) {
      return new Reviewed(
          report.version(),
          report.on(),
          report.results().stream()
              .map(each -> new Result(each.check(), each.outcome(), each.evidence()))
              .collect(toImmutableList()),
          report.blocking(),
          report.waivers());
    }

    ReviewReport report() {
      return new ReviewReport(
          version,
          on,
          results.stream()
              .map(
                  each ->
                      new CheckResult(
                          each.check(), each.outcome(), ImmutableList.copyOf(each.evidence())))
              .collect(toImmutableList()),
          ImmutableList.copyOf(blocking),
          ImmutableList.copyOf(waivers));
    }
  }

  /**
   * What one check came to.
   *
   * @param check the check
   * @param outcome how it came out
   * @param evidence why
   */
  public record Result(
      @JsonProperty("check") Check check,
      @JsonProperty("outcome") CheckOutcome outcome,
      @JsonProperty("evidence") List<Message> evidence) {
    /** Copies the list. */
    public Result {
      evidence = ImmutableList.copyOf(evidence);
    }

    /** Says which check it is of, and no figure. */
    @Override
    public String toString() {
      return "Result[" + check + "]";
    }
  }
}
