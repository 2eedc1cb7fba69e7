package dev.agency.examples.flink;

import static org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;

import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.ledger.BurnState;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.TimeRounding.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * The sums of each budget, and its burn by the rates that are broadcast.
 *
 * <p>A change only moves sums. A report is made when the watermark moves, of the budgets that
 * changed since, and at once of all budgets when rates or the day do; there is no clock.
 */
class Burn extends KeyedBroadcastProcessFunction<String, Told, Terms, Burned> {
  private static final long serialVersionUID = 1L;

  static final OutputTag<Trouble> TROUBLES =
      new OutputTag<>("troubles", TypeInformation.of(Trouble.class));

  static final MapStateDescriptor<String, Standing> TERMS =
      new MapStateDescriptor<>("terms", Types.STRING, TypeInformation.of(Standing.class));

  private static final String THE_TERMS = "terms";

  private static final ValueStateDescriptor<Standing> PLAN =
      new ValueStateDescriptor<>("plan", TypeInformation.of(Standing.class));

  /** Sums of a day are one entry, for none of them is longer than all there are. */
  private static final EntryLimit ANY_LENGTH = new EntryLimit(10_000_000);

  /** How long the text of a day is, behind which the rates stand. */
  private static final int DAY = "2026-03-31".length();

  private final Settings settings;
  private final Telling telling;

  private transient ValueState<Standing> plan;

  /** By epoch day. */
  private transient MapState<Integer, byte[]> days;

  /** By fact, what is not time: there are few, and a report needs each. */
  private transient MapState<String, byte[]> others;

  private transient ValueState<Long> changes;

  /** The terms that were read last, for the book is the same for all budgets. */
  private transient @Nullable Read read;

  private transient BurnSettings burnSettings;

  private record Read(String content, RateBook rates, LocalDate asOf) {}

  @SuppressWarnings("NullAway.Init") // Flink opens it before it is used.
  Burn(Settings settings, Telling telling) {
    this.settings = settings;
    this.telling = telling;
  }

