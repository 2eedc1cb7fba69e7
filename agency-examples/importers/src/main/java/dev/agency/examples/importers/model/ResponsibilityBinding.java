package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Properties;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who answers for what: the project manager of a project, the account manager of a client. Somebody
 * else at the next import takes the place of who it was.
 */
public final class ResponsibilityBinding extends Binding<ResponsibilityId, Responsibility> {
  /** Creates the binding. */
  public ResponsibilityBinding() {
    super(
        Kind.RESPONSIBILITY,
        Responsibilities.TYPE,
        ImmutableMap.of("during", "from", "end", "until"));
  }

  @Override
  public ResponsibilityId id(String text) {
    return ResponsibilityId.of(text);
  }

  /** A row names what somebody answers for, and may name one for each duty. */
  @Override
  public ResponsibilityId newId(ImportRecord record, Bench bench) {
    return id(record.ref(), duty(record, bench));
  }

  @Override
  public ImmutableList<ResponsibilityId> idsOf(ExternalRef ref) {
    return Stream.of(Duty.values())
        .map(duty -> id(ref, duty))
        .collect(ImmutableList.toImmutableList());
  }

  private ResponsibilityId id(ExternalRef ref, Duty duty) {
    return id(ImportIds.of(new ExternalRef(ref.source(), ref.id() + "." + duty)));
  }

  private static Duty duty(ImportRecord record, Bench bench) {
    return record
        .properties()
        .text("duty")
        .map(name -> name(Duty.class, name, "duty", bench))
        .orElseThrow(() -> bench.refused("duty", ErrorCode.MISSING_PROPERTY));
  }

  @Override
  public Responsibility bind(
      Optional<Responsibility> before, ResponsibilityId id, ImportRecord record, Bench bench) {
    Properties properties = record.properties();
    Responsibility.Builder made =
        before.map(Responsibility::toBuilder).orElseGet(Responsibility::builder).id(id);
    if (before.isEmpty() || properties.text("duty").isPresent()) {
      made.duty(duty(record, bench));
    }
    bench
        .target(record, "person", Kind.PERSON)
        .ifPresent(person -> made.person(PersonId.of(person.id())));
    bench
        .target(record, "client", Kind.CLIENT)
        .ifPresent(client -> made.client(ClientId.of(client.id())));
    bench.target(record, "deal", Kind.DEAL).ifPresent(deal -> made.deal(DealId.of(deal.id())));
    bench
        .target(record, "project", Kind.PROJECT)
        .ifPresent(project -> made.project(ProjectId.of(project.id())));
    days(before.map(Responsibility::during), properties, "from", "until").ifPresent(made::during);
    return made.externalRefs(
            with(before.map(Responsibility::externalRefs).orElse(ImmutableList.of()), record.ref()))
        .build();
  }
}
