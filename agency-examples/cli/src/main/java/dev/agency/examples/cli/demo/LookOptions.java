package dev.agency.examples.cli.demo;

import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.store.AgencyStore;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who looks at which agency, for every verb that shows what somebody sees. */
public final class LookOptions {
  @Option(
      names = Onlooker.OPTION,
      required = true,
      paramLabel = "WHO",
      description =
          "Through whose eyes: pm, am, finance, rm or client, whom the story names, or the id of a"
              + " person or contact.")
  private String as;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Read the agency from this directory instead of the one that ships with demo.")
  private @Nullable Path data;

  private final Agencies agencies;

  /**
   * Creates the options, which are set by the parser.
   *
   * @param agencies what can be looked at
   */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public LookOptions(Agencies agencies) {
    this.agencies = agencies;
  }

  /**
   * Lets the person look at the agency.
   *
   * @return the person before the agency
   * @throws BadInput if a file is refused, or there is no such person
   */
  public Onlooker onlooker() {
    return Onlooker.of(agencies.in(data), as);
  }

  /**
   * Lets the person look at what those who lead projects look at.
   *
   * @return the person at the desk
   * @throws BadInput if a file is refused, or there is no such person
   */
  public ProjectDesk desk() {
    return agencies.desk(data, as);
  }

  /**
   * Lets the person look at what is kept in a store.
   *
   * @param store the store
   * @param on the day all is looked at
   * @param role the role they hold
   * @return the person at the desk
   * @throws BadInput if there is no such person or role
   */
  public ProjectDesk desk(AgencyStore store, LocalDate on, String role) {
    return Agencies.desk(store, on, role, as);
  }
}
