package dev.agency.proofs.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bars of a proof, and the one line it ends with. */
final class Proof {
  private final String name;
  private final List<String> missed = new ArrayList<>();

  /**
   * Starts a proof.
   *
   * @param name what is proven
   */
  Proof(String name) {
    this.name = name;
  }

  /** Sets a bar: whether something is as it must be. */
  void bar(boolean held, String words) {
    if (!held) {
      missed.add(words);
    }
  }

  /** Sets a bar for a count. */
  void atLeast(long least, long count, String words) {
    bar(count >= least, count + " " + words + ", not " + least);
  }

  /** Sets a bar that nothing is left below. */
  void nothing(Map<String, Long> below, String words) {
    bar(below.isEmpty(), words + ": " + below);
  }

  /** Ends the proof at once. */
  AssertionError failed(String words) {
    System.out.println("FAIL " + name + ": " + words);
    return new AssertionError(name + ": " + words);
  }

  /** Prints the line, and fails if a bar was missed. */
  void end(String counts) {
    System.out.println(
        missed.isEmpty()
            ? "PASS " + name + ": " + counts
            : "FAIL " + name + ": " + counts + "; " + Joiner.on("; ").join(missed));
    assertThat(missed).as(name).isEmpty();
  }
}
