package dev.agency.core.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/**
 * The rules of all {@link Stores} together, {@code m01} and on: whatever one thread does with them,
 * they answer as an obvious model does.
 */
@SuppressWarnings("MemberName") // the id of a rule stands before its sentence
public abstract class StoresModelContract extends StoreContract {
  private static final int MAX_CALLS = 80;
  private static final int MAX_TRANSACTIONS = 20;

  /** Creates the contract. */
  protected StoresModelContract() {}

  @Provide
  Arbitrary<List<Step>> calls() {
    return Step.calls()
        .list()
        .ofMaxSize(MAX_CALLS)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  @Provide
  Arbitrary<List<Step>> transactions() {
    return Step.callsAndTransactions()
        .list()
        .ofMaxSize(MAX_TRANSACTIONS)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void m01_answersCallsAsTheModelDoes(@ForAll("calls") List<Step> steps) {
    assertAnswersAsTheModel(steps);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void m02_answersTransactionsAsTheModelDoes(@ForAll("transactions") List<Step> steps) {
    assertAnswersAsTheModel(steps);
  }

  /** Every third step is another tenant's. */
  private void assertAnswersAsTheModel(List<Step> steps) {
    Bench bench = bench();
    ModelStores model = new ModelStores();
    List<String> done = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Caller caller = i % 3 == 2 ? bench.there() : bench.here();
      done.add(step.words());
      assertThat(step.answer(bench.stores(), caller))
          .as("%s", done)
          .isEqualTo(step.answer(model, caller));
    }
    for (Caller caller : new Caller[] {bench.here(), bench.there()}) {
      assertThat(Step.contents(bench.stores(), caller))
          .as("%s", done)
          .isEqualTo(Step.contents(model, caller));
    }
  }
}
