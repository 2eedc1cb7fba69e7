package dev.agency.core.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A part of a fixed price that may be invoiced from a day on, or once a milestone is reached.
 *
 * <p>A price of EUR 12,000 in three instalments: a deposit of 3,600 on signing, 4,200 on 1 June,
 * 4,200 when the site is live. A deposit is asked for before work is done for it; it is a part of
 * the price like any other, and becomes revenue no earlier for it.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Instalment implements WithInstalment permits ImmutableInstalment {
  Instalment() {}

  /**
   * Starts a new instalment.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Instalment fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters, such as {@code "Deposit"}
   */
  public abstract String name();

  /**
   * Returns the amount.
   *
   * @return the part of the price, net of tax, not negative
   */
  @Value.Redacted
  public abstract Money amount();

  /**
   * Returns the day it is due.
   *
   * @return the first day it may be invoiced; empty if a milestone decides
   */
  public abstract Optional<LocalDate> due();

  /**
   * Returns the milestone it is due with.
   *
   * @return the milestone; empty if a day was agreed
   */
  public abstract Optional<MilestoneId> milestone();

  /**
   * Returns the day from which it may be invoiced.
   *
   * @param reached the days on which milestones were reached
   * @return the day it is due, or its milestone was reached; empty while neither is known
   */
  public Optional<LocalDate> dueDay(Map<MilestoneId, LocalDate> reached) {
    return due().or(() -> milestone().map(reached::get));
  }

  /**
   * Returns whether it is paid in advance.
   *
   * @return false unless set
   */
  @Value.Default
  public boolean deposit() {
    return false;
  }

  /**
   * Returns a builder filled from this instalment.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a name that does not print, a negative amount, and both or neither of its terms. */
  @Value.Check
  void check() {
    Invariants.of("an instalment")
        .name("name", name())
        .notNegative("amount", amount().minorUnits())
        .date("due", due())
        .require(
            due().isPresent() != milestone().isPresent(),
            "due",
            ErrorCode.INCONSISTENT,
            "must be given where no milestone is, and only there")
        .verify();
  }

  /** Builds instalments. */
  public static final class Builder extends ImmutableInstalment.Builder {
    Builder() {}
  }
}
