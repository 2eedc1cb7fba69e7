package dev.agency.examples.cli.story;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.id.BudgetId;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.scope.Baseline;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the won deal became, nothing of it typed again: all that there was of the deal is in the
 * terms of the win, and all that there is of the project in what it made.
 *
 * @param unreviewed why the first version is not won without a verdict; empty if it would be
 * @param asFirst why it is not won by the verdict on it; empty if it would be
 * @param conversion what the win made, by the verdict on the second version
 */
record Won(Optional<DealRefusal> unreviewed, Optional<DealRefusal> asFirst, Conversion conversion) {
  static Won of(StoryData data, SetUp setUp) {
    SetUp.Version first = setUp.first();
    WinTerms tried = terms(data, first, first.report().on());
    return new Won(
        Win.convert(first.deal(), data.pipeline(), tried.withVerdict(Optional.empty())).refusal(),
        Win.convert(first.deal(), data.pipeline(), tried).refusal(),
        Moves.made(
            Win.convert(
                setUp.second().deal(),
                data.pipeline(),
                terms(data, setUp.second(), data.days().won()))));
  }

  private static WinTerms terms(StoryData data, SetUp.Version version, LocalDate on) {
    return WinTerms.builder()
        .stage(data.cast().won())
        .wonOn(on)
        .projectId(data.cast().project())
        .budgetId(data.cast().budget())
        .verdict(version.verdict())
        .brief(data.brief())
        .responsibilities(
            data.responsibilities().stream()
                .filter(duty -> duty.deal().isPresent())
                .collect(toImmutableList()))
        .bookings(
            data.bookings().stream()
                .filter(booking -> booking.deal().isPresent())
                .collect(toImmutableList()))
        .timeEntries(
            data.entries().stream()
                .filter(entry -> isPresale(data, entry.budget()))
                .collect(toImmutableList()))
        .expenses(
            data.expenses().stream()
                .filter(expense -> isPresale(data, expense.budget()))
                .collect(toImmutableList()))
        .build();
  }

  private static boolean isPresale(StoryData data, BudgetId budget) {
    return data.deal().presaleBudget().equals(Optional.of(budget));
  }

  /** Returns the project, with the milestones that were sold. */
  Project project() {
    return conversion.project();
  }

  /** Returns the brief, that of the project now. */
  ProjectBrief brief() {
    return conversion.brief().orElseThrow();
  }

  /** Returns what was agreed, frozen. */
  Baseline baseline() {
    return conversion.baseline().orElseThrow();
  }

  /** Returns all bookings there are from the day of the win. */
  ImmutableList<Booking> bookings(StoryData data) {
    return Stream.concat(
            data.bookings().stream().filter(booking -> booking.deal().isEmpty()),
            conversion.bookings().stream())
        .collect(toImmutableList());
  }

  /** Returns who answers for the client, the deal and, from the day of the win, the project. */
  ImmutableList<Responsibility> responsibilities(StoryData data) {
    return Stream.concat(data.responsibilities().stream(), conversion.responsibilities().stream())
        .collect(toImmutableList());
  }

  /** Returns the time of the project, with what was worked before it was won. */
  ImmutableList<TimeEntry> entries(StoryData data) {
    return Stream.concat(
            conversion.timeEntries().stream(),
            data.entries().stream().filter(entry -> !isPresale(data, entry.budget())))
        .collect(toImmutableList());
  }

  /** Returns the time worked before the win, up to a day. */
  long presaleMinutes(LocalDate asOf) {
    return conversion.timeEntries().stream()
        .filter(entry -> !entry.date().isAfter(asOf))
        .mapToLong(TimeEntry::minutes)
        .sum();
  }

  /** Returns the expenses of the project, with what was spent before it was won. */
  ImmutableList<Expense> expenses(StoryData data) {
    return Stream.concat(
            conversion.expenses().stream(),
            data.expenses().stream().filter(expense -> !isPresale(data, expense.budget())))
        .collect(toImmutableList());
  }
}
