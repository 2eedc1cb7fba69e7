/**
 * Which records somebody may see, said to a database.
 *
 * <p>A {@link dev.agency.permissions.query.Condition} is a statement about the {@link
 * dev.agency.permissions.query.Attributes} of a record: the subject is its owner, the subject is
 * among its members, its client is one of these. The same condition finds the reaches of one record
 * in memory and, through a {@link dev.agency.permissions.query.Filter}, the rows of a query: what
 * may not be seen is not read, and not counted, sorted or paged either.
 *
 * <p>A {@link dev.agency.permissions.query.SqlRenderer} knows in which tables the records lie and
 * writes a filter as SQL: which rows, which columns of each, and the number of its case, by which
 * the row is read back as a projection. Sorting and narrowing down go by fields that each row
 * shows; anything else is a {@link dev.agency.permissions.query.HiddenFieldException}. A host
 * without SQL lets the filter select from records in memory, or reads the condition itself.
 *
 * <p>This package knows neither roles nor subjects: whom a condition is about comes in as an id.
 * Start at {@link dev.agency.permissions.query.SqlRenderer}, and for what it writes at {@link
 * dev.agency.permissions.query.Condition}.
 */
package dev.agency.permissions.query;
