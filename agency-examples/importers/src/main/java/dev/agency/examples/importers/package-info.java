/**
 * Imports what other systems hold of an agency and joins it.
 *
 * <p>A {@link dev.agency.examples.importers.profile.Profile} describes a system as data. {@link
 * dev.agency.examples.importers.Importer} reads its files row by row, makes neutral records of
 * them, links them to what is there, and writes what is new or changed in a batch that can be
 * undone. The {@link dev.agency.examples.importers.ImportReport} tells each problem with its row,
 * path and code, each link with its reason, and what nobody decided yet.
 *
 * <p>Start at {@code Importer}.
 */
@NullMarked
package dev.agency.examples.importers;

import org.jspecify.annotations.NullMarked;
