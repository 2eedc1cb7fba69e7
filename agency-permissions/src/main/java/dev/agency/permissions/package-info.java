/**
 * Who may do what to which record, which fields of it they see, and why.
 *
 * <p>A {@link dev.agency.permissions.Policy} is data: {@link dev.agency.permissions.Role}s, each
 * with {@link dev.agency.permissions.Grant}s that allow or deny actions on records within a {@link
 * dev.agency.permissions.Reach}, for a set of fields. What no grant allows is denied, and a denial
 * beats every allowance, in whatever order they stand. {@link dev.agency.permissions.Presets} holds
 * the roles an agency starts with.
 *
 * <p>There are two steps. {@link dev.agency.permissions.Policy#against} checks a policy against the
 * catalogue of the host and gives a {@link dev.agency.permissions.PermissionEvaluator}; that is
 * told the {@link dev.agency.permissions.Relations} between records and people, and gives a {@link
 * dev.agency.permissions.Subject} for the roles somebody holds on a day, who is then asked: {@code
 * can}, {@code decide} with the reasons, {@code view} for the redacted record, {@code filter} for
 * the rows of a query.
 *
 * <p>The desks of agency-core ask through a {@link dev.agency.permissions.PolicyAuthorizer}, inside
 * the transaction of each command.
 *
 * <p>What stands outside: who a person is, of which tenant, and the truth of what the relations
 * read.
 *
 * <p>Start at {@link dev.agency.permissions.Policy}, then {@link dev.agency.permissions.Subject}.
 */
package dev.agency.permissions;
