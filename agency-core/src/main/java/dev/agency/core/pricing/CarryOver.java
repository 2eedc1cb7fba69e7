package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What of a retainer's minutes moves on from one period to the next.
 *
 * <p>Unused and overrun minutes have one each, as they are agreed apart: unused time may be lost
 * while overrun is worked off. {@code CarryOver.upTo(600).withPeriods(3)} takes at most ten hours
 * along, and what is not used within the three periods that follow is lost. A limit of 0 takes
 * nothing along. Only minutes move; money never does.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class CarryOver implements WithCarryOver permits ImmutableCarryOver {
  private static final long MAX_PERIODS = 1_200;

  CarryOver() {}

  /**
   * Starts a new carry-over.
   *
   * @return a builder that takes all along for ever unless told otherwise
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the carry-over that takes nothing along.
   *
   * @return a limit of 0
   */
  public static CarryOver none() {
    return upTo(0);
  }

  /**
   * Returns the carry-over that takes all along and never lets it expire.
   *
   * @return no limit
   */
  public static CarryOver full() {
    return builder().build();
  }

  /**
   * Returns a limited carry-over that does not expire.
   *
   * @param minutes the most minutes taken along in all, not negative
   * @return the carry-over
   * @throws dev.agency.core.error.InvalidModelException if the minutes are negative
   */
  public static CarryOver upTo(long minutes) {
    return builder().most(minutes).build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static CarryOver fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the most minutes that move on at the end of a period, those from earlier periods
   * included.
   *
   * @return the limit, from 0 to 1,000,000,000; empty if there is none
   */
  public abstract Optional<Long> most();

  /**
   * Returns for how many periods minutes can be used after the one they come from.
   *
   * @return the periods, 1 to 1,200; empty if minutes do not expire
   */
  public abstract Optional<Long> periods();

  /**
   * Returns whether nothing is taken along.
   *
   * @return whether the limit is 0
   */
  public boolean isNone() {
    return most().map(limit -> limit == 0).orElse(false);
  }

  /**
   * Returns a builder filled from this carry-over.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses limits out of range, and an end of what is not taken along. */
  @Value.Check
  void check() {
    Invariants.of("a carry-over")
        .between("most", most().orElse(0L), 0, RetainerTerms.MAX_MINUTES)
        .between("periods", periods().orElse(1L), 1, MAX_PERIODS)
        .require(
            !isNone() || periods().isEmpty(),
            "periods",
            ErrorCode.INCONSISTENT,
            "must be absent where nothing is taken along")
        .verify();
  }

  /** Builds carry-overs. */
  public static final class Builder extends ImmutableCarryOver.Builder {
    Builder() {}
  }
}
