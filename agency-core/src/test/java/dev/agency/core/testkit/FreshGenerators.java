package dev.agency.core.testkit;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;

/**
 * Makes generators anew instead of looking for equal ones among the last five hundred.
 *
 * <p>Facts of a budget are drawn for that budget, so each try has generators of its own, none of
 * which is ever needed again. Looking for them took a third of the time of a law: their hashes are
 * alike, and to compare them is to compare all models they hold. What is drawn is the same.
 *
 * <p>Immutable and thread-safe.
 */
public final class FreshGenerators implements AroundPropertyHook {
  /** Under which the engine keeps the generators of a property. */
  private static final String KEPT = "net.jqwik.engine.facades.Memoize";

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext law, PropertyExecutor tries) {
    try {
      Store.getOrCreate(Class.forName(KEPT), Lifespan.PROPERTY, KeepsNothing::new);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The engine keeps its generators elsewhere.", e);
    }
    return tries.execute();
  }

  /** A map that forgets what it is told. */
  private static final class KeepsNothing extends AbstractMap<Object, Object> {
    @Override
    public Object put(Object generator, Object made) {
      return made;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
      return Collections.emptySet();
    }
  }
}
