/**
 * The vocabulary that figures and their visibility are described in.
 *
 * <p>A {@link dev.agency.core.figure.Figure} is known, partial or unknown with its reason: unknown
 * is never zero. A {@link dev.agency.core.figure.Quantity} says what a figure measures and how
 * sensitive it is; a {@link dev.agency.core.figure.RecordType} lists the {@link
 * dev.agency.core.figure.Field}s of whatever is shown, so that permissions can redact a report
 * without knowing what it reports. {@link dev.agency.core.figure.Quantities} is the agency's own
 * catalogue. A {@link dev.agency.core.figure.Message} is something said about a record whose words
 * come last, so that they can be redacted as its figures are.
 *
 * <p>Start at {@link dev.agency.core.figure.Figure}, then {@link
 * dev.agency.core.figure.RecordType}.
 */
package dev.agency.core.figure;
