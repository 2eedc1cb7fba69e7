package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.NotInCatalogueException;
import org.jspecify.annotations.Nullable;

/**
 * Where the record types and actions of a catalogue stand, so that tables can be arrays.
 *
 * <p>Record types are known by identity and found by probing a table at most half full; of the few
 * actions the one asked for is nearly always one of the constants, which the first comparisons
 * find. Neither allocates.
 */
final class Places {
  private final @Nullable RecordType<?>[] probes;
  private final int[] placeOfProbe;
  private final Action[] actions;

  Places(Catalogue catalogue) {
    ImmutableList<RecordType<?>> types = catalogue.recordTypes();
    int size = Integer.highestOneBit(Math.max(1, types.size())) * 4;
    this.probes = new RecordType<?>[size];
    this.placeOfProbe = new int[size];
    for (int place = 0; place < types.size(); place++) {
      int probe = types.get(place).hashCode() & (size - 1);
      while (probes[probe] != null) {
        probe = (probe + 1) & (size - 1);
      }
      probes[probe] = types.get(place);
      placeOfProbe[probe] = place;
    }
    this.actions = catalogue.actions().toArray(new Action[0]);
  }

  @SuppressWarnings("ReferenceEquality") // two record types are the same only as objects
  int of(RecordType<?> type) {
    int last = probes.length - 1;
    int probe = type.hashCode() & last;
    RecordType<?> found = probes[probe];
    while (found != type) {
      if (found == null) {
        throw new NotInCatalogueException("The record type is not in the catalogue of the policy.");
      }
      probe = (probe + 1) & last;
      found = probes[probe];
    }
    return placeOfProbe[probe];
  }

  @SuppressWarnings("ReferenceEquality") // only to be fast: equal actions are found below
  int of(Action action) {
    for (int place = 0; place < actions.length; place++) {
      if (actions[place] == action) {
        return place;
      }
    }
    for (int place = 0; place < actions.length; place++) {
      if (actions[place].equals(action)) {
        return place;
      }
    }
    throw new NotInCatalogueException("The action is not in the catalogue of the policy.");
  }
}
