package dev.agency.core.actuals;

import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many minutes some time entries have, by what was decided about them.
 *
 * <p>Three entries of 60, 30 and 15 minutes, of which the first is approved and billable, the
 * second pending and not billable, the third rejected, have {@code entries} 3, {@code pending} 30,
 * {@code pendingBillable} 0, {@code approved} 60, {@code approvedBillable} 60 and {@code rejected}
 * 15. What stands on an invoice is counted a second time, under {@code invoiced}.
 *
 * <p>Billable is what the entry says; whether its service line is billable, too, and whether its
 * invoice was sent, the entry does not know. Rejected time counts nowhere else.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entries how many entries, rejected ones included
 * @param pending minutes nobody decided about yet
 * @param pendingBillable those of them that are billable
 * @param approved minutes that were approved
 * @param approvedBillable those of them that are billable
 * @param rejected minutes that were turned down
 * @param invoiced minutes that stand on an invoice
 * @param invoicedBillable those of them that are billable
 */
public record EntryTotals(
    long entries,
    long pending,
    long pendingBillable,
    long approved,
    long approvedBillable,
    long rejected,
    long invoiced,
    long invoicedBillable) {
  /** The totals of nothing. */
  public static final EntryTotals ZERO = new EntryTotals(0, 0, 0, 0, 0, 0, 0, 0);

  private static final String PART = "must be at least what is billable of it";

  /**
   * Creates totals.
   *
   * @param entries how many entries
   * @param pending minutes nobody decided about yet
   * @param pendingBillable those of them that are billable
   * @param approved minutes that were approved
   * @param approvedBillable those of them that are billable
   * @param rejected minutes that were turned down
   * @param invoiced minutes that stand on an invoice
   * @param invoicedBillable those of them that are billable
   * @throws dev.agency.core.error.InvalidModelException if a number is negative ({@code NEGATIVE}),
   *     or a part larger than its whole ({@code INCONSISTENT})
   */
  public EntryTotals {
    Invariants.of("totals of entries")
        .notNegative("entries", entries)
        .notNegative("pendingBillable", pendingBillable)
        .notNegative("approvedBillable", approvedBillable)
        .notNegative("rejected", rejected)
        .notNegative("invoicedBillable", invoicedBillable)
        .require(pendingBillable <= pending, "pending", ErrorCode.INCONSISTENT, PART)
        .require(approvedBillable <= approved, "approved", ErrorCode.INCONSISTENT, PART)
        .require(invoicedBillable <= invoiced, "invoiced", ErrorCode.INCONSISTENT, PART)
        .verify();
  }

  /**
   * Totals entries, one by one: what a store that adds up by itself must equal.
   *
   * @param entries the entries, read once
   * @param by what the totals go by; none for one total of everything
   * @return the totals by their keys, in the order of the keys; a key without entries is absent
   */
  public static ImmutableSortedMap<EntryKey, EntryTotals> of(
      Stream<TimeEntry> entries, Set<EntryDimension> by) {
    TreeMap<EntryKey, EntryTotals> totals = new TreeMap<>();
    entries.forEach(entry -> totals.merge(EntryKey.of(entry, by), of(entry), EntryTotals::plus));
    return ImmutableSortedMap.copyOfSorted(totals);
  }

  /**
   * Returns the totals of one entry.
   *
   * @param entry the entry
   * @return its minutes under what was decided about it
   */
  public static EntryTotals of(TimeEntry entry) {
    long minutes = entry.minutes();
    long billable = entry.billable() ? minutes : 0;
    boolean pending = entry.approval() == Approval.PENDING;
    boolean approved = entry.approval() == Approval.APPROVED;
    boolean invoiced = entry.invoice().isPresent();
    return new EntryTotals(
        1,
        pending ? minutes : 0,
        pending ? billable : 0,
        approved ? minutes : 0,
        approved ? billable : 0,
        entry.approval() == Approval.REJECTED ? minutes : 0,
        invoiced ? minutes : 0,
        invoiced ? billable : 0);
  }

  /**
   * Adds other totals.
   *
   * @param other the other totals
   * @return the sums
   */
  public EntryTotals plus(EntryTotals other) {
    return new EntryTotals(
        entries + other.entries,
        pending + other.pending,
        pendingBillable + other.pendingBillable,
        approved + other.approved,
        approvedBillable + other.approvedBillable,
        rejected + other.rejected,
        invoiced + other.invoiced,
        invoicedBillable + other.invoicedBillable);
  }

  /**
   * Returns the minutes worked.
   *
   * @return pending and approved
   */
  public long logged() {
    return pending + approved;
  }
}
