package dev.agency.examples.importers.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The events of an iCalendar file, one after the other: {@code {DTSTART: {value: "20260706", VALUE:
 * "DATE"}, UID: {value: ..}}}.
 *
 * <p>Folded lines are joined and escaped texts read, as RFC 5545 has it. A property that stands
 * more than once in an event, such as {@code ATTENDEE}, has all its values as a list and the
 * parameters of the first; what is nested in an event, such as an alarm, is passed over. A line
 * above 64 KiB, an event that does not end and a file that is no calendar are refused.
 */
final class CalendarRows {
  private static final int MAX_LINE = 64 << 10;
  private static final int MAX_PROPERTIES = 1_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");
  private static final Pattern PARAMETER =
      Pattern.compile(";([A-Za-z0-9-]+)=(\"[^\"]*\"|[^\";:,]*)");

  private final String name;
  private long line;
  private long contentLine;
  private Optional<String> ahead = Optional.empty();

  CalendarRows(String name) {
    this.name = name;
  }

  void read(InputStream in, RowSink sink) throws IOException {
    try (BufferedReader text = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()))) {
      ahead = physical(text);
      if (!next(text).filter("BEGIN:VCALENDAR"::equalsIgnoreCase).isPresent()) {
        throw refused(ErrorCode.WRONG_TYPE, "It does not begin as a calendar.");
      }
      for (Optional<String> found = next(text); ; found = next(text)) {
        String content =
            found.orElseThrow(
                () -> refused(ErrorCode.MALFORMED_TEXT, "The calendar does not end."));
        if (content.equalsIgnoreCase("END:VCALENDAR")) {
          break;
        }
        if (content.equalsIgnoreCase("BEGIN:VEVENT")) {
          event(text, sink);
        }
      }
    } catch (CharacterCodingException e) {
      throw refused(ErrorCode.MALFORMED_TEXT, "It is not UTF-8 text.");
    }
  }

  private void event(BufferedReader text, RowSink sink) throws IOException {
    long start = contentLine;
    boolean whole = true;
    int nested = 0;
    int lines = 0;
    Map<String, Raw> properties = new LinkedHashMap<>();
    while (true) {
      String content =
          next(text).orElseThrow(() -> refused(ErrorCode.MALFORMED_TEXT, "An event does not end."));
      String upper = content.toUpperCase(Locale.ROOT);
      if (upper.equals("END:VEVENT") && nested == 0) {
        break;
      }
      if (upper.startsWith("BEGIN:")) {
        nested++;
      } else if (upper.startsWith("END:")) {
        nested--;
      } else if (nested == 0) {
        lines++;
        whole &= lines <= MAX_PROPERTIES && property(content, properties);
      }
    }
    if (whole) {
      sink.row(new RawRow(start, new Raw.Fields(ImmutableMap.copyOf(properties))));
    } else {
      sink.broken(start, "", ErrorCode.MALFORMED_TEXT);
    }
  }

  private static boolean property(String content, Map<String, Raw> properties) {
    Matcher part = NAME.matcher(content);
    if (!part.lookingAt()) {
      return false;
    }
    String property = part.group().toUpperCase(Locale.ROOT);
    Map<String, Raw> parameters = new LinkedHashMap<>();
    // One by one: a pattern of all of them at once goes as deep as there are parameters.
    part.usePattern(PARAMETER).region(part.end(), content.length());
    while (part.lookingAt()) {
      parameters.putIfAbsent(
          part.group(1).toUpperCase(Locale.ROOT), new Raw.Text(part.group(2).replace("\"", "")));
      part.region(part.end(), content.length());
    }
    int colon = part.regionStart();
    if (colon == content.length() || content.charAt(colon) != ':') {
      return false;
    }
    Map<String, Raw> values = new LinkedHashMap<>();
    values.put("value", new Raw.Text(unescaped(content.substring(colon + 1))));
    parameters.forEach(values::putIfAbsent);
    properties.merge(property, new Raw.Fields(ImmutableMap.copyOf(values)), CalendarRows::both);
    return true;
  }

  /** Returns the first with the values of both: neither of two people is lost. */
  private static Raw both(Raw first, Raw second) {
    Map<String, Raw> fields = new LinkedHashMap<>(((Raw.Fields) first).values());
    fields.put(
        "value",
        new Raw.Items(
            Stream.of(first, second)
                .map(property -> ((Raw.Fields) property).values().get("value"))
                .flatMap(
                    value ->
                        value instanceof Raw.Items items
                            ? items.values().stream()
                            : Stream.of(value))
                .collect(ImmutableList.toImmutableList())));
    return new Raw.Fields(ImmutableMap.copyOf(fields));
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
      } else {
        i++;
        char escaped = text.charAt(i);
        plain.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      }
    }
    return plain.toString();
  }

  /** Returns the next content line: a line with those after it that begin with a blank. */
  private Optional<String> next(BufferedReader text) throws IOException {
    if (ahead.isEmpty()) {
      return Optional.empty();
    }
    contentLine = line;
    StringBuilder content = new StringBuilder(ahead.get());
    ahead = physical(text);
    while (ahead.filter(more -> more.startsWith(" ") || more.startsWith("\t")).isPresent()) {
      content.append(ahead.get(), 1, ahead.get().length());
      requireShort(content.length());
      ahead = physical(text);
    }
    return Optional.of(content.toString());
  }

  private Optional<String> physical(BufferedReader text) throws IOException {
    StringBuilder found = new StringBuilder();
    int c = text.read();
    if (c < 0) {
      return Optional.empty();
    }
    line++;
    while (c >= 0 && c != '\n') {
      if (c != '\r' && c != BYTE_ORDER_MARK) {
        found.append((char) c);
        requireShort(found.length());
      }
      c = text.read();
    }
    return Optional.of(found.toString());
  }

  private void requireShort(int length) {
    if (length > MAX_LINE) {
      throw refused(ErrorCode.LIMIT_EXCEEDED, "A line has more than 65,536 characters.");
    }
  }

  private UnreadableFileException refused(ErrorCode code, String rule) {
    return new UnreadableFileException(name + ":" + line, code, rule);
  }
}
