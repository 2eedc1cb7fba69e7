package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.raw.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of an API that are broken, and values of another type than is due. */
class JsonTest {
  private final Studio studio = new Studio();
  private int batch;

  private ImportReport companies(String json) {
    batch++;
    return studio.run(
        ImportRequest.of(Profile.of("hubspot"), "b" + batch)
            .file("companies", Studio.text(json))
            .given("currency", "EUR")
            .given("zone", "Europe/Stockholm"));
  }

  @Test
  void aFileThatCannotBeReadLeavesNothingBehindAndSaysWhere() {
    String good = "{\"id\":\"1\",\"properties\":{\"name\":\"Halden\"}}";
    List<String> broken =
        List.of(
            "",
            "{\"results\":[" + good + ",{\"id\":\"2\"",
            "{\"results\":[" + good + "]} x",
            "{\"result\":[" + good + "]}",
            "{\"results\":{\"a\":1}}",
            "{\"results\":[{\"id\":\"1\",\"id\":\"2\"}]}",
            "{\"results\":[{\"id\":" + "9".repeat(10_000) + "}]}",
            "{\"results\":[{\"id\":\"" + "x".repeat(70_000) + "\"}]}",
            "{\"results\":[" + "[".repeat(100) + "]}",
            "{\"results\":[" + "1,".repeat(3) + "NaN]}");
    List<String> refusals = new ArrayList<>();
    for (String json : broken) {
      assertThatExceptionOfType(UnreadableFileException.class)
          .isThrownBy(() -> companies(json))
          .satisfies(e -> refusals.add(e.path() + " " + e.code()));
    }
    assertThat(refusals)
        .containsExactly(
            "companies MALFORMED_TEXT",
            "companies:2 MALFORMED_TEXT",
            "companies:1 MALFORMED_TEXT",
            "companies:/results MISSING_PROPERTY",
            "companies:/results WRONG_TYPE",
            "companies:1 DUPLICATE_KEY",
            "companies:1 LIMIT_EXCEEDED",
            "companies:1 LIMIT_EXCEEDED",
            "companies:1 LIMIT_EXCEEDED",
            "companies:3 MALFORMED_TEXT");
    assertThat(studio.content()).isEmpty();
  }

  @Test
  void aValueOfAnotherTypeRefusesItsRow() {
    ImportReport report =
        companies(
            """
            {"results": [
              {"id": "1", "properties": {"name": {"en": "Halden"}}},
              {"id": "2", "properties": "none"},
              {"id": ["3"], "properties": {"name": "Halden"}},
              {"id": null, "properties": {"name": "Halden"}},
              {"id": "5", "properties": {"name": null}},
              {"id": "6", "properties": {"name": "a\\u202Eb"}},
              "seven",
              {"id": 8, "properties": {"name": "Number eight"}}]}
            """);
    assertThat(report.lines(Severity.REFUSED))
        .containsExactly(
            "companies:1 /properties/name WRONG_TYPE",
            "companies:2 /properties/name WRONG_TYPE",
            "companies:3 /id MISSING_PROPERTY",
            "companies:4 /id MISSING_PROPERTY",
            "companies:5 /properties/name MISSING_PROPERTY",
            "companies:6 /properties/name MALFORMED_NAME",
            "companies:7 /properties/name WRONG_TYPE",
            "companies:2 /properties/hubspot_owner_id WRONG_TYPE",
            "companies:7 /id WRONG_TYPE");
    assertThat(report.written()).isOne();
  }

  @Test
  void aZoneThatIsNeededAndNotGivenRefusesTheRunAndNotEachRow() {
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(
            () ->
                studio.run(
                    ImportRequest.of(Profile.of("hubspot"), "b")
                        .file("deals", Studio.text("{\"results\":[]}"))))
        .satisfies(e -> assertThat(e.problems().get(0).path()).isEqualTo("/given/zone"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.MISSING_PROPERTY));
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(
            () ->
                studio.run(
                    ImportRequest.of(Profile.of("hubspot"), "b")
                        .file("deals", Studio.text("{\"results\":[]}"))
                        .given("zone", "Mars/Olympus")))
        .extracting(InvalidModelException::code)
        .isEqualTo(ErrorCode.UNKNOWN_NAME);
  }

  @Test
  void aFileTheProfileDoesNotHaveAndABatchNobodyCouldNameAreRefused() {
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(
            () -> ImportRequest.of(Profile.of("hubspot"), "b").file("invoices", Studio.text("")));
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> ImportRequest.of(Profile.of("hubspot"), "../b"));
    assertThatExceptionOfType(InvalidModelException.class).isThrownBy(() -> Profile.of("excel"));
  }
}
