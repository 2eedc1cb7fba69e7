package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the agency that ships, to change some of its files. */
final class SampleAgency {
  private static final Path SHIPPED =
      Path.of("src/main/resources/dev/agency/examples/cli/demo/data");

  private SampleAgency() {}

  /** Copies all files into a directory and returns it. */
  static Path copy(Path into) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(SHIPPED)) {
      files = listed.toList();
    }
    assertThat(files).hasSizeGreaterThan(15);
    for (Path file : files) {
      Files.copy(file, into.resolve(file.getFileName()));
    }
    return into;
  }

  /** Replaces a text that is there. */
  static void replace(Path directory, String file, String old, String now) {
    try {
      String text = Files.readString(directory.resolve(file));
      assertThat(text).contains(old);
      Files.writeString(directory.resolve(file), text.replace(old, now));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
