package dev.agency.core.store.entity;

import dev.agency.core.id.ExternalRef;

/** Names of other systems, as a store looks them up. */
final class ExternalRefs {
  private ExternalRefs() {}

  /** Returns {@code hubspot:4711}; a source has no colon, so no two references share a text. */
  static String text(ExternalRef ref) {
    return ref.source() + ":" + ref.id();
  }
}
