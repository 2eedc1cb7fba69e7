/**
 * What people can still take on, and what of it a deal would take.
 *
 * <p>{@link dev.agency.core.capacity.PipelineDemand} puts what the open deals ask for beside what
 * each discipline has, and {@link dev.agency.core.capacity.DealImpacts} tells what one of them
 * would do.
 *
 * <p>Everything is whole minutes per day. Start at {@link dev.agency.core.capacity.CapacityView}.
 */
package dev.agency.core.capacity;
