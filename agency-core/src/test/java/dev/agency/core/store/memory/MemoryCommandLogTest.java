package dev.agency.core.store.memory;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.CommandLogContract;

class MemoryCommandLogTest extends CommandLogContract {
  @Override
  protected Stores stores() {
    return MemoryStores.of(MemoryLimits.usual());
  }
}
