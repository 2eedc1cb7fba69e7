package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.store.House;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;

/** A policy by which a role is denied what the sample agency shows it, for a while. */
public final class Denied {
  private static final Caller CALLER =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  private Denied() {}

  /** Denies fields of a record type, all if none is named, while something is done. */
  public static void during(
      Host host, String role, RecordType<?> type, Runnable work, String... fields) {
    FieldSet denied =
        fields.length == 0
            ? FieldSet.all()
            : FieldSet.builder().addAllFields(ImmutableList.copyOf(fields)).build();
    EntityStore<TenantId, House> houses = host.part(Stores.class).entities(House.TYPE);
    Versioned<House> house = houses.find(CALLER, CALLER.tenant()).orElseThrow();
    House before = house.value();
    Policy policy =
        before
            .policy()
            .withRoles(
                before.policy().roles().stream()
                    .map(
                        each ->
                            each.id().equals(RoleId.of(role))
                                ? each.toBuilder()
                                    .addGrants(
                                        Grant.deny(type.name(), Action.VIEW, Reach.ALL, denied))
                                    .build()
                                : each)
                    .collect(toImmutableList()));
    Versioned<House> written =
        houses.replace(
            CALLER,
            new House(before.tenant(), policy, before.rates(), before.history()),
            house.version());
    try {
      work.run();
    } finally {
      houses.replace(CALLER, before, written.version());
    }
  }
}
