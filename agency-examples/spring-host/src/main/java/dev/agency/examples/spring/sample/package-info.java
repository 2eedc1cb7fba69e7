/**
 * An invented agency for an empty database: a year of work of 30 people for 7 clients, and an
 * account for one person of each role. The files are those of the command line.
 */
@NullMarked
package dev.agency.examples.spring.sample;

import org.jspecify.annotations.NullMarked;
