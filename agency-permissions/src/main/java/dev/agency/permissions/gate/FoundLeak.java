package dev.agency.permissions.gate;

import dev.agency.core.style.AgencyStyle;
import dev.agency.permissions.leak.Leak;
import org.immutables.value.Value;

/** A leak as the gate tells it. */
@Value.Immutable
@AgencyStyle
abstract sealed class FoundLeak implements Leak permits ImmutableFoundLeak {
  FoundLeak() {}

  static Builder builder() {
    return new Builder();
  }

  abstract boolean together();

  @Override
  public boolean isJoint() {
    return together();
  }

  @Override
  public String toString() {
    return where() + ": " + text();
  }

  /** Builds leaks. */
  static final class Builder extends ImmutableFoundLeak.Builder {
    Builder() {}
  }
}
