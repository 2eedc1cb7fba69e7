package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.time.WeekStart;
import java.util.Objects;

/**
 * How an agency forecasts: by which methods, from which history, and how sure its intervals are.
 *
 * <p>Immutable and thread-safe.
 *
 * @param history the finished projects to learn from
 * @param methods the methods to set side by side, each name once
 * @param standard the name of that which counts
 * @param level how often the truth shall lie within an interval, above 0 and below 100 %
 * @param weekStart the day weeks begin on
 * @param leastCoverage the coverage of the time sheets below which a forecast is marked incomplete
 */
public record ForecastSettings(
    History history,
    ImmutableList<HistoryMethod> methods,
    String standard,
    BasisPoints level,
    WeekStart weekStart,
    BasisPoints leastCoverage) {
  private static final BasisPoints USUAL_LEVEL = BasisPoints.ofPercent(80);
  private static final BasisPoints USUAL_COVERAGE = BasisPoints.ofPercent(90);

  /**
   * Creates settings.
   *
   * @param history the finished projects
   * @param methods the methods
   * @param standard the name of that which counts
   * @param level how often the truth shall lie within an interval
   * @param weekStart the day weeks begin on
   * @param leastCoverage the coverage below which a forecast is incomplete
   * @throws dev.agency.core.error.InvalidModelException if two methods have one name ({@code
   *     DUPLICATE_ID}), none has that of the standard ({@code UNKNOWN_NAME}), or a share lies
   *     outside its limits ({@code OUT_OF_RANGE})
   */
  public ForecastSettings {
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(weekStart, "weekStart");
    Invariants.of("forecast settings")
        .unique("methods", methods.stream().map(HistoryMethod::name).toList())
        .require(
            methods.stream().anyMatch(method -> method.name().equals(standard)),
            "standard",
            ErrorCode.UNKNOWN_NAME,
            "must be the name of one of the methods")
        .between("level", level.value(), 1, BasisPoints.WHOLE - 1)
        .between("leastCoverage", leastCoverage.value(), 0, BasisPoints.WHOLE)
        .verify();
  }

  /**
   * Returns the usual settings: all methods of the library, {@link HistoryMethods#usual} the one
   * that counts, intervals for 80 % of the outcomes, weeks from Monday, and incomplete below a
   * coverage of 90 %.
   *
   * @param history the finished projects to learn from, none of them the one that is forecast
   * @return the settings
   */
  public static ForecastSettings usual(History history) {
    return new ForecastSettings(
        history,
        HistoryMethods.all(),
        HistoryMethods.usual().name(),
        USUAL_LEVEL,
        WeekStart.ISO,
        USUAL_COVERAGE);
  }

  /**
   * Returns these settings with other weeks.
   *
   * @param start the day weeks begin on
   * @return the settings
   */
  public ForecastSettings withWeekStart(WeekStart start) {
    return new ForecastSettings(history, methods, standard, level, start, leastCoverage);
  }

  /** Returns how much history there is. */
  @Override
  public String toString() {
    return "ForecastSettings[" + standard + ", " + history + "]";
  }
}
