package dev.agency.core.desk;

import dev.agency.core.store.AuditLog;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Outbox;
import dev.agency.core.store.Stores;
import dev.agency.core.store.TimeEntryStore;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.entity.EntityType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Stores of which each call is told to somebody, who may throw: before it has its effect, and after
 * it.
 *
 * @param stores what does the work
 * @param transactions what joins the calls
 * @param before is told the name of a call, such as {@code "deal.replace"}, before it
 * @param after is told the name after it
 */
record WatchedStores(
    Stores stores, Transactions transactions, Consumer<String> before, Consumer<String> after)
    implements Stores {
  static WatchedStores before(Stores stores, Consumer<String> before) {
    return new WatchedStores(stores, stores.transactions(), before, call -> {});
  }

  static WatchedStores after(Stores stores, Consumer<String> after) {
    return new WatchedStores(stores, stores.transactions(), call -> {}, after);
  }

  /** Returns stores each call of which is a transaction of its own, so that others come between. */
  static WatchedStores unjoined(Stores stores, Consumer<String> before) {
    Transactions none =
        new Transactions() {
          @Override
          public <R> R required(Supplier<R> work) {
            return work.get();
          }
        };
    return new WatchedStores(stores, none, before, call -> {});
  }

  @Override
  @SuppressWarnings("unchecked") // a store of the same type
  public <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    return watched(EntityStore.class, type.name(), stores.entities(type));
  }

  @Override
  public TimeEntryStore timeEntries() {
    return watched(TimeEntryStore.class, "timeEntries", stores.timeEntries());
  }

  @Override
  public CommandLog commands() {
    return watched(CommandLog.class, "commands", stores.commands());
  }

  @Override
  public AuditLog audit() {
    return watched(AuditLog.class, "audit", stores.audit());
  }

  @Override
  public Outbox outbox() {
    return watched(Outbox.class, "outbox", stores.outbox());
  }

  private <P> P watched(Class<P> port, String name, P target) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              String call = name + "." + method.getName();
              before.accept(call);
              Object result;
              try {
                result = method.invoke(target, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
              after.accept(call);
              return result;
            }));
  }
}
