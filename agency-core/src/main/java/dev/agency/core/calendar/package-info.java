/**
 * When people work, and when they do not. {@link dev.agency.core.calendar.WorkSchedule} is where to
 * start: a person's employment and the weekly patterns that hold in it. {@link
 * dev.agency.core.calendar.HolidayCalendar} has the days that are off for everybody who has it,
 * {@link dev.agency.core.calendar.Leave} the leave of one person. On a day, holidays take of the
 * pattern first and leave takes of the rest, so that no minute is taken twice. Nothing here assumes
 * a day of eight hours.
 */
package dev.agency.core.calendar;
