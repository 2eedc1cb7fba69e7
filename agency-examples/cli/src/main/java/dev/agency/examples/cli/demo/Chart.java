package dev.agency.examples.cli.demo;

import java.util.List;

/**
 * A picture for the page, and the table of its numbers: who cannot see the picture reads them.
 *
 * @param title what the picture shows, and how to read it
 * @param svg the picture
 * @param columns the names of the numbers
 * @param rows the numbers
 */
record Chart(String title, String svg, List<String> columns, List<Row> rows) {
  /** One row of the table. */
  record Row(List<String> cells) {}
}
