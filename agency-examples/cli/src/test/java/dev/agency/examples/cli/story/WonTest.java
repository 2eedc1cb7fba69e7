package dev.agency.examples.cli.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.Lists;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.scope.Baseline;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WonTest {
  private static final Tale TALE = Tale.shipped();
  private static final Conversion MADE = TALE.won().conversion();
  private static final BudgetId BUDGET = BudgetId.of("configurator:budget");
  private static final LocalDate WON_ON = LocalDate.parse("2026-01-29");

  @Test
  void onlyTheVersionThatFitsIsWon() {
    assertThat(TALE.won().unreviewed()).contains(DealRefusal.VERDICT_MISSING);
    assertThat(TALE.won().asFirst()).contains(DealRefusal.SETUP_BLOCKED);
    assertThat(MADE.deal().wonAs().orElseThrow().verdict())
        .contains(TALE.setUp().second().verdict());
  }

  @Test
  void aStageThatAsksForNoVerdictIsWonWithoutOne() {
    Tale asked =
        StoryFiles.with("pipeline.json", "\"needsVerdict\":true", "\"needsVerdict\":false");
    assertThat(asked.won().unreviewed()).isEmpty();
    assertThat(asked.won().asFirst()).contains(DealRefusal.SETUP_BLOCKED);
    assertThat(StoryText.of(asked)).contains("2026-01-19  None            Made\n");
  }

  @Test
  void aSecondVersionThatDoesNotFitEitherEndsTheStory() {
    assertThatThrownBy(
            () ->
                StoryFiles.with(
                    "set-up.json", "\"after\":\"2026-03-27\"", "\"after\":\"2026-03-16\""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The story cannot go on: SETUP_BLOCKED.");
  }

  @Test
  void whatWasReviewedIsWhatTheProjectIsHeldAgainst() {
    Baseline baseline = TALE.won().baseline();
    assertThat(baseline.scope()).isEqualTo(TALE.setUp().second().scope());
    assertThat(baseline.frozenOn()).isEqualTo(WON_ON);
    assertThat(TALE.won().project().milestones()).isEqualTo(baseline.scope().milestones());
    assertThat(TALE.won().brief().project()).contains(ProjectId.of("configurator"));
    assertThat(TALE.won().brief().expectations()).isEqualTo(TALE.data().brief().expectations());
  }

  @Test
  void whoAnsweredForTheDealAnswersForTheProject() {
    assertThat(MADE.responsibilities())
        .extracting(Responsibility::person, Responsibility::duty, duty -> duty.during().start())
        .containsExactly(
            tuple(PersonId.of("noor-vandersteen"), Duty.PROJECT_MANAGER, WON_ON),
            tuple(PersonId.of("ruben-ahlgren"), Duty.ACCOUNT_MANAGER, WON_ON));
    assertThat(TALE.won().responsibilities(TALE.data())).containsAll(MADE.responsibilities());
  }

  @Test
  void whatWasSpentBeforeTheWinIsOnTheBudgetOnce() {
    long before =
        StoryFiles.plainLines("time-entries.jsonl").stream()
            .filter(entry -> entry.get("budget").asText().equals("D-7:presale"))
            .mapToLong(entry -> entry.get("minutes").asLong())
            .sum();
    assertThat(before).isEqualTo(6 * 60);
    assertThat(MADE.timeEntries().stream().mapToLong(TimeEntry::minutes).sum()).isEqualTo(before);
    assertThat(MADE.expenses())
        .extracting(Expense::name)
        .containsExactly("Train to Marrowby Cycles");
    assertThat(TALE.won().entries(TALE.data()))
        .hasSameSizeAs(TALE.data().entries())
        .extracting(TimeEntry::budget)
        .containsOnly(BUDGET);
    assertThat(TALE.won().expenses(TALE.data()))
        .hasSameSizeAs(TALE.data().expenses())
        .extracting(Expense::budget)
        .containsOnly(BUDGET);
  }

  @Test
  void allBookingsOfTheDealAreOfTheProject() {
    assertThat(Lists.transform(MADE.bookings(), booking -> booking.budget()))
        .hasSize(5)
        .containsOnly(Optional.of(BUDGET));
    assertThat(TALE.won().bookings(TALE.data())).hasSameSizeAs(TALE.data().bookings());
  }
}
