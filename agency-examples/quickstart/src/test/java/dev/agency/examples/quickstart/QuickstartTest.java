package dev.agency.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  @Test
  void theAccountManagerSeesWhatTheClientIsChargedAndNotWhatItCosts() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Quickstart.run(new PrintStream(out, true, UTF_8));
    // 427 min × EUR 95 / 60 = 676.08 of 40 h × 95 = 3,800.00, which is 17.79 %.
    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "used value: Visible[value=Known[value=EUR 676.08]]",
            "burn:       Visible[value=Known[value=17.79%]]",
            "used cost:  Hidden[reason=NOT_ALLOWED]");
  }
}
