package dev.agency.core.scope;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RevisionId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.Month;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScopeOfWorkTest {
  private final ScopeOfWork scope = SampleScope.scope();

  private static ChangeRefusal refusal(ScopeOfWork scope, ScopeChange change) {
    return scope.apply(ScopeDelta.of(change)).refusal().orElseThrow();
  }

  @Test
  void itsMinutesAreThoseOfItsItemsByDiscipline() {
    assertThat(scope.minutes()).isEqualTo(7_200);
    assertThat(scope.minutesByDiscipline())
        .containsExactly(
            Map.entry(DisciplineId.of("code"), 3_600L),
            Map.entry(DisciplineId.of("design"), 3_600L));
  }

  @Test
  void aDeltaIsMadeAsAWhole() {
    ScopeOfWork after = scope.apply(SampleScope.delta()).granted().orElseThrow();
    assertThat(after.items())
        .extracting(ScopeItem::name)
        .containsExactly("Checkout flow", "Shop in Spanish");
    ScopeItem checkout = after.items().get(0);
    assertThat(checkout.minutes()).isEqualTo(4_200);
    assertThat(checkout.includedRevisions()).isEqualTo(3);
    assertThat(checkout.due()).isEqualTo(day(Month.MAY, 29));
    assertThat(after.milestones().get(0).due()).isEqualTo(day(Month.JULY, 10));
    assertThat(after.plan().last()).contains(day(Month.JULY, 10));
    ScopeDelta half =
        SampleScope.delta()
            .withChanges(
                ImmutableList.<ScopeChange>builder()
                    .addAll(SampleScope.delta().changes())
                    .add(new ScopeChange.Removed(SampleScope.spanish().withId(ScopeItemId.of("x"))))
                    .build());
    assertThat(scope.apply(half).refusal()).contains(ChangeRefusal.SCOPE_LACKS_IT);
    assertThat(scope).isEqualTo(SampleScope.scope());
  }

  @Test
  void aDeltaTellsWhatItAddsAndTakes() {
    ScopeDelta.Minutes minutes = SampleScope.delta().minutes();
    assertThat(minutes.added())
        .containsExactly(
            Map.entry(DisciplineId.of("code"), 600L),
            Map.entry(DisciplineId.of("content"), 1_800L));
    assertThat(minutes.taken()).containsExactly(Map.entry(DisciplineId.of("design"), 3_600L));
    assertThat(minutes.addedSum()).isEqualTo(2_400);
    assertThat(minutes.net()).isEqualTo(-1_200);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    ScopeItem checkout = SampleScope.checkout();
    assertThat(refusal(scope, new ScopeChange.Added(checkout)))
        .isEqualTo(ChangeRefusal.SCOPE_HAS_IT);
    assertThat(
            refusal(
                scope,
                new ScopeChange.Added(
                    SampleScope.spanish().withMilestone(MilestoneId.of("m-none")))))
        .isEqualTo(ChangeRefusal.SCOPE_LACKS_IT);
    assertThat(refusal(scope, new ScopeChange.Removed(SampleScope.spanish())))
        .isEqualTo(ChangeRefusal.SCOPE_LACKS_IT);
    assertThat(refusal(scope, new ScopeChange.Removed(checkout.withIncludedRevisions(9))))
        .isEqualTo(ChangeRefusal.SCOPE_IS_OTHERWISE);
    assertThat(refusal(scope, new ScopeChange.Revisions(checkout.id(), 1, 2)))
        .as("it includes two today")
        .isEqualTo(ChangeRefusal.SCOPE_IS_OTHERWISE);
    assertThat(
            refusal(
                scope,
                new ScopeChange.DueMoved(
                    ScopeItemId.of("x"), checkout.due(), checkout.due().plusDays(1))))
        .isEqualTo(ChangeRefusal.SCOPE_LACKS_IT);
    assertThat(
            refusal(
                scope,
                new ScopeChange.MilestoneMoved(
                    MilestoneId.of("m-none"), day(Month.MAY, 1), day(Month.MAY, 2))))
        .isEqualTo(ChangeRefusal.SCOPE_LACKS_IT);
    assertThat(
            refusal(
                scope,
                new ScopeChange.MilestoneMoved(
                    SampleAgency.milestone().id(), day(Month.MAY, 1), day(Month.MAY, 2))))
        .isEqualTo(ChangeRefusal.SCOPE_IS_OTHERWISE);
  }

  @Test
  void anEndMovesWhereThereIsOneAndNotBeforeTheStart() {
    assertThat(
            refusal(
                scope.withPlan(DateRange.startingOn(day(Month.MARCH, 2))),
                new ScopeChange.EndMoved(day(Month.JUNE, 30), day(Month.JULY, 1))))
        .isEqualTo(ChangeRefusal.SCOPE_LACKS_IT);
    assertThat(refusal(scope, new ScopeChange.EndMoved(day(Month.JUNE, 29), day(Month.JULY, 1))))
        .isEqualTo(ChangeRefusal.SCOPE_IS_OTHERWISE);
    assertThat(refusal(scope, new ScopeChange.EndMoved(day(Month.JUNE, 30), day(Month.MARCH, 1))))
        .isEqualTo(ChangeRefusal.SCOPE_IS_OTHERWISE);
    assertThat(
            scope
                .apply(
                    ScopeDelta.of(
                        new ScopeChange.EndMoved(day(Month.JUNE, 30), day(Month.MARCH, 2))))
                .granted()
                .orElseThrow()
                .plan()
                .days())
        .hasValue(1);
  }

  @Test
  void aScopeHoldsAThousandItems() {
    ScopeOfWork full =
        scope.withItems(
            IntStream.range(0, ScopeOfWork.MAX_ITEMS)
                .mapToObj(i -> SampleScope.styleGuide().withId(ScopeItemId.of("s" + i)))
                .toList());
    assertThat(refusal(full, new ScopeChange.Added(SampleScope.spanish())))
        .isEqualTo(ChangeRefusal.TOO_MANY_ITEMS);
  }

  @Test
  void eachThingIsChangedOnce() {
    ScopeItem checkout = SampleScope.checkout();
    ScopeChange rounds = new ScopeChange.Revisions(checkout.id(), 2, 3);
    assertThat(Refused.code(() -> ScopeDelta.of(rounds, rounds))).isEqualTo(ErrorCode.DUPLICATE_ID);
    assertThat(
            Refused.code(
                () ->
                    ScopeDelta.of(
                        new ScopeChange.Added(checkout), new ScopeChange.Removed(checkout))))
        .isEqualTo(ErrorCode.DUPLICATE_ID);
    assertThat(Refused.code(() -> ScopeDelta.of(rounds, new ScopeChange.Removed(checkout))))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(Refused.code(() -> new ScopeChange.Revisions(checkout.id(), 2, 2)))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(
            Refused.code(
                () ->
                    ScopeDelta.builder()
                        .changes(Collections.nCopies(ScopeDelta.MAX_CHANGES + 1, rounds))
                        .build()))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
  }

  @Test
  void revisionsBeyondTheIncludedOnesAreCounted() {
    ScopeItemId checkout = SampleScope.checkout().id();
    ImmutableList<Revision> rounds =
        ImmutableList.of(
            round("a", checkout, 1),
            round("b", checkout, 8),
            round("c", checkout, 15),
            round("d", ScopeItemId.of("s-gone"), 1),
            round("e", checkout, 1).withProject(ProjectId.of("P-other")));
    assertThat(scope.revisions(rounds, day(Month.APRIL, 15)))
        .containsExactly(
            new Revision.Count(checkout, 2, 3),
            new Revision.Count(SampleScope.styleGuide().id(), 1, 0));
    assertThat(scope.revisions(rounds, day(Month.APRIL, 15)))
        .extracting(Revision.Count::beyond)
        .containsExactly(1L, 0L);
    assertThat(scope.revisions(rounds, day(Month.APRIL, 14)).get(0).beyond()).isZero();
  }

  private static Revision round(String id, ScopeItemId item, int april) {
    return SampleScope.revision().toBuilder()
        .id(RevisionId.of(id))
        .item(item)
        .on(day(Month.APRIL, april))
        .build();
  }

  private static Optional<ChangeRequest> drafted(List<Revision> rounds, int april) {
    return RevisedChange.draft(
        SampleScope.scope(),
        SampleScope.checkout().id(),
        rounds,
        ChangeRequestId.of("cr-rounds"),
        "More rounds of the checkout",
        SampleScope.PROJECT_MANAGER,
        day(Month.APRIL, april));
  }

  @Test
  void theFirstRoundBeyondTheIncludedOnesDraftsARequestThatCitesIt() {
    ScopeItemId checkout = SampleScope.checkout().id();
    List<Revision> rounds =
        List.of(
            round("d", checkout, 20),
            round("c", checkout, 15),
            round("a", checkout, 1),
            round("b", checkout, 8),
            round("s", SampleScope.styleGuide().id(), 1));
    assertThat(drafted(rounds, 14)).isEmpty();
    ChangeRequest third = drafted(rounds, 15).orElseThrow();
    assertThat(third.state()).isEqualTo(ChangeState.DRAFT);
    assertThat(third.delta().changes()).containsExactly(new ScopeChange.Revisions(checkout, 2, 3));
    Message.Argument item = Message.Argument.text("item", Quantities.NAME, "Checkout flow");
    assertThat(third.evidence())
        .containsExactly(
            new ChangeRequest.Evidence(
                day(Month.APRIL, 15),
                Message.of(
                    RevisedChange.BEYOND,
                    item,
                    Message.Argument.number("included", Quantities.STATE, 2),
                    Message.Argument.number("made", Quantities.STATE, 3))),
            new ChangeRequest.Evidence(
                day(Month.APRIL, 15),
                Message.of(
                    RevisedChange.ASKED,
                    item,
                    Message.Argument.number("round", Quantities.STATE, 3))));
    assertThat(drafted(rounds, 30).orElseThrow().evidence())
        .extracting(ChangeRequest.Evidence::on)
        .containsExactly(day(Month.APRIL, 15), day(Month.APRIL, 15), day(Month.APRIL, 20));
  }

  @Test
  void anOrderOfItsDraftMakesAllRoundsIncluded() {
    ScopeItemId checkout = SampleScope.checkout().id();
    List<Revision> rounds =
        List.of(round("a", checkout, 1), round("b", checkout, 8), round("c", checkout, 15));
    ScopeOfWork ordered =
        scope.apply(drafted(rounds, 15).orElseThrow().delta()).granted().orElseThrow();
    assertThat(ordered.revisions(rounds, day(Month.APRIL, 15)).get(0).beyond()).isZero();
    assertThat(
            RevisedChange.draft(
                ordered.withItems(SampleScope.styleGuide()),
                checkout,
                rounds,
                ChangeRequestId.of("cr-gone"),
                "Rounds of what is gone",
                SampleScope.PROJECT_MANAGER,
                day(Month.APRIL, 15)))
        .isEmpty();
  }

  @Test
  void thirtyTwoFactsAreCitedAtMost() {
    List<Revision> many =
        IntStream.range(0, 60)
            .mapToObj(it -> round("r" + it, SampleScope.checkout().id(), 1 + it % 30))
            .toList();
    ChangeRequest draft = drafted(many, 30).orElseThrow();
    assertThat(draft.evidence()).hasSize(32);
    assertThat(draft.delta().changes())
        .containsExactly(new ScopeChange.Revisions(SampleScope.checkout().id(), 2, 60));
  }
}
