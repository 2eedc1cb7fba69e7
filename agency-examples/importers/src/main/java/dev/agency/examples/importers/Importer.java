package dev.agency.examples.importers;

import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import java.util.function.LongConsumer;

/**
 * Imports files of other systems into a host's store.
 *
 * <pre>{@code
 * Importer importer = new Importer(stores, caller);
 * ImportReport tried = importer.run(request.tryOut());
 * // somebody looks at tried.unresolved() and decides
 * ImportReport report = importer.run(request.decided(decisions));
 * }</pre>
 *
 * <p>Files are read row by row, and all of a run is one transaction: a file that is broken, or a
 * store that fails, leaves nothing behind. A row that is refused is left out and listed, and the
 * rest is imported. What is imported again with the same content changes nothing; a record that
 * changed replaces the properties its profile maps, and no others. What is not in a file any more
 * stays; what a row says is cancelled, deleted or archived, or is no more a part of it, is taken
 * away unless something refers to it.
 *
 * <p>What is only tried out is done, told and taken back: its report is that of the import, and
 * nothing is written. So it needs to write as an import does, and a transaction of its own: within
 * one of the host that one is taken back, too.
 *
 * <p>A record that is linked to something another system made, or somebody by hand, adds its
 * reference to it and changes nothing else: who made a thing keeps it up.
 *
 * <p>Thread-safe if the store is; a run that meets another writer of the same things ends with the
 * store's {@code STALE_VERSION} or {@code CONTENTION}, and nothing was written.
 */
public final class Importer {
  private final Stores stores;
  private final Caller caller;

  /**
   * Creates an importer.
   *
   * @param stores the store
   * @param caller on whose behalf
   */
  public Importer(Stores stores, Caller caller) {
    this.stores = stores;
    this.caller = caller;
  }

  /**
   * Imports files.
   *
   * @param request what to import
   * @return what became of it
   * @throws dev.agency.examples.importers.raw.UnreadableFileException if a file cannot be read to
   *     its end; nothing was written
   * @throws dev.agency.core.error.InvalidModelException if the batch was used before ({@code
   *     DUPLICATE_ID}) or a zone is not given ({@code MISSING_PROPERTY}); nothing was written
   */
  public ImportReport run(ImportRequest request) {
    return run(request, rows -> {});
  }

  /**
   * Imports files and tells how far it is.
   *
   * @param request what to import
   * @param progress takes the rows read so far, now and then
   * @return what became of it
   * @throws dev.agency.examples.importers.raw.UnreadableFileException if a file cannot be read to
   *     its end; nothing was written
   * @throws dev.agency.core.error.InvalidModelException if the batch was used before ({@code
   *     DUPLICATE_ID}) or a zone is not given ({@code MISSING_PROPERTY}); nothing was written
   */
  public ImportReport run(ImportRequest request, LongConsumer progress) {
    try {
      return stores
          .transactions()
          .required(
              () -> {
                ImportReport report = new ImportRun(stores, caller, request, progress).run();
                if (request.dryRun()) {
                  throw new TriedOut(report);
                }
                return report;
              });
    } catch (TriedOut tried) {
      return tried.report;
    }
  }

  /** Takes back what a run did that was only tried out. */
  private static final class TriedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;

    TriedOut(ImportReport report) {
      super("It is only tried out.", null, false, false);
      this.report = report;
    }
  }
}
