package dev.agency.examples.cli.demo;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The agencies that can be looked at: the one that ships, put to work once however often it is
 * looked at, and those in directories, read anew each time. A policy that several of them have is
 * judged once, and a time sheet read once.
 *
 * <p>Thread-safe.
 */
public final class Agencies {
  private final Supplier<Opened> own;
  private final Map<Policy, PermissionEvaluator> judged;
  private final Map<String, ImmutableList<TimeEntry>> entries;

  /** Creates agencies of which none is read yet. */
  public Agencies() {
    this(DataFiles.shipped(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  private Agencies(
      DataFiles own,
      Map<Policy, PermissionEvaluator> judged,
      Map<String, ImmutableList<TimeEntry>> entries) {
    this.judged = judged;
    this.entries = entries;
    this.own = Suppliers.memoize(() -> open(own));
  }

  /**
   * Returns agencies of which one in a directory stands in for the one that ships, and is read
   * once.
   *
   * @param directory the directory of its files
   * @return the agencies
   */
  public Agencies at(Path directory) {
    return new Agencies(DataFiles.in(directory), judged, entries);
  }

  /**
   * Reads an agency.
   *
   * @param files its files
   * @return its data
   * @throws dev.agency.examples.cli.console.BadInput if a file is refused
   */
  AgencyData read(DataFiles files) {
    return new DataReader(files, entries).read();
  }

  /**
   * Puts an agency to work.
   *
   * @param data its data
   * @return the agency as of the day of the story
   * @throws dev.agency.core.error.AgencyException if the policy names what this host does not have,
   *     or the facts of a budget break a rule
   * @throws dev.agency.examples.cli.console.BadInput if the deal of the story cannot be won
   */
  Agency atWork(AgencyData data) {
    return Agency.of(data, this::judge);
  }

  /**
   * Puts an agency to work of which no story is told.
   *
   * @param data its data
   * @return the agency as of the day of the data
   * @throws dev.agency.examples.cli.console.BadInput if the facts of a budget break a rule
   */
  Agency asItIs(AgencyData data) {
    return Agency.asItIs(data, this::judge);
  }

  private PermissionEvaluator judge(Policy policy) {
    return judged.computeIfAbsent(policy, Agencies::judged);
  }

  private static PermissionEvaluator judged(Policy policy) {
    return policy.against(HostRecords.CATALOGUE);
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

  private Opened opened(@Nullable Path data) {
    return data == null ? own.get() : open(DataFiles.in(data));
  }

  private Opened open(DataFiles files) {
    Agency agency = atWork(read(files));
    return new Opened(
        agency,
        Suppliers.memoize(() -> PlannedWork.of(agency, new WorkReader(files).read(agency))));
  }

  /** What the projects work on is read when somebody asks for it. */
  private record Opened(Agency agency, Supplier<PlannedWork> work) {}
}
