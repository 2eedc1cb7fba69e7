package dev.agency.budget.change;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.ScopeRequest;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.ChangeStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What alerts are told of change requests: what each asked for from which day on.
 *
 * <p>Submitted on 2 March for ten hours, edited to eight on the 5th and absorbed on the 20th it is
 * {@code OPEN} with 600 minutes, {@code OPEN} with 480 and {@code ABSORBED} with 480. A draft asks
 * for nothing yet. Work that is taken away makes no room for other work: it counts as none.
 */
public final class RequestedScope {
  private RequestedScope() {}

  /**
   * Returns what requests asked for.
   *
   * @param requests requests of one project, in any state and order, each once
   * @return of each, in the order given, what held at the end of each day on which that changed
   */
  public static ImmutableList<ScopeRequest> of(List<ChangeRequest> requests) {
    ImmutableList.Builder<ScopeRequest> told = ImmutableList.builder();
    for (ChangeRequest request : requests) {
      Optional<ScopeRequest> last = Optional.empty();
      for (Map.Entry<LocalDate, ChangeStep> day : lastOfEachDay(request).entrySet()) {
        Optional<ScopeRequest> next = told(request, day.getKey(), day.getValue());
        if (isNews(last, next)) {
          told.add(next.orElseThrow());
          last = next;
        }
      }
    }
    return told.build();
  }

  /** What was never asked for is not closed, either. */
  private static boolean isNews(Optional<ScopeRequest> last, Optional<ScopeRequest> next) {
    return last.isEmpty()
        ? next.filter(it -> it.state() != ScopeRequest.State.CLOSED).isPresent()
        : next.isPresent()
            && !next.map(RequestedScope::what).equals(last.map(RequestedScope::what));
  }

  /** Of a day on which it expired and was assessed anew, the evening counts. */
  private static Map<LocalDate, ChangeStep> lastOfEachDay(ChangeRequest request) {
    Map<LocalDate, ChangeStep> days = new TreeMap<>();
    request.history().forEach(step -> days.put(step.on(), step));
    return days;
  }

  private static Optional<ScopeRequest> told(
      ChangeRequest request, LocalDate day, ChangeStep step) {
    return state(step.state())
        .map(
            state ->
                new ScopeRequest(request.id().value(), day, state, Math.max(0, step.minutes())));
  }

  private static Optional<ScopeRequest.State> state(ChangeState state) {
    return switch (state) {
      case DRAFT -> Optional.empty();
      case SUBMITTED, ASSESSED, INTERNALLY_APPROVED, SENT_TO_CLIENT, CLIENT_ACCEPTED, EXPIRED ->
          Optional.of(ScopeRequest.State.OPEN);
      case ABSORBED -> Optional.of(ScopeRequest.State.ABSORBED);
      case APPLIED, REJECTED, WITHDRAWN -> Optional.of(ScopeRequest.State.CLOSED);
    };
  }

  /** What somebody is told, whenever that was. */
  private record What(ScopeRequest.State state, long minutes) {}

  private static What what(ScopeRequest request) {
    return new What(request.state(), request.minutes());
  }
}
