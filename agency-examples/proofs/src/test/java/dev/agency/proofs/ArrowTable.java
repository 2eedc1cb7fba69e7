package dev.agency.proofs;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.io.Resources;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The table of {@code arrows.txt}: which package may know which.
 *
 * <p>A name is good only if it is written further up, so a table that can be read has no cycle.
 */
final class ArrowTable {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings().trimResults();

  /** What each package may know. */
  private final Map<String, Set<String>> known = new LinkedHashMap<>();

  /** The packages of each level that was read so far. */
  private final Map<String, Set<String>> levels = new LinkedHashMap<>();

  private ArrowTable() {}

  /** Reads the table of this project. */
  static ArrowTable ofTheProject() {
    try {
      return parse(
          Resources.toString(
              Resources.getResource(ArrowTable.class, "arrows.txt"), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if a name is not written further up, or stands twice
   */
  static ArrowTable parse(String text) {
    ArrowTable table = new ArrowTable();
    String level = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int arrow = line.indexOf("->");
      int equal = line.indexOf('=');
      if (arrow >= 0) {
        table.addPackage(level, line.substring(0, arrow).strip(), line.substring(arrow + 2));
      } else if (equal >= 0) {
        String name = line.substring(0, equal).strip();
        table.levels.put(name, table.resolve(name, line.substring(equal + 1)));
      } else {
        level = line;
        table.addLevel(level);
      }
    }
    return table;
  }

  private void addLevel(String name) {
    if (levels.put(name, new LinkedHashSet<>()) != null) {
      throw new IllegalArgumentException(name + " stands twice.");
    }
  }

  private void addPackage(String level, String name, String mayKnow) {
    if (known.put(name, resolve(level, mayKnow)) != null) {
      throw new IllegalArgumentException(name + " stands twice.");
    }
    levels.get(level).add(name);
  }

  private Set<String> resolve(String level, String words) {
    Set<String> names = new LinkedHashSet<>();
    for (String word : WORDS.split(words)) {
      if (word.equals("above")) {
        names.addAll(levels.get(level));
      } else if (!word.equals(level) && levels.containsKey(word)) {
        names.addAll(levels.get(word));
      } else if (known.containsKey(word)) {
        names.add(word);
      } else {
        throw new IllegalArgumentException(word + " is not written further up.");
      }
    }
    return names;
  }

  /** Returns the packages of the table. */
  ImmutableSet<String> packages() {
    return ImmutableSet.copyOf(known.keySet());
  }

  /** Returns what a package may know, itself left out. */
  ImmutableSet<String> knownTo(String name) {
    return ImmutableSet.copyOf(known.get(name));
  }

  /** Returns the arrows between classes below a root that the table does not have, in words. */
  ImmutableSortedSet<String> breaches(JavaClasses classes, String root) {
    ImmutableSortedSet.Builder<String> breaches = ImmutableSortedSet.naturalOrder();
    for (JavaClass type : classes) {
      String from = below(root, type);
      if (!known.containsKey(from)) {
        breaches.add(from + " is not in the table");
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String to = below(root, target);
        if (target.getPackageName().startsWith(root + ".")
            && !to.equals(from)
            && !known.get(from).contains(to)) {
          breaches.add(
              from + " -> " + to + ": " + type.getName() + " knows " + target.getSimpleName());
        }
      }
    }
    return breaches.build();
  }

  private static String below(String root, JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root + ".") ? name.substring(root.length() + 1) : name;
  }
}
