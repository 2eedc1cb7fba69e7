package dev.agency.examples.cli.demo;

import com.google.common.base.Suppliers;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The agencies that can be looked at: the one that ships, put to work once however often it is
 * looked at, and those in directories, read anew each time.
 *
 * <p>Thread-safe.
 */
public final class Agencies {
  private final Supplier<Agency> shipped = Suppliers.memoize(() -> open(DataFiles.shipped()));

  /** Creates agencies of which none is read yet. */
  public Agencies() {}

  /**
   * Returns an agency at work.
   *
   * @param data the directory of its files; none for the one that ships
   * @return the agency
   * @throws dev.agency.examples.cli.console.BadInput if a file is refused
   */
  Agency in(@Nullable Path data) {
    if (data == null) {
      return shipped.get();
    }
    return open(DataFiles.in(data));
  }

  private static Agency open(DataFiles files) {
    return Agency.of(new DataReader(files).read());
  }
}
