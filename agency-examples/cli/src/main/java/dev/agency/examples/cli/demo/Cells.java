package dev.agency.examples.cli.demo;

import static java.util.Objects.requireNonNull;

import dev.agency.budget.change.ImpactRow;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.console.Hours;
import dev.agency.permissions.view.Shown;
import dev.agency.permissions.view.ShownMessage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts values into words and numbers a person reads, the same on every machine. */
public final class Cells {
  private static final int MINUTES_PER_HOUR = 60;

  private Cells() {}

  /**
   * Returns a field as it is shown: its value, or the word that it is hidden.
   *
   * @param field its name
   * @param shown what a person sees of it
   * @return the words
   */
  public static String text(String field, Shown<?> shown) {
    return shown.ifVisible().map(value -> value(field, value)).orElse("hidden");
  }

  /**
   * Returns a value; minutes are known by the name of their field.
   *
   * @param field the name of its field
   * @param value the value
   * @return the words
   */
  public static String value(String field, Object value) {
    if (value instanceof Figure<?> figure) {
      return figure(field, figure);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(inner -> value(field, inner)).orElse("none");
    }
    if (value instanceof Money money) {
      return money(money);
    }
    if (value instanceof BasisPoints share) {
      // A share less a share is no share of anything.
      return field.equals(ImpactRow.MARGIN_DELTA.name())
          ? share(share).replace("%", "points")
          : share(share);
    }
    if (value instanceof Long minutes && field.contains("inutes")) {
      return hours(minutes);
    }
    if (value instanceof BurnBasis basis) {
      return value(field, basis.stage())
          + " time, "
          + value(field, basis.share()).toLowerCase(Locale.ROOT);
    }
    if (value instanceof Enum<?> name) {
      return words(name.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    return value.toString();
  }

  private static String figure(String field, Figure<?> figure) {
    if (figure instanceof Figure.Known<?> known) {
      return value(field, known.value());
    }
    if (figure instanceof Figure.Partial<?> partial) {
      return "at least " + value(field, partial.known()) + " (" + missing(partial.missing()) + ")";
    }
    return "unknown: " + reason(((Figure.Unknown<?>) figure).reason());
  }

  private static String missing(Missing missing) {
    String money =
        missing.unconverted().amounts().stream()
            .map(Cells::money)
            .collect(Collectors.joining(", "));
    return Stream.of(
            missing.unpricedMinutes() == 0
                ? ""
                : hours(missing.unpricedMinutes()) + " without a rate",
            missing.unpricedPieces() == 0
                ? ""
                : missing.unpricedPieces() + " pieces without a price",
            money.isEmpty() ? "" : money + " not converted")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Returns why a figure is not known. */
  static String reason(UnknownReason reason) {
    return switch (reason) {
      case UNPRICED -> "a rate is missing";
      case UNCONVERTED -> "an exchange rate is missing";
      case NO_ESTIMATE -> "nothing was estimated";
      case INCOMPLETE -> "something is missing";
      case FEW_CONTRIBUTORS -> "too few people";
      case NO_PRICE -> "no price";
      case NO_REVENUE -> "no revenue";
      case UNRECOGNISED -> "not recognised by the work";
      case NO_TOTAL -> "no total";
      case NO_CAPACITY -> "no capacity";
      case NO_PROGRESS -> "no progress posted";
      case NO_PLAN -> "no plan";
      case NO_ENTRIES -> "nothing logged";
      case OPEN_ENDED -> "open-ended";
      case BY_PERIOD -> "period by period";
      case NOTHING_PLANNED -> "nothing planned yet";
      case NOTHING_USED -> "nothing used yet";
      case NOTHING_EARNED -> "nothing done yet";
      case NO_PACE -> "no pace";
      case UNACHIEVABLE -> "out of reach";
      case NO_PERIOD -> "no period";
      case PLAN_MISSES_TOTAL -> "the plan misses the total";
      case NO_BOOKINGS -> "nothing booked";
      case NO_FORECAST -> "no forecast";
      case TOO_FEW_PROJECTS -> "too few finished projects";
      case BOOKINGS_UNTESTED -> "as booked, without bounds";
      case NOTHING_LEFT -> "no work left";
      case NEVER_ON_PLAN -> "never, as planned";
    };
  }

  /**
   * Returns {@code EUR 12,345.60}.
   *
   * @param money the amount
   * @return the words
   */
  public static String money(Money money) {
    Currency currency = money.currency();
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    BigDecimal amount = BigDecimal.valueOf(money.minorUnits(), currency.getDefaultFractionDigits());
    return currency.getCurrencyCode() + " " + format.format(amount);
  }

  /**
   * Returns {@code 112.4 %}, rounded half up for the eye.
   *
   * @param share the share
   * @return the words
   */
  public static String share(BasisPoints share) {
    return BigDecimal.valueOf(share.value(), 2).setScale(1, RoundingMode.HALF_UP) + " %";
  }

  /** Returns {@code 1,234 h 30 min}. */
  static String hours(long minutes) {
    return Hours.of(minutes);
  }

  /**
   * Returns an estimate, which is not known to the minute or cent: {@code 1,235 h} or {@code EUR
   * 12,346}.
   */
  static String about(Object value) {
    if (value instanceof Money money) {
      DecimalFormat format =
          new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
      Currency currency = money.currency();
      BigDecimal whole =
          BigDecimal.valueOf(money.minorUnits(), currency.getDefaultFractionDigits())
              .setScale(0, RoundingMode.HALF_UP);
      return currency.getCurrencyCode() + " " + format.format(whole);
    }
    return value instanceof Long minutes
        ? hours(Math.floorDiv(minutes + MINUTES_PER_HOUR / 2, MINUTES_PER_HOUR) * MINUTES_PER_HOUR)
        : value.toString();
  }

  /** Returns an estimate as it is shown, or why there is none. */
  static String about(Shown<?> shown) {
    return shown
        .ifVisible()
        .map(
            value ->
                value instanceof Figure.Known<?> known ? about(known.value()) : value("", value))
        .orElse("hidden");
  }

  /**
   * Returns {@code Used value} for {@code usedValue}; some names need a word more for a reader.
   *
   * @param field the name of the field
   * @return its name in words
   */
  public static String label(String field) {
    return switch (field) {
      case "burn" -> "Budget used";
      case "minutesBurn" -> "Time used";
      case "coverage" -> "Timesheets in";
      case "costTotal" -> "Cost in total";
      case "profitTotal" -> "Profit in total";
      case "marginTotal" -> "Margin in total";
      case "dealValue" -> "Value";
      case "stageProgress" -> "On the board";
      case "overCap" -> "Beyond price or cap";
      case "valueCorrections", "revenueCorrections", "costCorrections", "profitCorrections" ->
          "of closed months";
      case "chargeable" -> "May be charged";
      case "drafted" -> "In draft invoices";
      case "toInvoice" -> "Still to invoice";
      case "unpricedValueMinutes" -> "Time without a bill rate";
      case "unpricedCostMinutes" -> "Time without a cost rate";
      case "grossMinutes" -> "Gross";
      case "awayMinutes" -> "Away";
      case "bookedMinutes" -> "Booked";
      case "tentativeMinutes" -> "Tentative";
      case "unfilledMinutes" -> "Nobody named";
      case "leftMinutes" -> "Left";
      case "inMinutes" -> "In hours";
      case "verdict" -> "All in all";
      case "neededMinutes" -> "The deal";
      case "expectedPipelineMinutes" -> "Others, as expected";
      case "allWonPipelineMinutes" -> "Others, if all won";
      case "overMinutes" -> "Too much";
      case "confirmedSlackMinutes" -> "If no other is won";
      case "expectedSlackMinutes" -> "As expected";
      case "allWonSlackMinutes" -> "If all are won";
      case "shortWith" -> "Chance to be short";
      case "shortEightyMinutes" -> "In 8 of 10 at most by";
      case "meanShortMinutes" -> "On average by";
      default ->
          words(
              field
                  .replaceAll("([A-Z])", " $1")
                  .toLowerCase(Locale.ROOT)
                  .replace("minutes", "time"));
    };
  }

  /**
   * Returns a message as a sentence whose values are in the form of all that is shown here.
   *
   * @param message the message as somebody may see it
   * @param pattern the sentence, the name of an argument in braces where its value is to stand
   * @return the sentence, which says of what is hidden that it is
   */
  public static String sentence(ShownMessage message, String pattern) {
    StringBuilder text = new StringBuilder(pattern.length());
    int done = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', done)) {
      int close = pattern.indexOf('}', open);
      Shown<Message.Value> value =
          requireNonNull(message.arguments().get(pattern.substring(open + 1, close)));
      text.append(pattern, done, open);
      text.append(value.ifVisible().map(Cells::argument).orElse(ShownMessage.HIDDEN));
      done = close + 1;
    }
    return text.append(pattern.substring(done)).toString();
  }

  /**
   * Returns a value of a message.
   *
   * @param value the value
   * @return the words
   */
  public static String argument(Message.Value value) {
    if (value instanceof Message.Share share) {
      return share(share.share());
    }
    if (value instanceof Message.Minutes time) {
      return hours(time.minutes());
    }
    return value instanceof Message.Amount amount ? money(amount.money()) : value.text();
  }

  private static String words(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
