package dev.agency.examples.spring.studio;

import com.google.common.base.Suppliers;
import dev.agency.budget.BurnReport;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.StatusCalculator;
import dev.agency.budget.status.StatusFacts;
import dev.agency.core.budget.Budget;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffPolicy;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Baseline;
import java.util.Optional;
import java.util.function.Supplier;

/** The work on one budget: its burn, and what follows from it, worked out when somebody asks. */
public final class Work {
  private static final HandoffGates GATES = HandoffGates.of(HandoffPolicy.usual());

  private final Project project;
  private final Budget budget;
  private final BurnReport burn;
  private final Supplier<OutlookReport> outlook;
  private final Supplier<ProjectStatus> status;

  Work(Studio studio, Project project, Budget budget, BurnReport burn, Outlooks outlooks) {
    this.project = project;
    this.budget = budget;
    this.burn = burn;
    this.outlook = Suppliers.memoize(() -> outlooks.of(project, budget, burn));
    this.status = Suppliers.memoize(() -> status(studio));
  }

  private ProjectStatus status(Studio studio) {
    StudioData data = studio.data();
    return StatusCalculator.calculate(
        StatusFacts.builder()
            .work(facts(data))
            .handoff(Optional.ofNullable(data.handoffs().get(project.id())))
            .burn(burn)
            .outlook(outlook())
            .progress(Outlooks.log(data, project.id()).progress())
            .capacity(studio.planning().snapshot())
            .build(),
        GATES);
  }

  private HandoffFacts facts(StudioData data) {
    ProjectId id = project.id();
    Optional<Baseline> baseline =
        data.baselines().stream().filter(it -> it.budget().equals(budget.id())).findFirst();
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
    return burn;
  }

  /**
   * Returns where it leads.
   *
   * @return the outlook as of the day
   */
  public OutlookReport outlook() {
    return outlook.get();
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
    return new InvoicingRow(burn.invoicing());
  }

  /** Says which budget it is of, and no figure. */
  @Override
  public String toString() {
    return "Work[" + budget.id() + "]";
  }
}
