package dev.agency.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of bytes thrown at readers in {@code docs/benchmarks.md}: of each target how many
 * inputs there were and what came of them. It is put together from the rows that {@code -Pfuzz}
 * leaves in {@code target/fuzz} of the modules, in a program of its own that needs the JDK alone:
 *
 * <pre>java agency-examples/proofs/src/test/java/dev/agency/proofs/FuzzTable.java</pre>
 */
final class FuzzTable {
  private static final String BEGIN = "<!-- measured: fuzz -->\n";
  private static final String END = "<!-- end -->";
  private static final String HEAD =
      """
      | target | inputs | accepted | seconds | findings |
      |---|---:|---:|---:|---:|
      """;

  private final Path root;

  /**
   * Creates the table.
   *
   * @param root the directory of the root
   */
  FuzzTable(Path root) {
    this.root = root;
  }

  /** Writes the table; the argument is the root, or nothing if that is where it is started. */
  public static void main(String... arguments) throws IOException {
    new FuzzTable(Path.of(arguments.length == 0 ? "" : arguments[0]).toAbsolutePath()).write();
  }

  /** Puts the table where the page has its marks. */
  void write() throws IOException {
    Path page = root.resolve("docs/benchmarks.md");
    String text = Files.readString(page, UTF_8);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END, begin);
    if (begin < 0 || end < 0) {
      throw new IllegalStateException("The page has no marks for the fuzzer.");
    }
    Files.writeString(
        page, text.substring(0, begin) + BEGIN + section() + text.substring(end), UTF_8);
  }

  private String section() throws IOException {
    List<String> rows = new ArrayList<>();
    List<FileTime> times = new ArrayList<>();
    for (Path file : files()) {
      rows.add(Files.readString(file, UTF_8));
      times.add(Files.getLastModifiedTime(file));
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException("Nothing was thrown: mvn -B -Dfast -Pfuzz test does it.");
    }
    rows.sort(naturalOrder());
    LocalDate day =
        times.stream()
            .max(naturalOrder())
            .orElseThrow()
            .toInstant()
            .atOffset(ZoneOffset.UTC)
            .toLocalDate();
    return "Measured on "
        + day
        + " by `mvn -B -Dfast -Pfuzz`: each target.\n\n"
        + HEAD
        + String.join("", rows);
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root.resolve("agency-examples"))) {
      for (Path folder : modules.map(module -> module.resolve("target/fuzz")).toList()) {
        if (Files.isDirectory(folder)) {
          try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.toString().endsWith(".md")).forEach(files::add);
          }
        }
      }
    }
    return files;
  }
}
