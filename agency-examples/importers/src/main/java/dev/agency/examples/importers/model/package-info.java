/**
 * Neutral records into the models of the library.
 *
 * <p>A {@link dev.agency.examples.importers.model.Binding} for each kind sets the properties a
 * record has on what is there, or on something new. What a record does not say stays as it is; what
 * is missing or refused by the model refuses the record.
 */
@NullMarked
package dev.agency.examples.importers.model;

import org.jspecify.annotations.NullMarked;
