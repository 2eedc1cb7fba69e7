package dev.agency.examples.importers.profile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.money.Money;
import dev.agency.examples.importers.value.Parts;
import dev.agency.examples.importers.value.Refs;
import dev.agency.examples.importers.value.Span;
import dev.agency.examples.importers.value.Week;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a record of another system is here, with the properties it may have.
 *
 * <p>They are imported in this order, so that what is referred to comes first.
 */
public enum Kind {
  /** A client. {@code domain} is that of its web site, by which it is recognised. */
  CLIENT(Map.of("name", String.class, "currency", String.class, "domain", String.class)),
  /** Somebody who works for the agency, recognised by the e-mail address. */
  PERSON(
      Map.of(
          "name", String.class,
          "email", String.class,
          "discipline", String.class,
          "archived", Boolean.class)),
  /** When a person works. {@code until} is the last day of the employment. */
  SCHEDULE(
      Map.of(
          "person", Refs.class,
          "week", Week.class,
          "from", LocalDate.class,
          "until", LocalDate.class)),
  /**
   * The stages deals pass through, each with id, name, order, probability and whether it is closed
   * or which outcome it is; with {@code closing} a stage each for what is won and lost is added.
   */
  PIPELINE(Map.of("name", String.class, "stages", Parts.class, "closing", Boolean.class)),
  /**
   * A deal; where {@code status} is WON or LOST its stage is the pipeline's of that outcome. {@code
   * closed} and {@code won} are what a system says beside the stage, and must agree with it.
   */
  DEAL(
      ImmutableMap.<String, Class<?>>builder()
          .put("client", Refs.class)
          .put("name", String.class)
          .put("owner", Refs.class)
          .put("pipeline", Refs.class)
          .put("stage", String.class)
          .put("status", String.class)
          .put("closed", Boolean.class)
          .put("won", Boolean.class)
          .put("openedOn", LocalDate.class)
          .put("currency", String.class)
          .put("pricing", String.class)
          .put("minutesPerDay", Long.class)
          .put("value", Money.class)
          .put("probability", BasisPoints.class)
          .put("expectedClose", LocalDate.class)
          .put("lostReason", String.class)
          .put("stageSince", LocalDate.class)
          .buildOrThrow()),
  /** A project; {@code end} is its last day. */
  PROJECT(
      Map.of(
          "client", Refs.class,
          "name", String.class,
          "state", String.class,
          "start", LocalDate.class,
          "end", LocalDate.class)),
  /**
   * Who answers for a client, a deal or a project, and for what: a {@code duty} is {@code
   * PROJECT_MANAGER}, {@code ACCOUNT_MANAGER} or {@code RESOURCE_MANAGER}; {@code until} is the
   * last day.
   */
  RESPONSIBILITY(
      Map.of(
          "person", Refs.class,
          "duty", String.class,
          "client", Refs.class,
          "deal", Refs.class,
          "project", Refs.class,
          "from", LocalDate.class,
          "until", LocalDate.class)),
  /** A budget of a project, with one line. */
  BUDGET(
      ImmutableMap.<String, Class<?>>builder()
          .put("project", Refs.class)
          .put("name", String.class)
          .put("currency", String.class)
          .put("minutesPerDay", Long.class)
          .put("pricing", String.class)
          .put("amount", Money.class)
          .put("rate", Money.class)
          .put("estimate", Span.class)
          .buildOrThrow()),
  /** A piece of work of a project. */
  WORK_ITEM(
      ImmutableMap.<String, Class<?>>builder()
          .put("project", Refs.class)
          .put("name", String.class)
          .put("estimate", Span.class)
          .put("owner", Refs.class)
          .put("due", LocalDate.class)
          .put("startedOn", LocalDate.class)
          .put("completedOn", LocalDate.class)
          .buildOrThrow()),
  /**
   * Time of a person that is set aside for a project, one of its budgets or a deal; {@code end} is
   * its last day.
   */
  BOOKING(
      ImmutableMap.<String, Class<?>>builder()
          .put("person", Refs.class)
          .put("work", Refs.class)
          .put("budget", Refs.class)
          .put("start", LocalDate.class)
          .put("end", LocalDate.class)
          .put("perDay", Span.class)
          .put("total", Span.class)
          .put("share", BasisPoints.class)
          .put("status", String.class)
          .put("note", String.class)
          .buildOrThrow()),
  /**
   * Time that was worked on a budget, or on a project with one; all of it is billable, or nothing.
   */
  TIME(
      ImmutableMap.<String, Class<?>>builder()
          .put("project", Refs.class)
          .put("budget", Refs.class)
          .put("person", Refs.class)
          .put("date", LocalDate.class)
          .put("worked", Span.class)
          .put("billable", Boolean.class)
          .put("billableTime", Span.class)
          .put("approval", String.class)
          .put("note", String.class)
          .buildOrThrow()),
  /** A leave; it has its {@code last} day, or the {@code end} after it. */
  LEAVE(
      ImmutableMap.<String, Class<?>>builder()
          .put("person", Refs.class)
          .put("start", LocalDate.class)
          .put("last", LocalDate.class)
          .put("end", LocalDate.class)
          .put("kind", String.class)
          .put("state", String.class)
          .buildOrThrow()),
  /** A public holiday of a calendar; {@code end} is the day after its last. */
  HOLIDAY(
      Map.of(
          "calendar", String.class,
          "name", String.class,
          "date", LocalDate.class,
          "end", LocalDate.class)),
  /**
   * A task of a project that is over, or what one person did of it: what it was estimated at and
   * what was worked. It is nothing that is stored; {@link
   * dev.agency.examples.importers.PastProjects} makes finished projects of it.
   */
  FINISHED_TASK(
      Map.of(
          "project", String.class,
          "category", String.class,
          "startedOn", LocalDate.class,
          "completedOn", LocalDate.class,
          "estimate", Span.class,
          "worked", Span.class));

  private final ImmutableMap<String, Class<?>> properties;

  Kind(Map<String, Class<?>> properties) {
    this.properties = ImmutableMap.copyOf(properties);
  }

  /**
   * Returns the name in profiles and decisions.
   *
   * @return such as {@code work-item}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a kind.
   *
   * @param word its name
   * @return the kind, empty if there is none of this name
   */
  public static Optional<Kind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /**
   * Returns whether records of several systems may be one thing here.
   *
   * @return whether it is linked by e-mail, domain or name
   */
  public boolean isLinked() {
    return this == CLIENT || this == PERSON || this == DEAL || this == PROJECT;
  }

  /**
   * Returns the property for which the model has a value of its own where nobody tells it. A
   * profile says how it is told, by the row or by the host, so that nobody is taken to work here,
   * and no time to wait for approval, because a column is missing.
   *
   * @return its name, empty if there is none
   */
  public Optional<String> assumed() {
    return switch (this) {
      case PERSON -> Optional.of("archived");
      case PROJECT, LEAVE -> Optional.of("state");
      case BOOKING -> Optional.of("status");
      case TIME -> Optional.of("approval");
      default -> Optional.empty();
    };
  }

  /**
   * Returns the properties such records may have.
   *
   * @return their names
   */
  public ImmutableSet<String> properties() {
    return properties.keySet();
  }

  /**
   * Returns the type of a property.
   *
   * @param property its name
   * @return the type, empty if records of this kind have no such property
   */
  public Optional<Class<?>> type(String property) {
    return Optional.ofNullable(properties.get(property));
  }
}
