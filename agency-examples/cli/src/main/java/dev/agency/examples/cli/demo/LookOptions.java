package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.store.StoreOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that say who looks at which agency, for every verb that shows what somebody sees: the
 * one that ships, one in a directory, or one that was imported into a store.
 */
public final class LookOptions extends StoreLook {
  private static final String DATA = "--data";

  @Option(
      names = Onlooker.OPTION,
      required = true,
      paramLabel = "WHO",
      description =
          "Through whose eyes: pm, am, finance, rm or client, whom the story names, or the id of a"
              + " person or contact.")
  private String as;

  @Option(
      names = StoredAgency.ROLE,
      paramLabel = "ID",
      description = "The role of the policy that whoever looks at a store holds.")
  private @Nullable String role;

  @Option(
      names = DATA,
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
   * @throws BadInput if a file or the store is refused, or there is no such person or role
   */
  public Onlooker onlooker() {
    return isGiven() ? Onlooker.of(stored().agency(agencies), as) : Onlooker.of(own(), as);
  }

  /**
   * Lets the person look at what those who lead projects look at.
   *
   * @return the person at the desk
   * @throws BadInput if a file or the store is refused, or there is no such person or role
   */
  public ProjectDesk desk() {
    if (isGiven()) {
      return stored().desk(agencies, as);
    }
    forbidRole();
    return agencies.desk(data, as);
  }

  private Agency own() {
    forbidRole();
    return agencies.in(data);
  }

  private void forbidRole() {
    forbidWithoutStore();
    StoreOptions.forbid(StoredAgency.ROLE, role);
  }

  private StoredAgency stored() {
    String held = require(StoredAgency.ROLE, role);
    return read(ImmutableList.of(new StoredAgency.Held(as, held)), DATA);
  }
}
