package dev.agency.budget.forecast;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a project stood after a step, as JSON has it: its amounts are text. */
@Value.Immutable
@AgencyStyle
abstract sealed class StepForm permits ImmutableStepForm {
  StepForm() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static StepForm fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the day the step was over.
   *
   * @return the day; empty where only the order of the steps is known
   */
  public abstract Optional<LocalDate> day();

  /**
   * Returns what was done since the start, at its planned amounts.
   *
   * @return the amount
   */
  @Value.Redacted
  public abstract String earned();

  /**
   * Returns what it took since the start.
   *
   * @return the amount
   */
  @Value.Redacted
  public abstract String actual();

  /** Builds forms. */
  static final class Builder extends ImmutableStepForm.Builder {
    Builder() {}
  }
}
