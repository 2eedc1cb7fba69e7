package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.agency.budget.ExplanationLine.Source;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Lists the work that counts as used by one stage, fact by fact: entries and deliveries, or what is
 * booked, and what amounts off take from it. Expenses are no work.
 */
final class UsedWork {
  private final Prices prices;
  private final PastFacts facts;
  private final TimeStage stage;
  private final ImmutableList<BurnAccounts.Discounted> discounts;

  UsedWork(
      Prices prices, PastFacts facts, TimeStage stage, List<BurnAccounts.Discounted> discounts) {
    this.prices = prices;
    this.facts = facts;
    this.stage = stage;
    this.discounts = ImmutableList.copyOf(discounts);
  }

  Prices prices() {
    return prices;
  }

  PastFacts facts() {
    return facts;
  }

  /** Returns what the work is worth. */
  Stream<ExplanationLine> value() {
    if (!prices.priced()) {
      return amountsOff();
    }
    Stream<ExplanationLine> entries =
        logged()
            .filter(entry -> used(entry) != 0)
            .map(
                entry ->
                    priced(
                            line(entry, Quantities.USED_VALUE),
                            entry.line().filter(on -> prices.billable(entry)),
                            entry.person(),
                            entry.date())
                        .minutes(used(entry))
                        .amount(value(entry).ifKnown())
                        .build());
    Stream<ExplanationLine> bookings =
        facts.scheduled().stream()
            .filter(time -> used(time) != 0)
            .map(
                time ->
                    priced(
                            line(time, Quantities.USED_VALUE),
                            time.line().filter(on -> prices.billable(time)),
                            time.person(),
                            time.day())
                        .minutes(used(time))
                        .amount(value(time).ifKnown())
                        .build());
    return Streams.concat(entries, bookings, deliveries(), amountsOff());
  }

  /** Adds what an hour of somebody on a line is charged at, if it is charged at all. */
  private ExplanationLine.Builder priced(
      ExplanationLine.Builder line, Optional<LineId> charged, PersonId person, LocalDate day) {
    Optional<ServiceLine> service = prices.line(charged);
    Optional<BillRate> rate = service.flatMap(on -> prices.billRate(on, person, day));
    return rate.isPresent()
        ? ExplanationLine.onTerms(line.billRate(rate), service.orElseThrow())
        : line;
  }

  /** Returns the minutes of the work. */
  Stream<ExplanationLine> minutes() {
    return minutes(Quantities.USED_MINUTES, this::used, this::used);
  }

  /** Returns the minutes of the work that have no bill rate. */
  Stream<ExplanationLine> unpriced() {
    return minutes(
        Quantities.UNPRICED_VALUE_MINUTES,
        entry -> value(entry).ifKnown().isPresent() ? 0 : used(entry),
        time -> value(time).ifKnown().isPresent() ? 0 : used(time));
  }

  private Stream<ExplanationLine> minutes(
      Quantity quantity, ToLongFunction<TimeEntry> ofEntry, ToLongFunction<ScheduledTime> ofTime) {
    return Stream.concat(ofEntries(quantity, ofEntry), ofBookings(quantity, ofTime));
  }

  /** Returns some minutes of each entry that was not rejected, if it has any. */
  Stream<ExplanationLine> ofEntries(Quantity quantity, ToLongFunction<TimeEntry> part) {
    return logged()
        .filter(entry -> part.applyAsLong(entry) != 0)
        .map(entry -> line(entry, quantity).minutes(part.applyAsLong(entry)).build());
  }

  /** Returns some minutes of each day of a booking, if it has any. */
  Stream<ExplanationLine> ofBookings(Quantity quantity, ToLongFunction<ScheduledTime> part) {
    return facts.scheduled().stream()
        .filter(time -> part.applyAsLong(time) != 0)
        .map(time -> line(time, quantity).minutes(part.applyAsLong(time)).build());
  }

  Stream<TimeEntry> logged() {
    return facts.entries().stream().filter(entry -> entry.approval() != Approval.REJECTED);
  }

  private long used(TimeEntry entry) {
    return prices.used(stage, entry);
  }

  private long used(ScheduledTime time) {
    return prices.used(stage, time);
  }

  Figure<ExactMoney> value(TimeEntry entry) {
    return prices.value(
        prices.line(entry.line()),
        prices.billable(entry),
        entry.person(),
        entry.date(),
        used(entry));
  }

  private Figure<ExactMoney> value(ScheduledTime time) {
    return prices.value(stage, time);
  }

  private Stream<ExplanationLine> deliveries() {
    return facts.deliveries().stream()
        .filter(delivery -> prices.used(stage, delivery).tenThousandths() != 0)
        .map(this::line);
  }

  private ExplanationLine line(Delivery delivery) {
    ServiceLine service = prices.line(Optional.of(delivery.line())).orElseThrow();
    UnitCount pieces = prices.used(stage, delivery);
    ExplanationLine.Builder line = line(Source.DELIVERY, Quantities.USED_VALUE);
    if (service.piecePrice().isPresent()) {
      ExplanationLine.onTerms(line, service);
    }
    return line.id(delivery.id().value())
        .date(delivery.date())
        .line(service.id())
        .pieces(pieces)
        .piecePrice(service.piecePrice())
        .amount(prices.value(service, pieces).ifKnown())
        .build();
  }

  private Stream<ExplanationLine> amountsOff() {
    return discounts.stream()
        .map(
            discount ->
                line(Source.DISCOUNT, Quantities.USED_VALUE)
                    .line(discount.line())
                    .date(discount.day())
                    .amount(discount.amount())
                    .build());
  }

  ExplanationLine.Builder line(Source source, Quantity measures) {
    return ExplanationLine.builder().budget(prices.budget().id()).source(source).measures(measures);
  }

  ExplanationLine.Builder line(TimeEntry entry, Quantity measures) {
    return line(Source.ENTRY, measures)
        .id(entry.id().value())
        .date(entry.date())
        .line(entry.line())
        .person(entry.person());
  }

  private ExplanationLine.Builder line(ScheduledTime time, Quantity measures) {
    return line(Source.BOOKING, measures)
        .id(time.booking().value())
        .date(time.day())
        .line(time.line())
        .person(time.person());
  }
}
