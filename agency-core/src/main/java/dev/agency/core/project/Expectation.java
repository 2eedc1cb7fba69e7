package dev.agency.core.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BriefItemId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the client counts on, and what a plan can be held against.
 *
 * <p>"The shop is live before the summer sale, for EUR 40,000 at most": live by 26 June, at most
 * EUR 40,000, and the checkout is part of it. An expectation that says none of these, such as "we
 * talk every week", is held against a plan by people alone. A limit is what the client expects and
 * no budget: nobody has agreed to it yet.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Expectation implements WithExpectation permits ImmutableExpectation {
  Expectation() {}

  /**
   * Starts a new expectation.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Expectation fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier, which it keeps in later versions of the brief.
   *
   * @return the identifier
   */
  public abstract BriefItemId id();

  /**
   * Returns what is expected.
   *
   * @return 1 to 10,000 printable characters
   */
  public abstract String text();

  /**
   * Returns who said so, when and where.
   *
   * @return the source
   */
  public abstract BriefSource source();

  /**
   * Returns the last day on which it is met.
   *
   * @return the day, empty if none was named
   */
  public abstract Optional<LocalDate> by();

  /**
   * Returns the most time it may take.
   *
   * @return the minutes, 0 or more; empty if none were named
   */
  public abstract Optional<Long> mostMinutes();

  /**
   * Returns the most the client means to pay for it.
   *
   * @return the amount, net of tax, not negative; empty if none was named
   */
  @Value.Redacted
  public abstract Optional<Money> mostAmount();

  /**
   * Returns what the client expects to get.
   *
   * @return an item of the scope, empty if it is about none
   */
  public abstract Optional<ScopeItemId> scopeItem();

  /**
   * Returns what is said, without what it can be held against.
   *
   * @return the item with this identifier, text and source
   */
  public BriefItem item() {
    return new BriefItem(id(), text(), source());
  }

  /**
   * Returns whether a plan can be held against it by figures.
   *
   * @return whether it names a day, a limit or an item of the scope
   */
  public boolean isMeasurable() {
    return by().isPresent()
        || mostMinutes().isPresent()
        || mostAmount().isPresent()
        || scopeItem().isPresent();
  }

  /**
   * Returns a builder filled from this expectation.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a text that does not print, a day out of range and limits below zero. */
  @Value.Check
  void check() {
    Invariants.of("an expectation")
        .text("text", text())
        .date("by", by())
        .notNegative("mostMinutes", mostMinutes().orElse(0L))
        .notNegative("mostAmount", mostAmount().map(Money::minorUnits).orElse(0L))
        .verify();
  }

  /** Builds expectations. */
  public static final class Builder extends ImmutableExpectation.Builder {
    Builder() {}
  }
}
