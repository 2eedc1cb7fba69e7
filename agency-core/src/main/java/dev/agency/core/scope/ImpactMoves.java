package dev.agency.core.scope;

import static dev.agency.core.scope.ChangeMoves.granted;
import static dev.agency.core.scope.ChangeMoves.moved;
import static dev.agency.core.scope.ChangeMoves.refused;
import static dev.agency.core.scope.ChangeMoves.step;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import dev.agency.core.scope.Assessment.Pins;
import dev.agency.core.scope.ChangeStep.Move;
import java.time.LocalDate;
import java.util.Optional;

/** How a request gets its impact, and what becomes of it as the plan and the figures move. */
final class ImpactMoves {
  private final Tolerance tolerance;

  ImpactMoves(Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  Ruling<ChangeRequest, ChangeRefusal> assess(
      ChangeRequest request, Assessment assessment, Baseline baseline, PersonId by, LocalDate on) {
    if (!baseline.project().equals(request.project())) {
      return refused(ChangeRefusal.OTHER_PROJECT);
    }
    if (assessment.pins().baseline() != baseline.number()) {
      return refused(ChangeRefusal.BASELINE_MOVED);
    }
    Optional<ChangeRefusal> unlike = unlike(request, assessment);
    if (unlike.isPresent()) {
      return refused(unlike.get());
    }
    Ruling<Baseline, ChangeRefusal> next = baseline.next(request, assessment, on);
    if (next.refusal().filter(why -> why != ChangeRefusal.PRICE_UNKNOWN).isPresent()) {
      return refused(next.refusal().get());
    }
    boolean same =
        request.state() == ChangeState.ASSESSED
            && !request.staleFigures()
            && request.assessment().filter(assessment::equals).isPresent();
    return same ? granted(request) : assessed(request, assessment, Optional.of(by), on);
  }

  /** Returns why an impact is not one of a request. */
  private static Optional<ChangeRefusal> unlike(ChangeRequest request, Assessment assessment) {
    if (assessment.minutesDelta() != request.minutes()) {
      return Optional.of(ChangeRefusal.OTHER_MINUTES);
    }
    boolean free =
        Baseline.hasNoPrice(assessment)
            || assessment.priceDelta().ifKnown().filter(Money::isZero).isPresent();
    return !free && (request.internal() || request.atNoCharge())
        ? Optional.of(ChangeRefusal.HAS_A_PRICE)
        : Optional.empty();
  }

  private static Ruling<ChangeRequest, ChangeRefusal> assessed(
      ChangeRequest request, Assessment assessment, Optional<PersonId> by, LocalDate on) {
    return moved(
        request.toBuilder()
            .assessment(assessment)
            .refreshed(Optional.empty())
            .staleFigures(false)
            .approvals(ImmutableList.of())
            .acceptance(Optional.empty()),
        step(request, Move.ASSESS, ChangeState.ASSESSED, on).by(by));
  }

  Ruling<ChangeRequest, ChangeRefusal> recheck(ChangeRequest request, Pins now, LocalDate on) {
    if (request.state() == ChangeState.EXPIRED) {
      return granted(request);
    }
    if (!pins(request).hasSamePlan(now)) {
      return expired(request, on);
    }
    boolean stale = !pins(request).figures().equals(now.figures());
    if (stale == request.staleFigures()) {
      return granted(request);
    }
    return stale
        ? moved(
            request.toBuilder().staleFigures(true),
            step(request, Move.FIGURES_MOVED, request.state(), on))
        : moved(
            request.toBuilder().staleFigures(false),
            step(request, Move.REFRESH, request.state(), on));
  }

  private static Ruling<ChangeRequest, ChangeRefusal> expired(ChangeRequest request, LocalDate on) {
    return moved(
        request.toBuilder()
            .refreshed(Optional.empty())
            .staleFigures(false)
            .approvals(ImmutableList.of())
            .acceptance(Optional.empty()),
        step(request, Move.EXPIRE, ChangeState.EXPIRED, on));
  }

  /** Returns what the last impact of a request was computed from. */
  static Pins pins(ChangeRequest request) {
    return request.refreshed().or(request::assessment).orElseThrow().pins();
  }

  Ruling<ChangeRequest, ChangeRefusal> refresh(
      ChangeRequest request, Assessment now, LocalDate on) {
    Optional<ChangeRefusal> unlike = unlike(request, now);
    if (unlike.isPresent()) {
      return refused(unlike.get());
    }
    if (!pins(request).hasSamePlan(now.pins())) {
      return expired(request, on);
    }
    Assessment approved = request.assessment().orElseThrow();
    if (request.refreshed().orElse(approved).equals(now) && !request.staleFigures()) {
      return granted(request);
    }
    if (request.approvals().isEmpty() || !tolerance.holds(approved, now)) {
      return assessed(request, now, Optional.empty(), on);
    }
    return moved(
        request.toBuilder().refreshed(now).staleFigures(false),
        step(request, Move.REFRESH, request.state(), on));
  }
}
