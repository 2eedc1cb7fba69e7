package dev.agency.examples.cli.policy;

import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.console.TextFiles;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.examples.cli.demo.HostRecords;
import dev.agency.permissions.GrantRef;
import dev.agency.permissions.LeakyPolicyException;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code decide}: what a policy says to some requests, and why. */
@Command(
    name = "decide",
    description = {
      "Answers requests by a policy: is it allowed, which fields are visible, and why.",
      "",
      "A request is {\"id\":\"r-1\",\"roles\":[\"accountManager\"],\"action\":\"view\","
          + "\"recordType\":\"budgetBurn\",\"reaches\":[\"ACCOUNT\"]}; the file is an array of them."
          + " \"foreign\":true asks about a record of another tenant."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  agency-cli decide --policy policy.json --requests requests.json --json")
public final class DecideCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE",
      description = "The policy, as JSON.")
  private Path policy;

  @Option(
      names = "--requests",
      required = true,
      paramLabel = "FILE",
      description = "The requests, as a JSON array.")
  private Path requests;

  @Option(
      names = "--json",
      description = "Write one JSON array with an object per request instead of a table.")
  private boolean json;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public DecideCommand() {}

  /**
   * Answers the requests.
   *
   * @return {@link ExitCode#DONE}, or {@link ExitCode#FINDING} if the policy leaks: then nothing is
   *     answered by it
   */
  @Override
  public Integer call() {
    Policy read = TextFiles.read(policy, text -> AgencyJson.read(text, Policy.class));
    List<Request> asked =
        TextFiles.read(requests, text -> AgencyJson.readList(text, Request.class));
    List<Reply> replies;
    try {
      replies =
          new Bench(read, HostRecords.CATALOGUE)
              .answer(asked, String.valueOf(requests.getFileName()));
    } catch (LeakyPolicyException leaky) {
      spec.commandLine()
          .getErr()
          .println("agency-cli: " + leaky.code() + ": " + leaky.getMessage());
      return ExitCode.FINDING;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? AgencyJson.write(replies) + "\n" : table(replies));
    out.flush();
    return ExitCode.DONE;
  }

  private static String table(List<Reply> replies) {
    TextTable table = new TextTable();
    table.addWords("request", "");
    table.addWords("answer", "");
    table.addWords("why", "");
    table.addNumbers("fields", "");
    table.addWords("hidden", "");
    for (Reply reply : replies) {
      table.addRow(
          List.of(
              reply.id(),
              reply.allowed() ? "allowed" : "denied",
              why(reply),
              String.valueOf(reply.fields().size()),
              reply.allowed()
                  ? reply.hidden().stream()
                      .map(Reply.Hidden::field)
                      .collect(Collectors.joining(", "))
                  : "everything"));
    }
    return table.render();
  }

  private static String why(Reply reply) {
    if (reply.allowed()) {
      return "by " + grants(reply.because());
    }
    if (!reply.blockedBy().isEmpty()) {
      return "denied by " + grants(reply.blockedBy());
    }
    return reply.wouldNeed().isEmpty()
        ? "nothing allows it"
        : "would need "
            + reply.wouldNeed().stream().map(Reach::name).collect(Collectors.joining(" or "));
  }

  private static String grants(List<GrantRef> grants) {
    return grants.stream().map(GrantRef::toString).collect(Collectors.joining(", "));
  }
}
