package dev.agency.core.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Baselines;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.ProjectBriefs;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.entity.SetupVerdicts;
import java.util.Comparator;
import java.util.Optional;

/** What stands in the stores about a deal besides itself: all that a win carries over. */
final class DealParts {
  private static final Comparator<SetupVerdict> LATEST =
      Comparator.comparing(SetupVerdict::on).thenComparing(SetupVerdict::id);

  private final Work work;
  private final Deal deal;
  private final DealBookings bookings;
  private final Optional<Presale> presale;

  private DealParts(Work work, Deal deal) {
    this.work = work;
    this.deal = deal;
    this.bookings = DealBookings.of(work, deal.id());
    this.presale = deal.presaleBudget().map(budget -> Presale.on(work, budget));
  }

  static DealParts of(Work work, Deal deal) {
    return new DealParts(work, deal);
  }

  /** Returns terms with all that the stores know. */
  WinTerms added(WinTerms terms, Pipeline pipeline) {
    return terms.toBuilder()
        .bookings(bookings.all())
        .verdict(verdict(terms, pipeline))
        .brief(brief())
        .briefNumber(terms.existingProject().map(project -> briefNumber(project.id())))
        .responsibilities(
            values(
                Responsibilities.TYPE,
                Query.<Responsibility>all().with(Responsibilities.DEAL, deal.id())))
        .timeEntries(presale.map(Presale::entries).orElse(ImmutableList.of()))
        .expenses(presale.map(Presale::expenses).orElse(ImmutableList.of()))
        .build();
  }

  private <I extends Comparable<I>, T> ImmutableList<T> values(
      EntityType<I, T> type, Query<T> query) {
    return work.all(type, query).stream().map(Versioned::value).collect(toImmutableList());
  }

  /**
   * Returns the verdict of the version that is won. Where the stage needs one and there is none,
   * the last one of another version, for that says more than that none is there.
   */
  private Optional<SetupVerdict> verdict(WinTerms terms, Pipeline pipeline) {
    Fingerprint version =
        terms.proposal().map(Proposal::setupVersion).orElseGet(deal::setupVersion);
    ImmutableList<SetupVerdict> found =
        values(SetupVerdicts.TYPE, Query.<SetupVerdict>all().with(SetupVerdicts.DEAL, deal.id()));
    boolean needed = pipeline.stage(terms.stage()).filter(PipelineStage::needsVerdict).isPresent();
    return found.stream()
        .filter(verdict -> verdict.version().equals(version))
        .max(LATEST)
        .or(() -> needed ? found.stream().max(LATEST) : Optional.empty());
  }

  private Optional<ProjectBrief> brief() {
    return values(ProjectBriefs.TYPE, Query.<ProjectBrief>all().with(ProjectBriefs.DEAL, deal.id()))
        .stream()
        .max(Comparator.comparing(ProjectBrief::version).thenComparing(ProjectBrief::id));
  }

  private long briefNumber(ProjectId project) {
    return 1
        + values(ProjectBriefs.TYPE, Query.<ProjectBrief>all().with(ProjectBriefs.PROJECT, project))
            .stream()
            .mapToLong(ProjectBrief::version)
            .max()
            .orElse(0);
  }

  /** Returns why the deal cannot be won as it stands beside others. */
  Optional<DealRefusal> refusal(WinTerms terms) {
    if (deal.presaleBudget().filter(this::isOfAnother).isPresent()) {
      return Optional.of(DealRefusal.PRESALE_BUDGET_SHARED);
    }
    boolean scoped =
        !terms.proposal().map(Proposal::scopeItems).orElse(deal.scopeItems()).isEmpty();
    return terms
        .existingProject()
        .filter(project -> scoped && hasBaseline(project.id()))
        .map(project -> DealRefusal.PROJECT_HAS_BASELINE);
  }

  /** Returns whether a budget is that of another deal, too, or one that was won. */
  private boolean isOfAnother(BudgetId budget) {
    boolean won =
        work.find(Budgets.TYPE, budget).flatMap(found -> found.value().originDeal()).isPresent();
    return won
        || values(Deals.TYPE, Query.<Deal>all().with(Deals.PRESALE_BUDGET, budget)).stream()
            .anyMatch(other -> !other.id().equals(deal.id()));
  }

  private boolean hasBaseline(ProjectId project) {
    return work.any(Baselines.TYPE, Query.<Baseline>all().with(Baselines.PROJECT, project));
  }

  /** Moves what a win carries over; nothing of it is left where it was. */
  void become(Conversion made) {
    bookings.becomeConfirmed(made.bookings());
    presale.ifPresent(spent -> spent.become(made.timeEntries(), made.expenses(), "carriedOver"));
  }
}
