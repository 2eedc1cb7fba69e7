package dev.agency.core.handoff;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Interaction;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.Risk;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.Revision;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * All that the gates of a project ask about: what was said, agreed, planned and done.
 *
 * <p>In which order each kind stands changes no answer. Contracts, surveys and interactions are
 * those of the client: one that names another project counts for that.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class HandoffFacts implements WithHandoffFacts
    permits ImmutableHandoffFacts {
  HandoffFacts() {}

  /**
   * Starts new facts.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the project.
   *
   * @return the project; its milestones say which were reached
   */
  public abstract Project project();

  /**
   * Returns who answers for the project and its client.
   *
   * @return the responsibilities, of any day
   */
  public abstract ImmutableList<Responsibility> responsibilities();

  /**
   * Returns what the client wants.
   *
   * @return the brief in force, empty if there is none
   */
  public abstract Optional<ProjectBrief> brief();

  /**
   * Returns what is to be delivered.
   *
   * @return the scope as it is, empty if there is none
   */
  public abstract Optional<ScopeOfWork> scope();

  /**
   * Returns what was agreed.
   *
   * @return the baseline in force, empty if there is none
   */
  public abstract Optional<Baseline> baseline();

  /**
   * Returns the work that is planned.
   *
   * @return the items, each once
   */
  public abstract ImmutableList<WorkItem> workItems();

  /**
   * Returns what may go wrong.
   *
   * @return the risks, each once
   */
  public abstract ImmutableList<Risk> risks();

  /**
   * Returns what keeps work from going on.
   *
   * @return the blockers, each once
   */
  public abstract ImmutableList<Blocker> blockers();

  /**
   * Returns the changes that were asked for.
   *
   * @return the requests, each once
   */
  public abstract ImmutableList<ChangeRequest> changes();

  /**
   * Returns the rounds of revisions that were asked for.
   *
   * @return the rounds, each once
   */
  public abstract ImmutableList<Revision> revisions();

  /**
   * Returns what the client was told.
   *
   * @return the updates, each once
   */
  public abstract ImmutableList<ClientUpdate> updates();

  /**
   * Returns what was talked about.
   *
   * @return the interactions with the client, each once
   */
  public abstract ImmutableList<Interaction> interactions();

  /**
   * Returns the contracts with the client.
   *
   * @return the contracts, each once
   */
  public abstract ImmutableList<Contract> contracts();

  /**
   * Returns how content the client said to be.
   *
   * @return the responses, each once
   */
  public abstract ImmutableList<SurveyResponse> surveys();

  /**
   * Returns what people have free for what comes next.
   *
   * @return the capacity, empty if nobody looked
   */
  public abstract Optional<CapacityAhead> capacityAhead();

  /**
   * Returns who has a duty on a day.
   *
   * @param duty the duty
   * @param on the day
   * @return the people, in the order of their ids
   */
  public ImmutableSortedSet<PersonId> holders(Duty duty, LocalDate on) {
    return responsibilities().stream()
        .filter(each -> each.covers(duty, project().id(), project().client(), on))
        .map(Responsibility::person)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** Returns the contracts of the project, and those of the client that name no project. */
  ImmutableList<Contract> ownContracts() {
    return contracts().stream()
        .filter(contract -> contract.project().map(project().id()::equals).orElse(true))
        .collect(toImmutableList());
  }

  /** Returns the surveys of the project, and those of the client that name no project. */
  ImmutableList<SurveyResponse> ownSurveys() {
    return surveys().stream()
        .filter(survey -> survey.project().map(project().id()::equals).orElse(true))
        .collect(toImmutableList());
  }

  /** Returns the interactions about the project, and those that name none. */
  ImmutableList<Interaction> ownInteractions() {
    return interactions().stream()
        .filter(each -> each.project().map(project().id()::equals).orElse(true))
        .collect(toImmutableList());
  }

  /** Returns whether all milestones of the plan were reached by a day; not if it has none. */
  boolean allReached(LocalDate asOf) {
    ImmutableList<Milestone> milestones = project().milestones();
    return !milestones.isEmpty()
        && milestones.stream()
            .allMatch(each -> each.completedOn().filter(day -> !day.isAfter(asOf)).isPresent());
  }

  /**
   * Returns a builder filled from these facts.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses what stands twice, and what is of another project or client. */
  @Value.Check
  void check() {
    Invariants rules =
        Invariants.of("handoff facts")
            .unique("workItems", Lists.transform(workItems(), WorkItem::id))
            .unique("risks", Lists.transform(risks(), Risk::id))
            .unique("blockers", Lists.transform(blockers(), Blocker::id))
            .unique("changes", Lists.transform(changes(), ChangeRequest::id))
            .unique("revisions", Lists.transform(revisions(), Revision::id))
            .unique("updates", Lists.transform(updates(), ClientUpdate::id))
            .unique("interactions", Lists.transform(interactions(), Interaction::id))
            .unique("contracts", Lists.transform(contracts(), Contract::id))
            .unique("surveys", Lists.transform(surveys(), SurveyResponse::id));
    own(rules, "brief", brief().flatMap(ProjectBrief::project));
    own(rules, "scope", scope().map(ScopeOfWork::project));
    own(rules, "baseline", baseline().map(Baseline::project));
    own(rules, "workItems", Lists.transform(workItems(), WorkItem::project));
    own(rules, "risks", Lists.transform(risks(), Risk::project));
    own(rules, "blockers", Lists.transform(blockers(), Blocker::project));
    own(rules, "changes", Lists.transform(changes(), ChangeRequest::project));
    own(rules, "revisions", Lists.transform(revisions(), Revision::project));
    own(rules, "updates", Lists.transform(updates(), ClientUpdate::project));
    ofClient(rules, "interactions", Lists.transform(interactions(), Interaction::client));
    ofClient(rules, "contracts", Lists.transform(contracts(), Contract::client));
    ofClient(rules, "surveys", Lists.transform(surveys(), SurveyResponse::client));
    rules
        .require(
            brief().map(brief -> brief.project().isPresent()).orElse(true),
            "brief",
            ErrorCode.INCONSISTENT,
            "must be that of a project, and no longer that of a deal")
        .verify();
  }

  private void own(Invariants rules, String field, Optional<?> project) {
    rules.require(
        project.map(project().id()::equals).orElse(true),
        field,
        ErrorCode.INCONSISTENT,
        "must be of the project");
  }

  private void own(Invariants rules, String field, Iterable<?> projects) {
    rules.requireEach(
        field, projects, project().id()::equals, ErrorCode.INCONSISTENT, "must be of the project");
  }

  private void ofClient(Invariants rules, String field, Iterable<?> clients) {
    rules.requireEach(
        field,
        clients,
        project().client()::equals,
        ErrorCode.INCONSISTENT,
        "must be of the client of the project");
  }

  /** Builds facts. */
  public static final class Builder extends ImmutableHandoffFacts.Builder {
    Builder() {}
  }
}
