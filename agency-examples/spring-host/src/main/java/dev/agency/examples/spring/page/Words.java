package dev.agency.examples.spring.page;

import com.google.common.collect.ImmutableSet;
import dev.agency.budget.MarginBand;
import dev.agency.budget.alert.AlertLevel;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.review.ReviewLine;
import dev.agency.budget.status.UpdateLine;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Missing;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.studio.ContractRow;
import dev.agency.examples.spring.studio.Directory;
import dev.agency.examples.spring.studio.LoggedRow;
import dev.agency.examples.spring.studio.PromiseRow;
import dev.agency.examples.spring.view.AlertView;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import dev.agency.permissions.view.ShownMessage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * Values and names in the reader's language. Names of people and clients are looked up by ids the
 * reader was shown.
 */
final class Words {
  private static final long MINUTES_PER_HOUR = 60;

  /** Fields of minutes whose names do not say so. */
  private static final ImmutableSet<String> MINUTES =
      Stream.of(
              PersonImpactRow.PROPOSED,
              PersonImpactRow.BOOKED_BEFORE,
              PersonImpactRow.BOOKED_AFTER,
              PersonImpactRow.OVER_BEFORE,
              PersonImpactRow.OVER_AFTER,
              PersonImpactRow.NEW_OVER)
          .map(Field::name)
          .collect(ImmutableSet.toImmutableSet());

  private final MessageSource messages;
  private final Locale language;
  private final Directory names;

  /** English is written as in Europe: the day before the month. */
  private final Locale region;

  Words(MessageSource messages, Locale language, Directory names) {
    this.messages = messages;
    this.language = language;
    this.names = names;
    this.region = language.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK;
  }

