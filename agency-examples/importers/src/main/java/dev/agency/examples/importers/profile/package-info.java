/**
 * Profiles: another system described as data.
 *
 * <p>A {@link dev.agency.examples.importers.profile.Profile} says which file has which objects,
 * what each is here ({@link dev.agency.examples.importers.profile.Kind}), and which field becomes
 * which property by which {@link dev.agency.examples.importers.profile.Reading}. Those of the
 * systems that are known are JSON files beside this package; an agency changes a copy where its
 * account is set up differently.
 */
@NullMarked
package dev.agency.examples.importers.profile;

import org.jspecify.annotations.NullMarked;
