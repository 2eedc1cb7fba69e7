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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliTest {
  @Test
  void helpNamesTheVerbsAndTheExitCodes() {
    Outcome help = Outcome.of("--help");
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains("burn", "handoff", "Exit codes:", "rows were refused", "bad input");
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
                2,
                "",
                """
                agency-cli: --jsn: UNKNOWN_NAME: There is no such option.
                Possible solutions: --json
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          report --by secret --as pm            | --by: UNKNOWN_NAME: It must be one of project, client, person, discipline, month.
          demo --as secret                      | --as: UNKNOWN_NAME: It must be one of pm, am, finance, rm.
          report --by month --as pm --as secret | --as: DUPLICATE_KEY: It must be given once.
          report --by month                     | --as: MISSING_PROPERTY: It must be given, with its value.
          report --as pm --by                   | --by: MISSING_PROPERTY: It must be given, with its value.
          report --by month --as pm --json=secret | --json: INCONSISTENT: It takes no value.
          backtest --tasks t.csv --columns a=b --min-tasks secret | --min-tasks: MALFORMED_TEXT: Its value must be a whole number.
          report --by month --as pm --no=secret | --no: UNKNOWN_NAME: There is no such option.
          report --by month --as pm secret      | UNKNOWN_NAME: There is no such verb or argument.
          secret                                | UNKNOWN_NAME: There is no such verb or argument.
          """)
  void aMistakeInTheOptionsHasItsPlaceAndCodeAndNotItsValue(String arguments, String error) {
    Outcome outcome = Outcome.of(arguments.split(" "));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("agency-cli: " + error + "\n").doesNotContain("secret");
  }

  @Test
  void eachOptionThatIsMissingIsNamed() {
    assertThat(Outcome.of("report").err())
        .isEqualTo(
            """
            agency-cli: --by: MISSING_PROPERTY: It must be given, with its value.
            agency-cli: --as: MISSING_PROPERTY: It must be given, with its value.
            Try 'agency-cli report --help'.
            """);
    assertThat(Outcome.of().err()).startsWith("agency-cli: MISSING_PROPERTY: A verb must be given");
  }

  @Test
  void jsonThatIsNoneIsNamedByItsFileAlone(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("h.json"), "{");
    assertThat(Outcome.of("evm", "--input", file.toString()).err())
        .isEqualTo("agency-cli: h.json: MALFORMED_TEXT: The JSON was refused: MALFORMED_TEXT.\n");
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
            Outcome.AGENCIES,
            new String[] {"--help"},
            new PrintStream(full, false, UTF_8),
            new PrintStream(err, false, UTF_8));
    assertThat(code).isEqualTo(70);
    assertThat(err.toString(UTF_8)).startsWith("agency-cli: the output could not be written.");
  }
}
