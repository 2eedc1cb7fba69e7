package dev.agency.examples.cli.story;

import dev.agency.examples.cli.console.ExitCode;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb {@code story}: one deal, told from lead to renewal. */
@Command(
    name = "story",
    description = {
      "Tells one deal from lead to renewal in ten scenes of a screen each, as its account manager"
          + " and its project manager see it.",
      "All of its figures are computed from data that ships with it."
    })
public final class StoryCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  /** Creates the verb, which has no options. */
  public StoryCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    out.print(StoryText.shipped());
    out.flush();
    return ExitCode.DONE;
  }
}
