package dev.agency.examples.benchmarks.build;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.examples.benchmarks.world.Kind;
import dev.agency.examples.benchmarks.world.Request;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.schema.Catalogue;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy of eight roles and a catalogue of twenty record types, to be put together.
 *
 * <p>The roles are presets, so that the policy is one that leaks nothing. Each record type has
 * {@value #FIELDS} of the agency's quantities, in turn, so that all of them are shown somewhere;
 * guarded totals are on one of them.
 */
public final class PolicyBuild {
  /** How many roles there are. */
  public static final int ROLES = 8;

  /** How many fields each record type has. */
  public static final int FIELDS = 12;

  /** In one place, for a total in two of them tells what is withheld in one. */
  private static final ImmutableList<Quantity> TOTALS =
      ImmutableList.of(Quantities.COST_TOTAL, Quantities.PROFIT_TOTAL, Quantities.MARGIN_TOTAL);

  private final Policy policy =
      Policy.builder()
          .name("Bench")
          .version("1")
          .addRoles(
              Presets.admin(),
              Presets.finance(),
              Presets.projectManager(),
              Presets.projectManagerWithProfitability(),
              Presets.accountManager(),
              Presets.resourceManager(),
              Presets.teamMember(),
              Presets.client())
          .build();
  private final ImmutableList<RecordType<Request>> types = types();
  private final Catalogue catalogue = Catalogue.of(types.toArray(RecordType<?>[]::new));

  /** Prepares the policy and the catalogue. */
  public PolicyBuild() {}

  private static ImmutableList<RecordType<Request>> types() {
    List<Quantity> quantities = new ArrayList<>(Quantities.all());
    quantities.removeAll(TOTALS);
    ImmutableList.Builder<RecordType<Request>> types = ImmutableList.builder();
    int next = 0;
    for (Kind kind : Kind.values()) {
      List<Quantity> mine = new ArrayList<>(kind == Kind.PROJECT ? TOTALS : ImmutableList.of());
      while (mine.size() < FIELDS) {
        mine.add(quantities.get(next));
        next = (next + 1) % quantities.size();
      }
      types.add(RecordType.of(kind.word(), Grain.PROJECT, fields(mine)));
    }
    return types.build();
  }

  private static ImmutableList<Field<Request, ?>> fields(List<Quantity> quantities) {
    return quantities.stream()
        .map(quantity -> Field.<Request, Long>of(quantity, request -> 0L))
        .collect(toImmutableList());
  }

  /**
   * Puts them together, which looks for leaks.
   *
   * @return the evaluator
   */
  public PermissionEvaluator build() {
    return policy.against(catalogue);
  }

  /**
   * Returns whether there is as much to put together as is said.
   *
   * @return whether every role and every quantity is there
   */
  public boolean isWhole() {
    PermissionEvaluator built = build();
    return built.policy().roles().size() == ROLES
        && built.catalogue().recordTypes().containsAll(types)
        && Quantities.all().stream()
            .allMatch(
                quantity ->
                    types.stream().anyMatch(type -> type.field(quantity.name()).isPresent()));
  }
}
