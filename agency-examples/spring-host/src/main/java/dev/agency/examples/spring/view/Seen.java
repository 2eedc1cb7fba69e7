package dev.agency.examples.spring.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.hash.Hashing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody sees as text, and a mark by which two such texts are told apart. Neither rests on
 * anything that is hidden from them.
 */
@Component
public final class Seen {
  /** Where the marks of views are asked for: below it the paths of the pages. */
  public static final String AT = "/api/seen";

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
   * The mark of a view alone.
   *
   * @param mark another one for another view
   */
  public record Mark(@JsonProperty("mark") String mark) {}

  /**
   * Marks a view.
   *
   * @param view one of the views of this host, as one person sees it
   * @return its mark
   */
  public Mark markOf(Object view) {
    return new Mark(of(view).mark());
  }

  /**
   * Writes a view.
   *
   * @param view one of the views of this host, as one person sees it
   * @return its text and mark
   */
  public Text of(Object view) {
    String text = json.writeValueAsString(view);
    return new Text(text, Hashing.sha256().hashString(text, UTF_8).toString());
  }
}
