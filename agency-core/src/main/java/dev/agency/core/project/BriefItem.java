package dev.agency.core.project;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.BriefItemId;
import java.util.Objects;

/**
 * One thing a brief says, and who said it: "Half of all orders come from phones", by Odile, in the
 * meeting of 17 February.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the identifier, which it keeps in later versions of the brief
 * @param text what is said
 * @param source who said so, when and where
 */
public record BriefItem(BriefItemId id, String text, BriefSource source) {
  /**
   * Creates an item.
   *
   * @param id the identifier
   * @param text what is said
   * @param source who said so, when and where
   * @throws dev.agency.core.error.InvalidModelException if the text has not 1 to 10,000 printable
   *     characters ({@code MALFORMED_NAME})
   */
  public BriefItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Invariants.of("a brief item").text("text", text).verify();
  }
}
