/**
 * The views as pages, drawn on the server: no script, nothing from elsewhere. {@code Cells} puts
 * values into the words of the reader's language; what is hidden has no value to put into words.
 */
@NullMarked
package dev.agency.examples.spring.page;

import org.jspecify.annotations.NullMarked;
