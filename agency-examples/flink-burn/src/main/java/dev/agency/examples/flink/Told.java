package dev.agency.examples.flink;

import org.jspecify.annotations.Nullable;

/**
 * What a budget is told: how it is planned, or that a fact changed on it. One of the two is there.
 *
 * @param budget the budget
 * @param plan how it is planned now
 * @param change what changed on it
 */
public record Told(String budget, @Nullable Plan plan, @Nullable Change change) {
  /**
   * What one fact does to a budget. Both sides of an edit travel together, so that no report has
   * one without the other.
   *
   * @param fact the fact
   * @param taken the snapshot of what no longer holds, of no bytes if nothing did
   * @param given the snapshot of what holds now, of no bytes if nothing does
   */
  @SuppressWarnings("ArrayRecordComponent") // Flink keeps bytes as arrays, and none are compared.
  public record Change(String fact, byte[] taken, byte[] given) {}

  static Told plan(Plan plan) {
    return new Told(plan.budget(), plan, null);
  }

  static Told change(String budget, String fact, byte[] taken, byte[] given) {
    return new Told(budget, null, new Change(fact, taken, given));
  }
}
