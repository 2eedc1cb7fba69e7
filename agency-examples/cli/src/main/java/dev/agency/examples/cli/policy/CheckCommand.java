package dev.agency.examples.cli.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSetMultimap;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.console.TextFiles;
import dev.agency.examples.cli.demo.HostRecords;
import dev.agency.permissions.Clash;
import dev.agency.permissions.LeakyRoles;
import dev.agency.permissions.Policy;
import dev.agency.permissions.PolicyReport;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.RoleRepair;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.Equation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code policy check}: what leaks, what would repair it, and which grants are odd. */
@Command(
    name = "check",
    description = {
      "Checks a policy: whether what it hides can be computed from what it shows, what would repair"
          + " that, and which of its grants do nothing or too much."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  agency-cli policy check policy.json")
public final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The policy, as JSON.")
  private Path file;

  @Option(names = "--json", description = "Write one JSON object instead of text.")
  private boolean json;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public CheckCommand() {}

  /**
   * Checks the policy.
   *
   * @return {@link ExitCode#FINDING} if it leaks, else {@link ExitCode#DONE}
   */
  @Override
  public Integer call() {
    Policy policy = TextFiles.read(file, text -> AgencyJson.read(text, Policy.class));
    PolicyReport report = policy.analyze(HostRecords.CATALOGUE);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? AgencyJson.write(Report.of(report)) : report.text());
    out.flush();
    return report.leaks().isEmpty() ? ExitCode.DONE : ExitCode.FINDING;
  }

  /** The report, for another program. */
  @JsonPropertyOrder({
    "version",
    "leaks",
    "repairs",
    "cheapest",
    "clashes",
    "pairsJudged",
    "findings",
    "releases",
    "mayKnow",
    "alsoSecret"
  })
  record Report(
      @JsonProperty("version") String version,
      @JsonProperty("leaks") List<LeakOfRoles> leaks,
      @JsonProperty("repairs") List<Repair> repairs,
      @JsonProperty("cheapest") boolean cheapest,
      @JsonProperty("clashes") List<ClashOfRoles> clashes,
      @JsonProperty("pairsJudged") boolean pairsJudged,
      @JsonProperty("findings") List<PolicyReport.Finding> findings,
      @JsonProperty("releases") Map<String, List<String>> releases,
      @JsonProperty("mayKnow") Map<String, List<String>> mayKnow,
      @JsonProperty("alsoSecret") Collection<Sensitivity> alsoSecret) {
    static Report of(PolicyReport report) {
      return new Report(
          report.policyVersion(),
          report.leaks().stream().flatMap(LeakOfRoles::of).toList(),
          report.repairs().stream().map(Repair::of).toList(),
          report.cheapest(),
          report.clashes().stream().map(ClashOfRoles::of).toList(),
          report.pairsJudged(),
          report.findings(),
          names(report.releases()),
          names(report.mayKnow()),
          report.alsoSecret());
    }

    private static Map<String, List<String>> names(ImmutableSetMultimap<RoleId, Quantity> byRole) {
      Map<String, List<String>> names = new LinkedHashMap<>();
      byRole
          .asMap()
          .forEach(
              (role, quantities) ->
                  names.put(role.value(), quantities.stream().map(Quantity::name).toList()));
      return names;
    }
  }

  /** What whoever holds a role of each group, of one or of two, can compute. */
  @JsonPropertyOrder({"roles", "secret", "from", "by", "when", "where", "sentence"})
  record LeakOfRoles(
      @JsonProperty("roles") List<? extends Collection<RoleId>> roles,
      @JsonProperty("secret") String secret,
      @JsonProperty("from") List<String> from,
      @JsonProperty("by") List<String> by,
      @JsonProperty("when") String when,
      @JsonProperty("where") String where,
      @JsonProperty("sentence") String sentence) {
    static Stream<LeakOfRoles> of(LeakyRoles roles) {
      return roles.leaks().stream().map(leak -> of(roles, leak));
    }

    private static LeakOfRoles of(LeakyRoles roles, Leak leak) {
      return new LeakOfRoles(
          roles.held(),
          leak.secret().name(),
          leak.witness().stream().map(Quantity::name).toList(),
          leak.equations().stream().map(Equation::toString).toList(),
          leak.regime(),
          leak.where(),
          leak.text());
    }
  }

  /** What a role has to show no longer, and the roles that build on it and lose the same. */
  @JsonPropertyOrder({"role", "noLongerShows", "heirs"})
  record Repair(
      @JsonProperty("role") RoleId role,
      @JsonProperty("noLongerShows") List<String> noLongerShows,
      @JsonProperty("heirs") Collection<RoleId> heirs) {
    static Repair of(RoleRepair repair) {
      return new Repair(
          repair.role(),
          repair.noLongerShows().stream().map(Quantity::name).toList(),
          repair.heirs());
    }
  }

  /** Roles that leak for what one of them denies, and whether that one could drop it. */
  @JsonPropertyOrder({"roles", "denying", "denied", "droppable", "sentence"})
  record ClashOfRoles(
      @JsonProperty("roles") List<? extends Collection<RoleId>> roles,
      @JsonProperty("denying") Collection<RoleId> denying,
      @JsonProperty("denied") List<String> denied,
      @JsonProperty("droppable") boolean droppable,
      @JsonProperty("sentence") String sentence) {
    static ClashOfRoles of(Clash clash) {
      return new ClashOfRoles(
          clash.held(),
          clash.denying(),
          clash.denied().stream().map(Quantity::name).toList(),
          clash.droppable(),
          clash.toString());
    }
  }
}
