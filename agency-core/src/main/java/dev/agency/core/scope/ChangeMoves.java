package dev.agency.core.scope;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Ruling;
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
  static <T> Ruling<T, ChangeRefusal> unless(
      Optional<ChangeRefusal> refusal, Supplier<Ruling<T, ChangeRefusal>> move) {
    return refusal.<Ruling<T, ChangeRefusal>>map(Ruling.Refused::new).orElseGet(move);
  }

  /** Starts the note of a move. */
  static ChangeStep.Builder step(ChangeRequest request, Move move, ChangeState to, LocalDate on) {
    return ChangeStep.builder().move(move).state(to).on(on).minutes(request.minutes());
  }

  /** Writes a move down and makes it. */
  static Ruling<ChangeRequest, ChangeRefusal> moved(
      ChangeRequest.Builder request, ChangeStep.Builder step) {
    ChangeStep made = step.build();
    return granted(request.state(made.state()).addHistory(made).build());
  }

  static Ruling<ChangeRequest, ChangeRefusal> granted(ChangeRequest request) {
    return new Ruling.Granted<>(request);
  }

  static <T> Ruling<T, ChangeRefusal> refused(ChangeRefusal refusal) {
    return new Ruling.Refused<>(refusal);
  }
}
