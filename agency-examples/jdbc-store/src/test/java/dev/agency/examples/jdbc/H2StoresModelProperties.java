package dev.agency.examples.jdbc;

import dev.agency.core.store.Stores;
import dev.agency.core.testkit.store.StoresModelContract;

/** The ports on H2 answer as a model does. */
class H2StoresModelProperties extends StoresModelContract {
  @Override
  protected Stores stores() {
    return Databases.h2();
  }
}
