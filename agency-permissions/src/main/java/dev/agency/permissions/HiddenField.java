package dev.agency.permissions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.style.AgencyStyle;
import dev.agency.permissions.view.HiddenReason;
import org.immutables.value.Value;

/**
 * A field a decision hides, with its reason.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class HiddenField permits ImmutableHiddenField {
  HiddenField() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static HiddenField fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the name of the field.
   *
   * @return the name in its record type
   */
  public abstract String field();

  /**
   * Returns why it is hidden.
   *
   * @return the reason
   */
  public abstract HiddenReason reason();

  /**
   * Returns the denials that hide it.
   *
   * @return the denials of the field; empty unless the reason is {@code DENIED}
   */
  public abstract ImmutableList<GrantRef> deniedBy();

  /**
   * Returns the reaches each of which alone, if it held too, would show the field.
   *
   * @return the reaches; empty unless the reason is {@code NOT_ALLOWED}
   */
  public abstract ImmutableSet<Reach> wouldNeed();

  /** Builds hidden fields. */
  static final class Builder extends ImmutableHiddenField.Builder {
    Builder() {}
  }
}
