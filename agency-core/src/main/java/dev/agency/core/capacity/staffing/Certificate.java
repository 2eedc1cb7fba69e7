package dev.agency.core.capacity.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Message;
import java.util.Objects;

/**
 * The proof that a plan cannot be done: what is short, each part with its own people and days.
 *
 * <p>That design lacks 41 hours in March has nothing to do with the tests that lack 8 hours in May,
 * and so they are two shortages. Together they miss exactly what cannot be done of the plan. It is
 * the same in whatever order people and demands are given.
 *
 * <p>Where all of it could be done but for an order, the turns say which days that leaves: to the
 * demands that are short, and to those before and after them on which that rests. What is missing
 * is what does not fit into these days then.
 *
 * <p>Immutable and thread-safe.
 *
 * @param shortages the shortages, at least one, by their first days and names
 * @param turns the demands to which an order leaves fewer days than their windows, by name; none if
 *     there is too little time in whatever order
 */
public record Certificate(ImmutableList<Shortage> shortages, ImmutableList<Turn> turns) {
  /**
   * Creates a certificate.
   *
   * @param shortages the shortages
   * @param turns the demands to which an order leaves fewer days than their windows
   * @throws dev.agency.core.error.InvalidModelException without any shortage ({@code EMPTY})
   */
  public Certificate {
    Invariants.of("a certificate")
        .require(!shortages.isEmpty(), "shortages", ErrorCode.EMPTY, "must not be empty")
        .verify();
    Objects.requireNonNull(turns, "turns");
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
