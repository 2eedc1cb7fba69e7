package dev.agency.examples.spring.page;

/**
 * A choice of a list.
 *
 * @param value what is sent
 * @param words what is read
 */
record Choice(String value, String words) {}
