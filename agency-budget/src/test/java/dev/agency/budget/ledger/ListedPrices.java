package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.UseByDay;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges which prices a diff lists, by burns of one fact alone: what is listed of a person, a line
 * and a day is worth or costs something else there, and what is not listed is not.
 */
final class ListedPrices {
  private final Valuation then;
  private final Valuation now;
  private final BurnSettings settings;
  private final BurnSettings planned;
  private final List<Priced> facts = new ArrayList<>();
  private final Set<Dated> money = new LinkedHashSet<>();

  /** There is money of a currency on a day: by a price of the time, or by a document. */
  private record Dated(Currency currency, LocalDate day) {}

  /** A fact, and what it alone comes to by the old prices and by the new ones. */
  private record Priced(
      Optional<LineId> line, Optional<PersonId> person, LocalDate day, Alone then, Alone now) {
    boolean costsTheSame() {
      return then.cost.equals(now.cost);
    }

    boolean isWorthTheSame() {
      return then.minutes == now.minutes
          && then.used.equals(now.used)
          && then.worked.equals(now.worked);
    }
  }

  /** What a fact comes to by itself. */
  private record Alone(
      long minutes, Figure<ExactMoney> used, Figure<ExactMoney> worked, Figure<ExactMoney> cost) {}

  ListedPrices(LedgerLaw.Case history, BurnState then, BurnState now) {
    this.then = history.then;
    this.now = history.now;
    // Time has a value whether it is used or not; pieces have one if they are.
    this.settings =
        history.settings.withBasis(
            new BurnBasis(TimeStage.LOGGED, history.settings.basis().share()));
    this.planned =
        history.settings.withBasis(
            new BurnBasis(TimeStage.SCHEDULED, history.settings.basis().share()));
    boolean countsPlans = history.settings.basis().stage() == TimeStage.SCHEDULED;
    Set<ScheduledTime> scheduled = new LinkedHashSet<>();
    Set<TimeEntry> entries = new LinkedHashSet<>();
    Set<Delivery> deliveries = new LinkedHashSet<>();
    for (BurnState state : List.of(then, now)) {
      BurnFacts known = state.facts(LedgerDraw.BUDGET, LocalDate.MAX);
      known.entries().stream()
          .filter(entry -> entry.approval() != Approval.REJECTED)
          .forEach(entries::add);
      known.deliveries().stream()
          .filter(delivery -> delivery.approval() != Approval.REJECTED)
          .forEach(deliveries::add);
      if (countsPlans) {
        scheduled.addAll(known.scheduled());
      }
      addMoney(known);
    }
    for (TimeEntry entry : entries) {
      BurnFacts alone = BurnFacts.builder().addEntries(entry).build();
      add(entry.line(), Optional.of(entry.person()), entry.date(), alone, settings);
    }
    for (Delivery delivery : deliveries) {
      BurnFacts alone = BurnFacts.builder().addDeliveries(delivery).build();
      add(Optional.of(delivery.line()), Optional.empty(), delivery.date(), alone, settings);
    }
    for (ScheduledTime time : scheduled) {
      BurnFacts alone = BurnFacts.builder().addScheduled(time).build();
      add(time.line(), Optional.of(time.person()), time.day(), alone, planned);
    }
  }

  private void addMoney(BurnFacts known) {
    for (TimeEntry entry : known.entries()) {
      for (RateBook rates : List.of(then.rates(), now.rates())) {
        for (DatedCostRate each : rates.costRates()) {
          boolean holds =
              each.person().equals(entry.person()) && each.during().contains(entry.date());
          // The rate of a budget is in its currency, and comes before that of the person.
          boolean ours =
              rates.budgetCostRates().stream()
                  .anyMatch(
                      own ->
                          own.person().equals(entry.person())
                              && own.during().contains(entry.date()));
          if (holds && !ours && entry.approval() != Approval.REJECTED) {
            money.add(new Dated(each.rate().currency(), entry.date()));
          }
        }
      }
    }
    known
        .expenses()
        .forEach(expense -> money.add(new Dated(expense.cost().currency(), expense.date())));
    known
        .invoices()
        .forEach(invoice -> money.add(new Dated(invoice.amount().currency(), invoice.date())));
    known.writeOffs().forEach(off -> money.add(new Dated(off.amount().currency(), off.date())));
  }

