package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.currencies;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.externalRefLists;
import static dev.agency.core.testkit.ValueArbitraries.ids;

import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.ProposalState;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.deal.WonAs;
import dev.agency.core.id.BaselineId;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectBriefId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Baseline;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries for proposals and for what a won deal becomes. Each value is valid by itself.
 * Immutable and thread-safe.
 */
public final class WinArbitraries {
  private WinArbitraries() {}

  /**
   * Returns what wins made.
   *
   * @return the projects and budgets of wins
   */
  public static Arbitrary<WonAs> winsMade() {
    return Combinators.combine(
            ids(ProjectId::of),
            ids(BudgetId::of),
            Arbitraries.of(true, false),
            ids(ProposalId::of).optional(),
            currencies().flatMap(BudgetArbitraries::recognitions).optional(),
            ids(BookingId::of).list().ofMaxSize(3))
        .flatAs(
            (project, budget, made, proposal, recognition, bookings) ->
                carriedOver(
                    WonAs.builder()
                        .project(project)
                        .budget(budget)
                        .newProject(made)
                        .proposal(proposal)
                        .recognition(recognition)
                        .bookings(bookings)
                        .build()));
  }

  /** Adds what a win carried over. */
  private static Arbitrary<WonAs> carriedOver(WonAs made) {
    return Combinators.combine(
            DealArbitraries.verdicts().optional(),
            ids(ProjectBriefId::of).optional(),
            ids(BaselineId::of).optional(),
            ids(MilestoneId::of).set().ofMaxSize(2),
            ids(ResponsibilityId::of).list().ofMaxSize(2),
            ids(BudgetId::of).optional(),
            ids(TimeEntryId::of).set().ofMaxSize(2),
            ids(ExpenseId::of).set().ofMaxSize(2))
        .as(
            (verdict, brief, baseline, milestones, duties, presale, entries, expenses) ->
                made.toBuilder()
                    .verdict(verdict)
                    .brief(brief)
                    .baseline(baseline)
                    .milestones(milestones)
                    .responsibilities(duties)
                    .presaleBudget(presale)
                    .timeEntries(entries)
                    .expenses(expenses)
                    .build());
  }

  /**
   * Returns proposals of any deal and state.
   *
   * @return the proposals
   */
  public static Arbitrary<Proposal> proposals() {
    return DealArbitraries.deals().flatMap(WinArbitraries::proposals);
  }

  /**
   * Returns proposals of one deal, in each state.
   *
   * @param deal the deal
   * @return the proposals
   */
  public static Arbitrary<Proposal> proposals(Deal deal) {
    return Combinators.combine(
            ids(ProposalId::of),
            Arbitraries.longs().between(1, 20),
            Arbitraries.longs().between(0, 400),
            Arbitraries.longs().between(0, 90),
            Arbitraries.longs().between(0, 200),
            Arbitraries.of(ProposalState.class))
        .as(
            (id, version, sent, valid, decided, state) -> {
              LocalDate sentOn = deal.openedOn().plusDays(sent);
              Proposal offer = Proposal.send(id, deal, version, sentOn, sentOn.plusDays(valid));
              return state == ProposalState.SENT
                  ? offer
                  : offer.toBuilder().state(state).decidedOn(sentOn.plusDays(decided)).build();
            })
        .flatMap(made -> externalRefLists().map(made::withExternalRefs));
  }

  /**
   * Returns terms of a win.
   *
   * @return the terms
   */
  public static Arbitrary<WinTerms> winTerms() {
    return Combinators.combine(
            ids(StageId::of),
            dates(),
            WorkArbitraries.projects().optional(0.3),
            proposals().optional(0.3),
            ids(ProjectId::of).optional(),
            ids(BudgetId::of).optional(),
            currencies().flatMap(BudgetArbitraries::recognitions).optional(),
            ids(DealId::of).flatMap(BookingArbitraries::bookingsOf))
        .flatAs(
            (stage, day, existing, proposal, project, budget, recognition, bookings) ->
                parts(
                    WinTerms.builder()
                        .stage(stage)
                        .wonOn(day)
                        .existingProject(existing)
                        .proposal(proposal)
                        .projectId(existing.isPresent() ? Optional.empty() : project)
                        .budgetId(budget)
                        .recognition(recognition)
                        .bookings(bookings)
                        .build()));
  }

  /** Adds what a deal has besides itself. */
  private static Arbitrary<WinTerms> parts(WinTerms terms) {
    return Combinators.combine(
            DealArbitraries.verdicts().optional(),
            ProjectArbitraries.dealBriefs().optional(),
            Arbitraries.longs().between(1, 9).optional(),
            PeopleArbitraries.responsibilities().list().ofMaxSize(1),
            FactArbitraries.timeEntries().list().ofMaxSize(1),
            FactArbitraries.expenses().list().ofMaxSize(1))
        .as(
            (verdict, brief, number, duties, entries, expenses) ->
                terms.toBuilder()
                    .verdict(verdict)
                    .brief(brief)
                    .briefNumber(number)
                    .responsibilities(duties)
                    .timeEntries(entries)
                    .expenses(expenses)
                    .build());
  }

  /**
   * Returns conversions.
   *
   * @return the conversions
   */
  public static Arbitrary<Conversion> conversions() {
    return DealArbitraries.deals()
        .flatMap(
            deal ->
                Combinators.combine(
                        WorkArbitraries.projects(deal.client()),
                        BudgetArbitraries.budgets(deal.currency()),
                        PeopleArbitraries.responsibilities().list().ofMaxSize(2),
                        Arbitraries.longs().between(1, 9),
                        BookingArbitraries.bookingsOf(deal.id()),
                        FactArbitraries.timeEntries().list().ofMaxSize(1),
                        FactArbitraries.expenses().list().ofMaxSize(1),
                        ProjectArbitraries.dealBriefs().optional())
                    .as(
                        (project,
                            budget,
                            responsibilities,
                            number,
                            bookings,
                            entries,
                            expenses,
                            brief) ->
                            Conversion.builder()
                                .deal(deal)
                                .number(number)
                                .project(project)
                                .budget(budget.withProject(project.id()))
                                .responsibilities(responsibilities)
                                .bookings(
                                    bookings.stream()
                                        .map(booking -> moved(booking, project, budget))
                                        .toList())
                                .timeEntries(
                                    entries.stream().map(it -> it.withBudget(budget.id())).toList())
                                .expenses(
                                    expenses.stream()
                                        .map(it -> it.withBudget(budget.id()))
                                        .toList())
                                .brief(brief.map(it -> it.forProject(project.id(), it.version())))
                                .baseline(
                                    deal.scope(project.id())
                                        .map(
                                            scope ->
                                                Baseline.first(
                                                    scope, budget.id(), deal.openedOn())))
                                .build()));
  }

  /** Puts a booking of a deal on a budget. */
  private static Booking moved(Booking booking, Project project, Budget budget) {
    return booking.toBuilder()
        .deal(Optional.empty())
        .project(project.id())
        .budget(budget.id())
        .build();
  }
}
