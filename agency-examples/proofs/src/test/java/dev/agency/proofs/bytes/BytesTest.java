package dev.agency.proofs.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.testkit.ByteTarget;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A little of what {@code -Pfuzz} throws at readers, in each run of the tests. */
class BytesTest {
  private static final long SEED = 20_261_127;
  private static final int DAMAGED = 300;

  static ImmutableList<ByteTarget> targets() {
    return ImmutableList.of(new ModelBytes(), new PolicyBytes(), new TextBytes());
  }

  @ParameterizedTest
  @MethodSource("targets")
  void whateverComesIsAValueOrRefused(ByteTarget target) {
    target.damaged(SEED, DAMAGED);
  }

  @Test
  void aReaderThatThrowsSomethingElseIsFound() {
    assertThatExceptionOfType(NumberFormatException.class)
        .isThrownBy(
            () ->
                new Saboteur() {
                  @Override
                  protected boolean read(byte[] input) {
                    return Integer.parseInt(text(input)) > 0;
                  }
                }.damaged(SEED, DAMAGED));
  }

  @Test
  void aReaderThatRepeatsWhatItRefusesIsFound() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                new Saboteur() {
                  @Override
                  protected boolean read(byte[] input) {
                    if (text(input).equals("1234")) {
                      return true;
                    }
                    refused(
                        InvalidModelException.of(
                            ErrorCode.MALFORMED_AMOUNT, "It must not be " + text(input)));
                    return false;
                  }
                }.damaged(SEED, DAMAGED));
  }

  @Test
  void aReaderThatTakesTooLongIsFound() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                new Saboteur() {
                  @Override
                  protected boolean read(byte[] input) {
                    nanos.addAndGet(Duration.ofMillis(250).toNanos());
                    return true;
                  }
                }.damaged(SEED, DAMAGED))
        .withMessageContaining("over in 250 ms");
  }

  /** A reader of a number, with a mistake. */
  private abstract static class Saboteur extends ByteTarget {
    final AtomicLong nanos;

    Saboteur() {
      this(new AtomicLong());
    }

    private Saboteur(AtomicLong nanos) {
      super("saboteurs", nanos::get);
      this.nanos = nanos;
    }

    @Override
    public ImmutableList<byte[]> seeds() {
      return ImmutableList.of("1234".getBytes(UTF_8));
    }

    static String text(byte[] input) {
      return new String(input, UTF_8);
    }
  }
}
