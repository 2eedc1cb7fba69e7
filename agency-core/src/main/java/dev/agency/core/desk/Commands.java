package dev.agency.core.desk;

import dev.agency.core.error.CommandReusedException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.Caller;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.store.Stores;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Carries out commands, each once: looks it up, does it in one transaction with its audit, its
 * events and the memory of its answer, and tries again where another writer was faster.
 */
final class Commands {
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
   * @param kind how its answers are remembered, and what of them must be visible to be given again
   * @param content what it asks for
   * @param body one try of it
   */
  <T, R extends Enum<R>> Answer<T, R> run(
      Caller caller,
      Command command,
      Kind<T, R> kind,
      Content content,
      Function<Work, Answer<T, R>> body) {
    String hash = content.hash(caller);
    for (int tries = 1; ; tries++) {
      try {
        return stores.transactions().required(() -> once(caller, command, kind, hash, body));
      } catch (LostRace lost) {
        if (tries == MAX_TRIES) {
          throw lost.reason();
        }
      } catch (PersistenceException failed) {
        if (failed.code() != ErrorCode.CONTENTION || tries == MAX_TRIES) {
          throw failed;
        }
      }
    }
  }

  private <T, R extends Enum<R>> Answer<T, R> once(
      Caller caller,
      Command command,
      Kind<T, R> kind,
      String hash,
      Function<Work, Answer<T, R>> body) {
    Work work = new Work(stores, authorizer, json, caller, command);
    Optional<RecordedCommand> before = stores.commands().find(caller, command.id());
    if (before.isPresent()) {
      if (!before.get().contentHash().equals(hash)) {
        throw new CommandReusedException();
      }
      return again(work, kind, before.get());
    }
    Answer<T, R> answer = body.apply(work);
    if (!(answer instanceof Answer.Denied)) {
      work.finish();
      record(caller, command, kind, hash, answer);
    }
    return answer;
  }

  private <T, R extends Enum<R>> Answer<T, R> again(
      Work work, Kind<T, R> kind, RecordedCommand before) {
    if (!before.outcome().equals(DONE)) {
      return new Answer.Refused<>(Enum.valueOf(kind.refusals(), before.outcome()));
    }
    T result = kind.form().read(before, json);
    for (Object shown : kind.shown().apply(work, result)) {
      Optional<String> denial = work.denial(Operation.VIEW, kind.recordType(), kind.words(), shown);
      if (denial.isPresent()) {
        return new Answer.Denied<>(denial.get());
      }
    }
    return new Answer.Done<>(result);
  }

  private <T, R extends Enum<R>> void record(
      Caller caller, Command command, Kind<T, R> kind, String hash, Answer<T, R> answer) {
    RecordedCommand.Builder recorded =
        RecordedCommand.builder()
            .id(command.id())
            .contentHash(hash)
            .at(command.at())
            .outcome(answer.refusal().map(Enum::name).orElse(DONE));
    Consumer<T> remember = result -> kind.form().write(result, json, recorded);
    answer.done().ifPresent(remember);
    Work.raced(
        () -> {
          stores.commands().record(caller, recorded.build());
          return recorded;
        });
  }

  /**
   * One kind of command.
   *
   * @param form how its results are remembered
   * @param refusals why it may be refused
   * @param recordType the type of the record its results show
   * @param words that type in words
   * @param shown the records a result shows, as they are today: who may not see them any more gets
   *     no answer again
   */
  record Kind<T, R extends Enum<R>>(
      AnswerForm<T> form,
      Class<R> refusals,
      String recordType,
      String words,
      BiFunction<Work, T, ? extends List<?>> shown) {}
}
