/**
 * Arbitraries of policies and of sample records, for tests of hosts and of this library.
 *
 * <p>Start at {@link dev.agency.permissions.testkit.PermissionArbitraries}.
 */
@org.jspecify.annotations.NullMarked
package dev.agency.permissions.testkit;
