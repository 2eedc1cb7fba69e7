/**
 * What everybody has, is booked for and has free in each week of a year.
 *
 * <p>{@link dev.agency.examples.benchmarks.capacity.availability.AvailabilityEngine} lists who is
 * asked.
 */
@NullMarked
package dev.agency.examples.benchmarks.capacity.availability;

import org.jspecify.annotations.NullMarked;
