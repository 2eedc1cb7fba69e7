package dev.agency.examples.importers.raw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a list in a JSON file, one after the other.
 *
 * <p>The file is walked by tokens: what is not on the way to the list is passed over, and of the
 * list one object is held at a time.
 */
final class JsonRows {
  private static final int MAX_VALUES = 100_000;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxStringLength(64 << 10)
                  .maxNumberLength(40)
                  .maxNameLength(256)
                  .build())
          .build();

  private final String name;
  private final ImmutableList<String> steps;
  private long number;
  private int values;

  JsonRows(String name, String at) {
    this.name = name;
    this.steps = ImmutableList.copyOf(Splitter.on('/').omitEmptyStrings().split(at));
  }

  void read(InputStream in, RowSink sink) throws IOException {
    try (JsonParser parser = FACTORY.createParser(in)) {
      walk(parser, parser.nextToken(), 0, sink);
      if (parser.nextToken() != null) {
        throw refused("", ErrorCode.TRAILING_CONTENT, "Something follows the value.");
      }
    } catch (StreamConstraintsException e) {
      throw refused(place(), ErrorCode.LIMIT_EXCEEDED, "A part of it is too deep or too long.");
    } catch (JsonProcessingException e) {
      throw code(e) == ErrorCode.DUPLICATE_KEY
          ? refused(place(), ErrorCode.DUPLICATE_KEY, "A key stands twice in one object.")
          : refused(place(), ErrorCode.MALFORMED_TEXT, "It is no JSON, or ends too early.");
    } catch (CharacterCodingException e) {
      throw refused(place(), ErrorCode.MALFORMED_TEXT, "It is not UTF-8 text.");
    }
  }

  /** Reads a text that is JSON itself; empty if it is not. */
  static Optional<Raw> parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      Raw value = new JsonRows("", "").value(parser);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException | UnreadableFileException e) {
      return Optional.empty();
    }
  }

  private void walk(JsonParser parser, @Nullable JsonToken token, int step, RowSink sink)
      throws IOException {
    if (token == null) {
      throw refused("", ErrorCode.MALFORMED_TEXT, "It is empty.");
    }
    if (step == steps.size()) {
      rows(parser, token, sink);
    } else if (steps.get(step).equals("*")) {
      require(token == JsonToken.START_ARRAY, step);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        walk(parser, parser.currentToken(), step + 1, sink);
      }
    } else {
      require(token == JsonToken.START_OBJECT, step);
      field(parser, step, sink);
    }
  }

  private void field(JsonParser parser, int step, RowSink sink) throws IOException {
    boolean found = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = parser.currentName().equals(steps.get(step));
      JsonToken value = parser.nextToken();
      if (wanted) {
        found = true;
        walk(parser, value, step + 1, sink);
      } else {
        parser.skipChildren();
      }
    }
    if (!found) {
      throw refused(path(step), ErrorCode.MISSING_PROPERTY, "It is not there.");
    }
  }

  private void rows(JsonParser parser, JsonToken token, RowSink sink) throws IOException {
    require(token == JsonToken.START_ARRAY, steps.size() - 1);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      number++;
      values = 0;
      sink.row(new RawRow(number, value(parser)));
    }
  }

  private Raw value(JsonParser parser) throws IOException {
    values++;
    if (values > MAX_VALUES) {
      throw refused(place(), ErrorCode.LIMIT_EXCEEDED, "A row has too many values.");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        ImmutableMap.Builder<String, Raw> fields = ImmutableMap.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String field = parser.currentName();
          parser.nextToken();
          fields.put(field, value(parser));
        }
        yield new Raw.Fields(fields.buildOrThrow());
      }
      case START_ARRAY -> {
        ImmutableList.Builder<Raw> items = ImmutableList.builder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield new Raw.Items(items.build());
      }
      case VALUE_STRING -> new Raw.Text(parser.getText());
      case VALUE_TRUE -> new Raw.Flag(true);
      case VALUE_FALSE -> new Raw.Flag(false);
      case VALUE_NULL -> new Raw.Nothing();
      default -> new Raw.Numeral(parser.getText());
    };
  }

  private void require(boolean holds, int step) {
    if (!holds) {
      throw refused(path(step), ErrorCode.WRONG_TYPE, "A list or an object is due there.");
    }
  }

  private String path(int lastStep) {
    return "/" + String.join("/", steps.subList(0, Math.max(0, lastStep + 1)));
  }

  private String place() {
    return String.valueOf(number);
  }

  private static ErrorCode code(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage()).startsWith("Duplicate ")
        ? ErrorCode.DUPLICATE_KEY
        : ErrorCode.MALFORMED_TEXT;
  }

  private UnreadableFileException refused(String place, ErrorCode code, String rule) {
    return new UnreadableFileException(place.isEmpty() ? name : name + ":" + place, code, rule);
  }
}
