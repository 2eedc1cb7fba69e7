package dev.agency.permissions.leak;

import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a sight shows, by numbers. Sights that show the same are one view.
 *
 * @param seen the quantities
 * @param fineTotals those of the guarded totals that are seen finer than by budget
 * @param personalTotals those that are seen by person or by entry
 * @param dividedTotals those that are seen at more than one grain, which are a whole and its parts
 * @param allowed what is no secret there though it is not seen
 */
record View(
    QuantitySet seen,
    QuantitySet fineTotals,
    QuantitySet personalTotals,
    QuantitySet dividedTotals,
    QuantitySet allowed) {

  /** Returns the view of a sight. */
  static View of(Sight sight, LeakGate gate) {
    Map<Quantity, Set<Grain>> grains = new HashMap<>();
    for (Seen one : sight.seen()) {
      grains.computeIfAbsent(one.quantity(), q -> EnumSet.noneOf(Grain.class)).add(one.grain());
    }
    Set<Quantity> fine = new LinkedHashSet<>();
    Set<Quantity> personal = new LinkedHashSet<>();
    Set<Quantity> divided = new LinkedHashSet<>();
    grains.forEach(
        (quantity, at) -> {
          if (at.stream().anyMatch(View::isFinerThanBudget)) {
            fine.add(quantity);
          }
          if (at.contains(Grain.PERSON) || at.contains(Grain.ENTRY)) {
            personal.add(quantity);
          }
          if (at.size() > 1) {
            divided.add(quantity);
          }
        });
    Numbering numbering = gate.numbering();
    QuantitySet totals = gate.totals();
    return new View(
        numbering.set(grains.keySet()).intersection(gate.touched().union(totals)),
        numbering.set(fine).intersection(totals),
        numbering.set(personal).intersection(totals),
        numbering.set(divided).intersection(totals),
        numbering.set(sight.allowed()));
  }

  private static boolean isFinerThanBudget(Grain grain) {
    return switch (grain) {
      case CLIENT, DEAL, PROJECT, BUDGET -> false;
      case LINE, PERSON, WEEK, ENTRY -> true;
    };
  }

  /** Returns this view with some quantities hidden: a denial also ends that they are allowed. */
  View without(QuantitySet hidden) {
    return new View(
        seen.minus(hidden),
        fineTotals.minus(hidden),
        personalTotals.minus(hidden),
        dividedTotals.minus(hidden),
        allowed.minus(hidden));
  }

  /** Returns what is no secret here. */
  QuantitySet open() {
    return seen.union(allowed);
  }
}
