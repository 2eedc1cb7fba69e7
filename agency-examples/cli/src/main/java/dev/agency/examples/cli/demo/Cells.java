package dev.agency.examples.cli.demo;

import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.console.Hours;
import dev.agency.permissions.view.Shown;
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
   * Returns a field as it is shown.
   *
   * @param field the name of the field
   * @param shown what somebody sees of it
   * @return its value, or the word that it is hidden
   */
  public static String text(String field, Shown<?> shown) {
    return shown.ifVisible().map(value -> value(field, value)).orElse("hidden");
  }

  /**
   * Returns a value in words; minutes are known by the name of their field.
   *
   * @param field the name of the field
   * @param value its value
   * @return the value as a person reads it
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
      return share(share);
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

  /** Returns {@code EUR 12,345.60}. */
  static String money(Money money) {
    Currency currency = money.currency();
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    BigDecimal amount = BigDecimal.valueOf(money.minorUnits(), currency.getDefaultFractionDigits());
    return currency.getCurrencyCode() + " " + format.format(amount);
  }

  /** Returns {@code 112.4 %}, rounded half up for the eye. */
  static String share(BasisPoints share) {
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
      case "neededMinutes" -> "The deal";
      case "expectedPipelineMinutes" -> "Others, as expected";
      case "allWonPipelineMinutes" -> "Others, if all won";
      case "overMinutes" -> "Too much";
      case "confirmedSlackMinutes" -> "If no other is won";
      case "expectedSlackMinutes" -> "As expected";
      case "allWonSlackMinutes" -> "If all are won";
      case "shortWith" -> "Short with";
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

  private static String words(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
