package dev.agency.examples.jdbc.lincheck;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the calls of {@link PortOperations} answer one after the other, written down plainly. */
public class PortSpecification {
  private final Map<Integer, String> names = new TreeMap<>();
  private final Map<Integer, Integer> versions = new TreeMap<>();
  private final Map<Integer, Integer> revisions = new TreeMap<>();
  private final Map<Integer, Integer> minutes = new TreeMap<>();

  public String insert(int id) {
    if (names.containsKey(id)) {
      return "DUPLICATE_ID";
    }
    names.put(id, "new");
    return "v" + versions.merge(id, 1, Integer::sum);
  }

  public String replace(int id, int expected) {
    if (!names.containsKey(id)) {
      return "NOT_FOUND";
    }
    if (versions.get(id) != expected) {
      return "STALE_VERSION";
    }
    names.put(id, "from " + expected);
    return "v" + versions.merge(id, 1, Integer::sum);
  }

  public String remove(int id, int expected) {
    if (!names.containsKey(id)) {
      return "NOT_FOUND";
    }
    if (versions.get(id) != expected) {
      return "STALE_VERSION";
    }
    names.remove(id);
    return "removed";
  }

  public String find(int id) {
    return names.containsKey(id) ? names.get(id) + " v" + versions.get(id) : "nothing";
  }

  public String insertBoth() {
    if (names.containsKey(1) || names.containsKey(2)) {
      return "DUPLICATE_ID";
    }
    insert(1);
    return insert(2);
  }

  public String list() {
    return names.keySet().stream()
        .map(id -> "c-" + id + " v" + versions.get(id))
        .collect(Collectors.joining(" "));
  }

  public String append(int id, int revision) {
    return revise(id, revision, revision);
  }

  public String delete(int id) {
    return revise(id, 2, -1);
  }

  private String revise(int id, int revision, int value) {
    Integer before = revisions.get(id);
    if (before != null && revision < before) {
      return "[OUTDATED]";
    }
    if (before != null && revision == before) {
      return minutes.get(id) == value ? "[DUPLICATE]" : "[CONFLICTING]";
    }
    revisions.put(id, revision);
    minutes.put(id, value);
    return before == null ? "[INSERTED]" : "[REPLACED]";
  }

  public String read() {
    return minutes.entrySet().stream()
        .filter(entry -> entry.getValue() >= 0)
        .map(entry -> "T-" + entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
