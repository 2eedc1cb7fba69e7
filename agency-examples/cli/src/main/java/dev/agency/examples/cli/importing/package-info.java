/**
 * The verb {@code import}: what other systems hold of an agency, into a store that other verbs
 * read.
 *
 * <p>{@link dev.agency.examples.cli.importing.ImportCommand} finds the profile of the system and
 * the files it names, lets {@code agency-importers} do the work, and tells what became of each row.
 * A report is written as text or, as {@code ImportJson}, for programs. {@link
 * dev.agency.examples.cli.importing.UndoCommand} takes a batch back, and {@link
 * dev.agency.examples.cli.importing.LinksCommand} a decision.
 */
@NullMarked
package dev.agency.examples.cli.importing;

import org.jspecify.annotations.NullMarked;
