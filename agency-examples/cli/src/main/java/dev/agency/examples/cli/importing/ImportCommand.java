package dev.agency.examples.cli.importing;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.store.Query;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.console.StatusLine;
import dev.agency.examples.cli.console.TextFiles;
import dev.agency.examples.cli.store.AgencyStore;
import dev.agency.examples.importers.ImportReport;
import dev.agency.examples.importers.ImportRequest;
import dev.agency.examples.importers.Importer;
import dev.agency.examples.importers.ReportCsv;
import dev.agency.examples.importers.batch.JournalPart;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code import}. */
@Command(
    name = "import",
    description = {
      "Imports files of another system into a store, which other verbs read by --store.",
      "",
      "A row that breaks a rule is refused and listed with its file, row, path and the code of the"
          + " rule, the rest is imported, and the exit code is 1. A file that is broken is named,"
          + " nothing of any is written, and the exit code is 2. The same again changes nothing.",
      "",
      "A client, person, deal or project that is here already is found by its reference, e-mail or"
          + " domain. One with a like name is listed and waits for a decision in the file of --links:",
      "[{\"kind\":\"client\",\"ref\":{\"source\":\"float\",\"id\":\"21\"},\"verdict\":\"ACCEPT\","
          + "\"id\":\"hubspot-501\"}, ..], or REFUSE, or CREATE without an id.",
      "The store keeps what was decided, and later imports apply it again: see the verb links."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  agency-cli import float --into agency.json people.json allocations.json \\",
      "    --given employedSince=2020-01-01 --links links.json --dry-run"
    })
