/**
 * What a deal would do to the five disciplines that it needs, in each week of a quarter.
 *
 * <p>{@link dev.agency.examples.benchmarks.capacity.impact.ImpactWorld} draws the deals, {@link
 * dev.agency.examples.benchmarks.capacity.impact.ImpactEngine} lists who is asked about them.
 */
@NullMarked
package dev.agency.examples.benchmarks.capacity.impact;

import org.jspecify.annotations.NullMarked;
