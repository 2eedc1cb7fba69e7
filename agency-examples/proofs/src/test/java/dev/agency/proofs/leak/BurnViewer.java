package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnRow;
import dev.agency.budget.Crossing;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.LineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertReport;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.reporting.ConvertedLine;
import dev.agency.budget.reporting.CurrencyReport;
import dev.agency.budget.reporting.ReportedBurn;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.revenue.LineInvoicingRow;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.testkit.world.Look;
import dev.agency.permissions.testkit.world.PlainSight;
import dev.agency.permissions.testkit.world.Row;
import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.testkit.world.WorldPair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with some roles and some relation to a budget, who looks at its whole report: the
 * budget, its lines, people, disciplines, weeks and crossings, what explains its figures, and what
 * follows from them: earned value, forecasts, the day it runs out, alerts, the periods of a
 * retainer, and what the books say: invoicing, recognition, income and closed months.
 *
 * <p>As the reports ask of a host, no figure is explained to whom it is hidden, and lines of an
 * explanation are left out if what they measure is. An alert is left out if any of what it rests on
 * is hidden, for that there is one tells of it.
 */
final class BurnViewer {
  /** Everything a report consists of. */
  static final ImmutableList<RecordType<?>> TYPES =
      ImmutableList.of(
          BudgetBurn.TYPE,
          LineBurn.TYPE,
          PersonBurn.TYPE,
          DisciplineBurn.TYPE,
          PeriodBurn.TYPE,
          Crossing.TYPE,
          ExplanationLine.TYPE,
          EarnedValueRow.IN_MINUTES,
          EarnedValueRow.IN_VALUE,
          EarnedValueRow.IN_COST,
          ForecastRow.TYPE,
          RunOutRow.TYPE,
          Alert.TYPE,
          RetainerRow.TYPE,
          ReportedBurn.TYPE,
          ConvertedLine.TYPE,
          InvoicingRow.TYPE,
          LineInvoicingRow.TYPE,
          RecognitionRow.TYPE,
          IncomeRow.TYPE,
          ClosedMonthRow.TYPE);

  /** What every alert rests on: of an alert that is shown, this is never hidden. */
  private static final ImmutableSet<Quantity> OF_EVERY_ALERT =
      Stream.of(AlertRule.values())
          .map(AlertRule::basis)
          .reduce((one, other) -> ImmutableSet.copyOf(Sets.intersection(one, other)))
          .orElseThrow();

  static final Catalogue CATALOGUE = Catalogue.of(TYPES.toArray(RecordType<?>[]::new));

  /** The preset roles, judged once for all viewers. */
  static final PermissionEvaluator PRESETS = Presets.policy().against(CATALOGUE);

  private static final TenantId TENANT = TenantId.of("studio");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final String ASKER = BurnDraw.PEOPLE.get(0);
  private static final ImmutableList<Quantity> EXPLAINED =
      ImmutableList.of(Quantities.USED_VALUE, Quantities.USED_COST, Quantities.INVOICED);

  private final ImmutableList<Role> roles;
  private final ImmutableSet<Reach> held;
  private final Subject subject;

  /** By the record type, and whether the row is the asker's own. */
  private final Map<RecordType<?>, Look> looks = new HashMap<>();

  private final Map<RecordType<?>, Look> looksAtOwn = new HashMap<>();