  /** Only rates into the currency of the budget are drawn. */
  private boolean isExchangedOtherwise(Dated of) {
    return !rates(then, of).equals(rates(now, of));
  }

  private static List<ExchangeRate> rates(Valuation by, Dated of) {
    return by.exchange().rates().stream()
        .filter(rate -> rate.during().contains(of.day))
        .map(FxRate::rate)
        .filter(rate -> rate.from().equals(of.currency))
        .toList();
  }

  private boolean isExchangeThatOf(BurnDiff diff, DateRange days) {
    return money.stream()
        .filter(of -> days.contains(of.day))
        .allMatch(
            of ->
                isExchangedOtherwise(of)
                    == diff.exchange().stream()
                        .anyMatch(
                            change ->
                                change.currency().equals(of.currency)
                                    && change.during().contains(of.day)));
  }

  private void add(
      Optional<LineId> line,
      Optional<PersonId> person,
      LocalDate day,
      BurnFacts alone,
      BurnSettings by) {
    facts.add(
        new Priced(line, person, day, alone(alone, then, day, by), alone(alone, now, day, by)));
  }

  private static Alone alone(BurnFacts fact, Valuation by, LocalDate day, BurnSettings settings) {
    ImmutableList<UseByDay.Day> days =
        BurnCalculator.calculate(
                by.budget(),
                fact.withDisciplines(by.disciplines()),
                by.rates(),
                by.exchange(),
                settings,
                day)
            .useByDay()
            .days();
    if (days.isEmpty()) {
      Figure<ExactMoney> nothing = Figure.known(ExactMoney.zero(by.budget().currency()));
      return new Alone(0, nothing, nothing, nothing);
    }
    UseByDay.Day use = days.get(0);
    return new Alone(use.usedMinutes(), use.usedValue(), use.workedValue(), use.usedCost());
  }

  /** Returns whether a diff of some days lists what it has to, and nothing else. */
  boolean areThoseOf(BurnDiff diff, DateRange days) {
    boolean sameRates = diff.exchange().isEmpty();
    for (Priced fact : facts) {
      if (days.contains(fact.day)
          && ((sameRates && !isRated(diff, fact) && !fact.costsTheSame())
              || (!isReduced(fact) && !isBilled(diff, fact) && !fact.isWorthTheSame()))) {
        return false;
      }
    }
    return isExchangeThatOf(diff, days)
        && diff.rates().stream().allMatch(this::differs)
        && diff.bills().stream().allMatch(this::differs);
  }

  private static boolean isRated(BurnDiff diff, Priced fact) {
    return diff.rates().stream().anyMatch(change -> isOf(change, fact));
  }

  private static boolean isBilled(BurnDiff diff, Priced fact) {
    return diff.bills().stream().anyMatch(change -> isOf(change, fact));
  }

  private static boolean isOf(RateChange change, Priced fact) {
    return fact.person.filter(change.person()::equals).isPresent()
        && change.during().contains(fact.day);
  }

  private static boolean isOf(BillChange change, Priced fact) {
    return change.line().equals(fact.line)
        && change.person().equals(fact.person)
        && change.during().contains(fact.day);
  }

  /** A fact alone would be given all of an amount off. */
  private boolean isReduced(Priced fact) {
    return fact.line.map(line -> isReduced(then, line) || isReduced(now, line)).orElse(false);
  }

  private static boolean isReduced(Valuation by, LineId line) {
    return by.budget().lines().stream()
        .filter(of -> of.id().equals(line))
        .anyMatch(of -> of.discount().orElse(null) instanceof Discount.Amount);
  }

  /** There is work at a changed rate, unless what it comes to is not known either way. */
  private boolean differs(RateChange change) {
    List<Priced> of = facts.stream().filter(fact -> isOf(change, fact)).toList();
    return !of.isEmpty()
        && of.stream().anyMatch(fact -> !fact.costsTheSame() || fact.then.cost.ifKnown().isEmpty());
  }

  private boolean differs(BillChange change) {
    List<Priced> of = facts.stream().filter(fact -> isOf(change, fact)).toList();
    return !of.isEmpty() && of.stream().anyMatch(fact -> !fact.isWorthTheSame() || isReduced(fact));
  }
}
