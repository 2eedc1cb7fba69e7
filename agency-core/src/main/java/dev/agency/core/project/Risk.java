package dev.agency.core.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RiskId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that may happen to a project and would cost time or money.
 *
 * <p>"The payment provider changes its interface before the launch", 30 % likely, would cost 40
 * hours; raised on 16 March, told to the client on the 20th. The project manager raises it, and
 * whether the client knows of it is what the account manager has to see to.
 *
 * <p>It is open from the day it was raised to the day before {@link #closedOn}. What keeps work
 * waiting already is a {@link Blocker}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Risk implements WithRisk permits ImmutableRisk {
  Risk() {}

  /**
   * Starts a new risk.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Risk fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this risk.
   *
   * @return the identifier
   */
  public abstract RiskId id();

  /**
   * Returns what it threatens.
   *
   * @return the project
   */
  public abstract ProjectId project();

  /**
   * Returns what may happen, in a line.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String title();

  /**
   * Returns how likely it is.
   *
   * @return the probability, from 0 to 100 %
   */
  public abstract BasisPoints likelihood();

  /**
   * Returns the work it would cost.
   *
   * @return the minutes, 0 or more; empty if that is not known
   */
  public abstract Optional<Long> impactMinutes();

  /**
   * Returns the money it would cost the agency besides that work.
   *
   * @return the amount, not negative; empty if that is not known
   */
  @Value.Redacted
  public abstract Optional<Money> impactAmount();

  /**
   * Returns what is done about it.
   *
   * @return the response, empty while there is none
   */
  public abstract Optional<String> response();

  /**
   * Returns who watches it.
   *
   * @return the person
   */
  public abstract PersonId owner();

  /**
   * Returns the day it was raised.
   *
   * @return the day
   */
  public abstract LocalDate raisedOn();

  /**
   * Returns what became of it.
   *
   * @return the state; open unless set
   */
  @Value.Default
  public RiskState state() {
    return RiskState.OPEN;
  }

  /**
   * Returns the day it ended: it was mitigated, happened, or could no longer happen.
   *
   * @return the day; empty while it is open
   */
  public abstract Optional<LocalDate> closedOn();

  /**
   * Returns the day the client was told.
   *
   * @return the day; empty while they do not know of it
   */
  public abstract Optional<LocalDate> toldClientOn();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns whether it may happen as of a day.
   *
   * @param asOf the day
   * @return whether it was raised by then and had not ended
   */
  public boolean isOpen(LocalDate asOf) {
    return !raisedOn().isAfter(asOf) && closedOn().map(asOf::isBefore).orElse(true);
  }

  /**
   * Returns a builder filled from this risk.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses what is out of range, days before it was raised, and an end that is not its state. */
  @Value.Check
  void check() {
    Invariants.of("a risk")
        .name("title", title())
        .require(
            likelihood().isProportion(),
            "likelihood",
            ErrorCode.OUT_OF_RANGE,
            "must be from 0 to 100 percent")
        .notNegative("impactMinutes", impactMinutes().orElse(0L))
        .notNegative("impactAmount", impactAmount().map(Money::minorUnits).orElse(0L))
        .note("response", response())
        .date("raisedOn", raisedOn())
        .date("closedOn", closedOn())
        .date("toldClientOn", toldClientOn())
        .require(
            closedOn().isPresent() == (state() != RiskState.OPEN),
            "closedOn",
            ErrorCode.INCONSISTENT,
            "must be given exactly where it is not open")
        .require(
            closedOn().map(day -> !day.isBefore(raisedOn())).orElse(true),
            "closedOn",
            ErrorCode.INCONSISTENT,
            "must not be before it was raised")
        .require(
            toldClientOn().map(day -> !day.isBefore(raisedOn())).orElse(true),
            "toldClientOn",
            ErrorCode.INCONSISTENT,
            "must not be before it was raised")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds risks. */
  public static final class Builder extends ImmutableRisk.Builder {
    Builder() {}
  }
}
