package dev.agency.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The table of mutants in {@code docs/benchmarks.md}: of each package how many there were and how
 * many the tests found. It is read from the reports that {@code mvn -Pmutation verify} leaves, in a
 * program of its own that needs the JDK alone:
 *
 * <pre>java agency-examples/proofs/src/test/java/dev/agency/proofs/MutantTable.java</pre>
 */
final class MutantTable {
  private static final String BEGIN = "<!-- measured: mutation -->\n";
  private static final String WHOLE = "pit-reports";
  private static final String END = "<!-- end -->";
  private static final String HEAD =
      """
      | module | package | mutants | found | share | without a test |
      |---|---|---:|---:|---:|---:|
      """;

  /**
   * How deep below the root a report lies at most: examples, module, target, its folder, itself.
   */
  private static final int DEPTH = 5;

  private final Path root;

  /**
   * Creates the table.
   *
   * @param root the directory of the root
   */
  MutantTable(Path root) {
    this.root = root;
  }

  /** Writes the table; the argument is the root, or nothing if that is where it is started. */
  public static void main(String... arguments) throws IOException, XMLStreamException {
    new MutantTable(Path.of(arguments.length == 0 ? "" : arguments[0]).toAbsolutePath()).write();
  }

  /** Puts the table where the page has its marks. */
  void write() throws IOException, XMLStreamException {
    Path page = root.resolve("docs/benchmarks.md");
    String text = Files.readString(page, UTF_8);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END, begin);
    if (begin < 0 || end < 0) {
      throw new IllegalStateException("The page has no marks for the mutants.");
    }
    Files.writeString(
        page, text.substring(0, begin) + BEGIN + section() + text.substring(end), UTF_8);
  }

  /** Returns what stands between the marks. */
  String section() throws IOException, XMLStreamException {
    List<Path> reports = reports();
    if (reports.isEmpty()) {
      throw new IllegalStateException("There is no report: mvn -B -Pmutation verify makes them.");
    }
    Map<String, Count> counts = new TreeMap<>();
    Count all = new Count();
    for (Path report : reports) {
      String module = root.relativize(report).getName(0).toString();
      String folder = requireNonNull(report.getParent()).toFile().getName();
      if (folder.equals(WHOLE)) {
        read(report, module, counts, all);
      } else {
        // Some of the same, judged once more by a stricter bar.
        read(report, module + ", " + folder.replaceFirst("^pit-", ""), counts, new Count());
      }
    }
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "Measured on %s by `mvn -B -Pmutation verify`: %,d mutants, %,d found.\n\n",
            day(reports),
            all.mutants,
            all.found));
    text.append(HEAD);
    counts.forEach((place, count) -> text.append(count.row(place)));
    return text.append(all.row("all | ")).toString();
  }

  private List<Path> reports() throws IOException {
    try (Stream<Path> files = Files.walk(root, DEPTH)) {
      return files
          .filter(file -> file.endsWith("mutations.xml"))
          .sorted(comparing(Path::toString))
          .toList();
    }
  }

  private static LocalDate day(List<Path> reports) throws IOException {
    List<FileTime> times = new ArrayList<>();
    for (Path report : reports) {
      times.add(Files.getLastModifiedTime(report));
    }
    return times.stream()
        .max(naturalOrder())
        .orElseThrow()
        .toInstant()
        .atOffset(ZoneOffset.UTC)
        .toLocalDate();
  }

  private static void read(Path report, String module, Map<String, Count> counts, Count all)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = Files.newInputStream(report)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      boolean found = false;
      boolean covered = false;
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("mutation")) {
          found = "true".equals(xml.getAttributeValue(null, "detected"));
          covered = !"NO_COVERAGE".equals(xml.getAttributeValue(null, "status"));
        } else if (xml.getLocalName().equals("mutatedClass")) {
          String name = requireNonNullElse(xml.getElementText(), "");
          String place = module + " | " + name.substring(0, name.lastIndexOf('.'));
          Count count = requireNonNull(counts.computeIfAbsent(place, each -> new Count()));
          count.add(found, covered);
          all.add(found, covered);
        }
      }
    }
  }

  private static final class Count {
    private static final int PER_CENT = 100;

    private long mutants;
    private long found;
    private long uncovered;

    void add(boolean wasFound, boolean covered) {
      mutants++;
      found += wasFound ? 1 : 0;
      uncovered += covered ? 0 : 1;
    }

    /** Rounded down, so that 100 % is all of them. */
    String row(String place) {
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %,d | %d %% | %,d |\n",
          place,
          mutants,
          found,
          PER_CENT * found / mutants,
          uncovered);
    }
  }
}
