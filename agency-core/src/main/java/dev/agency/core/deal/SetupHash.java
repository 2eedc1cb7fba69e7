package dev.agency.core.deal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.core.id.DealId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Rate;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Milestone;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.time.DateRange;

/** What the verdict of a review binds to: each field of what is sold. */
final class SetupHash {
  /** Another order or another field is another kind, or old verdicts would seem to hold. */
  private static final String KIND = "agency-setup-1";

  private SetupHash() {}

  static Fingerprint of(DealId deal, Offer offer) {
    Fingerprint.Builder to =
        Fingerprint.builder(KIND)
            .text(deal.value())
            .text(offer.currency().getCurrencyCode())
            .number(offer.minutesPerDay());
    pricing(to, offer.pricing());
    return to.list(offer.lines(), SetupHash::line)
        .optional(offer.plan(), SetupHash::range)
        .list(offer.scopeItems(), SetupHash::item)
        .list(offer.milestones(), SetupHash::milestone)
        .build();
  }

  @CanIgnoreReturnValue
  private static Fingerprint.Builder pricing(Fingerprint.Builder to, Pricing pricing) {
    to.text(pricing.getClass().getSimpleName());
    return switch (pricing.charging()) {
      case ONE_PRICE -> to.money(pricing.amount().orElseThrow());
      case AS_WORKED -> to.optional(pricing.amount(), Fingerprint.Builder::money);
      case BY_PERIOD -> retainer(to, pricing.retainer().orElseThrow());
      case NOT_AT_ALL -> to;
    };
  }

  private static Fingerprint.Builder retainer(Fingerprint.Builder to, RetainerTerms terms) {
    range(to.text(terms.period().name()), terms.during());
    to.text(terms.weekStart().firstDay().name())
        .optional(terms.allowance(), Fingerprint.Builder::number)
        .optional(terms.fee(), Fingerprint.Builder::money)
        .text(terms.feeDue().name());
    carryOver(to, terms.unused());
    carryOver(to, terms.overrun());
    return to.optional(terms.overageRate(), SetupHash::rate)
        .text(terms.firstPeriod().name())
        .list(terms.workingDays().stream().sorted().toList(), (days, day) -> days.text(day.name()))
        .list(terms.holidays().stream().sorted().toList(), Fingerprint.Builder::day)
        .text(terms.lateApproval().name());
  }

  private static void carryOver(Fingerprint.Builder to, CarryOver carried) {
    to.optional(carried.most(), Fingerprint.Builder::number)
        .optional(carried.periods(), Fingerprint.Builder::number);
  }

  private static void line(Fingerprint.Builder to, ServiceLine line) {
    to.text(line.id().value())
        .text(line.name())
        .optional(line.discipline(), (fields, discipline) -> fields.text(discipline.value()))
        .flag(line.billable())
        .text(line.billing().name())
        .flag(line.tracking())
        .text(line.unit().name())
        .optional(line.quantity(), (fields, count) -> fields.number(count.tenThousandths()))
        .number(line.estimatedMinutes())
        .optional(line.billRate(), SetupHash::rate)
        .list(line.rates(), SetupHash::datedRate)
        .optional(line.piecePrice(), Fingerprint.Builder::money)
        .share(line.markup())
        .optional(line.discount(), SetupHash::discount)
        .optional(line.cap(), Fingerprint.Builder::money);
  }

  private static void datedRate(Fingerprint.Builder to, DatedBillRate rate) {
    range(to, rate.during());
    rate(to, rate.rate());
    to.optional(rate.client(), (fields, client) -> fields.text(client.value()))
        .optional(rate.budget(), (fields, budget) -> fields.text(budget.value()))
        .optional(rate.line(), (fields, line) -> fields.text(line.value()))
        .optional(rate.person(), (fields, person) -> fields.text(person.value()))
        .optional(rate.discipline(), (fields, discipline) -> fields.text(discipline.value()));
  }

  private static void discount(Fingerprint.Builder to, Discount discount) {
    if (discount instanceof Discount.Share off) {
      to.share(off.share());
    } else if (discount instanceof Discount.Amount off) {
      to.money(off.amount());
    }
  }

  private static void rate(Fingerprint.Builder to, BillRate rate) {
    Rate is = rate.rate();
    to.text(is.amount()).text(is.currency().getCurrencyCode()).text(is.per().name());
  }

  private static void item(Fingerprint.Builder to, ScopeItem item) {
    to.text(item.id().value())
        .text(item.name())
        .optional(item.acceptance(), Fingerprint.Builder::text)
        .number(item.includedRevisions())
        .list(
            item.estimates(),
            (fields, each) -> fields.text(each.discipline().value()).number(each.minutes()))
        .day(item.due())
        .optional(item.milestone(), (fields, milestone) -> fields.text(milestone.value()))
        .optional(item.line(), (fields, line) -> fields.text(line.value()));
  }

  private static void milestone(Fingerprint.Builder to, Milestone milestone) {
    to.text(milestone.id().value())
        .text(milestone.name())
        .day(milestone.due())
        .optional(milestone.completedOn(), Fingerprint.Builder::day)
        .number(milestone.weight());
  }

  private static void range(Fingerprint.Builder to, DateRange days) {
    to.day(days.start()).optional(days.end(), Fingerprint.Builder::day);
  }
}
