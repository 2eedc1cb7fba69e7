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
 * <p>Both are found by probing a table at most half full, nearly always at the first look; a walk
 * along the actions would end now here, now there, which no processor foresees. Record types are
 * known by identity, and of equal actions the one asked for is nearly always the same object.
 * Neither allocates.
 */
final class Places {
  private final @Nullable RecordType<?>[] types;
  private final int[] placeOfType;
  private final @Nullable Action[] actions;
  private final int[] placeOfAction;

  Places(Catalogue catalogue) {
    this.types = new RecordType<?>[size(catalogue.recordTypes())];
    this.placeOfType = fill(types, catalogue.recordTypes());
    this.actions = new Action[size(catalogue.actions())];
    this.placeOfAction = fill(actions, catalogue.actions());
  }

  private static int size(ImmutableList<?> all) {
    return Integer.highestOneBit(Math.max(1, all.size())) * 4;
  }

  private static <T> int[] fill(@Nullable T[] probes, ImmutableList<? extends T> all) {
    int[] places = new int[probes.length];
    for (int place = 0; place < all.size(); place++) {
      int probe = all.get(place).hashCode() & (probes.length - 1);
      while (probes[probe] != null) {
        probe = (probe + 1) & (probes.length - 1);
      }
      probes[probe] = all.get(place);
      places[probe] = place;
    }
    return places;
  }

  @SuppressWarnings("ReferenceEquality") // two record types are the same only as objects
  int of(RecordType<?> type) {
    int probe = type.hashCode() & (types.length - 1);
    RecordType<?> found = types[probe];
    while (found != type) {
      if (found == null) {
        throw new NotInCatalogueException("The record type is not in the catalogue of the policy.");
      }
      probe = (probe + 1) & (types.length - 1);
      found = types[probe];
    }
    return placeOfType[probe];
  }

  @SuppressWarnings("ReferenceEquality") // only to be fast: equal actions are found as well
  int of(Action action) {
    int probe = action.hashCode() & (actions.length - 1);
    Action found = actions[probe];
    while (found != action && !action.equals(found)) {
      if (found == null) {
        throw new NotInCatalogueException("The action is not in the catalogue of the policy.");
      }
      probe = (probe + 1) & (actions.length - 1);
      found = actions[probe];
    }
    return placeOfAction[probe];
  }
}
