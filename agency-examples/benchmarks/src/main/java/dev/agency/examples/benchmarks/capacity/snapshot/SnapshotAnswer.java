package dev.agency.examples.benchmarks.capacity.snapshot;

import com.google.common.collect.ImmutableList;

/**
 * What snapshots say.
 *
 * @param snapshots what each of them says, in the order in which they were made
 */
public record SnapshotAnswer(ImmutableList<YearSums> snapshots) {}
