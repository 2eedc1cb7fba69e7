/**
 * How fast a budget is used, and when it is used up at that pace.
 *
 * <p>A forecast tells the day, and an outlook explains it step by step from the same rate. The
 * package is not exported: a host asks for the rows of either. Start at {@link
 * dev.agency.budget.pace.RunRate}.
 */
package dev.agency.budget.pace;