  /** Returns a message of the bundle. */
  String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments.length == 0 ? null : arguments, language);
  }

  /** Returns a message of the bundle, or other words where a host has names of its own. */
  String sayOr(String key, String otherwise) {
    return Optional.ofNullable(messages.getMessage(key, null, otherwise, language))
        .orElse(otherwise);
  }

  /** Returns what a field is called. */
  String label(Field<?, ?> field) {
    return say("field." + field.name());
  }

  /**
   * Returns what a field of records is called; of days that have passed that may be another name.
   */
  <R> String label(List<Projection<R>> rows, Field<R, ?> field) {
    boolean isPast =
        !rows.isEmpty()
            && rows.stream()
                .allMatch(
                    row -> row.get(field).ifVisible().filter(value -> isPast(value)).isPresent());
    return pastOr(isPast, "field." + field.name());
  }

  /** Returns the name of a figure, by which a past day goes too if it has one of its own. */
  String pastOr(boolean isPast, String key) {
    return isPast ? sayOr(key + ".past", say(key)) : say(key);
  }

  /** Returns whether a value is a day before that all is looked at. */
  boolean isPast(Object value) {
    if (value instanceof Figure.Known<?> known) {
      return isPast(known.value());
    }
    if (value instanceof Optional<?> optional) {
      return optional.filter(inner -> isPast(inner)).isPresent();
    }
    return value instanceof LocalDate day && day.isBefore(names.asOf());
  }

  /** Returns a field of a record as the reader sees it. */
  <R, V> Cell cell(Projection<R> row, Field<R, V> field) {
    Shown<V> shown = row.get(field);
    return shown
        .ifVisible()
        .map(value -> cell(field.name(), value))
        .orElseGet(() -> new Cell(say("cell.hidden"), Cell.Kind.HIDDEN, ""));
  }

  private Cell cell(String field, Object value) {
    if (value instanceof Figure.Known<?> known) {
      return cell(field, known.value());
    }
    if (value instanceof Figure.Partial<?> partial) {
      return Cell.number(
          say("cell.atLeast", text(field, partial.known()), missing(partial.missing())));
    }
    if (value instanceof Figure.Unknown<?> unknown) {
      String key = "unknown." + unknown.reason();
      return new Cell(sayOr(key + "." + field, say(key)), Cell.Kind.UNKNOWN, "");
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(inner -> cell(field, inner)).orElseGet(() -> none(field));
    }
    if (value instanceof MarginBand band) {
      return Cell.value(say("MarginBand." + band), tone(band));
    }
    if (value instanceof AlertLevel level) {
      return Cell.value(say("AlertLevel." + level), tone(level));
    }
    if (value instanceof ContractRow.Standing standing) {
      return Cell.value(say("Standing." + standing), tone(standing));
    }
    if (value instanceof PromiseRow.Promise promise) {
      return Cell.value(
          say("Promise." + promise), promise == PromiseRow.Promise.LATE ? "bad" : "calm");
    }
    String text = text(field, value);
    return isNumber(value) ? Cell.number(text) : Cell.value(text);
  }

  /** Of some fields it is said that there is none yet. */
  private Cell none(String field) {
    return new Cell(sayOr("cell.none." + field, say("cell.none")), Cell.Kind.UNKNOWN, "");
  }

  private static boolean isNumber(Object value) {
    return value instanceof Money || value instanceof BasisPoints || value instanceof Number;
  }

  private static String tone(MarginBand band) {
    return switch (band) {
      case GREEN -> "good";
      case AMBER -> "fair";
      case RED -> "bad";
    };
  }

  private static String tone(ContractRow.Standing standing) {
    return switch (standing) {
      case ENDING, NOTICE -> "fair";
      case RUNNING, RENEWED -> "good";
      case ENDED -> "bad";
      case OVER -> "calm";
    };
  }

  private static String tone(AlertLevel level) {
    return switch (level) {
      case WATCH -> "calm";
      case WARN -> "fair";
      case ALARM, CRITICAL -> "bad";
    };
  }

  /** Returns a value; minutes are known by the name of their field. */
  String text(String field, Object value) {
    if (field.equals(ForecastRow.METHOD.name())) {
      return sayOr("method." + value, value.toString());
    }
    if (value instanceof Money money) {
      return money(money);
    }
    if (value instanceof BasisPoints share) {
      return share(share);
    }
    if (value instanceof LocalDate day) {
      return day(day);
    }
    if (value instanceof DateRange days) {
      return day(days.start()) + " – " + days.last().map(this::day).orElse("…");
    }
    if (value instanceof Long number) {
      return field.contains("inutes") || MINUTES.contains(field) ? hours(number) : whole(number);
    }
    if (value instanceof BigDecimal number) {
      return NumberFormat.getNumberInstance(region).format(number);
    }
    if (value instanceof Boolean truth) {
      return say(truth ? "cell.yes" : "cell.no");
    }
    if (value instanceof ClientId client) {
      return named(client, names.name(client), "client.gone");
    }
    if (value instanceof PersonId person) {
      return named(person, names.anyName(person), "person.gone");
    }
    if (value instanceof ProjectId project && field.equals(LoggedRow.PROJECT.name())) {
      return named(project, names.name(project), "project.gone");
    }
    if (value instanceof ContactId contact) {
      return named(contact, names.name(contact), "person.gone");
    }
    if (value instanceof DisciplineId discipline) {
      return sayOr("discipline." + discipline, discipline.value());
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(each -> text(field, each)).collect(Collectors.joining(", "));
    }
    if (value instanceof Enum<?> name) {
      return say(name.getDeclaringClass().getSimpleName() + "." + name);
    }
    return value.toString();
  }

  /** The id stands for the name of what is not stored: nobody knows anything by it. */
  private String named(Object id, String name, String gone) {
    return name.equals(id.toString()) ? say(gone) : name;
  }

  /** Returns {@code €12,345.60} or {@code 12.345,60 €}. */
  String money(Money money) {
    return money(money, money.currency().getDefaultFractionDigits());
  }

  /** Returns {@code €12,346} or {@code 12.346 €}, for where there is little room. */
  String wholeMoney(Money money) {
    return money(money, 0);
  }

  private String money(Money money, int digits) {
    NumberFormat format = NumberFormat.getCurrencyInstance(region);
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(new BigDecimal(money.amount()));
  }

  /** Returns {@code 112.4 %}. */
  String share(BasisPoints share) {
    NumberFormat format = NumberFormat.getNumberInstance(region);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(BigDecimal.valueOf(share.value(), 2)) + " %";
  }

  /** Returns {@code 1,234 h 30 min}. */
  String hours(long minutes) {
    long rest = Math.abs(minutes % MINUTES_PER_HOUR);
    String sign = minutes < 0 ? "−" : "";
    String hours = sign + whole(Math.abs(minutes / MINUTES_PER_HOUR)) + " h";
    return rest == 0 ? hours : hours + " " + rest + " min";
  }

  /** Returns hours for where there is little room: {@code 32} or {@code 7.5}. */
  String shortHours(long minutes) {
    NumberFormat format = NumberFormat.getNumberInstance(region);
    format.setMaximumFractionDigits(1);
    return format.format(
        BigDecimal.valueOf(minutes)
            .divide(BigDecimal.valueOf(MINUTES_PER_HOUR), 1, RoundingMode.HALF_UP));
  }

  private String whole(long number) {
    return NumberFormat.getIntegerInstance(region).format(number);
  }

  /** Returns {@code 30 Sept 2026} or {@code 30.09.2026}. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(region).format(day);
  }

  /** Returns {@code 27 Nov 2026, 14:02} or {@code 27.11.2026, 14:02}. */
  String moment(ZonedDateTime moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(region)
        .format(moment);
  }

  /** Returns a day for where there is little room, without its year. */
  String shortDay(LocalDate day) {
    return DateTimeFormatter.ofPattern(region.equals(Locale.UK) ? "d MMM" : "d. MMM", region)
        .format(day);
  }

  private String missing(Missing missing) {
    return Stream.of(
            Optional.of(missing.unpricedMinutes())
                .filter(minutes -> minutes > 0)
                .map(minutes -> say("missing.minutes", hours(minutes))),
            Optional.of(missing.unpricedPieces())
                .filter(pieces -> pieces > 0)
                .map(pieces -> say("missing.pieces", whole(pieces))),
            Optional.of(missing.unconverted())
                .filter(bag -> !bag.amounts().isEmpty())
                .map(
                    bag ->
                        say(
                            "missing.unconverted",
                            bag.amounts().stream()
                                .map(this::money)
                                .collect(Collectors.joining(", ")))))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns the sentence of an alert: English is that of the library, and the bundle has the
   * others. One of a period of a retainer has words of its own.
   */
  String sentence(AlertView alert) {
    ShownMessage message = alert.message();
    boolean ofPeriod = message.arguments().containsKey("from");
    String key = "alert." + message.code() + (ofPeriod ? ".period" : "");
    return filled(sayOr(key, alert.pattern()), message);
  }

  /** Returns a sentence of a review, with what somebody sees in the places its pattern names. */
  String evidence(ShownMessage message) {
    String english = ReviewLine.of(message.code()).map(ReviewLine::words).orElse(message.code());
    return filled(sayOr("check." + message.code(), english), message);
  }

  private String filled(String pattern, ShownMessage message) {
    StringBuilder text = new StringBuilder(pattern.length());
    int done = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', done)) {
      int close = pattern.indexOf('}', open);
      text.append(pattern, done, open);
      Shown<Message.Value> value = message.arguments().get(pattern.substring(open + 1, close));
      text.append(
          Optional.ofNullable(value)
              .flatMap(Shown::ifVisible)
              .map(this::argument)
              .orElse(say("cell.hidden")));
      done = close + 1;
    }
    return text.append(pattern.substring(done)).toString();
  }

  /** Returns a sentence of an update, with what it says in the places its pattern names. */
  String told(Message message) {
    String text = sayOr("update." + message.code(), UpdateLine.valueOf(message.code()).words());
    for (Message.Argument each : message.arguments()) {
      text = text.replace("{" + each.name() + "}", argument(each.value()));
    }
    return text;
  }

  /** Returns a figure of a message. */
  String argument(Message.Value value) {
    if (value instanceof Message.Share share) {
      return share(share.share());
    }
    if (value instanceof Message.Minutes time) {
      return hours(time.minutes());
    }
    if (value instanceof Message.Amount amount) {
      return money(amount.money());
    }
    if (value instanceof Message.Day day) {
      return day(day.day());
    }
    return value instanceof Message.WholeNumber number ? whole(number.number()) : value.text();
  }
}
