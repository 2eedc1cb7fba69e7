/**
 * Writing in batches that can be undone.
 *
 * <p>A {@link dev.agency.examples.importers.batch.Workspace} writes what is new or changed, some
 * hundred at a time, and beside it a {@link dev.agency.examples.importers.batch.JournalPart}: what
 * was there before. {@link dev.agency.examples.importers.batch.Undo} puts that back.
 */
@NullMarked
package dev.agency.examples.importers.batch;

import org.jspecify.annotations.NullMarked;
