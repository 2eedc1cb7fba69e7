package dev.agency.core.actuals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Pieces of a service line that were delivered on a day.
 *
 * <p>Eight banners of a line of twelve at EUR 40 each: {@code pieces 8}, worth EUR 320 before
 * markup and discount. They are counted, never derived from hours: time on such a line costs and is
 * worth nothing by itself. Pieces that were not accepted are rejected; what was delivered too much
 * is put right by a later revision, as time is.
 *
 * <p>No money is stamped on it: the price is that of its line, asked for when somebody looks.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Delivery implements WithDelivery permits ImmutableDelivery {
  /** The most pieces of one delivery, so that sums of deliveries never overflow. */
  private static final UnitCount MOST = UnitCount.of(1_000_000);

  Delivery() {}

  /**
   * Starts a new delivery.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Delivery fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this delivery.
   *
   * @return the identifier
   */
  public abstract DeliveryId id();

  /**
   * Returns the budget it counts on.
   *
   * @return the budget
   */
  public abstract BudgetId budget();

  /**
   * Returns the service line whose pieces they are.
   *
   * @return a line of the budget that is sold by the piece
   */
  public abstract LineId line();

  /**
   * Returns the day of the delivery.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns how many pieces were delivered.
   *
   * @return the number, with up to four decimals, at most a million
   */
  public abstract UnitCount pieces();

  /**
   * Returns whether it was approved, by whoever accepts the work.
   *
   * @return the approval; pending unless set
   */
  @Value.Default
  public Approval approval() {
    return Approval.PENDING;
  }

  /**
   * Returns the invoice it stands on.
   *
   * @return the invoice, empty until it is invoiced
   */
  public abstract Optional<InvoiceId> invoice();

  /**
   * Returns what was delivered.
   *
   * @return the note, empty if none was given
   */
  public abstract Optional<String> note();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this delivery.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses days and numbers out of range, and rejected pieces on an invoice. */
  @Value.Check
  void check() {
    Invariants.of("a delivery")
        .date("date", date())
        .require(
            pieces().compareTo(MOST) <= 0,
            "pieces",
            ErrorCode.OUT_OF_RANGE,
            "must be at most " + MOST)
        .require(
            approval() != Approval.REJECTED || invoice().isEmpty(),
            "invoice",
            ErrorCode.INCONSISTENT,
            "must be absent where the delivery was rejected")
        .note("note", note())
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds deliveries. */
  public static final class Builder extends ImmutableDelivery.Builder {
    Builder() {}
  }
}
