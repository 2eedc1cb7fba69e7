package dev.agency.examples.cli.story;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.change.AlertedChange;
import dev.agency.budget.change.ImpactCalculator;
import dev.agency.budget.change.ImpactFacts;
import dev.agency.budget.change.ImpactReport;
import dev.agency.core.booking.Booking;
import dev.agency.core.scope.ChangeFlow;
import dev.agency.core.scope.ChangeOrder;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ScopeChange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The change that is paid for, from the alert that gave rise to it to the order.
 *
 * @param warned how the work stands on the day of the alert
 * @param draft the request, citing the alert
 * @param approvedOnce the request as it was at first, with one approval
 * @param edited the request after the edit, with none
 * @param impact what it does then
 * @param approved the request with two approvals
 * @param refreshed the request the client agreed to, with the figures of the day it is applied
 * @param now what it does on that day
 * @param order what it becomes
 */
record Change(
    Standing warned,
    ChangeRequest draft,
    ChangeRequest approvedOnce,
    ChangeRequest edited,
    ImpactReport impact,
    ChangeRequest approved,
    ChangeRequest refreshed,
    ImpactReport now,
    ChangeOrder order) {
  /** The alert that is answered by a change. */
  private static final AlertRule ANSWERED = AlertRule.SCOPE_SHARE;

  static Change of(StoryData data, Won won, Agreed agreed, Favours favours) {
    return new Making(data, won, agreed, favours).make();
  }

  /** Returns the alert behind it. */
  Alert alert() {
    return alert(warned);
  }

  private static Alert alert(Standing warned) {
    return warned.outlook().alerts().open().stream()
        .filter(alert -> alert.rule() == ANSWERED)
        .findFirst()
        .orElseThrow();
  }

  /** The moves, one after the other. */
  private record Making(StoryData data, Won won, Agreed agreed, Favours favours) {
    Change make() {
      AskedChange asked = data.change();
      ChangeFlow flow = Favours.flow(data, agreed);
      Standing warned = standing(asked.openedOn());
      ChangeRequest draft =
          AlertedChange.draft(
              alert(warned),
              asked.id(),
              agreed.project().id(),
              asked.title(),
              asked.openedBy(),
              asked.openedOn());
      ChangeRequest submitted =
          Moves.made(
              flow.submit(
                  draft.withDelta(asked.delta()).withAskedByContact(Optional.of(asked.askedBy())),
                  asked.openedBy(),
                  asked.submittedOn()));
      ChangeRequest assessed = assessed(flow, submitted, impact(submitted, asked.submittedOn()));
      ChangeRequest once = approved(flow, assessed, asked.first());
      ChangeRequest edited =
          Moves.made(
              flow.edit(once, once.withDelta(asked.edited()), asked.editedBy(), asked.editedOn()));
      ImpactReport impact = impact(edited, asked.editedOn());
      ChangeRequest approved = assessed(flow, edited, impact);
      for (Signed signed : asked.approvals()) {
        approved = approved(flow, approved, signed);
      }
      ChangeRequest sent =
          Moves.made(flow.send(approved, data.cast().accountManager(), asked.sentOn()));
      ChangeRequest accepted =
          Moves.made(
              flow.accept(
                  sent,
                  asked.askedBy(),
                  sent.hash(),
                  data.cast().accountManager(),
                  asked.appliedOn()));
      ImpactReport now = impact(accepted, asked.appliedOn());
      ChangeRequest refreshed =
          Moves.made(flow.refresh(accepted, now.assessment(), asked.appliedOn()));
      return new Change(
          warned,
          draft,
          once,
          edited,
          impact,
          approved,
          refreshed,
          now,
          Moves.made(
              flow.apply(
                  refreshed,
                  agreed.current(),
                  now.assessment().pins(),
                  asked.openedBy(),
                  asked.appliedOn())));
    }

    private Standing standing(LocalDate day) {
      return Standing.of(data, agreed, favours.requests(day), day);
    }

    private ChangeRequest assessed(ChangeFlow flow, ChangeRequest request, ImpactReport impact) {
      return Moves.made(
          flow.assess(
              request,
              impact.assessment(),
              agreed.current(),
              data.cast().projectManager(),
              impact.row().asOf()));
    }

    private static ChangeRequest approved(ChangeFlow flow, ChangeRequest request, Signed signed) {
      return Moves.made(flow.approve(request, signed.person(), request.hash(), signed.on()));
    }

    private ImpactReport impact(ChangeRequest request, LocalDate day) {
      Standing standing = standing(day);
      return Moves.made(
          ImpactCalculator.calculate(
              ImpactFacts.builder()
                  .request(request)
                  .baseline(agreed.current())
                  .budget(agreed.budget())
                  .burn(standing.burn())
                  .outlook(standing.outlook())
                  .rates(data.rates())
                  .disciplines(BurnFacts.disciplinesOf(data.people()))
                  .proposed(
                      data.change().bookings().stream()
                          .filter(booking -> isAskedFor(booking, request))
                          .map(booking -> Staff.placed(data, booking))
                          .collect(toImmutableList()))
                  .capacity(Staff.beside(data, won.bookings(data)))
                  .build(),
              Standing.SETTINGS.forecast()));
    }

    /** Somebody is proposed for what their discipline is asked for. */
    private boolean isAskedFor(Booking booking, ChangeRequest request) {
      ImmutableList<ScopeChange> changes = request.delta().changes();
      return changes.stream()
          .filter(ScopeChange.Added.class::isInstance)
          .map(ScopeChange.Added.class::cast)
          .flatMap(added -> added.item().estimates().stream())
          .anyMatch(
              estimate ->
                  estimate
                      .discipline()
                      .equals(data.person(booking.person().orElseThrow()).discipline()));
    }
  }
}
