/**
 * How far time is logged and how complete the time sheets are, which every report tells.
 *
 * <p>Missing time sheets make a burn look healthy, and so does all that is worked out from it. So
 * each report that stands alone tells by its {@link dev.agency.budget.logged.LoggedTime} how much
 * of the time it can know of; the rows inside a report do not repeat it.
 *
 * <p>Start at {@link dev.agency.budget.logged.LoggedTime}.
 */
package dev.agency.budget.logged;
