/**
 * The build of a policy: what a host waits for when it reads its policy.
 *
 * <p>{@link dev.agency.examples.benchmarks.build.BuildBenchmark} measures it, leak gate and all. No
 * peer has anything of the kind.
 */
@NullMarked
package dev.agency.examples.benchmarks.build;

import org.jspecify.annotations.NullMarked;
