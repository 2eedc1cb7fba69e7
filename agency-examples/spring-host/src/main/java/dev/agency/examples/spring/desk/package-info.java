/**
 * What people do with what they see: commands, each once, in one transaction, asked for by the
 * policy as it stands then and kept in the audit. Start at {@link
 * dev.agency.examples.spring.desk.ChangeWork}.
 */
@NullMarked
package dev.agency.examples.spring.desk;

import org.jspecify.annotations.NullMarked;
