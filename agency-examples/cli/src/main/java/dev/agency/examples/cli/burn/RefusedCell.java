package dev.agency.examples.cli.burn;

import dev.agency.core.error.ErrorCode;

/**
 * A cell that cannot be part of an entry. It says where and why, and never what stands there.
 *
 * @param column the column, or the columns as {@code --columns} names them if it is about several
 * @param code which rule was broken
 */
record RefusedCell(String column, ErrorCode code) {}
