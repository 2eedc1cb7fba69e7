package dev.agency.budget.revenue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What of a price is revenue as of a day, step by step.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class RecognitionReport permits ImmutableRecognitionReport {
  RecognitionReport() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RecognitionReport fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the form.
   *
   * @return when the price becomes revenue
   */
  public abstract Recognition form();

  /**
   * Returns the day the report is as of.
   *
   * @return the last day that counts
   */
  public abstract LocalDate asOf();

  /**
   * Returns the price that holds on the day.
   *
   * @return the price
   */
  @Value.Redacted
  public abstract Money price();

  /**
   * Returns why nothing can be said, if so.
   *
   * @return the reason; empty where the steps tell
   */
  public abstract Optional<UnknownReason> unknown();

  /**
   * Returns the steps up to the day.
   *
   * @return the steps, each day once, in their order
   */
  public abstract ImmutableList<RecognitionStep> steps();

  /**
   * Returns what is revenue by the day.
   *
   * @return the sum of all steps; zero before the first; unknown for the reason of the last step or
   *     of {@link #unknown()}
   */
  public Figure<Money> recognised() {
    return unknown().map(Figure::<Money>unknown).orElseGet(() -> by(asOf()));
  }

  /**
   * Returns what became revenue in a range of days up to the day of the report.
   *
   * @param days the days, such as a month
   * @return what was revenue by its last day less what was before its first; the months of a report
   *     sum to its whole
   */
  public Figure<Money> recognisedIn(DateRange days) {
    if (unknown().isPresent()) {
      return Figure.unknown(unknown().get());
    }
    LocalDate last = days.last().filter(day -> day.isBefore(asOf())).orElse(asOf());
    return by(last).with(by(days.start().minusDays(1)), Money::minus);
  }

  private Figure<Money> by(LocalDate day) {
    Figure<Money> sum = Figure.known(Money.zero(price().currency()));
    for (RecognitionStep step : steps()) {
      if (step.day().isAfter(day)) {
        break;
      }
      sum = step.cumulative();
    }
    return sum;
  }

  /**
   * Returns how far time is logged and how complete the time sheets are.
   *
   * @return that of the burn it is of; empty if nothing was told, as where it is calculated by
   *     itself, and its rows then say that it is not known
   */
  public abstract Optional<LoggedTime> logged();

  /**
   * Returns the same report that tells how far time is logged.
   *
   * @param logged that of the burn it is of
   * @return the report
   */
  public RecognitionReport withLogged(LoggedTime logged) {
    return builder().from(this).logged(logged).build();
  }

  /** Builds reports. */
  static final class Builder extends ImmutableRecognitionReport.Builder {
    Builder() {}
  }
}
