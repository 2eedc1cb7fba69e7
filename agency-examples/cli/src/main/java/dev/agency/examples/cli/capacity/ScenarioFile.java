package dev.agency.examples.cli.capacity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.style.AgencyStyle;
import org.immutables.value.Value;

/** One way in which a group of deals may end, as it stands in the file. */
@Value.Immutable
@AgencyStyle
abstract sealed class ScenarioFile permits ImmutableScenarioFile {
  ScenarioFile() {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ScenarioFile fromJson(Builder builder) {
    return builder.build();
  }

  /** How likely that is. */
  public abstract BasisPoints probability();

  /** The deals that are won then; the others of the group are not. */
  public abstract ImmutableSet<DealId> won();

  ScenarioGroup.Scenario scenario() {
    return new ScenarioGroup.Scenario(probability(), won());
  }

  /** Refuses what the model refuses. */
  @Value.Check
  void check() {
    scenario();
  }

  /** Builds them. */
  static final class Builder extends ImmutableScenarioFile.Builder {
    Builder() {}
  }
}
