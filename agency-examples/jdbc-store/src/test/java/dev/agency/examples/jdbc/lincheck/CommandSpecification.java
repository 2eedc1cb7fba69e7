package dev.agency.examples.jdbc.lincheck;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the commands of {@link CommandOperations} answer one after the other, written down plainly.
 */
public class CommandSpecification {
  private final Map<Integer, String> contents = new TreeMap<>();
  private final Map<Integer, String> answers = new TreeMap<>();
  private int version = 1;
  private int wins;
  private boolean won;

  public String win(int command, int expected) {
    return once(
        command,
        "win " + expected,
        () -> {
          if (won) {
            return "done v" + version;
          }
          if (expected != version) {
            return "STALE_VERSION";
          }
          won = true;
          wins++;
          version++;
          return "done v" + version;
        });
  }

  public String reopen(int command, int expected) {
    return once(
        command,
        "reopen " + expected,
        () -> {
          if (expected != version) {
            return "STALE_VERSION";
          }
          if (!won) {
            return "ALREADY_OPEN";
          }
          won = false;
          version++;
          return "done v" + version;
        });
  }

  public String budgets() {
    return won ? "d-relaunch:budget:" + wins : "";
  }

  /** A command that was done or refused is answered again; one that threw was never there. */
  private String once(int command, String content, Supplier<String> run) {
    if (contents.containsKey(command)) {
      return contents.get(command).equals(content) ? answers.get(command) : "COMMAND_REUSED";
    }
    String answer = run.get();
    if (!answer.equals("STALE_VERSION")) {
      contents.put(command, content);
      answers.put(command, answer);
    }
    return answer;
  }
}
