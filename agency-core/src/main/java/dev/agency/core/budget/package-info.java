/**
 * What a client agreed to pay for, and the basis on which its use is measured.
 *
 * <p>A {@link dev.agency.core.budget.Budget} belongs to a project and has lines; after a deal is
 * won the budget is the truth, not the deal. {@link dev.agency.core.budget.BurnBasis} says which
 * time counts as used: a burn without its basis means nothing. How much is used is computed by
 * agency-budget.
 *
 * <p>Start at {@link dev.agency.core.budget.Budget}.
 */
package dev.agency.core.budget;
