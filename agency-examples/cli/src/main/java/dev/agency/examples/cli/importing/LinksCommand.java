package dev.agency.examples.cli.importing;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.ExternalRef;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.store.AgencyStore;
import dev.agency.examples.cli.store.StoreOption;
import dev.agency.examples.importers.ReportCsv;
import dev.agency.examples.importers.link.Decision;
import dev.agency.examples.importers.link.DecisionBook;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.profile.Kind;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code links}. */
@Command(
    name = "links",
    description = {
      "Lists what was decided about records of other systems, which every import applies again, or"
          + " takes it back.",
      "",
      "A decision is of no batch: an undo leaves it. What was linked by one that is taken back stays"
          + " linked until its batch is undone."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli links --store agency.json --take-back client:float:21")
public final class LinksCommand implements Callable<Integer> {
  private static final String TAKE_BACK = "--take-back";
  private static final String CSV = "--csv";

  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Option(
      names = TAKE_BACK,
      paramLabel = "KIND:SOURCE:ID",
      description = "Take back all that was decided about a record, such as client:float:21.")
  private @Nullable String takeBack;

  @Option(names = "--json", description = "Write the list as a file of --links has it.")
  private boolean json;

  @Option(names = CSV, description = "Write the list as CSV.")
  private boolean csv;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public LinksCommand() {}

  /**
   * Lists the decisions, or those that it takes back.
   *
   * @return {@link ExitCode#DONE}
   * @throws BadInput if there is no such store, or nothing was decided about the record
   */
  @Override
  public Integer call() {
    if (csv && json) {
      throw new BadInput(CSV, ErrorCode.INCONSISTENT, "A list is CSV or JSON, not both at once.");
    }
    try (AgencyStore opened = store.open()) {
      DecisionBook book = new DecisionBook(opened.stores(), opened.caller());
      Decisions listed = takeBack == null ? book.all() : takeBack(book, takeBack, opened);
      PrintWriter out = spec.commandLine().getOut();
      out.print(written(listed));
      out.flush();
      return ExitCode.DONE;
    }
  }

  private static Decisions takeBack(DecisionBook book, String words, AgencyStore opened) {
    List<String> parts = Splitter.on(':').limit(3).splitToList(words);
    Kind kind =
        Kind.of(parts.get(0))
            .filter(Kind::isLinked)
            .filter(known -> parts.size() == 3)
            .orElseThrow(LinksCommand::malformed);
    Decisions taken = book.takeBack(kind, ref(parts.get(1), parts.get(2)));
    if (taken.all().isEmpty()) {
      throw new BadInput(
          TAKE_BACK, ErrorCode.UNKNOWN_REFERENCE, "Nothing was decided about such a record.");
    }
    opened.keep();
    return taken;
  }

  private static ExternalRef ref(String source, String id) {
    try {
      return new ExternalRef(source, id);
    } catch (InvalidModelException e) {
      throw malformed();
    }
  }

  private static BadInput malformed() {
    return new BadInput(
        TAKE_BACK, ErrorCode.MALFORMED_TEXT, "It must be as client:float:21, of what is linked.");
  }

  private String written(Decisions listed) {
    if (json) {
      return listed.json() + "\n";
    }
    return csv ? ReportCsv.decisions(listed) : text(listed);
  }

  private String text(Decisions listed) {
    String head = takeBack == null ? "Decisions: " : "Decisions taken back: ";
    List<String> lines = new ArrayList<>(ImmutableList.of(head + listed.all().size() + "."));
    listed.all().forEach(decision -> lines.add("  " + ImportText.harmless(text(decision))));
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String text(Decision decision) {
    String thing = decision.id().orElse("something new");
    String is = decision.verdict() == Decision.Verdict.REFUSE ? " is not " : " is ";
    return decision.kind() + " " + ImportText.ref(decision.ref()) + is + thing;
  }
}
