/**
 * The views as JSON, one endpoint each, and what went wrong as problem details (RFC 9457). {@code
 * openapi.json} describes them.
 */
@NullMarked
package dev.agency.examples.spring.api;

import org.jspecify.annotations.NullMarked;
