package dev.agency.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What a run of the program left behind. */
public record Outcome(int code, String out, String err) {
  public static Outcome of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Cli.run(args, new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8));
    return new Outcome(
        code,
        out.toString(UTF_8).replace(System.lineSeparator(), "\n"),
        err.toString(UTF_8).replace(System.lineSeparator(), "\n"));
  }
}
