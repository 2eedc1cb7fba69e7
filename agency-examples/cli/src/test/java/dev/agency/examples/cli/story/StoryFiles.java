package dev.agency.examples.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;

/** The files of the story as plain JSON, and the tale of a changed copy. */
final class StoryFiles {
  private static final ObjectMapper PLAIN = new ObjectMapper();

  private StoryFiles() {}

  /** Returns a file as it stands, which no model of the library has looked at. */
  static JsonNode plain(String file) {
    return plainly(StoryReader.shipped(file));
  }

  /** Returns the values of a file that has one in each line. */
  static List<JsonNode> plainLines(String file) {
    return StoryReader.shipped(file).lines().map(StoryFiles::plainly).toList();
  }

  private static JsonNode plainly(String text) {
    try {
      return PLAIN.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells what would have happened if a text of a file were another one. */
  static Tale with(String file, String old, String now) {
    return Tale.of(
        new StoryReader(
                name -> {
                  String text = StoryReader.shipped(name);
                  if (!name.equals(file)) {
                    return text;
                  }
                  assertThat(text).contains(old);
                  return text.replace(old, now);
                })
            .read());
  }
}
