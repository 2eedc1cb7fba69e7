package dev.agency.proofs.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * What is logged while something is done, at every level.
 *
 * <p>The simple logger of the tests writes to the standard error stream, down to TRACE for this
 * project; see {@code simplelogger.properties}.
 */
final class Log {
  private final PrintStream before = System.err;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  private Log() {}

  /** Starts to listen. */
  static Log listen() {
    Log log = new Log();
    System.setErr(new PrintStream(log.lines, true, UTF_8));
    return log;
  }

  /** Stops to listen, and returns what was said. */
  String end() {
    System.setErr(before);
    return lines.toString(UTF_8);
  }
}
