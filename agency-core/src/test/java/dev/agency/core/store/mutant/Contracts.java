package dev.agency.core.store.mutant;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.Stores;
import dev.agency.core.testkit.desk.DeskContract;
import dev.agency.core.testkit.store.AuditLogContract;
import dev.agency.core.testkit.store.CommandLogContract;
import dev.agency.core.testkit.store.EntityStoreContract;
import dev.agency.core.testkit.store.EntryTotalsContract;
import dev.agency.core.testkit.store.OutboxContract;
import dev.agency.core.testkit.store.StoresModelContract;
import dev.agency.core.testkit.store.TimeEntryStoreContract;
import dev.agency.core.testkit.store.TransactionsContract;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** All contracts of the ports, and their rules, run as tests within a test. */
final class Contracts {
  /** What makes the stores under test; one test at a time sets it. */
  private static volatile Supplier<FlatStores> maker = FlatStores::new;

  private static final ImmutableList<Class<?>> CONTRACTS =
      ImmutableList.of(
          Entities.class,
          TimeEntries.class,
          Commands.class,
          Audit.class,
          Events.class,
          Work.class,
          Totals.class,
          Model.class,
          Desks.class);

  private static final ImmutableSortedMap<String, Method> RULES =
      CONTRACTS.stream()
          .flatMap(contract -> Stream.of(contract.getSuperclass().getDeclaredMethods()))
          .filter(
              method ->
                  method.isAnnotationPresent(Test.class)
                      || method.isAnnotationPresent(Property.class))
          .collect(
              ImmutableSortedMap.toImmutableSortedMap(
                  Comparator.naturalOrder(), Contracts::id, method -> method));

  private Contracts() {}

  /** Returns the rules by their ids. */
  static ImmutableSortedMap<String, Method> rules() {
    return RULES;
  }

  private static String id(Method method) {
    return method.getName().substring(0, method.getName().indexOf('_'));
  }

  /** Runs all rules against stores. */
  static TestExecutionSummary run(Supplier<FlatStores> stores) {
    return run(
        stores,
        CONTRACTS.stream().map(contract -> selectClass(contract)).collect(toImmutableList()));
  }

  /** Runs one rule against stores. */
  static TestExecutionSummary run(Supplier<FlatStores> stores, String rule) {
    Method method = RULES.get(rule);
    if (method == null) {
      throw new AssertionError("There is no rule " + rule + ".");
    }
    Class<?> contract =
        CONTRACTS.stream()
            .filter(each -> each.getSuperclass().equals(method.getDeclaringClass()))
            .findFirst()
            .orElseThrow();
    return run(stores, ImmutableList.of(selectMethod(contract, method)));
  }

  private static TestExecutionSummary run(
      Supplier<FlatStores> stores, List<? extends DiscoverySelector> selectors) {
    maker = stores;
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                // A fault needs one failing try, neither shrunk nor remembered nor printed.
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build(),
            listener);
    return listener.getSummary();
  }

  private static Stores underTest() {
    return maker.get();
  }

  static final class Entities extends EntityStoreContract {
    @Override
    protected Stores stores() {
      return underTest();
    }
  }

  static final class TimeEntries extends TimeEntryStoreContract {
    @Override
    protected Stores stores() {
      return underTest();
    }
  }

  static final class Commands extends CommandLogContract {
    @Override
    protected Stores stores() {
      return underTest();
    }
  }

  static final class Audit extends AuditLogContract {
    @Override
    protected Stores stores() {
      return underTest();
    }
  }

  static final class Events extends OutboxContract {
    @Override
    protected Stores stores() {
      return underTest();
    }
  }

  static final class Work extends TransactionsContract {
    @Override
    protected Stores stores() {
      return underTest();
    }
  }

  static final class Totals extends EntryTotalsContract {
    @Override
    protected Stores stores() {
      return underTest();
    }
  }

  static final class Desks extends DeskContract {
    @Override
    protected Stores stores() {
      return underTest();
    }

    @Override
    protected StoredJson json() {
      return AgencyJson.stored();
    }

    /** A store that is wrong is so with many a fault; all are met where the stores are right. */
    @Override
    protected int oneFaultIn() {
      return 7;
    }
  }

  static final class Model extends StoresModelContract {
    @Override
    protected Stores stores() {
      return underTest();
    }
  }
}
