package dev.agency.examples.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.agency.core.error.ErrorCode;
import dev.agency.examples.cli.console.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the data files come from. */
@FunctionalInterface
interface DataFiles {
  /** The largest file that is read. */
  int MOST_BYTES = 64 << 20;

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
        return decode(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** The files of a directory, each of them required. */
  static DataFiles in(Path directory) {
    return name -> {
      try (InputStream in = Files.newInputStream(directory.resolve(name))) {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
          throw new BadInput(name, ErrorCode.LIMIT_EXCEEDED, "The file is larger than 64 MiB.");
        }
        return decode(name, bytes);
      } catch (IOException e) {
        throw BadInput.unreadable(name);
      }
    };
  }

  private static String decode(String name, byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadInput(name, ErrorCode.MALFORMED_TEXT, "The file is not UTF-8.");
    }
  }
}
