package dev.agency.proofs.bytes;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Throws bytes at the readers of models. */
class ModelFuzzTest {
  private static final ModelBytes TARGET = new ModelBytes();

  static Stream<byte[]> seeds() {
    return TARGET.seeds().stream();
  }

  @AfterAll
  static void tell() {
    TARGET.tell();
  }

  @MethodSource("seeds")
  @FuzzTest
  void bothLinesReadTheSameOrRefuse(byte[] input) {
    TARGET.take(input);
  }
}
