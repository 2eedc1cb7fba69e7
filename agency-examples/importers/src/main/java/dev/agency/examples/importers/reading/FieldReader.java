package dev.agency.examples.importers.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.profile.DayForm;
import dev.agency.examples.importers.profile.FieldProfile;
import dev.agency.examples.importers.profile.FieldProfile.Unit;
import dev.agency.examples.importers.raw.Raw;
import dev.agency.examples.importers.raw.RawPath;
import dev.agency.examples.importers.value.Parts;
import dev.agency.examples.importers.value.Presence;
import dev.agency.examples.importers.value.Properties;
import dev.agency.examples.importers.value.Refs;
import dev.agency.examples.importers.value.Span;
import dev.agency.examples.importers.value.Week;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the fields of one row. */
final class FieldReader {
  private static final Pattern CLOCK =
      Pattern.compile("(-?)([0-9]{1,5}):([0-5][0-9])(?::([0-5][0-9]))?");

  /** What a share may be off by when it was a binary fraction once, in hundredths of a percent. */
  private static final BigDecimal NOISE = new BigDecimal("0.000001");

  private final Givens givens;
  private final Raw row;
  private final RowNotes notes;

  FieldReader(Givens givens, Raw row, RowNotes notes) {
    this.givens = givens;
    this.row = row;
    this.notes = notes;
  }

  Properties properties(List<FieldProfile> fields) {
    ImmutableMap.Builder<String, Presence> presences = ImmutableMap.builder();
    for (FieldProfile field : fields) {
      presences.put(field.property(), read(field));
    }
    return new Properties(presences.buildOrThrow());
  }

  private Presence read(FieldProfile field) {
    try {
      return presence(field);
    } catch (InvalidModelException e) {
      throw RowRefusal.refused(field.place(), e.code());
    }
  }

  private Presence presence(FieldProfile field) {
    if (field.constant().isPresent()) {
      return new Presence.Value(fixed(field, field.constant().get()), false);
    }
    RawPath.Found found = find(field);
    return switch (found.state()) {
      case REFUSED -> throw RowRefusal.refused(field.place(), found.code().orElseThrow());
      case THERE -> {
        if (field.onlyOne() && found.values().size() > 1) {
          notes.note(field.place(), ImportCode.AMBIGUOUS);
          yield new Presence.Absent();
        }
        yield value(field, found);
      }
      case NOTHING -> fallback(field).orElse(new Presence.Nothing());
      case ABSENT -> fallback(field).orElse(new Presence.Absent());
    };
  }

  private RawPath.Found find(FieldProfile field) {
    RawPath.Found absent =
        new RawPath.Found(RawPath.State.ABSENT, ImmutableList.of(), Optional.empty());
    RawPath.Found found = field.from().map(path -> path.in(row, field.none())).orElse(absent);
    boolean missing =
        found.state() == RawPath.State.ABSENT || found.state() == RawPath.State.NOTHING;
    return missing && field.or().isPresent() ? field.or().get().in(row, field.none()) : found;
  }

  private Optional<Presence> fallback(FieldProfile field) {
    return field
        .given()
        .flatMap(
            name ->
                givens
                    .text(name)
                    .map(
                        text -> {
                          notes.given(name);
                          return new Presence.Value(fixed(field, text), true);
                        }));
  }

  /** A text of the profile or the host; a name among them is one of ours already. */
  private Object fixed(FieldProfile field, String text) {
    return switch (field.reading()) {
      case TEXT, NAME -> text;
      case DAY ->
          new DayForm("date")
              .read(text, Optional.empty())
              .orElseThrow(
                  () -> InvalidModelException.of(ErrorCode.MALFORMED_DATE, "A day is due."));
      default -> scalar(field, text);
    };
  }

  private Presence value(FieldProfile field, RawPath.Found found) {
    return switch (field.reading()) {
      case TEXT -> new Presence.Value(scalar(found) + rest(field), false);
      case NAME -> name(field, scalar(found));
      case REFERENCE -> new Presence.Value(refs(field, found.values()), false);
      case WEEK -> new Presence.Value(week(field, found.values()), false);
      case PARTS -> new Presence.Value(parts(field, found.values()), false);
      case DAY -> new Presence.Value(day(field, scalar(found) + rest(field)), false);
      default -> new Presence.Value(scalar(field, scalar(found)), false);
    };
  }

  private String rest(FieldProfile field) {
    return field
        .with()
        .map(path -> path.in(row, field.none()))
        .filter(found -> found.state() == RawPath.State.THERE)
        .map(found -> " " + scalar(found))
        .orElse("");
  }

  private static String scalar(RawPath.Found found) {
    return found
        .scalar()
        .map(String::strip)
        .orElseThrow(
            () -> InvalidModelException.of(ErrorCode.WRONG_TYPE, "A text or number is due."));
  }

  private Object scalar(FieldProfile field, String text) {
    return switch (field.reading()) {
      case TEXT -> text;
      case FLAG -> flag(field.names().getOrDefault(text, text));
      case COUNT -> NumberText.whole(text, field.number());
      case MONEY -> NumberText.money(text, field.number(), currency(field));
      case MINOR -> NumberText.minor(text, field.number(), currency(field));
      case SPAN -> span(field, text);
      case SHARE -> share(field, text);
      case REFERENCE -> new Refs(ImmutableList.of(text), field.by(), field.source());
      default ->
          throw InvalidModelException.of(ErrorCode.WRONG_TYPE, "It cannot be made of a text.");
    };
  }

