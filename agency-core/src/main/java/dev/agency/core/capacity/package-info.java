/**
 * What people can still take on, and what of it a deal would take.
 *
 * <p>Everything is whole minutes per day. Start at {@link dev.agency.core.capacity.CapacityView}.
 */
package dev.agency.core.capacity;
