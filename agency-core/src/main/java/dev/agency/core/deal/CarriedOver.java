package dev.agency.core.deal;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DerivedIds;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.ProjectState;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.time.DateRange;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a win makes of each part of a deal. Which parts that are is remembered with the deal; from
 * there on they are made of the terms again and again, and nothing that was added since.
 */
final class CarriedOver {
  private CarriedOver() {}

  static String derived(Deal deal, String kind, long number) {
    return DerivedIds.of(deal.id().value(), kind + ":" + number);
  }

  /** Returns what is sold: as the client accepted it, or else as the deal has it. */
  static Offer offer(Deal deal, WinTerms terms) {
    return terms.proposal().map(Offer::of).orElseGet(() -> Offer.of(deal));
  }

  /** Returns what a win makes, with each part that is carried over. */
  static WonAs remembered(Deal deal, WinTerms terms, WonAs made, LocalDate on) {
    return made.toBuilder()
        .bookings(
            Lists.transform(terms.bookings(), booking -> confirmedId(booking, deal.conversions())))
        .brief(brief(terms, made.project()).map(ProjectBrief::id))
        .baseline(
            offer(deal, terms)
                .withKnownLines()
                .scope(made.project())
                .map(scope -> Baseline.first(scope, made.budget(), on).id()))
        .milestones(milestoneIds(offer(deal, terms).milestones()))
        .responsibilities(Lists.transform(duties(deal, terms, made, on), Responsibility::id))
        .presaleBudget(deal.presaleBudget())
        .timeEntries(
            terms.timeEntries().stream()
                .filter(entry -> entry.invoice().isEmpty())
                .map(TimeEntry::id)
                .collect(toImmutableSet()))
        .expenses(terms.expenses().stream().map(Expense::id).collect(toImmutableSet()))
        .build();
  }

  /** Returns what a win made that the deal remembers. */
  static Conversion conversion(Deal deal, WinTerms terms) {
    WonAs made = deal.wonAs().orElseThrow();
    LocalDate on = deal.inStageSince();
    Offer offer = offer(deal, terms).withKnownLines();
    Project project =
        terms
            .existingProject()
            .map(existing -> withMilestones(existing, offer))
            .orElseGet(() -> newProject(deal, offer, made.project()));
    Budget budget = budget(deal, offer, made);
    return Conversion.builder()
        .deal(deal)
        .number(deal.conversions())
        .project(project)
        .budget(budget)
        .responsibilities(
            duties(deal, terms, made, on).stream()
                .filter(duty -> made.responsibilities().contains(duty.id()))
                .collect(toImmutableList()))
        .bookings(bookings(deal, budget, terms))
        .brief(
            made.brief().flatMap(id -> brief(terms, project.id()).map(brief -> brief.withId(id))))
        .baseline(
            made.baseline()
                .flatMap(id -> offer.scope(project.id()))
                .map(scope -> baseline(scope, budget, made, on)))
        .timeEntries(timeEntries(budget, made, terms))
        .expenses(expenses(budget, made, terms))
        .build();
  }

  private static Project newProject(Deal deal, Offer offer, ProjectId id) {
    return Project.builder()
        .id(id)
        .client(deal.client())
        .name(deal.name())
        .state(ProjectState.PLANNED)
        .plan(offer.plan().or(deal::plan))
        .milestones(offer.milestones())
        .originDeal(deal.id())
        .externalRefs(deal.externalRefs())
        .build();
  }

  static ImmutableSet<MilestoneId> milestoneIds(List<Milestone> milestones) {
    return milestones.stream().map(Milestone::id).collect(toImmutableSet());
  }

  /** Adds the milestones that are not there: repeated, the project has them already. */
  private static Project withMilestones(Project project, Offer offer) {
    ImmutableSet<MilestoneId> there = milestoneIds(project.milestones());
    return project.withMilestones(
        Stream.concat(
                project.milestones().stream(),
                offer.milestones().stream().filter(each -> !there.contains(each.id())))
            .collect(toImmutableList()));
  }

  private static Budget budget(Deal deal, Offer offer, WonAs made) {
    return Budget.builder()
        .id(made.budget())
        .project(made.project())
        .name(deal.name())
        .currency(offer.currency())
        .pricing(offer.pricing())
        .minutesPerDay(offer.minutesPerDay())
        .lines(offer.lines())
        .recognition(made.recognition())
        .originDeal(deal.id())
        .build();
  }

