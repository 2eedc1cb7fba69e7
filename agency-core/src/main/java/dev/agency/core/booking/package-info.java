/**
 * Who is to work on what, before they do.
 *
 * <p>A {@link dev.agency.core.booking.Booking} takes time of a person, or of a discipline while it
 * is not said who it will be, on the days of a range. It is tentative or confirmed, and for a
 * project or for a deal that may become one. How many minutes it takes on which day is its {@link
 * dev.agency.core.booking.Placement}, which follows from the person's schedule, holidays and leave
 * and from the policies of the booking; {@link dev.agency.core.booking.BookingTerms} are for
 * whoever places thousands of them.
 *
 * <p>What a confirmed booking takes on one day, once it is computed, is a {@link
 * dev.agency.core.booking.ScheduledTime}: the fact by which a budget is scheduled.
 *
 * <p>{@link dev.agency.core.booking.Rebooking} splits, moves and reassigns bookings, {@link
 * dev.agency.core.booking.Handover} gives those of a leaver away, and a {@link
 * dev.agency.core.booking.ResourceRequest} asks for somebody and is filled with a booking.
 *
 * <p>Start at {@link dev.agency.core.booking.Booking}.
 */
package dev.agency.core.booking;
