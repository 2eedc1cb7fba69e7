package dev.agency.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import dev.agency.examples.benchmarks.capacity.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private static final Path PAGE = Path.of("../../docs/benchmarks.md");
  private static final Path README = Path.of("README.md");

  @TempDir private Path folder;

  @Test
  void thePageHasASectionForEachGroupInTheirOrder() throws Exception {
    List<String> groups = Arrays.stream(Group.values()).map(Group::word).toList();

    assertThat(new Page(PAGE).sections())
        .startsWith("versions")
        .containsSubsequence(groups)
        .endsWith("mutation", "fuzz")
        .hasSize(groups.size() + 3);
    assertThat(Files.readString(README))
        .contains(groups.stream().map(group -> "`" + group + "`").toList());
  }

  @Test
  void thePageNamesTheVersionsOfThisBuild() throws Exception {
    List<String> versions = Origin.versions();

    assertThat(versions).hasSizeGreaterThan(12).noneMatch(row -> row.contains("$"));
    assertThat(new Page(PAGE).section("versions")).isEqualTo(String.join("\n", versions) + "\n");
  }

  @Test
  void aSectionIsWrittenAndAllElseStaysAsItIs() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("page.md"),
            """
            # By hand
            <!-- measured: burn -->
            old
            <!-- end -->
            between
            <!-- measured: load -->
            kept
            <!-- end -->
            """);

    new Page(file).write("burn", List.of("new", "lines"));

    assertThat(file)
        .hasContent(
            """
            # By hand
            <!-- measured: burn -->
            new
            lines
            <!-- end -->
            between
            <!-- measured: load -->
            kept
            <!-- end -->
            """);
  }

  @Test
  void aPageWithoutTheSectionOrItsEndIsLeftAsItIs() throws Exception {
    String text = "<!-- measured: burn -->\n<!-- measured: load -->\n<!-- end -->\n";
    Path file = Files.writeString(folder.resolve("page.md"), text);
    Page page = new Page(file);

    assertThatThrownBy(() -> page.write("list", List.of())).hasMessageContaining("no section");
    assertThatThrownBy(() -> page.write("burn", List.of())).hasMessageContaining("does not end");
    assertThat(file).hasContent(text);
  }

  @Test
  void aSectionTellsTheCommandTheMachineTheFiguresTheBarsAndTheAnswers() {
    Measured measured =
        new Measured(
            Group.BURN,
            ImmutableMap.of("arrays", new Verdict(true, "checksum 1 of 2 entries")),
            ImmutableMap.of("ARRAYS", "arrays", "AGENCY", "agency, columns"),
            new Rounds(figures(2, 6), figures(3, 7), figures(0, 1_000)),
            ImmutableList.of("met    agency <= 64 B an entry"));

    List<String> section =
        measured.section(
            Origin.line(List.of("burn", "--quick", "--write=page.md"), Settings.QUICK));

    assertThat(section.get(0))
        .matches(
            "Measured on \\d{4}-\\d\\d-\\d\\d by `java -jar \\S+\\.jar burn --quick`: .+, \\d+ cores.*"
                + " GB, load \\S+; 3 rounds of 2 x 400 ms, intervals of 95 %\\.");
    assertThat(String.join("\n", section.subList(1, section.size())))
        .isEqualTo(
            """

            | engine | ns/op | +- | cpu | B/op | x floor | from | to |
            |---|---:|---:|---:|---:|---:|---:|---:|
            | arrays | 2.00 | 0.00 | 3.00 | 0 | 1.00 | 1.00 | 1.00 |
            | **agency, columns** | 6.00 | 0.00 | 7.00 | 1,000 | 3.00 | 3.00 | 3.00 |

            - met: agency, columns <= 5 x the floor: 3.00 (3.00 to 3.00), cpu 2.33
            - met: agency <= 64 B an entry

            Equal answers checked, arrays: checksum 1 of 2 entries.""");
  }

  /** Three rounds that agree, for two have no interval. */
  private static ImmutableListMultimap<String, Double> figures(double arrays, double agency) {
    return ImmutableListMultimap.<String, Double>builder()
        .putAll("ARRAYS", arrays, arrays, arrays)
        .putAll("AGENCY", agency, agency, agency)
        .build();
  }
}
