package dev.agency.core.store.mutant;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.id.CommandId;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Stores with one fault in what they do with commands, audit records and events. */
final class LogMutants {
  private LogMutants() {}

  private static int clamped(int limit) {
    return Math.max(1, Math.min(limit, Page.MAX_LIMIT));
  }

  static final class TakesAnyLimit extends FlatStores {
    @Override
    <I extends Comparable<I>, T> Page<Versioned<T>> page(
        EntityType<I, T> type, Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
      return super.page(type, caller, query, after, clamped(limit));
    }

    @Override
    Page<AuditRecord> auditPage(
        Caller caller, String recordType, String recordId, Optional<Cursor> after, int limit) {
      return super.auditPage(caller, recordType, recordId, after, clamped(limit));
    }

    @Override
    ImmutableList<DomainEvent> pending(Caller caller, int limit) {
      return super.pending(caller, clamped(limit));
    }
  }

  static final class ForgetsCommands extends FlatStores {
    @Override
    Optional<RecordedCommand> findCommand(Caller caller, CommandId id) {
      return Optional.empty();
    }
  }

  /** Keeps no text where it is empty, as some databases do. */
  static final class TakesAnEmptyTextForNone extends FlatStores {
    @Override
    void record(Caller caller, RecordedCommand command) {
      boolean empty = command.answer().equals(Optional.of(""));
      super.record(
          caller,
          empty
              ? command.toBuilder().version(Optional.empty()).answer(Optional.empty()).build()
              : command);
    }

    @Override
    void audit(Caller caller, List<AuditRecord> records) {
      super.audit(
          caller,
          records.stream()
              .map(
                  record ->
                      record.toBuilder()
                          .before(record.before().filter(text -> !text.isEmpty()))
                          .build())
              .collect(toImmutableList()));
    }
  }

  static final class FindsCommandsOfAnyCase extends FlatStores {
    private final Map<String, CommandId> byLetter = new ConcurrentHashMap<>();

    @Override
    void record(Caller caller, RecordedCommand command) {
      super.record(caller, command);
      byLetter.put(letters(caller, command.id()), command.id());
    }

    @Override
    Optional<RecordedCommand> findCommand(Caller caller, CommandId id) {
      return super.findCommand(caller, byLetter.getOrDefault(letters(caller, id), id));
    }

    private static String letters(Caller caller, CommandId id) {
      return caller.tenant() + " " + id.value().toLowerCase(Locale.ROOT);
    }
  }

  static final class RecordsACommandAgain extends FlatStores {
    @Override
    void record(Caller caller, RecordedCommand command) {
      try {
        super.record(caller, command);
      } catch (DuplicateIdException again) {
        // Taken for the same one.
      }
    }
  }

  static final class FindsCommandsOfAllTenants extends FlatStores {
    private final Set<Caller> callers = ConcurrentHashMap.newKeySet();

    @Override
    void record(Caller caller, RecordedCommand command) {
      callers.add(caller);
      super.record(caller, command);
    }

    @Override
    Optional<RecordedCommand> findCommand(Caller caller, CommandId id) {
      return Stream.concat(Stream.of(caller), callers.stream())
          .flatMap(each -> super.findCommand(each, id).stream())
          .findFirst();
    }
  }

  static final class SortsAuditByTime extends FlatStores {
    @Override
    Page<AuditRecord> auditPage(
        Caller caller, String recordType, String recordId, Optional<Cursor> after, int limit) {
      Page<AuditRecord> page = super.auditPage(caller, recordType, recordId, after, limit);
      return new Page<>(
          page.rows().stream().sorted(comparing(AuditRecord::at)).collect(toImmutableList()),
          page.next());
    }
  }

  static final class ReadsAuditOfAnyType extends FlatStores {
    private static final String ONE = "any";

    @Override
    void audit(Caller caller, List<AuditRecord> records) {
      super.audit(
          caller,
          records.stream().map(record -> record.withRecordType(ONE)).collect(toImmutableList()));
    }

