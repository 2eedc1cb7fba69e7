package dev.agency.proofs.bytes;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Throws bytes at the readers of policies. */
class PolicyFuzzTest {
  private static final PolicyBytes TARGET = new PolicyBytes();

  static Stream<byte[]> seeds() {
    return TARGET.seeds().stream();
  }

  @AfterAll
  static void tell() {
    TARGET.tell();
  }

  @MethodSource("seeds")
  @FuzzTest
  void aPolicyIsReadAlikeOrRefused(byte[] input) {
    TARGET.take(input);
  }
}
