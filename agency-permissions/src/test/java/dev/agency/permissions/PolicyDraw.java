package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Draws policies over some record types of a catalogue, many thousands of them in a second, each by
 * its seed.
 */
final class PolicyDraw {
  private final Random random;

  /** Apart, so that what is excepted changes nothing else that is drawn. */
  private final Random exceptions;

  private final Catalogue catalogue;

  private final ImmutableList<? extends RecordType<?>> types;

  PolicyDraw(long seed, Catalogue catalogue, ImmutableList<? extends RecordType<?>> types) {
    this.random = new Random(seed);
    this.exceptions = new Random(~seed);
    this.catalogue = catalogue;
    this.types = types;
  }

  /** A policy of one to five roles, some of which build on others or exclude each other. */
  Policy policy() {
    List<Role> roles = new ArrayList<>();
    for (int i = 0, size = 1 + random.nextInt(5); i < size; i++) {
      Role.Builder role = Role.builder().id(RoleId.of("r" + i)).name("Role");
      if (i > 0 && random.nextInt(3) == 0) {
        role.base(RoleId.of("r" + random.nextInt(i)));
      }
      for (int g = random.nextInt(5); g >= 0; g--) {
        role.addGrants(grant());
      }
      roles.add(role.build());
    }
    return Policy.builder()
        .name("Drawn")
        .version("1")
        .roles(roles)
        .exclusive(exclusive(roles))
        .build();
  }

  /** One to three roles of a policy. */
  Set<RoleId> held(Policy policy) {
    Set<RoleId> held = new HashSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      held.add(one(policy.roles()).id());
    }
    return held;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private List<Exclusive> exclusive(List<Role> roles) {
    RoleId one = one(roles).id();
    RoleId other = one(roles).id();
    boolean related = builds(one, other, roles) || builds(other, one, roles);
    return related || random.nextInt(4) > 0 ? List.of() : List.of(Exclusive.of(one, other));
  }

  private static boolean builds(RoleId role, RoleId on, List<Role> roles) {
    Optional<RoleId> next = Optional.of(role);
    while (next.isPresent()) {
      if (next.get().equals(on)) {
        return true;
      }
      RoleId at = next.get();
      next = roles.stream().filter(r -> r.id().equals(at)).findFirst().flatMap(Role::base);
    }
    return false;
  }

  private Grant grant() {
    boolean any = random.nextInt(3) == 0;
    RecordType<?> type = one(types);
    Effect effect = random.nextInt(4) == 0 ? Effect.DENY : Effect.ALLOW;
    Grant.Builder grant =
        Grant.builder()
            .effect(effect)
            .recordType(any ? Grant.ANY : type.name())
            .reach(one(ImmutableList.copyOf(Reach.values())))
            .addActions(random.nextInt(3) == 0 ? Action.VIEW : one(catalogue.actions()));
    if (random.nextInt(2) == 0) {
      grant.addActions(one(catalogue.actions()));
    }
    FieldSet fields = fields(type);
    boolean all = random.nextInt(5) == 0 || (effect == Effect.DENY && fields.isEmpty());
    return grant.fields(all ? FieldSet.all() : fields).build();
  }

  private FieldSet fields(RecordType<?> type) {
    FieldSet.Builder fields = FieldSet.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      fields.addClasses(one(ImmutableList.copyOf(Sensitivity.values())));
    }
    if (random.nextInt(3) == 0) {
      Quantity quantity = one(type.fields()).quantity();
      fields.addQuantities(quantity.name());
    }
    if (random.nextInt(3) == 0) {
      Field<?, ?> field = one(type.fields());
      fields.addFields(field.name());
    }
    FieldSet drawn = fields.build();
    int excepted = exceptions.nextInt(4 * type.fields().size());
    return excepted < type.fields().size()
        ? drawn.minus(type.fields().get(excepted).quantity())
        : drawn;
  }

  private <T> T one(List<? extends T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
