package dev.agency.proofs.leak;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.agency.core.figure.Field;
import dev.agency.permissions.testkit.world.Row;
import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.view.HiddenReason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

  private final Map<String, long[]> counts = new HashMap<>();

  /** The places that are hidden with their record only. */
  private final Set<String> withTheRecord = new HashSet<>();

  private final Map<String, Long> written = new TreeMap<>();
  private final Reactions reactions;

  Hits(Reactions reactions) {
    this.reactions = reactions;
  }

  /** Counts the hidden fields of a state that was sent through a channel, which said something. */
  void add(Channels channel, String said, ScenePair pair) {
    List<String> parts = Splitter.on(ScenePair.END).splitToList(said);
    boolean wrote = parts.stream().anyMatch(part -> !part.isEmpty());
    written.merge(channel.name(), wrote ? 1L : 0L, Long::sum);
    for (int i = 0; i < pair.parts().size(); i++) {
      add(channel, parts.get(i), pair.parts().get(i).one());
    }
  }

  private <R> void add(Channels channel, String said, World<R> world) {
    List<Field<R, ?>> fields = world.type().fields();
    for (int i = 0; i < fields.size(); i++) {
      String field = place(world, fields.get(i));
      boolean tells =
          reactions.has(channel, field)
              || (Channels.OF_NAMES.contains(channel) && said.contains(fields.get(i).name()));
      if (!tells) {
        continue;
      }
      if (BurnViewer.isShownWithTheRecord(world.type(), fields.get(i))) {
        withTheRecord.add(channel + " " + field);
      }
      long[] count = null;
      for (Row<R> row : world.rows()) {
        if (!row.look().shows(i)) {
          if (count == null) {
            count = counts.computeIfAbsent(channel + " " + field, key -> new long[REASONS.size()]);
          }
          HiddenReason reason = row.look().reason(i);
          // Of a record that is not there at all nothing is to be said.
          count[REASONS.indexOf(reason)] +=
              reason == HiddenReason.RECORD || !said.isEmpty() ? 1 : 0;
        }
      }
    }
  }

  static String place(World<?> world, Field<?, ?> field) {
    String type = world.type().name();
    return type + "." + (type.equals("sheet") ? field.quantity().name() : field.name());
  }

  /** Returns the channels that said anything in fewer pairs than a bar. */
  ImmutableSortedMap<String, Long> silent(long bar) {
    return ImmutableSortedMap.copyOf(Maps.filterValues(written, count -> count < bar));
  }

  /** Whether a field may be hidden for a reason at all. */
  private boolean isMet(String place, HiddenReason reason) {
    return reason == HiddenReason.RECORD || !withTheRecord.contains(place);
  }

  /** Returns how many combinations of channel, field and reason there are. */
  long combinations() {
    return counts.keySet().stream()
        .mapToLong(place -> REASONS.stream().filter(reason -> isMet(place, reason)).count())
        .sum();
  }

  /** Returns how often the rarest combination was hit. */
  long rarest() {
    return counts.entrySet().stream()
        .flatMapToLong(
            each ->
                REASONS.stream()
                    .filter(reason -> isMet(each.getKey(), reason))
                    .mapToLong(reason -> each.getValue()[REASONS.indexOf(reason)]))
        .min()
        .orElse(0);
  }

  /** Returns how often the rarest reason was met in all fields together, each channel the same. */
  long rarestReason() {
    long[] met = new long[REASONS.size()];
    for (long[] count : counts.values()) {
      for (int i = 0; i < met.length; i++) {
        met[i] += count[i];
      }
    }
    return Arrays.stream(met).min().orElse(0);
  }

  /** Returns the combinations that were hit less often than a bar. */
  ImmutableSortedMap<String, Long> below(long bar) {
    ImmutableSortedMap.Builder<String, Long> below = ImmutableSortedMap.naturalOrder();
    counts.forEach(
        (place, count) -> {
          for (HiddenReason reason : REASONS) {
            if (isMet(place, reason) && count[REASONS.indexOf(reason)] < bar) {
              below.put(place + " " + reason, count[REASONS.indexOf(reason)]);
            }
          }
        });
    return below.buildOrThrow();
  }
}
