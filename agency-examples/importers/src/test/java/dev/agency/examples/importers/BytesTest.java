package dev.agency.examples.importers;

import com.google.common.collect.ImmutableList;
import dev.agency.core.testkit.ByteTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A little of what {@code -Pfuzz} throws at importers, in each run of the tests. */
class BytesTest {
  static ImmutableList<ByteTarget> targets() {
    return ImmutableList.of(new FileBytes(), new ProfileBytes());
  }

  @ParameterizedTest
  @MethodSource("targets")
  void whateverComesIsReadOrRefused(ByteTarget target) {
    target.damaged(20_261_127, 300);
  }
}
