package dev.agency.budget.change;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Rate;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an impact hangs on that somebody decides: the terms, and inside the window the rates and
 * bookings of those the change touches, each cut to the window. What lies outside, and what is of
 * somebody else, moves nothing.
 *
 * <p>Touched are the people who are proposed, and where not all work of a discipline is, all people
 * of the discipline: any of them may come to be costed. Only bookings of the proposed can be one
 * too many.
 */
class ImpactPlan {
  private static final String KIND = "agency-impact-plan-1";

  private final ImpactFacts facts;
  private final ImmutableList<ChangedWork> work;
  private final ChangePrices prices;
  private final ChangeCosts costs;
  private final DateRange window;

  ImpactPlan(
      ImpactFacts facts,
      ImmutableList<ChangedWork> work,
      ChangePrices prices,
      ChangeCosts costs,
      DateRange window) {
    this.facts = facts;
    this.work = work;
    this.prices = prices;
    this.costs = costs;
    this.window = window;
  }

  final Fingerprint fingerprint() {
    Fingerprint.Builder fields = Fingerprint.builder(KIND).number(facts.baseline().number());
    range(fields, window);
    terms(fields, facts.budget());
    return fields
        .optional(facts.quoted(), Fingerprint.Builder::money)
        .optional(facts.effortDiscipline(), (to, discipline) -> to.text(discipline.value()))
        .list(lines(), this::line)
        .list(touched(), this::rates)
        .list(overheads(), (to, each) -> rate(range(to, each.during()), each.rate().rate()))
        .list(costs.days(), ImpactPlan::proposed)
        .list(proposed(), this::bookings)
        .build();
  }

  // Terms.

  @CanIgnoreReturnValue
  private static Fingerprint.Builder terms(Fingerprint.Builder to, Budget budget) {
    Pricing pricing = budget.pricing();
    to.text(pricing.getClass().getSimpleName())
        .text(budget.currency().getCurrencyCode())
        .number(budget.minutesPerDay())
        .number(budget.plannedMinutes(TimeShare.ALL))
        .number(budget.plannedMinutes(TimeShare.BILLABLE));
    return switch (pricing.charging()) {
      case ONE_PRICE -> to.money(pricing.amount().orElseThrow());
      case AS_WORKED -> to.optional(pricing.amount(), Fingerprint.Builder::money);
      case BY_PERIOD -> retainer(to, pricing.retainer().orElseThrow());
      case NOT_AT_ALL -> to;
    };
  }

  private static Fingerprint.Builder retainer(Fingerprint.Builder to, RetainerTerms terms) {
    return range(to, terms.during())
        .text(terms.period().name())
        .optional(terms.allowance(), Fingerprint.Builder::number)
        .optional(terms.fee(), Fingerprint.Builder::money)
        .optional(terms.overageRate(), (fields, rate) -> rate(fields, rate.rate()));
  }

  /** The lines that pay for the change, which a quote makes no use of. */
  private ImmutableSortedSet<ServiceLine> lines() {
    return work.stream()
        .filter(each -> prices.isPriced() && facts.quoted().isEmpty())
        .flatMap(each -> prices.lines(each).stream())
        .collect(toImmutableSortedSet(Comparator.comparing(ServiceLine::id)));
  }

  private void line(Fingerprint.Builder to, ServiceLine line) {
    to.text(line.id().value())
        .flag(line.billable())
        .text(line.unit().name())
        .share(line.markup())
        .optional(line.billRate(), (fields, rate) -> rate(fields, rate.rate()))
        .optional(line.discount(), ImpactPlan::discount)
        .list(
            line.rates().stream().filter(rate -> isInside(rate.during())).toList(), this::billRate);
  }

  private static void discount(Fingerprint.Builder to, Discount discount) {
    if (discount instanceof Discount.Share off) {
      to.share(off.share());
    } else if (discount instanceof Discount.Amount off) {
      to.money(off.amount());
    }
  }

  private void billRate(Fingerprint.Builder to, DatedBillRate rate) {
    rate(range(to, cut(rate.during())), rate.rate().rate())
        .optional(rate.person(), (fields, person) -> fields.text(person.value()))
        .optional(rate.discipline(), (fields, discipline) -> fields.text(discipline.value()));
  }

  // People.