  @Override
  public final void open(OpenContext context) {
    plan = getRuntimeContext().getState(PLAN);
    days =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("days", Types.INT, BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    others =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("others", Types.STRING, BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    changes = getRuntimeContext().getState(new ValueStateDescriptor<>("changes", Types.LONG));
    burnSettings = settings.get().toBuilder().entryLimit(ANY_LENGTH).build();
  }

  @Override
  public final void processElement(Told told, ReadOnlyContext context, Collector<Burned> out)
      throws Exception {
    if (told.plan() != null) {
      plan.update(Standing.joined(plan.value(), told.plan().revision(), told.plan().json()));
    }
    if (told.change() != null) {
      change(told.budget(), told.change());
      changes.update(count() + 1);
    }
    long watermark = context.timerService().currentWatermark();
    if (watermark == Long.MAX_VALUE) {
      tell(context, out); // no watermark comes any more: the facts are over, and a plan is late
    } else {
      context.timerService().registerEventTimeTimer(watermark + 1);
    }
  }

  private void change(String budget, Told.Change change) throws Exception {
    BurnFacts taken = facts(budget, change.taken());
    BurnFacts given = facts(budget, change.given());
    for (TimeEntry entry : taken.entries()) {
      keep(entry.date(), day(budget, entry.date()).minus(entry));
    }
    for (TimeEntry entry : given.entries()) {
      keep(entry.date(), day(budget, entry.date()).plus(entry));
    }
    if (taken.entries().isEmpty() && given.entries().isEmpty()) {
      if (change.given().length == 0) {
        others.remove(change.fact());
      } else {
        others.put(change.fact(), change.given());
      }
    }
  }

  private static BurnFacts facts(String budget, byte[] snapshot) {
    return snapshot.length == 0
        ? BurnFacts.builder().build()
        : Fact.held(BurnState.restore(snapshot), budget);
  }

  private DaySums day(String budget, LocalDate day) throws Exception {
    byte[] kept = days.get((int) day.toEpochDay());
    return kept == null ? DaySums.NONE : DaySums.of(kept, BudgetId.of(budget), day);
  }

  private void keep(LocalDate day, DaySums sums) throws Exception {
    if (sums.isNone()) {
      days.remove((int) day.toEpochDay());
    } else {
      days.put((int) day.toEpochDay(), sums.toBytes());
    }
  }

  private long count() throws Exception {
    Long count = changes.value();
    return count == null ? 0 : count;
  }

  @Override
  public final void onTimer(long time, OnTimerContext context, Collector<Burned> out)
      throws Exception {
    tell(context, out);
  }

  /** Tells the burn of the budget at hand, once there are terms. */
  private void tell(ReadOnlyContext context, Collector<Burned> out) throws Exception {
    Standing terms = context.getBroadcastState(TERMS).get(THE_TERMS);
    if (terms != null) {
      tell(
          context.getCurrentKey(),
          terms,
          new Listener(out, trouble -> context.output(TROUBLES, trouble)));
    }
  }

  @Override
  public final void processBroadcastElement(Terms told, Context context, Collector<Burned> out)
      throws Exception {
    BroadcastState<String, Standing> state = context.getBroadcastState(TERMS);
    Standing known = state.get(THE_TERMS);
    Standing terms = joined(known, told);
    if (!terms.equals(known)) {
      state.put(THE_TERMS, terms);
      Listener listener = new Listener(out, trouble -> context.output(TROUBLES, trouble));
      context.applyToKeyedState(PLAN, (budget, any) -> tell(budget, terms, listener));
    }
  }

  /** Returns the terms that stand after others were told. */
  Standing joined(@Nullable Standing known, Terms told) {
    return Standing.joined(known, told.revision(), told.asOf() + told.json());
  }

  /** Who is told of a budget, and who of its trouble. */
  private record Listener(Collector<Burned> reports, Consumer<Trouble> troubles) {}

  /** Tells the burn of the budget whose state is at hand, if its plan is known. */
  private void tell(String budget, Standing terms, Listener listener) throws Exception {
    Standing planned = plan.value();
    if (planned == null) {
      return;
    }
    try {
      String report = report(budget, planned, terms);
      listener
          .reports()
          .collect(new Burned(budget, count(), planned.revision(), terms.revision(), report));
    } catch (AgencyException refused) {
      listener
          .troubles()
          .accept(
              new Trouble(
                  budget,
                  count(),
                  planned.revision(),
                  terms.revision(),
                  refused.code().name(),
                  String.valueOf(refused.getMessage())));
    }
  }

  private String report(String budget, Standing planned, Standing terms) throws Exception {
    Read by = read(terms.held().orElseThrow(() -> twoWays("The terms")));
    String json = planned.held().orElseThrow(() -> twoWays("The budget"));
    Budget known = AgencyJson.readStored(json, Budget.class);
    if (known.timeRounding().filter(each -> each.direction() != Direction.NONE).isPresent()) {
      throw InvalidModelException.at(
          "/timeRounding", ErrorCode.INCONSISTENT, "Sums cannot be rounded entry by entry.");
    }
    return telling.apply(
        BurnCalculator.calculate(known, facts(budget), by.rates(), burnSettings, by.asOf()));
  }

  private static InvalidModelException twoWays(String what) {
    return InvalidModelException.of(
        ErrorCode.INCONSISTENT, what + " must be told in one way; the next revision cures it.");
  }

  private Read read(String content) {
    if (read == null || !read.content().equals(content)) {
      read =
          new Read(
              content,
              AgencyJson.readStored(content.substring(DAY), RateBook.class),
              LocalDate.parse(content.substring(0, DAY)));
    }
    return read;
  }

  /** Returns the facts of a budget, its time as one entry of each cell and day. */
  private BurnFacts facts(String budget) throws Exception {
    BudgetId id = BudgetId.of(budget);
    List<TimeEntry> entries = new ArrayList<>();
    for (Map.Entry<Integer, byte[]> kept : days.entries()) {
      LocalDate day = LocalDate.ofEpochDay(kept.getKey());
      DaySums.of(kept.getValue(), id, day).tell(id, day, entries);
    }
    BurnFacts.Builder facts = BurnFacts.builder().entries(entries);
    for (byte[] kept : others.values()) {
      BurnFacts other = facts(budget, kept);
      facts
          .addAllExpenses(other.expenses())
          .addAllInvoices(other.invoices())
          .addAllDeliveries(other.deliveries())
          .addAllWriteOffs(other.writeOffs())
          .addAllScheduled(other.scheduled());
    }
    return facts.build();
  }
}
