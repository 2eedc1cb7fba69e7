package dev.agency.examples.importers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are streamed: the heap a file needs does not grow with its rows. */
class StreamingTest {
  @TempDir Path folder;

  @Test
  @Tag("short")
  void aThousandRowsGoIntoADatabaseAndASecondTimeNoneDoes() throws Exception {
    assertThat(run("64m", "1000", folder.toString(), "again")).isEqualTo("1000\n1000 0");
  }

  @Test
  @Tag("short")
  void twentyThousandRowsNeed32Megabytes() throws Exception {
    assertThat(run("32m", "20000")).isEqualTo("20000 20000");
  }

  @Test
  @Tag("full")
  void aMillionRowsNeed256Megabytes() throws Exception {
    assertThat(run("256m", "1000000")).isEqualTo("1000000 1000000");
  }

  @Test
  @Tag("full")
  void aMillionRowsGoIntoADatabaseWithin256Megabytes() throws Exception {
    assertThat(run("256m", "1000000", folder.toString())).isEqualTo("1000000");
  }

  private static String run(String heap, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(MillionRows.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    return printed;
  }
}
