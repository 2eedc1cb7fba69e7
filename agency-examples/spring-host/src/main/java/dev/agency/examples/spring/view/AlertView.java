package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.budget.alert.Alert;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.ShownMessage;

/**
 * An alert as one person sees it.
 *
 * @param alert the redacted alert
 * @param message what it says, of which hidden arguments are left out
 * @param pattern its English sentence, the names of arguments in braces
 */
@JsonPropertyOrder({"alert", "message", "words"})
public record AlertView(
    @JsonProperty("alert") Projection<Alert> alert,
    @JsonProperty("message") ShownMessage message,
    @JsonIgnore String pattern) {
  /**
   * Returns what it says.
   *
   * @return the English sentence
   */
  @JsonProperty("words")
  public String words() {
    return message.text(pattern);
  }
}
