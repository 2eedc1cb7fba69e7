package dev.agency.examples.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class StatusLineTest {
  private static final String BLANK = "\r" + " ".repeat(79) + "\r";

  private final StringWriter text = new StringWriter();
  private final StatusLine status = new StatusLine(new PrintWriter(text));

  @Test
  void withoutABarItWritesLines() {
    status.println("one");
    status.accept("late");
    status.println("two");
    assertThat(text.toString().lines()).containsExactly("one", "two");
  }

  @Test
  void theBarStaysBelowTheMessages() throws IOException {
    try (InputStream in = status.watch(new ByteArrayInputStream(new byte[9]), "Reading", 9)) {
      status.accept("bar");
      status.println("message");
      assertThat(text.toString()).contains(BLANK + "message" + System.lineSeparator() + "\rbar");
      assertThat(in.readAllBytes()).hasSize(9);
    }
  }

  /** A bar that ends before its thread has drawn it draws itself after its end. */
  @RepeatedTest(50)
  void nothingIsLeftOfTheBarWhenItEnds() throws IOException {
    try (InputStream in = status.watch(new ByteArrayInputStream(new byte[1]), "Reading", 1)) {
      assertThat(in.read()).isZero();
    }
    assertThat(text.toString()).contains("\rReading").endsWith(BLANK);
    status.println("done");
    assertThat(text.toString()).endsWith(BLANK + "done" + System.lineSeparator());
  }
}
