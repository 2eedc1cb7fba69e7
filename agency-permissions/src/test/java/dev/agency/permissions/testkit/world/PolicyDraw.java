package dev.agency.permissions.testkit.world;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.Effect;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws roles of all kinds from plain random numbers, for the hot loops of long proofs. */
public final class PolicyDraw {
  private static final Sensitivity[] CLASSES = Sensitivity.values();
  private static final Reach[] REACHES = Reach.values();

  private PolicyDraw() {}

  /**
   * Draws roles without bases.
   *
   * @param types the record types they may name
   * @param random where numbers come from
   * @return one to three roles, the first of which allows something
   */
  public static ImmutableList<Role> roles(List<RecordType<?>> types, SplittableRandom random) {
    ImmutableList.Builder<Role> roles = ImmutableList.builder();
    if (random.nextInt(4) == 0) {
      return roles.add(byName(types.get(random.nextInt(types.size())), random)).build();
    }
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      Role.Builder role = Role.builder().id(RoleId.of("r" + i)).name("Role");
      int grants = 1 + random.nextInt(3);
      for (int j = 0; j < grants; j++) {
        boolean allows = (i == 0 && j == 0) || random.nextInt(100) < 60;
        role.addGrants(grant(allows ? Effect.ALLOW : Effect.DENY, types, random));
      }
      roles.add(role.build());
    }
    return roles.build();
  }

  /** Sees most of whatever there is, but not some fields that are denied by their own name. */
  private static Role byName(RecordType<?> type, SplittableRandom random) {
    FieldSet.Builder shown = FieldSet.builder();
    for (Sensitivity each : CLASSES) {
      if (random.nextInt(4) != 0) {
        shown.addClasses(each);
      }
    }
    FieldSet.Builder taken = FieldSet.builder();
    taken.addFields(type.fields().get(random.nextInt(type.fields().size())).name());
    type.fields()
        .forEach(
            field -> {
              if (field.quantity().sensitivity().compareTo(Sensitivity.COST) >= 0
                  && random.nextInt(3) != 0) {
                taken.addFields(field.name());
              }
            });
    Reach reach = REACHES[random.nextInt(REACHES.length)];
    Reach denied = random.nextBoolean() ? Reach.ALL : reach;
    String where = random.nextInt(3) == 0 ? type.name() : Grant.ANY;
    return Role.builder()
        .id(RoleId.of("r0"))
        .name("Role")
        .addGrants(
            Grant.allow(Grant.ANY, Action.VIEW, reach, shown.build()),
            Grant.deny(where, Action.VIEW, denied, taken.build()))
        .build();
  }

  private static Grant grant(Effect effect, List<RecordType<?>> types, SplittableRandom random) {
    RecordType<?> type = types.get(random.nextInt(types.size()));
    Reach reach = REACHES[random.nextInt(REACHES.length)];
    boolean denies = effect == Effect.DENY;
    boolean everywhere = random.nextInt(denies ? 2 : 4) == 0;
    FieldSet fields =
        random.nextInt(100) < (denies ? 12 : 4)
            ? FieldSet.all()
            : fields(type, denies ? 45 : everywhere ? 30 : 12, denies, random);
    return Grant.builder()
        .effect(effect)
        .recordType(everywhere ? Grant.ANY : type.name())
        .addActions(random.nextInt(10) == 0 ? Action.EDIT : Action.VIEW)
        .reach(reach)
        .fields(fields)
        .build();
  }

  /** Some classes, quantities and fields; a denial has at least one, an allowance may have none. */
  private static FieldSet fields(
      RecordType<?> type, int secrets, boolean denies, SplittableRandom random) {
    FieldSet.Builder fields = FieldSet.builder();
    if (random.nextInt(denies ? 3 : 12) == 0) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        fields.addFields(type.fields().get(random.nextInt(type.fields().size())).name());
      }
      return fields.build();
    }
    for (Sensitivity each : CLASSES) {
      boolean secret = each.compareTo(Sensitivity.COST) >= 0;
      if (random.nextInt(100) < (secret ? secrets : 45)) {
        fields.addClasses(each);
      }
    }
    for (Quantity each : quantities(type, random)) {
      fields.addQuantities(each.name());
    }
    Field<?, ?> one = type.fields().get(random.nextInt(type.fields().size()));
    if (denies || random.nextInt(4) == 0) {
      fields.addQuantities(one.quantity().name());
    }
    return fields.build();
  }

  private static List<Quantity> quantities(RecordType<?> type, SplittableRandom random) {
    List<Quantity> some = new ArrayList<>();
    type.fields()
        .forEach(
            field -> {
              if (random.nextInt(10) == 0) {
                some.add(field.quantity());
              }
            });
    return some;
  }
}
