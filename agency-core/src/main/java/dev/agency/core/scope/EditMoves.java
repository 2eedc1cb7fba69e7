package dev.agency.core.scope;

import static dev.agency.core.scope.ChangeMoves.granted;
import static dev.agency.core.scope.ChangeMoves.moved;
import static dev.agency.core.scope.ChangeMoves.refused;
import static dev.agency.core.scope.ChangeMoves.step;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.PersonId;
import dev.agency.core.scope.ChangeStep.Move;
import java.time.LocalDate;
import java.util.Optional;

/** How what a request asks for is written and submitted, and what an edit makes void. */
final class EditMoves {
  private EditMoves() {}

  static Ruling<ChangeRequest, ChangeRefusal> edit(
      ChangeRequest request, ChangeRequest edited, PersonId by, LocalDate on) {
    if (request.state() != edited.state() || !decisionsOf(request).equals(decisionsOf(edited))) {
      return refused(ChangeRefusal.CHANGED_BY_MOVES_ONLY);
    }
    if (edited.equals(request.withExternalRefs(edited.externalRefs()))) {
      return granted(edited);
    }
    boolean draft = request.state() == ChangeState.DRAFT;
    if (!draft && asksForNothing(edited)) {
      return refused(ChangeRefusal.ASKS_FOR_NOTHING);
    }
    ChangeRequest.Builder content =
        edited.toBuilder()
            .assessment(Optional.empty())
            .refreshed(Optional.empty())
            .staleFigures(false)
            .approvals(ImmutableList.of())
            .acceptance(Optional.empty());
    return moved(
        content,
        step(edited, Move.EDIT, draft ? ChangeState.DRAFT : ChangeState.SUBMITTED, on).by(by));
  }

  /** Returns a request of which only what an edit must not touch is left. */
  private static ChangeRequest decisionsOf(ChangeRequest request) {
    return request.toBuilder()
        .title("-")
        .note(Optional.empty())
        .askedByContact(Optional.empty())
        .askedByPerson(Optional.empty())
        .internal(false)
        .atNoCharge(false)
        .delta(ScopeDelta.of())
        .effortMinutes(0)
        .evidence(ImmutableList.of())
        .externalRefs(ImmutableList.of())
        .build();
  }

  static Ruling<ChangeRequest, ChangeRefusal> submit(
      ChangeRequest request, PersonId by, LocalDate on) {
    return asksForNothing(request)
        ? refused(ChangeRefusal.ASKS_FOR_NOTHING)
        : moved(request.toBuilder(), step(request, Move.SUBMIT, ChangeState.SUBMITTED, on).by(by));
  }

  private static boolean asksForNothing(ChangeRequest request) {
    return request.delta().changes().isEmpty() && request.effortMinutes() == 0;
  }
}
