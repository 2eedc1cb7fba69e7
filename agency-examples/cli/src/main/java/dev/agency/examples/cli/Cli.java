package dev.agency.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.error.InvalidModelException;
import dev.agency.examples.cli.backtest.BacktestCommand;
import dev.agency.examples.cli.burn.BurnCommand;
import dev.agency.examples.cli.capacity.CapacityCommand;
import dev.agency.examples.cli.capacity.FeasibleCommand;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.console.Misuse;
import dev.agency.examples.cli.demo.Agencies;
import dev.agency.examples.cli.demo.DemoCommand;
import dev.agency.examples.cli.demo.LookOptions;
import dev.agency.examples.cli.evm.EvmCommand;
import dev.agency.examples.cli.explain.ExplainCommand;
import dev.agency.examples.cli.handoff.HandoffCommand;
import dev.agency.examples.cli.impact.ImpactCommand;
import dev.agency.examples.cli.importing.ImportCommand;
import dev.agency.examples.cli.importing.LinksCommand;
import dev.agency.examples.cli.importing.UndoCommand;
import dev.agency.examples.cli.policy.DecideCommand;
import dev.agency.examples.cli.policy.PolicyCommand;
import dev.agency.examples.cli.report.ReportCommand;
import dev.agency.examples.cli.setup.SetupCheckCommand;
import dev.agency.examples.cli.status.StatusCommand;
import dev.agency.examples.cli.story.StoryCommand;
import dev.agency.examples.cli.story.StoryText;
import dev.agency.examples.importers.raw.UnreadableFileException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program {@code agency-cli}: finds the verb and turns every end it can come to into an exit
 * code.
 *
 * <p>Text goes out as UTF-8 whatever the platform's charset is, as JSON demands.
 */
@Command(
    name = "agency-cli",
    description = "The rules of client-services agencies, on your own files.",
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    subcommands = {
      DemoCommand.class,
      StoryCommand.class,
      BurnCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      EvmCommand.class,
      CapacityCommand.class,
      FeasibleCommand.class,
      BacktestCommand.class,
      StatusCommand.class,
      HandoffCommand.class,
      ImpactCommand.class,
      SetupCheckCommand.class,
      PolicyCommand.class,
      DecideCommand.class,
      ImportCommand.class,
      UndoCommand.class,
      LinksCommand.class
    },
    exitCodeOnExecutionException = ExitCode.FAULT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCode.DONE + ":done",
      ExitCode.FINDING
          + ":done, and there is a finding: rows were refused, a policy leaks, a figure is hidden,"
          + " or a deal is not set up to be signed",
      ExitCode.BAD_INPUT + ":bad input, nothing was written",
      ExitCode.FAULT + ":a fault of the program, or the output could not be written"
    },
    footer = {
      "",
      "'agency-cli VERB --help' explains a verb. The result is written to stdout; progress, refused"
          + " rows and errors to stderr."
    })
public final class Cli {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this text and exit.")
  @SuppressWarnings("unused") // by us: the parser shows the text
  private boolean help;

  private Cli() {}

  /**
   * Runs the program and exits the JVM with its {@link ExitCode}.
   *
   * @param args the verb and its options
   */
  public static void main(String[] args) {
    System.exit(run(new Agencies(), args, System.out, System.err));
  }

  /**
   * Runs the program and returns.
   *
   * @param agencies what can be looked at; runs that share them read what ships once
   * @param args the verb and its options
   * @param out takes the result, as UTF-8
   * @param err takes progress, refused rows and errors, as UTF-8
   * @return one of {@link ExitCode}
   */
  static int run(Agencies agencies, String[] args, PrintStream out, PrintStream err) {
    PrintWriter errors = writer(err);
    int code =
        new CommandLine(new Cli(), factory(agencies))
            .setOut(writer(out))
            .setErr(errors)
            // An argument that starts with @ is that argument, not a file to read more from.
            .setExpandAtFiles(false)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((e, arguments) -> misused(e, errors))
            .setExecutionExceptionHandler((e, command, parsed) -> refuse(e, errors))
            .execute(args);
    if (out.checkError()) {
      errors.println("agency-cli: the output could not be written.");
      return ExitCode.FAULT;
    }
    return code;
  }

  /** Makes the verbs and groups of options, those that look at an agency with what there is. */
  private static IFactory factory(Agencies agencies) {
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        if (type == DemoCommand.class) {
          return type.cast(new DemoCommand(agencies, StoryText::shipped));
        }
        if (type == LookOptions.class) {
          return type.cast(new LookOptions(agencies));
        }
        return CommandLine.defaultFactory().create(type);
      }
    };
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
  }

  /** Says what is wrong with the options, and not the whole help, which would hide it. */
  private static int misused(ParameterException e, PrintWriter err) {
    Misuse.of(e).forEach(bad -> print(err, bad.path(), bad.code(), bad.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCode.BAD_INPUT;
  }

  /** Says where and why input was refused; what is no refusal is a fault and thrown on. */
  private static int refuse(Exception e, PrintWriter err) throws Exception {
    if (e instanceof BadInput bad) {
      print(err, bad.path(), bad.code(), bad.getMessage());
    } else if (e instanceof InvalidModelException invalid) {
      invalid.problems().forEach(p -> print(err, p.path(), p.code().name(), p.message()));
    } else if (e instanceof InvalidJsonException invalid) {
      print(err, invalid.path(), invalid.code().name(), invalid.getMessage());
    } else if (e instanceof UnreadableFileException broken) {
      print(err, broken.path(), code(broken), broken.rule());
    } else if (e instanceof AgencyException refusal) {
      print(err, "", refusal.code().name(), refusal.getMessage());
    } else {
      throw e;
    }
    return ExitCode.BAD_INPUT;
  }

  /** A disk that fails is told as a file that is not there. */
  private static String code(UnreadableFileException broken) {
    return broken.code() == ErrorCode.PERSISTENCE_FAILED
        ? BadInput.UNREADABLE_FILE
        : broken.code().name();
  }

  private static void print(PrintWriter err, String path, String code, @Nullable String message) {
    err.println("agency-cli: " + (path.isEmpty() ? "" : path + ": ") + code + ": " + message);
  }
}
