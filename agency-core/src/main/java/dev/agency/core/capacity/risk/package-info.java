/**
 * How likely it is that the pipeline asks for more than people have free, and by how much.
 *
 * <p>A deal is won or it is not: half of 160 hours is 0 or 160 and never 80. So the expected demand
 * says little, and {@link dev.agency.core.capacity.risk.PipelineRisk} works out the law of all
 * outcomes: the probability of a shortage, its quantiles, its mean, and what each deal adds to it.
 *
 * <p>Start at {@link dev.agency.core.capacity.risk.PipelineRisk}.
 */
package dev.agency.core.capacity.risk;
