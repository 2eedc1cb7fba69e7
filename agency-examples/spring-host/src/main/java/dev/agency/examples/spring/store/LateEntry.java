package dev.agency.examples.spring.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.entity.EntityType;
import java.time.LocalDate;

/**
 * A time entry that came to count after the day it is of, such as by its approval: an entity of
 * this host. Where its month was locked by then, it is posted later.
 *
 * <p>This host approves no time. Whatever does, writes the day along with the approval.
 *
 * @param entry the entry
 * @param knownOn the day it came to count
 */
public record LateEntry(
    @JsonProperty("entry") TimeEntryId entry, @JsonProperty("knownOn") LocalDate knownOn) {
  /** The type; it stands under the id of the entry. */
  public static final EntityType<TimeEntryId, LateEntry> TYPE =
      EntityType.of(
          "lateEntry", "late entry", LateEntry.class, LateEntry::entry, ImmutableList.of());
}
