package dev.agency.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The table of what a long run proved, {@code target/proofs.md} of the root.
 *
 * <p>Proofs and laws print a line that begins with {@code PASS} or {@code FAIL}, and the reports of
 * the tests keep it with the test that printed it. The profile {@code full} starts this source as
 * the last step of each module, so it needs the JDK alone:
 *
 * <ul>
 *   <li>The root comes first in any build, and takes away the table of an earlier one.
 *   <li>A module that came so far has passed its tests. It writes its own table, of the reports of
 *       this run alone, and puts all tables of this run together. Of a module whose tests failed
 *       nothing is told, and when the last one is through, all are there, in whatever order they
 *       came.
 * </ul>
 *
 * <p>Started without an argument after such a run, in the directory of the root, it says in one
 * line of {@code docs/benchmarks.md} how long the run took and how much it proved:
 *
 * <pre>java agency-examples/proofs/src/test/java/dev/agency/proofs/ProofTable.java</pre>
 */
final class ProofTable {
  private static final String FILE = "target/proofs.md";
  private static final String HEAD =
      """
      | | module | test | law or proof | counted | seed | s |
      |---|---|---|---|---|---|---:|
      """;

  /** The name of the system property by which the tests are told which run they are of. */
  private static final String RUN = "proofs.run";

  private static final Pattern LINE = Pattern.compile("(PASS|FAIL) (?:law: )?(.+)");
  private static final Pattern SEED = Pattern.compile(",? seeds? (-?\\d+(?: to -?\\d+)?|none)$");

  /** What XML does not have; the message of a failure is written to a report as it is. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /** What the head of the whole table says, as {@link #document} writes it. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "`mvn -Pfull verify`, begun (\\S+), on (.+?): ([\\d,]+) lines of `PASS`, ([\\d,]+) of `FAIL`\\.");

  private static final String BEGIN = "<!-- measured: proofs -->\n";
  private static final String END = "<!-- end -->";

  /** How deep below the root a module lies at most. */
  private static final int DEPTH = 2;

  private final Path root;
  private final String run;

  /**
   * Creates the table of one run.
   *
   * @param root the directory of the root
   * @param run what tells this run from others
   */
  ProofTable(Path root, String run) {
    this.root = root;
    this.run = run;
  }

  /**
   * Ends a module, or says on the page of benchmarks what the last run came to.
   *
   * @param arguments the root, the run and the module, as directories; or none
   */
  public static void main(String... arguments) throws IOException, XMLStreamException {
    if (arguments.length == 0) {
      Path root = Path.of("").toRealPath();
      new ProofTable(root, "").record(commit(root));
      return;
    }
    Path root = Path.of(arguments[0]).toRealPath();
    Path module = Path.of(arguments[2]).toRealPath();
    ProofTable table = new ProofTable(root, arguments[1]);
    if (module.equals(root)) {
      table.begin();
    } else {
      table.end(module);
    }
  }

