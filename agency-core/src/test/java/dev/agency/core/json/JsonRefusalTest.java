package dev.agency.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.client.Client;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.people.Person;
import dev.agency.core.testkit.SampleAgency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a refusal says and does not say. The refusals themselves stand in {@code hostile.txt}. */
class JsonRefusalTest {
  private static final String[] WITH_SECRETS = {
    "{'id':'SECRET!'}",
    "{'id':'a','id':'SECRET'}",
    "{'id':SECRET}",
    "{'id':'SECRET",
    "{'SECRET 1':1}",
    "{'id':'a','name':'A','discipline':'d'} SECRET",
    "{'id':'a','name':'SECRET\\u0000','discipline':'d'}",
    "{'id':'a','name':'A','discipline':'d','archived':'SECRET'}",
    "{'id':'a','name':'A','discipline':'d','email':'SECRET'}",
    "{'id':'a','name':'A','discipline':'d','externalRefs':[{'source':'SECRET','id':'1'}]}",
    "{'id':'a','name':'A','discipline':'d','alsoQualified':'SECRET'}",
    "'SECRET'",
  };

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void aRefusalCarriesNoValue(Line line) {
    for (String json : WITH_SECRETS) {
      assertThatExceptionOfType(InvalidJsonException.class)
          .as(json)
          .isThrownBy(() -> line.read(json.replace('\'', '"'), Person.class))
          .withNoCause()
          .satisfies(e -> assertThat(e.getSuppressed()).isEmpty())
          .satisfies(e -> assertThat(e + " " + e.path()).doesNotContain("SECRET"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void aRefusalSaysWhereAndWhichRule(Line line) throws Exception {
    String json = line.write(SampleAgency.timeEntry()).replace(":90,", ":-90,");
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> line.read(json, TimeEntry.class))
        .withMessage(
            "The JSON at '/minutes' was refused: NEGATIVE."
                + " The minutes of a time entry must not be negative.")
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NEGATIVE));
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void theKeysOfMapsAreDataAndNotShown(Line line) {
    for (String json : List.of("{\"SECRET\":{\"id\":1}}", "{\"SECRET\":null}")) {
      assertThatExceptionOfType(InvalidJsonException.class)
          .isThrownBy(() -> readMap(line, json))
          .satisfies(e -> assertThat(e.path()).startsWith("/*"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void aListIsReadStrictly(Line line) throws Exception {
    Client client = SampleAgency.client();
    String text = line.write(client);
    assertThat(readList(line, "[" + text + "," + text + "]")).containsExactly(client, client);
    assertThat(readList(line, "[]")).isEmpty();
    List<String> refusals = new ArrayList<>();
    for (String json :
        Arrays.asList("[null]", "{}", "null", "[1]", "[{}]", "[] []", "[" + text + ",{}]", "[")) {
      try {
        readList(line, json);
      } catch (InvalidJsonException refusal) {
        refusals.add(refusal.path() + " " + refusal.code());
      }
    }
    assertThat(refusals)
        .containsExactly(
            "/0 NULL_VALUE",
            " WRONG_TYPE",
            " NULL_VALUE",
            "/0 WRONG_TYPE",
            "/0/id MISSING_PROPERTY",
            " TRAILING_CONTENT",
            "/1/id MISSING_PROPERTY",
            " MALFORMED_TEXT");
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void aTypeWithoutJsonFormIsTheCallersMistake(Line line) {
    assertThatIllegalArgumentException().isThrownBy(() -> line.read("{}", Runnable.class));
    assertThatIllegalArgumentException().isThrownBy(() -> line.write(new Object()));
    assertThatIllegalArgumentException().isThrownBy(() -> writeList(line, List.of(new Object())));
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void whatCannotBeWrittenIsNotQuoted(Line line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line.write(new Failing()))
        .withNoCause()
        .withMessageNotContaining("SECRET");
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void aTypeThatThrowsSomethingElseIsABugAndNotQuoted(Line line) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> line.read("\"SECRET\"", Failing.class))
        .withNoCause()
        .withMessage("A type that was read threw a java.lang.UnsupportedOperationException.")
        .satisfies(
            e ->
                assertThat(e.getStackTrace()[0].getClassName()).isEqualTo(Failing.class.getName()));
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void aDocumentMayBeAsLongAsItsLimit(Line line) throws Exception {
    String json = line.write(SampleAgency.client());
    String longest = json + " ".repeat(Limits.DOCUMENT - json.length());
    assertThat(line.read(longest, Client.class)).isEqualTo(SampleAgency.client());
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> line.read(longest + " ", Client.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED));
  }

  private static List<Client> readList(Line line, String json) {
    return line == Line.JACKSON_2
        ? AgencyJson.readList(json, Client.class)
        : AgencyJson3.readList(json, Client.class);
  }

  private static String writeList(Line line, List<?> values) {
    return line == Line.JACKSON_2 ? AgencyJson.writeList(values) : AgencyJson3.writeList(values);
  }

  /** A host's type that has a map; the models have none yet. */
  private static void readMap(Line line, String json) throws Exception {
    line.read(json, Labelled.class);
  }

  /** A map of text to clients under a name of its own. */
  static final class Labelled extends HashMap<String, Client> {
    private static final long serialVersionUID = 1L;
  }

  /** Throws while it is written, and while it is read. */
  static final class Failing {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("DoNotCallSuggester") // Jackson calls it
    static Failing of(String value) {
      throw new UnsupportedOperationException(value);
    }

    @JsonProperty
    @SuppressWarnings("DoNotCallSuggester") // Jackson calls it
    String name() {
      throw new IllegalStateException("SECRET");
    }
  }
}
