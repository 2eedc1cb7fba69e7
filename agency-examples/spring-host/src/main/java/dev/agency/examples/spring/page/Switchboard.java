package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.RecordType;
import dev.agency.examples.spring.desk.Draft;
import dev.agency.examples.spring.studio.HostRecords;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The switches of a role within a reach. Those that are not looked for are hidden and no less part
 * of the form.
 *
 * @param sought what the reader looks for; empty for all of them
 * @param found how many switches were found, in words; empty if nothing is looked for
 * @param groups the switches by record types
 * @param idle the record types that have none
 */
record Switchboard(
    String sought, String found, ImmutableList<Group> groups, ImmutableList<Idle> idle) {
  /**
   * The switches of a record type.
   *
   * @param id its name
   * @param title what its records are called
   * @param words what they are
   * @param note that no page shows such records; empty where one does
   * @param count how many switches are on
   * @param open whether it is shown at once: a switch was turned or found
   * @param found whether a switch is among those that are looked for
   * @param switches the switches
   */
  record Group(
      String id,
      String title,
      String words,
      String note,
      String count,
      boolean open,
      boolean found,
      ImmutableList<Switch> switches) {}

  /**
   * A record type whose records are nobody's within the reach: it has no switches.
   *
   * @param title what its records are called
   * @param words what they are
   */
  record Idle(String title, String words) {}

  /**
   * A switch.
   *
   * @param name what is sent
   * @param label what it is called
   * @param words what it shows or allows
   * @param on whether it is on
   * @param turned whether that is not as it is saved
   * @param found whether it is among those that are looked for
   */
  record Switch(
      String name, String label, String words, boolean on, boolean turned, boolean found) {}

  static Switchboard of(
      Words words, PolicyWords says, Draft draft, ImmutableSet<String> saved, String typed) {
    String sought = typed.strip();
    Writer writer = new Writer(words, says, draft, saved, folded(sought));
    ImmutableList<Group> groups =
        draft.types().stream().map(writer::group).collect(toImmutableList());
    long found =
        groups.stream().flatMap(group -> group.switches().stream()).filter(Switch::found).count();
    return new Switchboard(
        sought,
        sought.isEmpty() ? "" : words.say("policy.found", found),
        groups,
        HostRecords.CATALOGUE.recordTypes().stream()
            .filter(type -> !draft.types().contains(type))
            .map(
                type ->
                    new Idle(
                        says.records(type.name()), words.say("record." + type.name() + ".words")))
            .collect(toImmutableList()));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Writes the groups of a draft. */
  private record Writer(
      Words words, PolicyWords says, Draft draft, ImmutableSet<String> saved, String sought) {
    Group group(RecordType<?> type) {
      String title = says.records(type.name());
      ImmutableList<Switch> switches =
          Stream.concat(
                  Draft.actions(type).stream()
                      .map(
                          action ->
                              aSwitch(
                                  title,
                                  Draft.nameOf(type, action),
                                  says.action(action, type.name()),
                                  words.say("policy.action"))),
                  type.fields().stream()
                      .map(
                          field ->
                              aSwitch(
                                  title,
                                  Draft.nameOf(type, field.name()),
                                  says.field(field.name()),
                                  says.sensitivity(field.quantity().sensitivity()))))
              .collect(toImmutableList());
      boolean found = switches.stream().anyMatch(Switch::found);
      return new Group(
          type.name(),
          title,
          words.say("record." + type.name() + ".words"),
          HostRecords.SHOWN.contains(type) ? "" : words.say("policy.unshown"),
          words.say("policy.count", switches.stream().filter(Switch::on).count(), switches.size()),
          sought.isEmpty() ? switches.stream().anyMatch(Switch::turned) : found,
          found,
          switches);
    }

    private Switch aSwitch(String group, String name, String label, String what) {
      boolean on = draft.on().contains(name);
      return new Switch(
          name,
          label,
          what,
          on,
          on != saved.contains(name),
          folded(group + " " + label + " " + what).contains(sought));
    }
  }
}
