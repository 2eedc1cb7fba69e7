package dev.agency.core.handoff;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.PersonId;
import dev.agency.core.scope.Fingerprint;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * What the receiver of a stage needs, each item with where it is from and how old it is.
 *
 * <p>With the scope go its items and milestones, the contract and what else was asked for; with the
 * renewal go the contracts, what the client said of the work, who is free, and what was given away
 * or refused. It has names and days, and no figures.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stage the stage that is handed on
 * @param items what goes with it, by kind and within one in the order of the facts
 */
public record HandoffPacket(HandoffStage stage, ImmutableList<Item> items) {
  /** What an item of a packet is. */
  public enum Kind {
    /** A goal of the brief. */
    GOAL,
    /** What comes first, in this order. */
    PRIORITY,
    /** An outcome of the brief. */
    OUTCOME,
    /** What the client expects. */
    EXPECTATION,
    /** What is to be delivered. */
    SCOPE_ITEM,
    /** A day something is to be reached by. */
    MILESTONE,
    /** A piece of work. */
    WORK_ITEM,
    /** What may go wrong. */
    RISK,
    /** What keeps work from going on. */
    BLOCKER,
    /** A change that is asked for, or was given away or refused. */
    CHANGE,
    /** What the client was told last. */
    UPDATE,
    /** What was promised in a meeting or a call. */
    FOLLOW_UP,
    /** A contract with the client. */
    CONTRACT,
    /** How content the client said to be. */
    SURVEY,
    /** Whether people of a discipline are free for what comes next. */
    CAPACITY
  }

  /**
   * One thing the receiver needs.
   *
   * @param kind what it is
   * @param subject its identifier
   * @param text its name, title or words
   * @param person the person it is from, empty if it is from none
   * @param contact the contact of the client it is from, empty if it is from none
   * @param since the day it is from, empty if none is known
   * @param content the fingerprint of all of it that matters, which is as secret as its time
   */
  public record Item(
      Kind kind,
      String subject,
      String text,
      Optional<PersonId> person,
      Optional<ContactId> contact,
      Optional<LocalDate> since,
      Fingerprint content) {
    /**
     * Creates an item.
     *
     * @param kind what it is
     * @param subject its identifier
     * @param text its name, title or words
     * @param person the person it is from
     * @param contact the contact it is from
     * @param since the day it is from
     * @param content the fingerprint of all of it that matters
     */
    public Item {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(person, "person");
      Objects.requireNonNull(contact, "contact");
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(content, "content");
    }

    /**
     * Returns how old it is.
     *
     * @param asOf the day
     * @return whole days since the day it is from, negative if that lies ahead; empty if none is
     *     known
     */
    public Optional<Long> days(LocalDate asOf) {
      return since.map(day -> ChronoUnit.DAYS.between(day, asOf));
    }
  }

  /**
   * Creates a packet.
   *
   * @param stage the stage that is handed on
   * @param items what goes with it
   */
  public HandoffPacket {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(items, "items");
  }

  /**
   * Puts together what goes with a stage.
   *
   * @param stage the stage that is handed on
   * @param facts what is known of the project
   * @return the packet
   */
  public static HandoffPacket of(HandoffStage stage, HandoffFacts facts) {
    return new HandoffPacket(stage, new Packing(facts).of(stage));
  }

  /**
   * Returns what a signature is for.
   *
   * @return the fingerprint of all items; who signs the same has signed it
   */
  public Fingerprint fingerprint() {
    return Fingerprint.builder("handoff packet")
        .text(stage.name())
        .list(
            items,
            (fields, item) ->
                fields
                    .text(item.kind().name())
                    .text(item.subject())
                    .text(item.text())
                    .optional(item.person(), (from, id) -> from.text(id.value()))
                    .optional(item.contact(), (from, id) -> from.text(id.value()))
                    .optional(item.since(), Fingerprint.Builder::day)
                    .text(item.content().value()))
        .build();
  }
}
