package dev.agency.examples.flink;

import dev.agency.budget.BurnSettings;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * The burn of all budgets as a Flink job: facts, budgets and terms in, the burn of each budget out.
 *
 * <pre>{@code
 * DataStream<Burned> burns =
 *     BurnJob.of(facts, plans, terms, BurnSettings::usual,
 *         report -> AgencyJson.write(report.budget()));
 * burns.sinkTo(sink); // one of each budget, overwritten
 * }</pre>
 *
 * <p>All three may come in any order, late, and more than once. The watermarks of the facts say
 * when to tell: with each that moves on, the burns of the budgets that changed since. They say
 * nothing of days of work, and nothing is dropped as late.
 *
 * <p>What it keeps does not depend on how often a fact was told, and is neither lost nor counted
 * twice when a subtask fails: the register and the sums are state of Flink.
 */
public final class BurnJob {
  /** Of which budgets there is no report, and why. */
  public static final OutputTag<Trouble> TROUBLES = Burn.TROUBLES;

  /** What state is found by again after a restart, or an upgrade of the job. */
  static final String REGISTER = "agency-register";

  private BurnJob() {}

  /**
   * Adds the job to the environment of its streams.
   *
   * @param facts the facts, with the watermarks of the host
   * @param plans the budgets
   * @param terms the rates and the day
   * @param settings how the agency reads its burn; a limit of entries is the host's to check
   * @param telling what is told of a report
   * @return the burns, and their {@link #TROUBLES} beside them
   * @throws InvalidModelException if the basis is of invoiced time ({@code INCONSISTENT}): sums do
   *     not tell which invoice
   */
  public static SingleOutputStreamOperator<Burned> of(
      DataStream<Fact> facts,
      DataStream<Plan> plans,
      DataStream<Terms> terms,
      Settings settings,
      Telling telling) {
    return of(facts, plans, terms, new Register(), REGISTER, new Burn(checked(settings), telling));
  }

  static SingleOutputStreamOperator<Burned> of(
      DataStream<Fact> facts,
      DataStream<Plan> plans,
      DataStream<Terms> terms,
      Register register,
      String registerUid,
      Burn burn) {
    DataStream<Told> changes =
        facts
            .keyBy(Fact::key)
            .process(register, TypeInformation.of(Told.class))
            .uid(registerUid)
            .name("register");
    DataStream<Told> planned =
        BurnJob.<Plan>neverAwaited(plans)
            .map(Told::plan)
            .returns(TypeInformation.of(Told.class))
            .uid("agency-plans")
            .name("plans of budgets");
    BroadcastStream<Terms> everywhere = BurnJob.<Terms>neverAwaited(terms).broadcast(Burn.TERMS);
    return changes
        .union(planned)
        .keyBy(Told::budget)
        .connect(everywhere)
        .process(burn, TypeInformation.of(Burned.class))
        .uid("agency-burn")
        .name("burn");
  }

  private static Settings checked(Settings settings) {
    BurnSettings asked = settings.get();
    if (asked.basis().stage() == TimeStage.INVOICED) {
      throw InvalidModelException.at(
          "/basis/stage", ErrorCode.INCONSISTENT, "must not be invoiced: no sum tells its invoice");
    }
    return settings;
  }

  /**
   * Returns a stream that holds no watermark back: budgets and rates have no order of their own.
   */
  private static <T> SingleOutputStreamOperator<T> neverAwaited(DataStream<T> stream) {
    return stream.assignTimestampsAndWatermarks(
        WatermarkStrategy.forGenerator(context -> new Ahead<>()));
  }

  /** Is always ahead of all others. */
  private static final class Ahead<T> implements WatermarkGenerator<T> {
    @Override
    public void onEvent(T event, long time, WatermarkOutput output) {
      output.emitWatermark(Watermark.MAX_WATERMARK);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      output.emitWatermark(Watermark.MAX_WATERMARK);
    }
  }
}
