package dev.agency.examples.importers.link;

import com.google.common.collect.ImmutableList;

/** What a record is here. */
public sealed interface Linked {
  /**
   * Something that is here.
   *
   * @param id which
   * @param basis why
   */
  record To(String id, Basis basis) implements Linked {}

  /** Something new. */
  record New() implements Linked {}

  /**
   * Nobody knows yet.
   *
   * @param proposals what it might be
   */
  record Open(ImmutableList<Proposal> proposals) implements Linked {}

  /**
   * Something it might be.
   *
   * @param id which
   * @param basis why
   */
  record Proposal(String id, Basis basis) {}
}
