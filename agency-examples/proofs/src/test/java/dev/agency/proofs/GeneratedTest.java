package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.store.entity.EntityTypes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents say of the code is what follows from the code. */
class GeneratedTest {
  private static final ImmutableList<String> MODULES =
      ImmutableList.of("core", "permissions", "budget");

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private static final String EACH_LAW = "EachLawHasAMistakeTest.java";

  /** A property, or a test that only a long run has. */
  private static final String LAW = "\n  @(?:Property\\b|Tag\\(\"full\"\\))[^;]*?void (\\w+)\\(";

  private static final Pattern PLANTS = Pattern.compile("Saboteur|Mistake|[Pp]lanted");

  @ParameterizedTest
  @ValueSource(strings = {"core", "permissions", "budget"})
  void theApiIsTheOneThatWasReviewed(String module) throws IOException {
    String api = PublicApi.of(module);
    assertThat(api.lines().count()).isGreaterThan(500);
    Documents.hold("docs/api/agency-" + module + ".txt", api);
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "permissions", "budget"})
  void theTestkitIsTheOneThatWasReviewed(String module) throws IOException {
    String api = PublicApi.ofTestkit(module);
    assertThat(api.lines().count()).isGreaterThan(30);
    Documents.hold("docs/api/agency-" + module + "-testkit.txt", api);
  }

  /** It holds what hosts store, each entity; {@link FormsTest} holds it to what is read. */
  @Test
  void theSchemaIsThatOfWhatIsRead() throws IOException {
    String schema = JsonSchema.ofTheForms();
    assertThat(EntityTypes.all())
        .isNotEmpty()
        .allSatisfy(
            type -> assertThat(schema).contains("\n    \"" + Forms.name(type.model()) + "\": {"));
    Documents.hold("docs/schema/agency.schema.json", schema);
  }

  @Test
  void thePackagesAreThoseOfTheLibraries() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String module : MODULES) {
      text.append("\n## agency-").append(module).append("\n\n");
      text.append("| package | what it is | public types | all types | knows |\n");
      text.append("|---|---|---:|---:|---|\n");
      packages(module).forEach(name -> text.append(row(module, name)));
    }
    Documents.holdPiece("docs/packages.md", "packages", text.append('\n').toString());
  }

  @Test
  void theVersionsAreThoseOfThePom() throws IOException {
    StringBuilder text =
        new StringBuilder(
            "| component | lowest tried | built with | also tried | shown by |\n|---|---|---|---|---|\n");
    Fits.ALL.forEach(fits -> text.append(fits.row()));
    Documents.holdPiece("docs/compatibility.md", "versions", text.toString());
  }

  @Test
  void theDependenciesAreThoseAHostGets() throws IOException {
    ImmutableList<RuntimeJars.Jar> jars = RuntimeJars.ofTheLibraries();
    assertThat(jars).hasSizeBetween(3, 10);
    StringBuilder text = new StringBuilder("| jar | version | KiB |\n|---|---|---:|\n");
    jars.forEach(jar -> text.append(jar.row()));
    text.append("| **all** | | **")
        .append(jars.stream().mapToLong(RuntimeJars.Jar::kibibytes).sum())
        .append("** |\n");
    Documents.holdPiece("docs/compatibility.md", "dependencies", text.toString());
  }

  /** They grow with every change, so the page rounds, and may be a tenth off. */
  @Test
  void theLibrariesAreAsLargeAsThePageSays() {
    BigDecimal all = BigDecimal.ZERO;
    for (String module : MODULES) {
      BigDecimal size = RuntimeJars.mebibytes("agency-" + module);
      assertThat(size).as(module).isCloseTo(said(" MiB: .*?\\b" + module + " "), within(TENTH));
      all = all.add(size);
    }
    assertThat(all).isCloseTo(said("libraries themselves are about "), within(TENTH));
  }

  /** The number of the page about compatibility that stands behind some words. */
  private static BigDecimal said(String words) {
    ImmutableList<String> found =
        Documents.find(words + "(\\d\\.\\d)\\b", Documents.read("docs/compatibility.md"));
    assertThat(found).as(words).hasSize(1);
    return new BigDecimal(found.get(0));
  }

  @Test
  void eachErrorCodeHasATestThatNamesIt() throws IOException {
    ErrorCodeTable table = ErrorCodeTable.read();
    assertThat(table.tests()).containsOnlyKeys(ErrorCode.values());
    StringBuilder text =
        new StringBuilder("| code | says | such as at | a test |\n|---|---|---|---|\n");
    Stream.of(ErrorCode.values()).forEach(code -> text.append(table.row(code)));
    Documents.holdPiece("docs/error-codes.md", "codes", text.toString());
  }

  /** Other enums have constants of the same names, and comments tell of them. */
  @Test
  void aNameAloneIsNoTestOfACode() {
    ErrorCodeTable table = ErrorCodeTable.empty();
    table.look("FlawTest", "finding(CYCLE, 1); Flaw.OVERLAP; /* ErrorCode.EMPTY */ // /a TOO_DEEP");
    assertThat(table.tests()).isEmpty();
    table.look("ModelTest", "code(ErrorCode.CYCLE); .containsExactly(\"/minutes NEGATIVE\")");
    assertThat(table.tests()).containsOnlyKeys(ErrorCode.CYCLE, ErrorCode.NEGATIVE);
  }

  @Test
  void theLawsAreThoseThatAreTried() throws IOException {
    StringBuilder text = new StringBuilder();
    int laws = 0;
    for (String module : modules()) {
      Path tests = Documents.ROOT.resolve(module + "/src/test/java");
      StringBuilder rows = new StringBuilder();
      String room = "";
      for (Path file : Documents.files(tests, ".java")) {
        ImmutableList<String> tried = laws(file);
        if (!tried.isEmpty()) {
          laws += tried.size();
          String next = room(tests, file);
          if (!next.equals(room)) {
            rows.append("\n### ")
                .append(next)
                .append("\n\n| law | in | mistakes |\n|---|---|---|\n");
            room = next;
          }
          String name = file.getFileName().toString().replace(".java", "");
          String where = " | `" + name + "` | " + mistakes(module, file, name) + " |\n";
          tried.stream()
              .map(GeneratedTest::words)
              .distinct()
              .forEach(law -> rows.append("| ").append(law).append(where));
        }
      }
      if (!room.isEmpty()) {
        text.append("\n## ").append(module).append('\n').append(rows);
      }
    }
    assertThat(laws).isGreaterThan(450);
    assertThat(text).contains("| `PipelineRiskProofTest` | `PipelineRiskProofTest` |");
    Documents.holdPiece("docs/laws.md", "laws", text.append('\n').toString());
  }

  /** A law, or a threat, without a test would be a promise. */
  @Test
  void eachTestThatATableNamesIsThere() {
    ImmutableSet<String> tests =
        Documents.files(Documents.ROOT, ".java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(ImmutableSet.toImmutableSet());
    String laws = Documents.read("docs/budget/laws.md");
    String threats = Documents.read("SECURITY.md").split("\n## Threat model\n", 2)[1];
    String tables = laws + threats.split("\n## ", 2)[0];
    ImmutableList<String> named = Documents.find("`(\\w+(?:Test|Properties|Contract))`", tables);
    assertThat(named).hasSizeGreaterThan(90).isSubsetOf(tests);
  }

  private static ImmutableSortedSet<String> packages(String module) {
    return Libraries.CLASSES.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.matches("dev\\.agency\\." + module + "(\\..*)?"))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private static String row(String module, String name) {
    ImmutableList<JavaClass> types =
        Libraries.CLASSES.stream()
            .filter(type -> type.getPackageName().equals(name) && type.isTopLevelClass())
            .filter(type -> !type.getSimpleName().matches("(Immutable|With)[A-Z].*|package-info"))
            .collect(toImmutableList());
    long open =
        types.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)).count();
    String knows = knows(module, name).collect(Collectors.joining(" "));
    return "| `%s` | %s | %d | %d | %s |%n"
        .formatted(
            name.substring("dev.agency.".length()),
            story(name) + (isExported(module, name) ? "" : " (not exported)"),
            open,
            types.size(),
            knows)
        .replace("\r", "");
  }

  private static boolean isExported(String module, String name) {
    return Documents.read("agency-" + module + "/src/main/java/module-info.java")
        .contains("exports " + name + ";");
  }

  /** The packages that a package knows: of its own module each, of core as a whole. */
  private static Stream<String> knows(String module, String name) {
    String own = "dev.agency." + module;
    return Libraries.CLASSES.stream()
        .filter(type -> type.getPackageName().equals(name))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
        .filter(known -> known.startsWith("dev.agency.") && !known.equals(name))
        .map(known -> known.startsWith(own) ? known.substring(own.length()) : "core")
        .map(known -> known.startsWith(".") ? known.substring(1) : known)
        .map(known -> known.isEmpty() ? module : known)
        .distinct()
        .sorted();
  }

  /** The first sentence of the story a package tells. */
  private static String story(String name) {
    String module = name.split("\\.", -1)[2];
    Path source =
        Documents.ROOT.resolve(
            "agency-" + module + "/src/main/java/" + name.replace('.', '/') + "/package-info.java");
    String text = Documents.read(source).replaceAll("(?m)^ \\* ?", "");
    Matcher sentence = Pattern.compile("/\\*\\*\\s+(.*?)[.:](\\s|$)", Pattern.DOTALL).matcher(text);
    assertThat(sentence.find()).as(name).isTrue();
    return Javadoc.plain(sentence.group(1));
  }

  /** The modules that have tests: the libraries, and then the hosts. */
  private static ImmutableList<String> modules() {
    Stream<String> hosts =
        Documents.files(Documents.ROOT.resolve("agency-examples"), "pom.xml").stream()
            .map(pom -> Documents.ROOT.relativize(Objects.requireNonNull(pom.getParent())))
            .map(folder -> folder.toString().replace('\\', '/'))
            .distinct();
    return Stream.concat(MODULES.stream().map(module -> "agency-" + module), hosts)
        .filter(module -> Files.isDirectory(Documents.ROOT.resolve(module + "/src/test/java")))
        .collect(toImmutableList());
  }

  /** The laws of a class. Those of a testkit are a host's; a walk over pages is an example. */
  private static ImmutableList<String> laws(Path file) {
    return file.toString().matches(".*(/testkit/.*|InBrowserTest\\.java)")
        ? ImmutableList.of()
        : Documents.find(LAW, Documents.read(file));
  }

  /** Where the mistakes are planted that a class of laws finds: beside it, elsewhere or in it. */
  private static String mistakes(String module, Path file, String name) {
    for (String end : new String[] {"LawsTest", "SaboteursTest"}) {
      String table = name.replaceFirst("Properties$", "") + end;
      if (Files.exists(file.resolveSibling(table + ".java"))) {
        return "`" + table + "`";
      }
    }
    String library = module.replaceFirst("^agency-", "");
    Path each =
        Documents.ROOT.resolve(module + "/src/test/java/dev/agency/" + library + "/" + EACH_LAW);
    String known = Files.exists(each) ? Documents.read(each) : "";
    ImmutableList<String> elsewhere =
        Documents.find(
            "\n +(?:\\.put\\()?\"" + name + "\",\\s+\"([^\"]+)\"",
            known.split("ImmutableSet<String>", -1)[0]);
    if (elsewhere.isEmpty()) {
      return PLANTS.matcher(Documents.read(file)).find() ? "`" + name + "`" : "";
    }
    String where = elsewhere.get(0);
    return where.contains(" ") ? where : "`" + where.replaceFirst(".*/", "") + "`";
  }

  /** The package that a test is in, such as {@code core.money}. */
  private static String room(Path tests, Path file) {
    return Objects.requireNonNull(tests.relativize(file).getParent())
        .toString()
        .replace('\\', '.')
        .replace('/', '.')
        .replaceFirst("^dev\\.agency\\.", "");
  }

  private static String words(String method) {
    return method
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
