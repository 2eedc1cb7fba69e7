package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Work whose price is asked for: when, for whom, on what and by whom.
 *
 * <p>What is not given matches only rates that do not ask for it: without a person no rate of a
 * person is found. The discipline is that of the line, or of the person where the line has none.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class PricedWork implements WithPricedWork permits ImmutablePricedWork {
  PricedWork() {}

  /**
   * Starts a new question.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PricedWork fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the day of the work.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns the client.
   *
   * @return the client; empty for work without one
   */
  public abstract Optional<ClientId> client();

  /**
   * Returns the budget.
   *
   * @return the budget; empty where there is none yet
   */
  public abstract Optional<BudgetId> budget();

  /**
   * Returns the line.
   *
   * @return a line of the budget; empty for none
   */
  public abstract Optional<LineId> line();

  /**
   * Returns who does it.
   *
   * @return the person; empty if anybody may
   */
  public abstract Optional<PersonId> person();

  /**
   * Returns the discipline it is done in.
   *
   * @return the discipline; empty if it is of none
   */
  public abstract Optional<DisciplineId> discipline();

  /**
   * Returns a builder filled from this question.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses days out of range and a line without its budget. */
  @Value.Check
  void check() {
    Invariants.of("priced work")
        .date("date", date())
        .require(
            line().isEmpty() || budget().isPresent(),
            "line",
            ErrorCode.INCONSISTENT,
            "must come with its budget")
        .verify();
  }

  /** Builds questions. */
  public static final class Builder extends ImmutablePricedWork.Builder {
    Builder() {}
  }
}
