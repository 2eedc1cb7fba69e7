/**
 * Whether work can be done by the people there are, and if not, what is short.
 *
 * <p>A {@link dev.agency.core.capacity.staffing.StaffingPlan} says what is to be done: 40 hours of
 * design between 2 and 27 March, of anyone who may design. {@link
 * dev.agency.core.capacity.staffing.Staffing#solve} says yes and who does it, or no and proves it:
 * this work needs 412 hours and everyone who may do it has 371. Both answers can be checked against
 * the view by {@link dev.agency.core.capacity.staffing.StaffingCheck}, which knows nothing of how
 * they were found.
 *
 * <p>The question is a flow from demands to what people of the same qualifications have free in
 * stretches of days. That some people together are too few shows as its smallest cut, and the cut
 * is the reason that is told. An order between steps makes it a scheduling problem, which is
 * answered with yes, no, or between which days.
 *
 * <p>Start at {@link dev.agency.core.capacity.staffing.Staffing}.
 */
package dev.agency.core.capacity.staffing;
