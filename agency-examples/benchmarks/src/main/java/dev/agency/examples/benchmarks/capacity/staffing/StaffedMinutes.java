package dev.agency.examples.benchmarks.capacity.staffing;

/**
 * How much of a plan can be done.
 *
 * @param minutes the most that can be done
 * @param isProven whether what the engine says of people, days and shortages adds up to that; for
 *     one that says nothing of them, true
 */
public record StaffedMinutes(long minutes, boolean isProven) {}
