package dev.agency.core.desk;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.CommandId;
import java.time.Instant;
import java.util.Objects;

/**
 * That something is wanted once: its id, which the client of the host chooses and sends again if it
 * got no answer, and when it was received.
 *
 * @param id the id; the same id with the same content is carried out once and answered alike each
 *     time
 * @param at when it was received; may differ when it is sent again
 */
public record Command(CommandId id, Instant at) {
  /**
   * Creates a command.
   *
   * @param id the id
   * @param at when it was received
   * @throws dev.agency.core.error.InvalidModelException if that is not in the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE})
   */
  public Command {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(at, "at");
    Invariants.of("a command").instant("at", at).verify();
  }
}