  /**
   * Puts one line about the last run where the page has its marks.
   *
   * @param commit what was run
   */
  void record(String commit) throws IOException {
    Path table = root.resolve(FILE);
    if (!Files.exists(table)) {
      throw new IllegalStateException("There is no table: mvn -B -Pfull verify makes it.");
    }
    Path page = root.resolve("docs/benchmarks.md");
    String text = Files.readString(page, UTF_8);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END, begin);
    if (begin < 0 || end < 0) {
      throw new IllegalStateException("The page has no marks for the proofs.");
    }
    String line = line(table, commit);
    Files.writeString(page, text.substring(0, begin) + BEGIN + line + text.substring(end), UTF_8);
  }

  private static String line(Path table, String commit) throws IOException {
    String text = Files.readString(table, UTF_8);
    Matcher head = WHOLE.matcher(text);
    if (!head.find()) {
      throw new IllegalStateException("The table has no head.");
    }
    Instant begun = Instant.parse(head.group(1));
    // The last module to end wrote it.
    long minutes = begun.until(Files.getLastModifiedTime(table).toInstant(), ChronoUnit.MINUTES);
    return String.format(
        Locale.ROOT,
        "Measured on %s by `mvn -B -Pfull verify`: %,d minutes, %d modules, %s lines of `PASS`, %s of"
            + " `FAIL`; commit %s, %s.\n",
        begun.atOffset(ZoneOffset.UTC).toLocalDate(),
        minutes + 1,
        text.lines().filter(line -> line.startsWith("- ")).count(),
        head.group(3),
        head.group(4),
        commit,
        head.group(2));
  }

  private static String commit(Path root) throws IOException {
    Process git =
        new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream said = git.getInputStream()) {
      return new String(said.readAllBytes(), UTF_8).strip();
    }
  }

  /** Takes away what an earlier run left. */
  void begin() throws IOException {
    Files.deleteIfExists(root.resolve(FILE));
  }

  /** Writes the table of a module whose tests are over and passed, and then that of all. */
  void end(Path module) throws IOException, XMLStreamException {
    Path reports = module.resolve("target/surefire-reports");
    if (!Files.isDirectory(reports)) {
      return;
    }
    Module tested = new Module(name(module));
    for (Path report : files(reports, 1)) {
      if (name(report).startsWith("TEST-") && name(report).endsWith(".xml")) {
        tested.add(read(report));
      }
    }
    replace(module.resolve(FILE), document(List.of(tested.part(run))));
    gather();
  }

  /** Two modules may end at once, and then the later one finds the table of the earlier. */
  private void gather() throws IOException {
    Files.createDirectories(root.resolve("target"));
    try (FileChannel channel =
            FileChannel.open(
                root.resolve("target/proofs.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      List<Part> parts = new ArrayList<>();
      for (Path module : files(root, DEPTH)) {
        Path file = module.resolve(FILE);
        if (!module.equals(root) && Files.exists(file)) {
          Part.of(file, run).ifPresent(parts::add);
        }
      }
      if (lock.isValid()) {
        replace(root.resolve(FILE), document(parts));
      }
    }
  }

  private String document(List<Part> parts) {
    long lines = parts.stream().mapToLong(part -> part.rows().size()).sum();
    long failed =
        parts.stream().flatMap(part -> part.rows().stream()).filter(ProofTable::failed).count();
    StringBuilder text = new StringBuilder("# Proofs\n\n");
    text.append(
        String.format(
            Locale.ROOT,
            """
            `mvn -Pfull verify`, begun %s, on JDK %s, %s, %d cores: %,d lines of `PASS`, %,d of `FAIL`. \
            Of a module whose tests did not all pass there is no line. A test that printed several lines \
            has its seconds beside each.

            """,
            run,
            System.getProperty("java.runtime.version"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            lines - failed,
            failed));
    parts.forEach(part -> text.append(part.summary()).append('\n'));
    text.append('\n').append(HEAD);
    parts.forEach(part -> part.rows().forEach(row -> text.append(row).append('\n')));
    return text.toString();
  }

  private static String name(Path file) {
    return requireNonNull(file.getFileName()).toString();
  }

  private static boolean failed(String row) {
    return row.startsWith("| FAIL");
  }

  private static List<Path> files(Path directory, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(directory, depth)) {
      return files.sorted(comparing(Path::toString)).toList();
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path whole = file.resolveSibling("proofs.part");
    Files.writeString(whole, text, UTF_8);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads what the tests of a class printed; nothing if they ran in another run. */
  private Report read(Path file) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    String text = NO_XML.matcher(Files.readString(file)).replaceAll("?");
    try (Reader in = new StringReader(text)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      Report report = new Report();
      boolean ofThisRun = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "property" ->
                ofThisRun |= RUN.equals(value(xml, "name")) && run.equals(value(xml, "value"));
            case "testcase" -> report.begin(value(xml, "classname"), value(xml, "time"));
            case "failure", "error" -> report.failed = true;
            case "skipped" -> report.skipped++;
            case "system-out" -> report.print(xml.getElementText());
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("testcase")) {
          report.end();
        }
      }
      return ofThisRun ? report : new Report();
    }
  }

  private static String value(XMLStreamReader xml, String attribute) {
    return requireNonNullElse(xml.getAttributeValue(null, attribute), "");
  }

  /** What was read of the tests of one class. */
  private static final class Report {
    private final List<Printed> lines = new ArrayList<>();
    private final List<String> ofOneTest = new ArrayList<>();
    private String test = "";
    private String seconds = "";
    private boolean failed;
    private int tests;
    private int skipped;

    void begin(String className, String time) {
      test = className.substring(className.lastIndexOf('.') + 1);
      seconds = time;
      failed = false;
      tests++;
    }

    void print(String output) {
      output.lines().filter(line -> LINE.matcher(line).matches()).forEach(ofOneTest::add);
    }

    void end() {
      ofOneTest.forEach(line -> lines.add(new Printed(test, line, failed, seconds)));
      ofOneTest.clear();
    }
  }

  /**
   * A line that a proof printed.
   *
   * @param test the class of the test
   * @param line the line
   * @param failed whether the test failed, whatever its line says
   * @param seconds how long the test took
   */
  private record Printed(String test, String line, boolean failed, String seconds) {
    String row(String module) {
      Matcher printed = LINE.matcher(line);
      if (!printed.matches()) {
        throw new IllegalStateException(line);
      }
      String words = printed.group(2);
      Matcher seed = SEED.matcher(words);
      boolean seeded = seed.find();
      String said = seeded ? words.substring(0, seed.start()) : words;
      int colon = said.indexOf(": ");
      return String.format(
          Locale.ROOT,
          "| %s | %s | %s | %s | %s | %s | %s |",
          failed ? "FAIL" : printed.group(1),
          module,
          test,
          cell(colon < 0 ? said : said.substring(0, colon)),
          cell(colon < 0 ? "" : said.substring(colon + 2)),
          seeded ? seed.group(1) : "",
          seconds);
    }

    private static String cell(String text) {
      return text.replace("|", "\\|");
    }
  }

  /** What was read of the tests of one module. */
  private static final class Module {
    private final String name;
    private final List<Printed> lines = new ArrayList<>();
    private int tests;
    private int skipped;

    Module(String name) {
      this.name = name;
    }

    void add(Report report) {
      lines.addAll(report.lines);
      tests += report.tests;
      skipped += report.skipped;
    }

    Part part(String run) {
      return new Part(
          String.format(
              Locale.ROOT,
              "- %s: %,d tests, %,d of them skipped; run %s",
              name,
              tests,
              skipped,
              run),
          lines.stream().map(line -> line.row(name)).toList());
    }
  }

  /**
   * What the whole table has of a module.
   *
   * @param summary how many tests it has
   * @param rows its rows
   */
  private record Part(String summary, List<String> rows) {
    /** Reads it from the table of the module, if that is of the run. */
    static Optional<Part> of(Path table, String run) throws IOException {
      List<String> lines = Files.readAllLines(table, UTF_8);
      return lines.stream()
          .filter(line -> line.startsWith("- ") && line.endsWith("; run " + run))
          .findFirst()
          .map(
              summary ->
                  new Part(
                      summary,
                      lines.stream()
                          .filter(line -> line.startsWith("| PASS") || failed(line))
                          .toList()));
    }
  }
}
