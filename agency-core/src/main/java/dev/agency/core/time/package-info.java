/**
 * Days and ranges of days.
 *
 * <p>Work happens on a {@link java.time.LocalDate} given by the host; nothing here knows instants,
 * zones or clocks. {@link dev.agency.core.time.DateRange} is half-open and may be open-ended;
 * {@link dev.agency.core.time.WeekStart} says where weeks begin and groups days into them.
 *
 * <p>Start at {@link dev.agency.core.time.DateRange}.
 */
package dev.agency.core.time;
