package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.store.entity.EntityTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
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

  private static final String CORPUS =
      "agency-core/src/test/resources/dev/agency/core/json/hostile.txt";

  private static final String EACH_LAW = "EachLawHasAMistakeTest.java";

  private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z_]+\\b");

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
    String pom = Documents.read("pom.xml");
    String spring = Documents.read("agency-examples/spring-host/pom.xml");
    StringBuilder text = new StringBuilder("| what | built and tested with |\n|---|---|\n");
    text.append("| Java | ").append(property(pom, "maven.compiler.release")).append(" |\n");
    text.append(version("Jackson 2", pom, "jackson.version"));
    text.append(version("Jackson 3", pom, "jackson3.version"));
    text.append(version("Guava", pom, "guava.version"));
    text.append(version("JSpecify", pom, "jspecify.version"));
    text.append(version("Spring Boot", spring, "spring-boot.version"));
    text.append(version("H2", pom, "h2.version"));
    text.append(version("PostgreSQL driver", pom, "postgresql.version"));
    text.append(version("JUnit, for the testkit", pom, "junit.version"));
    text.append(version("jqwik, for the testkit", pom, "jqwik.version"));
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

  @Test
  void eachErrorCodeHasATestThatNamesIt() throws IOException {
    StringBuilder text = new StringBuilder("| code | says | a test |\n|---|---|---|\n");
    Map<String, String> tests = testsByCode();
    assertThat(tests).containsOnlyKeys(Stream.of(ErrorCode.values()).map(ErrorCode::name).toList());
    for (ErrorCode code : ErrorCode.values()) {
      String test = tests.get(code.name());
      text.append("| `%s` | %s | `%s` |\n".formatted(code, meaning(code), test));
    }
    Documents.holdPiece("docs/error-codes.md", "codes", text.toString());
  }

  @Test
  void theLawsAreThoseThatAreTried() throws IOException {
    StringBuilder text = new StringBuilder();
    int laws = 0;
    for (String module : MODULES) {
      text.append("\n## agency-")
          .append(module)
          .append("\n\n| laws | in | mistakes |\n|---|---|---|\n");
      Path tests = Documents.ROOT.resolve("agency-" + module + "/src/test/java");
      for (Path file : Documents.files(tests, ".java")) {
        ImmutableList<String> tried =
            Documents.find(
                "\n  @(?:Property|Tag\\(\"full\"\\))\\b.*?void (\\w+)\\(", Documents.read(file));
        if (!tried.isEmpty() && !file.toString().contains("/testkit/")) {
          laws += tried.size();
          String words =
              tried.stream().map(GeneratedTest::words).distinct().collect(Collectors.joining("; "));
          String name = file.getFileName().toString().replace(".java", "");
          text.append("| ").append(words).append(" | `").append(name).append("` | ");
          text.append(mistakes(module, file, name)).append(" |\n");
        }
      }
    }
    assertThat(laws).isGreaterThan(300);
    Documents.holdPiece("docs/laws.md", "laws", text.append('\n').toString());
  }

  /** A law, or a threat, without a test would be a promise. */
  @Test
  void eachTestThatATableNamesIsThere() {
    ImmutableSet<String> tests =
        Documents.files(Documents.ROOT, ".java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(ImmutableSet.toImmutableSet());
    String laws =
        Documents.read("agency-budget/README.md").split("\n## Which law is shown where\n", 2)[1];
    String threats = Documents.read("SECURITY.md").split("\n## Threat model\n", 2)[1];
    String tables = laws.split("\n## ", 2)[0] + threats.split("\n## ", 2)[0];
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
        .formatted(name.substring("dev.agency.".length()), story(name), open, types.size(), knows)
        .replace("\r", "");
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

  private static String meaning(ErrorCode code) {
    String source =
        Documents.read("agency-core/src/main/java/dev/agency/core/error/ErrorCode.java");
    Matcher doc =
        Pattern.compile("/\\*\\*((?:(?!\\*/).)*?)\\*/\\s+" + code + "\\s*[,;}]", Pattern.DOTALL)
            .matcher(source);
    assertThat(doc.find()).as("%s has no doc", code).isTrue();
    return Javadoc.plain(doc.group(1).replaceAll("(?m)^ *\\* ?", ""));
  }

  /** The first test that gives each code, those of the corpus of refused input before others. */
  private static Map<String, String> testsByCode() {
    Set<String> codes =
        Stream.of(ErrorCode.values()).map(ErrorCode::name).collect(Collectors.toSet());
    Map<String, String> tests = new HashMap<>();
    put(tests, codes, "HostileCorpusTest", Documents.read(CORPUS));
    for (Path file : Documents.files(Documents.ROOT, ".java")) {
      String name = file.getFileName().toString().replace(".java", "");
      if (name.matches("(?!ErrorCodesTest).*(Test|Properties|Contract)")
          && file.toString().contains("src/test/")) {
        put(tests, codes, name, Documents.read(file));
      }
    }
    return tests;
  }

  private static void put(Map<String, String> tests, Set<String> codes, String test, String text) {
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(codes::contains)
        .forEach(code -> tests.putIfAbsent(code, test));
  }

  /** Where the mistakes are planted that a class of properties finds, by what the module says. */
  private static String mistakes(String module, Path file, String name) {
    String table = name.replaceFirst("Properties$", "") + "LawsTest";
    if (Files.exists(file.resolveSibling(table + ".java"))) {
      return "`" + table + "`";
    }
    String known =
        Documents.read("agency-" + module + "/src/test/java/dev/agency/" + module + "/" + EACH_LAW);
    ImmutableList<String> elsewhere =
        Documents.find(
            "\"" + name + "\",\\s+\"([^\"]+)\"", known.split("ImmutableSet<String>", -1)[0]);
    if (!elsewhere.isEmpty()) {
      String where = elsewhere.get(0);
      return where.contains(" ") ? where : "`" + where.replaceFirst(".*/", "") + "`";
    }
    String without = known.replaceFirst("(?s).* STILL_WITHOUT =", "").replaceFirst("(?s);.*", "");
    return without.contains("\"" + name + "\"") ? "still to be planted" : "";
  }

  private static String words(String method) {
    return method
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static String version(String what, String pom, String property) {
    return "| " + what + " | " + property(pom, property) + " |\n";
  }

  private static String property(String pom, String name) {
    ImmutableList<String> values =
        Documents.find("<" + Pattern.quote(name) + ">([^<]+)</" + Pattern.quote(name) + ">", pom);
    assertThat(values).as(name).isNotEmpty();
    return values.get(0);
  }
}
