package dev.agency.examples.importers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import dev.agency.core.error.ErrorCode;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.problem.RowProblem;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.raw.UnreadableFileException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Files that were damaged on their way: each is refused as a whole, or row by row. */
class HostileProperties {
  private static final ImmutableList<String> SPLINTERS =
      ImmutableList.of(
          "null",
          "\"\"",
          "-1",
          "1e999",
          "99999999999999999999",
          "{}",
          "[]",
          "\u0000",
          "\"",
          ",",
          "\\",
          "\uFEFF",
          "true",
          "0.1",
          "\"2026-02-30\"",
          "\"9999-12-31\"",
          "]",
          "}");

  private static final ImmutableSet<String> CODES =
      Stream.concat(Arrays.stream(ErrorCode.values()), Arrays.stream(ImportCode.values()))
          .map(Enum::name)
          .collect(ImmutableSet.toImmutableSet());

  @Property
  void aDamagedFileIsRefusedOrItsRowsAre(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<ImportRequest> all = List.of(hubspot(random), allocations(random), time(random));
    for (ImportRequest request : all) {
      Studio studio = begun();
      Map<String, String> before = studio.content();
      try {
        ImportReport report = studio.run(request);
        assertThat(studio.content().keySet()).containsAll(before.keySet());
        assertThat(report.problems()).allSatisfy(HostileProperties::checkPlaceAndCode);
      } catch (UnreadableFileException refused) {
        assertThat(studio.content()).isEqualTo(before);
      }
    }
  }

  /** A problem names its row, where in it, and its code. */
  private static void checkPlaceAndCode(RowProblem problem) {
    assertThat(problem.row()).isPositive();
    assertThat(problem.path()).isNotEmpty();
    assertThat(CODES).contains(problem.code());
  }

  private static Studio begun() {
    Studio studio = new Studio();
    studio.run(Studio.floatPeople("people"));
    return studio;
  }

  private static ImportRequest hubspot(Random random) throws IOException {
    return ImportRequest.of(Profile.of("hubspot"), "damaged")
        .file("companies", Studio.fixture("hubspot/companies.json"))
        .file("owners", Studio.fixture("hubspot/owners.json"))
        .file("pipelines", damaged("hubspot/pipelines.json", random))
        .file("deals", damaged("hubspot/deals.json", random))
        .given("currency", "EUR")
        .given("zone", "Europe/Stockholm")
        .given("pricing", "FIXED_PRICE")
        .given("minutesPerDay", "480");
  }

  private static ImportRequest allocations(Random random) throws IOException {
    return ImportRequest.of(Profile.of("float"), "damaged")
        .file("people", damaged("float/people.json", random))
        .file("projects", damaged("float/projects.json", random))
        .file("allocations", damaged("float/allocations.json", random))
        .given("currency", "EUR")
        .given("minutesPerDay", "480")
        .given("employedSince", "2020-01-01");
  }

  private static ImportRequest time(Random random) throws IOException {
    return ImportRequest.of(Profile.of("clickup"), "damaged")
        .file("teams", damaged("clickup/teams.json", random))
        .file("tasks", damaged("clickup/tasks.json", random))
        .file("time", damaged("clickup/time.json", random))
        .given("zone", "Europe/Stockholm")
        .given("approval", "PENDING");
  }

  /** Puts splinters in the places of values, most of the time so that the file stays JSON. */
  private static ByteSource damaged(String fixture, Random random) throws IOException {
    StringBuilder text = new StringBuilder(Studio.fixture(fixture).asCharSource(UTF_8).read());
    for (int times = random.nextInt(4); times > 0; times--) {
      int from = text.indexOf(": ", random.nextInt(text.length()));
      int end = from < 0 ? -1 : text.indexOf("\n", from);
      if (end > 0) {
        boolean comma = text.charAt(end - 1) == ',';
        text.replace(
            from + 2, comma ? end - 1 : end, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
      }
    }
    if (random.nextInt(10) == 0) {
      text.setLength(random.nextInt(text.length()));
    }
    return Studio.text(text.toString());
  }
}
