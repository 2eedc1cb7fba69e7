package dev.agency.examples.cli.store;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.examples.cli.console.BadInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;

/** Which options go with a store, and which do without one. */
public final class StoreOptions {
  private StoreOptions() {}

  /**
   * Returns the value of an option that must be given.
   *
   * @param <T> the value
   * @param spec the verb
   * @param option the name of the option
   * @param value its value, if it was given
   * @return the value
   * @throws MissingParameterException if it was not
   */
  public static <T> T require(CommandSpec spec, String option, @Nullable T value) {
    if (value == null) {
      throw new MissingParameterException(
          spec.commandLine(), ImmutableList.of(spec.findOption(option)), "It must be given.");
    }
    return value;
  }

  /**
   * Refuses an option that says something about a store where there is none.
   *
   * @param option the name of the option
   * @param value its value, if it was given
   * @throws BadInput if it was
   */
  public static void forbid(String option, @Nullable Object value) {
    if (value != null) {
      throw new BadInput(
          option, ErrorCode.INCONSISTENT, "It goes with " + AgencyStore.OPTION + " only.");
    }
  }

  /**
   * Refuses options that say where or how to read something else, beside a store.
   *
   * @param spec the verb
   * @param options the names of the options
   * @throws BadInput if one of them was given
   */
  public static void forbidBeside(CommandSpec spec, String... options) {
    for (String option : options) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new BadInput(
            option, ErrorCode.INCONSISTENT, "It does not go with " + AgencyStore.OPTION + ".");
      }
    }
  }
}
