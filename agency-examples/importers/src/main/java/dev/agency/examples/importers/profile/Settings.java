package dev.agency.examples.importers.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.examples.importers.raw.Format;
import dev.agency.examples.importers.raw.Raw;
import dev.agency.examples.importers.raw.RawRow;
import dev.agency.examples.importers.raw.RowSink;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An object of a profile or another file of settings, read setting by setting; one that nobody
 * asked for is refused.
 *
 * <p>Not thread-safe.
 */
public final class Settings {
  private final Map<String, Raw> values;
  private final String path;
  private final Set<String> asked = new HashSet<>();

  private Settings(Map<String, Raw> values, String path) {
    this.values = values;
    this.path = path;
  }

  /**
   * Reads a file of settings.
   *
   * @param name the name of the file, to say where it is wrong
   * @param json a JSON list of objects
   * @return the objects
   * @throws dev.agency.core.error.AgencyException if it is no such list
   */
  public static ImmutableList<Settings> list(String name, ByteSource json) {
    ImmutableList.Builder<Settings> all = ImmutableList.builder();
    Format.JSON.read(
        name,
        json,
        Format.Rows.of("", ImmutableSet.of()),
        new RowSink() {
          @Override
          public void row(RawRow row) {
            all.add(of(row.value(), "/" + (row.number() - 1)));
          }

          @Override
          public void broken(long number, String path, ErrorCode code) {
            throw new IllegalStateException("JSON has no broken rows.");
          }
        });
    return all.build();
  }

  static Settings of(Raw raw, String path) {
    if (raw instanceof Raw.Fields fields) {
      return new Settings(fields.values(), path);
    }
    throw refused(path, ErrorCode.WRONG_TYPE, "An object is due there.");
  }

  /**
   * Returns a text.
   *
   * @param name its name
   * @return the text, empty if it is not there
   * @throws InvalidModelException if it is none ({@code WRONG_TYPE})
   */
  public Optional<String> text(String name) {
    return value(name).map(raw -> text(raw, path + "/" + name));
  }

  /**
   * Returns a text that has to be there.
   *
   * @param name its name
   * @return the text
   * @throws InvalidModelException if it is not there ({@code MISSING_PROPERTY}) or no text ({@code
   *     WRONG_TYPE})
   */
  public String requiredText(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  boolean flag(String name) {
    Raw raw = value(name).orElse(new Raw.Flag(false));
    if (raw instanceof Raw.Flag flag) {
      return flag.value();
    }
    throw refused(name, ErrorCode.WRONG_TYPE);
  }

  ImmutableSet<String> texts(String name) {
    String at = path + "/" + name;
    return items(name).stream().map(raw -> text(raw, at)).collect(ImmutableSet.toImmutableSet());
  }

  ImmutableMap<String, String> map(String name) {
    Raw raw = value(name).orElse(new Raw.Fields(ImmutableMap.of()));
    String at = path + "/" + name;
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    of(raw, at).values.forEach((key, value) -> texts.put(key, text(value, at)));
    return texts.buildOrThrow();
  }

  /**
   * Returns an object.
   *
   * @param name its name
   * @return the object, empty if it is not there
   * @throws InvalidModelException if it is none ({@code WRONG_TYPE})
   */
  public Optional<Settings> object(String name) {
    return value(name).map(raw -> of(raw, path + "/" + name));
  }

  ImmutableList<Settings> objects(String name) {
    ImmutableList<Raw> items = items(name);
    ImmutableList.Builder<Settings> all = ImmutableList.builder();
    for (int i = 0; i < items.size(); i++) {
      all.add(of(items.get(i), path + "/" + name + "/" + i));
    }
    return all.build();
  }

  /**
   * Refuses a setting.
   *
   * @param name its name
   * @param code why
   * @return the refusal, to be thrown
   */
  public InvalidModelException refused(String name, ErrorCode code) {
    return refused(path + "/" + name, code, "A setting of the profile was refused.");
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidModelException if there is a setting nobody asked for ({@code UNKNOWN_PROPERTY})
   */
  public void verifyNoOther() {
    for (String name : values.keySet()) {
      if (!asked.contains(name)) {
        throw refused(
            path, ErrorCode.UNKNOWN_PROPERTY, "It has a setting that profiles do not have.");
      }
    }
  }

  private InvalidModelException missing(String name) {
    return refused(name, ErrorCode.MISSING_PROPERTY);
  }

  private ImmutableList<Raw> items(String name) {
    Optional<Raw> value = value(name);
    if (value.isEmpty()) {
      return ImmutableList.of();
    }
    if (value.get() instanceof Raw.Items items) {
      return items.values();
    }
    throw refused(name, ErrorCode.WRONG_TYPE);
  }

  private Optional<Raw> value(String name) {
    asked.add(name);
    return Optional.ofNullable(values.get(name));
  }

  private static String text(Raw raw, String at) {
    if (raw instanceof Raw.Text text) {
      return text.value();
    }
    throw refused(at, ErrorCode.WRONG_TYPE, "A text is due there.");
  }

  private static InvalidModelException refused(String at, ErrorCode code, String rule) {
    return InvalidModelException.at(at, code, rule);
  }
}
