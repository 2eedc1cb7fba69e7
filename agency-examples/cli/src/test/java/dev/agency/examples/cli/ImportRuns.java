package dev.agency.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs of the verb import on the fixtures of the importers, into one store. */
final class ImportRuns {
  private static final Path FIXTURES =
      Path.of("../importers/src/test/resources/dev/agency/examples/importers");

  private final String store;
  private final String links;

  /** Puts what was decided beside the store. */
  ImportRuns(Path dir, String store) throws IOException {
    this.store = store;
    this.links = Files.copy(FIXTURES.resolve("links.json"), dir.resolve("links.json")).toString();
  }

  String links() {
    return links;
  }

  Outcome people(String... more) {
    return run("float", List.of("people"), "--given employedSince=2020-01-01", more);
  }

  Outcome hubspot(String... more) {
    return run(
        "hubspot",
        List.of("companies", "owners", "pipelines", "deals"),
        "--given currency=EUR --given zone=Europe/Stockholm --given pricing=TIME_AND_MATERIALS"
            + " --given minutesPerDay=480",
        more);
  }

  Outcome work(String... more) {
    return run(
        "float",
        List.of("accounts", "clients", "projects", "allocations"),
        "--given currency=EUR --given minutesPerDay=480",
        more);
  }

  Outcome clickup(String... more) {
    return run(
        "clickup",
        List.of("spaces", "teams", "folders", "tasks", "time"),
        "--given zone=Europe/Stockholm --given approval=PENDING",
        more);
  }

  /** Imports the people, deals, work and time of three systems, joined. */
  List<Outcome> all() {
    return List.of(people(), hubspot(), work("--links", links), clickup("--links", links));
  }

  Outcome run(String system, List<String> files, String options, String... more) {
    List<String> arguments = new ArrayList<>(List.of("import", system));
    files.forEach(
        name -> arguments.add(FIXTURES.resolve(system + "/" + name + ".json").toString()));
    arguments.addAll(List.of(options.split(" ")));
    arguments.addAll(List.of("--into", store));
    arguments.addAll(List.of(more));
    return Outcome.of(arguments.toArray(String[]::new));
  }
}
