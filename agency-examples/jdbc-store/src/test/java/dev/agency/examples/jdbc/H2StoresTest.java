package dev.agency.examples.jdbc;

import dev.agency.core.store.Stores;

/** The contracts of all ports on H2. */
class H2StoresTest extends StoresContracts {
  @Override
  String name() {
    return "H2";
  }

  @Override
  Stores database() {
    return Databases.h2();
  }
}
