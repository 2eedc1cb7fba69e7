package dev.agency.proofs.bytes;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Throws texts at what reads amounts, rates, counts and names. */
class TextFuzzTest {
  private static final TextBytes TARGET = new TextBytes();

  static Stream<byte[]> seeds() {
    return TARGET.seeds().stream();
  }

  @AfterAll
  static void tell() {
    TARGET.tell();
  }

  @MethodSource("seeds")
  @FuzzTest
  void aTextIsReadBackOrRefused(byte[] input) {
    TARGET.take(input);
  }
}
