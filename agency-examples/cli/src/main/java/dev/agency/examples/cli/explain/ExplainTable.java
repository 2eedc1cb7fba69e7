package dev.agency.examples.cli.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.ExplanationLine;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantity;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.console.Hours;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.examples.cli.demo.SeenExplanation;
import dev.agency.examples.cli.demo.SeenLine;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An explanation as a table for a reader: a row for each line, then the rounding and the figure.
 * Where a rate is missing there is no amount.
 */
final class ExplainTable {
  private ExplainTable() {}

  /** Returns the lines of the text. */
  static String of(SeenExplanation explanation) {
    if (explanation.why().isPresent()) {
      return explanation.figure() + " is hidden: " + explanation.why().get() + ".\n";
    }
    boolean amounts = isAmount(explanation);
    TextTable table = new TextTable();
    table.addWords("date", "total");
    table.addWords("what", "");
    boolean composed = isComposed(explanation);
    if (composed) {
      table.addWords("measures", "");
    }
    table.addWords("id", "");
    table.addWords("person", "");
    table.addWords("line", "");
    table.addNumbers("time", amounts ? "" : total(explanation));
    boolean delivered = isDelivered(explanation);
    if (delivered) {
      table.addNumbers("pieces", "");
    }
    ImmutableList<Field<ExplanationLine, Optional<BasisPoints>>> terms = terms(explanation);
    if (amounts) {
      table.addWords("rate", "");
      terms.forEach(term -> table.addNumbers(term.name(), ""));
      table.addNumbers("amount", total(explanation));
    }
    int columns = 5 + (composed ? 1 : 0) + (delivered ? 1 : 0) + terms.size();
    explanation
        .lines()
        .forEach(line -> table.addRow(row(line, explanation, composed, delivered, terms)));
    explanation.rounding().ifPresent(rounding -> table.addRow(rounding(rounding, columns)));
    return table.render() + note(explanation);
  }

  private static ImmutableList<String> rounding(ExactMoney rounding, int columns) {
    ImmutableList.Builder<String> row = ImmutableList.builder();
    row.add("", "rounding");
    row.addAll(Collections.nCopies(columns, ""));
    return row.add(ExactText.of(rounding)).build();
  }

  /** Whether lines measure something else than the figure, as a profit has lines of cost. */
  private static boolean isComposed(SeenExplanation explanation) {
    return explanation.lines().stream()
        .anyMatch(line -> !line.measures().name().equals(explanation.figure()));
  }

  /** Whether any line is of pieces. */
  private static boolean isDelivered(SeenExplanation explanation) {
    return explanation.lines().stream()
        .anyMatch(
            line ->
                line.line()
                    .get(ExplanationLine.USED_PIECES)
                    .ifVisible()
                    .flatMap(pieces -> pieces)
                    .isPresent());
  }

  /** What the rate of any line is multiplied by. */
  private static ImmutableList<Field<ExplanationLine, Optional<BasisPoints>>> terms(
      SeenExplanation explanation) {
    return Stream.of(ExplanationLine.MARKUP, ExplanationLine.DISCOUNT)
        .filter(
            term ->
                explanation.lines().stream()
                    .anyMatch(
                        line ->
                            line.line().get(term).ifVisible().flatMap(held -> held).isPresent()))
        .collect(toImmutableList());
  }

  private static String note(SeenExplanation explanation) {
    String whole =
        explanation.whole()
            ? ""
            : "Some lines are hidden from this person, so these do not sum to "
                + explanation.figure()
                + ".\n";
    boolean fractions =
        isAmount(explanation)
            && explanation.lines().stream()
                .anyMatch(line -> ExactText.hasFraction(amount(line, explanation)));
    return whole + (fractions ? "Fractions are of the last digit.\n" : "");
  }

  private static String total(SeenExplanation explanation) {
    Object value = explanation.value().ifVisible().orElseThrow();
    if (value instanceof Figure.Unknown<?> unknown) {
      return unknown.reason().name();
    }
    String known =
        money(explanation)
            .map(money -> money.currency().getCurrencyCode() + " " + money.amount())
            .orElseGet(() -> value instanceof Long time ? Hours.of(time) : value.toString());
    return value instanceof Figure.Partial<?> ? "at least " + known : known;
  }