  /**
   * Creates a viewer.
   *
   * @param policy the policy, judged against {@link #CATALOGUE}
   * @param roles those of its roles that are held, without bases
   * @param held the reaches that hold for the budget; rows of the asker are their own
   */
  BurnViewer(PermissionEvaluator policy, List<Role> roles, Set<Reach> held) {
    this.roles = ImmutableList.copyOf(roles);
    this.held = ImmutableSet.copyOf(held);
    HeldRole[] now =
        roles.stream()
            .map(role -> new HeldRole(role.id(), DateRange.startingOn(TODAY)))
            .toArray(HeldRole[]::new);
    this.subject =
        policy
            .with(
                relations(BudgetBurn.TYPE, row -> "nobody"),
                relations(LineBurn.TYPE, row -> "nobody"),
                relations(PersonBurn.TYPE, BurnViewer::owner),
                relations(DisciplineBurn.TYPE, row -> "nobody"),
                relations(PeriodBurn.TYPE, row -> "nobody"),
                relations(Crossing.TYPE, row -> "nobody"),
                relations(ExplanationLine.TYPE, BurnViewer::owner),
                relations(EarnedValueRow.IN_MINUTES, row -> "nobody"),
                relations(EarnedValueRow.IN_VALUE, row -> "nobody"),
                relations(EarnedValueRow.IN_COST, row -> "nobody"),
                relations(ForecastRow.TYPE, row -> "nobody"),
                relations(RunOutRow.TYPE, row -> "nobody"),
                relations(Alert.TYPE, row -> "nobody"),
                relations(RetainerRow.TYPE, row -> "nobody"),
                relations(ReportedBurn.TYPE, row -> "nobody"),
                relations(ConvertedLine.TYPE, row -> owner(row.line())),
                relations(InvoicingRow.TYPE, row -> "nobody"),
                relations(LineInvoicingRow.TYPE, row -> "nobody"),
                relations(RecognitionRow.TYPE, row -> "nobody"),
                relations(IncomeRow.TYPE, row -> "nobody"),
                relations(ClosedMonthRow.TYPE, row -> "nobody"))
            .subject(Principal.of(TENANT, PersonId.of(ASKER), now), TODAY);
    for (RecordType<?> type : TYPES) {
      looks.put(type, PlainSight.look(this.roles, type, this.held, true));
      Set<Reach> own = new LinkedHashSet<>(this.held);
      own.add(Reach.OWN);
      looksAtOwn.put(type, PlainSight.look(this.roles, type, own, true));
    }
  }

  private static String owner(PersonBurn row) {
    return row.person().value();
  }

  private static String owner(ExplanationLine row) {
    return row.person().map(PersonId::value).orElse("nobody");
  }

  private <R> Relations<R> relations(RecordType<R> type, Function<R, @Nullable String> owner) {
    Map<Reach, String> tie = new EnumMap<>(Reach.class);
    for (Reach reach : Reach.values()) {
      tie.put(reach, held.contains(reach) ? ASKER : "ben");
    }
    String team = tie.getOrDefault(Reach.TEAM, "");
    String client = tie.getOrDefault(Reach.ACCOUNT, "");
    return Relations.of(type)
        .tenant("tenant", row -> TENANT)
        .attribute("owner", owner)
        .attributes("members", row -> ImmutableSet.of(tie.getOrDefault(Reach.ASSIGNED, "")))
        .attribute("team", row -> team)
        .attribute("client", row -> client)
        .attributes("sharedWith", row -> ImmutableSet.of(tie.getOrDefault(Reach.CLIENT, "")))
        .reach(Reach.OWN, Condition.subjectIs("owner"))
        .reach(Reach.ASSIGNED, Condition.containsSubject("members"))
        .reach(Reach.TEAM, Condition.inSet("team", ImmutableSet.of(ASKER)))
        .reach(Reach.ACCOUNT, Condition.inSet("client", ImmutableSet.of(ASKER)))
        .reach(Reach.CLIENT, Condition.containsSubject("sharedWith"))
        .build();
  }

  /**
   * Returns whether a field of a record that somebody sees is never hidden from them.
   *
   * @param type the record type
   * @param field one of its fields
   */
  static boolean isShownWithTheRecord(RecordType<?> type, Field<?, ?> field) {
    return type.equals(Alert.TYPE) && OF_EVERY_ALERT.contains(field.quantity());
  }

  /** Returns whether two burns look alike, without what follows from them. */
  boolean looksAlike(BurnReport one, BurnReport other) {
    return new WorldPair<>(budget(one), budget(other)).looksAlike()
        && new WorldPair<>(lines(one), lines(other)).looksAlike()
        && new WorldPair<>(people(one), people(other)).looksAlike()
        && new WorldPair<>(disciplines(one), disciplines(other)).looksAlike()
        && new WorldPair<>(weeks(one), weeks(other)).looksAlike()
        && new WorldPair<>(crossings(one), crossings(other)).looksAlike();
  }

