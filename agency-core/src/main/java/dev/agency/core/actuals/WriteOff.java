package dev.agency.core.actuals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.LineId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Chargeable work that the agency decided not to charge, or to charge less for.
 *
 * <p>Three hours at EUR 95 that went into a mistake of its own: {@code amount 285.00}, {@code
 * minutes 180}. The time stays as it was worked and its cost counts; what may be invoiced and what
 * of the value is realised go down. An amount below zero takes an earlier one back, as in a month
 * that is locked it cannot be removed.
 *
 * <p>Not a credit note: that takes back what was invoiced, and is an {@link Invoice}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class WriteOff implements WithWriteOff permits ImmutableWriteOff {
  WriteOff() {}

  /**
   * Starts a new write-off.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WriteOff fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this write-off.
   *
   * @return the identifier
   */
  public abstract WriteOffId id();

  /**
   * Returns the budget whose work it is.
   *
   * @return the budget
   */
  public abstract BudgetId budget();

  /**
   * Returns the service line whose work it is.
   *
   * @return the line, empty if it is of the budget as a whole
   */
  public abstract Optional<LineId> line();

  /**
   * Returns the day it was decided.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns whether nothing is charged or less.
   *
   * @return the kind
   */
  public abstract WriteOffKind kind();

  /**
   * Returns what is not charged.
   *
   * @return the amount, net of tax; negative where an earlier one is taken back
   */
  @Value.Redacted
  public abstract Money amount();

  /**
   * Returns how much time it is about.
   *
   * @return the minutes, with the sign of the amount; 0 unless set
   */
  @Value.Default
  public long minutes() {
    return 0;
  }

  /**
   * Returns why.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String reason();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this write-off.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses minutes out of range or against the amount, days out of range, and no reason. */
  @Value.Check
  void check() {
    Invariants.of("a write-off")
        .date("date", date())
        .name("reason", reason())
        .between("minutes", minutes(), -TimeEntry.MAX_MINUTES, TimeEntry.MAX_MINUTES)
        .require(
            minutes() == 0
                || amount().isZero()
                || Long.signum(minutes()) == Long.signum(amount().minorUnits()),
            "minutes",
            ErrorCode.INCONSISTENT,
            "must have the sign of the amount")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds write-offs. */
  public static final class Builder extends ImmutableWriteOff.Builder {
    Builder() {}
  }
}
