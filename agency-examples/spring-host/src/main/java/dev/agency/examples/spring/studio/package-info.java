/**
 * The agency at work as of a day: what is stored, read once, and what the library computes from it.
 *
 * <p>Data flows one way. {@link dev.agency.examples.spring.studio.Studios} reads what is stored
 * whenever it changed, {@link dev.agency.budget.AgencyFacts} sorts it by budget, {@link
 * dev.agency.examples.spring.studio.Work} holds burn, outlook and status of a budget, {@link
 * dev.agency.examples.spring.studio.Planning} who has time and what deals would take. {@code
 * Relationships} says to the permissions who is related to what. Nothing here is redacted; {@link
 * dev.agency.examples.spring.studio.Studio#subject} gives who may see it.
 */
@NullMarked
package dev.agency.examples.spring.studio;

import org.jspecify.annotations.NullMarked;