    @Override
    Page<AuditRecord> auditPage(
        Caller caller, String recordType, String recordId, Optional<Cursor> after, int limit) {
      Page<AuditRecord> page = super.auditPage(caller, ONE, recordId, after, limit);
      return new Page<>(
          page.rows().stream()
              .map(record -> record.withRecordType(recordType))
              .collect(toImmutableList()),
          page.next());
    }
  }

  static final class EndsAuditAfterAPage extends FlatStores {
    @Override
    Page<AuditRecord> auditPage(
        Caller caller, String recordType, String recordId, Optional<Cursor> after, int limit) {
      return new Page<>(
          super.auditPage(caller, recordType, recordId, after, limit).rows(), Optional.empty());
    }
  }

  static final class AppendsOneByOne extends FlatStores {
    @Override
    void audit(Caller caller, List<AuditRecord> records) {
      records.forEach(record -> super.audit(caller, ImmutableList.of(record)));
    }

    @Override
    void publish(Caller caller, List<DomainEvent> events) {
      events.forEach(event -> super.publish(caller, ImmutableList.of(event)));
    }
  }

  static final class ReadsAuditOfAllTenants extends FlatStores {
    private final Set<Caller> callers = ConcurrentHashMap.newKeySet();

    @Override
    void audit(Caller caller, List<AuditRecord> records) {
      callers.add(caller);
      super.audit(caller, records);
    }

    @Override
    Page<AuditRecord> auditPage(
        Caller caller, String recordType, String recordId, Optional<Cursor> after, int limit) {
      ImmutableList.Builder<AuditRecord> all = ImmutableList.builder();
      callers.forEach(
          each -> all.addAll(super.auditPage(each, recordType, recordId, after, limit).rows()));
      return new Page<>(all.build(), Optional.empty());
    }
  }

  static final class SortsEventsByCommand extends FlatStores {
    @Override
    ImmutableList<DomainEvent> pending(Caller caller, int limit) {
      return super.pending(caller, limit).stream()
          .sorted(comparing(DomainEvent::command).thenComparing(DomainEvent::index))
          .collect(toImmutableList());
    }
  }

  static final class ReadsAllEvents extends FlatStores {
    @Override
    ImmutableList<DomainEvent> pending(Caller caller, int limit) {
      Page.requireLimit(limit);
      return super.pending(caller, Page.MAX_LIMIT);
    }
  }

  static final class AcknowledgesUpToAMark extends FlatStores {
    @Override
    void acknowledge(Caller caller, Collection<DomainEvent> events) {
      List<DomainEvent> all = new ArrayList<>(pending(caller, Page.MAX_LIMIT));
      int mark = events.stream().mapToInt(all::indexOf).max().orElse(-1);
      super.acknowledge(caller, all.subList(0, mark + 1));
    }
  }

  static final class RefusesUnknownAcknowledgements extends FlatStores {
    @Override
    void acknowledge(Caller caller, Collection<DomainEvent> events) {
      if (!pending(caller, Page.MAX_LIMIT).containsAll(events)) {
        throw new NotFoundException("event");
      }
      super.acknowledge(caller, events);
    }
  }

  static final class PublishesAgainWhatWasAcknowledged extends FlatStores {
    private final Set<DomainEvent> acknowledged = ConcurrentHashMap.newKeySet();

    @Override
    void acknowledge(Caller caller, Collection<DomainEvent> events) {
      acknowledged.addAll(events);
      super.acknowledge(caller, events);
    }

    @Override
    void publish(Caller caller, List<DomainEvent> events) {
      super.publish(
          caller,
          events.stream()
              .filter(event -> !acknowledged.contains(event))
              .collect(toImmutableList()));
    }
  }

  static final class AcknowledgesForAllTenants extends FlatStores {
    private final Set<Caller> callers = ConcurrentHashMap.newKeySet();

    @Override
    void publish(Caller caller, List<DomainEvent> events) {
      callers.add(caller);
      super.publish(caller, events);
    }

    @Override
    void acknowledge(Caller caller, Collection<DomainEvent> events) {
      callers.forEach(each -> super.acknowledge(each, events));
    }
  }
}
