package dev.agency.examples.flink;

import java.util.Arrays;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * The register of the ledger, keyed by fact: of each it keeps the highest revision, and tells the
 * budgets concerned what changed. Neither order nor repetition matters.
 *
 * <p>It is keyed by the fact and not by the budget because an edit may move an entry to another
 * budget, and a deletion does not name one.
 */
class Register extends KeyedProcessFunction<String, Fact, Told> {
  private static final long serialVersionUID = 1L;
  private static final byte[] NOTHING = {};

  private transient ValueState<Kept> kept;

  @SuppressWarnings("NullAway.Init") // Flink opens it before it is used.
  Register() {}

  @Override
  public final void open(OpenContext context) {
    kept =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("register", TypeInformation.of(Kept.class)));
  }

  @Override
  public final void processElement(Fact fact, Context context, Collector<Told> out)
      throws Exception {
    Kept before = known(kept.value(), fact);
    if (before != null && Arrays.equals(before.told(), fact.told())) {
      return;
    }
    Kept after = before == null ? Kept.first(fact) : joined(before, fact);
    if (before != null && Arrays.equals(before.told(), after.told())) {
      return;
    }
    kept.update(after);
    tell(fact.key(), before, after, out);
  }

  private static void tell(String fact, @Nullable Kept before, Kept after, Collector<Told> out) {
    byte[] taken = before == null ? NOTHING : before.told();
    String was = before == null ? Fact.NOWHERE : before.budget();
    String is = after.budget();
    boolean stays = was.equals(is);
    if (!was.equals(Fact.NOWHERE)) {
      out.collect(Told.change(was, fact, taken, stays ? after.told() : NOTHING));
    }
    if (!stays && !is.equals(Fact.NOWHERE)) {
      out.collect(Told.change(is, fact, NOTHING, after.told()));
    }
  }

  /** Returns what is known of a fact when it is told. */
  @Nullable Kept known(@Nullable Kept known, Fact fact) {
    return known;
  }

  /** Returns what is known of a fact after it was told again. */
  Kept joined(Kept known, Fact fact) {
    return known.joined(fact);
  }
}
