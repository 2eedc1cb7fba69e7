package dev.agency.core.desk;

import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.Stores;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.desk.DeskContract;

/** The contract of the desks over the stores in memory. */
class MemoryDeskTest extends DeskContract {
  private final MemoryStores stores = MemoryStores.of(MemoryLimits.usual());

  @Override
  protected Stores stores() {
    return stores;
  }

  @Override
  protected StoredJson json() {
    return AgencyJson.stored();
  }
}
