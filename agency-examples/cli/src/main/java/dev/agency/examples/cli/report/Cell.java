package dev.agency.examples.cli.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.money.Money;
import dev.agency.permissions.view.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One figure of a row of a report, or that it is hidden. Written as JSON it says which. */
sealed interface Cell
    permits Cell.Minutes, Cell.Amount, Cell.Share, Cell.Day, Cell.Word, Cell.Hidden {
  /** The reason where some rows of a group show the figure and some do not. */
  String PART = "PART";

  /** Returns the cell for a file: a plain number, or a word for why there is none. */
  String text();

  /** Returns what is missing of the number, empty if nothing is. */
  default String missing() {
    return "";
  }

  /** Minutes. */
  record Minutes(@JsonValue long minutes) implements Cell {
    @Override
    public String text() {
      return String.valueOf(minutes);
    }
  }

  /** An amount of money. */
  record Amount(@JsonValue Figure<Money> figure) implements Cell {
    @Override
    public String text() {
      return number(figure.map(Money::amount));
    }

    @Override
    public String missing() {
      return figure instanceof Figure.Partial<Money> partial ? words(partial.missing()) : "";
    }

    private static String words(Missing missing) {
      List<String> words = new ArrayList<>();
      if (missing.unpricedMinutes() != 0) {
        words.add(missing.unpricedMinutes() + " min unpriced");
      }
      if (missing.unpricedPieces() != 0) {
        words.add(missing.unpricedPieces() + " pieces unpriced");
      }
      missing
          .unconverted()
          .amounts()
          .forEach(money -> words.add(money.currency() + " " + money.amount() + " unconverted"));
      return String.join(", ", words);
    }
  }

  /** A share, in percent. */
  record Share(@JsonValue Figure<BasisPoints> figure) implements Cell {
    @Override
    public String text() {
      return number(figure.map(share -> BigDecimal.valueOf(share.value(), 2).toPlainString()));
    }
  }

  /** A day, if there is one. */
  record Day(@JsonValue Optional<LocalDate> day) implements Cell {
    @Override
    public String text() {
      return day.map(LocalDate::toString).orElse("none");
    }
  }

  /** A word for what the rows are, several with a plus between them. */
  record Word(@JsonValue String text) implements Cell {}

  /** A figure that may not be seen. */
  @JsonPropertyOrder({"state", "reason"})
  record Hidden(@JsonProperty("reason") String reason) implements Cell {
    /** Returns what tells it from the figures that are known, partial or unknown. */
    @JsonProperty("state")
    String state() {
      return text();
    }

    @Override
    public String text() {
      return "hidden";
    }
  }

  /** Returns why one of the values is hidden, empty if none is. */
  static <V> Optional<Cell> hidden(List<Shown<V>> values) {
    List<String> reasons = new ArrayList<>();
    for (Shown<V> value : values) {
      if (value instanceof Shown.Hidden<V> hidden) {
        reasons.add(hidden.reason().name());
      }
    }
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Hidden(reasons.size() == values.size() ? reasons.get(0) : PART));
  }

  private static String number(Figure<String> figure) {
    return figure instanceof Figure.Unknown<String> unknown
        ? "unknown:" + unknown.reason().name()
        : figure.knownPart().orElseThrow();
  }
}
