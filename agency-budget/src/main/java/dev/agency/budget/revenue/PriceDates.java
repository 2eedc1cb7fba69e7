package dev.agency.budget.revenue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.Invariants;
import dev.agency.core.project.Project;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The days on which a whole price may become revenue.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class PriceDates implements WithPriceDates permits ImmutablePriceDates {
  PriceDates() {}

  /**
   * Starts new dates.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the dates of a project: its plan, and the day on which the last of its milestones was
   * reached.
   *
   * @param project the project
   * @return its dates, without a delivery as long as a milestone is open
   */
  public static PriceDates of(Project project) {
    return builder()
        .start(project.plan().map(DateRange::start))
        .end(project.plan().flatMap(DateRange::last))
        .delivered(project.deliveredOn())
        .build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PriceDates fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the planned start.
   *
   * @return the day; empty without a plan
   */
  public abstract Optional<LocalDate> start();

  /**
   * Returns the planned end.
   *
   * @return the day; empty without a plan
   */
  public abstract Optional<LocalDate> end();

  /**
   * Returns the day of delivery.
   *
   * @return the day; empty until it is delivered
   */
  public abstract Optional<LocalDate> delivered();

  /** Refuses days out of range. */
  @Value.Check
  void check() {
    Invariants.of("the dates of a price")
        .date("start", start())
        .date("end", end())
        .date("delivered", delivered())
        .verify();
  }

  /** Builds dates. */
  public static final class Builder extends ImmutablePriceDates.Builder {
    Builder() {}
  }
}
