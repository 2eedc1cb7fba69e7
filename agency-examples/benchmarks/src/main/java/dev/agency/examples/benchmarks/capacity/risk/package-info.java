/**
 * How likely it is that the open deals ask for more than there is, in each of twelve disciplines
 * and each week of a year.
 *
 * <p>{@link dev.agency.examples.benchmarks.capacity.risk.RiskWorld} draws the deals, {@link
 * dev.agency.examples.benchmarks.capacity.risk.RiskEngine} lists who is asked.
 */
@NullMarked
package dev.agency.examples.benchmarks.capacity.risk;

import org.jspecify.annotations.NullMarked;
