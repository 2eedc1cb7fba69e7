package dev.agency.permissions.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;

/**
 * Something a person does to a record. In JSON it is the name itself.
 *
 * <p>Six are known to every {@link Catalogue}; a host adds its own, such as {@code
 * Action.of("sendToClient")}. {@link #VIEW} is the prerequisite of all others: whoever may act on a
 * record may see it, and who may not see it may not act on it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name, {@code [a-z][A-Za-z0-9]{0,63}}
 */
public record Action(@JsonValue String name) implements Comparable<Action> {
  /** To see a record and those of its fields that are visible. */
  public static final Action VIEW = new Action("view");

  /** To make a new record. */
  public static final Action CREATE = new Action("create");

  /** To change a record. */
  public static final Action EDIT = new Action("edit");

  /** To remove or archive a record. */
  public static final Action DELETE = new Action("delete");

  /** To hand a record in for approval. */
  public static final Action SUBMIT = new Action("submit");

  /** To approve or to refuse what was handed in. */
  public static final Action APPROVE = new Action("approve");

  private static final ImmutableList<Action> USUAL =
      ImmutableList.of(VIEW, CREATE, EDIT, DELETE, SUBMIT, APPROVE);

  /**
   * Creates an action.
   *
   * @param name the name
   * @throws dev.agency.core.error.InvalidModelException if the name has another form
   */
  public Action {
    Invariants.of("an action")
        .require(Words.isCamelCase(name), "name", ErrorCode.MALFORMED_NAME, Words.RULE)
        .verify();
  }

  /**
   * Creates an action.
   *
   * @param name the name
   * @return the action
   * @throws dev.agency.core.error.InvalidModelException if the name has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Action of(String name) {
    return new Action(name);
  }

  /**
   * Returns the actions every catalogue knows.
   *
   * @return view, create, edit, delete, submit and approve
   */
  public static ImmutableList<Action> usual() {
    return USUAL;
  }

  @Override
  public int compareTo(Action other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
