package dev.agency.budget.change;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.UseByDay;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.scope.Fingerprint;

/**
 * What an impact is computed from that moves by itself: the time worked so far, what was earned by
 * it, and what people have. The day is no part of it, for it goes by whether or not anybody works.
 */
final class ImpactFigures {
  private static final String KIND = "agency-impact-figures-1";

  private final ImpactFacts facts;
  private final Figure<Money> cost;
  private final Figure<Long> over;

  /**
   * Creates the figures of an impact.
   *
   * @param cost what the change costs, which follows exchange rates and who worked, too
   * @param over who would be overbooked, which follows leave, too
   */
  ImpactFigures(ImpactFacts facts, Figure<Money> cost, Figure<Long> over) {
    this.facts = facts;
    this.cost = cost;
    this.over = over;
  }

  Fingerprint fingerprint() {
    ImmutableList<UseByDay.Day> days = facts.burn().useByDay().days();
    ForecastRow standard = facts.outlook().forecast().standard();
    return Fingerprint.builder(KIND)
        .list(days, ImpactFigures::day)
        .list(facts.burn().people(), ImpactFigures::person)
        .figure(standard.minutesAtCompletion(), Fingerprint.Builder::number)
        .figure(standard.valueAtCompletion(), Fingerprint.Builder::money)
        .figure(standard.costAtCompletion(), Fingerprint.Builder::money)
        .figure(cost, Fingerprint.Builder::money)
        .figure(over, Fingerprint.Builder::number)
        .build();
  }

  private static void day(Fingerprint.Builder to, UseByDay.Day day) {
    to.day(day.day())
        .number(day.workedMinutes())
        .number(day.usedMinutes())
        .figure(day.usedValue(), ImpactFigures::exact)
        .figure(day.usedCost(), ImpactFigures::exact);
  }

  private static void exact(Fingerprint.Builder to, ExactMoney amount) {
    to.text(amount.minorUnits()).text(amount.currency().getCurrencyCode());
  }

  private static void person(Fingerprint.Builder to, PersonBurn person) {
    to.text(person.person().value()).number(person.workedMinutes());
  }
}
