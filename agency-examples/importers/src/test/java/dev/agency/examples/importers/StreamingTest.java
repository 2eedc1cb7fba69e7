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
  /** The first compiler of the virtual machine alone: a short run would not earn the second. */
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  private static final String LONG = "-XX:+TieredCompilation";

  @TempDir Path folder;

  @Test
  @Tag("short")
  void someRowsGoIntoADatabaseAndASecondTimeNoneDoes() throws Exception {
    // More than are written at once.
    assertThat(run(QUICK, "64m", "500", folder.toString(), "again")).isEqualTo("500\n500 0");
  }

  @Test
  @Tag("short")
  void twentyThousandRowsNeed32Megabytes() throws Exception {
    assertThat(run(QUICK, "32m", "20000")).isEqualTo("20000 20000");
  }

  @Test
  @Tag("full")
  void aMillionRowsNeed256Megabytes() throws Exception {
    assertThat(run(LONG, "256m", "1000000")).isEqualTo("1000000 1000000");
  }

  @Test
  @Tag("full")
  void aMillionBookingsThatMayBeSomebodyElsesNeed256Megabytes() throws Exception {
    assertThat(run(LONG, "256m", "1000000", "bookings")).isEqualTo("1000000");
  }

  @Test
  @Tag("full")
  void aMillionRowsGoIntoADatabaseWithin256Megabytes() throws Exception {
    assertThat(run(LONG, "256m", "1000000", folder.toString())).isEqualTo("1000000");
  }

  private static String run(String compiler, String heap, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-XX:+UseSerialGC");
    command.add(compiler);
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
