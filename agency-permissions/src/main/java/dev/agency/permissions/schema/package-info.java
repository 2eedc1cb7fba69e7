/**
 * The words a policy is written in.
 *
 * <p>A policy is data, and data has typing errors: a denial of {@code usedCots} would hide nothing.
 * So whatever a policy names is looked up in the {@link dev.agency.permissions.schema.Catalogue} of
 * the host, its record types, {@link dev.agency.permissions.schema.Action}s and quantities, before
 * the first question is answered. A {@link dev.agency.permissions.schema.FieldSet} says which
 * fields of a record are meant, by sensitivity class, by quantity or by name.
 *
 * <p>This package knows nothing of roles or people. Start at {@link
 * dev.agency.permissions.schema.Catalogue}.
 */
package dev.agency.permissions.schema;
