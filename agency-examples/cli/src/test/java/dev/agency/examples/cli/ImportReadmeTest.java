package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README bring three systems into a store that is not there yet. */
class ImportReadmeTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern SEVERAL = Pattern.compile("(.*)\\{(.*)}(.*)");

  @TempDir Path dir;

  private List<String[]> commands() throws IOException {
    String block = Readme.blocks("import", "shell").get(0).replaceAll("\\\\\n *", "");
    Matcher from = Pattern.compile("(?m)^from=(.*)$").matcher(block);
    assertThat(from.find()).isTrue();
    return block
        .lines()
        .filter(line -> line.startsWith("agency import "))
        .map(line -> line.substring("agency ".length()).replace("$from", path(from.group(1))))
        .map(line -> line.replace("agency.json", dir.resolve("agency.json").toString()))
        .map(line -> Stream.of(line.split(" ")).flatMap(ImportReadmeTest::expand))
        .map(words -> words.toArray(String[]::new))
        .toList();
  }

  private static String path(String fromRoot) {
    return ROOT.resolve(fromRoot).toString();
  }

  /** Does what a shell does with braces. */
  private static Stream<String> expand(String word) {
    Matcher several = SEVERAL.matcher(word);
    return several.matches()
        ? Stream.of(several.group(2).split(","))
            .map(name -> several.group(1) + name + several.group(3))
        : Stream.of(word);
  }

  @Test
  void theCommandsOfTheReadmeBringThreeSystemsIntoAnEmptyStore() throws IOException {
    List<String[]> commands = commands();
    assertThat(commands).hasSize(4);
    List<String> refused = new ArrayList<>();
    for (String[] command : commands) {
      Outcome outcome = Outcome.of(command);
      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.code()).as("some rows are refused").isEqualTo(1);
      outcome.out().lines().filter(line -> line.contains("NOT_IMPORTED")).forEach(refused::add);
    }
    assertThat(refused)
        .as("nobody is missing because somebody else came first")
        .noneMatch(line -> line.contains("owner"));
    JsonNode store = new ObjectMapper().readTree(Files.readString(dir.resolve("agency.json")));
    assertThat(store.get("person")).hasSize(3);
    assertThat(store.get("deal")).hasSize(4);
    assertThat(store.get("project")).hasSize(3);
    assertThat(store.get("booking")).hasSize(8);
    assertThat(store.get("timeEntry")).hasSize(3);
  }

  @Test
  void withoutPeopleTheSecondOfThemWouldRefuseTheDeals() throws IOException {
    assertThat(Outcome.of(commands().get(1)).out())
        .contains("deals:1 /properties/hubspot_owner_id NOT_IMPORTED");
  }
}
