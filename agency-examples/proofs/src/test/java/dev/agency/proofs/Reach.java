package dev.agency.proofs;

import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * How far a class reaches: whatever its class file mentions, and what that mentions in turn as long
 * as it stays within the package. Classes within classes count as the outermost.
 *
 * @param inside the classes of the package that are reached, by their simple names
 * @param outside the other classes that these mention, by their full names
 */
record Reach(ImmutableSortedSet<String> inside, ImmutableSortedSet<String> outside) {
  /** Returns the reach of a class among others. */
  static Reach of(JavaClasses classes, String name) {
    String home = classes.get(name).getPackageName();
    Set<String> inside = new HashSet<>();
    Set<String> outside = new HashSet<>();
    Set<JavaClass> seen = new HashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>();
    open.add(classes.get(name));
    while (!open.isEmpty()) {
      JavaClass type = open.remove();
      if (!seen.add(type)) {
        continue;
      }
      JavaClass outermost = outermost(type);
      if (!type.getPackageName().equals(home)) {
        outside.add(outermost.getName());
        continue;
      }
      inside.add(outermost.getSimpleName());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        open.add(dependency.getTargetClass().getBaseComponentType());
      }
    }
    return new Reach(sorted(inside), sorted(outside));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Reach::outermost).orElse(type);
  }

  private static ImmutableSortedSet<String> sorted(Set<String> names) {
    return ImmutableSortedSet.copyOf(Comparator.naturalOrder(), names);
  }
}
