package dev.agency.proofs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.permissions.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from JSON in all three libraries has a golden file and a place in the schema. */
class FormsTest {
  /** What is refused for its shape, and by nothing that only the values tell. */
  private static final ImmutableSet<ErrorCode> OF_SHAPE =
      ImmutableSet.of(
          ErrorCode.MISSING_PROPERTY,
          ErrorCode.UNKNOWN_PROPERTY,
          ErrorCode.NULL_VALUE,
          ErrorCode.WRONG_TYPE);

  private static final Path STORED_BY_THE_HOST =
      Documents.ROOT.resolve(
          "agency-examples/spring-host/src/main/java/dev/agency/examples/spring/store");

  private static final ImmutableList<Forms.Golden> GOLDEN = Forms.golden();
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(ImmutableMap.of(JsonSchema.ID, JsonSchema.ofTheForms())));

  static ImmutableList<Forms.Golden> golden() {
    return GOLDEN;
  }

  /** Those of the models of core are read and written where they lie, in {@code core.json}. */
  static Stream<Forms.Golden> besideTheModels() {
    return GOLDEN.stream().filter(golden -> !golden.file().getParent().endsWith("json/golden/v1"));
  }

  @Test
  void whatIsReadFromJsonHasAGoldenFile() {
    ImmutableSet<Class<?>> held = GOLDEN.stream().map(Forms.Golden::type).collect(toImmutableSet());
    assertThat(Forms.withCreator())
        .hasSizeGreaterThan(150)
        .allSatisfy(
            type ->
                assertThat(held)
                    .as("has src/test/resources/.../golden/v1/%s.json", Forms.name(type))
                    .contains(type));
  }

  /** A plain record has a form once a host keeps it, and no creator tells of that. */
  @Test
  void whatTheHostStoresHasAForm() {
    String schema = JsonSchema.ofTheForms();
    ImmutableSet<String> stored =
        Documents.files(STORED_BY_THE_HOST, ".java").stream()
            .map(Documents::read)
            .flatMap(FormsTest::storedTypes)
            .collect(toImmutableSet());
    assertThat(stored)
        .contains("FinishedProject", "ReviewReport")
        .allSatisfy(type -> assertThat(schema).contains("\n    \"" + type + "\": "));
  }

  /** The types of the libraries that a record has by its properties; an identifier is a text. */
  private static Stream<String> storedTypes(String source) {
    return Documents.find(
            "import dev\\.agency\\.(?:core|permissions|budget)\\.[a-z.]*([A-Z]\\w+);", source)
        .stream()
        .filter(type -> !type.endsWith("Id"))
        .filter(
            type ->
                !Documents.find("@JsonProperty\\(\"\\w+\"\\) (?:\\w+<)?(" + type + ")[> ]", source)
                    .isEmpty());
  }

  /** Else it is read on the class path and refused on the module path. */
  @ParameterizedTest
  @MethodSource("golden")
  void aFormIsOpenToBothLinesOfJackson(Forms.Golden golden) {
    String name = golden.type().getPackageName();
    String module = "agency-" + name.split("\\.", -1)[2];
    assertThat(Documents.read(module + "/src/main/java/module-info.java"))
        .contains(
            "opens "
                + name
                + " to\n      com.fasterxml.jackson.databind,\n      tools.jackson.databind;");
  }

  @Test
  void aTypeWithACreatorIsAFormAndOneWithoutIsNone() {
    assertThat(Forms.isForm(Policy.class)).isTrue();
    assertThat(Forms.isForm(ByText.class)).isTrue();
    assertThat(Forms.isForm(FormsTest.class)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("besideTheModels")
  void aGoldenFileIsReadAndWrittenAgainAsItIs(Forms.Golden golden) {
    String text = golden.text();
    assertThat(AgencyJson.write(AgencyJson.read(text, golden.type()))).isEqualTo(text);
    assertThat(AgencyJson3.write(AgencyJson3.read(text, golden.type()))).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void aGoldenFileIsOfTheSchema(Forms.Golden golden) {
    assertThat(problems(schema(golden.type()), golden.text())).isEmpty();
  }

  /** Each property is left out, is null or of another kind, and one that it has not is there. */
  @ParameterizedTest
  @MethodSource("golden")
  void theSchemaRefusesTheShapesThatTheReaderRefuses(Forms.Golden golden) throws IOException {
    if (MAPPER.readTree(golden.text()) instanceof ObjectNode whole) {
      Schema schema = schema(golden.type());
      for (String text : otherShapes(whole)) {
        Optional<ErrorCode> refusal = refusal(golden.type(), text);
        if (refusal.isEmpty()) {
          assertThat(problems(schema, text)).as(text).isEmpty();
        } else if (OF_SHAPE.contains(refusal.orElseThrow())) {
          assertThat(problems(schema, text)).as(text).isNotEmpty();
        }
      }
    }
  }

  private static ImmutableList<String> otherShapes(ObjectNode whole) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (Map.Entry<String, JsonNode> property : whole.properties()) {
      String name = property.getKey();
      JsonNode other =
          property.getValue().isObject() ? MAPPER.createArrayNode() : MAPPER.createObjectNode();
      texts
          .add(whole.deepCopy().without(name).toString())
          .add(whole.deepCopy().set(name, NullNode.instance).toString())
          .add(whole.deepCopy().set(name, other).toString());
    }
    return texts.add(whole.deepCopy().put("noPropertyOfIt", 1).toString()).build();
  }

  private static Optional<ErrorCode> refusal(Class<?> type, String text) {
    try {
      AgencyJson.read(text, type);
      return Optional.empty();
    } catch (InvalidJsonException refused) {
      return Optional.of(refused.code());
    }
  }

  /** Returns the schema of a form, which is put together anew each time: once for many texts. */
  private static Schema schema(Class<?> type) {
    return SCHEMAS.getSchema(SchemaLocation.of(JsonSchema.ID + "#/$defs/" + Forms.name(type)));
  }

  private static List<String> problems(Schema schema, String text) {
    return schema.validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private record ByText(String text) {
    @JsonCreator
    static ByText of(String text) {
      return new ByText(text);
    }
  }
}
