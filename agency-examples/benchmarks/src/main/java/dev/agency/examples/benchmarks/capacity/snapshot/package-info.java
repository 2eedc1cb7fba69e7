/**
 * The build of a snapshot of a year, and its change by one booking or leave.
 *
 * <p>{@link dev.agency.examples.benchmarks.capacity.snapshot.SnapshotEngine} lists who builds,
 * {@link dev.agency.examples.benchmarks.capacity.snapshot.ChangeEngine} who changes.
 */
@NullMarked
package dev.agency.examples.benchmarks.capacity.snapshot;

import org.jspecify.annotations.NullMarked;
