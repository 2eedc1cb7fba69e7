/**
 * Whether 200 demands of half a year can be done by 200 people, as a maximum flow.
 *
 * <p>{@link dev.agency.examples.benchmarks.capacity.staffing.StaffingWorld} draws the demands,
 * {@link dev.agency.examples.benchmarks.capacity.staffing.StaffingEngine} lists who is asked.
 */
@NullMarked
package dev.agency.examples.benchmarks.capacity.staffing;

import org.jspecify.annotations.NullMarked;
