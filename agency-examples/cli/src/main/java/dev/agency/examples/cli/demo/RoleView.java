package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The projects of the agency as one role sees them.
 *
 * @param heading whose view it is
 * @param duty what the viewer answers for
 * @param projects the projects, those in trouble first
 * @param hidden what the role may not see, if anything
 */
record RoleView(
    String heading,
    Verdict.Duty duty,
    ImmutableList<ProjectView> projects,
    Optional<Hidden> hidden) {
  /**
   * What a role may not see of a burn.
   *
   * @param names the figures in words
   * @param why the reason, from the policy
   */
  record Hidden(String names, String why) {}

  /** Returns how many projects stand how. */
  String summary() {
    return count(Verdict.Tone.BAD)
        + " in trouble, "
        + count(Verdict.Tone.WARN)
        + " to watch, "
        + count(Verdict.Tone.GOOD)
        + " on track.";
  }

  private long count(Verdict.Tone tone) {
    return projects.stream().filter(project -> project.verdict().tone() == tone).count();
  }
}
