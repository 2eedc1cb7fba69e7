package dev.agency.examples.cli.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.style.AgencyStyle;
import dev.agency.permissions.Reach;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import org.immutables.value.Value;

/** One question to a policy: may somebody who holds these roles do this to such a record. */
@Value.Immutable
@AgencyStyle
abstract sealed class Request permits ImmutableRequest {
  Request() {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Request fromJson(Builder builder) {
    return builder.build();
  }

  /** What the reply is found by, each once. */
  public abstract String id();

  /** The roles held. */
  public abstract ImmutableList<RoleId> roles();

  public abstract Action action();

  /** The name of a record type of the catalogue. */
  public abstract String recordType();

  /**
   * The reaches that hold between the person and the record; {@code ALL} always does, and a record
   * without any other is a stranger's.
   */
  public abstract ImmutableSet<Reach> reaches();

  /** Whether the record is of another tenant; it is not unless that is said. */
  @Value.Default
  public boolean foreign() {
    return false;
  }

  /** The names of the reaches, as an attribute of the record that is asked about. */
  ImmutableList<String> reachNames() {
    return reaches().stream().map(Reach::name).collect(ImmutableList.toImmutableList());
  }

  /** Builds requests. */
  static final class Builder extends ImmutableRequest.Builder {
    Builder() {}
  }
}
