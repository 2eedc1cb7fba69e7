package dev.agency.examples.cli.store;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.AgencyException;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.examples.cli.console.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An agency that is kept: in a JSON file such as {@code agency.json}, which is read whole and
 * written whole, or in a database such as {@code jdbc:h2:./agency}.
 *
 * <p>One run of the program at a time writes a file; nobody locks it.
 */
public final class AgencyStore implements AutoCloseable {
  /** The option by which verbs are told which store to read. */
  public static final String OPTION = "--store";

  private static final int PAGE = 500;
  private static final Caller CALLER =
      new Caller(TenantId.of("agency"), PersonId.of("agency-cli"), CorrelationId.of("agency-cli"));

  private final Stores stores;
  private final Optional<Path> file;
  private final Optional<Database> database;

  private AgencyStore(Stores stores, Optional<Path> file, Optional<Database> database) {
    this.stores = stores;
    this.file = file;
    this.database = database;
  }

  private static AgencyStore of(Database database) {
    return new AgencyStore(database.stores(), Optional.empty(), Optional.of(database));
  }

  /**
   * Opens a store to read it.
   *
   * @param where the path of a JSON file, or a JDBC URL of H2 or PostgreSQL
   * @return the store
   * @throws BadInput if it is not there, or no store
   */
  public static AgencyStore open(String where) {
    return ifThere(where).orElseThrow(() -> BadInput.unreadable(shown(where)));
  }

  /**
   * Opens a store to try out what would become of it. What is not there yet is empty, and stays so.
   *
   * @param where the path of a JSON file, or a JDBC URL of H2 or PostgreSQL
   * @return the store
   * @throws BadInput if there is something else
   */
  public static AgencyStore tryOut(String where) {
    return ifThere(where)
        .orElseGet(() -> new AgencyStore(empty(), Optional.empty(), Optional.empty()));
  }

  /**
   * Opens a store to write it. One that is not there is made.
   *
   * @param where the path of a JSON file, or a JDBC URL of H2 or PostgreSQL
   * @return the store
   * @throws BadInput if there is something else, or it cannot be made
   */
  public static AgencyStore openOrMake(String where) {
    if (Database.isOne(where)) {
      return of(Database.make(where));
    }
    return ifThere(where)
        .orElseGet(() -> new AgencyStore(empty(), Optional.of(Path.of(where)), Optional.empty()));
  }

  private static Optional<AgencyStore> ifThere(String where) {
    if (Database.isOne(where)) {
      return Database.find(where).map(AgencyStore::of);
    }
    Path path = Path.of(where);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    Stores stores = empty();
    StoreFile.read(path, stores, CALLER);
    return Optional.of(new AgencyStore(stores, Optional.of(path), Optional.empty()));
  }

  private static Stores empty() {
    return MemoryStores.of(MemoryLimits.usual());
  }

  /** What may be told of a place: a URL may have a password in it. */
  private static String shown(String where) {
    return Database.isOne(where) ? "the database" : String.valueOf(Path.of(where).getFileName());
  }

  /**
   * Returns the ports.
   *
   * @return the stores
   */
  public Stores stores() {
    return stores;
  }

  /**
   * Returns on whose behalf this program reads and writes.
   *
   * @return the caller
   */
  public Caller caller() {
    return CALLER;
  }

  /**
   * Returns all entities of a type.
   *
   * @param <I> their ids
   * @param <T> the entities
   * @param type the type
   * @return the entities by their ids
   */
  public <I extends Comparable<I>, T> ImmutableList<T> all(EntityType<I, T> type) {
    return all(stores, CALLER, type);
  }

  static <I extends Comparable<I>, T> ImmutableList<T> all(
      Stores stores, Caller caller, EntityType<I, T> type) {
    ImmutableList.Builder<T> all = ImmutableList.builder();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Versioned<T>> page = stores.entities(type).page(caller, Query.all(), after, PAGE);
      page.rows().forEach(row -> all.add(row.value()));
      after = page.next();
    } while (after.isPresent());
    return all.build();
  }

  /**
   * Returns all time entries.
   *
   * @return the entries by day
   */
  public ImmutableList<TimeEntry> entries() {
    return stores
        .timeEntries()
        .read(CALLER, EntryRange.all(), rows -> rows.collect(ImmutableList.toImmutableList()));
  }

  /**
   * Keeps what was written: a file is replaced as a whole, or stays as it was. A database has it
   * already.
   *
   * @throws BadInput if the file cannot be written
   * @throws AgencyException if the store cannot be read
   */
  public void keep() {
    file.ifPresent(path -> StoreFile.write(path, stores, CALLER));
  }

  @Override
  public void close() {
    database.ifPresent(Database::close);
  }
}
