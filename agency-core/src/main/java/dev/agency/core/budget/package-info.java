/**
 * What a client agreed to pay for, and the basis on which its use is measured.
 *
 * <p>A {@link dev.agency.core.budget.Budget} belongs to a project and has lines; after a deal is
 * won the budget is the truth, not the deal. {@link dev.agency.core.budget.BurnBasis} says which
 * time counts as used: a burn without its basis means nothing. {@link
 * dev.agency.core.budget.Recognition} says when a fixed price is revenue, an {@link
 * dev.agency.core.budget.Instalment} when a part of it may be invoiced. How much is used, earned
 * and to be invoiced is computed by agency-budget. The terms of a retainer are a {@link
 * dev.agency.core.pricing.RetainerTerms pricing}, as a deal has them before there is a budget.
 *
 * <p>Start at {@link dev.agency.core.budget.Budget}.
 */
package dev.agency.core.budget;
