package dev.agency.permissions.query;

import java.util.Objects;

/**
 * One way rows of a query may be redacted: which rows, and which fields of them are visible.
 *
 * @param ordinal its number in the filter, which a query returns beside each row. It counts from 1:
 *     a driver reads a number that is not there as 0, and that is no case
 * @param when holds for the rows of this case, and of no other, among those that may be seen
 * @param visible the visible fields, bit {@code i} for field {@code i} of the record type
 * @param denied the fields that a denial hides, to tell them from those that nothing allows
 */
public record MaskCase(int ordinal, Condition when, long visible, long denied) {
  /**
   * Creates a case.
   *
   * @param ordinal its number
   * @param when the rows
   * @param visible the visible fields
   * @param denied the fields that a denial hides
   */
  public MaskCase {
    Objects.requireNonNull(when, "when");
  }

  /** Whether the field at a place of the record type is visible. */
  boolean shows(int place) {
    return (visible & (1L << place)) != 0;
  }
}
