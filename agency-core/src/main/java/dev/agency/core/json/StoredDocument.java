package dev.agency.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a store holds: a value of the model and the version of its schema.
 *
 * @param schema the version, 1 or more
 * @param value the value
 */
record StoredDocument<T>(@JsonProperty("schema") int schema, @JsonProperty("value") T value) {}
