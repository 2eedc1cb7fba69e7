package dev.agency.examples.importers.reading;

import dev.agency.core.error.ErrorCode;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.problem.Severity;

/** Ends the reading of a row: it is refused, or left out. */
public final class RowRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String code;
  private final Severity severity;

  private RowRefusal(String path, String code, Severity severity) {
    super(path + " " + code, null, false, false);
    this.path = path;
    this.code = code;
    this.severity = severity;
  }

  /**
   * Refuses a row.
   *
   * @param path where
   * @param code why
   * @return the refusal
   */
  public static RowRefusal refused(String path, ErrorCode code) {
    return new RowRefusal(path, code.name(), Severity.REFUSED);
  }

  /**
   * Refuses a row.
   *
   * @param path where
   * @param code why
   * @return the refusal
   */
  public static RowRefusal refused(String path, ImportCode code) {
    return new RowRefusal(path, code.name(), Severity.REFUSED);
  }

  /**
   * Leaves a row out.
   *
   * @param path where
   * @param code why
   * @return the refusal
   */
  public static RowRefusal skipped(String path, ImportCode code) {
    return new RowRefusal(path, code.name(), Severity.SKIPPED);
  }

  /**
   * Returns this refusal for the row of which what was refused is a part.
   *
   * @param part where in its row the part stands
   * @return the refusal; what stands in no row, as it is given, stays where it is
   */
  public RowRefusal within(String part) {
    return path.startsWith("/") ? new RowRefusal(part + path, code, severity) : this;
  }

  /**
   * Returns where.
   *
   * @return the path, empty for the row as a whole
   */
  public String path() {
    return path;
  }

  /**
   * Returns why.
   *
   * @return the name of the code
   */
  public String code() {
    return code;
  }

  /**
   * Returns what becomes of the row.
   *
   * @return refused or skipped
   */
  public Severity severity() {
    return severity;
  }
}
