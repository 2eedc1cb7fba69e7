package dev.agency.budget.earnedvalue;

import dev.agency.budget.forecast.EacMethod;
import dev.agency.budget.forecast.EacMethods;
import dev.agency.core.figure.Figure;
import java.util.Map;
import java.util.TreeMap;

/** The figures of the library for a series, as the oracle writes its own. */
final class Answers {
  private Answers() {}

  static Map<String, String> of(Series series) {
    EarnedValue<Measure.Minutes> value = series.value();
    EarnedSchedule schedule = series.schedule();
    Map<String, String> answers = new TreeMap<>();
    answers.put("pv", amount(value.planned()));
    answers.put("cv", amount(value.costVariance()));
    answers.put("sv", amount(value.scheduleVariance()));
    answers.put("cpi", text(value.costIndex()));
    answers.put("spi", text(value.scheduleIndex()));
    answers.put("complete", text(value.complete()));
    answers.put("spent", text(value.spent()));
    answers.put("tcpiBac", text(value.toCompleteIndex()));
    for (EacMethod method : EacMethods.all()) {
      answers.put(
          "eac." + method.name(), amount(EacMethods.estimate(method, value, series.bookings())));
    }
    // By the exact pace: a rounded estimate would do for a reader, not for a law.
    Figure<Amount<Measure.Minutes>> whole = exact(series, value);
    answers.put("etc", amount(value.toComplete(whole)));
    answers.put("vac", amount(value.varianceAtCompletion(whole)));
    answers.put("tcpiEac", text(value.toCompleteIndex(whole)));
    answers.put("es", text(schedule.earned()));
    answers.put("pd", text(schedule.duration()));
    answers.put("svT", text(schedule.variance()));
    answers.put("spiT", text(schedule.index()));
    answers.put("ieacT", text(schedule.atCompletion()));
    answers.put("ieacT1", text(schedule.atCompletion(Figure.known(Fraction.ONE))));
    answers.put("tspi", text(schedule.toCompleteIndex()));
    return answers;
  }

  /** The standard estimate before it is rounded, where it has a value at all. */
  private static Figure<Amount<Measure.Minutes>> exact(
      Series series, EarnedValue<Measure.Minutes> value) {
    Fraction believed = Fraction.of(series.budget()).times(Fraction.of(15, 100));
    return EacMethods.estimate(EacMethods.usual(), value, series.bookings())
        .then(
            rounded ->
                value.atCompletion(
                    Figure.known(
                        Fraction.of(series.earned())
                            .plus(believed)
                            .over(Fraction.of(series.actual()).plus(believed)))));
  }

  private static String amount(Figure<Amount<Measure.Minutes>> amount) {
    return text(amount.map(Amount::number));
  }

  private static String text(Figure<?> figure) {
    return figure instanceof Figure.Unknown<?> unknown
        ? unknown.reason().toString()
        : figure.knownPart().orElseThrow().toString();
  }
}
