package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertLevel;
import dev.agency.examples.spring.view.AlertView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The alerts of a dashboard, the most urgent first. Of the thresholds of one rule the last that was
 * reached says it all.
 */
final class Warnings {
  private Warnings() {}

  /**
   * An alert in words.
   *
   * @param level how bad it is
   * @param words the sentence
   */
  record Warning(Cell level, String words) {}

  static ImmutableList<Warning> of(Words words, List<AlertView> alerts) {
    Map<String, AlertView> last = new LinkedHashMap<>();
    for (AlertView alert : alerts) {
      last.merge(
          alert.message().code(),
          alert,
          (one, other) -> level(other).compareTo(level(one)) >= 0 ? other : one);
    }
    return last.values().stream()
        .sorted(Comparator.comparing(Warnings::level).reversed())
        .map(alert -> new Warning(words.cell(alert.alert(), Alert.LEVEL), words.sentence(alert)))
        .collect(toImmutableList());
  }

  private static AlertLevel level(AlertView alert) {
    return alert.alert().get(Alert.LEVEL).ifVisible().orElse(AlertLevel.WATCH);
  }
}
