package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.style.AgencyStyle;
import org.immutables.value.Value;

/** Deals that depend on each other, as they stand in the file. */
@Value.Immutable
@AgencyStyle
abstract sealed class GroupFile permits ImmutableGroupFile {
  GroupFile() {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static GroupFile fromJson(Builder builder) {
    return builder.build();
  }

  /** The ways they may end, 100 % together at most. */
  public abstract ImmutableList<ScenarioFile> scenarios();

  ScenarioGroup group() {
    return new ScenarioGroup(
        scenarios().stream().map(ScenarioFile::scenario).collect(toImmutableList()));
  }

  /** Refuses what the model refuses. */
  @Value.Check
  void check() {
    group();
  }

  /** Builds them. */
  static final class Builder extends ImmutableGroupFile.Builder {
    Builder() {}
  }
}
