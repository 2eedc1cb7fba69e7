package dev.agency.permissions.testkit.world;

import dev.agency.permissions.view.HiddenReason;

/**
 * What somebody sees of one record, as {@link PlainSight} says.
 *
 * @param seen whether they may see the record at all
 * @param visible the fields they see, bit {@code i} for field {@code i} of the record type
 * @param denied the fields that a denial hides
 */
public record Look(boolean seen, long visible, long denied) {
  /** Nothing of it. */
  public static final Look NOTHING = new Look(false, 0, 0);

  /**
   * Returns whether a field is visible.
   *
   * @param field its place in the record type
   * @return whether it is
   */
  public boolean shows(int field) {
    return (visible & (1L << field)) != 0;
  }

  /**
   * Returns why a field that is not visible is hidden.
   *
   * @param field its place in the record type
   * @return the reason
   */
  public HiddenReason reason(int field) {
    if (!seen) {
      return HiddenReason.RECORD;
    }
    return (denied & (1L << field)) != 0 ? HiddenReason.DENIED : HiddenReason.NOT_ALLOWED;
  }
}
