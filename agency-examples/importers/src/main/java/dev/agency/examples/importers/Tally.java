package dev.agency.examples.importers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.examples.importers.batch.Outcome;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.problem.Problems;
import dev.agency.examples.importers.problem.RowProblem;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.reading.RowNotes;
import dev.agency.examples.importers.reading.RowRefusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of the records of a run. Not thread-safe. */
final class Tally {
  private static final int MAX_LISTED = 10_000;
  private static final int MAX_NAMES = 1_000;

  private final Problems problems = new Problems();
  private final EnumMap<Kind, ImportReport.Counts> counts = new EnumMap<>(Kind.class);
  private final List<ImportReport.Link> links = new ArrayList<>();
  private final List<ImportReport.Unresolved> unresolved = new ArrayList<>();
  private final TreeMap<String, TreeMap<String, Long>> unmapped = new TreeMap<>();
  private final TreeMap<String, Long> givens = new TreeMap<>();
  private long moreLinks;
  private long moreUnresolved;
  private int names;

  void count(Kind kind, Outcome outcome) {
    add(
        kind,
        new ImportReport.Counts(
            outcome == Outcome.INSERTED ? 1 : 0,
            outcome == Outcome.REPLACED || outcome == Outcome.REMOVED ? 1 : 0,
            outcome == Outcome.UNCHANGED ? 1 : 0,
            0,
            0));
  }

  void refuse(Kind kind, RowProblem problem) {
    boolean refused = problem.severity() == Severity.REFUSED;
    add(kind, new ImportReport.Counts(0, 0, 0, refused ? 0 : 1, refused ? 1 : 0));
    problems.add(problem);
  }

  void refuse(Kind kind, String file, long row, RowRefusal refusal) {
    refuse(kind, new RowProblem(file, row, refusal.path(), refusal.code(), refusal.severity()));
  }

  void note(RowProblem problem) {
    problems.add(problem);
  }

  void link(ImportReport.Link link) {
    if (links.size() < MAX_LISTED) {
      links.add(link);
    } else {
      moreLinks++;
    }
  }

  void open(ImportReport.Unresolved open) {
    if (unresolved.size() < MAX_LISTED) {
      unresolved.add(open);
    } else {
      moreUnresolved++;
    }
  }

  /** Returns what takes the notes of one row. */
  RowNotes notes(String file, long row) {
    return new RowNotes() {
      @Override
      public void note(String path, ImportCode code) {
        problems.add(new RowProblem(file, row, path, code.name(), Severity.NOTE));
      }

      @Override
      public void unmapped(String path, String raw) {
        note(path, ImportCode.UNMAPPED);
        name(file + " " + path, raw);
      }

      @Override
      public void given(String name) {
        givens.merge(name, 1L, Long::sum);
      }
    };
  }

  private void name(String place, String raw) {
    TreeMap<String, Long> known = unmapped.computeIfAbsent(place, any -> new TreeMap<>());
    if (known.containsKey(raw) || names < MAX_NAMES) {
      names += known.merge(raw, 1L, Long::sum) == 1 ? 1 : 0;
    }
  }

  private void add(Kind kind, ImportReport.Counts more) {
    counts.merge(
        kind,
        more,
        (a, b) ->
            new ImportReport.Counts(
                a.inserted() + b.inserted(),
                a.replaced() + b.replaced(),
                a.unchanged() + b.unchanged(),
                a.skipped() + b.skipped(),
                a.refused() + b.refused()));
  }

  ImportReport report(boolean dryRun, long decided) {
    ImmutableSortedMap.Builder<String, ImmutableSortedMap<String, Long>> names =
        ImmutableSortedMap.naturalOrder();
    for (Map.Entry<String, TreeMap<String, Long>> entry : unmapped.entrySet()) {
      names.put(entry.getKey(), ImmutableSortedMap.copyOf(entry.getValue()));
    }
    return new ImportReport(
        dryRun,
        ImmutableSortedMap.copyOf(counts),
        problems.all(),
        problems.counts(),
        ImmutableList.copyOf(links),
        moreLinks,
        ImmutableList.copyOf(unresolved),
        moreUnresolved,
        names.buildOrThrow(),
        ImmutableSortedMap.copyOf(givens),
        decided);
  }
}
