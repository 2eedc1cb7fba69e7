package dev.agency.examples.jdbc.lincheck;

import com.google.common.reflect.Reflection;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import java.util.function.Supplier;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** The {@link CommandOperations} over stores with a mistake: no transaction joins their calls. */
@Param(name = "command", gen = IntGen.class, conf = "1:3")
@Param(name = "expected", gen = IntGen.class, conf = "1:1")
public class TornCommandOperations {
  private final CommandOperations operations = new CommandOperations(torn());

  @Operation
  public String win(@Param(name = "command") int command, @Param(name = "expected") int expected) {
    return operations.win(command, expected);
  }

  @Operation
  public String budgets() {
    return operations.budgets();
  }

  private static Stores torn() {
    MemoryStores stores = MemoryStores.create(MemoryLimits.USUAL);
    Transactions none =
        new Transactions() {
          @Override
          public <R> R required(Supplier<R> work) {
            return work.get();
          }
        };
    return Reflection.newProxy(
        Stores.class,
        (proxy, method, arguments) ->
            method.getName().equals("transactions") ? none : method.invoke(stores, arguments));
  }
}
