package dev.agency.examples.importers.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The domains under which everybody has a page or an address, so that they are no client's. */
final class SharedDomains {
  private static final ImmutableSet<String> ALL = read();

  private SharedDomains() {}

  private static ImmutableSet<String> read() {
    try {
      return ImmutableSet.copyOf(
          Resources.readLines(
              Resources.getResource(SharedDomains.class, "shared-domains.txt"), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a domain is one of these, or below one. */
  static boolean has(String domain) {
    return ALL.stream().anyMatch(shared -> domain.equals(shared) || domain.endsWith("." + shared));
  }
}
