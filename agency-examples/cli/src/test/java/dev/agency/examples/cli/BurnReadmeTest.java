package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first example of the verb {@code burn} in the README is what comes out. */
class BurnReadmeTest {
  @TempDir private Path dir;

  /** Two projects, a task without its last day, and one with hours that nobody can have worked. */
  private static String timeOfTheReadme() {
    StringBuilder rows = new StringBuilder("task,person,project,started,done,hours\n");
    for (int i = 1; i <= 12; i++) {
      rows.append("B").append(i).append(",ann,Brand,2026-03-02,,").append(i < 12 ? "3.5" : "3");
      rows.append('\n');
    }
    for (int i = 1; i <= 21; i++) {
      rows.append("W").append(i).append(",bob,Website,2026-03-02,2026-03-03,");
      rows.append(i < 21 ? "3.25" : "3.5").append('\n');
    }
    return rows.append("W22,bob,Website,2026-03-02,2026-03-03,-1\n").toString();
  }

  @Test
  void theFirstTableAndTheJsonAreThoseOfTheReadme() throws IOException {
    String readme = Readme.text();
    MatchResult options =
        Pattern.compile("burn --entries time.csv \\\\\n +--columns \"(.*?)\" --group budget\n")
            .matcher(readme)
            .results()
            .findFirst()
            .orElseThrow();
    Outcome table = burn(options.group(1));
    assertThat(table.out()).isEqualTo(Readme.blocks("burn", "text").get(0));
    assertThat(table.code()).isEqualTo(1);
    assertThat(table.err()).contains("row 35: hours NEGATIVE");
    Outcome json = burn(options.group(1), "--json");
    assertThat(json.out())
        .isEqualTo(
            "["
                + group("Brand", 2_490)
                + ","
                + group("Website", 4_110).replace("true", "false")
                + "]\n");
    assertThat(readme).contains("`[" + group("Brand", 2_490) + ",..]`");
  }

  @Test
  void theCommandOfTheFirstPageAddsUpTheFileThatIsThere() throws IOException {
    Path root = Path.of("../..");
    MatchResult command =
        Pattern.compile("burn --entries (\\S+) \\\\\n +--columns \"(.*?)\" --group (\\S+)\n")
            .matcher(Files.readString(root.resolve("README.md")))
            .results()
            .findFirst()
            .orElseThrow();
    Path entries = root.resolve(command.group(1));
    Outcome sums =
        Outcome.of(
            "burn",
            "--entries",
            entries.toString(),
            "--columns",
            command.group(2),
            "--group",
            command.group(3),
            "--json");
    assertThat(sums.code()).isZero();
    assertThat(sums.out())
        .contains("\"budget\":\"Brand\",\"month\":\"2026-03\",\"minutes\":681")
        .contains("\"budget\":\"Website\",\"month\":\"2026-04\",\"minutes\":570");
  }

  private Outcome burn(String columns, String... more) throws IOException {
    Path time = Files.writeString(dir.resolve("time.csv"), timeOfTheReadme());
    List<String> args =
        new ArrayList<>(
            List.of(
                "burn", "--entries", time.toString(), "--columns", columns, "--group", "budget"));
    args.addAll(List.of(more));
    return Outcome.of(args.toArray(String[]::new));
  }

  private static String group(String budget, long minutes) {
    return "{\"budget\":\"" + budget + "\",\"minutes\":" + minutes + ",\"complete\":true}";
  }
}
