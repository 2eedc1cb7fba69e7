/**
 * Services that join the rules with the ports: what a host calls when somebody wants something
 * done.
 *
 * <p>A {@link dev.agency.core.desk.DealDesk} opens, moves and wins deals, a {@link
 * dev.agency.core.desk.ChangeDesk} takes change requests from a draft to an order, a {@link
 * dev.agency.core.desk.TimeDesk} logs and approves time. Each {@link dev.agency.core.desk.Command}
 * has an id and is carried out once: in one transaction, with its audit and its events, after an
 * {@link dev.agency.core.desk.Authorizer} allowed it. It gets an {@link
 * dev.agency.core.desk.Answer}, and sent again it gets the same one.
 *
 * <p>A change by somebody else in between is a {@link dev.agency.core.error.StaleVersionException};
 * what an actor may not see is, to them, not there.
 *
 * <p>Start at {@link dev.agency.core.desk.DealDesk}.
 */
package dev.agency.core.desk;
