package dev.agency.examples.cli.csv;

import dev.agency.core.error.ErrorCode;
import java.util.Optional;

/**
 * Why a row cannot be an entry. It says where and why, and never what stands there.
 *
 * @param column the column, or the columns as {@code --columns} names them if it is about several;
 *     empty if it is about the row as a whole
 * @param code which rule was broken
 */
public record Refusal(Optional<String> column, ErrorCode code) {
  /**
   * Returns it for a reader.
   *
   * @return {@code hours NEGATIVE}, or the code alone for a whole row
   */
  public String text() {
    return column.map(name -> name + " " + code).orElse(code.name());
  }
}
