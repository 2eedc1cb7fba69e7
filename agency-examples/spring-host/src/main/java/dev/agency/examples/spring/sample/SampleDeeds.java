package dev.agency.examples.spring.sample;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableListMultimap;
import dev.agency.examples.spring.studio.RequestRow;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Reach;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;

/**
 * What the roles of the sample agency may do beside looking: who manages a project asks for people,
 * and who plans people answers. What they see is as it was.
 */
final class SampleDeeds {
  private static final ImmutableListMultimap<RoleId, Grant> DEEDS =
      ImmutableListMultimap.of(
          Presets.projectManager().id(), request(Action.CREATE, Reach.ASSIGNED),
          Presets.resourceManager().id(), request(Action.APPROVE, Reach.ALL));

  private SampleDeeds() {}

  private static Grant request(Action action, Reach reach) {
    return Grant.allow(RequestRow.TYPE.name(), action, reach, FieldSet.all());
  }

  static Policy in(Policy policy) {
    return policy.toBuilder()
        .roles(
            policy.roles().stream()
                .map(role -> role.toBuilder().addAllGrants(DEEDS.get(role.id())).build())
                .collect(toImmutableList()))
        .build();
  }
}
