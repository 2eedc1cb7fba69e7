package dev.agency.permissions.gate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import java.util.Collection;

/** The quantities of a schema by number, in the order of the catalogue. */
final class Numbering {
  private final ImmutableList<Quantity> quantities;
  private final ImmutableMap<Quantity, Integer> numbers;

  Numbering(ImmutableSet<Quantity> quantities) {
    this.quantities = quantities.asList();
    ImmutableMap.Builder<Quantity, Integer> builder = ImmutableMap.builder();
    for (int i = 0; i < this.quantities.size(); i++) {
      builder.put(this.quantities.get(i), i);
    }
    this.numbers = builder.buildOrThrow();
  }

  int size() {
    return quantities.size();
  }

  Quantity quantity(int number) {
    return quantities.get(number);
  }

  /** Returns the number of a quantity of the schema. */
  int number(Quantity quantity) {
    Integer number = numbers.get(quantity);
    if (number == null) {
      throw new IllegalArgumentException("The schema has no quantity " + quantity.name() + ".");
    }
    return number;
  }

  QuantitySet none() {
    return QuantitySet.empty(size());
  }

  /** Returns the set of some quantities; those the schema has not are no part of any equation. */
  QuantitySet set(Collection<Quantity> members) {
    QuantitySet set = none();
    for (Quantity member : members) {
      Integer number = numbers.get(member);
      if (number != null) {
        set = set.with(number);
      }
    }
    return set;
  }

  ImmutableSet<Quantity> quantities(QuantitySet set) {
    ImmutableSet.Builder<Quantity> members = ImmutableSet.builder();
    set.forEach(number -> members.add(quantity(number)));
    return members.build();
  }
}
