package dev.agency.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where figures come from: the day, the command, the machine and the versions. */
final class Origin {
  /** The option that says where to write, which changes no figure. */
  static final String WRITE = "--write=";

  private static final String COMMAND =
      "java -jar agency-examples/benchmarks/target/agency-benchmarks.jar";
  private static final long BYTES_PER_GB = 1L << 30;

  private Origin() {}

  /**
   * The first line of a section.
   *
   * @param args what the program was called with
   */
  static String line(Collection<String> args, Settings settings) {
    String command =
        Stream.concat(Stream.of(COMMAND), args.stream().filter(arg -> !arg.startsWith(WRITE)))
            .collect(Collectors.joining(" "));
    return "Measured on "
        + LocalDate.now(Clock.system(ZoneOffset.UTC))
        + " by `"
        + command
        + "`: "
        + machine(settings)
        + ".";
  }

  /** What was measured with, for how long. */
  static String machine(Settings settings) {
    return System.getProperty("java.vm.name")
        + " "
        + System.getProperty("java.runtime.version")
        + ", "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores"
        + processor()
        + ", "
        + memory()
        + " GB, load "
        + load()
        + "; "
        + settings.rounds()
        + " rounds of "
        + settings.iterations()
        + " x "
        + settings.millis()
        + " ms, intervals of 95 %";
  }

  /** The versions of this library and of its peers, as rows of a table. */
  static List<String> versions() {
    Properties versions = new Properties();
    try {
      versions.load(
          new StringReader(
              Resources.toString(
                  Resources.getResource(Origin.class, "versions.properties"), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImmutableList.Builder<String> rows = ImmutableList.builder();
    rows.add("| library | version |", "|---|---|");
    new TreeMap<>(versions)
        .forEach(
            (peer, version) ->
                rows.add("| " + peer.toString().replace('_', ' ') + " | " + version + " |"));
    return rows.build();
  }

  /** Linux tells its name; elsewhere the kind of processor has to do. */
  private static String processor() {
    Path told = Path.of("/proc/cpuinfo");
    try (Stream<String> lines = Files.exists(told) ? Files.lines(told, UTF_8) : Stream.empty()) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> " of " + line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("");
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** How many programs wanted a processor in the last minute, this one among them. */
  private static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static long memory() {
    return Math.round(
        (double)
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                    .getTotalMemorySize()
            / BYTES_PER_GB);
  }
}
