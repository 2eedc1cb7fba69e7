package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.schema.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Record types that show quantities and nothing else, and roles over them. */
final class Exhibits {
  /** A catalogue that shows every quantity of the agency on budgets. */
  static final Catalogue EVERYTHING = everything();

  /** The same, and of all that follows from anything the cost alone, from three parts. */
  static final Catalogue THREE_PARTS =
      EVERYTHING.withSchema(
          AgencySchema.empty()
              .withEquations(
                  Equation.sum(
                      Quantities.USED_COST,
                      Quantities.LABOUR_COST,
                      Quantities.EXPENSE_COST,
                      Quantities.OVERHEAD_COST)));

  private Exhibits() {}

  static RecordType<Object> of(String name, Grain grain, Quantity... quantities) {
    List<Field<Object, ?>> fields = new ArrayList<>();
    for (Quantity quantity : quantities) {
      fields.add(Field.of(quantity, record -> quantity.name()));
    }
    return RecordType.of(name, grain, fields);
  }

  private static Catalogue everything() {
    List<RecordType<?>> types = new ArrayList<>();
    // Guarded totals are shown in one place, so they go together to the last page.
    ImmutableSet<Quantity> totals =
        AgencySchema.usual().releases().stream()
            .filter(release -> release.kind() == Release.Kind.GUARDED_TOTAL)
            .map(Release::quantity)
            .collect(ImmutableSet.toImmutableSet());
    List<Quantity> quantities = new ArrayList<>(Quantities.all());
    quantities.removeAll(totals);
    quantities.addAll(totals);
    for (List<Quantity> page : Lists.partition(quantities, RecordType.MAX_FIELDS)) {
      types.add(of("page" + types.size(), Grain.BUDGET, page.toArray(Quantity[]::new)));
    }
    return Catalogue.of(types.toArray(RecordType<?>[]::new));
  }

  static Role role(String id, Grant... grants) {
    return Role.builder().id(RoleId.of(id)).name(id).addGrants(grants).build();
  }

  static Grant shows(Reach reach, Quantity... quantities) {
    return shows(Grant.ANY, reach, quantities);
  }

  static Grant shows(String recordType, Reach reach, Quantity... quantities) {
    return Grant.allow(recordType, Action.VIEW, reach, FieldSet.empty().plus(quantities));
  }

  static Grant hides(String recordType, Reach reach, Quantity... quantities) {
    return Grant.deny(recordType, Action.VIEW, reach, FieldSet.empty().plus(quantities));
  }

  static Policy policy(Role... roles) {
    return Policy.builder().name("Sample").version("7").addRoles(roles).build();
  }

  static Principal holding(String person, String... roles) {
    return new Principal(
        Asker.TENANT,
        PersonId.of(person),
        Stream.of(roles)
            .map(role -> new HeldRole(RoleId.of(role), DateRange.startingOn(Asker.TODAY)))
            .collect(ImmutableList.toImmutableList()));
  }
}
