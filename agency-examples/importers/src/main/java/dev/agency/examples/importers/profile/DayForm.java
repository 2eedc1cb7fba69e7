package dev.agency.examples.importers.profile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A way to write a day or an instant.
 *
 * @param word its name in profiles: {@code date} for {@code 2026-01-31}, {@code instant} for ISO
 *     with an offset, {@code utc} for {@code 2026-01-31 13:00:00}, {@code epoch-ms} for
 *     milliseconds since 1970, {@code basic} for {@code 20260131}, {@code basic-utc} for {@code
 *     20260131T130000Z}; any other is a pattern such as {@code dd.MM.uuuu}
 */
public record DayForm(String word) {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern BASIC = Pattern.compile("[0-9]{8}");
  private static final Pattern EPOCH = Pattern.compile("-?[0-9]{1,15}");
  private static final Pattern INSTANT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{4,18}(Z|[+-][0-9]{2}:?[0-9]{2})");
  private static final DateTimeFormatter UTC = strict("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter BASIC_UTC = strict("uuuuMMdd'T'HHmmss'Z'");
  private static final DateTimeFormatter BASIC_DATE = strict("uuuuMMdd");
  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);

  /**
   * Returns whether it is an instant, which is a day only in a zone.
   *
   * @return whether a zone is needed
   */
  public boolean isInstant() {
    return switch (word) {
      case "instant", "utc", "epoch-ms", "basic-utc" -> true;
      default -> false;
    };
  }

  /**
   * Reads a day.
   *
   * @param text the text
   * @param zone the zone, needed for an instant
   * @return the day, empty if the text is not written so
   */
  public Optional<LocalDate> read(String text, Optional<ZoneId> zone) {
    try {
      return switch (word) {
        case "date" -> matching(DATE, text).map(LocalDate::parse);
        case "basic" -> matching(BASIC, text).map(day -> LocalDate.parse(day, BASIC_DATE));
        case "epoch-ms" ->
            matching(EPOCH, text).map(Long::parseLong).map(Instant::ofEpochMilli).map(in(zone));
        case "instant" ->
            matching(INSTANT, text)
                .map(at -> OffsetDateTime.parse(at, OFFSET).toInstant())
                .map(in(zone));
        case "utc" -> Optional.of(instant(text, UTC)).map(in(zone));
        case "basic-utc" -> Optional.of(instant(text, BASIC_UTC)).map(in(zone));
        default -> Optional.of(LocalDate.parse(text, strict(word)));
      };
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  private static Function<Instant, LocalDate> in(Optional<ZoneId> zone) {
    return instant -> LocalDate.ofInstant(instant, zone.orElseThrow());
  }

  private static Instant instant(String text, DateTimeFormatter form) {
    return LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC);
  }

  private static Optional<String> matching(Pattern pattern, String text) {
    return Optional.of(text).filter(all -> pattern.matcher(all).matches());
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
