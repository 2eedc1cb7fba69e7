package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.json.AgencyJson;
import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schema of the JSON forms, drawn from the types that are read and written: which properties a
 * form has, which of them it needs, and what each of them is, in the words of the sources. What
 * else a reader asks, such as that an end is after its start, no schema tells.
 */
final class JsonSchema {
  /** By this name its definitions are called from outside: {@code urn:...#/$defs/TimeEntry}. */
  static final String ID = "urn:dev.agency:forms:1";

  private static final String DEFINITION = "#/$defs/";

  /** The forms of values that are not of the libraries, and what the JSON of a text looks like. */
  private static final ImmutableMap<Class<?>, String> SCALARS =
      ImmutableMap.<Class<?>, String>builder()
          .put(boolean.class, "{\"type\":\"boolean\"}")
          .put(Boolean.class, "{\"type\":\"boolean\"}")
          .put(int.class, "{\"type\":\"integer\"}")
          .put(Integer.class, "{\"type\":\"integer\"}")
          .put(long.class, "{\"type\":\"integer\"}")
          .put(Long.class, "{\"type\":\"integer\"}")
          .put(String.class, "{\"type\":\"string\"}")
          .put(Object.class, "{\"not\":{\"type\":\"null\"}}")
          .put(Currency.class, text("^[A-Z]{3}$"))
          .put(LocalDate.class, text("^\\d{4}-\\d{2}-\\d{2}$"))
          .put(YearMonth.class, text("^\\d{4}-\\d{2}$"))
          .put(Instant.class, text("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z$"))
          .buildOrThrow();

  private static final String IDENTIFIER = text("^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$");

  private final JsonMapper mapper = AgencyJson.mapper();
  private final Map<String, ObjectNode> definitions = new TreeMap<>();
  private final Map<String, JavaType> named = new HashMap<>();

  private JsonSchema() {}

  /** Returns the text of the schema of all forms and of what they are made of. */
  static String ofTheForms() {
    JsonSchema schema = new JsonSchema();
    Stream.concat(Forms.withCreator().stream(), Forms.golden().stream().map(Forms.Golden::type))
        .forEach(type -> schema.reference(schema.mapper.constructType(type)));
    return schema.text();
  }

  private String text() {
    StringBuilder text = new StringBuilder("{\n");
    text.append("  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
    text.append("  \"$id\": \"").append(ID).append("\",\n");
    text.append("  \"$defs\": {\n");
    text.append(
        definitions.entrySet().stream()
            .map(each -> "    \"" + each.getKey() + "\": " + lines(each.getValue()))
            .collect(Collectors.joining(",\n")));
    return text.append("\n  }\n}\n").toString();
  }

  /** A definition with a line for each of its properties. */
  private static String lines(ObjectNode definition) {
    if (!definition.has("properties")) {
      return definition.toString();
    }
    String properties =
        definition.get("properties").properties().stream()
            .map(each -> "        \"" + each.getKey() + "\": " + each.getValue())
            .collect(Collectors.joining(",\n"));
    return "{\n"
        + (definition.has("description")
            ? "      \"description\": " + definition.get("description") + ",\n"
            : "")
        + "      \"type\": \"object\",\n      \"required\": "
        + definition.get("required")
        + ",\n      \"additionalProperties\": false,\n      \"properties\": {\n"
        + properties
        + "\n      }\n    }";
  }

  /** What stands where a value of the type is: its form, or where that is defined. */
  private ObjectNode reference(JavaType type) {
    String scalar = SCALARS.get(type.getRawClass());
    if (scalar != null) {
      return node(scalar);
    }
    if (type.isReferenceType()) {
      return reference(type.getContentType());
    }
    if (type.isCollectionLikeType()) {
      return object().put("type", "array").set("items", reference(type.getContentType()));
    }
    if (type.isMapLikeType()) {
      return object()
          .put("type", "object")
          .set("additionalProperties", reference(type.getContentType()));
    }
    if (type.hasRawClass(DayOfWeek.class)) {
      return names(type.getRawClass());
    }
    String name = name(type);
    assertThat(type.getRawClass().getName()).as("has a form").startsWith("dev.agency.");
    JavaType known = named.putIfAbsent(name, type);
    if (known == null) {
      definitions.put(name, object());
      ObjectNode definition = definition(type);
      Javadoc.of(type.getRawClass()).ifPresent(text -> definition.put("description", text));
      definitions.put(name, definition);
    } else {
      assertThat(known).as("two types are called %s", name).isEqualTo(type);
    }
    return object().put("$ref", DEFINITION + name);
  }

  private ObjectNode definition(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw.isEnum()) {
      return names(raw);
    }
    JsonSubTypes forms = raw.getAnnotation(JsonSubTypes.class);
    // A form of several says that it has none itself.
    if (forms != null && forms.value().length > 0) {
      ObjectNode either = object();
      ArrayNode each = either.putArray("oneOf");
      for (JsonSubTypes.Type form : forms.value()) {
        each.add(reference(mapper.getTypeFactory().constructSpecializedType(type, form.value())));
      }
      return either;
    }
    JavaType written = written(type);
    BeanDescription description = mapper.getSerializationConfig().introspect(written);
    AnnotatedMember value = description.findJsonValueAccessor();
    if (value == null) {
      return object(raw, description);
    }
    if (raw.getSimpleName().endsWith("Id")) {
      return node(IDENTIFIER);
    }
    // What no host can name has no definition of its own: it is how another is written.
    return Modifier.isPublic(value.getRawType().getModifiers())
        ? reference(value.getType())
        : definition(value.getType());
  }

