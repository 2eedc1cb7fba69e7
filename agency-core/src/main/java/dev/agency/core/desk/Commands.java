package dev.agency.core.desk;

import dev.agency.core.error.AgencyException;
import dev.agency.core.error.CommandReusedException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.Caller;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.store.Stores;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out commands, each once: looks it up, does it in one transaction with its audit, its
 * events and the memory of its answer, and tries again where another writer was faster.
 *
 * <p>Logs, at DEBUG and by the id of the command alone, what no answer tells: that it was tried
 * again, or answered from memory.
 */
final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
  private static final int MAX_TRIES = 16;
  private static final String DONE = "DONE";

  private final Stores stores;
  private final Authorizer authorizer;
  private final StoredJson json;

  Commands(Stores stores, Authorizer authorizer, StoredJson json) {
    this.stores = Objects.requireNonNull(stores, "stores");
    this.authorizer = Objects.requireNonNull(authorizer, "authorizer");
    this.json = Objects.requireNonNull(json, "json");
  }

  StoredJson json() {
    return json;
  }

  /**
   * Carries out a command.
   *
   * @param kind how its answers are remembered
   * @param content what it asks for
   * @param about the records it is about, as they are today: who may not see them gets no answer
   *     again
   * @param body one try of it
   */
  <T, R extends Enum<R>> Answer<T, R> run(
      Caller caller,
      Command command,
      Kind<T, R> kind,
      Content content,
      Function<Work, ? extends List<?>> about,
      Function<Work, Answer<T, R>> body) {
    String hash = content.hash(caller);
    Function<Work, Optional<Answer<T, R>>> again = work -> again(work, kind, hash, about);
    for (int tries = 1; ; tries++) {
      try {
        Answer<T, R> answer =
            inOne(
                caller,
                command,
                work -> again.apply(work).orElseGet(() -> once(work, kind, hash, body)));
        return answer instanceof Answer.Denied
            ? inOne(caller, command, again).orElse(answer)
            : answer;
      } catch (LostRace lost) {
        tryAgain(command, tries);
      } catch (PersistenceException failed) {
        if (failed.code() != ErrorCode.CONTENTION) {
          throw failed;
        }
        tryAgain(command, tries);
      } catch (AgencyException thrown) {
        // Sent twice at once, the other may have been carried out after this one was looked for.
        return inOne(caller, command, again).orElseThrow(() -> thrown);
      }
    }
  }

  private <A> A inOne(Caller caller, Command command, Function<Work, A> work) {
    return stores
        .transactions()
        .required(() -> work.apply(new Work(stores, authorizer, json, caller, command)));
  }

  private static void tryAgain(Command command, int tries) {
    if (tries == MAX_TRIES) {
      throw PersistenceException.contention(MAX_TRIES + " tries");
    }
    LOG.debug("Command {} met a faster writer: try {} of {}", command.id(), tries + 1, MAX_TRIES);
  }

  private <T, R extends Enum<R>> Answer<T, R> once(
      Work work, Kind<T, R> kind, String hash, Function<Work, Answer<T, R>> body) {
    Answer<T, R> answer = body.apply(work);
    if (!(answer instanceof Answer.Denied)) {
      work.finish();
      record(work, kind, hash, answer);
    }
    return answer;
  }

  /** Returns the answer that was given before, to whom still sees what it is about. */
  private <T, R extends Enum<R>> Optional<Answer<T, R>> again(
      Work work, Kind<T, R> kind, String hash, Function<Work, ? extends List<?>> about) {
    Optional<RecordedCommand> before = stores.commands().find(work.caller(), work.command().id());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    if (!before.get().contentHash().equals(hash)) {
      throw new CommandReusedException();
    }
    LOG.debug("Command {} was sent again and is not done again", work.command().id());
    Answer<T, R> answer =
        before.get().outcome().equals(DONE)
            ? new Answer.Done<>(kind.form().read(before.get(), json))
            : new Answer.Refused<>(kind.refusal(before.get().outcome()));
    List<?> records = about.apply(work);
    List<?> judged =
        records.isEmpty() ? answer.done().flatMap(kind.record()).stream().toList() : records;
    for (Object record : judged) {
      Optional<String> denial =
          work.denial(Operation.VIEW, kind.recordType(), kind.words(), record);
      if (denial.isPresent()) {
        return Optional.of(new Answer.Denied<>(denial.get()));
      }
    }
    return Optional.of(answer);
  }

  private <T, R extends Enum<R>> void record(
      Work work, Kind<T, R> kind, String hash, Answer<T, R> answer) {
    RecordedCommand.Builder recorded =
        RecordedCommand.builder()
            .id(work.command().id())
            .contentHash(hash)
            .at(work.command().at())
            .outcome(answer.refusal().map(Enum::name).orElse(DONE));
    Consumer<T> remember = result -> kind.form().write(result, json, recorded);
    answer.done().ifPresent(remember);
    Work.raced(
        () -> {
          stores.commands().record(work.caller(), recorded.build());
          return recorded;
        });
  }

  /**
   * One kind of command.
   *
   * @param form how its results are remembered
   * @param refusals why it may be refused
   * @param recordType the type of the records it is about
   * @param words that type in words
   * @param record the record in a result, to be judged where it is no longer stored
   */
  record Kind<T, R extends Enum<R>>(
      AnswerForm<T> form,
      Class<R> refusals,
      String recordType,
      String words,
      Function<T, Optional<Object>> record) {
    /** Returns the refusal of a name; a later version of the library may have given another one. */
    R refusal(String name) {
      return Arrays.stream(refusals.getEnumConstants())
          .filter(refusal -> refusal.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new InvalidJsonException("/outcome", ErrorCode.UNKNOWN_NAME));
    }
  }
}
