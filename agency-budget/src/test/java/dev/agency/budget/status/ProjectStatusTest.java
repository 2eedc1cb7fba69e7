package dev.agency.budget.status;

import static com.google.common.collect.MoreCollectors.onlyElement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.status.PendingChangeRow.Ask;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RevisionId;
import dev.agency.core.money.Money;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.ChangeStep;
import dev.agency.core.scope.Revision;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectStatusTest {
  private static final LocalDate TODAY = StatusDraw.TODAY;

  /** A website of a hundred days, half of them over, whose launch was moved by two weeks. */
  private static StatusFacts website(ChangeRequest... changes) {
    StatusFacts drawn = StatusDraw.facts(7).withNotes();
    Milestone launch =
        Milestone.builder()
            .id(MilestoneId.of("launch"))
            .name("Launch")
            .due(TODAY.plusDays(40))
            .build();
    Milestone concept =
        Milestone.builder()
            .id(MilestoneId.of("concept"))
            .name("Concept agreed")
            .due(TODAY.minusDays(10))
            .completedOn(TODAY.minusDays(4))
            .build();
    Project project = drawn.work().project().withMilestones(launch, concept);
    ScopeOfWork scope =
        ScopeOfWork.builder()
            .project(project.id())
            .plan(DateRange.of(StatusDraw.START, StatusDraw.START.plusDays(86)))
            .addItems(SampleScope.styleGuide())
            .addMilestones(launch.withDue(TODAY.plusDays(26)), concept)
            .build();
    return drawn.toBuilder()
        .work(
            HandoffFacts.builder()
                .project(project)
                .baseline(Baseline.first(scope, drawn.burn().budget().budget(), StatusDraw.START))
                .addChanges(changes)
                .build())
        .build();
  }

  private static ChangeRequest asked(ChangeState state) {
    return StatusDraw.change("cr-1", state, new Random(1)).withInternal(false);
  }

  @Test
  void aMilestoneStandsBesideTheDayItWasPromisedFor() {
    ProjectStatus status = StatusDraw.status(website());
    assertThat(status.milestones())
        .extracting(each -> each.name())
        .containsExactly("Concept agreed", "Launch");
    assertThat(status.milestones().get(0).daysLate()).contains(6L);
    assertThat(status.milestones().get(1).promised()).contains(TODAY.plusDays(26));
    assertThat(status.milestones().get(1).due()).contains(TODAY.plusDays(40));
    assertThat(status.milestones().get(1).daysLate()).as("it is not due yet").isEmpty();
    assertThat(status.row().ends().baseline()).contains(StatusDraw.START.plusDays(85));
  }

  @Test
  void aChangeSaysWhatItAsksForByName() {
    ChangeRequest request =
        asked(ChangeState.SENT_TO_CLIENT)
            .withDelta(SampleScope.delta())
            .withProject(StatusDraw.PROJECT)
            .withEffortMinutes(60);
    PendingChangeRow row = StatusDraw.status(website(request)).changes().get(0);
    assertThat(row.asks())
        .containsExactly(
            new Ask(Ask.Kind.ADDED, "Shop in Spanish"),
            new Ask(Ask.Kind.REMOVED, "Style guide"),
            new Ask(Ask.Kind.REESTIMATED, "s-checkout"),
            new Ask(Ask.Kind.REVISIONS, "s-checkout"),
            new Ask(Ask.Kind.DUE_MOVED, "s-checkout"),
            new Ask(Ask.Kind.MILESTONE_MOVED, SampleScope.scope().milestones().get(0).id().value()),
            new Ask(Ask.Kind.END_MOVED, "Website"),
            new Ask(Ask.Kind.EFFORT, "Wish cr-1"));
    assertThat(row.isShared()).isTrue();
    assertThat(PendingChangeRow.PRICE_DELTA.read(row))
        .isEqualTo(SampleScope.assessment().priceDelta());
  }

  @Test
  void whatIsReckonedStandsInForAnAssessmentAndNeverInsteadOfOne() {
    Assessment reckoned =
        SampleScope.assessment().withPriceDelta(Figure.known(Money.of("12.00", "EUR")));
    ChangeRequest open = asked(ChangeState.SUBMITTED);
    ChangeRequest assessed = asked(ChangeState.SENT_TO_CLIENT);
    for (ChangeRequest each : List.of(open, assessed)) {
      StatusFacts facts = website(each).withReckoned(ImmutableMap.of(each.id(), reckoned));
      assertThat(PendingChangeRow.PRICE_DELTA.read(StatusDraw.status(facts).changes().get(0)))
          .isEqualTo(each.assessment().map(Assessment::priceDelta).orElse(reckoned.priceDelta()));
    }
    assertThat(open.assessment()).isEmpty();
    assertThat(assessed.assessment()).isPresent();
  }

  @Test
  void whatIsNotAssessedIsUnknownAndNotNothing() {
    PendingChangeRow row =
        StatusDraw.status(website(asked(ChangeState.SUBMITTED))).changes().get(0);
    assertThat(PendingChangeRow.PRICE_DELTA.read(row))
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(row.isShared()).isFalse();
  }

  @Test
  void anUpdateTellsWhatWasDoneWhatIsNextWhatMovedAndWhatIsNeeded() {
    ProjectStatus status = StatusDraw.status(website(asked(ChangeState.SENT_TO_CLIENT)));
    var draft =
        ComposedUpdate.of(status, Blindfold.NONE)
            .draft(ClientUpdateId.of("u-1"), StatusDraw.ADA, UpdateLine::text);
    assertThat(draft.sections())
        .extracting(section -> section.topic() + ": " + section.text())
        .containsExactly(
            "Done: Concept agreed was reached on " + TODAY.minusDays(4) + ".",
            "Next: Launch is due on " + TODAY.plusDays(40) + ".",
            "Dates that moved: Launch moves from "
                + TODAY.plusDays(26)
                + " to "
                + TODAY.plusDays(40)
                + ".\nThe work ends on "
                + status.row().plannedEnd().orElseThrow()
                + " instead of "
                + StatusDraw.START.plusDays(85)
                + ".");
    assertThat(draft.asks()).containsExactly("Please decide on \"Wish cr-1\", at EUR 3900.00.");
    assertThat(draft.headline())
        .isEqualTo(
            "Website: " + status.row().progress().ifKnown().orElseThrow().percent() + " done");
  }

  @Test
  void whatWasWrittenForTheClientStandsFirstAndWhatWasNotStandsNowhere() {
    NoteRow forClient =
        new NoteRow(StatusDraw.PROJECT, TODAY, StatusDraw.ADA, "The search took longer.", true);
    NoteRow between =
        new NoteRow(StatusDraw.PROJECT, TODAY, StatusDraw.ADA, "They pay late.", false);
    StatusFacts facts = website(asked(ChangeState.SENT_TO_CLIENT)).withNotes(between, forClient);
    ProjectStatus status = StatusDraw.status(facts);
    assertThat(status.notes()).containsExactly(forClient, between);
    var draft =
        ComposedUpdate.of(status, Blindfold.NONE)
            .draft(ClientUpdateId.of("u-1"), StatusDraw.ADA, UpdateLine::text);
    assertThat(draft.sections().get(0).topic()).isEqualTo("From the team");
    assertThat(draft.sections().get(0).text()).isEqualTo("The search took longer.");
    assertThat(draft.toString()).doesNotContain("pay late");
    assertThat(between.toString()).doesNotContain("pay late");
    assertThat(
            Refused.problems(
                () ->
                    new NoteRow(
                        StatusDraw.PROJECT, LocalDate.MIN, StatusDraw.ADA, "two\nlines", true)))
        .containsExactly("/on DATE_OUT_OF_RANGE", "/text MALFORMED_NAME");
  }

  @Test
  void aReaderWhoSeesNothingIsToldNothing() {
    Blindfold blind =
        new Blindfold(
            ImmutableSet.of(Quantities.NAME, Quantities.DATES, Quantities.PROGRESS),
            ImmutableSet.of());
    var draft =
        ComposedUpdate.of(StatusDraw.status(website(asked(ChangeState.SENT_TO_CLIENT))), blind)
            .draft(ClientUpdateId.of("u-1"), StatusDraw.ADA, UpdateLine::text);
    assertThat(draft.headline()).isEqualTo("Update");
    assertThat(draft.sections()).isEmpty();
    assertThat(draft.asks()).isEmpty();
  }

  @Test
  void aLongTitleIsShortenedByWholeCharacters() {
    assertThat(askedOf("🚲".repeat(100))).contains("\"" + "🚲".repeat(59) + "…\"");
    assertThat(askedOf("a" + "🚲".repeat(99))).contains("\"a" + "🚲".repeat(59) + "…\"");
    assertThat(askedOf("a".repeat(120))).contains("\"" + "a".repeat(120) + "\"");
  }

  private static String askedOf(String title) {
    ChangeRequest request = asked(ChangeState.SENT_TO_CLIENT).withTitle(title);
    return ComposedUpdate.of(StatusDraw.status(website(request)), Blindfold.NONE)
        .draft(ClientUpdateId.of("u-1"), StatusDraw.ADA, UpdateLine::text)
        .asks()
        .get(0);
  }

  @Test
  void factsOfSomethingElseAreRefused() {
    StatusFacts facts = website();
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(
            () ->
                facts
                    .withWork(
                        HandoffFacts.builder()
                            .project(facts.work().project().withId(ProjectId.of("p-2")))
                            .build())
                    .withHandoff(
                        StatusDraw.facts(3).handoff().or(() -> StatusDraw.facts(4).handoff())))
        .withMessageContaining("handoff");
  }

  @Test
  void aMessageOfSomethingElseIsNoLineOfAnUpdate() {
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> UpdateLine.text(Message.of("OVERSPENT")));
  }

  @Test
  void noFigureStandsInToString() {
    ProjectStatus status = StatusDraw.status(website(asked(ChangeState.SENT_TO_CLIENT)));
    assertThat(ImmutableList.of(status, status.row(), status.changes().get(0)).toString())
        .isEqualTo(
            "[ProjectStatus[p-1 as of 2026-04-20], StatusRow[p-1 as of 2026-04-20],"
                + " PendingChangeRow[cr-1 SENT_TO_CLIENT]]");
  }

  @Test
  void figuresAreThoseOfTheBurnUnderTheirOwnNames() {
    StatusRow row = StatusDraw.status(website()).row();
    assertThat(StatusRow.USED_VALUE.read(row)).isEqualTo(row.burn().usedValue());
    assertThat(StatusRow.REVENUE.read(row)).isEqualTo(row.burn().revenue());
    assertThat(StatusRow.PROFIT.read(row)).isEqualTo(row.burn().profit());
    assertThat(StatusRow.MARGIN.quantity()).isEqualTo(Quantities.MARGIN);
    assertThat(StatusRow.TYPE.fields()).containsAll(StatusRow.LIST);
  }

  /**
   * The website of which a hundred hours were agreed at first, and what was given away and ordered.
   */
  private static StatusFacts agreed(long orderedMinutes, ChangeRequest... changes) {
    StatusFacts facts = website(changes);
    Baseline first = facts.work().baseline().orElseThrow().withMinutes(6_000);
    Baseline current =
        orderedMinutes == 0
            ? first
            : first.toBuilder()
                .number(2)
                .minutes(6_000 + orderedMinutes)
                .order(ChangeRequestId.of("cr-1"))
                .build();
    return facts.withWork(facts.work().withBaseline(current));
  }

  /** A change of no charge or of the agency's own, so that no client had to accept it. */
  private static ChangeRequest of(String id, ChangeState state, long minutes) {
    ChangeRequest submitted = StatusDraw.change(id, ChangeState.SUBMITTED, new Random(1));
    return submitted.toBuilder()
        .internal(true)
        .effortMinutes(minutes)
        .assessment(SampleScope.assessment())
        .state(state)
        .history(
            List.of(
                submitted.history().get(0),
                ChangeStep.builder()
                    .move(ChangeStep.Move.ABSORB)
                    .state(state)
                    .on(submitted.lastMovedOn())
                    .by(StatusDraw.ADA)
                    .reason("as agreed")
                    .minutes(minutes)
                    .build()))
        .build();
  }

  @Test
  void creepIsToldAgainstTheFirstBaselineAndTheOneInForce() {
    ChangeRequest favour = of("cr-2", ChangeState.ABSORBED, 360);
    StatusFacts before = agreed(0, favour);
    CreepRow creep = StatusDraw.status(before).scope().creep().orElseThrow();
    Figure<Long> forecast = before.outlook().forecast().standard().minutesAtCompletion();
    assertThat(CreepRow.FORECAST_MINUTES.read(creep)).isEqualTo(forecast);
    assertThat(CreepRow.ABSORBED_MINUTES.read(creep)).isEqualTo(360);
    long over = Math.max(0, forecast.ifKnown().orElseThrow() - 6_360);
    assertThat(CreepRow.OF_ORIGINAL.read(creep))
        .isEqualTo(Figure.known(BasisPoints.of((360 + over) * 10_000 / 6_000)));
    StatusFacts after = agreed(1_200, favour, of("cr-1", ChangeState.APPLIED, 1_200));
    Baseline first =
        after.work().baseline().orElseThrow().toBuilder()
            .number(1)
            .minutes(6_000)
            .order(Optional.empty())
            .build();
    assertThat(StatusDraw.status(after).scope().creep()).as("nobody knows the first").isEmpty();
    CreepRow reordered = StatusDraw.status(after.withOriginal(first)).scope().creep().orElseThrow();
    assertThat(CreepRow.ORIGINAL_MINUTES.read(reordered)).isEqualTo(6_000);
    assertThat(CreepRow.CURRENT_MINUTES.read(reordered)).isEqualTo(7_200);
    assertThat(reordered.index().current().absorbed())
        .isEqualTo(Figure.known(BasisPoints.ofPercent(5)));
    assertThat(
            StatusDraw.status(after.withOriginal(first).withWork(after.work().withChanges(favour)))
                .scope()
                .creep())
        .as("the order is not at hand")
        .isEmpty();
  }

  @Test
  void creepNamesTheLimitsItIsAbove() {
    StatusFacts facts =
        agreed(0, of("cr-2", ChangeState.ABSORBED, 360))
            .withCreepLimits(
                BasisPoints.ofPercent(5), BasisPoints.of(599), BasisPoints.ofPercent(10_000));
    CreepRow creep = StatusDraw.status(facts).scope().creep().orElseThrow();
    assertThat(CreepRow.PASSED.read(creep))
        .containsExactly(BasisPoints.ofPercent(5), BasisPoints.of(599));
    assertThat(CreepRow.LIMITS.read(creep)).hasSize(3);
    assertThat(creep).hasToString("CreepRow[p-1]");
    assertThat(StatusDraw.status(website()).scope().creep().orElseThrow().limits())
        .isEqualTo(ChangePolicy.usual().creepLimits());
  }

  @Test
  void timeOfBeforeTheWinIsNoCreep() {
    StatusFacts facts = agreed(0);
    long all = facts.outlook().forecast().standard().minutesAtCompletion().ifKnown().orElseThrow();
    CreepRow creep = StatusDraw.status(facts.withPresaleMinutes(90)).scope().creep().orElseThrow();
    assertThat(CreepRow.FORECAST_MINUTES.read(creep)).isEqualTo(Figure.known(all - 90));
  }

  private static Revision round(String id, LocalDate on) {
    return SampleScope.revision().toBuilder()
        .id(RevisionId.of(id))
        .project(StatusDraw.PROJECT)
        .item(SampleScope.styleGuide().id())
        .on(on)
        .build();
  }

  @Test
  void aRoundOfRevisionsBeyondTheIncludedOnesIsFlagged() {
    StatusFacts facts = website();
    HandoffFacts work =
        facts
            .work()
            .withRevisions(
                round("a", TODAY.minusDays(9)),
                round("b", TODAY),
                round("c", TODAY.plusDays(1)),
                round("d", TODAY).withItem(SampleScope.checkout().id()));
    assertThat(StatusDraw.status(facts).scope().revisions()).isEmpty();
    RevisionRow row =
        StatusDraw.status(facts.withWork(work)).scope().revisions().stream().collect(onlyElement());
    assertThat(RevisionRow.NAME.read(row)).isEqualTo("Style guide");
    assertThat(RevisionRow.ITEM.read(row)).isEqualTo(SampleScope.styleGuide().id());
    assertThat(RevisionRow.INCLUDED.read(row)).isEqualTo(1);
    assertThat(RevisionRow.MADE.read(row)).isEqualTo(2);
    assertThat(RevisionRow.BEYOND.read(row)).isEqualTo(1);
    assertThat(
            Refused.problems(
                () -> work.withRevisions(round("a", TODAY).withProject(ProjectId.of("p-2")))))
        .containsExactly("/revisions/0 INCONSISTENT");
  }

  @Test
  void aFirstBaselineIsTheFirstOfTheProject() {
    StatusFacts facts = agreed(1_200, of("cr-1", ChangeState.APPLIED, 1_200));
    assertThat(
            Refused.problems(
                () ->
                    facts.toBuilder()
                        .original(facts.work().baseline())
                        .creepLimits(List.of(BasisPoints.ofPercent(2), BasisPoints.ofPercent(1)))
                        .presaleMinutes(-1)
                        .build()))
        .containsExactly(
            "/original INCONSISTENT", "/creepLimits INCONSISTENT", "/presaleMinutes NEGATIVE");
    assertThat(Refused.problems(() -> facts.withOriginal(SampleScope.baseline())))
        .containsExactly("/original UNKNOWN_REFERENCE");
  }
}
