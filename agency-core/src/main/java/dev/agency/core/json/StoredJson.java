package dev.agency.core.json;

/**
 * Writes values as stored documents and reads them again, with whichever line of Jackson the host
 * has: {@code AgencyJson.stored()} or {@code AgencyJson3.stored()}.
 *
 * <p>A host without Jackson may implement it with what it has.
 */
public interface StoredJson {
  /**
   * Writes a document for a store.
   *
   * @param value a value of the model
   * @return the text; equal values give equal texts
   * @throws IllegalArgumentException if the type of the value has no JSON form
   */
  String write(Object value);

  /**
   * Reads a stored document.
   *
   * @param <T> the type of the value
   * @param json the text that was written, now or in an earlier or later version
   * @param type the type of the value
   * @return the value
   * @throws dev.agency.core.error.InvalidJsonException if the text is not such a document, its
   *     schema is not known, or its value breaks a rule of its model
   * @throws IllegalArgumentException if the type has no JSON form
   */
  <T> T read(String json, Class<T> type);
}
