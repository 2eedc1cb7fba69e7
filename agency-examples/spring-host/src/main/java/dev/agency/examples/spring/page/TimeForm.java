package dev.agency.examples.spring.page;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.desk.TimeRefusal;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.examples.spring.desk.Entered;
import dev.agency.examples.spring.login.Account;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of a time entry, right or wrong.
 *
 * @param place the budget and its line; empty where an entry is corrected, which stays on its own
 * @param date the day
 * @param minutes how long
 * @param billable whether the client pays for it; a box that is not ticked is not sent
 * @param note what was done
 * @param entry the id it gets, or has
 * @param command the id of the command
 * @param version the version that was looked at
 */
record TimeForm(
    @Nullable String place,
    @Nullable String date,
    @Nullable String minutes,
    @Nullable Boolean billable,
    @Nullable String note,
    @Nullable String entry,
    @Nullable String command,
    @Nullable String version) {
  private static final String WRONG = "It must be filled in.";

  /** As many characters as a note takes. */
  private static final int MOST = 500;

  /**
   * What was refused.
   *
   * @param field which field it is about; empty if it is about none
   * @param words why; empty if nothing was
   */
  record Refused(String field, String words) {
    static final Refused NOTHING = new Refused("", "");
    private static final ImmutableSet<String> FIELDS =
        ImmutableSet.of("place", "date", "minutes", "note");

    static Refused of(Words words, InvalidModelException wrong) {
      String path = wrong.problems().get(0).path().replaceFirst("^/", "");
      String field = FIELDS.contains(path) ? path : "";
      return new Refused(
          field, words.say(field.isEmpty() ? "time.invalid" : "time.invalid." + field));
    }

    static Refused of(Words words, TimeRefusal refusal) {
      String field =
          switch (refusal) {
            case PROJECT_CLOSED, LINE_TAKES_NO_TIME -> "place";
            case DECIDED_LATER, PERSON_ARCHIVED, INVOICED -> "";
          };
      return new Refused(field, words.say("TimeRefusal." + refusal));
    }

    String at(String name) {
      return field.equals(name) ? words : "";
    }
  }

  /** Returns the fields to log time in, as they were typed. */
  ImmutableList<FormField> toLog(
      Words says, ImmutableList<FormField.Group> places, Refused refused) {
    return ImmutableList.<FormField>builder()
        .add(
            FormField.grouped(
                    "place",
                    says.say("field.line"),
                    typed(place),
                    ImmutableList.<FormField.Group>builder()
                        .add(new FormField.Group("", ImmutableList.of(nothingChosen(says))))
                        .addAll(places)
                        .build())
                .refused(refused.at("place")))
        .addAll(toCorrect(says, refused))
        .build();
  }

  /** Nobody logs time on the first project of a list because it is the first. */
  private static Choice nothingChosen(Words says) {
    return new Choice("", says.say("time.place.none"));
  }

  /** Returns the fields to correct an entry in, as they were typed. */
  ImmutableList<FormField> toCorrect(Words says, Refused refused) {
    return ImmutableList.of(
        FormField.day("date", says.say("field.date"), typed(date)).refused(refused.at("date")),
        FormField.whole("minutes", says.say("time.minutes"), typed(minutes))
            .refused(refused.at("minutes")),
        FormField.line("note", says.say("time.note"), typed(note), MOST)
            .refused(refused.at("note")));
  }

  private static String typed(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  static TimeForm empty(LocalDate day) {
    return new TimeForm("", day.toString(), "", true, "", "", "", "");
  }

  static TimeForm of(TimeEntry entry, long version, String command) {
    return new TimeForm(
        "",
        entry.date().toString(),
        Long.toString(entry.minutes()),
        entry.billable(),
        entry.note().orElse(""),
        entry.id().value(),
        command,
        Long.toString(version));
  }

  /** An entry of nothing, to ask who may log on a budget. */
  static TimeEntry draft(Account account, BudgetId budget) {
    return TimeEntry.builder()
        .id(TimeEntryId.of("draft"))
        .budget(budget)
        .person(account.person())
        .date(LocalDate.of(2000, 1, 1))
        .minutes(0)
        .build();
  }

  TimeForm withIds(String newEntry, String newCommand) {
    return new TimeForm(place, date, minutes, billable, note, newEntry, newCommand, version);
  }

  /** Returns the same form for another version, as a command that was not sent yet. */
  TimeForm onTopOf(long newVersion, String newCommand) {
    return new TimeForm(
        place, date, minutes, billable, note, entry, newCommand, Long.toString(newVersion));
  }

  /** Returns the entry that was typed, of whoever typed it. */
  TimeEntry entry(Account account) {
    List<String> parts = Splitter.on(' ').limit(2).splitToList(typed("/place", place));
    return TimeEntry.builder()
        .id(TimeEntryId.of(typed("/entry", entry)))
        .budget(BudgetId.of(parts.get(0)))
        .line(parts.stream().skip(1).findFirst().map(LineId::of))
        .person(account.person())
        .date(day())
        .minutes(length())
        .billable(isBillable())
        .note(words())
        .approval(Approval.PENDING)
        .build();
  }

  /** Returns an entry as it is to be; on which budget it stands is not asked again. */
  TimeEntry correcting(TimeEntry before) {
    return before.toBuilder()
        .date(day())
        .minutes(length())
        .billable(isBillable())
        .note(words())
        .approval(Approval.PENDING)
        .build();
  }

  /** Returns whether the client pays for it. */
  public boolean isBillable() {
    return Boolean.TRUE.equals(billable);
  }

  long expected() {
    return number("/version", version);
  }

  private Optional<String> words() {
    return Optional.ofNullable(note).filter(text -> !text.isBlank());
  }

  private LocalDate day() {
    return Entered.day(typed("/date", date)).orElseThrow(() -> malformed("/date"));
  }

  private long length() {
    return number("/minutes", minutes);
  }

  private static long number(String path, @Nullable String typed) {
    return Entered.whole(typed(path, typed)).orElseThrow(() -> malformed(path));
  }

  private static InvalidModelException malformed(String path) {
    return InvalidModelException.at(path, ErrorCode.MALFORMED_TEXT, WRONG);
  }

  private static String typed(String path, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      throw InvalidModelException.at(path, ErrorCode.MISSING_PROPERTY, WRONG);
    }
    return typed;
  }
}
