package dev.agency.proofs.leak;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Table;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.Grant;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.testkit.world.Look;
import dev.agency.permissions.testkit.world.Row;
import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.testkit.world.WorldPair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which channels say something else when one field of one record is another, to somebody who sees
 * everything. Only of these does it mean anything that they are silent about a hidden field.
 */
final class Reactions {
  private static final TenantId TENANT = TenantId.of("studio");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** Comes last in every order, is long, and is no number. */
  private static final String OTHER = "~".repeat(97);

  private final SetMultimap<Channels, String> reacting = HashMultimap.create();
  private final Table<Channels, String, Long> tries = HashBasedTable.create();

  /** A record, one field of which may be another. */
  private record Altered<R>(R record, int field) {
    Object read(Field<R, ?> from, int place) {
      return place == field ? OTHER : from.read(record);
    }
  }

  /** Tries each field of which it is not known yet that all channels react to it. */
  void learn(ScenePair pair) {
    pair.eachOfOne(this::learn);
  }

  private <R> void learn(World<R> world) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < world.type().fields().size(); i++) {
      String place = Hits.place(world, world.type().fields().get(i));
      if (!Channels.OF_VALUES.stream().allMatch(each -> has(each, place))) {
        open.add(i);
      }
    }
    if (world.rows().isEmpty() || open.isEmpty()) {
      return;
    }
    RecordType<Altered<R>> type = type(world.type());
    Subject subject = everybody(type);
    World<Altered<R>> same = world(world, subject, type, -1);
    for (int i : open) {
      String place = Hits.place(world, world.type().fields().get(i));
      World<Altered<R>> altered = world(world, subject, type, i);
      WorldPair<Altered<R>> pair = new WorldPair<>(same, altered);
      for (Channels channel : Channels.OF_VALUES) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        channel.write(same, pair, before);
        channel.write(altered, pair, after);
        tries.row(channel).merge(place, 1L, Long::sum);
        if (!before.toString().contentEquals(after)) {
          reacting.put(channel, place);
        }
      }
    }
  }

  private static <R> RecordType<Altered<R>> type(RecordType<R> like) {
    ImmutableList.Builder<Field<Altered<R>, ?>> fields = ImmutableList.builder();
    for (int i = 0; i < like.fields().size(); i++) {
      Field<R, ?> field = like.fields().get(i);
      int place = i;
      fields.add(Field.of(field.name(), field.quantity(), row -> row.read(field, place)));
    }
    return RecordType.of(like.name(), like.grain(), fields.build());
  }

  private static <R> Subject everybody(RecordType<R> type) {
    Role role =
        Role.builder()
            .id(RoleId.of("everybody"))
            .name("Everybody")
            .addGrants(Grant.allow(Grant.ANY, Action.VIEW, Reach.ALL, FieldSet.all()))
            .build();
    return Policy.builder()
        .name("Open")
        .version("1")
        .addRoles(role)
        .build()
        .against(Catalogue.of(type).withSchema(AgencySchema.empty()))
        .with(Relations.of(type).tenant("tenant", row -> TENANT).build())
        .subject(
            Principal.of(
                TENANT, PersonId.of("ana"), new HeldRole(role.id(), DateRange.startingOn(TODAY))),
            TODAY);
  }

  /** The records of a world and the first of them once more; that may be altered in one field. */
  private static <R> World<Altered<R>> world(
      World<R> world, Subject subject, RecordType<Altered<R>> type, int altered) {
    Look look = new Look(true, -1L >>> (Long.SIZE - type.fields().size()), 0);
    ImmutableList.Builder<Row<Altered<R>>> rows = ImmutableList.builder();
    Row<R> first = world.rows().get(0);
    rows.add(new Row<>("first", new Altered<>(first.record(), altered), look));
    for (Row<R> row : world.rows()) {
      rows.add(new Row<>(row.id(), new Altered<>(row.record(), -1), look));
    }
    return new World<>(subject, type, rows.build());
  }

  /** Adds what was found out elsewhere. */
  void join(Reactions others) {
    reacting.putAll(others.reacting);
    others
        .tries
        .rowMap()
        .forEach(
            (channel, places) ->
                places.forEach(
                    (place, count) -> tries.row(channel).merge(place, count, Long::sum)));
  }

  /** Returns whether a channel reacts to a field. */
  boolean has(Channels channel, String place) {
    return reacting.containsEntry(channel, place);
  }

  /** Returns how many of channel and field react. */
  int count() {
    return reacting.size();
  }

  /** Returns the channels and fields that do not react, and how often that was tried. */
  ImmutableSortedMap<String, Long> missing() {
    ImmutableSortedMap.Builder<String, Long> missing = ImmutableSortedMap.naturalOrder();
    tries
        .rowMap()
        .forEach(
            (channel, places) ->
                places.forEach(
                    (place, count) -> {
                      if (!has(channel, place)) {
                        missing.put(channel + " " + place, count);
                      }
                    }));
    return missing.buildOrThrow();
  }
}
