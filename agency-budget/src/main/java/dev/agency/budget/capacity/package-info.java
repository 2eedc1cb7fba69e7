/**
 * Who has time, and what a deal would take of it: the rows that people plan by.
 *
 * <pre>{@code
 * LoadRow.of(people, snapshot, weeks);         // a row for each person and week of a heat map
 * DealCapacityRow.of(pipeline, relaunch.id()); // a row for each discipline and month
 * }</pre>
 *
 * <p>{@link dev.agency.core.capacity} reckons; here each figure has its field and its quantity, so
 * that permissions show a resource manager what an account manager is not to see. Start at {@link
 * dev.agency.budget.capacity.LoadRow}.
 */
package dev.agency.budget.capacity;
