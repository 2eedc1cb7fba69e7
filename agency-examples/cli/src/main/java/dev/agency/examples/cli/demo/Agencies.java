package dev.agency.examples.cli.demo;

import com.google.common.base.Suppliers;
import dev.agency.examples.cli.store.AgencyStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The agencies that can be looked at: the one that ships, put to work once however often it is
 * looked at, and those in directories, read anew each time.
 *
 * <p>Thread-safe.
 */
public final class Agencies {
  private final Supplier<Opened> own;

  /** Creates agencies of which none is read yet. */
  public Agencies() {
    this(DataFiles.shipped());
  }

  private Agencies(DataFiles own) {
    this.own = Suppliers.memoize(() -> open(own));
  }

  /**
   * Creates agencies of which one in a directory stands in for the one that ships, and is read
   * once.
   *
   * @param directory the directory of its files
   * @return the agencies
   */
  public static Agencies at(Path directory) {
    return new Agencies(DataFiles.in(directory));
  }

  /**
   * Returns an agency at work.
   *
   * @param data the directory of its files; none for the one that ships
   * @return the agency
   * @throws dev.agency.examples.cli.console.BadInput if a file is refused
   */
  Agency in(@Nullable Path data) {
    return opened(data).agency();
  }

  /**
   * Returns somebody before an agency and what its projects work on.
   *
   * @param data the directory of its files; none for the one that ships
   * @param as who looks
   * @return the desk
   * @throws dev.agency.examples.cli.console.BadInput if a file is refused
   */
  ProjectDesk desk(@Nullable Path data, String as) {
    Opened opened = opened(data);
    return ProjectDesk.of(Onlooker.of(opened.agency(), as), opened.agency(), opened.work().get());
  }

  /**
   * Returns somebody before an agency that is kept in a store.
   *
   * @param store the store
   * @param on the day all is looked at
   * @param role the role of the policy they hold
   * @param as who looks: the id of a person
   * @return the desk
   * @throws dev.agency.examples.cli.console.BadInput if there is no such person or role, or the
   *     facts of a budget break a rule
   */
  public static ProjectDesk desk(AgencyStore store, LocalDate on, String role, String as) {
    StoredAgency stored = new StoredAgency(store, on);
    Agency agency = Agency.asItIs(stored.data(role, as));
    return ProjectDesk.of(Onlooker.of(agency, as), agency, PlannedWork.of(agency, stored.work()));
  }

  private Opened opened(@Nullable Path data) {
    return data == null ? own.get() : open(DataFiles.in(data));
  }

  private static Opened open(DataFiles files) {
    Agency agency = Agency.of(new DataReader(files).read());
    return new Opened(
        agency,
        Suppliers.memoize(() -> PlannedWork.of(agency, new WorkReader(files).read(agency))));
  }

  /** What the projects work on is read when somebody asks for it. */
  private record Opened(Agency agency, Supplier<PlannedWork> work) {}
}
