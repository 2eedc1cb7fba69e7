package dev.agency.core.store.memory;

import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.id.CommandId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.RecordedCommand;
import java.util.Optional;

/** Commands by their ids. */
final class MemoryCommandLog implements CommandLog {
  private final MemoryTransactions transactions;
  private final MemoryTable<Key, RecordedCommand> commands;

  MemoryCommandLog(MemoryTransactions transactions) {
    this.transactions = transactions;
    this.commands = new MemoryTable<>(transactions);
  }

  @Override
  public Optional<RecordedCommand> find(Caller caller, CommandId id) {
    return commands.get(Key.of(caller, id.value()));
  }

  @Override
  public void record(Caller caller, RecordedCommand command) {
    Key key = Key.of(caller, command.id().value());
    transactions.required(
        () -> {
          if (commands.get(key).isPresent()) {
            throw new DuplicateIdException("command");
          }
          transactions.count();
          commands.put(key, command);
          return key;
        });
  }
}
