package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantTableTest {
  @TempDir private Path root;

  @BeforeEach
  void page() throws Exception {
    Files.createDirectories(root.resolve("docs"));
    Files.writeString(
        root.resolve("docs/benchmarks.md"),
        "before\n<!-- measured: mutation -->\nold\n<!-- end -->\nafter\n");
  }

  @Test
  void eachPackageHasItsMutantsAndThoseThatWereFound() throws Exception {
    report("core/target/pit-reports", mutant("KILLED", "a.Money"), mutant("SURVIVED", "a.Bag"));
    report("budget/target/pit-reports", mutant("TIMED_OUT", "b.Burn"), mutant("KILLED", "b.Burn"));
    report("budget/target/pit-review", mutant("NO_COVERAGE", "b.review.Check"));
    report("host/target/pit-reports", mutant("NO_COVERAGE", "c.Host"));

    new MutantTable(root).write();

    assertThat(root.resolve("docs/benchmarks.md"))
        .hasContent(
            """
            before
            <!-- measured: mutation -->
            Measured on 2026-11-27 by `mvn -B -Pmutation verify`: 5 mutants, 3 found.

            | module | package | mutants | found | share | without a test |
            |---|---|---:|---:|---:|---:|
            | budget | b | 2 | 2 | 100 % | 0 |
            | budget, review | b.review | 1 | 0 | 0 % | 1 |
            | core | a | 2 | 1 | 50 % | 0 |
            | host | c | 1 | 0 | 0 % | 1 |
            | all |  | 5 | 3 | 60 % | 1 |
            <!-- end -->
            after
            """);
  }

  @Test
  void withoutAReportThePageIsLeftAsItIs() throws Exception {
    String before = Files.readString(root.resolve("docs/benchmarks.md"));

    assertThatThrownBy(() -> new MutantTable(root).write()).hasMessageContaining("no report");

    assertThat(root.resolve("docs/benchmarks.md")).hasContent(before);
  }

  private void report(String folder, String... mutants) throws Exception {
    Path file =
        Files.writeString(
            Files.createDirectories(root.resolve(folder)).resolve("mutations.xml"),
            "<mutations>" + String.join("", mutants) + "</mutations>");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-27T23:59:00Z")));
  }

  private static String mutant(String status, String mutatedClass) {
    boolean detected = status.equals("KILLED") || status.equals("TIMED_OUT");
    return "<mutation detected='"
        + detected
        + "' status='"
        + status
        + "'><sourceFile>X.java</sourceFile><mutatedClass>"
        + mutatedClass
        + "</mutatedClass></mutation>";
  }
}
