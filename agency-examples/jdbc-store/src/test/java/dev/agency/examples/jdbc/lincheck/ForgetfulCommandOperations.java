package dev.agency.examples.jdbc.lincheck;

import com.google.common.reflect.Reflection;
import dev.agency.core.id.CommandId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.store.Stores;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** The {@link CommandOperations} over stores with a mistake: they find no command again. */
@Param(name = "command", gen = IntGen.class, conf = "1:2")
@Param(name = "expected", gen = IntGen.class, conf = "1:2")
public class ForgetfulCommandOperations {
  private final CommandOperations operations = new CommandOperations(forgetful());

  @Operation
  public String win(@Param(name = "command") int command, @Param(name = "expected") int expected) {
    return operations.win(command, expected);
  }

  @Operation
  public String reopen(
      @Param(name = "command") int command, @Param(name = "expected") int expected) {
    return operations.reopen(command, expected);
  }

  private static Stores forgetful() {
    MemoryStores stores = MemoryStores.of(MemoryLimits.usual());
    CommandLog log =
        new CommandLog() {
          @Override
          public Optional<RecordedCommand> find(Caller caller, CommandId id) {
            return Optional.empty();
          }

          @Override
          public void record(Caller caller, RecordedCommand command) {
            stores.commands().record(caller, command);
          }
        };
    return Reflection.newProxy(
        Stores.class,
        (proxy, method, arguments) ->
            method.getName().equals("commands") ? log : method.invoke(stores, arguments));
  }
}
