package dev.agency.budget.change;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.agency.budget.BurnReport;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.Placement;
import dev.agency.core.budget.Budget;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What the impact of a change follows from: the request and the baseline in force, the budget, its
 * burn and its outlook, what people cost, and as much more as the host knows.
 *
 * <p>Without proposed bookings the work costs what the people of its disciplines cost who worked on
 * the budget; without a capacity nobody knows who would be overbooked. What is left out makes
 * figures unknown with their reason, and never zero.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figures.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ImpactFacts implements WithImpactFacts permits ImmutableImpactFacts {
  private static final FxPolicy EACH_DAY = new FxPolicy.EachDay();

  ImpactFacts() {}

  /**
   * Starts new facts.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns what is asked for.
   *
   * @return the request
   */
  public abstract ChangeRequest request();

  /**
   * Returns what was agreed so far.
   *
   * @return the baseline in force, of the project of the request
   */
  public abstract Baseline baseline();

  /**
   * Returns the budget that pays for the work, with its lines and rates.
   *
   * @return the budget of the baseline
   */
  public abstract Budget budget();

  /**
   * Returns how much of the budget is used. The impact is as of its day.
   *
   * @return the burn of the budget
   */
  public abstract BurnReport burn();

  /**
   * Returns what the budget is forecast to come to without the change.
   *
   * @return the outlook of the budget as of the same day
   */
  public abstract OutlookReport outlook();

  /**
   * Returns what people cost, and what comes on top.
   *
   * @return the rates the burn was made with
   */
  public abstract RateBook rates();

  /**
   * Returns what money in other currencies is worth.
   *
   * @return the exchange rates the burn was made with; none unless set
   */
  @Value.Default
  public FxTable exchange() {
    return FxTable.of(ImmutableList.of());
  }

  /**
   * Returns which day's exchange rate holds.
   *
   * @return the policy the burn was made with; the rate of each day unless set
   */
  @Value.Default
  public FxPolicy exchangePolicy() {
    return EACH_DAY;
  }

  /**
   * Returns the discipline that the time of a person counts under.
   *
   * @return the disciplines the burn was made with; of people who may do the work, too
   */
  public abstract ImmutableMap<PersonId, DisciplineId> disciplines();

  /**
   * Returns what the client is quoted for the change.
   *
   * @return the amount, negative if the client is to pay less; if empty, the work is priced by the
   *     bill rates of the lines of the budget. Of a change that has no price it does not matter
   */
  @Value.Redacted
  public abstract Optional<Money> quoted();

  /**
   * Returns who does the effort of the request that is no item, such as another round of revisions.
   *
   * @return the discipline; if empty, the effort has no price unless it is quoted, and costs what
   *     anybody on the budget does
   */
  public abstract Optional<DisciplineId> effortDiscipline();

  /**
   * Returns who would do it, day by day.
   *
   * @return the bookings that would be made, as they are placed on the days of their people; none
   *     if nobody is proposed yet
   */
  public abstract ImmutableList<Placement> proposed();

  /**
   * Returns what people have and are booked for without the change.
   *
   * @return the capacity of all days of the proposed bookings and people; empty if nobody looks
   */
  public abstract Optional<CapacitySnapshot> capacity();

  /**
   * Returns a builder filled from these facts.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * Returns the first day whose plan matters: that of the assessment a request stands on, or else
   * the day of the burn.
   */
  LocalDate start() {
    return Stream.of(request())
        .filter(it -> it.state().isAssessed())
        .flatMap(it -> it.refreshed().or(it::assessment).stream())
        .map(it -> it.pins().since())
        .findFirst()
        .orElse(burn().budget().asOf());
  }

  /** Returns the bookings that would be made. */
  ImmutableList<Booking> bookings() {
    return ImmutableList.copyOf(Lists.transform(proposed(), Placement::booking));
  }

  /** Refuses what is of something else, and a burn of before the assessment. */
  @Value.Check
  void check() {
    LocalDate asOf = burn().budget().asOf();
    Invariants.of("impact facts")
        .require(
            baseline().project().equals(request().project()),
            "baseline/project",
            ErrorCode.UNKNOWN_REFERENCE,
            "must be the project of the request")
        .require(
            baseline().budget().equals(budget().id()),
            "baseline/budget",
            ErrorCode.UNKNOWN_REFERENCE,
            "must be the budget")
        .require(
            burn().budget().budget().equals(budget().id()),
            "burn/budget",
            ErrorCode.UNKNOWN_REFERENCE,
            "must be the budget")
        .require(
            outlook().alerts().budget().equals(budget().id())
                && outlook().alerts().asOf().equals(asOf),
            "outlook",
            ErrorCode.UNKNOWN_REFERENCE,
            "must be of the budget and the day of the burn")
        .sameCurrency("quoted", budget().currency(), quoted().map(Money::currency))
        .unique("proposed", Lists.transform(bookings(), Booking::id))
        .require(
            bookings().stream()
                .allMatch(it -> it.project().equals(Optional.of(request().project()))),
            "proposed",
            ErrorCode.UNKNOWN_REFERENCE,
            "must be of the project")
        .require(
            !hasBooked(bookings().stream().map(Booking::id).collect(toImmutableSet())),
            "proposed",
            ErrorCode.DUPLICATE_ID,
            "must be bookings that were not made yet")
        .require(
            capacity()
                .map(view -> bookings().stream().allMatch(it -> it.days().isWithin(view.horizon())))
                .orElse(true),
            "proposed",
            ErrorCode.OUT_OF_RANGE,
            "must lie on days of the capacity")
        .require(
            !start().isAfter(asOf),
            "request/assessment/pins/since",
            ErrorCode.INCONSISTENT,
            "must not be after the day of the burn")
        .verify();
  }

  private boolean hasBooked(ImmutableSet<BookingId> ids) {
    return !ids.isEmpty()
        && capacity().stream()
            .flatMap(view -> view.bookings().stream())
            .anyMatch(booking -> ids.contains(booking.id()));
  }

  /** Returns the request and the day, and no figures. */
  @Override
  public String toString() {
    return "ImpactFacts[" + request().id() + " as of " + burn().budget().asOf() + "]";
  }

  /** Builds facts. */
  public static final class Builder extends ImmutableImpactFacts.Builder {
    Builder() {}
  }
}
