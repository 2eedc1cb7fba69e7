package dev.agency.examples.cli.policy;

import picocli.CommandLine.Command;

/** The verb {@code policy}, which has verbs of its own. */
@Command(
    name = "policy",
    description = "Checks and compares policies, and prints what they may name.",
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    subcommands = {CheckCommand.class, DiffCommand.class, CatalogueCommand.class})
public final class PolicyCommand {
  /** Creates the verb. */
  public PolicyCommand() {}
}
