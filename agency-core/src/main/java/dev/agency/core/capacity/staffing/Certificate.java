package dev.agency.core.capacity.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Message;

/**
 * The proof that a plan cannot be done: what is short, each part with its own people and days.
 *
 * <p>That design lacks 41 hours in March has nothing to do with the tests that lack 8 hours in May,
 * and so they are two shortages. Together they miss exactly what cannot be done of the plan. It is
 * the same in whatever order people and demands are given. Immutable and thread-safe.
 *
 * @param shortages the shortages, at least one, by their first days and names
 */
public record Certificate(ImmutableList<Shortage> shortages) {
  /**
   * Creates a certificate.
   *
   * @param shortages the shortages
   * @throws dev.agency.core.error.InvalidModelException without any ({@code EMPTY})
   */
  public Certificate {
    Invariants.of("a certificate")
        .require(!shortages.isEmpty(), "shortages", ErrorCode.EMPTY, "must not be empty")
        .verify();
  }

  /**
   * Returns what cannot be done of the plan.
   *
   * @return the sum of what the shortages miss, above 0
   */
  public long missingMinutes() {
    return shortages.stream().mapToLong(Shortage::missingMinutes).sum();
  }

  /**
   * Returns what a person is told.
   *
   * @return a message for each shortage
   */
  public ImmutableList<Message> messages() {
    return shortages.stream().map(Shortage::message).collect(toImmutableList());
  }
}
