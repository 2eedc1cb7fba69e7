/**
 * What people can still take on, and what of it a deal would take.
 *
 * <p>Everything is whole minutes per day. A {@link dev.agency.core.capacity.CapacitySnapshot} is
 * built of the people, their schedules, holidays and leaves, and their bookings. It answers for a
 * person, a team or a discipline what there is and is booked on any days, period by period as a
 * {@link dev.agency.core.capacity.LoadSeries}, and what changes would do. What stands on a day is
 * never made up for by another, and nobody is counted twice. Solvers ask by way of the smaller
 * {@link dev.agency.core.capacity.CapacityView}.
 *
 * <p>{@link dev.agency.core.capacity.PipelineDemand} puts what the open deals ask for beside what
 * each discipline has, and {@link dev.agency.core.capacity.DealImpacts} tells what one of them
 * would do.
 *
 * <p>Start at {@link dev.agency.core.capacity.CapacitySnapshot}.
 */
package dev.agency.core.capacity;
