package dev.agency.proofs.leak;

import com.google.common.base.Splitter;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Table;
import dev.agency.core.figure.Field;
import dev.agency.permissions.testkit.world.Row;
import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.view.HiddenReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How often each field was hidden for each reason in what a channel was asked about, if the channel
 * would have told: where it {@linkplain Reactions reacts} to the field or names it.
 *
 * <p>Sheets have the quantities of the agency in ever new combinations: there a field is its
 * quantity.
 */
final class Hits {
  private static final ImmutableList<HiddenReason> REASONS =
      ImmutableList.copyOf(HiddenReason.values());

  /** By channel and place, how often for each reason. */
  private final Table<Channels, String, long[]> counts = HashBasedTable.create();

  /** The places that are hidden with their record only. */
  private final Set<String> withTheRecord = new HashSet<>();

  /** In how many pairs a channel said anything. */
  private final EnumMap<Channels, Long> written = new EnumMap<>(Channels.class);

  private final Reactions reactions;

  Hits(Reactions reactions) {
    this.reactions = reactions;
  }

  /** Counts the hidden fields of a state that was sent through all channels. */
  void add(Answers answers, ScenePair pair) {
    List<List<String>> places = pair.parts().stream().map(part -> places(part.one())).toList();
    for (Channels channel : Channels.ALL) { // the log says nothing at all
      List<String> said = Splitter.on(ScenePair.END).splitToList(answers.of(channel));
      boolean wrote = said.stream().anyMatch(part -> !part.isEmpty());
      written.merge(channel, wrote ? 1L : 0L, Long::sum);
      for (int i = 0; i < pair.parts().size(); i++) {
        add(channel, said.get(i), pair.parts().get(i).one(), places.get(i));
      }
    }
  }

  private <R> void add(Channels channel, String said, World<R> world, List<String> places) {
    List<Field<R, ?>> fields = world.type().fields();
    for (int i = 0; i < fields.size(); i++) {
      String place = places.get(i);
      boolean tells =
          reactions.has(channel, place)
              || (Channels.OF_NAMES.contains(channel) && said.contains(fields.get(i).name()));
      if (tells) {
        add(channel, place, i, said.isEmpty(), world);
        if (BurnViewer.isShownWithTheRecord(world.type(), fields.get(i))) {
          withTheRecord.add(place);
        }
      }
    }
  }

  private <R> void add(
      Channels channel, String place, int field, boolean isSilent, World<R> world) {
    for (Row<R> row : world.rows()) {
      if (!row.look().shows(field)) {
        HiddenReason reason = row.look().reason(field);
        // Of a record that is not there at all nothing is to be said.
        count(channel, place)[REASONS.indexOf(reason)] +=
            reason == HiddenReason.RECORD || !isSilent ? 1 : 0;
      }
    }
  }

  private long[] count(Channels channel, String place) {
    return counts.row(channel).computeIfAbsent(place, key -> new long[REASONS.size()]);
  }

  /** Adds what was counted elsewhere. */
  void join(Hits others) {
    others
        .counts
        .rowMap()
        .forEach(
            (channel, places) ->
                places.forEach(
                    (place, more) -> {
                      long[] count = count(channel, place);
                      Arrays.setAll(count, i -> count[i] + more[i]);
                    }));
    others.written.forEach((channel, pairs) -> written.merge(channel, pairs, Long::sum));
    withTheRecord.addAll(others.withTheRecord);
  }

  private static <R> List<String> places(World<R> world) {
    return world.type().fields().stream().map(field -> place(world, field)).toList();
  }

  static String place(World<?> world, Field<?, ?> field) {
    String type = world.type().name();
    return type + "." + (type.equals("sheet") ? field.quantity().name() : field.name());
  }

  /** Returns the channels that said anything in fewer pairs than a bar. */
  ImmutableSortedMap<String, Long> silent(long bar) {
    ImmutableSortedMap.Builder<String, Long> silent = ImmutableSortedMap.naturalOrder();
    written.forEach(
        (channel, pairs) -> {
          if (pairs < bar) {
            silent.put(channel.name(), pairs);
          }
        });
    return silent.buildOrThrow();
  }

  /** How often one field was hidden for one reason from one channel. */
  private record Hit(Channels channel, String place, HiddenReason reason, long count) {}

  /** Returns all that may be hit at all. */
  private List<Hit> all() {
    List<Hit> all = new ArrayList<>();
    counts
        .rowMap()
        .forEach(
            (channel, places) ->
                places.forEach(
                    (place, count) -> {
                      for (HiddenReason reason : REASONS) {
                        if (reason == HiddenReason.RECORD || !withTheRecord.contains(place)) {
                          all.add(new Hit(channel, place, reason, count[REASONS.indexOf(reason)]));
                        }
                      }
                    }));
    return all;
  }

  /** Returns how many combinations of channel, field and reason there are. */
  long combinations() {
    return all().size();
  }

  /** Returns how often the rarest combination was hit. */
  long rarest() {
    return all().stream().mapToLong(Hit::count).min().orElse(0);
  }

  /** Returns how often the rarest reason was met in all fields together, each channel the same. */
  long rarestReason() {
    long[] met = new long[REASONS.size()];
    all().forEach(hit -> met[REASONS.indexOf(hit.reason())] += hit.count());
    return Arrays.stream(met).min().orElse(0);
  }

  /** Returns the combinations that were hit less often than a bar. */
  ImmutableSortedMap<String, Long> below(long bar) {
    ImmutableSortedMap.Builder<String, Long> below = ImmutableSortedMap.naturalOrder();
    for (Hit hit : all()) {
      if (hit.count() < bar) {
        below.put(hit.channel() + " " + hit.place() + " " + hit.reason(), hit.count());
      }
    }
    return below.buildOrThrow();
  }
}
