/**
 * When people work. {@link dev.agency.core.calendar.WorkSchedule} is where to start: a person's
 * employment and the weekly patterns that hold in it. Nothing here assumes a day of eight hours.
 */
package dev.agency.core.calendar;
