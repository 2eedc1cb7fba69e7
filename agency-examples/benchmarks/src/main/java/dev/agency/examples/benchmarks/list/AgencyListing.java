package dev.agency.examples.benchmarks.list;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.examples.benchmarks.decision.AgencyHost;
import dev.agency.examples.benchmarks.world.Duty;
import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Relation;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.view.Projection;
import java.util.Arrays;
import java.util.List;

/** This library: projections of all records, each of which hands over what it shows. */
final class AgencyListing implements Listing {
  private final List<Item> items;
  private final RecordType<Item> type;
  private final Subject subject;

  AgencyListing(ListWorld world) {
    this.items = world.items();
    this.type =
        RecordType.of(
            "figures",
            Grain.PROJECT,
            Arrays.stream(Column.values())
                .map(AgencyListing::field)
                .collect(ImmutableList.toImmutableList()));
    AgencyHost host = new AgencyHost(List.of(world.login()));
    this.subject =
        host.subject(
            policy(world).against(Catalogue.of(type)).with(host.relations(type)), world.login());
  }

  /** A field of a quantity of the host's own, so that nothing follows from anything. */
  private static Field<Item, Object> field(Column column) {
    return Field.of(
        new Quantity("bench" + column.word(), sensitivity(column.shade())),
        item -> column.read(item.figures()));
  }

  private static Policy policy(ListWorld world) {
    Policy.Builder policy = Policy.builder().name("Bench").version("1");
    for (Duty duty : world.login().duties()) {
      policy.addRoles(
          Role.builder()
              .id(AgencyHost.role(duty))
              .name(duty.word())
              .addAllGrants(
                  world.rules().stream()
                      .filter(rule -> rule.duty() == duty)
                      .map(AgencyListing::grant)
                      .toList())
              .build());
    }
    return policy.build();
  }

  private static Grant grant(ShowRule rule) {
    FieldSet fields = FieldSet.ofClasses(sensitivity(rule.shade()));
    Reach reach = reach(rule.relation());
    return rule.allows()
        ? Grant.allow("figures", Action.VIEW, reach, fields)
        : Grant.deny("figures", Action.VIEW, reach, fields);
  }

  private static Reach reach(Relation relation) {
    return Reach.valueOf(relation.name());
  }

  private static Sensitivity sensitivity(Shade shade) {
    return Sensitivity.valueOf(shade.name());
  }

  @Override
  public Tally list() {
    List<Projection<Item>> views = subject.viewAll(type, items);
    Tally.Counter counter = new Tally.Counter();
    for (Projection<Item> view : views) {
      view.forEachVisible((column, field, value) -> counter.add(column, value));
    }
    return counter.of(views.size());
  }
}