  /** Returns all that this viewer asks about two budgets. */
  ScenePair pair(BurnScene one, BurnScene other) {
    BiFunction<BurnReport, Quantity, List<ExplanationLine>> explained =
        (report, quantity) -> report.explain(quantity).lines();
    return new ScenePair(
        ImmutableList.of(
            both(one, other, scene -> budget(scene.report())),
            both(one, other, scene -> lines(scene.report())),
            both(one, other, scene -> people(scene.report())),
            both(one, other, scene -> disciplines(scene.report())),
            both(one, other, scene -> weeks(scene.report())),
            both(one, other, scene -> crossings(scene.report())),
            both(one, other, scene -> explanation(scene.report(), explained)),
            both(
                one,
                other,
                scene -> ofBudget(EarnedValueRow.IN_MINUTES, ImmutableList.of(scene.minutes()))),
            both(
                one,
                other,
                scene -> ofBudget(EarnedValueRow.IN_VALUE, ImmutableList.of(scene.value()))),
            both(
                one,
                other,
                scene -> ofBudget(EarnedValueRow.IN_COST, ImmutableList.of(scene.cost()))),
            both(one, other, scene -> ofBudget(ForecastRow.TYPE, scene.forecast().rows())),
            both(
                one,
                other,
                scene -> ofBudget(RunOutRow.TYPE, ImmutableList.of(scene.forecast().runOut()))),
            both(one, other, scene -> ofBudget(Alert.TYPE, told(scene.alerts()))),
            both(one, other, scene -> ofBudget(RetainerRow.TYPE, scene.retainer())),
            both(
                one,
                other,
                scene -> ofBudget(InvoicingRow.TYPE, ImmutableList.of(scene.books().invoicing()))),
            both(
                one,
                other,
                scene ->
                    ofBudget(ReportedBurn.TYPE, ImmutableList.of(scene.books().group().row()))),
            both(one, other, scene -> converted(scene.books().group())),
            both(one, other, scene -> ofBudget(LineInvoicingRow.TYPE, scene.books().lines())),
            both(one, other, scene -> ofBudget(RecognitionRow.TYPE, scene.books().steps())),
            both(
                one,
                other,
                scene -> ofBudget(IncomeRow.TYPE, ImmutableList.of(scene.books().income()))),
            both(one, other, scene -> ofBudget(ClosedMonthRow.TYPE, scene.books().months())),
            both(one, other, scene -> rowExplanation(scene.report()))));
  }

  /** Returns the alerts of two budgets by a host that leaves none of them out: a planted leak. */
  ScenePair allAlerts(BurnScene one, BurnScene other) {
    return ScenePair.of(both(one, other, scene -> ofBudget(Alert.TYPE, scene.alerts().alerts())));
  }

  private static <R> WorldPair<R> both(
      BurnScene one, BurnScene other, Function<BurnScene, World<R>> world) {
    return new WorldPair<>(world.apply(one), world.apply(other));
  }

  private <R> World<R> ofBudget(RecordType<R> type, List<R> rows) {
    return world(type, rows, row -> "nobody");
  }

  /** The alerts this viewer may be told of; all of them if they see none. */
  private List<Alert> told(AlertReport report) {
    Look look = look(Alert.TYPE, false);
    return look.seen()
        ? report.seenBy(quantity -> shows(Alert.TYPE, look, quantity)).alerts()
        : report.alerts();
  }

  private World<BudgetBurn> budget(BurnReport report) {
    return world(BudgetBurn.TYPE, List.of(report.budget()), row -> "nobody");
  }

  private World<LineBurn> lines(BurnReport report) {
    return world(LineBurn.TYPE, report.lines(), row -> "nobody");
  }

  private World<PersonBurn> people(BurnReport report) {
    return world(PersonBurn.TYPE, report.people(), BurnViewer::owner);
  }

  private World<DisciplineBurn> disciplines(BurnReport report) {
    return world(DisciplineBurn.TYPE, report.disciplines(), row -> "nobody");
  }

  private World<PeriodBurn> weeks(BurnReport report) {
    return world(PeriodBurn.TYPE, report.weeks(), row -> "nobody");
  }

