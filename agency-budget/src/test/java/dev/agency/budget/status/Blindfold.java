package dev.agency.budget.status;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A reader who does not see some quantities, or some kinds of rows at all. */
record Blindfold(ImmutableSet<Quantity> quantities, ImmutableSet<RecordType<?>> types)
    implements StatusSight {
  static final Blindfold NONE = new Blindfold(ImmutableSet.of(), ImmutableSet.of());

  static Blindfold drawn(Random random, List<RecordType<?>> types) {
    List<Quantity> all = types.stream().flatMap(Blindfold::quantities).distinct().toList();
    List<Quantity> hidden = new ArrayList<>();
    List<RecordType<?>> blind = new ArrayList<>();
    all.stream().filter(each -> random.nextInt(4) == 0).forEach(hidden::add);
    types.stream().filter(each -> random.nextInt(6) == 0).forEach(blind::add);
    return new Blindfold(ImmutableSet.copyOf(hidden), ImmutableSet.copyOf(blind));
  }

  private static Stream<Quantity> quantities(RecordType<?> type) {
    return type.fields().stream().map(field -> field.quantity());
  }

  @Override
  public <R> boolean sees(RecordType<R> type, R row, Quantity quantity) {
    return !types.contains(type) && !quantities.contains(quantity);
  }
}
