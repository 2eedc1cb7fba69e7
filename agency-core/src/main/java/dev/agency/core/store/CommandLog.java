package dev.agency.core.store;

import dev.agency.core.id.CommandId;
import java.util.Optional;

/**
 * Remembers which commands were carried out, in the same transaction as what they did.
 *
 * <p>Every method sees the caller's tenant only.
 */
public interface CommandLog {
  /**
   * Finds a command.
   *
   * @param caller on whose behalf
   * @param id its id
   * @return the command, empty if it was not carried out
   */
  Optional<RecordedCommand> find(Caller caller, CommandId id);

  /**
   * Remembers a command.
   *
   * @param caller on whose behalf
   * @param command the command
   * @throws dev.agency.core.error.DuplicateIdException if one of this id is remembered, whatever
   *     its content
   */
  void record(Caller caller, RecordedCommand command);
}
