package dev.agency.core.pricing;

import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** What two bill rates have in common that must not hold on one day. */
record RateKey(
    Optional<ClientId> client,
    Optional<BudgetId> budget,
    Optional<LineId> line,
    Optional<PersonId> person,
    Optional<DisciplineId> discipline)
    implements Comparable<RateKey> {
  private static final Comparator<RateKey> ORDER =
      by(RateKey::client)
          .thenComparing(by(RateKey::budget))
          .thenComparing(by(RateKey::line))
          .thenComparing(by(RateKey::person))
          .thenComparing(by(RateKey::discipline));

  /** Orders the keys of the rates of one line: who the client and the budget are is known there. */
  static final Comparator<RateKey> ON_ONE_LINE =
      Comparator.comparing(RateKey::place)
          .thenComparing(by(RateKey::person))
          .thenComparing(by(RateKey::discipline));

  /** Returns the key that fits some work at a place and for a resource, if the work has both. */
  static Optional<RateKey> of(
      PricedWork work, ChosenBillRate.Place place, ChosenBillRate.Resource resource) {
    boolean onBudget = place == ChosenBillRate.Place.BUDGET || place == ChosenBillRate.Place.LINE;
    RateKey key =
        new RateKey(
            work.client().filter(client -> place == ChosenBillRate.Place.CLIENT),
            work.budget().filter(budget -> onBudget),
            work.line().filter(line -> place == ChosenBillRate.Place.LINE),
            work.person().filter(person -> resource == ChosenBillRate.Resource.PERSON),
            work.discipline().filter(discipline -> resource == ChosenBillRate.Resource.DISCIPLINE));
    return Optional.of(key).filter(it -> it.place() == place && it.resource() == resource);
  }

  ChosenBillRate.Place place() {
    if (line.isPresent()) {
      return ChosenBillRate.Place.LINE;
    }
    if (budget.isPresent()) {
      return ChosenBillRate.Place.BUDGET;
    }
    return client.isPresent() ? ChosenBillRate.Place.CLIENT : ChosenBillRate.Place.ANYWHERE;
  }

  ChosenBillRate.Resource resource() {
    if (person.isPresent()) {
      return ChosenBillRate.Resource.PERSON;
    }
    return discipline.isPresent()
        ? ChosenBillRate.Resource.DISCIPLINE
        : ChosenBillRate.Resource.ANYBODY;
  }

  /** Compares by an id; what is absent stands first. */
  private static <I extends Comparable<I>> Comparator<RateKey> by(
      Function<RateKey, Optional<I>> id) {
    return Comparator.comparing(
        key -> id.apply(key).orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  @Override
  public int compareTo(RateKey other) {
    return ORDER.compare(this, other);
  }
}
