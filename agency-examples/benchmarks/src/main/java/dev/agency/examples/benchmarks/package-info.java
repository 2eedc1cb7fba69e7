/**
 * The benchmarks of the library, beside what one would use instead of it.
 *
 * <p>{@link dev.agency.examples.benchmarks.Benchmarks} is the program. Each {@link
 * dev.agency.examples.benchmarks.Group} is one question that all its engines answer; {@link
 * dev.agency.examples.benchmarks.Rounds} measures them round by round, so that whatever else the
 * machine does meets all of them, and {@link dev.agency.examples.benchmarks.Spread} keeps what the
 * rounds tell apart from what they do not.
 */
@NullMarked
package dev.agency.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
