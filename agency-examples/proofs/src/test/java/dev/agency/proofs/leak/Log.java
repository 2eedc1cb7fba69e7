package dev.agency.proofs.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * What one thread logs while it does something, at every level.
 *
 * <p>The simple logger of the tests writes to the standard error stream, down to TRACE for this
 * project; see {@code simplelogger.properties}. From the first listener on that stream stays one
 * that asks which thread writes; what a thread writes that does not listen goes where it went.
 */
final class Log {
  private static final ThreadLocal<@Nullable Log> LISTENING = new ThreadLocal<>();

  static {
    System.setErr(new PrintStream(new Ear(System.err), true, UTF_8));
  }

  private final @Nullable Log before = LISTENING.get();
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  private Log() {}

  /** Takes what is written by a thread that listens, and passes on the rest. */
  private static final class Ear extends OutputStream {
    private final OutputStream rest;

    Ear(OutputStream rest) {
      this.rest = rest;
    }

    private OutputStream taker() {
      @Nullable Log log = LISTENING.get();
      return log == null ? rest : log.lines;
    }

    @Override
    public void write(int letter) throws IOException {
      taker().write(letter);
    }

    @Override
    public void write(byte[] letters, int from, int count) throws IOException {
      taker().write(letters, from, count);
    }

    @Override
    public void flush() throws IOException {
      taker().flush();
    }
  }

  /** Starts to listen to this thread. */
  static Log listen() {
    Log log = new Log();
    LISTENING.set(log);
    return log;
  }

  /** Stops to listen, and returns what was said. */
  String end() {
    LISTENING.set(before);
    return lines.toString(UTF_8);
  }
}
