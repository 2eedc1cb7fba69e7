/**
 * What a change does: its impact on time, money and people, computed from burn, forecast and
 * capacity.
 *
 * <p>{@link dev.agency.budget.change.ImpactCalculator} takes a change request and how things stand
 * ({@link dev.agency.budget.change.ImpactFacts}) and returns an {@link
 * dev.agency.budget.change.ImpactReport}: the {@link dev.agency.core.scope.Assessment} that {@link
 * dev.agency.core.scope.ChangeFlow} puts up for approval, and the rows that explain it, by
 * discipline and by person and week.
 *
 * <p>A website of 1,000 hours is sold at EUR 120 an hour and costs EUR 72. The client wants 50
 * hours more, for which Ben is proposed, who costs 62:
 *
 * <pre>
 *   price + 6,000.00   50 h at 120, the rate of the line of code
 *   cost  + 3,100.00   50 h of Ben at 62
 *   profit+ 2,900.00
 *   margin   + 0.40    from 48,000 of 120,000, 40.00 %, to 50,900 of 126,000, 40.40 %
 *   used    from 40.00 % of 1,000 h to 38.09 % of 1,050 h
 * </pre>
 *
 * <p>An assessment is pinned to the plan it hangs on, inside the days it is about: another rate or
 * booking of those it touches, and it has expired. Time that is worked only makes its figures
 * stale.
 *
 * <p>{@link dev.agency.budget.change.AlertedChange} drafts a request that cites an alert, and
 * {@link dev.agency.budget.change.RequestedScope} tells alerts what was asked for. Start at {@link
 * dev.agency.budget.change.ImpactCalculator}.
 */
package dev.agency.budget.change;
