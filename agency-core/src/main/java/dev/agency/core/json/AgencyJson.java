package dev.agency.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads and writes the models with Jackson 2, strictly.
 *
 * <p>Refused, with a path and a code: duplicate keys, anything after the value, unknown and missing
 * properties, null, text where a number is due and the reverse, fractions where a whole number is
 * due, dates that are not {@code 2026-01-31}, and text beyond the limits: depth 32, 64 Ki
 * characters a string, 256 a name, 40 a number, 16 Mi a document. A refusal never carries a value.
 *
 * <p>{@link #read} is for input. {@link #writeStored} and {@link #readStored} are for a store: the
 * document carries {@link #SCHEMA}, and its reader passes over properties it does not know.
 *
 * <p>The models also read and write with a mapper of the host; it is as strict as the host made it.
 *
 * <p>Thread-safe.
 */
public final class AgencyJson {
  /** The version of the stored form; it rises only with a change that older readers mistake. */
  public static final int SCHEMA = 1;

  private static final JsonMapper STRICT = create(true);
  private static final JsonMapper STORED = create(false);

  private static final StoredJson STORED_JSON =
      new StoredJson() {
        @Override
        public String write(Object value) {
          return writeStored(value);
        }

        @Override
        public <T> T read(String json, Class<T> type) {
          return readStored(json, type);
        }
      };

  private AgencyJson() {}

  /**
   * Returns a new strict mapper, for a host that needs more than text.
   *
   * <p>Its exceptions are Jackson's own and may quote the input.
   *
   * @return a mapper
   */
  public static JsonMapper mapper() {
    return create(true);
  }

  /**
   * Reads a value from input.
   *
   * @param <T> the type of the value
   * @param json the text
   * @param type the type of the value
   * @return the value
   * @throws InvalidJsonException if the text is no JSON of such a value, is beyond a limit, or the
   *     value breaks a rule of its model; its path and code say where and which
   * @throws IllegalArgumentException if the type has no JSON form, or its package is not open to
   *     Jackson
   * @throws IllegalStateException if the type, one of the host's, throws something else than an
   *     {@link AgencyException} while it is built
   */
  public static <T> T read(String json, Class<T> type) {
    return read(STRICT, json, type, type);
  }

  /**
   * Reads a list of values from input.
   *
   * @param <T> the type of the values
   * @param json the text, an array
   * @param type the type of the values
   * @return the values in their order
   * @throws InvalidJsonException if the text is no array, or as by {@link #read} for one of them
   * @throws IllegalArgumentException as by {@link #read}
   * @throws IllegalStateException as by {@link #read}
   */
  public static <T> ImmutableList<T> readList(String json, Class<T> type) {
    Type list = DoubledKey.listOf(type);
    List<T> values = read(STRICT, json, list, list);
    return ImmutableList.copyOf(values);
  }

  /**
   * Writes a value.
   *
   * @param value a value of the model
   * @return the text; the properties are in the order of the model's declaration
   * @throws IllegalArgumentException if the type of the value has no JSON form, its package is not
   *     open to Jackson, or an accessor of it throws
   */
  public static String write(Object value) {
    return write(STRICT.writer(), value, value.getClass());
  }

  /**
   * Writes a list of values, for {@link #readList}.
   *
   * @param values values of the model
   * @return the text, an array
   * @throws IllegalArgumentException as by {@link #write}
   */
  public static String writeList(List<?> values) {
    // One by one: a list of its own does not name the forms of what is in it.
    return values.stream().map(AgencyJson::write).collect(Collectors.joining(",", "[", "]"));
  }

  /**
   * Reads a stored document.
   *
   * @param <T> the type of the value
   * @param json the text {@link #writeStored} wrote, now or in an earlier or later version
   * @param type the type of the value
   * @return the value
   * @throws InvalidJsonException if the text is not such a document, its schema is less than 1 or a
   *     later one than {@link #SCHEMA} ({@code UNSUPPORTED_SCHEMA}), or as by {@link #read} for its
   *     value; a property that is not known is no reason, and a text may be as long as a document
   * @throws IllegalArgumentException as by {@link #read}
   * @throws IllegalStateException as by {@link #read}
   */
  public static <T> T readStored(String json, Class<T> type) {
    Type whole = DoubledKey.documentOf(type);
    StoredHead head = read(STORED, json, StoredHead.class, whole);
    head.requireSchema(SCHEMA);
    StoredDocument<T> document = read(STORED, json, whole, whole);
    return document.value();
  }

  /**
   * Writes a document for a store.
   *
   * @param value a value of the model
   * @return the text, the value and the version of its schema
   * @throws IllegalArgumentException as by {@link #write}
   */
  public static String writeStored(Object value) {
    // With its own type, else a form such as a fixed price would be written without its name.
    JavaType type =
        STRICT.getTypeFactory().constructParametricType(StoredDocument.class, value.getClass());
    return write(STRICT.writerFor(type), new StoredDocument<>(SCHEMA, value), value.getClass());
  }

  /**
   * Returns {@link #writeStored} and {@link #readStored} as a value, for what stores documents and
   * must not know which line of Jackson its host uses.
   *
   * @return the stored form of this line
   */
  public static StoredJson stored() {
    return STORED_JSON;
  }

  /** Reads a type; what a refusal calls by name are properties of another, which may know more. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // it stands in the type
  private static <T> T read(JsonMapper mapper, String json, Type type, Type named) {
    if (json.length() > Limits.DOCUMENT) {
      throw new InvalidJsonException("", ErrorCode.LIMIT_EXCEEDED);
    }
    JavaType bound = mapper.constructType(type);
    T value;
    try {
      value = mapper.readValue(json, bound);
    } catch (InvalidDefinitionException e) {
      throw unbound(bound.getRawClass(), e);
    } catch (JsonProcessingException e) {
      throw refusal(e, named);
    } catch (AgencyException e) {
      throw Refusals.byModel("", e);
    }
    if (value == null) {
      throw new InvalidJsonException("", ErrorCode.NULL_VALUE);
    }
    return value;
  }

  private static String write(ObjectWriter writer, Object value, Class<?> type) {
    try {
      return writer.writeValueAsString(value);
    } catch (InvalidDefinitionException e) {
      throw unbound(type, e);
    } catch (JsonProcessingException e) {
      // The cause is dropped: it may quote a part of the value.
      throw new IllegalArgumentException("Cannot write a " + type.getName() + ".");
    }
  }

  private static JsonMapper create(boolean input) {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(Limits.DEPTH)
            .maxStringLength(input ? Limits.STRING : Limits.DOCUMENT)
            .maxNameLength(Limits.NAME)
            .maxNumberLength(Limits.NUMBER)
            .maxDocumentLength(Limits.DOCUMENT)
            .build();
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build())
        .addModule(new Jdk8Module())
        .addModule(strictModule())
        .enable(
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .configure(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES, input)
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, input)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
        .withCoercionConfigDefaults(
            any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
        .build();
  }

  private static SimpleModule strictModule() {
    return new SimpleModule("agency")
        .addSerializer(LocalDate.class, ToStringSerializer.instance)
        .addDeserializer(LocalDate.class, new IsoDeserializer<>(LocalDate.class, IsoDate::parse))
        .addSerializer(YearMonth.class, ToStringSerializer.instance)
        .addDeserializer(
            YearMonth.class, new IsoDeserializer<>(YearMonth.class, IsoDate::parseMonth))
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, new IsoDeserializer<>(Instant.class, IsoDate::parseInstant))
        .setDeserializerModifier(new AttributesOnly());
  }

  /** Says that a type, not a text, is at fault; the cause tells of types only. */
  private static IllegalArgumentException unbound(Class<?> type, InvalidDefinitionException cause) {
    return new IllegalArgumentException(
        "The type " + type.getName() + " has no JSON form, or its package is not open.", cause);
  }

  private static InvalidJsonException refusal(JsonProcessingException e, Type named) {
    StringBuilder path = new StringBuilder();
    if (e instanceof JsonMappingException mapping) {
      for (JsonMappingException.Reference step : mapping.getPath()) {
        Refusals.appendStep(path, step.getFrom(), step.getFieldName(), step.getIndex());
      }
    }
    Throwable root = Throwables.getRootCause(e);
    if (root instanceof AgencyException thrown) {
      return Refusals.byModel(path.toString(), thrown);
    }
    ErrorCode code = code(root);
    return code == ErrorCode.DUPLICATE_KEY
            && root instanceof StreamReadException unreadable
            && unreadable.getProcessor() != null
        ? new InvalidJsonException(
            DoubledKey.path(named, steps(unreadable.getProcessor().getParsingContext())), code)
        : new InvalidJsonException(path.toString(), code);
  }

  /** Returns the names and indices that lead to where a parser stands. */
  private static List<?> steps(JsonStreamContext at) {
    ArrayDeque<Object> steps = new ArrayDeque<>();
    for (JsonStreamContext each = at; !each.inRoot(); each = each.getParent()) {
      steps.addFirst(each.inObject() ? each.getCurrentName() : each.getCurrentIndex());
    }
    return ImmutableList.copyOf(steps);
  }

  private static ErrorCode code(Throwable root) {
    if (root instanceof StreamConstraintsException) {
      return ErrorCode.LIMIT_EXCEEDED;
    }
    if (root instanceof PropertyBindingException) {
      return ErrorCode.UNKNOWN_PROPERTY;
    }
    if (root instanceof InvalidNullException) {
      return ErrorCode.NULL_VALUE;
    }
    if (root instanceof InvalidTypeIdException) {
      return ErrorCode.UNKNOWN_TYPE;
    }
    if (root instanceof InputCoercionException) {
      return ErrorCode.OUT_OF_RANGE;
    }
    if (root instanceof InvalidFormatException format) {
      return Refusals.byValue(format.getValue(), format.getTargetType());
    }
    if (root instanceof MismatchedInputException mismatch) {
      return Refusals.byText(mismatch.getOriginalMessage(), ErrorCode.WRONG_TYPE);
    }
    if (root instanceof JsonProcessingException unreadable) {
      return Refusals.byText(unreadable.getOriginalMessage(), ErrorCode.MALFORMED_TEXT);
    }
    throw Refusals.bug(root);
  }

  /** Reads days and months as text only. */
  private static final class IsoDeserializer<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // mappers are not serialized
    private final Function<String, T> parse;

    IsoDeserializer(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
          ? parse.apply(parser.getText())
          : (T) context.handleUnexpectedToken(handledType(), parser);
    }
  }

  /** Leaves only the attributes of the built type to a builder. */
  private static final class AttributesOnly extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyDefinition> updateProperties(
        DeserializationConfig config,
        BeanDescription description,
        List<BeanPropertyDefinition> properties) {
      return properties.stream()
          .filter(p -> Builders.isAttribute(description.getBeanClass(), p.getInternalName()))
          .toList();
    }
  }
}
