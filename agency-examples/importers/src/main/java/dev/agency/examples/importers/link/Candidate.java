package dev.agency.examples.importers.link;

import dev.agency.core.id.ExternalRef;
import dev.agency.examples.importers.profile.Kind;
import java.util.Optional;

/**
 * A record of another system that has to be something here.
 *
 * @param kind what it is
 * @param ref its name there
 * @param name what it is called
 * @param key its e-mail address or domain
 * @param isOwn whether these are its own, and not the domain of an address within one, where others
 *     may have theirs
 * @param creates whether it may be something new
 */
public record Candidate(
    Kind kind,
    ExternalRef ref,
    Optional<String> name,
    Optional<String> key,
    boolean isOwn,
    boolean creates) {}
