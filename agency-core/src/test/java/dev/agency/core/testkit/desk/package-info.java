/**
 * The contract of the desks over the stores of a host.
 *
 * <p>A host that plugs in its database first passes the contracts of the ports in {@code
 * dev.agency.core.testkit.store}; then {@link dev.agency.core.testkit.desk.DeskContract} shows that
 * no command is half done there: every call of a port fails once, before and after its effect, and
 * eight threads race.
 *
 * <p>Start at {@link dev.agency.core.testkit.desk.DeskContract}.
 */
package dev.agency.core.testkit.desk;
