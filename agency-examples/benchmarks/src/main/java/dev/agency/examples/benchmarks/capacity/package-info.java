/**
 * What capacity costs: an agency for a year, and the questions that are asked of it.
 *
 * <p>{@link dev.agency.examples.benchmarks.capacity.CapacityWorld} draws the agency, {@link
 * dev.agency.examples.benchmarks.capacity.PlainWalk} is the right answer, and each package below
 * asks one question of several {@linkplain dev.agency.examples.benchmarks.capacity.Peer peers}.
 */
@NullMarked
package dev.agency.examples.benchmarks.capacity;

import org.jspecify.annotations.NullMarked;
