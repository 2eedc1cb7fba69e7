/**
 * What clients may buy: deals on their way through a pipeline, up to the day one is won.
 *
 * <p>A {@link dev.agency.core.deal.Pipeline} is an ordered list of stages; a {@link
 * dev.agency.core.deal.Deal} stands in one of them. {@link dev.agency.core.deal.DealFlow} moves
 * deals: forward, backward, lost and open again. {@link dev.agency.core.deal.Win} turns a deal into
 * a project with its budget and its first baseline, so that nothing is typed twice; winning twice
 * gives the same project. A {@link dev.agency.core.deal.SetupVerdict} says whether it may be
 * signed. {@link dev.agency.core.deal.PipelineTotals} sums what is open, per currency and month,
 * with its spread.
 *
 * <p>A move the state of the deal does not allow is not an exception but a {@link
 * dev.agency.core.error.Ruling} with its reason. Start at {@link dev.agency.core.deal.Deal}.
 */
package dev.agency.core.deal;
