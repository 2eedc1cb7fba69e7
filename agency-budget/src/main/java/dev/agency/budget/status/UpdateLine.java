package dev.agency.budget.status;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Message;
import java.util.Arrays;

/**
 * A sentence of an update to a client: the code of its message, and its words in English. A host
 * with another language has words of its own for the codes.
 */
public enum UpdateLine {
  /** The head of an update that may tell how far the work is. */
  PROJECT_IS_SO_FAR("{project}: {progress} done"),
  /** The head of one that may not. */
  PROJECT_ON_A_DAY("{project} on {day}"),
  /** The head of one that may not even name the project. */
  UPDATE("Update"),
  /** What was reached since the last update. */
  MILESTONE_REACHED("{milestone} was reached on {day}."),
  /** What is to be reached. */
  MILESTONE_AHEAD("{milestone} is due on {day}."),
  /** What should have been reached. */
  MILESTONE_OVERDUE("{milestone} was due on {day} and is still open."),
  /** What is due on another day than agreed. */
  MILESTONE_MOVED("{milestone} moves from {from} to {to}."),
  /** The work ends on another day than agreed. */
  END_MOVED("The work ends on {to} instead of {from}."),
  /** A change whose price the client has to agree to. */
  CHANGE_TO_DECIDE_AT_A_PRICE("Please decide on \"{change}\", at {price}."),
  /** A change the client has to agree to. */
  CHANGE_TO_DECIDE("Please decide on \"{change}\"."),
  /** Something the client has to give. */
  WAITING_SINCE("We have waited for this since {day}: {blocker}."),
  /** What who leads the work wrote for the client. */
  NOTE("{note}"),
  /** The name of the part of what was written for the client. */
  NOTES("From the team"),
  /** The name of the part that tells what was reached. */
  DONE("Done"),
  /** The name of the part that tells what comes. */
  NEXT("Next"),
  /** The name of the part that tells which dates moved. */
  MOVED("Dates that moved");

  private final String words;

  UpdateLine(String words) {
    this.words = words;
  }

  /**
   * Returns the words in English, with the names of arguments in braces, as a shown message fills
   * them in.
   *
   * @return such as {@code "{milestone} is due on {day}."}
   */
  public String words() {
    return words;
  }

  /**
   * Returns a message in English. It says all that the message has: a {@link ComposedUpdate} has
   * only what its reader sees.
   *
   * @param message a message of an update
   * @return the sentence
   * @throws InvalidModelException if it is no message of an update ({@code UNKNOWN_NAME})
   */
  public static String text(Message message) {
    String text =
        Arrays.stream(values())
            .filter(line -> line.name().equals(message.code()))
            .findFirst()
            .map(UpdateLine::words)
            .orElseThrow(
                () ->
                    InvalidModelException.of(
                        ErrorCode.UNKNOWN_NAME, "The message must be one of an update."));
    StringBuilder said = new StringBuilder();
    int done = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
      int close = text.indexOf('}', open);
      String name = text.substring(open + 1, close);
      said.append(text, done, open);
      message.arguments().stream()
          .filter(argument -> argument.name().equals(name))
          .forEach(argument -> said.append(argument.value().text()));
      done = close + 1;
    }
    return said.append(text, done, text.length()).toString();
  }
}
