/**
 * Time that people log: what pages and the API write passes the desk of the library, as whoever is
 * logged in. Start at {@link dev.agency.examples.spring.time.Timesheets}.
 */
@NullMarked
package dev.agency.examples.spring.time;

import org.jspecify.annotations.NullMarked;
