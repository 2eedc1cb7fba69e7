package dev.agency.examples.importers;

import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.TimeEntryId;
import dev.agency.examples.importers.batch.Outcome;
import dev.agency.examples.importers.batch.Workspace;
import dev.agency.examples.importers.model.TimeBinding;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.reading.RowRefusal;
import dev.agency.examples.importers.value.ImportRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some hundred records of time, which are looked up and written together. Not thread-safe. */
final class TimeBuffer {
  private static final TimeBinding BINDING = new TimeBinding();

  private final Workspace workspace;
  private final Tally tally;
  private final RowBench bench;
  private final String file;
  private final List<ImportRecord> records = new ArrayList<>();

  TimeBuffer(Workspace workspace, Tally tally, RowBench bench, String file) {
    this.workspace = workspace;
    this.tally = tally;
    this.bench = bench;
    this.file = file;
  }

  void add(ImportRecord record) {
    records.add(record);
    if (records.size() >= Workspace.CHUNK) {
      flush();
    }
  }

  void flush() {
    if (records.isEmpty()) {
      return;
    }
    Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> held =
        workspace.time(records.stream().map(BINDING::id).toList());
    List<TimeEntry> changed = new ArrayList<>();
    for (ImportRecord record : records) {
      Optional<TimeEntry> before =
          Optional.ofNullable(held.get(BINDING.id(record))).flatMap(Revised::value);
      bind(record, before)
          .ifPresent(
              entry -> {
                boolean same = before.equals(Optional.of(entry));
                Outcome made = before.isEmpty() ? Outcome.INSERTED : Outcome.REPLACED;
                tally.count(Kind.TIME, same ? Outcome.UNCHANGED : made);
                if (!same) {
                  changed.add(entry);
                }
              });
    }
    workspace.putTime(changed, held);
    records.clear();
  }

  private Optional<TimeEntry> bind(ImportRecord record, Optional<TimeEntry> before) {
    try {
      if (before.filter(known -> !known.externalRefs().contains(record.ref())).isPresent()) {
        throw bench.taken();
      }
      ImportRecord told = before.isPresent() ? record.told() : record;
      return Optional.of(BINDING.bind(before, told, bench));
    } catch (RowRefusal refusal) {
      tally.refuse(Kind.TIME, file, record.row(), refusal);
    } catch (InvalidModelException e) {
      tally.refuse(Kind.TIME, file, record.row(), bench.refusal(e, BINDING::property));
    }
    return Optional.empty();
  }
}
