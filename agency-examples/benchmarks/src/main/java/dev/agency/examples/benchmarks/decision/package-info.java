/**
 * One permission decision, by many engines.
 *
 * <p>{@link dev.agency.examples.benchmarks.decision.Engine} lists them; each is built from the same
 * rules in the way its documentation advises, and may keep with a login what a host would keep in a
 * session. {@link dev.agency.examples.benchmarks.decision.DecisionBenchmark} measures them.
 */
@NullMarked
package dev.agency.examples.benchmarks.decision;

import org.jspecify.annotations.NullMarked;
