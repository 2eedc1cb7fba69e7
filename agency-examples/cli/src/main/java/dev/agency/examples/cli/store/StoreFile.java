package dev.agency.examples.cli.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Stores;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.EntityTypes;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.importers.batch.JournalPart;
import dev.agency.examples.importers.link.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a store: an object with a list for each type that has entities, called by the
 * name of the type, and one for the time entries. Each is a stored document, on a line of its own.
 * The journal of imports is in it, too, so that a batch can be undone in a later run, and so is
 * what was decided about links.
 */
final class StoreFile {
  private static final String TIME = "timeEntry";
  private static final int CHUNK = 1_000;
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final ImmutableMap<String, EntityType<?, ?>> TYPES =
      Stream.concat(EntityTypes.all().stream(), Stream.of(JournalPart.TYPE, Decision.TYPE))
          .collect(ImmutableMap.toImmutableMap(EntityType::name, type -> type));

  private final Path file;
  private final Stores stores;
  private final Caller caller;

  private StoreFile(Path file, Stores stores, Caller caller) {
    this.file = file;
    this.stores = stores;
    this.caller = caller;
  }

  /** Reads a file into stores that are empty. */
  static void read(Path file, Stores stores, Caller caller) {
    new StoreFile(file, stores, caller).read();
  }

  /** Writes all there is beside a file and puts it in its place. */
  static void write(Path file, Stores stores, Caller caller) {
    new StoreFile(file, stores, caller).write();
  }

  private void read() {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = FACTORY.createParser(in)) {
      require(parser.nextToken(), JsonToken.START_OBJECT, "");
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        list(parser, parser.currentName());
      }
    } catch (JsonProcessingException e) {
      throw bad("", ErrorCode.MALFORMED_TEXT, "It is no JSON, or ends too early.");
    } catch (IOException e) {
      throw BadInput.unreadable(name());
    }
  }

  private void list(JsonParser parser, String type) throws IOException {
    EntityType<?, ?> known = TYPES.get(type);
    if (known == null && !type.equals(TIME)) {
      throw bad("", ErrorCode.UNKNOWN_PROPERTY, "It has a list of a type that is not known.");
    }
    require(parser.nextToken(), JsonToken.START_ARRAY, "/" + type);
    List<String> documents = new ArrayList<>();
    int at = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      StringWriter document = new StringWriter();
      try (JsonGenerator copy = FACTORY.createGenerator(document)) {
        copy.copyCurrentStructure(parser);
      }
      documents.add(document.toString());
      if (documents.size() == CHUNK) {
        add(known, documents, "/" + type + "/", at);
        at += CHUNK;
        documents.clear();
      }
    }
    add(known, documents, "/" + type + "/", at);
  }

  private void add(
      @Nullable EntityType<?, ?> type, List<String> documents, String path, int first) {
    List<TimeEntry> entries = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      String at = path + (first + i);
      try {
        if (type == null) {
          entries.add(AgencyJson.readStored(documents.get(i), TimeEntry.class));
        } else {
          add(type, documents.get(i));
        }
      } catch (InvalidJsonException e) {
        throw bad(at + e.path(), e.code(), String.valueOf(e.getMessage()));
      } catch (AgencyException e) {
        throw bad(at, e.code(), String.valueOf(e.getMessage()));
      }
    }
    boolean all =
        stores
            .timeEntries()
            .append(caller, Lists.transform(entries, each -> Revised.of(each.id(), 1, each)))
            .stream()
            .allMatch(appended -> appended.isChange());
    if (!all) {
      throw bad(path, ErrorCode.DUPLICATE_ID, "A time entry stands twice.");
    }
  }

  private <I extends Comparable<I>, T> void add(EntityType<I, T> type, String document) {
    stores.entities(type).insert(caller, AgencyJson.readStored(document, type.model()));
  }

  private void write() {
    Path whole = file.toAbsolutePath();
    Path beside = whole.resolveSibling(name() + ".new");
    try {
      try (Writer out = Files.newBufferedWriter(beside, UTF_8)) {
        write(out);
      }
      Files.move(
          beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      throw BadInput.unwritable(name());
    }
  }

  private void write(Writer out) throws IOException {
    String before = "{\n";
    for (EntityType<?, ?> type : TYPES.values()) {
      ImmutableList<?> all = AgencyStore.all(stores, caller, type);
      if (!all.isEmpty()) {
        out.write(before + '"' + type.name() + "\": [");
        documents(all.stream(), out);
        before = ",\n";
      }
    }
    out.write(before + '"' + TIME + "\": [");
    stores
        .timeEntries()
        .<Boolean>read(
            caller,
            EntryRange.all(),
            entries -> {
              documents(entries, out);
              return true;
            });
    out.write("}\n");
  }

  private static void documents(Stream<?> values, Writer out) {
    String[] before = {"\n"};
    values.forEach(
        value -> {
          try {
            out.write(before[0] + AgencyJson.writeStored(value));
            before[0] = ",\n";
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    try {
      out.write("\n]");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void require(@Nullable JsonToken token, JsonToken due, String path) {
    if (token != due) {
      throw bad(path, ErrorCode.WRONG_TYPE, "It must be an object of lists.");
    }
  }

  private BadInput bad(String path, ErrorCode code, String rule) {
    return new BadInput(path.isEmpty() ? name() : name() + ":" + path, code, rule);
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }
}
