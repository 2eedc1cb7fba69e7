/**
 * A list of records as one person may see them, by many engines.
 *
 * <p>{@link dev.agency.examples.benchmarks.list.ListWorld} has the records and the rules of what is
 * shown, {@link dev.agency.examples.benchmarks.list.ListEngine} the engines, and {@link
 * dev.agency.examples.benchmarks.list.ListBenchmark} measures them.
 */
@NullMarked
package dev.agency.examples.benchmarks.list;

import org.jspecify.annotations.NullMarked;
