package dev.agency.core.store.memory;

import dev.agency.core.store.Caller;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.EntityType;

/** Who refers to whom, so that nothing is removed that is referred to. */
final class References {
  private final MemoryTable<Key, Boolean> table;

  References(MemoryTransactions transactions) {
    this.table = new MemoryTable<>(transactions);
  }

  <T> void add(Caller caller, EntityType<?, T> type, String id, T value) {
    each(caller, type, id, value, true);
  }

  <T> void remove(Caller caller, EntityType<?, T> type, String id, T value) {
    each(caller, type, id, value, false);
  }

  private <T> void each(Caller caller, EntityType<?, T> type, String id, T value, boolean there) {
    for (Attribute<T, ?> attribute : type.attributes()) {
      if (attribute.target().isPresent()) {
        for (String referred : attribute.texts(value)) {
          Key key = Key.of(caller, attribute.target().get(), referred, type.name(), id);
          if (there) {
            table.put(key, true);
          } else {
            table.remove(key);
          }
        }
      }
    }
  }

  /**
   * Returns whether an entity is referred to by another one; what it says of itself is no reason.
   */
  boolean has(Caller caller, EntityType<?, ?> type, String id, long stamp) {
    Key all = Key.of(caller, type.name(), id);
    Key own = all.with(type.name()).with(id);
    return table.hasAny(all, own, stamp) || table.hasAny(own.end(), all.end(), stamp);
  }
}
