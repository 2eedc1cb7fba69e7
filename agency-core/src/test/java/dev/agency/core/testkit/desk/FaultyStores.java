package dev.agency.core.testkit.desk;

import com.google.common.reflect.Reflection;
import dev.agency.core.store.AuditLog;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Outbox;
import dev.agency.core.store.Stores;
import dev.agency.core.store.TimeEntryStore;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.entity.EntityType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Stores of which one call of a port fails: the one with a given number, counted from 0 over all
 * ports. Beginning and ending a transaction is a call, too; it fails before it begins or after it
 * ended.
 *
 * <p>For one thread.
 */
public final class FaultyStores implements Stores {
  private final Stores stores;
  private final Fault fault;
  private final int index;
  private int calls;

  /**
   * Plants a fault.
   *
   * @param stores the stores that work
   * @param fault how the call fails
   * @param index which call fails; negative for none
   */
  public FaultyStores(Stores stores, Fault fault, int index) {
    this.stores = stores;
    this.fault = fault;
    this.index = index;
  }

  /**
   * Returns how many calls there were.
   *
   * @return the number, the one that failed included
   */
  public int calls() {
    return calls;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    return counted(EntityStore.class, stores.entities(type));
  }

  @Override
  public TimeEntryStore timeEntries() {
    return counted(TimeEntryStore.class, stores.timeEntries());
  }

  @Override
  public CommandLog commands() {
    return counted(CommandLog.class, stores.commands());
  }

  @Override
  public AuditLog audit() {
    return counted(AuditLog.class, stores.audit());
  }

  @Override
  public Outbox outbox() {
    return counted(Outbox.class, stores.outbox());
  }

  @Override
  public Transactions transactions() {
    return counted(Transactions.class, stores.transactions());
  }

  private <P> P counted(Class<P> port, P working) {
    return Reflection.newProxy(
        port, (proxy, method, arguments) -> call(working, method, arguments));
  }

  private Object call(Object working, Method method, Object[] arguments) throws Throwable {
    boolean fails = calls++ == index;
    if (fails && !fault.afterEffect()) {
      throw fault.thrown();
    }
    Object result;
    try {
      result = method.invoke(working, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    if (fails) {
      throw fault.thrown();
    }
    return result;
  }
}
