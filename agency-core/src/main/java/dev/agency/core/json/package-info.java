/**
 * Strict JSON for the models, under Jackson 2 and Jackson 3.
 *
 * <p>{@link dev.agency.core.json.AgencyJson} serves hosts with Jackson 2 and {@link
 * dev.agency.core.json.AgencyJson3} hosts with Jackson 3. The two read and write the same text and
 * refuse the same input with the same {@link dev.agency.core.error.InvalidJsonException}; where an
 * input has several faults, each may name another one of them. A host adds the line it uses; this
 * library depends on the annotations only. Start at the one of the two whose line the host has.
 *
 * <p>There are two readers. The <em>input</em> reader is for what people and other systems send: it
 * refuses whatever the model does not know. The <em>store</em> reader is for what this library
 * wrote itself, perhaps by a newer version during a rolling deployment: it passes over properties
 * it does not know, takes texts as long as a document, and is otherwise as strict. Stored documents
 * carry the version of their schema.
 */
package dev.agency.core.json;
