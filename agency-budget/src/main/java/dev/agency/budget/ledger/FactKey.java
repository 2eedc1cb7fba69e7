package dev.agency.budget.ledger;

import dev.agency.core.actuals.Revised;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import java.util.Comparator;
import java.util.Objects;

/**
 * What tells one fact from all others: its kind and its id, letter by letter.
 *
 * <p>A host that collects time from several systems puts the system into the id, as in {@code
 * "harvest:4711"}, so that two systems that count alike do not overwrite each other. Keys are
 * ordered by kind, then id.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the kind
 * @param id the text of the id
 */
public record FactKey(FactKind kind, String id) implements Comparable<FactKey> {
  private static final Comparator<FactKey> ORDER =
      Comparator.comparing(FactKey::kind).thenComparing(FactKey::id);

  /**
   * Creates a key.
   *
   * @param kind the kind
   * @param id the text of the id
   */
  public FactKey {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
  }

  /**
   * Names a time entry.
   *
   * @param id its identifier
   * @return its key
   */
  public static FactKey of(TimeEntryId id) {
    return new FactKey(FactKind.TIME, id.value());
  }

  /**
   * Names an expense.
   *
   * @param id its identifier
   * @return its key
   */
  public static FactKey of(ExpenseId id) {
    return new FactKey(FactKind.EXPENSE, id.value());
  }

  /**
   * Names an invoice.
   *
   * @param id its identifier
   * @return its key
   */
  public static FactKey of(InvoiceId id) {
    return new FactKey(FactKind.INVOICE, id.value());
  }

  /**
   * Names a delivery.
   *
   * @param id its identifier
   * @return its key
   */
  public static FactKey of(DeliveryId id) {
    return new FactKey(FactKind.DELIVERY, id.value());
  }

  /**
   * Names a write-off.
   *
   * @param id its identifier
   * @return its key
   */
  public static FactKey of(WriteOffId id) {
    return new FactKey(FactKind.WRITE_OFF, id.value());
  }

  /**
   * Names what a booking sets aside.
   *
   * @param id the identifier of the booking
   * @return its key
   */
  public static FactKey of(BookingId id) {
    return new FactKey(FactKind.BOOKING, id.value());
  }

  /**
   * Names what a revision is of: what a host keeps, shares out or sends facts by, whatever their
   * kind.
   *
   * @param revised a revision of a fact that a {@link BurnLedger} keeps, by the id of its kind
   * @return the key of the fact, the same for each of its revisions and for its deletion
   * @throws dev.agency.core.error.InvalidModelException if the id is of another kind of fact
   *     ({@code UNKNOWN_TYPE})
   */
  public static FactKey of(Revised<?, ?> revised) {
    if (revised.id() instanceof TimeEntryId id) {
      return of(id);
    }
    if (revised.id() instanceof ExpenseId id) {
      return of(id);
    }
    if (revised.id() instanceof InvoiceId id) {
      return of(id);
    }
    if (revised.id() instanceof DeliveryId id) {
      return of(id);
    }
    if (revised.id() instanceof WriteOffId id) {
      return of(id);
    }
    if (revised.id() instanceof BookingId id) {
      return of(id);
    }
    throw Kind.unknown();
  }

  @Override
  public int compareTo(FactKey other) {
    return ORDER.compare(this, other);
  }
}