  /** Returns whose rates the cost follows from, or may come to. */
  ImmutableSortedSet<PersonId> touched() {
    Stream<PersonId> mayCome =
        facts.disciplines().entrySet().stream()
            .filter(each -> isOpen(each.getValue()))
            .map(Map.Entry::getKey);
    return Stream.concat(proposed().stream(), mayCome)
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** Returns who is proposed. */
  ImmutableSortedSet<PersonId> proposed() {
    return costs.days().stream()
        .map(ChangeCosts.Day::person)
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** Whether work of a discipline, or of any, is not proposed for somebody. */
  private boolean isOpen(DisciplineId discipline) {
    Map<Optional<DisciplineId>, Long> open = new TreeMap<>(ChangedWork.BY_DISCIPLINE);
    work.forEach(each -> open.merge(each.discipline(), each.minutes(), Long::sum));
    return Stream.of(Optional.of(discipline), Optional.<DisciplineId>empty())
        .anyMatch(each -> isOpen(open.getOrDefault(each, 0L), costs.booked(each)));
  }

  private static boolean isOpen(long minutes, long booked) {
    return minutes < 0 || minutes > booked;
  }

  private void rates(Fingerprint.Builder to, PersonId person) {
    to.text(person.value())
        .list(
            facts.rates().costRates().stream()
                .filter(rate -> rate.person().equals(person) && isInside(rate.during()))
                .map(DatedCost::of)
                .toList(),
            this::rate)
        .list(
            facts.rates().budgetCostRates().stream()
                .filter(rate -> rate.person().equals(person) && isInside(rate.during()))
                .filter(rate -> rate.budget().equals(facts.budget().id()))
                .map(DatedCost::of)
                .toList(),
            this::rate);
  }

  /** What somebody costs on some days. */
  private record DatedCost(DateRange during, CostRate rate) {
    static DatedCost of(DatedCostRate rate) {
      return new DatedCost(rate.during(), rate.rate());
    }

    static DatedCost of(BudgetCostRate rate) {
      return new DatedCost(rate.during(), rate.rate());
    }
  }

  private void rate(Fingerprint.Builder to, DatedCost cost) {
    rate(range(to, cut(cost.during())), cost.rate().rate());
  }

  private ImmutableList<Overhead> overheads() {
    return touched().isEmpty()
        ? ImmutableList.of()
        : facts.rates().overheads().stream()
            .filter(each -> isInside(each.during()))
            .map(each -> new Overhead(cut(each.during()), each.rate()))
            .collect(ImmutableList.toImmutableList());
  }

  private static void proposed(Fingerprint.Builder to, ChangeCosts.Day day) {
    to.text(day.person().value()).day(day.day()).number(day.minutes());
  }

  /** What somebody is booked for, cut to the days that are looked at. */
  private void bookings(Fingerprint.Builder to, PersonId person) {
    ImmutableList<Booked> booked =
        facts.capacity().stream()
            .flatMap(view -> bookings(view, person))
            .collect(ImmutableList.toImmutableList());
    to.text(person.value())
        .list(
            booked,
            (fields, each) ->
                range(fields.text(each.booking().id().value()), each.days())
                    .text(each.booking().status().name())
                    .number(each.minutes()));
  }

  private record Booked(Booking booking, DateRange days, long minutes) {}

  private Stream<Booked> bookings(CapacitySnapshot view, PersonId person) {
    Optional<DateRange> looked = common(window, view.horizon());
    return view.bookings().stream()
        .filter(booking -> booking.person().equals(Optional.of(person)))
        .flatMap(
            booking ->
                looked
                    .flatMap(days -> common(days, booking.days()))
                    .map(days -> new Booked(booking, days, view.minutesOf(booking.id(), days)))
                    .stream());
  }

  // The window.

  /** Returns whether some of the days lie in the window. */
  boolean isInside(DateRange days) {
    return days.overlaps(window);
  }

  /** Returns those of some days that lie in the window. */
  DateRange cut(DateRange days) {
    return common(days, window).orElse(days);
  }

  private static Optional<DateRange> common(DateRange one, DateRange other) {
    if (!one.overlaps(other)) {
      return Optional.empty();
    }
    LocalDate start = one.start().isAfter(other.start()) ? one.start() : other.start();
    return Optional.of(
        Stream.of(one.end(), other.end())
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .map(end -> DateRange.of(start, end))
            .orElseGet(() -> DateRange.startingOn(start)));
  }

  private static Fingerprint.Builder range(Fingerprint.Builder to, DateRange days) {
    return to.day(days.start()).optional(days.end(), Fingerprint.Builder::day);
  }

  private static Fingerprint.Builder rate(Fingerprint.Builder to, Rate rate) {
    return to.text(rate.amount()).text(rate.currency().getCurrencyCode()).text(rate.per().name());
  }
}
