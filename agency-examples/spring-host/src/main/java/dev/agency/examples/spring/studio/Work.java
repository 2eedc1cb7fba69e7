package dev.agency.examples.spring.studio;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.change.ImpactCalculator;
import dev.agency.budget.change.ImpactFacts;
import dev.agency.budget.change.ImpactReport;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.StatusCalculator;
import dev.agency.budget.status.StatusFacts;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.Ruling;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Duty;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Assessment.Pins;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.examples.spring.store.ProjectLog;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/** The work on one budget: its burn, and what follows from it, worked out when somebody asks. */
public final class Work {
  private final Project project;
  private final Budget budget;
  private final Reckoned reckoned;
  private final Supplier<HandoffFacts> facts;
  private final Supplier<ProjectStatus> status;
  private final Studio studio;
  private final Outlooks outlooks;

  Work(Studio studio, Reckoned reckoned, Outlooks outlooks) {
    this.project = reckoned.project();
    this.budget = reckoned.budget();
    this.reckoned = reckoned;
    this.studio = studio;
    this.outlooks = outlooks;
    this.facts = Suppliers.memoize(this::newFacts);
    this.status = Suppliers.memoize(this::newStatus);
  }

  private ProjectStatus newStatus() {
    StudioData data = studio.data();
    return StatusCalculator.calculate(
        StatusFacts.builder()
            .work(facts.get())
            .addAllNotes(
                data.log(project.id()).notes().stream().map(ProjectLog.Noted::row).toList())
            .handoff(Optional.ofNullable(data.handoffs().get(project.id())))
            .burn(burn())
            .outlook(outlook())
            .progress(data.log(project.id()).progress())
            .reckoned(reckoned())
            .capacity(studio.planning().snapshot())
            .build(),
        HandoffFile.GATES);
  }

  /** What changes that nobody assessed yet would do; one that no longer fits does nothing. */
  private ImmutableMap<ChangeRequestId, Assessment> reckoned() {
    ImmutableMap.Builder<ChangeRequestId, Assessment> reckoned = ImmutableMap.builder();
    for (ChangeRequest change : studio.data().changes()) {
      if (change.project().equals(project.id()) && change.assessment().isEmpty()) {
        impact(change)
            .flatMap(Ruling::granted)
            .ifPresent(impact -> reckoned.put(change.id(), impact.assessment()));
      }
    }
    return reckoned.buildOrThrow();
  }

  /**
   * Returns what a change would do as of the day.
   *
   * @param change a change of the project
   * @return what it would do, or why it does not fit the scope; empty where no scope of this budget
   *     was agreed
   */
  public Optional<Ruling<ImpactReport, ChangeRefusal>> impact(ChangeRequest change) {
    return impactFacts(change)
        .map(facts -> ImpactCalculator.calculate(facts, outlooks.forecasts()));
  }

  /**
   * Returns what an assessment of the day would be computed from.
   *
   * @param change a change of the project
   * @return the pins, by which an older assessment is told from one of the day; empty where no
   *     scope of this budget was agreed
   */
  public Optional<Pins> pins(ChangeRequest change) {
    return impactFacts(change).map(facts -> ImpactCalculator.pins(facts, outlooks.forecasts()));
  }

  private Optional<ImpactFacts> impactFacts(ChangeRequest change) {
    StudioData data = studio.data();
    Planning planning = studio.planning();
    return baseline()
        .map(
            agreed ->
                ImpactFacts.builder()
                    .request(change)
                    .baseline(agreed)
                    .budget(budget)
                    .burn(burn())
                    .outlook(outlook())
                    .rates(data.house().rates())
                    .disciplines(BurnFacts.disciplinesOf(data.people()))
                    .addAllProposed(
                        data.log(project.id()).proposed().stream()
                            .filter(each -> each.change().equals(change.id()))
                            .flatMap(each -> planning.placed(each.booking()).stream())
                            .toList())
                    .capacity(planning.snapshot())
                    .build());
  }

  private Optional<Baseline> baseline() {
    // The last one is in force: each applied change makes another.
    return studio.data().baselines().stream()
        .filter(it -> it.budget().equals(budget.id()))
        .max(Comparator.comparing(Baseline::number));
  }

  private HandoffFacts newFacts() {
    StudioData data = studio.data();
    ProjectId id = project.id();
    Optional<Baseline> baseline = baseline();
    return HandoffFacts.builder()
        .project(project)
        .responsibilities(data.responsibilities())
        .brief(
            data.briefs().stream().filter(it -> it.project().equals(Optional.of(id))).findFirst())
        .scope(baseline.map(Baseline::scope))
        .baseline(baseline)
        .addAllWorkItems(data.items().stream().filter(it -> it.project().equals(id)).toList())
        .addAllRisks(data.risks().stream().filter(it -> it.project().equals(id)).toList())
        .addAllBlockers(data.blockers().stream().filter(it -> it.project().equals(id)).toList())
        .addAllRevisions(data.revisions().stream().filter(it -> it.project().equals(id)).toList())
        .addAllChanges(data.changes().stream().filter(it -> it.project().equals(id)).toList())
        .addAllInteractions(
            data.interactions().stream()
                .filter(it -> it.client().equals(project.client()))
                .toList())
        .addAllUpdates(data.updates().stream().filter(it -> it.project().equals(id)).toList())
        .addAllContracts(
            data.accounts().contracts().stream()
                .filter(it -> it.client().equals(project.client()))
                .toList())
        .addAllSurveys(
            data.accounts().surveys().stream()
                .filter(it -> it.client().equals(project.client()))
                .toList())
        .capacityAhead(studio.planning().ahead())
        .build();
  }

  /**
   * Returns the project.
   *
   * @return the project of the budget
   */
  public Project project() {
    return project;
  }

  /**
   * Returns the budget.
   *
   * @return the budget
   */
  public Budget budget() {
    return budget;
  }

  /**
   * Returns what is used of it.
   *
   * @return the burn as of the day
   */
  public BurnReport burn() {
    return reckoned.burn();
  }

  /**
   * Returns where it leads.
   *
   * @return the outlook as of the day
   */
  public OutlookReport outlook() {
    return reckoned.outlook();
  }

  /**
   * Returns what its stages work on.
   *
   * @return what the gates of its handoff ask about
   */
  HandoffFacts facts() {
    return facts.get();
  }

  /**
   * Returns whether somebody answers for the project today.
   *
   * @param duty for what
   * @param person who it is
   * @return whether the duty is theirs
   */
  public boolean isDutyOf(Duty duty, PersonId person) {
    return facts().holders(duty, studio.asOf()).contains(person);
  }

  /**
   * Returns how the project stands, measured by this budget.
   *
   * @return the status as of the day
   */
  public ProjectStatus status() {
    return status.get();
  }

  /**
   * Returns what was invoiced and may be.
   *
   * @return the row of the books
   */
  public InvoicingRow invoicing() {
    return new InvoicingRow(burn().invoicing());
  }

  /** Says which budget it is of, and no figure. */
  @Override
  public String toString() {
    return "Work[" + budget.id() + "]";
  }
}
