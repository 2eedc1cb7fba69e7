package dev.agency.examples.cli.burn;

import com.google.common.collect.ImmutableList;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.console.StatusLine;
import dev.agency.examples.cli.console.TextFiles;
import dev.agency.examples.cli.csv.ColumnMapping;
import dev.agency.examples.cli.store.AgencyStore;
import dev.agency.examples.cli.store.StoreOption;
import dev.agency.examples.cli.store.StoreOptions;
import dev.agency.examples.importers.raw.CsvFile;
import dev.agency.examples.importers.raw.CsvRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code burn}: minutes by budget, week, month or person from a CSV file of entries. */
@Command(
    name = "burn",
    description = {
      "Adds up the time entries of a CSV file by budget, week, month or person; with --rates also"
          + " what they are worth and what they cost.",
      "",
      "The file is UTF-8 and starts with a header; its cells are separated by commas or by"
          + " semicolons. Dates are written 2026-01-31 and times as plain numbers such as 1.75."
          + " Hours become whole minutes row by row, rounded half up.",
      "",
      "A row with a cell that breaks a rule is refused: it is listed on stderr with its line, column"
          + " and the code of the rule, the sum it belongs to is marked incomplete, and the exit"
          + " code is 1. So is a row with more cells or fewer than the header; which sum it belongs"
          + " to is not known, and all are marked.",
      "",
      "With --store it adds up the time entries that were imported but the rejected ones, by the names"
          + " of budgets and persons, with the id where two have one name. Rates of persons and"
          + " budgets go by these names."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  agency-cli burn --entries time.csv --group budget,month \\",
      "    --columns \"budget=project,date=done|started,hours=hours\"",
      "  agency-cli burn --store agency.json --group budget,month"
    })
public final class BurnCommand implements Callable<Integer> {
  private static final String ENTRIES = "--entries";
  private static final String DEDUPE = "--dedupe";

  @Spec private CommandSpec spec;

  @Option(
      names = ENTRIES,
      paramLabel = "FILE",
      description = "The CSV file, one time entry a row; or a store instead.")
  private @Nullable Path entries;

  @Option(
      names = ColumnMapping.OPTION,
      paramLabel = "FIELD=COLUMN,...",
      description = {
        "The columns that hold the fields of an entry: budget, date, and hours or minutes; person"
            + " to group by it and for --rates; billable for --rates; id for --dedupe.",
        "x|y reads the first of the columns that is not empty; id=a+b joins columns by ':'."
      })
  private @Nullable String columns;

  @Mixin private StoreOption store;

  @Option(
      names = EntryMinutes.LIMIT_OPTION,
      paramLabel = "N",
      defaultValue = EntryMinutes.DEFAULT_LIMIT,
      description = {
        "Refuse entries above this many hours (default: ${DEFAULT-VALUE}, the longest day there"
            + " is). Raise it where rows are totals of several days."
      })
  private String maxEntryHours;

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description = {
        "Price the time by the rates of this JSON file, and list the time without a rate. It needs"
            + " the columns of person and, unless all time is billable, billable.",
        "{\"costRates\":[{\"person\":\"Ann\",\"rate\":{\"amount\":\"52.00\",\"currency\":\"EUR\","
            + "\"per\":\"HOUR\"}}],\"billRates\":[..]}"
      })
  private @Nullable Path rates;

  @Option(names = DEDUPE, description = "Refuse a row whose id an accepted row had before.")
  private boolean dedupe;

  @Option(
      names = GroupKey.OPTION,
      paramLabel = "KEY[,KEY]",
      defaultValue = "budget",
      description = "Make sums by budget, iso-week, month or person (default: ${DEFAULT-VALUE}).")
  private String group;

  @Option(
      names = "--json",
      description = "Write one JSON array with an object per group instead of a table.")
  private boolean json;

  @Option(
      names = "--progress",
      negatable = true,
      description = "Show a progress bar on stderr, or do not (default: only at a console).")
  private @Nullable Boolean progress;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public BurnCommand() {}

  /**
   * Adds up the entries and writes the totals once the file has been read to its end.
   *
   * @return {@link ExitCode#FINDING} if rows were refused, else {@link ExitCode#DONE}
   * @throws BadInput if the arguments do not fit together, or the file is no table with the columns
   */
  @Override
  public Integer call() throws IOException {
    ImmutableList<GroupKey> keys = GroupKey.parse(group);
    StatusLine status = new StatusLine(spec.commandLine().getErr());
    GroupTotals totals = store.isGiven() ? ofStore(keys) : ofFile(keys, status);
    write(totals, spec.commandLine().getOut());
    if (totals.refusedRows() == 0) {
      return ExitCode.DONE;
    }
    status.println("Rows refused: " + totals.refusedRows() + ". The totals are incomplete.");
    return ExitCode.FINDING;
  }

  private GroupTotals ofStore(ImmutableList<GroupKey> keys) {
    GroupTotals totals = new GroupTotals(keys, prices());
    try (AgencyStore opened =
        store.open(ENTRIES, ColumnMapping.OPTION, EntryMinutes.LIMIT_OPTION, DEDUPE)) {
      StoredEntries.rows(opened).forEach(totals::add);
    }
    return totals;
  }

  private GroupTotals ofFile(ImmutableList<GroupKey> keys, StatusLine status) throws IOException {
    Path source = StoreOptions.require(spec, ENTRIES, entries);
    ColumnMapping<EntryField> mapping =
        EntryField.mapping(StoreOptions.require(spec, ColumnMapping.OPTION, columns));
    long maxMinutes = EntryMinutes.limit(maxEntryHours);
    require(mapping, keys);
    GroupTotals totals = new GroupTotals(keys, prices());
    try (CsvFile file = CsvFile.open(name(source), open(source, status))) {
      RowReader reader = new RowReader(mapping, file.header(), dedupe, maxMinutes);
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        EntryRow entry = reader.read(row.get());
        if (!entry.isAccepted()) {
          status.println(entry.refusal());
        }
        totals.add(entry);
      }
    }
    return totals;
  }

  /** Refuses to do what needs a column that was not named. */
  private void require(ColumnMapping<EntryField> mapping, ImmutableList<GroupKey> keys) {
    if (dedupe) {
      mapping.require(EntryField.ID, "--dedupe compares ids");
    }
    if (keys.contains(GroupKey.PERSON)) {
      mapping.require(EntryField.PERSON, "--group makes sums by it");
    }
    if (rates != null) {
      mapping.require(EntryField.PERSON, "--rates prices time by it");
    }
  }

  private Optional<RowPrices> prices() {
    return Optional.ofNullable(rates)
        .map(file -> TextFiles.read(file, text -> AgencyJson.read(text, RatesFile.class)).prices());
  }

  private InputStream open(Path source, StatusLine status) {
    try {
      InputStream in = Files.newInputStream(source);
      boolean bar = progress == null ? StatusLine.isWatched() : progress;
      return bar ? status.watch(in, "Reading", Files.size(source)) : in;
    } catch (IOException e) {
      throw BadInput.unreadable(name(source));
    }
  }

  private static String name(Path source) {
    Path name = source.getFileName();
    return name == null ? source.toString() : name.toString();
  }

  private void write(GroupTotals totals, PrintWriter out) throws IOException {
    if (json) {
      BurnJson.write(totals, out);
    } else {
      out.print(BurnTable.of(totals));
    }
    out.flush();
  }
}
