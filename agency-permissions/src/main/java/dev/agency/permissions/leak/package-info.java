/**
 * What can be computed although it is hidden.
 *
 * <p>Hiding a cost and showing revenue and margin hides nothing. A policy is judged when it is
 * compiled, and whoever is given two roles when they are: each {@link
 * dev.agency.permissions.leak.Leak} says which secret is told, and by what. {@link
 * dev.agency.permissions.leak.RowSpaceAudit} asks the same of totals over people, such as those an
 * export is about to show.
 *
 * <p>How leaks are found is the matter of a package that is not exported. Start at {@link
 * dev.agency.permissions.leak.Leak}.
 */
package dev.agency.permissions.leak;
