package dev.agency.examples.spring.view;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.CheckOutcome;
import dev.agency.budget.review.CheckResult;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.review.Waiver;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.desk.ReviewWork;
import dev.agency.examples.spring.store.ProjectSetup;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The views of set-up reviews, each redacted for who asks. */
@Component
public class ReviewViews {
  private final Views views;
  private final ReviewWork reviews;

  ReviewViews(Views views, ReviewWork reviews) {
    this.views = views;
    this.reviews = reviews;
  }

  /**
   * Returns the review of a project's set-up. That there is one is between the people of the
   * agency: to a client there is none.
   *
   * @param caller who asks
   * @param id the project
   * @return what they see of it
   * @throws NotFoundException if there is no such project, or not for them
   */
  public SetupReviewView review(Caller caller, ProjectId id) {
    return views.once(
        caller.actor(), SetupReviewView.class, id.value(), sight -> review(sight, caller, id));
  }

  private SetupReviewView review(Views.Sight sight, Caller caller, ProjectId id) {
    Project project =
        sight
            .studio()
            .project(id)
            .filter(any -> !sight.viewer().ofClient())
            .orElseThrow(() -> new NotFoundException("project"));
    Projection<Project> shown =
        sight
            .subject()
            .view(ProjectRecord.TYPE, project)
            .orElseThrow(() -> new NotFoundException("project"));
    Optional<Versioned<ProjectSetup>> setup = reviews.stored(caller, id);
    Optional<ReviewReport> last = setup.map(Versioned::value).flatMap(ProjectSetup::last);
    Optional<Projection<ReviewRow>> row =
        last.flatMap(report -> sight.subject().view(ReviewRow.TYPE, new ReviewRow(report)));
    boolean mayReview =
        setup.isPresent() && sight.subject().can(Action.SUBMIT, ProjectRecord.TYPE, project);
    return new SetupReviewView(
        sight.viewer(),
        shown,
        setup.map(Versioned::version).orElse(0L),
        row,
        mayReview
            && row.isPresent()
            && setup
                .flatMap(stored -> sight.studio().setupVersion(stored.value()))
                .filter(now -> !now.equals(last.orElseThrow().version()))
                .isPresent(),
        mayReview,
        row.isEmpty()
            ? ImmutableList.of()
            : last.orElseThrow().results().stream()
                .map(result -> checked(sight, last.orElseThrow(), row.get(), result))
                .collect(toImmutableList()));
  }

  private static SetupReviewView.Checked checked(
      Views.Sight sight, ReviewReport report, Projection<ReviewRow> row, CheckResult result) {
    Optional<CheckOutcome> outcome = row.get(ReviewRow.outcome(result.check())).ifVisible();
    ImmutableList<Waiver> waivers =
        row.get(ReviewRow.waivers(result.check())).ifVisible().orElse(ImmutableList.of());
    return new SetupReviewView.Checked(
        result.check(),
        outcome,
        outcome.isPresent() && waivers.isEmpty() && report.blocking().contains(result.check()),
        outcome.isEmpty()
            ? ImmutableList.of()
            : result.evidence().stream()
                .map(row::show)
                .filter(message -> message.hidden().isEmpty())
                .collect(toImmutableList()),
        waivers,
        waivers.isEmpty()
            && report.blocking().contains(result.check())
            && ReviewWork.mayWaive(sight.subject(), report, result.check()));
  }
}
