package dev.agency.permissions.query;

import java.util.Objects;

/**
 * One way rows of a query may be redacted: which rows, and which fields of them are visible.
 *
 * @param ordinal its place in the filter, from 0, which a query returns beside each row
 * @param when holds for the rows of this case, and of no other
 * @param visible the visible fields, bit {@code i} for field {@code i} of the record type
 * @param denied the fields that a denial hides, to tell them from those that nothing allows
 */
public record MaskCase(int ordinal, Condition when, long visible, long denied) {
  /**
   * Creates a case.
   *
   * @param ordinal its place
   * @param when the rows
   * @param visible the visible fields
   * @param denied the fields that a denial hides
   */
  public MaskCase {
    Objects.requireNonNull(when, "when");
  }
}
