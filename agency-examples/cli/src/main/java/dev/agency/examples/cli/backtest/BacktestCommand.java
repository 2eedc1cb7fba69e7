package dev.agency.examples.cli.backtest;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.sums.Progress;
import dev.agency.core.error.ErrorCode;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.console.StatusLine;
import dev.agency.examples.cli.csv.ColumnMapping;
import dev.agency.examples.importers.raw.CsvFile;
import dev.agency.examples.importers.raw.CsvRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code backtest}: forecasts and alerts scored on a CSV file of finished tasks. */
@Command(
    name = "backtest",
    description = {
      "Tells how far off forecasts would have been on finished projects, and which overruns alerts"
          + " would have found.",
      "",
      "The file is UTF-8 and starts with a header; its cells are separated by commas or by"
          + " semicolons. Dates are written 2026-01-31 and hours as plain numbers such as 1.75. Rows"
          + " of one id are one task: what it took adds up, the rest must agree.",
      "",
      "A row with a cell that breaks a rule is refused: it is listed on stderr with its line, column"
          + " and the code of the rule, its task is left out, and the exit code is 1. A task without"
          + " a day of completion, an estimate or work is left out and counted."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  agency-cli backtest --tasks tasks.csv --min-tasks 40 --min-hours 200 \\",
      "    --columns \"id=task,project=project,complete=done,planned=estimate,actual=hours\""
    })
public final class BacktestCommand implements Callable<Integer> {
  private static final String MIN_HOURS = "--min-hours";
  private static final String MIN_TASKS = "--min-tasks";
  private static final String PLANNED_WEEKS = "--planned-weeks";
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,4})?");

  @Spec private CommandSpec spec;

  @Option(
      names = "--tasks",
      required = true,
      paramLabel = "FILE",
      description = "The CSV file, one task a row, or one part of a task.")
  private Path tasks;

  @Option(
      names = ColumnMapping.OPTION,
      required = true,
      paramLabel = "FIELD=COLUMN,...",
      description = {
        "The columns that hold the fields of a task: id, project, complete, planned and actual;"
            + " start may be given.",
        "x|y reads the first of the columns that is not empty; project=a+b joins columns by ':'."
      })
  private String columns;

  @Option(
      names = MIN_TASKS,
      paramLabel = "N",
      defaultValue = "10",
      description = "Leave out projects with fewer tasks (default: ${DEFAULT-VALUE}).")
  private int minTasks;

  @Option(
      names = MIN_HOURS,
      paramLabel = "N",
      defaultValue = "0",
      description = "Leave out projects that were estimated lower (default: ${DEFAULT-VALUE}).")
  private String minHours;

  @Option(
      names = PLANNED_WEEKS,
      paramLabel = "X,...",
      defaultValue = "0.5,1,2",
      description = {
        "For the alerts: the planned weeks of a project are those it took, times this (default:"
            + " ${DEFAULT-VALUE})."
      })
  private String plannedWeeks;

  @ArgGroup private Form form = new Form();

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public BacktestCommand() {}

  /**
   * Scores the methods and rules, and writes the result once the file has been read to its end.
   *
   * @return {@link ExitCode#FINDING} if rows were refused, else {@link ExitCode#DONE}
   * @throws BadInput if the arguments do not fit together, or the file is no table with the columns
   */
  @Override
  public Integer call() throws IOException {
    ColumnMapping<TaskField> mapping = TaskField.mapping(columns);
    if (minTasks < 1) {
      throw new BadInput(MIN_TASKS, ErrorCode.OUT_OF_RANGE, "The least must be above 0.");
    }
    BigDecimal least = number(MIN_HOURS, minHours);
    ImmutableList<BigDecimal> factors = factors();
    StatusLine status = new StatusLine(spec.commandLine().getErr());
    TaskRows rows;
    try (CsvFile file = CsvFile.open(name(), open())) {
      rows = new TaskRows(mapping, file.header());
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        rows.add(row.get()).ifPresent(status::println);
      }
    }
    Units units = Units.of(rows, minTasks, least);
    Progress progress = StatusLine.isWatched() ? status.watch("Scoring") : Progress.unwatched();
    write(Findings.of(rows, units, factors, progress), spec.commandLine().getOut());
    if (units.tasks().isEmpty()) {
      status.println("No project has enough tasks and hours.");
    }
    if (rows.refusedRows() == 0) {
      return ExitCode.DONE;
    }
    status.println("Rows refused: " + rows.refusedRows() + ". Their tasks are left out.");
    return ExitCode.FINDING;
  }

  private ImmutableList<BigDecimal> factors() {
    ImmutableSet.Builder<BigDecimal> factors = ImmutableSet.builder();
    for (String part : Splitter.on(',').trimResults().split(plannedWeeks)) {
      BigDecimal factor = number(PLANNED_WEEKS, part);
      if (factor.signum() == 0) {
        throw new BadInput(PLANNED_WEEKS, ErrorCode.OUT_OF_RANGE, "A factor must be above 0.");
      }
      factors.add(factor);
    }
    return factors.build().asList();
  }

  private static BigDecimal number(String option, String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new BadInput(
          option, ErrorCode.MALFORMED_AMOUNT, "A number must be plain and decimal, such as 0.5.");
    }
    return new BigDecimal(text);
  }

  private InputStream open() {
    try {
      return Files.newInputStream(tasks);
    } catch (IOException e) {
      throw BadInput.unreadable(name());
    }
  }

  private String name() {
    Path name = tasks.getFileName();
    return name == null ? tasks.toString() : name.toString();
  }

  private void write(Findings findings, PrintWriter out) throws IOException {
    if (form.json) {
      BacktestJson.write(findings, out);
    } else {
      out.print(form.markdown ? BacktestTable.markdown(findings) : BacktestTable.text(findings));
    }
    out.flush();
  }

  /** How the result is written: a table for a console if nothing is said. */
  private static final class Form {
    @Option(names = "--json", description = "Write one JSON object instead of tables.")
    private boolean json;

    @Option(
        names = "--markdown",
        description = "Write the tables of methods and alerts as Markdown, for a page.")
    private boolean markdown;
  }
}
