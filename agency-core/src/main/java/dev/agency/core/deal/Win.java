package dev.agency.core.deal;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DerivedIds;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns a deal into a project with its budget, so that nothing the deal knows is typed again.
 *
 * <p>A pure function: it stores nothing and reads no clock. It is idempotent by (deal, number of
 * the win): the won deal remembers what the win made, so converting it again gives the same
 * conversion, never a second budget, whatever day the terms of the repetition name; terms that name
 * another project, budget, proposal, verdict or recognition of the price are refused. Converting
 * the open deal again with the same terms gives the same, too. A deal that was reopened and is won
 * again gets the next number; one that was imported as won gets its first. Edits of a won deal do
 * not reach its budget in a store: there the budget is the truth.
 *
 * <p>What is carried over, each part once:
 *
 * <ul>
 *   <li><b>Bookings</b> become bookings of the project: as many, of the same people and days,
 *       confirmed and for the budget. A placeholder stays one, as confirmed demand of its
 *       discipline. A retainer is one budget with its periods in its terms, and each period counts
 *       the days that lie in it, so a booking over several periods is not split.
 *   <li><b>The scope</b> of the deal, or that of the accepted proposal, is frozen as the first
 *       baseline, with the time and the total of the budget. Its milestones become those of the
 *       project, with their days.
 *   <li><b>The brief</b> becomes one of the project. That of the deal stays as what was written
 *       then.
 *   <li><b>Responsibilities</b> for the deal are for the project from the day of the win on. Those
 *       that had ended by then are not carried over. For a new project whose deal names no account
 *       manager the owner of the deal is it.
 *   <li><b>Time and expenses</b> before the win move from the {@linkplain Deal#presaleBudget budget
 *       for that} to the budget of the win, under their own identifiers and days, billable or not,
 *       approved or not, as they were. Those before a retainer count in its first period. Time that
 *       stands on an invoice was settled there and stays.
 * </ul>
 *
 * <p>The line of a booking, an entry, an expense or a scope item is kept where the budget has it;
 * an accepted proposal may have others, and time is left without a line that takes none. Whoever
 * stores a conversion removes the bookings of the deal with it, and revises entries and expenses in
 * place, or time and money are counted twice. Repeated, a win gives again those of its parts that
 * the terms of the repetition name.
 *
 * <p>Whether the set-up was reviewed is asked where a stage of the pipeline {@linkplain
 * PipelineStage#needsVerdict needs it}. A verdict that is given binds everywhere: it is of what is
 * won, and not blocked.
 *
 * <p>Unless the host supplies them, the identifiers of win n of deal {@code D} are {@code
 * D:project:n} and {@code D:budget:n}, and always {@code D:accountManager:n}, of booking {@code B}
 * {@code B:won:n}, and of responsibility {@code R} {@code R:won:n}, by the rule of {@link
 * DerivedIds} for those that are too long.
 */
public final class Win {
  private Win() {}

  /**
   * Wins a deal.
   *
   * @param deal the deal, open, or won already
   * @param pipeline its pipeline
   * @param terms what is decided with it
   * @return the conversion, or why the deal cannot be won
   * @throws dev.agency.core.error.InvalidModelException if the deal is not of this pipeline, or the
   *     terms name a recognition that its price cannot have ({@code INCONSISTENT} or {@code
   *     CURRENCY_MISMATCH} at {@code /recognition})
   */
  public static Ruling<Conversion, DealRefusal> convert(
      Deal deal, Pipeline pipeline, WinTerms terms) {
    Optional<DealRefusal> refusal = refusal(deal, terms);
    if (refusal.isPresent()) {
      return new Ruling.Refused<>(refusal.get());
    }
    return switch (pipeline.stageOf(deal).outcome()) {
      case LOST -> new Ruling.Refused<>(DealRefusal.NOT_OPEN);
      case WON -> repeat(deal, terms);
      case OPEN -> win(deal, pipeline, terms);
    };
  }

  private static Optional<DealRefusal> refusal(Deal deal, WinTerms terms) {
    if (terms.existingProject().map(p -> !p.client().equals(deal.client())).orElse(false)) {
      return Optional.of(DealRefusal.PROJECT_OF_ANOTHER_CLIENT);
    }
    if (terms.proposal().map(p -> !p.deal().equals(deal.id())).orElse(false)) {
      return Optional.of(DealRefusal.PROPOSAL_OF_ANOTHER_DEAL);
    }
    if (terms.proposal().map(p -> p.state() != ProposalState.ACCEPTED).orElse(false)) {
      return Optional.of(DealRefusal.PROPOSAL_NOT_ACCEPTED);
    }
    if (!DealFlow.areOf(deal, terms.bookings())) {
      return Optional.of(DealRefusal.BOOKING_OF_ANOTHER_DEAL);
    }
    return foreign(deal, terms);
  }

  /** Returns what of the terms is of something else than the deal. */
  private static Optional<DealRefusal> foreign(Deal deal, WinTerms terms) {
    Optional<DealId> own = Optional.of(deal.id());
    if (!terms.responsibilities().stream().allMatch(duty -> duty.deal().equals(own))) {
      return Optional.of(DealRefusal.RESPONSIBILITY_OF_ANOTHER_DEAL);
    }
    if (terms.brief().map(brief -> !brief.deal().equals(own)).orElse(false)) {
      return Optional.of(DealRefusal.BRIEF_OF_ANOTHER_DEAL);
    }
    if (terms.verdict().map(verdict -> !verdict.deal().equals(deal.id())).orElse(false)) {
      return Optional.of(DealRefusal.VERDICT_OF_ANOTHER_DEAL);
    }
    ImmutableSet<BudgetId> budgets =
        Stream.concat(
                deal.presaleBudget().stream(),
                deal.wonAs().stream()
                    .flatMap(
                        made ->
                            Stream.concat(Stream.of(made.budget()), made.presaleBudget().stream())))
            .collect(toImmutableSet());
    boolean elsewhere =
        Stream.concat(
                terms.timeEntries().stream().map(TimeEntry::budget),
                terms.expenses().stream().map(Expense::budget))
            .anyMatch(budget -> !budgets.contains(budget));
    return elsewhere ? Optional.of(DealRefusal.PRESALE_OF_ANOTHER_BUDGET) : Optional.empty();
  }

  private static Ruling<Conversion, DealRefusal> win(Deal deal, Pipeline pipeline, WinTerms terms) {
    if (terms.existingProject().map(project -> project.state().isOver()).orElse(false)) {
      return new Ruling.Refused<>(DealRefusal.PROJECT_CLOSED);
    }
    if (takesMilestone(deal, terms)) {
      return new Ruling.Refused<>(DealRefusal.MILESTONE_TAKEN);
    }
    Ruling<Deal, DealRefusal> won =
        DealFlow.of(pipeline)
            .enter(
                deal,
                terms.stage(),
                terms.wonOn(),
                DealOutcome.WON,
                open -> counted(open, terms, terms.wonOn()).toBuilder());
    Optional<DealRefusal> refusal =
        won.refusal()
            .or(
                () ->
                    unsigned(
                        deal, terms, pipeline.stage(terms.stage()).orElseThrow().needsVerdict()));
    return refusal
        .<Ruling<Conversion, DealRefusal>>map(Ruling.Refused::new)
        .orElseGet(() -> granted(won.granted().orElseThrow(), terms));
  }

  private static Ruling<Conversion, DealRefusal> granted(Deal won, WinTerms terms) {
    return new Ruling.Granted<>(CarriedOver.conversion(won, terms));
  }

  private static boolean takesMilestone(Deal deal, WinTerms terms) {
    ImmutableSet<MilestoneId> taken =
        terms
            .existingProject()
            .map(project -> CarriedOver.milestoneIds(project.milestones()))
            .orElse(ImmutableSet.of());
    return CarriedOver.offer(deal, terms).milestones().stream()
        .anyMatch(milestone -> taken.contains(milestone.id()));
  }

  /** Returns why what was reviewed, or was not, keeps the deal from being signed. */
  private static Optional<DealRefusal> unsigned(Deal deal, WinTerms terms, boolean needed) {
    if (terms.verdict().isEmpty()) {
      return needed ? Optional.of(DealRefusal.VERDICT_MISSING) : Optional.empty();
    }
    SetupVerdict verdict = terms.verdict().get();
    if (!verdict.version().equals(SetupHash.of(deal.id(), CarriedOver.offer(deal, terms)))) {
      return Optional.of(DealRefusal.VERDICT_OF_ANOTHER_VERSION);
    }
    return verdict.isBlocked() ? Optional.of(DealRefusal.SETUP_BLOCKED) : Optional.empty();
  }

  /**
   * Finds the conversion of a won deal again, or makes the first of one that was imported as won.
   */
  private static Ruling<Conversion, DealRefusal> repeat(Deal won, WinTerms terms) {
    if (won.wonAs().isEmpty()) {
      Optional<DealRefusal> refusal =
          unsigned(won, terms, false)
              .or(
                  () ->
                      takesMilestone(won, terms)
                          ? Optional.of(DealRefusal.MILESTONE_TAKEN)
                          : Optional.empty());
      return refusal
          .<Ruling<Conversion, DealRefusal>>map(Ruling.Refused::new)
          .orElseGet(() -> granted(counted(won, terms, won.inStageSince()), terms));
    }
    return agrees(terms, won.wonAs().get())
        ? granted(won, terms)
        : new Ruling.Refused<>(DealRefusal.WON_OTHERWISE);
  }

  private static boolean agrees(WinTerms terms, WonAs before) {
    return terms
            .existingProject()
            .map(p -> p.id().equals(before.project()))
            .orElse(before.newProject())
        && terms.projectId().map(before.project()::equals).orElse(true)
        && terms.budgetId().map(before.budget()::equals).orElse(true)
        && (terms.recognition().isEmpty() || terms.recognition().equals(before.recognition()))
        && (terms.verdict().isEmpty() || terms.verdict().equals(before.verdict()))
        && terms.proposal().map(Proposal::id).equals(before.proposal());
  }

  /** Returns the deal with one more win, and what that win makes. */
  private static Deal counted(Deal deal, WinTerms terms, LocalDate on) {
    long number = deal.conversions() + 1;
    ProjectId project =
        terms
            .existingProject()
            .map(Project::id)
            .or(terms::projectId)
            .orElseGet(() -> ProjectId.of(CarriedOver.derived(deal, "project", number)));
    BudgetId budget =
        terms.budgetId().orElseGet(() -> BudgetId.of(CarriedOver.derived(deal, "budget", number)));
    WonAs made =
        CarriedOver.remembered(
            deal.withConversions(number),
            terms,
            WonAs.builder()
                .project(project)
                .budget(budget)
                .newProject(terms.existingProject().isEmpty())
                .proposal(terms.proposal().map(Proposal::id))
                .recognition(terms.recognition())
                .verdict(terms.verdict())
                .build(),
            on);
    return deal.toBuilder().conversions(number).wonAs(made).build();
  }
}
