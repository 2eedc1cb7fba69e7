package dev.agency.examples.spring.store;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.StoresModelContract;
import dev.agency.examples.spring.Host;

/** The ports of this host on H2 answer as a model does. */
class H2StoresModelProperties extends StoresModelContract {
  @Override
  protected Stores stores() {
    return Host.h2().part(Stores.class);
  }
}
