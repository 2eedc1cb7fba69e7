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

class FuzzTableTest {
  @TempDir private Path root;

  @BeforeEach
  void page() throws Exception {
    Files.createDirectories(root.resolve("docs"));
    Files.createDirectories(root.resolve("agency-examples/quickstart"));
    Files.writeString(
        root.resolve("docs/benchmarks.md"),
        "before\n<!-- measured: fuzz -->\nold\n<!-- end -->\nafter\n");
  }

  @Test
  void eachTargetOfEachModuleHasItsRow() throws Exception {
    row("proofs", "policies", "| policies | 1,200 | 7 | 60 | 0 |\n");
    row("importers", "files", "| files | 9 | 1 | 2 | 1 |\n");

    new FuzzTable(root).write();

    assertThat(root.resolve("docs/benchmarks.md"))
        .hasContent(
            """
            before
            <!-- measured: fuzz -->
            Measured on 2026-11-27 by `mvn -B -Dfast -Pfuzz`: each target.

            | target | inputs | accepted | seconds | findings |
            |---|---:|---:|---:|---:|
            | files | 9 | 1 | 2 | 1 |
            | policies | 1,200 | 7 | 60 | 0 |
            <!-- end -->
            after
            """);
  }

  @Test
  void withoutARunThePageIsLeftAsItIs() throws Exception {
    String before = Files.readString(root.resolve("docs/benchmarks.md"));

    assertThatThrownBy(() -> new FuzzTable(root).write()).hasMessageContaining("Nothing");

    assertThat(root.resolve("docs/benchmarks.md")).hasContent(before);
  }

  private void row(String module, String name, String row) throws Exception {
    Path folder =
        Files.createDirectories(root.resolve("agency-examples/" + module + "/target/fuzz"));
    Path file = Files.writeString(folder.resolve(name + ".md"), row);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-27T23:59:00Z")));
  }
}
