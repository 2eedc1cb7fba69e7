package dev.agency.examples.importers.batch;

/**
 * What a batch did to one thing.
 *
 * @param type the name of its type, {@code timeEntry} for time
 * @param id its id
 * @param version the version, or the revision of time, that the batch made
 * @param before what was there, as a stored document; empty text if it was new
 */
public record Change(String type, String id, long version, String before) {
  static final String TIME = "timeEntry";

  /** Shows what was changed and not what it was. */
  @Override
  public String toString() {
    return "Change[" + type + " " + id + "]";
  }
}
