package dev.agency.core.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.BudgetUse;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.WonAs;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Baselines;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Invoices;
import dev.agency.core.store.entity.ProjectBriefs;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** What a win made, in the stores: written, read as it is now, and taken back. */
final class WonDeal {
  private final Work work;

  WonDeal(Work work) {
    this.work = work;
  }

  /** Writes the deal first: of several who win it, all but one fail there and try again. */
  Versioned<Conversion> store(Versioned<Deal> before, Conversion made, DealParts parts) {
    Versioned<Deal> won = work.replace(Deals.TYPE, before, made.deal(), "deal.won");
    if (made.deal().wonAs().orElseThrow().newProject()) {
      work.insert(Projects.TYPE, made.project(), "project.opened");
    } else {
      addMilestones(made.project());
    }
    work.insert(Budgets.TYPE, made.budget(), "budget.opened");
    for (Responsibility duty : made.responsibilities()) {
      work.insert(Responsibilities.TYPE, duty, "responsibility.begun");
    }
    made.brief().ifPresent(brief -> work.insert(ProjectBriefs.TYPE, brief, "brief.carriedOver"));
    made.baseline().ifPresent(baseline -> work.insert(Baselines.TYPE, baseline, "baseline.frozen"));
    parts.become(made);
    return new Versioned<>(made, won.version());
  }

  private void addMilestones(Project joined) {
    work.find(Projects.TYPE, joined.id())
        .filter(found -> !found.value().equals(joined))
        .ifPresent(found -> work.replace(Projects.TYPE, found, joined, "project.extended"));
  }

  /**
   * Returns what the win made as it is now: after the win, project and budget are the truth. A
   * budget that was moved since is given with the project it is in, and of all the rest what is
   * still for both.
   */
  Versioned<Conversion> asStored(Versioned<Deal> won, Conversion made) {
    WonAs was = won.value().wonAs().orElseThrow();
    Budget budget =
        work.find(Budgets.TYPE, made.budget().id()).map(Versioned::value).orElse(made.budget());
    Presale spent = Presale.of(work, was);
    Conversion.Builder now =
        made.toBuilder()
            .budget(budget)
            .responsibilities(found(Responsibilities.TYPE, was.responsibilities()))
            .bookings(
                found(Bookings.TYPE, was.bookings()).stream()
                    .filter(booking -> isFor(booking, budget))
                    .collect(toImmutableList()))
            .brief(
                was.brief()
                    .flatMap(id -> work.find(ProjectBriefs.TYPE, id))
                    .map(Versioned::value)
                    .filter(brief -> brief.project().equals(Optional.of(budget.project()))))
            .baseline(
                was.baseline()
                    .flatMap(id -> work.find(Baselines.TYPE, id))
                    .map(Versioned::value)
                    .filter(
                        baseline ->
                            baseline.project().equals(budget.project())
                                && baseline.budget().equals(budget.id())))
            .timeEntries(
                spent.entries().stream()
                    .filter(entry -> entry.budget().equals(budget.id()))
                    .collect(toImmutableList()))
            .expenses(
                spent.expenses().stream()
                    .filter(expense -> expense.budget().equals(budget.id()))
                    .collect(toImmutableList()));
    work.find(Projects.TYPE, budget.project()).ifPresent(found -> now.project(found.value()));
    return new Versioned<>(now.build(), won.version());
  }

  private <I extends Comparable<I>, T> ImmutableList<T> found(
      EntityType<I, T> type, Collection<I> ids) {
    return work.stores().entities(type).findAll(work.caller(), ids).values().stream()
        .map(Versioned::value)
        .collect(toImmutableList());
  }

  private static boolean isFor(Booking booking, Budget budget) {
    return booking.budget().filter(budget.id()::equals).isPresent()
        && booking.project().filter(budget.project()::equals).isPresent();
  }

  /** Returns what happened on the budget since it was won. */
  BudgetUse use(WonAs made) {
    return Presale.use(
        work,
        made,
        work.any(Invoices.TYPE, Query.<Invoice>all().with(Invoices.BUDGET, made.budget())));
  }

  /** Takes back what a win made that nobody used. */
  void takeBack(WonAs made, LocalDate on) {
    Presale.of(work, made).giveBack(made);
    made.baseline()
        .flatMap(id -> work.find(Baselines.TYPE, id))
        .ifPresent(baseline -> work.remove(Baselines.TYPE, baseline, "baseline.removed"));
    made.brief()
        .flatMap(id -> work.find(ProjectBriefs.TYPE, id))
        .ifPresent(brief -> work.remove(ProjectBriefs.TYPE, brief, "brief.removed"));
    work.find(Budgets.TYPE, made.budget())
        .ifPresent(
            budget -> {
              DealBookings.on(work, made.budget()).release();
              work.remove(Budgets.TYPE, budget, "budget.removed");
            });
    if (made.newProject()) {
      work.find(Projects.TYPE, made.project())
          .filter(found -> !found.value().state().isOver())
          .filter(found -> !hasBudget(found.value()))
          .ifPresent(found -> cancel(found, on));
    } else {
      work.find(Projects.TYPE, made.project()).ifPresent(found -> removeMilestones(found, made));
      work.stores()
          .entities(Responsibilities.TYPE)
          .findAll(work.caller(), made.responsibilities())
          .values()
          .forEach(duty -> end(duty, on));
    }
  }

  /** Takes from a project that was joined what was not delivered yet. */
  private void removeMilestones(Versioned<Project> joined, WonAs made) {
    Project left =
        joined
            .value()
            .withMilestones(
                joined.value().milestones().stream()
                    .filter(
                        each ->
                            each.completedOn().isPresent()
                                || !made.milestones().contains(each.id()))
                    .collect(toImmutableList()));
    if (!left.equals(joined.value())) {
      work.replace(Projects.TYPE, joined, left, "project.reduced");
    }
  }

  private boolean hasBudget(Project project) {
    return work.any(Budgets.TYPE, Query.<Budget>all().with(Budgets.PROJECT, project.id()));
  }

  private void cancel(Versioned<Project> project, LocalDate on) {
    Project cancelled = project.value().withState(ProjectState.CANCELLED);
    work.replace(Projects.TYPE, project, cancelled, "project.cancelled");
    work.all(
            Responsibilities.TYPE,
            Query.<Responsibility>all().with(Responsibilities.PROJECT, cancelled.id()))
        .forEach(duty -> end(duty, on));
  }

  private void end(Versioned<Responsibility> duty, LocalDate on) {
    DateRange during = duty.value().during();
    if (!during.start().isBefore(on)) {
      work.remove(Responsibilities.TYPE, duty, "responsibility.removed");
    } else if (during.contains(on)) {
      Responsibility ended = duty.value().withDuring(DateRange.of(during.start(), on));
      work.replace(Responsibilities.TYPE, duty, ended, "responsibility.ended");
    }
  }
}
