package dev.agency.examples.spring.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.Command;
import dev.agency.core.desk.TimeDesk;
import dev.agency.core.desk.TimeRefusal;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.figure.Field;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.studio.EntryRecord;
import dev.agency.examples.spring.studio.Rights;
import dev.agency.examples.spring.studio.Studios;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes time entries for who is logged in: each command once, and only what the policy allows. */
@Component
public class Timesheets {
  /** What a form says of the entry that is corrected in it. */
  private static final ImmutableList<Field<TimeEntry, ?>> CORRECTED =
      ImmutableList.of(
          EntryRecord.ENTRY, EntryRecord.DATE, EntryRecord.MINUTES, EntryRecord.BILLABLE);

  private final Stores stores;
  private final Studios studios;
  private final Clock clock;
  private final TimeDesk desk;

  Timesheets(Stores stores, Studios studios, Rights rights, Clock clock) {
    this.stores = stores;
    this.studios = studios;
    this.clock = clock;
    this.desk = new TimeDesk(stores, rights, AgencyJson.stored(), EntryLimit.LONGEST_DAY);
  }

  /**
   * Logs time.
   *
   * @param account who does
   * @param command the id of the command: sent again, it changes nothing and answers the same
   * @param entry the entry
   * @return the entry as it is stored, or why it is not
   */
  public Answer<Versioned<TimeEntry>, TimeRefusal> log(
      Account account, CommandId command, TimeEntry entry) {
    studios.look();
    return desk.log(caller(account, command), new Command(command, clock.instant()), entry);
  }

  /**
   * Corrects an entry.
   *
   * @param account who does
   * @param command the id of the command
   * @param entry the entry as it is to be
   * @param expected the version that was looked at
   * @return the entry as it is stored, or why it is not
   * @throws dev.agency.core.error.StaleVersionException if somebody changed it meanwhile
   */
  public Answer<Versioned<TimeEntry>, TimeRefusal> correct(
      Account account, CommandId command, TimeEntry entry, long expected) {
    studios.look();
    return desk.correct(
        caller(account, command), new Command(command, clock.instant()), entry, expected);
  }

  /**
   * Returns an entry that somebody may correct, and of which they see all that a form to correct it
   * shows.
   *
   * @param account who asks
   * @param id the entry
   * @return the entry and its version
   * @throws NotFoundException if there is none, or they may not correct it or not see it
   */
  public Versioned<TimeEntry> toCorrect(Account account, TimeEntryId id) {
    return stored(account, id)
        .filter(found -> may(account, Action.EDIT, found.value()))
        .filter(
            found ->
                seen(account, found.value()).filter(Timesheets::showsWhatIsCorrected).isPresent())
        .orElseThrow(() -> new NotFoundException("time entry"));
  }

  /**
   * Returns whether somebody may put a whole entry in the place of one: who does not see all of
   * what is there would write over what is hidden from them.
   *
   * @param account who asks
   * @param id the entry
   * @return false if something of the entry is hidden from them; true where there is none, for then
   *     nothing is written over
   */
  public boolean mayReplace(Account account, TimeEntryId id) {
    return stored(account, id)
        .map(
            found ->
                seen(account, found.value())
                    .filter(row -> shows(row, EntryRecord.TYPE.fields()))
                    .isPresent())
        .orElse(true);
  }

  /**
   * Returns whether somebody sees all that a form to correct an entry shows.
   *
   * @param row what they see of the entry
   * @return false if the form would show what is hidden from them
   */
  public static boolean showsWhatIsCorrected(Projection<TimeEntry> row) {
    return shows(row, CORRECTED);
  }

  private static boolean shows(
      Projection<TimeEntry> row, ImmutableList<? extends Field<TimeEntry, ?>> fields) {
    return fields.stream().allMatch(field -> row.get(field) instanceof Shown.Visible);
  }

  /**
   * Returns whether somebody may do something to an entry.
   *
   * @param account who asks
   * @param action what they would do
   * @param entry the entry, stored or not
   * @return whether the policy allows it now
   */
  public boolean may(Account account, Action action, TimeEntry entry) {
    return studios.now().subject(account.person()).can(action, EntryRecord.TYPE, entry);
  }

  /**
   * Returns what somebody sees of an entry.
   *
   * @param account who asks
   * @param entry the entry
   * @return the redacted entry, empty if they see nothing of it
   */
  public Optional<Projection<TimeEntry>> seen(Account account, TimeEntry entry) {
    return studios.now().subject(account.person()).view(EntryRecord.TYPE, entry);
  }

  private Optional<Versioned<TimeEntry>> stored(Account account, TimeEntryId id) {
    Caller caller = caller(account, CommandId.of("look"));
    return Optional.ofNullable(stores.timeEntries().findAll(caller, ImmutableSet.of(id)).get(id))
        .flatMap(found -> found.value().map(entry -> new Versioned<>(entry, found.revision())));
  }

  private static Caller caller(Account account, CommandId command) {
    return account.caller(CorrelationId.of(command.value()));
  }
}
