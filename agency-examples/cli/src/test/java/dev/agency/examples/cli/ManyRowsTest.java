package dev.agency.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A burn streams its rows: its heap has the sums and, where repeated rows are refused, the ids; its
 * time grows as the rows do.
 */
class ManyRowsTest {
  /** The first compiler of the virtual machine alone: a short run would not earn the second. */
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  private static final String LONG = "-XX:+TieredCompilation";
  private static final Pattern TOOK = Pattern.compile("cpu (\\d+) ms, peak (\\d+) MB\\s*$");
  private static final double MAX_TIMES = 12;
  private static final int MILLION = 1_000_000;

  /** What the README says an id of 12 letters takes, and all else. */
  private static final int BYTES_OF_AN_ID = 160;

  private static final int MEGABYTES_OF_THE_REST = 24;

  @TempDir private Path folder;

  @Test
  @Tag("short")
  void fiftyThousandRowsNeedTheHeapOfTheirSums() throws Exception {
    Run run = run(50_000, false, QUICK, MEGABYTES_OF_THE_REST);

    assertThat(run.code()).isEqualTo(0);
    assertThat(run.sums()).isEqualTo(run.expected());
  }

  @Test
  @Tag("full")
  void tenMillionRowsNeed512MegabytesAndNoMoreTimeForEachThanOneMillion() throws Exception {
    List<String> perMillion = new ArrayList<>();
    List<Run> runs = new ArrayList<>();
    for (int millions : new int[] {1, 2, 4, 10}) {
      Run run = run(millions * MILLION, false, LONG, 512);
      assertThat(run.code()).isEqualTo(0);
      assertThat(run.sums()).isEqualTo(run.expected());
      runs.add(run);
      perMillion.add(String.format(Locale.ROOT, "%.2f", run.cpuMillis() / 1e3 / millions));
    }
    Run last = runs.get(runs.size() - 1);
    double times = (double) last.cpuMillis() / runs.get(0).cpuMillis();
    assertThat(times).isLessThanOrEqualTo(MAX_TIMES);
    System.out.printf(
        Locale.ROOT,
        "PASS burn of generated rows: 1, 2, 4 and 10 million in 512 MB, peak %d MB, %,d sums as added"
            + " up beside them, %s s of the processors for a million, 10 take %.1f times 1 (at most"
            + " %.0f), seed %d%n",
        last.peakMegabytes(),
        last.sums().size(),
        String.join(" ", perMillion),
        times,
        MAX_TIMES,
        GeneratedRows.SEED);
  }

  @Test
  @Tag("full")
  void aMillionRowsNeed160BytesForEachIdWhereRepeatedOnesAreRefused() throws Exception {
    int heap = MEGABYTES_OF_THE_REST + BYTES_OF_AN_ID * MILLION / (1 << 20);

    Run run = run(MILLION, true, LONG, heap);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.refused()).isEqualTo(MILLION / GeneratedRows.REPEATED);
    assertThat(run.sums()).isEqualTo(run.expected());
    System.out.printf(
        Locale.ROOT,
        "PASS burn without repeated rows: %,d in %d MB, %,d refused, seed %d%n",
        MILLION,
        heap,
        run.refused(),
        GeneratedRows.SEED);
  }

  private Run run(int rows, boolean dedupe, String compiler, int heap) throws Exception {
    Path entries = folder.resolve("time.csv");
    Path totals = folder.resolve("totals.json");
    Path said = folder.resolve("said.txt");
    Map<String, Long> expected = GeneratedRows.write(entries, rows, dedupe);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap + "m", "-XX:+UseSerialGC", compiler));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MeasuredCli.class.getName());
    command.addAll(List.of("burn", "--entries", entries.toString(), "--json"));
    command.addAll(List.of("--group", "budget,month", "--columns"));
    command.add("id=id,budget=project,person=person,date=date,minutes=minutes");
    if (dedupe) {
      command.add("--dedupe");
    }
    int code =
        new ProcessBuilder(command)
            .redirectOutput(totals.toFile())
            .redirectError(said.toFile())
            .start()
            .waitFor();
    Files.delete(entries);
    return Run.of(code, expected, sums(totals), Files.readString(said, UTF_8));
  }

  private static Map<String, Long> sums(Path totals) throws IOException {
    Map<String, Long> sums = new HashMap<>();
    for (JsonNode group : new ObjectMapper().readTree(totals.toFile())) {
      sums.put(
          group.get("budget").textValue() + " " + group.get("month").textValue(),
          group.get("minutes").longValue());
    }
    return sums;
  }

  /** What became of a run. */
  private record Run(
      int code,
      Map<String, Long> expected,
      Map<String, Long> sums,
      long refused,
      long cpuMillis,
      long peakMegabytes) {
    static Run of(int code, Map<String, Long> expected, Map<String, Long> sums, String said) {
      Matcher took = TOOK.matcher(said);
      assertThat(took.find()).as(said).isTrue();
      long refused = said.lines().filter(line -> line.endsWith(": id DUPLICATE_ID")).count();
      return new Run(
          code,
          expected,
          sums,
          refused,
          Long.parseLong(took.group(1)),
          Long.parseLong(took.group(2)));
    }
  }
}
