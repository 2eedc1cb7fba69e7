package dev.agency.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.agency.examples.cli.demo.Agencies;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a run of the program left behind. */
public record Outcome(int code, String out, String err) {
  /** What all tests look at, so that what ships is read once for them. */
  public static final Agencies AGENCIES = new Agencies();

  private static final Map<Path, Agencies> COPIES = new ConcurrentHashMap<>();

  public static Outcome of(String... args) {
    return of(AGENCIES, args);
  }

  /**
   * Looks at the agency in a directory, which is read once: it no longer changes. The option {@code
   * --data} would read it each time.
   */
  static Outcome of(Path directory, String... args) {
    return of(COPIES.computeIfAbsent(directory, AGENCIES::at), args);
  }

  /** Looks at other agencies than the one that ships. */
  public static Outcome of(Agencies agencies, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Cli.run(
            agencies, args, new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8));
    return new Outcome(
        code,
        out.toString(UTF_8).replace(System.lineSeparator(), "\n"),
        err.toString(UTF_8).replace(System.lineSeparator(), "\n"));
  }
}
