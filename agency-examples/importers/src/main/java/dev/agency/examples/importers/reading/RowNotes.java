package dev.agency.examples.importers.reading;

import dev.agency.examples.importers.problem.ImportCode;

/** Takes what is worth knowing of a row that is imported all the same. */
public interface RowNotes {
  /**
   * Takes a note.
   *
   * @param path where
   * @param code what
   */
  void note(String path, ImportCode code);

  /**
   * Takes a name that the profile does not map.
   *
   * @param path where
   * @param raw the name
   */
  void unmapped(String path, String raw);

  /**
   * Takes that something the host gave was used.
   *
   * @param name its name
   */
  void given(String name);
}
