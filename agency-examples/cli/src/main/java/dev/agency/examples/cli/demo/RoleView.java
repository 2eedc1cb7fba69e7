package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The projects of the agency as one role sees them.
 *
 * @param heading whose view it is
 * @param projects the projects, those in trouble first
 * @param hidden what the role may not see and why, in words
 */
record RoleView(String heading, ImmutableList<ProjectView> projects, String hidden) {
  /** Returns how many projects stand how. */
  String summary() {
    return count(Verdict.Tone.BAD)
        + " in trouble, "
        + count(Verdict.Tone.WARN)
        + " to watch, "
        + count(Verdict.Tone.GOOD)
        + " on track.";
  }

  /** Returns this view with its projects in the order of another view, for a reader of both. */
  RoleView inOrderOf(RoleView other) {
    List<String> names = other.projects().stream().map(ProjectView::name).toList();
    return new RoleView(
        heading,
        ImmutableList.sortedCopyOf(
            (a, b) -> Integer.compare(names.indexOf(a.name()), names.indexOf(b.name())), projects),
        hidden);
  }

  private long count(Verdict.Tone tone) {
    return projects.stream().filter(project -> project.verdict().tone() == tone).count();
  }
}
