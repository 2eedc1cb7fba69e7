package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What clients pay for time on certain days: for some work, or any; of somebody, or anybody.
 *
 * <p>With nothing but a rate and its days it is the list price. With a client it is what was agreed
 * with that client, with a client and a discipline what was agreed for, say, their design. {@link
 * #place} and {@link #resource} say which of these it is.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class DatedBillRate implements WithDatedBillRate
    permits ImmutableDatedBillRate {
  DatedBillRate() {}

  /**
   * Starts a new rate.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static DatedBillRate fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the days it holds.
   *
   * @return the days
   */
  public abstract DateRange during();

  /**
   * Returns what the client pays.
   *
   * @return the rate per hour or day
   */
  @Value.Redacted
  public abstract BillRate rate();

  /**
   * Returns the client it was agreed with.
   *
   * @return the client; empty if it is of a budget, or for any client
   */
  public abstract Optional<ClientId> client();

  /**
   * Returns the budget it was agreed for.
   *
   * @return the budget; empty if it is for any
   */
  public abstract Optional<BudgetId> budget();

  /**
   * Returns the line it was agreed for.
   *
   * @return a line of the budget; empty if it is for any
   */
  public abstract Optional<LineId> line();

  /**
   * Returns whose time it is for.
   *
   * @return the person; empty if it is for a discipline, or anybody
   */
  public abstract Optional<PersonId> person();

  /**
   * Returns which work it is for.
   *
   * @return the discipline; empty if it is for a person, or anybody
   */
  public abstract Optional<DisciplineId> discipline();

  /**
   * Returns for which work it was agreed.
   *
   * @return the place, by the most special of line, budget and client it names
   */
  public ChosenBillRate.Place place() {
    return key().place();
  }

  /**
   * Returns whose time it is for.
   *
   * @return the resource, by the person or discipline it names
   */
  public ChosenBillRate.Resource resource() {
    return key().resource();
  }

  /** Returns what it must not share a day with. */
  RateKey key() {
    return new RateKey(client(), budget(), line(), person(), discipline());
  }

  /** Returns this rate as an answer. */
  ChosenBillRate chosen() {
    return new ChosenBillRate(rate(), place(), resource());
  }

  /** Returns whether this rate is for the time of this person or discipline. */
  boolean isFor(Optional<PersonId> who, Optional<DisciplineId> craft) {
    return (person().isEmpty() || person().equals(who))
        && (discipline().isEmpty() || discipline().equals(craft));
  }

  /** Returns this rate on those days only, empty if it holds on none of them. */
  Optional<DatedBillRate> within(DateRange days) {
    if (!during().overlaps(days)) {
      return Optional.empty();
    }
    LocalDate start = during().start().isAfter(days.start()) ? during().start() : days.start();
    Optional<LocalDate> end =
        Stream.of(during().end(), days.end())
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    return Optional.of(withDuring(DateRange.builder().start(start).end(end).build()));
  }

  /**
   * Returns a builder filled from this rate.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a line without its budget, and two places or resources at once. */
  @Value.Check
  void check() {
    Invariants.of("a bill rate")
        .require(
            client().isEmpty() || budget().isEmpty(),
            "client",
            ErrorCode.INCONSISTENT,
            "must be absent where a budget is given, whose client is known")
        .require(
            line().isEmpty() || budget().isPresent(),
            "line",
            ErrorCode.INCONSISTENT,
            "must come with its budget")
        .require(
            person().isEmpty() || discipline().isEmpty(),
            "person",
            ErrorCode.INCONSISTENT,
            "must be absent where a discipline is given")
        .verify();
  }

  /** Builds rates. */
  public static final class Builder extends ImmutableDatedBillRate.Builder {
    Builder() {}
  }
}
