package dev.agency.examples.importers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.importers.batch.Outcome;
import dev.agency.examples.importers.batch.Workspace;
import dev.agency.examples.importers.link.Basis;
import dev.agency.examples.importers.link.Candidate;
import dev.agency.examples.importers.link.Decision;
import dev.agency.examples.importers.link.DecisionBook;
import dev.agency.examples.importers.link.Linked;
import dev.agency.examples.importers.link.Links;
import dev.agency.examples.importers.model.Binding;
import dev.agency.examples.importers.model.BookingBinding;
import dev.agency.examples.importers.model.BudgetBinding;
import dev.agency.examples.importers.model.ClientBinding;
import dev.agency.examples.importers.model.DealBinding;
import dev.agency.examples.importers.model.HolidayBinding;
import dev.agency.examples.importers.model.ImportIds;
import dev.agency.examples.importers.model.LeaveBinding;
import dev.agency.examples.importers.model.PersonBinding;
import dev.agency.examples.importers.model.PipelineBinding;
import dev.agency.examples.importers.model.ProjectBinding;
import dev.agency.examples.importers.model.ResponsibilityBinding;
import dev.agency.examples.importers.model.ScheduleBinding;
import dev.agency.examples.importers.model.WorkItemBinding;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.problem.RowProblem;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.ObjectProfile;
import dev.agency.examples.importers.raw.GroupedRows;
import dev.agency.examples.importers.raw.RawRow;
import dev.agency.examples.importers.raw.RowSink;
import dev.agency.examples.importers.reading.RecordMapper;
import dev.agency.examples.importers.reading.RowRefusal;
import dev.agency.examples.importers.value.ImportRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** One pass over the files of a request, within one transaction. Not thread-safe. */
final class ImportRun {
  private static final int PROGRESS_EVERY = 1_000;
  private static final int PAGE = 500;
  private static final ImmutableMap<Kind, Binding<?, ?>> BINDINGS =
      Stream.of(
              new ClientBinding(),
              new PersonBinding(),
              new ScheduleBinding(),
              new PipelineBinding(),
              new DealBinding(),
              new ProjectBinding(),
              new ResponsibilityBinding(),
              new BudgetBinding(),
              new WorkItemBinding(),
              new BookingBinding(),
              new LeaveBinding(),
              new HolidayBinding())
          .collect(ImmutableMap.toImmutableMap(Binding::kind, binding -> binding));

  private final Stores stores;
  private final Caller caller;
  private final ImportRequest request;
  private final LongConsumer progress;
  private final Workspace workspace;
  private final DecisionBook decisions;
  private final Links links;
  private final Tally tally = new Tally();
  private final Departures departures;

  /** By systems, the time of a run: its objects may have files of which two have one entry. */
  private final Map<String, SeenIds> time = new HashMap<>();

  private long rows;

  ImportRun(Stores stores, Caller caller, ImportRequest request, LongConsumer progress) {
    this.stores = stores;
    this.caller = caller;
    this.request = request;
    this.progress = progress;
    this.workspace = new Workspace(stores, caller, request.batch());
    this.decisions = new DecisionBook(stores, caller);
    this.links = new Links(decisions.all().and(request.decisions()));
    this.departures = new Departures(stores, caller, workspace, tally);
  }

  ImportReport run() {
    request.objects().forEach(request::requireZones);
    requireNoHistory();
    BINDINGS.values().stream().filter(binding -> binding.kind().isLinked()).forEach(this::learnAll);
    ImmutableSet<Decision> late =
        request.decisions().all().stream()
            .filter(decision -> links.isContradicted(decision, ImportIds.of(decision.ref())))
            .collect(ImmutableSet.toImmutableSet());
    for (Kind kind : Kind.values()) {
      List<Sightings> seen = new ArrayList<>();
      for (ObjectProfile object : request.objects()) {
        if (object.kind() == kind) {
          seen.add(read(object));
        }
      }
      // What one file leaves out another may have.
      seen.forEach(
          sightings -> sightings.depart(departures, Optional.ofNullable(BINDINGS.get(kind))));
    }
    departures.run();
    noteDecisions(late);
    progress.accept(rows);
    return tally.report(request.dryRun(), decisions.keep(request.decisions()));
  }

