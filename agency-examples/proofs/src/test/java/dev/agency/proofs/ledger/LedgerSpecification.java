package dev.agency.proofs.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the calls of {@link LedgerOperations} answer one after the other, written down plainly. */
public class LedgerSpecification {
  /** Minutes of a deletion. */
  private static final int GONE = -1;

  private final Map<Integer, Integer> revisions = new TreeMap<>();
  private final Map<Integer, Set<Integer>> minutes = new TreeMap<>();

  public String tell(int id, int revision) {
    return revise(id, revision, revision);
  }

  public String delete(int id, int revision) {
    return revise(id, revision, GONE);
  }

  public String tellBoth(int revision) {
    return tell(1, revision) + " " + tell(2, revision);
  }

  private String revise(int id, int revision, int told) {
    int before = revisions.getOrDefault(id, 0);
    if (revision < before) {
      return "OUTDATED";
    }
    if (revision > before) {
      revisions.put(id, revision);
      minutes.put(id, new TreeSet<>(Set.of(told)));
      return before == 0 ? "INSERTED" : "REPLACED";
    }
    return minutes.get(id).add(told) ? "CONFLICT" : "DUPLICATE";
  }

  public String read() {
    return text(Optional.empty());
  }

  public String readTwice() {
    return read();
  }

  public String goOn() {
    return text(Optional.of("T-9 9"));
  }

  private String text(Optional<String> more) {
    String site = text(1);
    return text(0) + "; " + site + more.map(text -> site.isEmpty() ? text : ", " + text).orElse("");
  }

  /** What was told in one way, and is not a deletion; the budget is that of the revision. */
  private String text(int parity) {
    return minutes.entrySet().stream()
        .filter(entry -> revisions.get(entry.getKey()) % 2 == parity)
        .filter(entry -> entry.getValue().size() == 1 && !entry.getValue().contains(GONE))
        .map(entry -> "T-" + entry.getKey() + " " + entry.getValue().iterator().next())
        .collect(Collectors.joining(", "));
  }
}