  private Presence name(FieldProfile field, String raw) {
    if (field.skip().contains(raw)) {
      throw RowRefusal.skipped(field.place(), ImportCode.SKIPPED);
    }
    String name = field.names().get(raw);
    if (name != null) {
      return new Presence.Value(name, false);
    }
    notes.unmapped(field.place(), raw);
    return new Presence.Unmapped(raw);
  }

  private static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw InvalidModelException.of(ErrorCode.UNKNOWN_NAME, "It must be yes or no.");
    };
  }

  private String currency(FieldProfile field) {
    Optional<String> own =
        field.currency().map(path -> path.in(row, field.none())).flatMap(RawPath.Found::scalar);
    if (own.isPresent()) {
      return NumberText.currency(own.get().strip());
    }
    String given =
        givens
            .text(Givens.CURRENCY)
            .orElseThrow(
                () -> RowRefusal.refused("given:" + Givens.CURRENCY, ErrorCode.MISSING_PROPERTY));
    notes.given(Givens.CURRENCY);
    return NumberText.currency(given);
  }

  private Span span(FieldProfile field, String text) {
    Span span = field.unit() == Unit.CLOCK ? clock(text) : inUnit(field, text);
    if (field.skipNegative() && span.amount().signum() < 0) {
      throw RowRefusal.skipped(field.place(), ImportCode.RUNNING_TIMER);
    }
    span.minutes();
    if (span.isRounded()) {
      notes.note(field.place(), ImportCode.ROUNDED);
    }
    return span;
  }

  private static Span inUnit(FieldProfile field, String text) {
    return new Span(NumberText.read(text, field.number()), Span.Unit.valueOf(field.unit().name()));
  }

  private static Span clock(String text) {
    Matcher parts = CLOCK.matcher(text);
    if (!parts.matches()) {
      throw InvalidModelException.of(ErrorCode.MALFORMED_TEXT, "The time must be hh:mm:ss.");
    }
    long seconds =
        Long.parseLong(parts.group(2)) * 3_600
            + Long.parseLong(parts.group(3)) * 60
            + (parts.group(4) == null ? 0 : Long.parseLong(parts.group(4)));
    return new Span(
        BigDecimal.valueOf(parts.group(1).isEmpty() ? seconds : -seconds), Span.Unit.SECONDS);
  }

  private BasisPoints share(FieldProfile field, String text) {
    long whole = field.unit() == Unit.OF_ONE ? 1 : 100;
    BigDecimal number = NumberText.read(text, field.number());
    BasisPoints share = NumberText.share(number, whole);
    BigDecimal exact = number.multiply(BigDecimal.valueOf(BasisPoints.WHOLE / whole));
    if (exact.subtract(BigDecimal.valueOf(share.value())).abs().compareTo(NOISE) > 0) {
      notes.note(field.place(), ImportCode.ROUNDED);
    }
    return share;
  }

  private LocalDate day(FieldProfile field, String text) {
    for (DayForm form : field.forms()) {
      Optional<ZoneId> zone = form.isInstant() ? field.zone().map(givens::zone) : Optional.empty();
      Optional<LocalDate> day = form.read(text, zone);
      if (day.isPresent()) {
        if (form.isInstant()) {
          field.zone().ifPresent(notes::given);
        }
        return day.get();
      }
    }
    throw InvalidModelException.of(
        ErrorCode.MALFORMED_DATE, "The day must be written as the profile says.");
  }

  private static Refs refs(FieldProfile field, List<Raw> values) {
    return new Refs(
        values.stream()
            .flatMap(
                value ->
                    value instanceof Raw.Items items ? items.values().stream() : Stream.of(value))
            .map(
                value ->
                    value
                        .scalar()
                        .orElseThrow(
                            () ->
                                InvalidModelException.of(
                                    ErrorCode.WRONG_TYPE, "A name of a record is due.")))
            .map(text -> field.by() == Refs.By.EMAIL ? email(text) : text.strip())
            .distinct()
            .collect(ImmutableList.toImmutableList()),
        field.by(),
        field.source());
  }

  private static String email(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("mailto:") ? lower.substring("mailto:".length()) : lower;
  }

  private Week week(FieldProfile field, List<Raw> values) {
    List<Long> days = new ArrayList<>();
    List<Raw> all =
        values.size() == 1 && values.get(0) instanceof Raw.Items items ? items.values() : values;
    for (Raw day : all) {
      String text =
          day.scalar()
              .orElseThrow(
                  () -> InvalidModelException.of(ErrorCode.WRONG_TYPE, "A number is due."));
      days.add(inUnit(field, text).minutes());
    }
    if (days.size() != 7) {
      throw InvalidModelException.of(ErrorCode.OUT_OF_RANGE, "A week must have seven days.");
    }
    ImmutableList.Builder<Long> fromMonday = ImmutableList.builder();
    for (int day = 1; day <= 7; day++) {
      fromMonday.add(days.get(Math.floorMod(day - field.firstDay(), 7)));
    }
    return new Week(fromMonday.build());
  }

  private Parts parts(FieldProfile field, List<Raw> values) {
    ImmutableList.Builder<Properties> parts = ImmutableList.builder();
    for (int i = 0; i < values.size(); i++) {
      try {
        parts.add(new FieldReader(givens, values.get(i), notes).properties(field.parts()));
      } catch (RowRefusal refusal) {
        throw refusal.within(field.place().replaceFirst("/\\*$", "") + "/" + i);
      }
    }
    return new Parts(parts.build());
  }
}
