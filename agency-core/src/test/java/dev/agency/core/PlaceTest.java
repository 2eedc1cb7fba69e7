package dev.agency.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Where the tests run if {@code -Pelsewhere} asks for a place: its locale, zone and charset are
 * those of the tests, or the run would show nothing.
 */
@EnabledIfEnvironmentVariable(named = "AGENCY_PLACE", matches = ".+")
class PlaceTest {
  @Test
  void theTestsAndWhatTheyStartRunWhereTheyWereToldTo() throws IOException, InterruptedException {
    String asked = System.getenv("AGENCY_PLACE");
    assertThat(
            place(
                Locale.getDefault().toLanguageTag(),
                TimeZone.getDefault().getID(),
                Charset.defaultCharset().name()))
        .isEqualTo(asked);
    assertThat(placeOfAStartedProcess()).isEqualTo(asked);
    System.out.printf(
        Locale.ROOT,
        "PASS place: %s, Java %s, here and in what is started%n",
        asked,
        System.getProperty("java.version"));
  }

  private static String placeOfAStartedProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XshowSettings:properties",
                "-version")
            .redirectErrorStream(true)
            .start();
    String settings = new String(process.getInputStream().readAllBytes(), US_ASCII);
    assertThat(process.waitFor()).as(settings).isZero();
    return place(
        setting(settings, "user.language") + "-" + setting(settings, "user.country"),
        setting(settings, "user.timezone"),
        setting(settings, "file.encoding"));
  }

  private static String setting(String settings, String name) {
    Matcher line = Pattern.compile("(?m)^ *" + Pattern.quote(name) + " = (.*)$").matcher(settings);
    assertThat(line.find()).as("%s in%n%s", name, settings).isTrue();
    return line.group(1).strip();
  }

  private static String place(String locale, String zone, String charset) {
    return String.join(", ", locale, zone, charset);
  }
}
