package dev.agency.core.store.mutant;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.Appended;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import java.util.List;
import java.util.function.UnaryOperator;

/** Stores that keep a value as another one: its JSON with something changed. */
class Spoiled extends FlatStores {
  private final UnaryOperator<String> json;

  Spoiled(UnaryOperator<String> json) {
    this.json = json;
  }

  private <T> T spoil(T value, Class<T> type) {
    String before = AgencyJson.writeStored(value);
    String after = json.apply(before);
    return after.equals(before) ? value : AgencyJson.readStored(after, type);
  }

  @Override
  <I extends Comparable<I>, T> Versioned<T> insert(EntityType<I, T> type, Caller caller, T value) {
    return super.insert(type, caller, spoil(value, type.model()));
  }

  @Override
  <I extends Comparable<I>, T> Versioned<T> replace(
      EntityType<I, T> type, Caller caller, T value, long expected) {
    return super.replace(type, caller, spoil(value, type.model()), expected);
  }

  @Override
  ImmutableList<Appended> append(Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
    return super.append(
        caller,
        batch.stream()
            .map(
                one ->
                    new Revised<>(
                        one.id(),
                        one.revision(),
                        one.value().map(entry -> spoil(entry, TimeEntry.class))))
            .collect(toImmutableList()));
  }

  @Override
  void record(Caller caller, RecordedCommand command) {
    super.record(caller, spoil(command, RecordedCommand.class));
  }

  @Override
  void audit(Caller caller, List<AuditRecord> records) {
    super.audit(
        caller,
        records.stream()
            .map(record -> spoil(record, AuditRecord.class))
            .collect(toImmutableList()));
  }

  @Override
  void publish(Caller caller, List<DomainEvent> events) {
    super.publish(
        caller,
        events.stream().map(event -> spoil(event, DomainEvent.class)).collect(toImmutableList()));
  }
}
