package dev.agency.examples.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Reads files whole, as UTF-8, and names the file in whatever is wrong with it. */
public final class TextFiles {
  /** The largest file that is read. */
  private static final int MAX_BYTES = 64 << 20;

  /** What some editors put before a text, and is none of it. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFiles() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its text
   * @throws BadInput if it is not there, not UTF-8, or larger than 64 MiB
   */
  public static String read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new BadInput(name, ErrorCode.LIMIT_EXCEEDED, "The file is larger than 64 MiB.");
      }
      return decode(name, bytes);
    } catch (IOException e) {
      throw BadInput.unreadable(name);
    }
  }

  /**
   * Returns the text of a file that was read.
   *
   * @param name the name of the file, for a refusal
   * @param bytes what is in it
   * @return its text, without a byte order mark
   * @throws BadInput if it is not UTF-8
   */
  public static String decode(String name, byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadInput(name, ErrorCode.MALFORMED_TEXT, "The file is not UTF-8.");
    }
  }

  /**
   * Reads a value from a file.
   *
   * @param <T> the value
   * @param file the file
   * @param reader reads the value from the text
   * @return the value
   * @throws BadInput if the file cannot be read, or its JSON is refused: with the path in it
   */
  public static <T> T read(Path file, Function<String, T> reader) {
    String text = read(file);
    try {
      return reader.apply(text);
    } catch (InvalidJsonException e) {
      throw new BadInput(
          file.getFileName() + (e.path().isEmpty() ? "" : ":" + e.path()),
          e.code(),
          String.valueOf(e.getMessage()));
    }
  }
}
