package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.examples.cli.console.BadInput;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks at who leads projects: how these stand, what a change does, and whether a
 * deal is set up to be signed. Each answer is what this person sees of it.
 *
 * <p>Thread-safe.
 */
public final class ProjectDesk {
  private final Onlooker onlooker;
  private final Agency agency;
  private final PlannedWork work;

  private ProjectDesk(Onlooker onlooker, Agency agency, PlannedWork work) {
    this.onlooker = onlooker;
    this.agency = agency;
    this.work = work;
  }

  static ProjectDesk of(Onlooker onlooker, Agency agency, PlannedWork work) {
    return new ProjectDesk(onlooker, agency, work);
  }

  /**
   * Returns who looks.
   *
   * @return the person before the agency
   */
  public Onlooker onlooker() {
    return onlooker;
  }

  /**
   * Returns how the active projects stand.
   *
   * @return what they see, in the order of {@link ProjectStatus#active}
   */
  public ImmutableList<SeenStatus> active() {
    List<ProjectStatus> all = agency.works().stream().map(work::status).toList();
    return ProjectStatus.active(all).stream()
        .flatMap(
            row ->
                all.stream()
                    .filter(each -> each.row().equals(row))
                    .flatMap(each -> seen(each).stream()))
        .collect(toImmutableList());
  }

  /**
   * Returns how one project stands, whatever state it is in.
   *
   * @param project the project
   * @return what they see, for each of its budgets
   * @throws BadInput if there is no such project that they may see
   */
  public ImmutableList<SeenStatus> project(String project) {
    ImmutableList<SeenStatus> seen =
        agency.works().stream()
            .filter(each -> each.project().id().value().equals(project))
            .flatMap(each -> seen(work.status(each)).stream())
            .collect(toImmutableList());
    if (seen.isEmpty()) {
      throw new BadInput(
          "--project",
          ErrorCode.UNKNOWN_REFERENCE,
          "There is no such project that this person may see.");
    }
    return seen;
  }

  private Optional<SeenStatus> seen(ProjectStatus status) {
    return SeenStatus.of(onlooker.subject(), status, author(status.row().project()));
  }

  /** Who looks would send the update; a client reads one by who manages their account. */
  private PersonId author(Project project) {
    return onlooker.isClient()
        ? agency.data().responsibilities().stream()
            .filter(
                each ->
                    each.covers(
                        Duty.ACCOUNT_MANAGER, project.id(), project.client(), onlooker.asOf()))
            .map(Responsibility::person)
            .findFirst()
            .orElseThrow()
        : onlooker.person();
  }

  /**
   * Returns what a change does.
   *
   * @param change the request; none for the first that waits on a project they may see
   * @return what they see
   * @throws BadInput if there is no such request that they may see, or its project has no baseline,
   *     or it is for none of their roles
   */
  public SeenImpact impact(Optional<String> change) {
    requireRole(ImpactRow.TYPE);
    return work.data().changes().stream()
        .filter(each -> change.map(each.id().value()::equals).orElse(each.state().isOpen()))
        .flatMap(each -> impact(each).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "--change",
                    ErrorCode.UNKNOWN_REFERENCE,
                    "There is no such change of a project with a baseline that this person may"
                        + " see."));
  }

  private Optional<SeenImpact> impact(ChangeRequest change) {
    return agency.works().stream()
        .filter(of -> of.project().id().equals(change.project()))
        .flatMap(
            of ->
                work.baseline(of).stream()
                    .flatMap(
                        it ->
                            SeenImpact.of(onlooker.subject(), change, work.assess(of, it, change))
                                .stream()))
        .findFirst();
  }

  /**
   * Returns where the handoff of a project stands.
   *
   * @param of the project, or the deal it was won from
   * @return what they see, for each of its budgets
   * @throws BadInput if there is no such project in handoff that they may see, or it is for none of
   *     their roles
   */
  public ImmutableList<SeenHandoff> handoff(String of) {
    requireRole(HandoffRow.TYPE);
    ImmutableList<SeenHandoff> seen =
        agency.works().stream()
            .filter(
                each ->
                    each.project().id().value().equals(of)
                        || each.project().originDeal().map(DealId::value).equals(Optional.of(of)))
            .flatMap(each -> work.handoff(onlooker.subject(), each).stream())
            .collect(toImmutableList());
    if (seen.isEmpty()) {
      throw new BadInput(
          "PROJECT|DEAL",
          ErrorCode.UNKNOWN_REFERENCE,
          "There is no such project, or none won from such a deal, that is handed on and that this"
              + " person may see.");
    }
    return seen;
  }

  /**
   * Reviews the set-up of a deal.
   *
   * @param deal the deal; none for the one the story wins, if one is told
   * @return what they see
   * @throws BadInput if there is no such deal that they may see, or it is for none of their roles
   */
  public SeenReview review(Optional<String> deal) {
    requireRole(ReviewRow.TYPE);
    return deal.map(this::known)
        .orElseGet(() -> agency.data().told().map(Story::winDeal))
        .flatMap(id -> new Setups(agency).review(onlooker.subject(), id))
        .orElseThrow(
            () ->
                new BadInput(
                    "--deal",
                    ErrorCode.UNKNOWN_REFERENCE,
                    "There is no such deal that this person may see."));
  }

  /** What is for none of their roles follows from the policy: it tells of no project. */
  private void requireRole(RecordType<?> type) {
    if (!Agency.sees(onlooker.subject(), type)) {
      throw new BadInput(
          Onlooker.OPTION,
          ErrorCode.UNKNOWN_REFERENCE,
          "It must be somebody who holds one of the roles this is for: "
              + String.join(", ", agency.rolesThatSee(type))
              + ".");
    }
  }

  private Optional<DealId> known(String deal) {
    return agency.data().deals().stream()
        .map(each -> each.id())
        .filter(id -> id.value().equals(deal))
        .findFirst();
  }
}
