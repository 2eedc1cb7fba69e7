package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.agency.core.json.AgencyJson;
import java.util.List;
import java.util.Map;

/**
 * The JSON form of models, laid out for readers and diffs: what fits stands on one line, what does
 * not is broken by its properties.
 */
final class JsonText {
  private static final int LINE = 340;
  private static final JsonMapper MAPPER = AgencyJson.mapper();

  private JsonText() {}

  static String of(Object value) {
    return text(MAPPER.valueToTree(value), "") + "\n";
  }

  /** Each element of the list starts a line of its own. */
  static String array(List<?> values) {
    JsonNode array = MAPPER.valueToTree(values);
    StringBuilder text = new StringBuilder("[");
    appendElements(text, array, "");
    return text.append("\n]\n").toString();
  }

  private static String text(JsonNode node, String indent) {
    String line = node.toString();
    if (node.isValueNode() || indent.length() + line.length() <= LINE) {
      return line;
    }
    StringBuilder text = new StringBuilder();
    if (node.isArray()) {
      text.append('[');
      appendElements(text, node, indent);
      return text.append('\n').append(indent).append(']').toString();
    }
    text.append('{');
    String separator = "\n";
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      text.append(separator)
          .append(indent)
          .append("  \"")
          .append(property.getKey())
          .append("\":")
          .append(text(property.getValue(), indent + "  "));
      separator = ",\n";
    }
    return text.append('\n').append(indent).append('}').toString();
  }

  private static void appendElements(StringBuilder text, JsonNode array, String indent) {
    String separator = "\n";
    for (JsonNode element : array) {
      text.append(separator).append(indent).append("  ").append(text(element, indent + "  "));
      separator = ",\n";
    }
  }
}