public final class ImportCommand implements Callable<Integer> {
  private static final int MAX_BATCHES = 1_000_000;
  private static final String CSV = "--csv";
  private static final String OPEN = "open";

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "SYSTEM",
      description = {
        "The system: hubspot, float, clickup, pipedrive-v1, pipedrive-v2, productive, leave or"
            + " holidays; or a JSON file with a profile of your own."
      })
  private String system;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "The files, called as the profile calls them, such as deals.json; or deals=other-name.json."
            + " Several of one name are pages."
      })
  private List<String> files;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "STORE",
      description =
          "A JSON file, made if it is not there, or a database: jdbc:h2:.. or jdbc:postgresql:..")
  private String into;

  @Option(names = "--dry-run", description = "Tell what would become of it and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--links",
      paramLabel = "FILE",
      description =
          "What was decided about records that are like something here, as JSON; kept by the store.")
  private @Nullable Path links;

  @Option(
      names = "--given",
      paramLabel = "NAME=TEXT",
      description = {
        "What the system does not say, such as currency=EUR or zone=Europe/Berlin; once for each."
      })
  private Map<String, String> given = new LinkedHashMap<>();

  @Option(
      names = "--batch",
      paramLabel = "NAME",
      description = "The name of the batch (default: that of the system and the next number).")
  private @Nullable String batch;

  @Option(names = "--json", description = "Write one JSON object instead of text.")
  private boolean json;

  @Option(
      names = CSV,
      paramLabel = "LIST",
      description = {
        "Write a list as CSV instead of text: 'open', what waits for a decision, a row for each"
            + " proposal; or 'problems'."
      })
  private @Nullable String csv;

  @Option(
      names = "--progress",
      negatable = true,
      description = "Show a progress bar on stderr, or do not (default: only at a console).")
  private @Nullable Boolean progress;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public ImportCommand() {}

  /**
   * Imports the files and writes what became of them.
   *
   * @return {@link ExitCode#FINDING} if rows were refused, else {@link ExitCode#DONE}
   * @throws BadInput if the arguments do not fit together or a file is none; nothing was written
   */
  @Override
  public Integer call() {
    Function<ImportReport, String> table = table();
    Profile profile = profile();
    ImportFiles found = ImportFiles.of(profile, files);
    found.checkGiven(given);
    Decisions decisions = decisions();
    try (AgencyStore store = dryRun ? AgencyStore.tryOut(into) : AgencyStore.openOrMake(into)) {
      ImportRequest request = request(profile, found, decisions, store);
      ImportReport report = run(request, store);
      if (report.written() + report.decided() > 0 && !dryRun) {
        store.keep();
      }
      PrintWriter out = spec.commandLine().getOut();
      if (csv == null) {
        out.print(json ? ImportJson.of(request, report) + "\n" : ImportText.of(request, report));
      } else {
        out.print(table.apply(report));
      }
      out.flush();
      return report.isWhole() ? ExitCode.DONE : ExitCode.FINDING;
    }
  }

  private Function<ImportReport, String> table() {
    if (csv != null && json) {
      throw new BadInput(CSV, ErrorCode.INCONSISTENT, "A report is CSV or JSON, not both at once.");
    }
    return switch (csv == null ? OPEN : csv) {
      case OPEN -> ReportCsv::unresolved;
      case "problems" -> ReportCsv::problems;
      default ->
          throw new BadInput(CSV, ErrorCode.UNKNOWN_NAME, "The list must be open or problems.");
    };
  }

  private ImportReport run(ImportRequest request, AgencyStore store) {
    Importer importer = new Importer(store.stores(), store.caller());
    boolean bar = progress == null ? StatusLine.isWatched() : progress;
    if (!bar) {
      return importer.run(request);
    }
    StatusLine status = new StatusLine(spec.commandLine().getErr());
    try (StatusLine.Counter rows = status.count("Importing", " rows")) {
      return importer.run(request, rows::stepTo);
    }
  }

  private ImportRequest request(
      Profile profile, ImportFiles found, Decisions decisions, AgencyStore store) {
    String name = Optional.ofNullable(batch).orElseGet(() -> next(profile.system(), store));
    ImportRequest request = found.addTo(ImportRequest.of(profile, name)).decided(decisions);
    for (Map.Entry<String, String> entry : given.entrySet()) {
      request = request.given(entry.getKey(), entry.getValue());
    }
    return dryRun ? request.tryOut() : request;
  }

  /** Returns the first name of a batch that is free, so that who only imports needs none. */
  private static String next(String system, AgencyStore store) {
    for (int number = 1; number <= MAX_BATCHES; number++) {
      String name = system + "-" + number;
      if (!isTaken(name, store)) {
        return name;
      }
    }
    throw new BadInput("--batch", ErrorCode.LIMIT_EXCEEDED, "There are too many batches.");
  }

  private static boolean isTaken(String name, AgencyStore store) {
    Query<JournalPart> named = Query.<JournalPart>all().with(JournalPart.BATCH, name);
    return !store
        .stores()
        .entities(JournalPart.TYPE)
        .page(store.caller(), named, Optional.empty(), 1)
        .rows()
        .isEmpty();
  }

  /** A history is read, and not stored. */
  private static ImmutableSet<String> storable() {
    return Profile.known().stream()
        .filter(
            name ->
                Profile.of(name).objects().stream()
                    .noneMatch(object -> object.kind() == Kind.FINISHED_TASK))
        .collect(ImmutableSet.toImmutableSet());
  }

  private Profile profile() {
    if (storable().contains(system)) {
      return Profile.of(system);
    }
    if (Profile.known().contains(system)) {
      throw new BadInput(
          "SYSTEM",
          ErrorCode.UNKNOWN_TYPE,
          "Finished tasks are read by PastProjects of agency-importers, and not stored.");
    }
    if (!system.endsWith(".json")) {
      throw new BadInput(
          "SYSTEM",
          ErrorCode.UNKNOWN_NAME,
          "It must be one of "
              + String.join(", ", storable())
              + ", or a JSON file with a profile.");
    }
    return read(Path.of(system), Profile::read);
  }

  private Decisions decisions() {
    return links == null ? Decisions.none() : read(links, Decisions::read);
  }

  /** Names the file in whatever is wrong with it. */
  private static <T> T read(Path file, Function<String, T> reader) {
    try {
      return TextFiles.read(file, reader);
    } catch (InvalidModelException e) {
      throw new BadInput(
          file.getFileName() + ":" + e.problems().get(0).path(),
          e.problems().get(0).code(),
          e.problems().get(0).message());
    }
  }
}
