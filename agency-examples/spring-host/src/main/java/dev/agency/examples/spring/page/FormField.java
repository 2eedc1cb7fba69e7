package dev.agency.examples.spring.page;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A field of a form: what was typed stays in it, and why it was refused stands below it.
 *
 * @param id by which its label finds it; one of its own on a page
 * @param name what it is called when it is sent
 * @param label what people call it
 * @param kind what is typed into it
 * @param value what is in it
 * @param most as many characters as it takes; 0 for as many as somebody types
 * @param groups what may be chosen, if it is a list
 * @param hint how to fill it in; empty if that needs no words
 * @param wrong why what is in it was refused; empty if it was not, or another field says so
 * @param said the id of what says why it was refused; empty if it was not
 */
record FormField(
    String id,
    String name,
    String label,
    Kind kind,
    String value,
    int most,
    ImmutableList<Group> groups,
    String hint,
    String wrong,
    String said) {
  private static final int TITLE = 200;

  /** What is typed into a field. */
  enum Kind {
    /** A line that has to be there. */
    TITLE,
    /** A line. */
    LINE,
    /** Some lines. */
    TEXT,
    /** A day. */
    DAY,
    /** A number with a fraction. */
    DECIMAL,
    /** A whole number. */
    WHOLE,
    /** One of a list. */
    LIST
  }

  /**
   * Choices that belong together.
   *
   * @param label what they have in common; empty if nothing
   * @param choices the choices
   */
  record Group(String label, ImmutableList<Choice> choices) {}

  private FormField(String name, String label, Kind kind, String value, int most) {
    this(name, name, label, kind, value, most, ImmutableList.of(), "", "", "");
  }

  static FormField title(String name, String label, String value) {
    return new FormField(name, label, Kind.TITLE, value, TITLE);
  }

  static FormField line(String name, String label, String value, int most) {
    return new FormField(name, label, Kind.LINE, value, most);
  }

  static FormField text(String name, String label, String value, int most) {
    return new FormField(name, label, Kind.TEXT, value, most);
  }

  static FormField day(String name, String label, String value) {
    return new FormField(name, label, Kind.DAY, value, 0);
  }

  static FormField decimal(String name, String label, String value) {
    return new FormField(name, label, Kind.DECIMAL, value, 0);
  }

  static FormField whole(String name, String label, String value) {
    return new FormField(name, label, Kind.WHOLE, value, 0);
  }

  static FormField list(String name, String label, String value, List<Choice> choices) {
    return grouped(
        name, label, value, ImmutableList.of(new Group("", ImmutableList.copyOf(choices))));
  }

  static FormField grouped(String name, String label, String value, ImmutableList<Group> groups) {
    return new FormField(name, name, label, Kind.LIST, value, 0, groups, "", "", "");
  }

  /** Returns it with an id of its own, where a page has several of its name. */
  FormField at(String place) {
    return new FormField(
        name + "-" + place, name, label, kind, value, most, groups, hint, wrong, said);
  }

  FormField hinted(String words) {
    return new FormField(id, name, label, kind, value, most, groups, words, wrong, said);
  }

  /** Returns it with why it was refused; unchanged if that is empty. */
  FormField refused(String words) {
    return words.isEmpty()
        ? this
        : new FormField(id, name, label, kind, value, most, groups, hint, words, id + "-wrong");
  }

  /** Returns it refused together with another one, which says why. */
  FormField refusedWith(FormField other) {
    return new FormField(id, name, label, kind, value, most, groups, hint, "", other.said);
  }

  /** Returns the ids of what a reader is told about it; empty if nothing is. */
  public String describedBy() {
    return ((hint.isEmpty() ? "" : id + "-hint ") + said).strip();
  }

  /** Returns the element that it is. */
  public String element() {
    return switch (kind) {
      case TEXT -> "textarea";
      case LIST -> "select";
      default -> "input";
    };
  }

  /** Returns the type of an input. */
  public String type() {
    return kind == Kind.DAY ? "date" : "text";
  }

  /** Returns which keys a telephone offers; empty for all. */
  public String keys() {
    return switch (kind) {
      case DECIMAL -> "decimal";
      case WHOLE -> "numeric";
      default -> "";
    };
  }

  /** Returns whether a browser asks for it before it sends the form. */
  public boolean isNeeded() {
    return switch (kind) {
      case LINE, TEXT, LIST -> false;
      default -> true;
    };
  }

  /** Returns whether it takes the whole width of a form. */
  public boolean isWide() {
    return kind == Kind.TITLE || kind == Kind.TEXT;
  }
}