  private ObjectNode object(Class<?> type, BeanDescription description) {
    ObjectNode object = object();
    ArrayNode required = object.putArray("required");
    ObjectNode properties = object.putObject("properties");
    JsonTypeInfo kind = description.getClassAnnotations().get(JsonTypeInfo.class);
    if (kind != null) {
      String form = Objects.requireNonNull(type.getAnnotation(JsonTypeName.class)).value();
      properties.putObject(kind.property()).put("const", form);
      required.add(kind.property());
    }
    for (BeanPropertyDefinition property : description.findProperties()) {
      if (!property.couldSerialize()) {
        continue;
      }
      ObjectNode value = reference(property.getPrimaryType());
      Javadoc.of(type, property.getName()).ifPresent(text -> value.put("description", text));
      properties.set(property.getName(), value);
      if (isNeeded(type, property)) {
        required.add(property.getName());
      }
    }
    return object;
  }

  /** Whether a form is refused without the property: it has no default, and is not a list. */
  private static boolean isNeeded(Class<?> type, BeanPropertyDefinition property) {
    JavaType value = property.getPrimaryType();
    if (type.isRecord() || !type.isSealed()) {
      return !value.isReferenceType() && isAsked(type, property.getName());
    }
    try {
      return Modifier.isAbstract(type.getMethod(property.getName()).getModifiers())
          && !(value.isReferenceType() || value.isContainerType());
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether a type asks for a property: it does, unless it is read as another that does not. */
  private static boolean isAsked(Class<?> type, String property) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(JsonCreator.class))
        .flatMap(method -> Arrays.stream(method.getParameterTypes()))
        .filter(form -> form.getDeclaringClass() == type)
        .flatMap(form -> Arrays.stream(form.getDeclaredConstructors()))
        .filter(form -> form.isAnnotationPresent(JsonCreator.class))
        .allMatch(
            form ->
                Arrays.stream(form.getParameters())
                    .map(each -> each.getAnnotation(JsonProperty.class))
                    .anyMatch(each -> each != null && each.value().equals(property)));
  }

  /** The type whose accessors say what is written: for a model the one that is generated for it. */
  private JavaType written(JavaType type) {
    Class<?> raw = type.getRawClass();
    boolean generated = raw.isSealed() && Modifier.isAbstract(raw.getModifiers());
    return generated ? mapper.constructType(raw.getPermittedSubclasses()[0]) : type;
  }

  private ObjectNode names(Class<?> type) {
    ObjectNode names = object();
    ArrayNode each = names.putArray("enum");
    for (Object constant : type.getEnumConstants()) {
      each.add(mapper.<com.fasterxml.jackson.databind.JsonNode>valueToTree(constant));
    }
    return names;
  }

  /** The name of a definition; that of a figure says of what: {@code Figure-Money}. */
  private static String name(JavaType type) {
    StringBuilder name = new StringBuilder(Forms.name(type.getRawClass()));
    for (JavaType of : type.getBindings().getTypeParameters()) {
      if (!of.isJavaLangObject()) {
        name.append('-').append(of.getRawClass().getSimpleName());
      }
    }
    return name.toString();
  }

  private ObjectNode object() {
    return mapper.createObjectNode();
  }

  private ObjectNode node(String text) {
    try {
      return (ObjectNode) mapper.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String pattern) {
    return "{\"type\":\"string\",\"pattern\":\"" + pattern.replace("\\", "\\\\") + "\"}";
  }
}
