package dev.agency.examples.spring.store;

import dev.agency.examples.spring.Host;

/** The contracts of all ports on H2, in Spring's transactions. */
class H2StoresTest extends StoresContracts {
  @Override
  Host host() {
    return Host.h2();
  }
}
