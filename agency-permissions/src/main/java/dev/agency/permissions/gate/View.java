package dev.agency.permissions.gate;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a sight shows, by numbers. Sights that show the same are one view.
 *
 * @param seen the quantities
 * @param places where guarded totals are seen
 * @param allowed what is no secret there though it is not seen
 */
record View(QuantitySet seen, ImmutableList<Place> places, QuantitySet allowed) {
  /**
   * A record type that shows guarded totals.
   *
   * @param totals which it shows
   * @param fine whether it is finer than a budget
   * @param personal whether a record is of one person, or may be
   */
  record Place(QuantitySet totals, boolean fine, boolean personal) {
    private static Place of(Grain grain, QuantitySet totals) {
      boolean fine =
          switch (grain) {
            case CLIENT, DEAL, PROJECT, BUDGET -> false;
            case LINE, DISCIPLINE, PERSON, WEEK, ENTRY -> true;
          };
      boolean personal =
          switch (grain) {
            case CLIENT, DEAL, PROJECT, BUDGET, LINE, WEEK -> false;
            case DISCIPLINE, PERSON, ENTRY -> true;
          };
      return new Place(totals, fine, personal);
    }
  }

  private record RecordType(Grain grain, String name) {}

  /** Returns the view of a sight. */
  static View of(Sight sight, LeakGate gate) {
    Numbering numbering = gate.numbering();
    QuantitySet totals = gate.totals();
    Set<Quantity> seen = new LinkedHashSet<>();
    Map<RecordType, QuantitySet> shown = new LinkedHashMap<>();
    for (Seen one : sight.seen()) {
      seen.add(one.quantity());
      QuantitySet total = numbering.set(ImmutableList.of(one.quantity())).intersection(totals);
      if (!total.isEmpty()) {
        shown.merge(new RecordType(one.grain(), one.recordType()), total, QuantitySet::union);
      }
    }
    return new View(
        numbering.set(seen).intersection(gate.touched().union(totals)),
        shown.entrySet().stream()
            .map(place -> Place.of(place.getKey().grain(), place.getValue()))
            .collect(toImmutableList()),
        numbering.set(sight.allowed()));
  }

  /** Returns what is no secret here. */
  QuantitySet open() {
    return seen.union(allowed);
  }
}
