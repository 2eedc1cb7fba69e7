package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.pricing.ServiceLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * How much of what the lines of a deal estimate is booked already, so that nothing is asked for
 * twice.
 *
 * <p>A booking that names a line is for that line, whatever its person is otherwise. What is booked
 * beyond that, and what names no line, is for any line of a discipline that its person may do: it
 * covers as many minutes of them as all bookings together can, and those of the person's own
 * discipline where that makes no difference. Disciplines are told by their index. Not thread-safe.
 */
final class Coverage {
  private static final int NOBODY = -1;

  private final ImmutableList<DisciplineId> disciplines;

  /** Of each line what no booking that names it covers. */
  private final Map<LineId, Long> openLines = new HashMap<>();

  private final Map<LineId, Optional<DisciplineId>> disciplineOf = new HashMap<>();

  /** Of each discipline what no booking covers. */
  private final long[] open;

  /** What lines estimate that name no discipline. */
  private long openOfNone;

  /** What of each booking is for no line that it names, and whose it is, in their order. */
  private final List<Long> unnamed = new ArrayList<>();

  private final List<Optional<Kind>> kindOf = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final Map<ImmutableList<Integer>, Kind> byDisciplines = new HashMap<>();

  /** All bookings of people who may do the same, with what they cover of each discipline. */
  private static final class Kind {
    final ImmutableList<Integer> may;
    final long[] covers;
    long all;
    long left;

    Kind(ImmutableList<Integer> may, int disciplines) {
      this.may = may;
      this.covers = new long[disciplines];
    }
  }

  Coverage(ImmutableList<ServiceLine> lines, ImmutableSortedSet<DisciplineId> disciplines) {
    this.disciplines = disciplines.asList();
    open = new long[disciplines.size()];
    for (ServiceLine line : lines) {
      openLines.merge(line.id(), line.estimatedMinutes(), Long::sum);
      disciplineOf.put(line.id(), line.discipline());
      open(line.discipline(), line.estimatedMinutes());
    }
  }

  private void open(Optional<DisciplineId> discipline, long minutes) {
    if (discipline.isPresent()) {
      open[disciplines.indexOf(discipline.get())] += minutes;
    } else {
      openOfNone += minutes;
    }
  }

  /**
   * Adds a booking.
   *
   * @param line the line it names
   * @param may the disciplines its person may do, their own first; none of somebody not known
   * @param minutes what it asks for
   */
  void add(Optional<LineId> line, ImmutableList<Integer> may, long minutes) {
    long left = minutes;
    if (line.isPresent() && openLines.containsKey(line.get())) {
      long covered = Math.min(left, openLines.getOrDefault(line.get(), 0L));
      openLines.merge(line.get(), -covered, Long::sum);
      open(disciplineOf.getOrDefault(line.get(), Optional.empty()), -covered);
      left -= covered;
    }
    Optional<Kind> kind = may.isEmpty() ? Optional.empty() : Optional.of(kind(may));
    if (kind.isPresent()) {
      kind.get().all += left;
      kind.get().left += left;
    }
    unnamed.add(left);
    kindOf.add(kind);
  }

  private Kind kind(ImmutableList<Integer> may) {
    return byDisciplines.computeIfAbsent(
        may,
        key -> {
          Kind kind = new Kind(may, open.length);
          kinds.add(kind);
          return kind;
        });
  }

  /** Covers what can be covered, once all bookings are added. */
  void cover() {
    for (Kind kind : kinds) {
      int own = kind.may.get(0);
      long covered = Math.min(kind.left, open[own]);
      kind.covers[own] = covered;
      kind.left -= covered;
      open[own] -= covered;
    }
    for (int kind = 0; kind < kinds.size(); kind++) {
      boolean more = true;
      while (more && kinds.get(kind).left > 0) {
        more = augment(kind);
      }
    }
  }

  /** Lets a kind cover a discipline that is open, if need be by way of what others would leave. */
  private boolean augment(int from) {
    int[] reachedBy = new int[open.length];
    int[] reachedOver = new int[kinds.size()];
    Arrays.fill(reachedBy, NOBODY);
    Arrays.fill(reachedOver, NOBODY);
    Queue<Integer> queue = new ArrayDeque<>();
    queue.add(from);
    while (!queue.isEmpty()) {
      int kind = queue.remove();
      for (int discipline : kinds.get(kind).may) {
        if (reachedBy[discipline] == NOBODY) {
          reachedBy[discipline] = kind;
          if (open[discipline] > 0) {
            push(from, discipline, reachedBy, reachedOver);
            return true;
          }
          reach(discipline, from, reachedOver, queue);
        }
      }
    }
    return false;
  }

  /** Reaches all who cover a discipline and could do something else instead. */
  private void reach(int discipline, int from, int[] reachedOver, Queue<Integer> queue) {
    for (int other = 0; other < kinds.size(); other++) {
      if (other != from
          && reachedOver[other] == NOBODY
          && kinds.get(other).covers[discipline] > 0) {
        reachedOver[other] = discipline;
        queue.add(other);
      }
    }
  }

  private void push(int from, int discipline, int[] reachedBy, int[] reachedOver) {
    long minutes = Math.min(kinds.get(from).left, open[discipline]);
    for (int kind = reachedBy[discipline]; kind != from; kind = reachedBy[reachedOver[kind]]) {
      minutes = Math.min(minutes, kinds.get(kind).covers[reachedOver[kind]]);
    }
    open[discipline] -= minutes;
    int to = discipline;
    int kind = reachedBy[to];
    while (kind != from) {
      kinds.get(kind).covers[to] += minutes;
      to = reachedOver[kind];
      kinds.get(kind).covers[to] -= minutes;
      kind = reachedBy[to];
    }
    kinds.get(from).covers[to] += minutes;
    kinds.get(from).left -= minutes;
  }

  /**
   * Returns what each booking asks for that no line does, in the order they were added: of those of
   * one kind the first cover lines.
   */
  long[] beyond() {
    Map<Kind, Long> covered = new HashMap<>();
    kinds.forEach(kind -> covered.put(kind, kind.all - kind.left));
    long[] beyond = new long[unnamed.size()];
    for (int i = 0; i < beyond.length; i++) {
      long minutes = unnamed.get(i);
      long covers =
          kindOf.get(i).map(kind -> Math.min(minutes, covered.getOrDefault(kind, 0L))).orElse(0L);
      kindOf.get(i).ifPresent(kind -> covered.merge(kind, -covers, Long::sum));
      beyond[i] = minutes - covers;
    }
    return beyond;
  }

  /** Returns what lines of a discipline estimate and no booking covers. */
  long open(int discipline) {
    return open[discipline];
  }

  /** Returns what lines without a discipline estimate and no booking covers. */
  long openOfNone() {
    return openOfNone;
  }
}
