package dev.agency.core.deal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DerivedIds;
import dev.agency.core.id.LineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.time.DateRange;
import java.util.Optional;

/**
 * Turns a deal into a project with its budget, so that nothing the deal knows is typed again.
 *
 * <p>A pure function: it stores nothing and reads no clock. It is idempotent by (deal, number of
 * the win): the won deal remembers its project and budget, so converting it again gives the same
 * conversion, never a second budget, whatever day the terms of the repetition name; terms that name
 * another project, budget, proposal or recognition of the price are refused. Converting the open
 * deal again with the same terms gives the same, too. A deal that was reopened and is won again
 * gets the next number; one that was imported as won gets its first. Edits of a won deal do not
 * reach its budget in a store: there the budget is the truth.
 *
 * <p>The bookings of the deal become bookings of the project: as many, of the same people and days,
 * confirmed and for the budget. A placeholder stays one, as confirmed demand of its discipline. The
 * line of a booking is kept where the budget has it; an accepted proposal may have others. A
 * retainer is one budget with its periods in its terms, and each period counts the days that lie in
 * it, so a booking over several periods is not split. Whoever stores the confirmed bookings removes
 * those of the deal with it, or the time is taken twice. Repeated, a win gives again those of its
 * bookings that the terms of the repetition name.
 *
 * <p>Unless the host supplies them, the identifiers of win n of deal {@code D} are {@code
 * D:project:n} and {@code D:budget:n}, and always {@code D:accountManager:n}, and of booking {@code
 * B} {@code B:won:n}, by the rule of {@link DerivedIds} for those that are too long.
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
    return Optional.empty();
  }

  private static Ruling<Conversion, DealRefusal> win(Deal deal, Pipeline pipeline, WinTerms terms) {
    if (terms.existingProject().map(project -> project.state().isOver()).orElse(false)) {
      return new Ruling.Refused<>(DealRefusal.PROJECT_CLOSED);
    }
    Ruling<Deal, DealRefusal> won =
        DealFlow.of(pipeline)
            .enter(
                deal,
                terms.stage(),
                terms.wonOn(),
                Outcome.WON,
                open -> counted(open, terms).toBuilder());
    return won.granted()
        .<Ruling<Conversion, DealRefusal>>map(d -> new Ruling.Granted<>(conversion(d, terms)))
        .orElseGet(() -> new Ruling.Refused<>(won.refusal().orElseThrow()));
  }

  /**
   * Finds the conversion of a won deal again, or makes the first of one that was imported as won.
   */
  private static Ruling<Conversion, DealRefusal> repeat(Deal won, WinTerms terms) {
    if (won.wonAs().isEmpty()) {
      return new Ruling.Granted<>(conversion(counted(won, terms), terms));
    }
    return agrees(terms, won.wonAs().get())
        ? new Ruling.Granted<>(conversion(won, terms))
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
        && terms.proposal().map(Proposal::id).equals(before.proposal());
  }

  /** Returns the deal with one more win, and what that win makes. */
  private static Deal counted(Deal deal, WinTerms terms) {
    long number = deal.conversions() + 1;
    WonAs made =
        WonAs.builder()
            .project(
                terms
                    .existingProject()
                    .map(Project::id)
                    .or(terms::projectId)
                    .orElseGet(() -> ProjectId.of(derived(deal, "project", number))))
            .budget(terms.budgetId().orElseGet(() -> BudgetId.of(derived(deal, "budget", number))))
            .newProject(terms.existingProject().isEmpty())
            .proposal(terms.proposal().map(Proposal::id))
            .recognition(terms.recognition())
            .bookings(Lists.transform(terms.bookings(), booking -> confirmedId(booking, number)))
            .build();
    return deal.toBuilder().conversions(number).wonAs(made).build();
  }

  private static Conversion conversion(Deal deal, WinTerms terms) {
    WonAs made = deal.wonAs().orElseThrow();
    Project project = terms.existingProject().orElseGet(() -> newProject(deal, made.project()));
    Budget budget = budget(deal, terms.proposal(), made);
    Conversion.Builder conversion =
        Conversion.builder()
            .deal(deal)
            .number(deal.conversions())
            .project(project)
            .budget(budget)
            .bookings(confirmed(deal, budget, terms));
    if (made.newProject()) {
      conversion.addResponsibilities(
          Responsibility.builder()
              .id(ResponsibilityId.of(derived(deal, "accountManager", deal.conversions())))
              .person(deal.owner())
              .duty(Duty.ACCOUNT_MANAGER)
              .project(project.id())
              .during(DateRange.startingOn(deal.inStageSince()))
              .build());
    }
    return conversion.build();
  }

  private static Project newProject(Deal deal, ProjectId id) {
    return Project.builder()
        .id(id)
        .client(deal.client())
        .name(deal.name())
        .state(ProjectState.PLANNED)
        .plan(deal.plan())
        .originDeal(deal.id())
        .externalRefs(deal.externalRefs())
        .build();
  }

  private static Budget budget(Deal deal, Optional<Proposal> accepted, WonAs made) {
    return Budget.builder()
        .id(made.budget())
        .project(made.project())
        .name(deal.name())
        .currency(accepted.map(Proposal::currency).orElse(deal.currency()))
        .pricing(accepted.map(Proposal::pricing).orElse(deal.pricing()))
        .minutesPerDay(accepted.map(Proposal::minutesPerDay).orElse(deal.minutesPerDay()))
        .lines(accepted.map(Proposal::lines).orElse(deal.lines()))
        .recognition(made.recognition())
        .originDeal(deal.id())
        .build();
  }

  /** Returns those of the bookings that the win confirms, and none that was added since. */
  private static ImmutableList<Booking> confirmed(Deal deal, Budget budget, WinTerms terms) {
    ImmutableSet<BookingId> made = ImmutableSet.copyOf(deal.wonAs().orElseThrow().bookings());
    ImmutableSet<LineId> lines =
        budget.lines().stream().map(ServiceLine::id).collect(ImmutableSet.toImmutableSet());
    return terms.bookings().stream()
        .filter(booking -> made.contains(confirmedId(booking, deal.conversions())))
        .map(
            booking ->
                booking.toBuilder()
                    .id(confirmedId(booking, deal.conversions()))
                    .status(BookingStatus.CONFIRMED)
                    .deal(Optional.empty())
                    .project(budget.project())
                    .budget(budget.id())
                    .line(booking.line().filter(lines::contains))
                    .build())
        .collect(ImmutableList.toImmutableList());
  }

  private static BookingId confirmedId(Booking booking, long number) {
    return BookingId.of(DerivedIds.of(booking.id().value(), "won:" + number));
  }

  private static String derived(Deal deal, String kind, long number) {
    return DerivedIds.of(deal.id().value(), kind + ":" + number);
  }
}
