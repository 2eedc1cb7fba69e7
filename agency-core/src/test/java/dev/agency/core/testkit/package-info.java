/**
 * Generators for property-based tests of whatever uses the values of agency-core.
 *
 * <p>{@link dev.agency.core.testkit.ValueArbitraries} makes values that are accepted, limits
 * included; {@link dev.agency.core.testkit.HostileArbitraries} makes input that must be refused,
 * and {@link dev.agency.core.testkit.Refused} says by which rule it was. Hosts add jqwik
 * themselves: it does not come with this jar.
 */
package dev.agency.core.testkit;
