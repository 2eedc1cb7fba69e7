package dev.agency.core.scope;

import com.google.common.collect.ImmutableList;
import dev.agency.core.scope.ChangeStep.Move;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** What all moves of change requests share: when there is none, and how one is written down. */
final class ChangeMoves {
  private ChangeMoves() {}

  /** Returns why nothing can be done with a request on a day. */
  static Optional<ChangeRefusal> unfit(
      ChangeRequest request, LocalDate on, ImmutableList<ChangeState> states) {
    if (on.isBefore(request.lastMovedOn())) {
      return Optional.of(ChangeRefusal.BEFORE_LAST_MOVE);
    }
    return states.contains(request.state())
        ? Optional.empty()
        : Optional.of(ChangeRefusal.NOT_IN_THIS_STATE);
  }

  /** Returns a reason where it applies. */
  static Optional<ChangeRefusal> when(boolean applies, ChangeRefusal refusal) {
    return applies ? Optional.of(refusal) : Optional.empty();
  }

  /** Makes a move unless there is a reason against it. */
  static <T> ChangeRuling<T> unless(
      Optional<ChangeRefusal> refusal, Supplier<ChangeRuling<T>> move) {
    return refusal.<ChangeRuling<T>>map(ChangeRuling.Refused::new).orElseGet(move);
  }

  /** Starts the note of a move. */
  static ChangeStep.Builder step(ChangeRequest request, Move move, ChangeState to, LocalDate on) {
    return ChangeStep.builder().move(move).state(to).on(on).minutes(request.minutes());
  }

  /** Writes a move down and makes it. */
  static ChangeRuling<ChangeRequest> moved(ChangeRequest.Builder request, ChangeStep.Builder step) {
    ChangeStep made = step.build();
    return granted(request.state(made.state()).addHistory(made).build());
  }

  static ChangeRuling<ChangeRequest> granted(ChangeRequest request) {
    return new ChangeRuling.Granted<>(request);
  }

  static <T> ChangeRuling<T> refused(ChangeRefusal refusal) {
    return new ChangeRuling.Refused<>(refusal);
  }
}