  private World<Crossing> crossings(BurnReport report) {
    return world(Crossing.TYPE, report.crossings(), row -> "nobody");
  }

  private World<ExplanationLine> explanation(
      BurnReport report, BiFunction<BurnReport, Quantity, List<ExplanationLine>> explained) {
    Look budget = look(BudgetBurn.TYPE, false);
    List<ExplanationLine> lines = new ArrayList<>();
    for (Quantity quantity : EXPLAINED) {
      if (shows(BudgetBurn.TYPE, budget, quantity) || !budget.seen()) {
        for (ExplanationLine line : explained.apply(report, quantity)) {
          Look look = look(ExplanationLine.TYPE, owner(line).equals(ASKER));
          if (!look.seen() || shows(ExplanationLine.TYPE, look, line.measures())) {
            lines.add(line);
          }
        }
      }
    }
    return world(ExplanationLine.TYPE, lines, BurnViewer::owner);
  }

  /** What explains the rows, as far as the rows and their figures may be seen. */
  private World<ExplanationLine> rowExplanation(BurnReport report) {
    List<ExplanationLine> lines = new ArrayList<>();
    report
        .lines()
        .forEach(row -> addAll(LineBurn.TYPE, report, new BurnRow.Line(row.line()), false, lines));
    report
        .people()
        .forEach(
            row ->
                addAll(
                    PersonBurn.TYPE,
                    report,
                    BurnRow.person(row.person()),
                    owner(row).equals(ASKER),
                    lines));
    report
        .disciplines()
        .forEach(
            row ->
                addAll(
                    DisciplineBurn.TYPE,
                    report,
                    new BurnRow.Discipline(row.discipline()),
                    false,
                    lines));
    report
        .weeks()
        .forEach(row -> addAll(PeriodBurn.TYPE, report, BurnRow.week(row.start()), false, lines));
    return world(ExplanationLine.TYPE, lines, BurnViewer::owner);
  }

  private void addAll(
      RecordType<?> type,
      BurnReport report,
      BurnRow row,
      boolean own,
      List<ExplanationLine> lines) {
    Look seen = look(type, own);
    for (Quantity quantity : row.amounts()) {
      if (shows(type, seen, quantity) || !seen.seen()) {
        for (ExplanationLine line : report.explain(row, quantity).lines()) {
          Look look = look(ExplanationLine.TYPE, owner(line).equals(ASKER));
          if (!look.seen() || shows(ExplanationLine.TYPE, look, line.measures())) {
            lines.add(line);
          }
        }
      }
    }
  }

  /** The same lines in the currency of the group, as far as their figures may be seen. */
  private World<ConvertedLine> converted(CurrencyReport report) {
    Look reported = look(ReportedBurn.TYPE, false);
    List<ConvertedLine> lines = new ArrayList<>();
    for (Quantity quantity : EXPLAINED) {
      if (shows(ReportedBurn.TYPE, reported, quantity) || !reported.seen()) {
        for (ConvertedLine line : report.explain(quantity).lines()) {
          Look look = look(ConvertedLine.TYPE, owner(line.line()).equals(ASKER));
          if (!look.seen() || shows(ConvertedLine.TYPE, look, line.line().measures())) {
            lines.add(line);
          }
        }
      }
    }
    return world(ConvertedLine.TYPE, lines, line -> owner(line.line()));
  }

  private static boolean shows(RecordType<?> type, Look look, Quantity quantity) {
    for (int i = 0; i < type.fields().size(); i++) {
      if (look.shows(i) && type.fields().get(i).quantity().equals(quantity)) {
        return true;
      }
    }
    return false;
  }

  private <R> World<R> world(RecordType<R> type, List<R> records, Function<R, String> owner) {
    ImmutableList.Builder<Row<R>> rows = ImmutableList.builder();
    for (int i = 0; i < records.size(); i++) {
      R record = records.get(i);
      rows.add(
          new Row<>(type.name() + "-" + i, record, look(type, owner.apply(record).equals(ASKER))));
    }
    return new World<>(subject, type, rows.build());
  }

  private Look look(RecordType<?> type, boolean own) {
    return (own ? looksAtOwn : looks).getOrDefault(type, Look.NOTHING);
  }
}
