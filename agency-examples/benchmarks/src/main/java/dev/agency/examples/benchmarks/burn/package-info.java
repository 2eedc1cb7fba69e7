/**
 * Minutes, value and cost of millions of entries by budget and week, and the ledger that is told of
 * them one by one.
 *
 * <p>{@link dev.agency.examples.benchmarks.burn.BurnWorld} draws the entries, {@link
 * dev.agency.examples.benchmarks.burn.BurnBenchmark} measures the engines of {@link
 * dev.agency.examples.benchmarks.burn.BurnEngine}, each of which first shows that its sums are
 * right, and {@link dev.agency.examples.benchmarks.burn.LiveBenchmark} what happens as it happens.
 */
@NullMarked
package dev.agency.examples.benchmarks.burn;

import org.jspecify.annotations.NullMarked;
