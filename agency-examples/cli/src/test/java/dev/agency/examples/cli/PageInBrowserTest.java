package dev.agency.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page of the demo in a real browser that reaches no network. */
@Tag("full")
class PageInBrowserTest {
  private static final int SECONDS = 60;

  @TempDir private Path temp;

  private Path page;

  @BeforeEach
  void writeThePage() {
    page = temp.resolve("page.html");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Cli.run(
            Outcome.AGENCIES,
            new String[] {"demo", "--page", page.toString()},
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
            new PrintStream(err, true, UTF_8));
    assertThat(code).as(err.toString(UTF_8)).isZero();
  }

  @Test
  void itOpensOfflineWithBothViewsAndTheirCharts() throws Exception {
    String dom = browse("--dump-dom");
    assertThat(dom).contains("Project manager:", "Account manager:", "Hidden from this role:");
    assertThat(dom.split("<svg", -1)).as("a chart per project and role").hasSizeGreaterThan(10);
  }

  @Test
  void itIsDrawnAndNotBlank() throws Exception {
    Path picture = temp.resolve("page.png");
    browse("--window-size=1480,1500", "--screenshot=" + picture);
    BufferedImage drawn = ImageIO.read(picture.toFile());
    long colours =
        Stream.iterate(0, y -> y < drawn.getHeight(), y -> y + 5)
            .flatMap(
                y ->
                    Stream.iterate(0, x -> x < drawn.getWidth(), x -> x + 5)
                        .map(x -> drawn.getRGB(x, y)))
            .distinct()
            .count();
    assertThat(colours).isGreaterThan(20);
  }

  private String browse(String... how) throws IOException, InterruptedException {
    Path out = temp.resolve("browser.out");
    List<String> command =
        Stream.of(
                Stream.of(
                    browser().toString(),
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--host-resolver-rules=MAP * ~NOTFOUND",
                    "--user-data-dir=" + temp.resolve("profile")),
                Stream.of(how),
                Stream.of(page.toUri().toString()))
            .flatMap(part -> part)
            .toList();
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(browser.waitFor(SECONDS, TimeUnit.SECONDS)).as("the browser ends").isTrue();
    } finally {
      browser.destroyForcibly();
    }
    return Files.readString(out);
  }

  /** Skips loudly without a browser, unless the environment says there has to be one. */
  private static Path browser() {
    Optional<Path> found =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (!"1".equals(System.getenv("AGENCY_REQUIRE_BROWSER"))) {
      assumeThat(found).as("no chromium here: the page was not looked at in a browser").isPresent();
    }
    return found.orElseThrow(() -> new AssertionError("AGENCY_REQUIRE_BROWSER=1 and no chromium"));
  }
}
