package dev.agency.examples.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.Authorization;
import dev.agency.core.desk.Authorizer;
import dev.agency.core.desk.Command;
import dev.agency.core.desk.DealDesk;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.entity.TimeEntries;
import dev.agency.core.testkit.SampleAgency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Holds the source and its guide to what they promise: short, and the same. */
class JdbcSourceTest {
  /**
   * Without blank lines, comments, the names of packages and imports, and without the turns of
   * those who write to an H2 file, which are no store.
   */
  private static final int MAX_LINES_OF_CODE = 410;

  private static final Path ROOT = root();

  @Test
  void theStoresAreShort() {
    assertThat(
            sources("src/main/java")
                .filter(source -> !source.contains("class OneWriter"))
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("(package|import|/\\*|\\*|//).*")))
        .hasSizeBetween(1, MAX_LINES_OF_CODE);
  }

  @Test
  void everyPieceOfTheGuideIsAPieceOfTheSource() {
    ImmutableList<String> pieces =
        Stream.of(
                "docs/plug-in-your-database.md",
                "docs/store-rules.md",
                "agency-examples/jdbc-store/README.md")
            .map(page -> read(ROOT.resolve(page)))
            .flatMap(
                page ->
                    Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL).matcher(page).results())
            .map(match -> unindented(match.group(1)))
            .collect(toImmutableList());
    String source =
        unindented(
            Stream.concat(sources("src/main/java"), sources("src/test/java"))
                .collect(joining("\n")));
    assertThat(pieces).hasSizeGreaterThan(10).allMatch(source::contains);
  }

  /** What the README begins with. */
  @Test
  void aDeskWorksOnTheStoresOfADataSource() {
    DataSource dataSource = Databases.emptyH2();
    Authorizer authorizer =
        (caller, operation, recordType, record) -> new Authorization.Denied("not today");
    Stores stores = JdbcStores.of(dataSource);
    DealDesk desk = new DealDesk(stores, authorizer, AgencyJson.stored());
    assertThat(
            desk.open(
                new Caller(TenantId.of("studio"), PersonId.of("mia"), CorrelationId.of("c-1")),
                new Command(CommandId.of("c-1"), Instant.EPOCH),
                SampleAgency.deal()))
        .isInstanceOf(Answer.Denied.class);
  }

  @Test
  void theSchemaKnowsWhatTimeEntriesReferTo() {
    assertThat(TimeEntries.REFERENCES)
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(Databases.schema())
                    .contains(
                        "select tenant, '%s', %s from time_entry"
                            .formatted(reference.target().orElseThrow(), reference.name())));
    assertThat(Databases.schema().split("from time_entry where \\w+ is not null", -1))
        .hasSize(TimeEntries.REFERENCES.size() + 1);
  }

  /** A server that sorts as the rules of no language do would not miss it. */
  @Test
  void everyTextThatIsSortedOrComparedIsSoByItsUnits() {
    assertThat(Databases.schema().lines().map(String::strip))
        .filteredOn(line -> line.matches("\\w+ varchar\\(.*"))
        .hasSizeGreaterThan(20)
        .allMatch(line -> line.contains("collate \"C\"") || line.startsWith("approval "));
  }

  private static String unindented(String text) {
    return text.replaceAll("(?m)^ +", "");
  }

  private static Stream<String> sources(String folder) {
    Path main = ROOT.resolve("agency-examples/jdbc-store").resolve(folder);
    try (Stream<Path> files = Files.walk(main)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(JdbcSourceTest::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
