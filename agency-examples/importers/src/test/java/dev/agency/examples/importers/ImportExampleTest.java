package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import com.google.common.io.Resources;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.examples.importers.batch.Undo;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of the README is this code, and what it prints is what this prints. */
class ImportExampleTest {
  static final Path README = readme();

  @Test
  void theReadmeShowsThisCode() throws IOException {
    Path source =
        README.resolveSibling("src/test/java/dev/agency/examples/importers/ImportExampleTest.java");
    String code =
        find(" // example\n(.*?)\n *// end\n", Files.readString(source)).get(0).stripIndent();
    assertThat(find("```java\n(.*?)\n```", Files.readString(README)).get(0).strip())
        .isEqualTo(code.strip());
  }

  @Test
  void theReadmeShowsWhatItPrints() throws IOException {
    assertThat(find("```text\n(.*?)\n```", Files.readString(README)).get(0).lines().toList())
        .isEqualTo(List.copyOf(printed()));
  }

  @Test
  void theReadmeShowsDecisionsThatCanBeRead() throws IOException {
    String json = find("```json\n(.*?)\n```", Files.readString(README)).get(0);
    assertThat(Decisions.read(json))
        .isEqualTo(
            Decisions.none()
                .accept(Kind.CLIENT, new ExternalRef("float", "21"), "hubspot-501")
                .refuse(Kind.CLIENT, new ExternalRef("float", "22"), "hubspot-502")
                .create(Kind.CLIENT, new ExternalRef("float", "23")));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    assertThat(find("\\]\\(([^):#]+)(?:#[^)]*)?\\)", Files.readString(README)))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(README.resolveSibling(link)).exists());
  }

  private static List<String> find(String regex, String text) {
    return Pattern.compile(regex, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static ByteSource file(String name) {
    return Resources.asByteSource(Resources.getResource(Studio.class, name));
  }

  private static List<String> printed() {
    Stores stores = MemoryStores.of(new MemoryLimits(100_000));
    Studio studio = new Studio(stores);
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
    List<String> out = new ArrayList<>();
    // example
    Caller caller =
        new Caller(TenantId.of("studio"), PersonId.of("mia"), CorrelationId.of("import-7"));
    Importer importer = new Importer(stores, caller);
    ImportRequest request =
        ImportRequest.of(Profile.of("float"), "float-2026-03-02")
            .file("accounts", file("float/accounts.json"))
            .file("clients", file("float/clients.json"))
            .file("projects", file("float/projects.json"))
            .given("currency", "EUR")
            .given("minutesPerDay", "480");

    ImportReport tried = importer.run(request.tryOut());
    tried.unresolved().forEach(open -> out.add("open:    " + open));

    ExternalRef norrland = new ExternalRef("float", "21");
    Decisions decisions = Decisions.none().accept(Kind.CLIENT, norrland, "hubspot-501");
    ImportReport report = importer.run(request.decided(decisions));
    report.links().forEach(link -> out.add("linked:  " + link));
    report.lines(Severity.REFUSED).forEach(line -> out.add("refused: " + line));
    out.add("written: " + report.written());

    out.add("undone:  " + new Undo(stores, caller).run("float-2026-03-02").undone());
    // end
    return out;
  }

  private static Path readme() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("agency-examples"))) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    return folder.resolve("agency-examples/importers/README.md");
  }
}