  private static ImmutableList<String> row(
      SeenLine line,
      SeenExplanation explanation,
      boolean composed,
      boolean delivered,
      ImmutableList<Field<ExplanationLine, Optional<BasisPoints>>> terms) {
    Projection<ExplanationLine> seen = line.line();
    ImmutableList.Builder<String> row = ImmutableList.builder();
    row.add(text(seen, ExplanationLine.DATE));
    row.add(text(seen, ExplanationLine.SOURCE).toLowerCase(Locale.ROOT));
    if (composed) {
      row.add(line.measures().name());
    }
    row.add(text(seen, ExplanationLine.ID));
    row.add(text(seen, ExplanationLine.PERSON));
    row.add(text(seen, ExplanationLine.LINE));
    row.add(timed(line.measures()).map(field -> text(seen, field)).orElse(""));
    if (delivered) {
      row.add(text(seen, ExplanationLine.USED_PIECES));
    }
    if (isAmount(explanation)) {
      String rate = rate(line.measures()).map(field -> text(seen, field)).orElse("");
      row.add(rate.isEmpty() ? text(seen, ExplanationLine.PIECE_PRICE) : rate);
      terms.forEach(term -> row.add(text(seen, term)));
      row.add(amount(line, explanation));
    }
    return row.build();
  }

  private static String text(Projection<ExplanationLine> seen, Field<ExplanationLine, ?> field) {
    Shown<?> shown = seen.get(field);
    if (shown instanceof Shown.Hidden) {
      return "hidden";
    }
    Object value = shown.ifVisible().orElseThrow();
    return value instanceof Optional<?> held
        ? held.map(ExplainTable::words).orElse("")
        : value.toString();
  }

  private static String words(Object held) {
    return held instanceof Long minutes ? Hours.of(minutes) : held.toString();
  }

  /** Where the minutes of a line stand that measures this. */
  private static Optional<Field<ExplanationLine, ?>> timed(Quantity measures) {
    return switch (measures.name()) {
      case "budgetTotal" -> Optional.of(ExplanationLine.BUDGET_MINUTES);
      case "usedValue" -> Optional.of(ExplanationLine.USED_MINUTES);
      case "labourCost" -> Optional.of(ExplanationLine.WORKED_MINUTES);
      default ->
          ExplanationLine.TYPE
              .field(measures.name())
              .filter(field -> measures.name().endsWith("Minutes"));
    };
  }

  /** Where its rate stands. */
  private static Optional<Field<ExplanationLine, ?>> rate(Quantity measures) {
    return switch (measures.name()) {
      case "budgetTotal", "usedValue" -> Optional.of(ExplanationLine.BILL_RATE);
      case "labourCost" -> Optional.of(ExplanationLine.COST_RATE);
      default -> Optional.empty();
    };
  }

  /** The amount, which may be seen, or the line would not be here. */
  private static String amount(SeenLine line, SeenExplanation explanation) {
    Object held =
        line.line()
            .get(ExplanationLine.TYPE.field(line.measures().name()).orElseThrow())
            .ifVisible()
            .orElseThrow();
    if (!(held instanceof Optional<?> optional)
        || !(optional.orElse(null) instanceof ExactMoney amount)) {
      return "no rate";
    }
    String text = ExactText.of(amount);
    boolean ours =
        money(explanation).map(total -> total.currency().equals(amount.currency())).orElse(true);
    return ours ? text : amount.currency().getCurrencyCode() + " " + text + " unconverted";
  }

  private static Optional<Money> money(SeenExplanation explanation) {
    return explanation.value().ifVisible().stream()
        .filter(Figure.class::isInstance)
        .flatMap(figure -> ((Figure<?>) figure).knownPart().stream())
        .filter(Money.class::isInstance)
        .map(Money.class::cast)
        .findFirst();
  }

  private static boolean isAmount(SeenExplanation explanation) {
    return explanation.value().ifVisible().orElseThrow() instanceof Figure<?>;
  }
}
