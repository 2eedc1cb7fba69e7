package dev.agency.examples.importers.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.ExternalRef;
import dev.agency.examples.importers.profile.FieldProfile.NumberForm;
import dev.agency.examples.importers.profile.FieldProfile.Unit;
import dev.agency.examples.importers.raw.Format;
import dev.agency.examples.importers.raw.RawPath;
import dev.agency.examples.importers.value.Refs;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads profiles and refuses what no run could follow. */
final class ProfileReader {
  private static final ImmutableMap<String, Repeat.Step> STEPS =
      ImmutableMap.of(
          "never", Repeat.Step.NEVER,
          "weekly", Repeat.Step.WEEKLY,
          "two-weeks", Repeat.Step.TWO_WEEKS,
          "monthly", Repeat.Step.MONTHLY);

  /** The properties of the parts of a record, all of them of pipelines. */
  private static final ImmutableMap<String, Class<?>> PARTS =
      ImmutableMap.of(
          "id", String.class,
          "name", String.class,
          "order", Long.class,
          "probability", Reading.SHARE.type(),
          "closed", Boolean.class,
          "outcome", String.class);

  private ProfileReader() {}

  static Profile read(ByteSource listOfOne) {
    ImmutableList<Settings> all = Settings.list("profile", listOfOne);
    if (all.size() != 1) {
      throw InvalidModelException.at("/0", ErrorCode.WRONG_TYPE, "A profile is one object.");
    }
    Settings root = all.get(0);
    String system = new ExternalRef(root.requiredText("system"), "any").source();
    ImmutableList<ObjectProfile> objects =
        root.objects("objects").stream()
            .map(ProfileReader::object)
            .collect(ImmutableList.toImmutableList());
    root.verifyNoOther();
    return new Profile(system, objects);
  }

  private static ObjectProfile object(Settings settings) {
    Kind kind =
        Kind.of(settings.requiredText("kind"))
            .orElseThrow(() -> settings.refused("kind", ErrorCode.UNKNOWN_NAME));
    ImmutableList<FieldProfile> fields =
        settings.objects("fields").stream()
            .map(field -> field(field, kind))
            .collect(ImmutableList.toImmutableList());
    ObjectProfile object =
        new ObjectProfile(
            settings.requiredText("file"),
            format(settings),
            settings.text("rows").orElse(""),
            kind,
            settings.flag("creates"),
            new RawPath(settings.requiredText("id")),
            source(settings),
            settings.text("group").map(RawPath::new),
            settings.text("each"),
            settings.object("repeat").map(ProfileReader::repeat),
            conditions(settings, "when"),
            conditions(settings, "conflicts"),
            conditions(settings, "skips"),
            fields);
    settings.verifyNoOther();
    checkTold(settings, object);
    return object;
  }

  /** What is only linked to something here is told by whoever made that. */
  private static void checkTold(Settings settings, ObjectProfile object) {
    boolean makes = object.creates() || !object.kind().isLinked();
    Optional<String> silent =
        object
            .kind()
            .assumed()
            .filter(name -> object.fields().stream().noneMatch(it -> it.property().equals(name)));
    if (makes && silent.isPresent()) {
      throw settings.refused("fields/" + silent.get(), ErrorCode.MISSING_PROPERTY);
    }
  }

  private static Optional<String> source(Settings settings) {
    return settings.text("source").map(text -> new ExternalRef(text, "any").source());
  }

  private static Format format(Settings settings) {
    return switch (settings.requiredText("format")) {
      case "json" -> Format.JSON;
      case "csv" -> Format.CSV;
      case "icalendar" -> Format.ICALENDAR;
      default -> throw settings.refused("format", ErrorCode.UNKNOWN_NAME);
    };
  }

  private static ImmutableList<Condition> conditions(Settings settings, String name) {
    return settings.objects(name).stream()
        .map(
            condition -> {
              Condition made =
                  new Condition(
                      new RawPath(condition.requiredText("path")),
                      condition.texts("in"),
                      condition.text("given"),
                      condition.flag("nothing"),
                      conditions(condition, "and"));
              condition.verifyNoOther();
              return made;
            })
        .collect(ImmutableList.toImmutableList());
  }

  private static Repeat repeat(Settings settings) {
    ImmutableMap.Builder<String, Repeat.Step> steps = ImmutableMap.builder();
    for (Map.Entry<String, String> entry : settings.map("steps").entrySet()) {
      Repeat.Step step = STEPS.get(entry.getValue());
      if (step == null) {
        throw settings.refused("steps", ErrorCode.UNKNOWN_NAME);
      }
      steps.put(entry.getKey(), step);
    }
    Repeat repeat =
        new Repeat(
            new RawPath(settings.requiredText("state")),
            new RawPath(settings.requiredText("until")),
            steps.buildOrThrow());
    settings.verifyNoOther();
    return repeat;
  }