  /** Says which decisions are kept and do nothing. */
  private void noteDecisions(ImmutableSet<Decision> late) {
    long place = 0;
    for (Decision decision : request.decisions().all()) {
      place++;
      String path = decision.id().isPresent() ? "/id" : "/verdict";
      if (links.isOfNothing(decision)) {
        noteDecision(place, path, ErrorCode.UNKNOWN_REFERENCE);
      } else if (late.contains(decision)) {
        noteDecision(place, path, ErrorCode.INCONSISTENT);
      }
    }
  }

  private void noteDecision(long place, String path, ErrorCode code) {
    tally.note(new RowProblem("decisions", place, path, code.name(), Severity.NOTE));
  }

  /** What is over is no entity of a store: {@link PastProjects} reads it. */
  private void requireNoHistory() {
    if (request.objects().stream().anyMatch(object -> object.kind() == Kind.FINISHED_TASK)) {
      throw InvalidModelException.at(
          "/files", ErrorCode.UNKNOWN_TYPE, "Finished tasks are read, and not stored.");
    }
  }

  private <I extends Comparable<I>, T> void learnAll(Binding<I, T> binding) {
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Versioned<T>> page =
          stores.entities(binding.type()).page(caller, Query.all(), after, PAGE);
      page.rows().forEach(row -> learn(binding, row.value()));
      after = page.next();
    } while (after.isPresent());
  }

  private <I extends Comparable<I>, T> void learn(Binding<I, T> binding, T entity) {
    Binding.Identity identity = binding.identity(entity);
    links.learn(
        binding.kind(),
        binding.type().id(entity).toString(),
        identity.name(),
        identity.key(),
        identity.refs());
  }

  private Sightings read(ObjectProfile object) {
    RecordMapper mapper = new RecordMapper(request.profile().system(), object, request.givens());
    Sightings sightings = new Sightings(object, mapper, seen(object));
    for (ImportRequest.Page page : request.pages(object)) {
      ObjectReading reading = new ObjectReading(object, page.file(), mapper, sightings);
      if (object.group().isPresent()) {
        GroupedRows grouped = new GroupedRows(reading, object.group().get());
        object.format().read(page.file(), page.bytes(), object.shape(), grouped);
        grouped.end();
      } else {
        object.format().read(page.file(), page.bytes(), object.shape(), reading);
      }
      reading.time.flush();
    }
    workspace.flush();
    return sightings;
  }

  private SeenIds seen(ObjectProfile object) {
    String system = object.source().orElse(request.profile().system());
    return object.kind() == Kind.TIME
        ? time.computeIfAbsent(system, any -> new SeenIds())
        : new SeenIds();
  }

  /** Takes the rows of one file as one of the things they are. */
  private final class ObjectReading implements RowSink {
    private final ObjectProfile object;
    private final ImmutableMap<String, String> givens = request.givens().texts();
    private final String file;
    private final Sightings sightings;
    private final RecordMapper mapper;
    private final RowBench bench;
    private final TimeBuffer time;
    private final ImmutableList<ObjectProfile> siblings;

    /** Of all that a file's rows may be, one says which rows are none of it. */
    private final boolean first;

    ObjectReading(ObjectProfile object, String file, RecordMapper mapper, Sightings sightings) {
      this.object = object;
      this.file = file;
      this.sightings = sightings;
      this.mapper = mapper;
      this.bench = new RowBench(stores, caller, workspace, links, object, tally, file);
      this.siblings =
          request.profile().objects().stream()
              .filter(other -> other.file().equals(object.file()))
              .collect(ImmutableList.toImmutableList());
      this.first = siblings.get(0).equals(object);
      this.time = new TimeBuffer(workspace, tally, bench, file);
    }

    @Override
    public void row(RawRow row) {
      rows++;
      if (rows % PROGRESS_EVERY == 0) {
        progress.accept(rows);
      }
      if (first && siblings.stream().noneMatch(other -> other.isOf(row, givens))) {
        String path = object.when().get(0).path().text();
        tally.refuse(
            object.kind(), file, row.number(), RowRefusal.refused(path, ErrorCode.UNKNOWN_TYPE));
        return;
      }
      ImmutableList<ImportRecord> records;
      try {
        records = mapper.map(row, tally.notes(file, row.number()));
      } catch (RowRefusal refusal) {
        tally.refuse(object.kind(), file, row.number(), refusal);
        sightings.refused(mapper.name(row), file, row.number(), refusal);
        return;
      }
      if (!records.isEmpty()) {
        sightings.read(mapper.name(row), file, row.number());
      }
      records.forEach(this::record);
    }

    @Override
    public void broken(long number, String path, ErrorCode code) {
      rows++;
      if (first) {
        tally.refuse(object.kind(), file, number, RowRefusal.refused(path, code));
      }
    }

    private void record(ImportRecord record) {
      switch (sightings.see(record)) {
        case REPEATED -> tally.count(object.kind(), Outcome.UNCHANGED);
        case CONTRADICTED ->
            refuse(record, RowRefusal.refused(object.id().text(), ErrorCode.DUPLICATE_ID));
        case NEW -> put(record);
      }
    }

    private void put(ImportRecord record) {
      if (object.kind() == Kind.TIME) {
        time.add(record);
        return;
      }
      workspace.flushIfFull();
      Binding<?, ?> binding = Objects.requireNonNull(BINDINGS.get(object.kind()));
      try {
        put(record, binding);
      } catch (RowRefusal refusal) {
        refuse(record, refusal);
      } catch (InvalidModelException e) {
        refuse(record, bench.refusal(e, binding::property));
      }
    }

    private void refuse(ImportRecord record, RowRefusal refusal) {
      tally.refuse(object.kind(), file, record.row(), refusal);
    }

    private <I extends Comparable<I>, T> void put(ImportRecord record, Binding<I, T> binding) {
      I own = binding.newId(record, bench);
      if (!binding.kind().isLinked()) {
        bind(record, binding, own);
        return;
      }
      Linked linked = links.find(candidate(record));
      if (linked instanceof Linked.Open open) {
        if (links.isDecided(binding.kind(), record.ref())) {
          // What it was said to be is not here, or not yet.
          tally.note(
              new RowProblem(
                  file,
                  record.row(),
                  object.id().text(),
                  ErrorCode.UNKNOWN_REFERENCE.name(),
                  Severity.NOTE));
        }
        Optional<String> name = record.properties().text("name");
        tally.open(
            new ImportReport.Unresolved(binding.kind(), record.ref(), name, open.proposals()));
        throw RowRefusal.refused(object.id().text(), ImportCode.UNRESOLVED);
      }
      // What somebody said it is may be called as it would be: it is not its own all the same.
      if (linked instanceof Linked.To to
          && !(to.basis() == Basis.REFERENCE && to.id().equals(own.toString()))) {
        attach(record, binding, to);
      } else {
        bind(record, binding, own);
      }
    }

    private Candidate candidate(ImportRecord record) {
      Optional<String> address = record.properties().text("domain");
      Optional<String> key =
          record.properties().text("email").or(() -> address.flatMap(ClientBinding::domain));
      return new Candidate(
          object.kind(),
          record.ref(),
          record.properties().text("name"),
          key,
          address.filter(ClientBinding::isWithinDomain).isEmpty(),
          object.creates());
    }

    private <I extends Comparable<I>, T> void bind(
        ImportRecord record, Binding<I, T> binding, I id) {
      Optional<T> before = workspace.find(binding.type(), id);
      if (before.filter(known -> binding.isAnother(known, record.ref())).isPresent()) {
        throw bench.taken();
      }
      store(binding, binding.bind(before, id, binding.told(record, before), bench));
    }

    private <I extends Comparable<I>, T> void attach(
        ImportRecord record, Binding<I, T> binding, Linked.To to) {
      T known = workspace.find(binding.type(), binding.id(to.id())).orElseThrow();
      store(binding, binding.withRef(known, record.ref()));
      if (to.basis() != Basis.REFERENCE) {
        tally.link(new ImportReport.Link(binding.kind(), record.ref(), to.id(), to.basis()));
      }
    }

    private <I extends Comparable<I>, T> void store(Binding<I, T> binding, T entity) {
      tally.count(binding.kind(), workspace.put(binding.type(), entity));
      if (binding.kind().isLinked()) {
        learn(binding, entity);
      }
    }
  }
}
