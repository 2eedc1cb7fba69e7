/**
 * Lists that the database makes: which rows somebody may see stands in the WHERE, what is hidden of
 * a row is not selected, and sums are the database's. Start at {@link
 * dev.agency.examples.spring.lists.Lists}; what it returns is redacted.
 */
@NullMarked
package dev.agency.examples.spring.lists;

import org.jspecify.annotations.NullMarked;