  /** Freezes the scope with the time and the total of its budget, as far as it has them. */
  private static Baseline baseline(ScopeOfWork scope, Budget budget, WonAs made, LocalDate on) {
    long planned = budget.plannedMinutes(TimeShare.ALL);
    return Baseline.first(scope, budget.id(), on).toBuilder()
        .minutes(planned > 0 ? planned : scope.minutes())
        .total(
            budget
                .total()
                .ifKnown()
                .map(total -> total.toMoney(RoundingMode.HALF_UP))
                .filter(total -> !total.isNegative()))
        .proposal(made.proposal())
        .build();
  }

  private static Optional<ProjectBrief> brief(WinTerms terms, ProjectId project) {
    return terms
        .brief()
        .map(brief -> brief.forProject(project, terms.briefNumber().orElse(brief.version())));
  }

  // Who answers for it.

  private static ImmutableList<Responsibility> duties(
      Deal deal, WinTerms terms, WonAs made, LocalDate on) {
    ImmutableList<Responsibility> named =
        terms.responsibilities().stream()
            .flatMap(duty -> carriedOver(duty, deal, made, on).stream())
            .collect(toImmutableList());
    boolean owned =
        made.newProject() && named.stream().noneMatch(it -> it.duty() == Duty.ACCOUNT_MANAGER);
    return owned
        ? ImmutableList.<Responsibility>builder().addAll(named).add(ofOwner(deal, made, on)).build()
        : named;
  }

  private static Optional<Responsibility> carriedOver(
      Responsibility duty, Deal deal, WonAs made, LocalDate on) {
    return from(duty.during(), on)
        .map(
            days ->
                duty.toBuilder()
                    .id(
                        ResponsibilityId.of(
                            DerivedIds.of(duty.id().value(), "won:" + deal.conversions())))
                    .deal(Optional.empty())
                    .project(made.project())
                    .during(days)
                    .externalRefs(ImmutableList.of()) // other systems know the duty on the deal
                    .build());
  }

  /** Returns those of some days that lie on a day or after it. */
  private static Optional<DateRange> from(DateRange days, LocalDate on) {
    if (days.end().map(end -> !end.isAfter(on)).orElse(false)) {
      return Optional.empty();
    }
    LocalDate start = days.start().isAfter(on) ? days.start() : on;
    return Optional.of(
        days.end()
            .map(end -> DateRange.of(start, end))
            .orElseGet(() -> DateRange.startingOn(start)));
  }

  private static Responsibility ofOwner(Deal deal, WonAs made, LocalDate on) {
    return Responsibility.builder()
        .id(ResponsibilityId.of(derived(deal, "accountManager", deal.conversions())))
        .person(deal.owner())
        .duty(Duty.ACCOUNT_MANAGER)
        .project(made.project())
        .during(DateRange.startingOn(on))
        .build();
  }

  // Time and money.

  private static ImmutableList<Booking> bookings(Deal deal, Budget budget, WinTerms terms) {
    ImmutableSet<BookingId> made = ImmutableSet.copyOf(deal.wonAs().orElseThrow().bookings());
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
                    .line(booking.line().filter(id -> budget.line(id).isPresent()))
                    .build())
        .collect(toImmutableList());
  }

  private static BookingId confirmedId(Booking booking, long number) {
    return BookingId.of(DerivedIds.of(booking.id().value(), "won:" + number));
  }

  private static ImmutableList<TimeEntry> timeEntries(Budget budget, WonAs made, WinTerms terms) {
    return terms.timeEntries().stream()
        .filter(entry -> made.timeEntries().contains(entry.id()))
        .map(
            entry ->
                entry.toBuilder()
                    .budget(budget.id())
                    .line(entry.line().filter(line -> takesTime(budget, line)))
                    .build())
        .collect(toImmutableList());
  }

  private static boolean takesTime(Budget budget, LineId line) {
    return budget.line(line).filter(ServiceLine::tracking).isPresent();
  }

  private static ImmutableList<Expense> expenses(Budget budget, WonAs made, WinTerms terms) {
    return terms.expenses().stream()
        .filter(expense -> made.expenses().contains(expense.id()))
        .map(
            expense ->
                expense.toBuilder()
                    .budget(budget.id())
                    .line(expense.line().filter(line -> budget.line(line).isPresent()))
                    .build())
        .collect(toImmutableList());
  }
}
