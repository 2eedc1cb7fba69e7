/**
 * How the models of agency-core relate people to records.
 *
 * <p>The rest of this module knows no project and no deal: it asks {@link
 * dev.agency.permissions.Relations}. {@link dev.agency.permissions.involved.Involved} makes them,
 * for records of projects, budgets, clients and deals, of who is a member of what and answers for
 * what on a day. Start at {@link dev.agency.permissions.involved.Involved}.
 */
package dev.agency.permissions.involved;
