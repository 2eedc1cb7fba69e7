package dev.agency.examples.importers;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Throws bytes at the reader of profiles. */
class ProfileFuzzTest {
  private static final ProfileBytes TARGET = new ProfileBytes();

  static Stream<byte[]> seeds() {
    return TARGET.seeds().stream();
  }

  @AfterAll
  static void tell() {
    TARGET.tell();
  }

  @MethodSource("seeds")
  @FuzzTest
  void aProfileIsReadOrRefused(byte[] input) {
    TARGET.take(input);
  }
}