  private static FieldProfile field(Settings settings, Kind kind) {
    String property = settings.requiredText("property");
    Class<?> type =
        kind.type(property)
            .orElseThrow(() -> settings.refused("property", ErrorCode.UNKNOWN_PROPERTY));
    return field(settings, property, type);
  }

  private static FieldProfile part(Settings settings) {
    String property = settings.requiredText("property");
    Class<?> type = PARTS.get(property);
    if (type == null) {
      throw settings.refused("property", ErrorCode.UNKNOWN_PROPERTY);
    }
    return field(settings, property, type);
  }

  private static FieldProfile field(Settings settings, String property, Class<?> type) {
    Reading reading =
        Reading.of(settings.requiredText("as"))
            .filter(as -> as.type() == type)
            .orElseThrow(() -> settings.refused("as", ErrorCode.WRONG_TYPE));
    FieldProfile field =
        new FieldProfile(
            property,
            settings.text("from").map(RawPath::new),
            settings.text("or").map(RawPath::new),
            settings.text("with").map(RawPath::new),
            reading,
            settings.text("value"),
            settings.text("given"),
            settings.texts("none"),
            settings.map("names"),
            settings.texts("skip"),
            new NumberForm(
                character(settings, "decimal").orElse('.'), character(settings, "grouping")),
            unit(settings),
            settings.texts("forms").stream()
                .map(word -> form(word, settings))
                .collect(ImmutableList.toImmutableList()),
            settings.text("zone"),
            settings.text("currency").map(RawPath::new),
            settings.flag("running"),
            settings.text("firstDay").map(day -> firstDay(day, settings)).orElse(1),
            by(settings),
            source(settings),
            settings.flag("onlyOne"),
            settings.objects("parts").stream()
                .map(ProfileReader::part)
                .collect(ImmutableList.toImmutableList()));
    settings.verifyNoOther();
    checkWhole(settings, field);
    return field;
  }

  /** A field that could never be read is a mistake of the profile and not of each of its rows. */
  private static void checkWhole(Settings settings, FieldProfile field) {
    require(
        field.from().isPresent() || field.constant().isPresent() || field.given().isPresent(),
        settings,
        "from",
        ErrorCode.MISSING_PROPERTY);
    boolean timed = field.reading() == Reading.SPAN || field.reading() == Reading.WEEK;
    boolean share = field.reading() == Reading.SHARE;
    boolean ofShare = field.unit() == Unit.OF_ONE || field.unit() == Unit.OF_HUNDRED;
    require(
        !(timed || share) || (field.unit() != Unit.NONE && share == ofShare),
        settings,
        "unit",
        ErrorCode.MISSING_PROPERTY);
    require(
        field.reading() != Reading.DAY || !field.forms().isEmpty(),
        settings,
        "forms",
        ErrorCode.MISSING_PROPERTY);
    require(
        field.zone().isPresent() || field.forms().stream().noneMatch(DayForm::isInstant),
        settings,
        "zone",
        ErrorCode.MISSING_PROPERTY);
    require(
        field.reading() != Reading.NAME || field.from().isEmpty() || !field.names().isEmpty(),
        settings,
        "names",
        ErrorCode.MISSING_PROPERTY);
  }

  private static void require(boolean holds, Settings settings, String name, ErrorCode code) {
    if (!holds) {
      throw settings.refused(name, code);
    }
  }

  private static Optional<Character> character(Settings settings, String name) {
    return settings
        .text(name)
        .map(
            text -> {
              require(text.length() == 1, settings, name, ErrorCode.OUT_OF_RANGE);
              return text.charAt(0);
            });
  }

  private static Unit unit(Settings settings) {
    return switch (settings.text("unit").orElse("")) {
      case "" -> Unit.NONE;
      case "milliseconds" -> Unit.MILLISECONDS;
      case "seconds" -> Unit.SECONDS;
      case "minutes" -> Unit.MINUTES;
      case "hours" -> Unit.HOURS;
      case "clock" -> Unit.CLOCK;
      case "of-one" -> Unit.OF_ONE;
      case "of-hundred" -> Unit.OF_HUNDRED;
      default -> throw settings.refused("unit", ErrorCode.UNKNOWN_NAME);
    };
  }

  private static DayForm form(String word, Settings settings) {
    DayForm form = new DayForm(word);
    try {
      // A pattern that is none is found before the first row.
      form.read("", Optional.of(ZoneId.of("UTC")));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw settings.refused("forms", ErrorCode.UNKNOWN_NAME);
    }
    return form;
  }

  private static int firstDay(String day, Settings settings) {
    try {
      return DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)).getValue();
    } catch (IllegalArgumentException e) {
      throw settings.refused("firstDay", ErrorCode.UNKNOWN_NAME);
    }
  }

  private static Refs.By by(Settings settings) {
    return switch (settings.text("by").orElse("id")) {
      case "id" -> Refs.By.ID;
      case "email" -> Refs.By.EMAIL;
      default -> throw settings.refused("by", ErrorCode.UNKNOWN_NAME);
    };
  }
}
