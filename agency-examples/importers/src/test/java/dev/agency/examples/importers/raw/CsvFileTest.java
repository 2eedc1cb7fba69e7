package dev.agency.examples.importers.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

public class CsvFileTest {
  @Test
  void rowsAreReadOneByOne() throws IOException {
    try (CsvFile file = CsvFile.open("f", stream("a,b\n1, x \n\n\"2\n,\",\"\"\n"))) {
      assertThat(file.header()).containsExactly("a", "b");
      assertThat(file.next()).contains(new CsvRow(2, ImmutableList.of("1", " x ")));
      assertThat(file.next()).contains(new CsvRow(4, ImmutableList.of("2\n,", "")));
      assertThat(file.next()).isEmpty();
      assertThat(file.next()).isEmpty();
    }
  }

  @Test
  void aRowOfAnotherWidthIsGivenWithOneCellTooManyAtMost() throws IOException {
    try (CsvFile file = CsvFile.open("f", stream("a,b\n1\n1,2,3,4,5\n1,2\n"))) {
      assertThat(file.next()).contains(new CsvRow(2, ImmutableList.of("1")));
      assertThat(file.next()).contains(new CsvRow(3, ImmutableList.of("1", "2", "3")));
      assertThat(file.next()).contains(new CsvRow(4, ImmutableList.of("1", "2")));
    }
  }

  @Test
  void aFileWithoutEndIsReadWithoutHoldingIt() throws IOException {
    byte[] row = "1,2\n".getBytes(UTF_8);
    AtomicLong read = new AtomicLong();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return row[(int) (read.getAndIncrement() % row.length)];
          }

          @Override
          public int read(byte[] into, int from, int length) {
            for (int i = 0; i < length; i++) {
              into[from + i] = (byte) read();
            }
            return length;
          }
        };
    try (CsvFile file = CsvFile.open("f", endless)) {
      for (int i = 0; i < 1_000; i++) {
        assertThat(file.next()).isPresent();
      }
    }
    assertThat(read.get()).isLessThan(200_000);
  }

  @Test
  void aFaultOfTheDiskIsARefusal() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream faulty =
        new InputStream() {
          private int left = 100_000;

          @Override
          public int read() throws IOException {
            if (--left < 0) {
              throw new IOException("Input/output error");
            }
            return left % 2 == 0 ? 'a' : '\n';
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            into[from] = (byte) read();
            return 1;
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    try (CsvFile file = CsvFile.open("f", faulty)) {
      assertThatThrownBy(
              () -> {
                while (file.next().isPresent()) {
                  assertThat(closed).isFalse();
                }
              })
          .isInstanceOfSatisfying(
              UnreadableFileException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.PERSISTENCE_FAILED))
          .hasNoCause();
    }
    assertThat(closed).isTrue();
  }

  @Test
  void aFileThatCannotBeOpenedIsClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream empty =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    assertThatThrownBy(() -> CsvFile.open("f", empty)).isInstanceOf(UnreadableFileException.class);
    assertThat(closed).isTrue();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
