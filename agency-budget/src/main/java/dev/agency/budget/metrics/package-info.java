/**
 * What tells how well projects are led, clients are kept and people are staffed, and what could be
 * sold next.
 *
 * <p>A project manager is asked whether work comes {@linkplain
 * dev.agency.budget.metrics.DeliveryMetrics on time}, {@linkplain
 * dev.agency.budget.metrics.EarnedMetrics within its budget} and {@linkplain
 * dev.agency.budget.metrics.EfficiencyMetrics in the hours it was sold by}; an account manager
 * whether clients {@linkplain dev.agency.budget.metrics.RetentionMetrics stay}, are {@linkplain
 * dev.agency.budget.metrics.ContentmentMetrics content} and how {@linkplain
 * dev.agency.budget.metrics.HealthScore healthy} that makes them; a resource manager whether people
 * are {@linkplain dev.agency.budget.metrics.StaffingMetrics staffed}. {@link
 * dev.agency.budget.metrics.OpportunityCalculator} finds what is worth a talk with a client.
 *
 * <p>Values come in, and a report goes out that explains itself: each metric is a {@link
 * dev.agency.budget.metrics.Ratio} that keeps what is above and below its line and how many could
 * not be judged. A ratio of nothing has no value and says why, and what is late, lost or unknown is
 * never a zero.
 *
 * <p>Start at {@link dev.agency.budget.metrics.Ratio}.
 */
package dev.agency.budget.metrics;
