package dev.agency.examples.spring.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableSetMultimap;
import dev.agency.budget.review.Check;
import dev.agency.budget.review.CheckOutcome;
import dev.agency.budget.review.ReviewPolicy;
import dev.agency.budget.review.ReviewRefusal;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.review.SetupFacts;
import dev.agency.budget.review.SetupReview;
import dev.agency.budget.review.Waiver;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.Ruling;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.id.ProjectId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.store.ProjectSetup;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.Studios;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Has set-ups of projects reviewed, and takes waivers, each by who may and with its audit. */
@Component
public class ReviewWork {
  /** Whatever fails keeps a project from being signed, and so does work that is not planned yet. */
  private static final ReviewPolicy POLICY =
      new ReviewPolicy(
          ImmutableSetMultimap.<Check, CheckOutcome>builder()
              .putAll(ReviewPolicy.usual().blocking())
              .put(Check.DELIVERY, CheckOutcome.WARN)
              .build(),
          ReviewPolicy.usual().leastSimilar(),
          ReviewPolicy.usual().likely(),
          ReviewPolicy.usual().cautious(),
          ReviewPolicy.usual().floors());

  private final Deeds deeds;
  private final Stores stores;
  private final Studios studios;

  ReviewWork(Deeds deeds, Stores stores, Studios studios) {
    this.deeds = deeds;
    this.stores = stores;
    this.studios = studios;
  }

  /**
   * Returns the set-up of a project as it is stored.
   *
   * @param caller who asks
   * @param project the project
   * @return the set-up with its version; empty if there is none
   */
  public Optional<Versioned<ProjectSetup>> stored(Caller caller, ProjectId project) {
    return stores.entities(ProjectSetup.TYPE).find(caller, project);
  }

  /**
   * Reviews the set-up of a project as it is now.
   *
   * @param caller who submits it
   * @param project the project
   * @param expected the version of the set-up they looked at
   * @return what became of it
   * @throws NotFoundException if no set-up was submitted
   */
  public Outcome review(Caller caller, ProjectId project, long expected) {
    Studio studio = studios.now();
    return changed(
        caller,
        project,
        expected,
        "setup.reviewed",
        (subject, setup) -> {
          boolean may =
              studio
                  .project(project)
                  .filter(each -> subject.can(Action.SUBMIT, ProjectRecord.TYPE, each))
                  .isPresent();
          if (!may) {
            return new Change(Optional.empty(), Outcome.denied());
          }
          SetupFacts facts = studio.setupFacts(setup).orElseThrow();
          Ruling<ReviewReport, ReviewRefusal> ruling =
              SetupReview.of(POLICY).review(facts, setup.reviews(), studio.asOf());
          return change(
              ruling,
              report ->
                  setup.with(Stream.concat(setup.reviews().stream(), Stream.of(report)).toList()));
        });
  }

  /**
   * Waives what a check of the last review blocks.
   *
   * @param caller who answers for it
   * @param project the project
   * @param expected the version of the set-up they looked at
   * @param check the check
   * @param reason why
   * @return what became of it
   * @throws dev.agency.core.error.InvalidModelException if the reason does not print
   */
  public Outcome waive(
      Caller caller, ProjectId project, long expected, Check check, String reason) {
    if (reason.isBlank()) {
      return new Outcome(Optional.of("refused.reason"), 422);
    }
    Studio studio = studios.now();
    return changed(
        caller,
        project,
        expected,
        "setup.waived",
        (subject, setup) -> {
          List<ReviewReport> reports = setup.reviews();
          Optional<ReviewReport> last = setup.last();
          if (last.isEmpty() || !mayWaive(subject, last.get(), check)) {
            return new Change(Optional.empty(), Outcome.denied());
          }
          return change(
              last.get().waived(new Waiver(check, caller.actor(), reason, studio.asOf())),
              report ->
                  setup.with(
                      Stream.concat(
                              reports.subList(0, reports.size() - 1).stream(), Stream.of(report))
                          .collect(toImmutableList())));
        });
  }

  /**
   * Returns whether somebody may waive a check: their role allows it, and they see what it came to.
   *
   * @param subject who it is
   * @param report the review
   * @param check the check
   * @return whether their word counts
   */
  public static boolean mayWaive(Subject subject, ReviewReport report, Check check) {
    ReviewRow row = new ReviewRow(report);
    return subject.can(Action.APPROVE, ReviewRow.TYPE, row)
        && subject
            .view(ReviewRow.TYPE, row)
            .filter(seen -> seen.get(ReviewRow.outcome(check)) instanceof Shown.Visible)
            .isPresent();
  }

  /** What a set-up becomes, or why it stays. */
  private record Change(Optional<ProjectSetup> after, Outcome outcome) {}

  private static Change change(
      Ruling<ReviewReport, ReviewRefusal> ruling, Function<ReviewReport, ProjectSetup> with) {
    return ruling
        .granted()
        .map(report -> new Change(Optional.of(with.apply(report)), Outcome.done()))
        .orElseGet(
            () -> new Change(Optional.empty(), Outcome.refused(ruling.refusal().orElseThrow())));
  }

  /** Decides what becomes of a set-up, for who may. */
  @FunctionalInterface
  private interface Decision {
    Change on(Subject subject, ProjectSetup setup);
  }

  private Outcome changed(
      Caller caller, ProjectId project, long expected, String name, Decision decision) {
    try {
      return deeds.inOne(
          caller,
          deed -> {
            Versioned<ProjectSetup> before =
                deed.find(ProjectSetup.TYPE, project)
                    .orElseThrow(() -> new NotFoundException(ProjectSetup.TYPE.words()));
            if (before.version() != expected) {
              return Outcome.stale();
            }
            Change change = decision.on(deed.subject(), before.value());
            change.after().ifPresent(after -> deed.replace(name, ProjectSetup.TYPE, before, after));
            return change.outcome();
          });
    } catch (StaleVersionException faster) {
      return Outcome.stale();
    }
  }
}
