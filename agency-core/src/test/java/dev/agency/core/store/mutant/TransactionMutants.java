package dev.agency.core.store.mutant;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Appended;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Page;
import dev.agency.core.store.RecordedCommand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores with one fault in what they do with transactions. */
final class TransactionMutants {
  private TransactionMutants() {}

  static final class EventsOutside extends FlatStores {
    private final FlatStores outside = new FlatStores();

    @Override
    void publish(Caller caller, List<DomainEvent> events) {
      outside.publish(caller, events);
    }

    @Override
    ImmutableList<DomainEvent> pending(Caller caller, int limit) {
      return outside.pending(caller, limit);
    }

    @Override
    void acknowledge(Caller caller, Collection<DomainEvent> events) {
      outside.acknowledge(caller, events);
    }
  }

  static final class CommandsOutside extends FlatStores {
    private final FlatStores outside = new FlatStores();

    @Override
    void record(Caller caller, RecordedCommand command) {
      outside.record(caller, command);
    }

    @Override
    Optional<RecordedCommand> findCommand(Caller caller, CommandId id) {
      return outside.findCommand(caller, id);
    }
  }

  static final class AuditOutside extends FlatStores {
    private final FlatStores outside = new FlatStores();

    @Override
    void audit(Caller caller, List<AuditRecord> records) {
      outside.audit(caller, records);
    }

    @Override
    Page<AuditRecord> auditPage(
        Caller caller, String recordType, String recordId, Optional<Cursor> after, int limit) {
      return outside.auditPage(caller, recordType, recordId, after, limit);
    }
  }

  static final class EntriesOutside extends FlatStores {
    private final FlatStores outside = new FlatStores();

    @Override
    ImmutableList<Appended> append(Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
      return outside.append(caller, batch);
    }

    @Override
    <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
      return outside.read(caller, range, reader);
    }
  }

  static final class AnswersWithTheInnerResult extends FlatStores {
    private Optional<Object> inner = Optional.empty();

    @Override
    @SuppressWarnings("unchecked") // the fault
    <R> R required(Supplier<R> work) {
      R own = super.required(work);
      Object answer = inner.orElse(own);
      inner = Optional.of(own);
      return (R) answer;
    }
  }

  /** Knows whether this thread is in a transaction. */
  private abstract static class Counting extends FlatStores {
    int depth;

    @Override
    <R> R required(Supplier<R> work) {
      depth++;
      try {
        return super.required(work);
      } finally {
        depth--;
      }
    }
  }

  static final class DropsEventsOfTransactions extends Counting {
    @Override
    void publish(Caller caller, List<DomainEvent> events) {
      if (depth == 0) {
        super.publish(caller, events);
      }
    }
  }

  static final class ReadsWhatWasCommitted extends Counting {
    @Override
    <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
      return depth == 0
          ? super.read(caller, range, reader)
          : CompletableFuture.supplyAsync(() -> super.read(caller, range, reader)).join();
    }
  }

  static final class CommitsInnerEventsAlone extends Counting {
    private final FlatStores alone = new FlatStores();

    @Override
    void publish(Caller caller, List<DomainEvent> events) {
      if (depth > 1) {
        alone.publish(caller, events);
      } else {
        super.publish(caller, events);
      }
    }

    @Override
    ImmutableList<DomainEvent> pending(Caller caller, int limit) {
      return ImmutableList.<DomainEvent>builder()
          .addAll(alone.pending(caller, limit))
          .addAll(super.pending(caller, limit))
          .build();
    }
  }

  static final class ForgetsInnerFailures extends Counting {
    @Override
    <R> R required(Supplier<R> work) {
      return depth > 0 ? work.get() : super.required(work);
    }
  }

  static final class SaysItCommitted extends FlatStores {
    private final List<Object> results = new ArrayList<>();

    @Override
    @SuppressWarnings("unchecked") // the results of the work are its own
    <R> R required(Supplier<R> work) {
      results.clear();
      try {
        return super.required(
            () -> {
              R result = work.get();
              results.add(result);
              return result;
            });
      } catch (PersistenceException failed) {
        return (R) results.get(results.size() - 1);
      }
    }
  }

  static final class WrapsTheExceptionOfTheWork extends FlatStores {
    @Override
    <R> R required(Supplier<R> work) {
      try {
        return super.required(work);
      } catch (IllegalStateException own) {
        throw PersistenceException.failed("work");
      }
    }
  }
}
