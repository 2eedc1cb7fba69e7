package dev.agency.examples.spring.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody sees as text, and a mark by which two such texts are told apart. Neither rests on
 * anything that is hidden from them.
 */
@Component
public final class Seen {
  private final JsonMapper json;

  Seen(JsonMapper json) {
    this.json = json;
  }

  /**
   * What is seen.
   *
   * @param text the view as JSON
   * @param mark another one for another text
   */
  public record Text(String text, String mark) {}

  /**
   * Writes a view.
   *
   * @param view the view
   * @return its text and mark
   */
  public Text of(ProjectView view) {
    String text = json.writeValueAsString(view);
    return new Text(text, Hashing.sha256().hashString(text, UTF_8).toString());
  }
}
