package dev.agency.core.scope;

import dev.agency.core.figure.Message;

/** What approvals of a change request bind to: each field of what is asked for and what it does. */
final class ChangeHash {
  /** Another order or another field is another kind, or old approvals would seem to hold. */
  private static final String KIND = "agency-change-request-1";

  private ChangeHash() {}

  static Fingerprint of(ChangeRequest request) {
    return Fingerprint.builder(KIND)
        .text(request.id().value())
        .text(request.project().value())
        .text(request.title())
        .optional(request.note(), Fingerprint.Builder::text)
        .optional(request.askedByContact(), (to, contact) -> to.text(contact.value()))
        .optional(request.askedByPerson(), (to, person) -> to.text(person.value()))
        .text(request.author().value())
        .flag(request.internal())
        .flag(request.atNoCharge())
        .list(request.delta().changes(), ChangeHash::change)
        .number(request.effortMinutes())
        .list(request.evidence(), ChangeHash::evidence)
        .optional(request.assessment(), ChangeHash::assessment)
        .build();
  }

  private static void change(Fingerprint.Builder to, ScopeChange change) {
    to.text(change.getClass().getSimpleName());
    if (change instanceof ScopeChange.Added added) {
      item(to, added.item());
    } else if (change instanceof ScopeChange.Removed removed) {
      item(to, removed.item());
    } else if (change instanceof ScopeChange.Reestimated other) {
      to.text(other.item().value())
          .list(other.before(), ChangeHash::estimate)
          .list(other.after(), ChangeHash::estimate);
    } else if (change instanceof ScopeChange.Revisions rounds) {
      to.text(rounds.item().value()).number(rounds.before()).number(rounds.after());
    } else if (change instanceof ScopeChange.DueMoved due) {
      to.text(due.item().value()).day(due.before()).day(due.after());
    } else if (change instanceof ScopeChange.MilestoneMoved moved) {
      to.text(moved.milestone().value()).day(moved.before()).day(moved.after());
    } else if (change instanceof ScopeChange.EndMoved end) {
      to.day(end.before()).day(end.after());
    }
  }

  private static void item(Fingerprint.Builder to, ScopeItem item) {
    to.text(item.id().value())
        .text(item.name())
        .optional(item.acceptance(), Fingerprint.Builder::text)
        .number(item.includedRevisions())
        .list(item.estimates(), ChangeHash::estimate)
        .day(item.due())
        .optional(item.milestone(), (fields, milestone) -> fields.text(milestone.value()))
        .optional(item.line(), (fields, line) -> fields.text(line.value()));
  }

  private static void estimate(Fingerprint.Builder to, EffortEstimate estimate) {
    to.text(estimate.discipline().value()).number(estimate.minutes());
  }

  private static void evidence(Fingerprint.Builder to, ChangeRequest.Evidence evidence) {
    to.day(evidence.on())
        .text(evidence.said().code())
        .list(evidence.said().arguments(), ChangeHash::argument);
  }

  private static void argument(Fingerprint.Builder to, Message.Argument argument) {
    to.text(argument.name())
        .text(argument.quantity().name())
        .text(argument.quantity().sensitivity().name());
    Message.Value value = argument.value();
    if (value instanceof Message.Text text) {
      to.text(text.text());
    } else if (value instanceof Message.WholeNumber number) {
      to.number(number.number());
    } else if (value instanceof Message.Minutes minutes) {
      to.text("minutes").number(minutes.minutes());
    } else if (value instanceof Message.Amount amount) {
      to.money(amount.money());
    } else if (value instanceof Message.Share share) {
      to.share(share.share());
    } else if (value instanceof Message.Day day) {
      to.day(day.day());
    }
  }

  private static void assessment(Fingerprint.Builder to, Assessment is) {
    to.number(is.pins().baseline())
        .day(is.pins().since())
        .text(is.pins().plan().value())
        .text(is.pins().figures().value())
        .number(is.minutesDelta())
        .figure(is.priceDelta(), Fingerprint.Builder::money)
        .figure(is.costDelta(), Fingerprint.Builder::money)
        .figure(is.profitDelta(), Fingerprint.Builder::money)
        .figure(is.marginDelta(), Fingerprint.Builder::share)
        .figure(is.endBefore(), Fingerprint.Builder::day)
        .figure(is.endAfter(), Fingerprint.Builder::day)
        .figure(is.newOverbookedMinutes(), Fingerprint.Builder::number)
        .figure(is.burnBefore(), Fingerprint.Builder::share)
        .figure(is.burnAfter(), Fingerprint.Builder::share)
        .figure(is.runOutBefore(), Fingerprint.Builder::day)
        .figure(is.runOutAfter(), Fingerprint.Builder::day);
  }
}
