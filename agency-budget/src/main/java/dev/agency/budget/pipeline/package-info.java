/**
 * The open deals as they stand on their board.
 *
 * <pre>{@code
 * DealRow row = DealRow.of(deal, client.name(), pipeline, today);
 * row.probability(); // 60 %, of its stage or its own
 * ana.view(DealRow.TYPE, row); // the account manager's share of it
 * }</pre>
 *
 * <p>{@link dev.agency.core.deal} says what a deal is; here each fact has its field and its
 * quantity, so that who plans people sees the board and not what the deals are worth. What a deal
 * would take of people is {@link dev.agency.budget.capacity.DealCapacityRow}.
 */
package dev.agency.budget.pipeline;
