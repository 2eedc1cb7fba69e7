package dev.agency.budget.change;

import static dev.agency.budget.change.ImpactExample.day;
import static dev.agency.budget.change.ImpactExample.fiftyHours;
import static dev.agency.budget.change.ImpactExample.item;
import static dev.agency.budget.change.ImpactExample.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.ScopeRequest;
import dev.agency.budget.alert.ScopeRequest.State;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.ChangeStep;
import dev.agency.core.scope.ChangeStep.Move;
import dev.agency.core.scope.ScopeChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestedScopeTest {
  private static final PersonId ELIF = PersonId.of("elif");

  /** A request that went through some states, each on its day with its minutes. */
  private static ChangeRequest went(String id, ChangeStep... steps) {
    ChangeRequest draft =
        request(fiftyHours())
            .withId(ChangeRequestId.of(id))
            .withHistory(step(Move.DRAFT, ChangeState.DRAFT, "2026-03-01", 3_000));
    ImmutableList<ChangeStep> history =
        ImmutableList.<ChangeStep>builder().addAll(draft.history()).add(steps).build();
    ChangeState last = history.get(history.size() - 1).state();
    ChangeRequest.Builder request = draft.toBuilder().state(last).history(history);
    return last.isAssessed() || last == ChangeState.EXPIRED
        ? request.assessment(assessment()).build()
        : request.build();
  }

  private static Assessment assessment() {
    return ImpactExample.assess(ImpactExample.facts().build()).assessment();
  }

  private static ChangeStep step(Move move, ChangeState state, String on, long minutes) {
    return ChangeStep.builder()
        .move(move)
        .state(state)
        .on(day(on))
        .by(ELIF)
        .reason("as agreed")
        .minutes(minutes)
        .build();
  }

  private static ScopeRequest told(String id, String day, State state, long minutes) {
    return new ScopeRequest(id, day(day), state, minutes);
  }

  @Test
  void aRequestIsOpenFromItsSubmissionAndThenWhatBecameOfIt() {
    assertThat(
            RequestedScope.of(
                List.of(
                    went(
                        "CR-1",
                        step(Move.SUBMIT, ChangeState.SUBMITTED, "2026-03-02", 600),
                        step(Move.EDIT, ChangeState.SUBMITTED, "2026-03-05", 480),
                        step(Move.ABSORB, ChangeState.ABSORBED, "2026-03-20", 480)),
                    went(
                        "CR-2",
                        step(Move.SUBMIT, ChangeState.SUBMITTED, "2026-03-03", 60),
                        step(Move.REJECT, ChangeState.REJECTED, "2026-03-04", 60)))))
        .containsExactly(
            told("CR-1", "2026-03-02", State.OPEN, 600),
            told("CR-1", "2026-03-05", State.OPEN, 480),
            told("CR-1", "2026-03-20", State.ABSORBED, 480),
            told("CR-2", "2026-03-03", State.OPEN, 60),
            told("CR-2", "2026-03-04", State.CLOSED, 60));
  }

  @Test
  void whatChangesNothingForTheScopeIsNotTold() {
    assertThat(
            RequestedScope.of(
                List.of(
                    went(
                        "CR-1",
                        step(Move.SUBMIT, ChangeState.SUBMITTED, "2026-03-02", 600),
                        step(Move.ASSESS, ChangeState.ASSESSED, "2026-03-03", 600),
                        step(Move.APPROVE, ChangeState.INTERNALLY_APPROVED, "2026-03-04", 600)))))
        .containsExactly(told("CR-1", "2026-03-02", State.OPEN, 600));
  }

  @Test
  void ofADayTheEveningCounts() {
    ChangeStep submitted = step(Move.SUBMIT, ChangeState.SUBMITTED, "2026-03-02", 600);
    ChangeStep assessed = step(Move.ASSESS, ChangeState.ASSESSED, "2026-03-03", 600);
    ChangeStep expired = step(Move.EXPIRE, ChangeState.EXPIRED, "2026-03-09", 600);
    ChangeStep again = step(Move.ASSESS, ChangeState.ASSESSED, "2026-03-09", 600);
    assertThat(RequestedScope.of(List.of(went("CR-1", submitted, assessed, expired, again))))
        .containsExactly(told("CR-1", "2026-03-02", State.OPEN, 600));
    ChangeStep withdrawn = step(Move.WITHDRAW, ChangeState.WITHDRAWN, "2026-03-09", 600);
    assertThat(RequestedScope.of(List.of(went("CR-1", submitted, assessed, expired, withdrawn))))
        .endsWith(told("CR-1", "2026-03-09", State.CLOSED, 600));
  }

  @Test
  void aRequestThatExpiredStillAsks() {
    assertThat(
            RequestedScope.of(
                List.of(
                    went(
                        "CR-1",
                        step(Move.SUBMIT, ChangeState.SUBMITTED, "2026-03-02", 600),
                        step(Move.ASSESS, ChangeState.ASSESSED, "2026-03-03", 600),
                        step(Move.EXPIRE, ChangeState.EXPIRED, "2026-03-09", 600)))))
        .containsExactly(told("CR-1", "2026-03-02", State.OPEN, 600));
  }

  @Test
  void aDraftAsksForNothingAndNeitherDoesOneThatIsWithdrawn() {
    assertThat(
            RequestedScope.of(
                List.of(
                    request(fiftyHours()),
                    went("CR-2", step(Move.WITHDRAW, ChangeState.WITHDRAWN, "2026-03-02", 600)))))
        .isEmpty();
  }

  @Test
  void workThatIsTakenAwayCountsAsNone() {
    ChangeRequest less =
        request(new ScopeChange.Removed(item("look", ImpactExample.DESIGN, 24_000)));
    assertThat(less.minutes()).isNegative();
    assertThat(
            RequestedScope.of(
                List.of(
                    went("CR-1", step(Move.SUBMIT, ChangeState.SUBMITTED, "2026-03-02", -600)))))
        .containsExactly(told("CR-1", "2026-03-02", State.OPEN, 0));
  }
}
