package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The studio of the README, and the verbs that are asked about it. */
final class CapacityExample {
  static final ObjectMapper JSON = new ObjectMapper();

  private final Path dir;

  CapacityExample(Path dir) {
    this.dir = dir;
  }

  /** Returns the file as the README prints it. */
  static String file() throws IOException {
    return Readme.blocks("the file of feasible and capacity", "json").get(0);
  }

  /** Returns the file with one part replaced, which must be there. */
  static String file(String part, String by) throws IOException {
    assertThat(file()).contains(part);
    return file().replace(part, by);
  }

  Outcome run(String verb, String input, String... more) throws IOException {
    Path file = Files.writeString(dir.resolve("capacity.json"), input);
    List<String> args = new ArrayList<>(List.of(verb, "--input", file.toString()));
    args.addAll(List.of(more));
    return Outcome.of(args.toArray(String[]::new));
  }

  JsonNode json(String verb, String input, String... more) throws IOException {
    List<String> options = new ArrayList<>(List.of(more));
    options.add("--json");
    Outcome outcome = run(verb, input, options.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).endsWith("}\n");
    return JSON.readTree(outcome.out());
  }

  /**
   * Runs a verb on a file that is to be refused: nothing on stdout, and no part of it on stderr.
   */
  void refuses(String verb, String input, String said) throws IOException {
    for (String[] options : new String[][] {{}, {"--json"}}) {
      Outcome outcome = run(verb, input, options);
      assertThat(outcome.err()).startsWith("agency-cli: " + said);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.err()).doesNotContain("secret", "Ann Lee");
    }
  }
}
