package dev.agency.examples.spring.sample;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import dev.agency.core.json.AgencyJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files of the sample agency, read as strictly as any input. */
final class SampleFiles {
  private SampleFiles() {}

  static <T> T value(String file, Class<T> type) {
    return AgencyJson.read(text(file), type);
  }

  static <T> ImmutableList<T> list(String file, Class<T> type) {
    return AgencyJson.readList(text(file), type);
  }

  static <T> ImmutableList<T> lines(String file, Class<T> type) {
    return text(file).lines().map(line -> AgencyJson.read(line, type)).collect(toImmutableList());
  }

  private static String text(String file) {
    try (InputStream in = SampleFiles.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
