package dev.agency.examples.cli.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.console.ExitCode;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.examples.cli.demo.HostRecords;
import dev.agency.permissions.Reach;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code policy catalogue}: every word a policy may use. */
@Command(
    name = "catalogue",
    description = {
      "Prints everything a policy may name: record types with their fields, actions, reaches,"
          + " classes and quantities."
    },
    optionListHeading = "%nOptions:%n")
public final class CatalogueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Write one JSON object instead of text.")
  private boolean json;

  /** Creates the command; its options are set by the parser. */
  @SuppressWarnings("NullAway.Init") // by the parser, which knows what is required
  public CatalogueCommand() {}

  /**
   * Prints the catalogue of this host.
   *
   * @return {@link ExitCode#DONE}
   */
  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? AgencyJson.write(Words.of(HostRecords.CATALOGUE)) + "\n"
            : text(HostRecords.CATALOGUE));
    out.flush();
    return ExitCode.DONE;
  }

  private static String text(Catalogue catalogue) {
    StringBuilder text = new StringBuilder(8_192);
    line(text, "Actions", catalogue.actions().stream().map(Action::name));
    line(text, "Reaches", Stream.of(Reach.values()).map(Reach::name));
    line(text, "Classes", Stream.of(Sensitivity.values()).map(Sensitivity::name));
    for (RecordType<?> type : catalogue.recordTypes()) {
      TextTable table = new TextTable();
      table.addWords(type.name(), "");
      table.addWords("quantity", "");
      table.addWords("class", "");
      for (Field<?, ?> field : type.fields()) {
        Quantity quantity = field.quantity();
        table.addRow(List.of(field.name(), quantity.name(), quantity.sensitivity().name()));
      }
      text.append('\n').append(table.render());
    }
    text.append("\nQuantities by class:\n");
    for (Sensitivity sensitivity : Sensitivity.values()) {
      line(
          text,
          "  " + sensitivity.name(),
          catalogue.quantities().stream()
              .filter(quantity -> quantity.sensitivity() == sensitivity)
              .map(Quantity::name));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String title, Stream<String> words) {
    text.append(title).append(": ").append(words.collect(Collectors.joining(", "))).append('\n');
  }

  /** The catalogue, for another program. */
  @JsonPropertyOrder({"actions", "reaches", "classes", "recordTypes", "quantities"})
  record Words(
      @JsonProperty("actions") List<Action> actions,
      @JsonProperty("reaches") List<Reach> reaches,
      @JsonProperty("classes") List<Sensitivity> classes,
      @JsonProperty("recordTypes") List<Type> recordTypes,
      @JsonProperty("quantities") List<Measure> quantities) {
    static Words of(Catalogue catalogue) {
      return new Words(
          catalogue.actions(),
          List.of(Reach.values()),
          List.of(Sensitivity.values()),
          catalogue.recordTypes().stream().map(Type::of).toList(),
          catalogue.quantities().stream().map(Measure::of).toList());
    }
  }

  /** A record type. */
  @JsonPropertyOrder({"name", "grain", "fields"})
  record Type(
      @JsonProperty("name") String name,
      @JsonProperty("grain") Grain grain,
      @JsonProperty("fields") List<Cell> fields) {
    static Type of(RecordType<?> type) {
      return new Type(
          type.name(),
          type.grain(),
          type.fields().stream()
              .map(field -> new Cell(field.name(), field.quantity().name()))
              .toList());
    }
  }

  /** A field of a record type. */
  @JsonPropertyOrder({"name", "quantity"})
  record Cell(@JsonProperty("name") String name, @JsonProperty("quantity") String quantity) {}

  /** A quantity. */
  @JsonPropertyOrder({"name", "class"})
  record Measure(
      @JsonProperty("name") String name, @JsonProperty("class") Sensitivity sensitivity) {
    static Measure of(Quantity quantity) {
      return new Measure(quantity.name(), quantity.sensitivity());
    }
  }
}
