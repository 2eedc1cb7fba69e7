/**
 * The burn as it happens: facts come one by one, are corrected, deleted and told twice, and the
 * figures are at hand at any moment.
 *
 * <p>Three different things stand behind it. The <b>register</b> keeps of every fact the highest
 * revision, so that neither order nor repetition matters. The <b>sums</b> are minutes and nothing
 * else. What minutes are worth and cost is computed by <b>reports</b>, from a rate book given to
 * them, so that a late rate needs no rewriting.
 *
 * <p>{@link dev.agency.budget.ledger.BurnLedger} has one writer. It publishes {@link
 * dev.agency.budget.ledger.BurnState}s, which never change and may be read by anybody: reports,
 * running totals, snapshots, and what changed since an earlier state and why. Days that are sealed
 * keep their figures; what comes late counts from the first open day.
 *
 * <p>Start at {@link dev.agency.budget.ledger.BurnLedger}.
 */
package dev.agency.budget.ledger;
