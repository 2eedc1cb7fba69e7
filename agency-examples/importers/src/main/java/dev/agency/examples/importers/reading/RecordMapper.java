package dev.agency.examples.importers.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.ExternalRef;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.profile.Condition;
import dev.agency.examples.importers.profile.DayForm;
import dev.agency.examples.importers.profile.ObjectProfile;
import dev.agency.examples.importers.profile.Repeat;
import dev.agency.examples.importers.raw.Raw;
import dev.agency.examples.importers.raw.RawPath;
import dev.agency.examples.importers.raw.RawRow;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Presence;
import dev.agency.examples.importers.value.Properties;
import dev.agency.examples.importers.value.Refs;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the records of a row, as an object of a profile says. */
public final class RecordMapper {
  private static final int MAX_REPEATS = 1_000;
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final String system;
  private final ObjectProfile object;
  private final Givens givens;

  /**
   * Creates a mapper.
   *
   * @param system the system
   * @param object what its rows are
   * @param givens what the host gives
   */
  public RecordMapper(String system, ObjectProfile object, Givens givens) {
    this.system = system;
    this.object = object;
    this.givens = givens;
  }

  /**
   * Makes the records of a row.
   *
   * @param row the row
   * @param notes takes what is worth knowing
   * @return the records: none if the row is something else, several if it stands for several
   * @throws RowRefusal if it is refused or left out
   */
  public ImmutableList<ImportRecord> map(RawRow row, RowNotes notes) {
    if (!object.isOf(row, givens.texts())) {
      return ImmutableList.of();
    }
    for (Condition condition : object.conflicts()) {
      if (condition.isMetBy(row.value(), givens.texts())) {
        throw RowRefusal.refused(condition.path().text(), ErrorCode.INCONSISTENT);
      }
    }
    for (Condition condition : object.skips()) {
      if (condition.isMetBy(row.value(), givens.texts())) {
        throw RowRefusal.skipped(condition.path().text(), ImportCode.SKIPPED);
      }
    }
    Properties properties = new FieldReader(givens, row.value(), notes).properties(object.fields());
    ImportRecord whole = new ImportRecord(ref(row.value()), row.number(), properties);
    return repeated(whole, row.value()).stream()
        .flatMap(record -> each(record).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the name of a row.
   *
   * @param row the row
   * @return the name, empty if it has none
   */
  public Optional<ExternalRef> name(RawRow row) {
    try {
      return Optional.of(ref(row.value()));
    } catch (RowRefusal nameless) {
      return Optional.empty();
    }
  }

  /**
   * Returns the names of the rows that a record may be a part of, by how {@link #map} names the
   * parts.
   *
   * @param record the name of a record
   * @return the names, none if no row stands for several or it is of another system
   */
  public ImmutableList<String> wholes(ExternalRef record) {
    ImmutableList.Builder<String> wholes = ImmutableList.builder();
    if (!record.source().equals(object.source().orElse(system))) {
      return wholes.build();
    }
    String rest = record.id();
    if (object.each().isPresent()) {
      int end = rest.lastIndexOf(':');
      if (end < 1) {
        return ImmutableList.of();
      }
      rest = rest.substring(0, end);
      wholes.add(rest);
    }
    int last = rest.lastIndexOf(':');
    if (object.repeat().isPresent()
        && last > 0
        && DAY.matcher(rest.substring(last + 1)).matches()) {
      wholes.add(rest.substring(0, last));
    }
    return wholes.build();
  }

  private ExternalRef ref(Raw row) {
    RawPath.Found found = object.id().in(row, ImmutableSet.of());
    String id =
        found
            .scalar()
            .map(String::strip)
            .orElseThrow(
                () ->
                    RowRefusal.refused(
                        object.id().text(), found.code().orElse(ErrorCode.MISSING_PROPERTY)));
    try {
      return new ExternalRef(object.source().orElse(system), id);
    } catch (InvalidModelException e) {
      throw RowRefusal.refused(object.id().text(), e.code());
    }
  }

  private ImmutableList<ImportRecord> each(ImportRecord record) {
    if (object.each().isEmpty()) {
      return ImmutableList.of(record);
    }
    String property = object.each().get();
    Optional<Refs> all =
        record.properties().get(property, Refs.class).filter(refs -> !refs.ids().isEmpty());
    if (all.isEmpty()) {
      // A row for nobody would be no record at all, and nobody would hear of it.
      throw RowRefusal.refused(lastPlace(property), ErrorCode.MISSING_PROPERTY);
    }
    return all.stream()
        .flatMap(
            refs ->
                refs.ids().stream()
                    .map(
                        id ->
                            with(
                                record,
                                ":" + id,
                                ImmutableMap.of(
                                    property,
                                    new Refs(ImmutableList.of(id), refs.by(), refs.source())))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Where a property is looked for last. */
  private String lastPlace(String property) {
    return object.fields().stream()
        .filter(field -> field.property().equals(property))
        .map(field -> field.or().map(RawPath::text).orElseGet(field::place))
        .findFirst()
        .orElse(property);
  }

  private ImmutableList<ImportRecord> repeated(ImportRecord record, Raw row) {
    Repeat.Step step = object.repeat().map(repeat -> step(repeat, row)).orElse(Repeat.Step.NEVER);
    if (step == Repeat.Step.NEVER) {
      return ImmutableList.of(record);
    }
    LocalDate until = until(object.repeat().orElseThrow(), row);
    LocalDate start = day(record, "start");
    long length = ChronoUnit.DAYS.between(start, day(record, "end"));
    ImmutableList.Builder<ImportRecord> all = ImmutableList.builder();
    all.add(record);
    LocalDate next = start;
    for (int times = 1; ; times++) {
      next = after(start, step, times);
      if (next.isAfter(until)) {
        return all.build();
      }
      if (times > MAX_REPEATS) {
        throw RowRefusal.refused(object.repeat().get().until().text(), ErrorCode.LIMIT_EXCEEDED);
      }
      all.add(
          with(record, ":" + next, ImmutableMap.of("start", next, "end", next.plusDays(length))));
    }
  }

  private static Repeat.Step step(Repeat repeat, Raw row) {
    RawPath.Found found = repeat.state().in(row, ImmutableSet.of());
    if (found.state() == RawPath.State.ABSENT || found.state() == RawPath.State.NOTHING) {
      return Repeat.Step.NEVER;
    }
    // Guessing how often would invent work: a state nobody mapped refuses the row.
    return found
        .scalar()
        .map(repeat.steps()::get)
        .orElseThrow(() -> RowRefusal.refused(repeat.state().text(), ErrorCode.UNKNOWN_NAME));
  }

  private static LocalDate until(Repeat repeat, Raw row) {
    RawPath.Found found = repeat.until().in(row, ImmutableSet.of());
    String text =
        found
            .scalar()
            .orElseThrow(
                () -> RowRefusal.refused(repeat.until().text(), ErrorCode.MISSING_PROPERTY));
    return new DayForm("date")
        .read(text.strip(), Optional.empty())
        .orElseThrow(() -> RowRefusal.refused(repeat.until().text(), ErrorCode.MALFORMED_DATE));
  }

  private LocalDate day(ImportRecord record, String property) {
    return record
        .properties()
        .get(property, LocalDate.class)
        .orElseThrow(() -> RowRefusal.refused(property, ErrorCode.MISSING_PROPERTY));
  }

  private static LocalDate after(LocalDate start, Repeat.Step step, int times) {
    return switch (step) {
      case WEEKLY -> start.plusWeeks(times);
      case TWO_WEEKS -> start.plusWeeks(2L * times);
      case MONTHLY -> start.plusMonths(times);
      case NEVER -> start;
    };
  }

  private static ImportRecord with(ImportRecord record, String tail, Map<String, ?> values) {
    Map<String, Presence> presences = new HashMap<>(record.properties().presences());
    values.forEach((property, value) -> presences.put(property, new Presence.Value(value, false)));
    return new ImportRecord(
        new ExternalRef(record.ref().source(), record.ref().id() + tail),
        record.row(),
        new Properties(ImmutableMap.copyOf(presences)));
  }
}
