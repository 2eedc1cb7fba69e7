/**
 * Earned value: what is done, set against what should be done by now and against what it took.
 *
 * <p>There are three measures, which are never mixed: minutes, value at bill rates, and cost. An
 * {@link dev.agency.budget.earnedvalue.Amount} says in its type which one it is of. {@link
 * dev.agency.budget.earnedvalue.ProgressMethod} tells from dated facts how much of the work is
 * done; {@link dev.agency.budget.earnedvalue.EarnedValue} compares, in amounts and indices; {@link
 * dev.agency.budget.earnedvalue.EarnedSchedule} says the same in time, against a {@link
 * dev.agency.budget.earnedvalue.PlannedValue}.
 *
 * <p>All is exact: an index is a {@link dev.agency.budget.earnedvalue.Fraction} and rounded when it
 * is shown. What has no answer is unknown with its reason, never zero.
 *
 * <p>Start at {@link dev.agency.budget.earnedvalue.EarnedValue}.
 */
package dev.agency.budget.earnedvalue;
