package dev.agency.examples.cli.capacity;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.DealId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.time.DateRange;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.store.AgencyStore;
import dev.agency.examples.cli.store.HolidaysOption;
import dev.agency.examples.cli.store.StoreOption;
import dev.agency.examples.cli.store.StoreOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code capacity}: who has time, and what deals in the pipeline would take of it. */
@Command(
    name = "capacity",
    description = {
      "Who has how much time and is booked for how much of it, and how likely the pipeline asks for"
          + " more than is left.",
      "",
      "The input is that of the verb feasible; docs/capacity.md has all of it and an example. With --deal"
          + " also what one deal would do: where it does not fit, by how many hours, and what would"
          + " make it fit. All of it is time; no amount of money is written."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  agency-cli capacity --input capacity.json --deal relaunch",
      "  agency-cli capacity --store agency.json --from 2026-03-02 --to 2026-04-26"
    })
public final class CapacityCommand implements Callable<Integer> {
  private static final String INPUT = "--input";
  private static final String FROM = "--from";
  private static final String TO = "--to";

  @Spec private CommandSpec spec;

  @Option(
      names = INPUT,
      paramLabel = "FILE",
      description = "People, their time, and the deals, as JSON; or a store instead.")
  private @Nullable Path input;

  @Mixin private StoreOption store;

  @Option(
      names = FROM,
      paramLabel = "DATE",
      description = "The first day that is asked about in a store, such as 2026-03-02.")
  private @Nullable LocalDate from;

  @Option(
      names = TO,
      paramLabel = "DATE",
      description = "The last day that is asked about in a store.")
  private @Nullable LocalDate to;

  @Mixin private HolidaysOption holidays;

  @Option(names = "--deal", paramLabel = "ID", description = "Tell what this deal would do.")
  private @Nullable String deal;

  @Option(names = "--json", description = "Write one JSON object instead of tables.")
  private boolean json;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public CapacityCommand() {}

  /**
   * Writes the figures.
   *
   * @return {@link ExitCode#DONE}, also where something is short
   */
  @Override
  public Integer call() {
    CapacityReport report = store.isGiven() ? ofStore() : ofFile();
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? AgencyJson.write(report) + "\n" : CapacityText.of(report));
    out.flush();
    return ExitCode.DONE;
  }

  private CapacityReport ofFile() {
    StoreOptions.forbid(FROM, from);
    StoreOptions.forbid(TO, to);
    holidays.forbid();
    return Situation.ask(StoreOptions.require(spec, INPUT, input), this::answer);
  }

  private CapacityReport ofStore() {
    LocalDate first = store.require(FROM, from);
    LocalDate last = store.require(TO, to);
    if (last.isBefore(first)) {
      throw new BadInput(TO, ErrorCode.EMPTY_RANGE, "The last day must not be before the first.");
    }
    try (AgencyStore opened = store.open(INPUT)) {
      return Situation.ask(AgencyStore.OPTION, () -> stored(opened, first, last), this::answer);
    }
  }

  private CapacityFile stored(AgencyStore opened, LocalDate first, LocalDate last) {
    StoredCapacity stored =
        StoredCapacity.of(opened, DateRange.closed(first, last), holidays.of(opened, store));
    stored.notes().forEach(store::note);
    return stored.file();
  }

  private CapacityReport answer(Situation situation) {
    return CapacityReport.of(situation, Optional.ofNullable(deal).map(id -> known(situation, id)));
  }

  private DealId known(Situation situation, String id) {
    return situation.file().deals().stream()
        .map(among -> among.id())
        .filter(among -> among.value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "--deal",
                    ErrorCode.UNKNOWN_REFERENCE,
                    store.isGiven()
                        ? "There is no such open deal in the store."
                        : "There is no such deal in the file."));
  }
}
