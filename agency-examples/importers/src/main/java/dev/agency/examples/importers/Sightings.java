package dev.agency.examples.importers;

import com.google.common.primitives.Ints;
import dev.agency.core.id.ExternalRef;
import dev.agency.examples.importers.Departures.Place;
import dev.agency.examples.importers.model.Binding;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.ObjectProfile;
import dev.agency.examples.importers.reading.RecordMapper;
import dev.agency.examples.importers.reading.RowRefusal;
import dev.agency.examples.importers.value.ImportRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a run sees in the files of one object, and what it does not see any more. */
final class Sightings {
  private final ObjectProfile object;
  private final RecordMapper mapper;
  private final SeenIds seen;
  private final Map<ExternalRef, Place> left = new LinkedHashMap<>();

  /** By files, the rows that stand for several records, which may have been others before. */
  private final Map<String, SeenIds> wholes = new LinkedHashMap<>();

  /**
   * Creates sightings.
   *
   * @param seen what was seen before, in the files of other objects that say the same of a record
   */
  Sightings(ObjectProfile object, RecordMapper mapper, SeenIds seen) {
    this.object = object;
    this.mapper = mapper;
    this.seen = seen;
  }

  SeenIds.Sight see(ImportRecord record) {
    return seen.see(record.ref().id(), record.properties().hashCode());
  }

  /** Sees a row that was read. */
  void read(Optional<ExternalRef> ref, String file, long row) {
    if (isSeveral() && ref.isPresent()) {
      wholes
          .computeIfAbsent(file, any -> new SeenIds())
          .see(ref.get().id(), Ints.saturatedCast(row));
    }
  }

  /** Sees a row that was not read: only what the profile leaves out is gone. */
  void refused(Optional<ExternalRef> ref, String file, long row, RowRefusal refusal) {
    if (ref.isPresent() && refusal.code().equals(ImportCode.SKIPPED.name())) {
      left.put(ref.get(), new Place(file, row, refusal.path()));
    }
  }

  private boolean isSeveral() {
    return object.each().isPresent() || object.repeat().isPresent();
  }

  /** Says what is gone, once all files of its kind are read. */
  void depart(Departures departures, Optional<Binding<?, ?>> binding) {
    left.keySet().removeIf(ref -> seen.has(ref.id()));
    if (object.kind() == Kind.TIME) {
      departures.time(left);
    }
    if (object.kind() == Kind.HOLIDAY) {
      departures.holidays(left);
    }
    binding.ifPresent(
        known -> {
          departures.left(known, left);
          if (isSeveral() && !(wholes.isEmpty() && left.isEmpty())) {
            departures.lost(known, mapper, this::whole, seen);
          }
        });
  }

  /** Returns where a row stands of which a record may be a part: as it was read, or left out. */
  private Optional<Place> whole(ExternalRef row) {
    for (Map.Entry<String, SeenIds> file : wholes.entrySet()) {
      OptionalInt number = file.getValue().content(row.id());
      if (number.isPresent()) {
        return Optional.of(new Place(file.getKey(), number.getAsInt(), object.id().text()));
      }
    }
    return Optional.ofNullable(left.get(row));
  }
}
