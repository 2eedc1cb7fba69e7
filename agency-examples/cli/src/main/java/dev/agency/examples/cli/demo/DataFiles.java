package dev.agency.examples.cli.demo;

import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.TextFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Where the data files come from. */
@FunctionalInterface
interface DataFiles {
  /**
   * Reads a file.
   *
   * @param name its name, such as {@code deals.json}
   * @return its text
   * @throws BadInput if it is not there or not UTF-8
   */
  String read(String name);

  /** The files that ship with the demo. */
  static DataFiles shipped() {
    return name -> {
      try (InputStream in = DataFiles.class.getResourceAsStream("data/" + name)) {
        if (in == null) {
          throw new IllegalStateException("The demo ships without " + name + ".");
        }
        return TextFiles.decode(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** The files of a directory, each of them required. */
  static DataFiles in(Path directory) {
    return name -> TextFiles.read(directory.resolve(name));
  }
}
