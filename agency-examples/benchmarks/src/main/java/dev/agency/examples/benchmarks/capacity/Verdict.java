package dev.agency.examples.benchmarks.capacity;

/**
 * How an answer compares with that of a plain walk.
 *
 * @param isRight whether it is the same
 * @param said what was compared, for people
 */
public record Verdict(boolean isRight, String said) {}
