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

  private static Grant grant(Effect effect, List<RecordType<?>> types, SplittableRandom random) {
    RecordType<?> type = types.get(random.nextInt(types.size()));
    Reach reach = REACHES[random.nextInt(REACHES.length)];
    boolean denies = effect == Effect.DENY;
    FieldSet fields =
        random.nextInt(100) < (denies ? 12 : 4) ? FieldSet.all() : fields(type, denies, random);
    return Grant.builder()
        .effect(effect)
        .recordType(random.nextInt(denies ? 2 : 4) == 0 ? Grant.ANY : type.name())
        .addActions(random.nextInt(10) == 0 ? Action.EDIT : Action.VIEW)
        .reach(reach)
        .fields(fields)
        .build();
  }

  /** Some classes, quantities and fields; a denial has at least one, an allowance may have none. */
  private static FieldSet fields(RecordType<?> type, boolean denies, SplittableRandom random) {
    FieldSet.Builder fields = FieldSet.builder();
    for (Sensitivity each : CLASSES) {
      boolean secret = each.compareTo(Sensitivity.COST) >= 0;
      if (random.nextInt(100) < (secret && !denies ? 12 : 45)) {
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
