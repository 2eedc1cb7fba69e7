package dev.agency.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
  @Test
  void helpNamesTheVerbsAndTheExitCodes() {
    Outcome help = Outcome.of("--help");
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).contains("burn", "Exit codes:", "rows were refused", "bad input");
  }

  @Test
  void helpOfAVerbHasItsOptionsAndAnExample() {
    Outcome help = Outcome.of("burn", "--help");
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains("--entries", "--columns", "--max-entry-hours", "--dedupe", "--group", "--json")
        .contains("Example:", "agency-cli burn --entries time.csv");
  }

  @Test
  void anUnknownOptionIsBadInput() {
    Outcome outcome = Outcome.of("burn", "--entries", "a.csv", "--columns", "id=a", "--jsn");
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                2, "", "agency-cli: Unknown option: '--jsn'\nPossible solutions: --json\n"));
  }

  @Test
  void aMissingVerbOrOptionIsBadInput() {
    assertThat(Outcome.of().code()).isEqualTo(2);
    assertThat(Outcome.of("berm").code()).isEqualTo(2);
    Outcome outcome = Outcome.of("burn", "--entries", "a.csv");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("--columns").endsWith("Try 'agency-cli burn --help'.\n");
  }

  @Test
  void anArgumentThatStartsWithAtIsNoFileOfArguments(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("arguments"), "--help");
    Outcome outcome = Outcome.of("burn", "@" + file);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void outputThatCannotBeWrittenIsAFault() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Cli.run(
            new String[] {"--help"},
            new PrintStream(full, false, UTF_8),
            new PrintStream(err, false, UTF_8));
    assertThat(code).isEqualTo(70);
    assertThat(err.toString(UTF_8)).startsWith("agency-cli: the output could not be written.");
  }
}
