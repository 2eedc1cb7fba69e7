package dev.agency.examples.cli.store;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that names a store, for every verb that reads what was imported. */
public class StoreOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = AgencyStore.OPTION,
      paramLabel = "STORE",
      description =
          "Read what was imported: a JSON file, or a database such as jdbc:h2:./agency or"
              + " jdbc:postgresql://host/agency.")
  private @Nullable String store;

  /** Creates the option, which is set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser
  public StoreOption() {}

  /**
   * Returns whether a store is named.
   *
   * @return whether it is
   */
  public final boolean isGiven() {
    return store != null;
  }

  /**
   * Opens the store that is named.
   *
   * @param others the options that say where or how to read something else
   * @return the store
   * @throws dev.agency.examples.cli.console.BadInput if there is none, or one of the others was
   *     given
   * @throws picocli.CommandLine.MissingParameterException if none is named
   */
  public final AgencyStore open(String... others) {
    String where = require(AgencyStore.OPTION, store);
    StoreOptions.forbidBeside(spec, others);
    return AgencyStore.open(where);
  }

  /**
   * Returns the value of an option that must be given beside a store.
   *
   * @param <T> the value
   * @param option the name of the option
   * @param value its value, if it was given
   * @return the value
   * @throws picocli.CommandLine.MissingParameterException if it was not
   */
  public final <T> T require(String option, @Nullable T value) {
    return StoreOptions.require(spec, option, value);
  }

  /**
   * Tells what of the store has no part in the answer.
   *
   * @param note what, in words
   */
  public final void note(String note) {
    spec.commandLine().getErr().println(note);
  }
}
