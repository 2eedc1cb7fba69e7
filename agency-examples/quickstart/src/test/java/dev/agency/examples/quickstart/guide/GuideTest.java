package dev.agency.examples.quickstart.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the guide: their code is code that runs, and what they say it prints it prints. */
class GuideTest {
  private static final Path DOCS = root().resolve("docs");
  private static final Path HERE =
      Path.of("src/test/java/dev/agency/examples/quickstart/guide").toAbsolutePath();

  /** Pages whose code is that of the stores, which hold them to it. */
  private static final ImmutableSet<String> OF_THE_STORES =
      ImmutableSet.of("plug-in-your-database.md", "store-rules.md");

  /** A page, the classes with its code, and what runs them. */
  enum Page {
    START("start", Start::run, "Start"),
    PERMISSIONS("permissions", PermissionsPage::run, "PermissionsPage"),
    BURN("burn-and-forecast", BurnPage::run, "BurnPage"),
    CAPACITY("capacity", CapacityPage::run, "CapacityPage"),
    CHANGE("change-control", ChangePage::run, "ChangePage"),
    PROPERTIES("property-testing", PropertiesPage::run, "PropertiesPage", "TimeSheetProperties"),
    JSON("json", JsonPage::run, "JsonPage"),
    LIMITS("security-and-limits", LimitsPage::run, "LimitsPage");

    private final String file;

    @SuppressWarnings("ImmutableEnumChecker") // a method of a class without fields
    private final Consumer<PrintStream> code;

    private final ImmutableList<String> sources;

    Page(String name, Consumer<PrintStream> code, String... sources) {
      this.file = name + ".md";
      this.code = code;
      this.sources = ImmutableList.copyOf(sources);
    }

    String text() throws IOException {
      return Files.readString(DOCS.resolve(file));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCodeOfAPageIsCodeThatIsCompiled(Page page) throws IOException {
    ImmutableList.Builder<String> regions = ImmutableList.builder();
    for (String source : page.sources) {
      regions.addAll(
          find(
              "// snippet:start\n(.*?)\n *// snippet:end",
              Files.readString(HERE.resolve(source + ".java"))));
    }
    assertThat(find("```java\n(.*?)\n```", page.text())).isEqualTo(regions.build()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatAPageSaysItPrintsItPrints(Page page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    page.code.accept(new PrintStream(out, true, UTF_8));
    assertThat(find("```text\n(.*?)\n```", page.text()))
        .isEqualTo(
            Arrays.stream(out.toString(UTF_8).split("\n\n"))
                .map(String::strip)
                .collect(toImmutableList()))
        .isNotEmpty();
  }

  @Test
  void noPageHasCodeThatNobodyRuns() throws IOException {
    ImmutableSet<String> run =
        Stream.of(Page.values()).map(page -> page.file).collect(ImmutableSet.toImmutableSet());
    try (Stream<Path> files = Files.list(DOCS)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".md"))
                  .filter(GuideTest::hasCode)
                  .map(file -> file.getFileName().toString())
                  .collect(Collectors.toSet()))
          .isEqualTo(Sets.union(run, OF_THE_STORES));
    }
  }

  @Test
  void theIndexNamesEachPage() throws IOException {
    String index = Files.readString(DOCS.resolve("README.md"));
    try (Stream<Path> files = Files.list(DOCS)) {
      assertThat(files.filter(file -> file.toString().endsWith(".md")).sorted())
          .map(file -> file.getFileName().toString())
          .filteredOn(name -> !name.equals("README.md"))
          .hasSizeGreaterThan(Page.values().length)
          .allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
    }
  }

  @Test
  void eachPageSaysFirstWhatItIsGoodFor() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      assertThat(files.filter(file -> file.toString().endsWith(".md")).sorted())
          .filteredOn(file -> !file.endsWith("README.md"))
          .hasSizeGreaterThan(Page.values().length)
          .allSatisfy(file -> assertThat(text(file)).matches("(?s)# [^\n]+\n\nGood for: .*"));
    }
  }

  private static boolean hasCode(Path file) {
    return text(file).contains("```java\n");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the first group of each match, indented as little as it can be. */
  private static ImmutableList<String> find(String regex, String text) {
    return Pattern.compile(regex, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1).stripIndent().strip())
        .collect(toImmutableList());
  }

  /** The folder of the whole project, wherever below it the test is run. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("agency-core"))) {
      folder = Objects.requireNonNull(folder.getParent(), "This is not run inside the project.");
    }
    return folder;
  }
}
