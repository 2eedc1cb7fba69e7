package dev.agency.examples.jdbc;

import dev.agency.core.store.Stores;

/** The contracts of all ports on H2. */
class H2StoresTest extends StoresContracts {
  @Override
  Stores database() {
    return Databases.h2();
  }
}
