/** What is wrong with rows, or worth knowing: where, which rule, and never the value. */
@NullMarked
package dev.agency.examples.importers.problem;

import org.jspecify.annotations.NullMarked;
