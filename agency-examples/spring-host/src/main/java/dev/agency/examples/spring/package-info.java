/**
 * A host on Spring Boot that embeds the library.
 *
 * <p>{@link dev.agency.examples.spring.store} puts the ports on Spring's database and transactions,
 * {@link dev.agency.examples.spring.studio} computes burns, outlooks, statuses and capacity from
 * what is stored, {@link dev.agency.examples.spring.view} redacts them for one person, and {@link
 * dev.agency.examples.spring.api} and {@link dev.agency.examples.spring.page} write what is left as
 * JSON and as pages. {@link dev.agency.examples.spring.desk} does what forms ask for. Nothing
 * behind the redaction ever reaches what is written.
 */
@NullMarked
package dev.agency.examples.spring;

import org.jspecify.annotations.NullMarked;
