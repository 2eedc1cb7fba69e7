package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.HandoffRow;
import dev.agency.core.figure.Field;
import dev.agency.core.handoff.UnmetNeed;
import dev.agency.permissions.view.Projection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handoff as somebody sees it, in English. */
public final class HandoffWords {
  private static final ImmutableList<Field<HandoffRow, ImmutableList<UnmetNeed>>> MISSING =
      ImmutableList.of(HandoffRow.MISSING, HandoffRow.MISSING_OF_TIME, HandoffRow.MISSING_OF_PRICE);

  private HandoffWords() {}

  /**
   * Returns the stage, who leads it and what comes next.
   *
   * @param row the handoff
   * @return {@code Delivery, led by the project manager; next: Client updates}
   */
  public static String stage(Projection<HandoffRow> row) {
    return Cells.text("stage", row.get(HandoffRow.STAGE))
        + ", led by the "
        + Cells.text("lead", row.get(HandoffRow.LEAD)).toLowerCase(Locale.ROOT)
        + "; next: "
        + Cells.text("next", row.get(HandoffRow.NEXT));
  }

  /**
   * Returns what is missing at the gate.
   *
   * @param row the handoff
   * @return a line for each thing this person sees, then one for what is hidden from them if
   *     anything may be, whether there is any or not
   */
  public static Stream<String> missing(Projection<HandoffRow> row) {
    String hidden =
        MISSING.stream()
            .filter(field -> row.get(field).ifVisible().isEmpty())
            .map(field -> Cells.label(field.name()).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return Stream.concat(
        MISSING.stream()
            .flatMap(field -> row.get(field).ifVisible().stream())
            .flatMap(List::stream)
            .map(HandoffWords::words),
        hidden.isEmpty() ? Stream.empty() : Stream.of("hidden: what is " + hidden));
  }

  private static String words(UnmetNeed missing) {
    return "missing: "
        + Cells.value("need", missing.need())
        + missing.subject().map(subject -> " (" + subject + ")").orElse("");
  }
}
