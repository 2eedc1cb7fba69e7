package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnRow;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.Explanation;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.MinutesExplanation;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.outlook.BurnFigure;
import dev.agency.budget.outlook.OutlookFigure;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.outlook.OutlookStep;
import dev.agency.budget.reporting.CurrencyReport;
import dev.agency.budget.reporting.ReportedBurn;
import dev.agency.budget.reporting.ReportingCurrency;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.people.Person;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.permissions.HiddenField;
import dev.agency.permissions.Subject;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.HiddenReason;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person before the agency: what verbs that report and explain may get to see of it.
 *
 * <p>What leaves this class is redacted, and nothing hidden exists behind it. What is not there and
 * what may not be seen are told apart by nothing. Immutable.
 */
public final class Onlooker {
  /** The option that says who looks. */
  public static final String OPTION = "--as";

  private final Agency agency;
  private final PersonId person;
  private final Subject subject;

  private Onlooker(Agency agency, PersonId person) {
    this.agency = agency;
    this.person = person;
    this.subject = agency.subject(person);
  }

  /**
   * Lets a person look at an agency.
   *
   * @param agency the agency at work
   * @param as {@code pm}, {@code am}, {@code finance}, {@code rm} or {@code client} for whom the
   *     story names, else the id of a person or of a contact of a client
   * @return the person before the agency
   * @throws BadInput if there is no such person
   */
  static Onlooker of(Agency agency, String as) {
    return new Onlooker(agency, person(agency.data(), as));
  }

  /** Lets a person look at an agency. */
  static Onlooker of(Agency agency, PersonId person) {
    return new Onlooker(agency, person);
  }

  private static PersonId person(AgencyData data, String as) {
    return switch (as) {
      case "pm" -> data.story().projectManager();
      case "am" -> data.story().accountManager();
      case "finance" -> data.story().finance();
      case "rm" -> data.story().resourceManager();
      case "client" -> PersonId.of(data.story().client().value());
      default ->
          known(
              data,
              OPTION,
              as,
              "It must be pm, am, finance, rm, client or the id of a person or a contact.");
    };
  }

  /** Returns somebody by their id, whom an option names. */
  static PersonId person(Agency agency, String option, String id) {
    return known(agency.data(), option, id, "There is no such person in the store.");
  }

  private static PersonId known(AgencyData data, String option, String id, String rule) {
    return Stream.concat(
            data.people().stream().map(Person::id),
            data.contacts().stream().map(each -> PersonId.of(each.id().value())))
        .filter(each -> each.value().equals(id))
        .findFirst()
        .orElseThrow(() -> new BadInput(option, ErrorCode.UNKNOWN_REFERENCE, rule));
  }

  /**
   * Returns who looks.
   *
   * @return the person
   */
  public PersonId person() {
    return person;
  }

  /**
   * Returns whether it is a client who looks.
   *
   * @return whether they are a contact, and nobody of the agency
   */
  public boolean isClient() {
    return agency.data().contacts().stream()
        .anyMatch(each -> each.id().value().equals(person.value()));
  }

  Subject subject() {
    return subject;
  }

  /**
   * Returns the day all figures are as of.
   *
   * @return the last day that counts
   */
  public LocalDate asOf() {
    return agency.data().asOf();
  }

  /**
   * Returns the work of the agency as this person may see it.
   *
   * @return the work on each budget, in the order of the data; of some there may be nothing to see
   */
  public ImmutableList<SeenWork> works() {
    return works(Optional.empty());
  }

  /**
   * Returns the work of the agency as this person may see it, in a reporting currency too.
   *
   * @param reporting the currency; empty if none is asked for
   * @return the work on each budget, in the order of the data
   */
  public ImmutableList<SeenWork> works(Optional<ReportingCurrency> reporting) {
    return agency.works().stream().map(work -> seen(work, reporting)).collect(toImmutableList());
  }

  private SeenWork seen(Agency.Work work, Optional<ReportingCurrency> reporting) {
    Optional<Projection<ProjectFacts>> facts = subject.view(ProjectFacts.TYPE, work.facts());
    Shown<String> name = of(facts, ProjectFacts.NAME);
    Shown<String> client = of(facts, ProjectFacts.CLIENT);
    BurnReport burn = work.burn();
    Books books = work.books().get();
    return new SeenWork(
        work.budget().id(),
        instead(name, work.project().id().value()),
        name,
        instead(client, work.project().client().value()),
        client,
        subject.view(BudgetBurn.TYPE, burn.budget()),
        subject.view(InvoicingRow.TYPE, books.invoicing()),
        subject.view(IncomeRow.TYPE, books.income()),
        reporting.flatMap(
            currency -> subject.view(ReportedBurn.TYPE, CurrencyReport.of(burn, currency).row())),
        subject.viewAll(PersonBurn.TYPE, burn.people()),
        subject.viewAll(DisciplineBurn.TYPE, burn.disciplines()),
        subject.viewAll(PeriodBurn.TYPE, burn.months()));
  }

  private static <R> Shown<String> of(Optional<Projection<R>> record, Field<R, String> field) {
    return record.map(seen -> seen.get(field)).orElse(new Shown.Hidden<>(HiddenReason.RECORD));
  }

  /** An id is as visible as the name it stands for. */
  private static Shown<String> instead(Shown<String> name, String id) {
    return name instanceof Shown.Visible ? new Shown.Visible<>(id) : name;
  }

  /**
   * Explains a figure of a budget.
   *
   * @param budget the id of the budget
   * @param figure the name of an amount or of minutes of entries, such as {@code usedValue}
   * @return the explanation, which may be that the figure is hidden and why
   * @throws BadInput if there is no such budget or it may not be seen, or no such figure to explain
   */
  public SeenExplanation explain(String budget, String figure) {
    return explain(budget, Optional.empty(), figure);
  }

  /**
   * Explains a figure of a budget, or of a row of it.
   *
   * @param budget the id of the budget
   * @param row the row; empty for the whole budget
   * @param figure the name of an amount or of minutes of entries, such as {@code usedValue}
   * @return the explanation, which may be that the figure is hidden and why
   * @throws BadInput if there is no such budget or row or it may not be seen, or no such figure of
   *     it to explain
   */
  public SeenExplanation explain(String budget, Optional<BurnRow> row, String figure) {
    ImmutableList<Quantity> amounts = row.map(BurnRow::amounts).orElse(Explanation.QUANTITIES);
    Quantity quantity =
        Stream.concat(amounts.stream(), MinutesExplanation.QUANTITIES.stream())
            .filter(each -> each.name().equals(figure))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInput(
                        "--figure",
                        ErrorCode.UNKNOWN_NAME,
                        "A figure is one of "
                            + names(amounts)
                            + (row.isPresent() ? "" : ", " + outlookNames())
                            + "."));
    return ExplainedRow.of(work(budget).burn(), row)
        .flatMap(found -> explain(found, quantity))
        .orElseThrow(
            () ->
                new BadInput(
                    row.map(Onlooker::option).orElse("--budget"),
                    ErrorCode.UNKNOWN_REFERENCE,
                    "There is no such row of the budget that this person may see."));
  }

  /**
   * Explains where the work on a budget stands or leads to.
   *
   * @param budget the id of the budget
   * @param figure the figure
   * @return the explanation, which may be that the figure is hidden and why
   * @throws BadInput if there is no such budget or it may not be seen
   */
  public SeenOutlook explain(String budget, OutlookFigure<?> figure) {
    return seen(work(budget).outlook().get(), figure);
  }

  private <R> SeenOutlook seen(OutlookReport report, OutlookFigure<R> figure) {
    Stepped<R> at = new Stepped<>(figure.name(), figure.type(), figure.field());
    return seen(at, figure.in(report), report.explain(figure).steps());
  }

  /**
   * Explains a figure of a burn that follows from others of its row.
   *
   * @param budget the id of the budget
   * @param figure the figure; of periods and steps it is that of the last one
   * @return the explanation, which may be that the figure is hidden and why
   * @throws BadInput if there is no such budget or it may not be seen, or it has no such figure
   */
  public SeenOutlook explain(String budget, BurnFigure<?> figure) {
    return seen(work(budget).burn(), figure);
  }

  private <R> SeenOutlook seen(BurnReport burn, BurnFigure<R> figure) {
    R row =
        figure.rows(burn).stream()
            .reduce((earlier, later) -> later)
            .orElseThrow(
                () ->
                    new BadInput(
                        "--figure",
                        ErrorCode.UNKNOWN_REFERENCE,
                        "A budget that is charged in this way has no such figure."));
    Stepped<R> at = new Stepped<>(figure.name(), figure.type(), figure.field());
    return seen(at, row, figure.steps(row));
  }

  /** A figure that is explained by steps. */
  private record Stepped<R>(String name, RecordType<R> type, Field<R, ?> field) {}

  private <R> SeenOutlook seen(Stepped<R> figure, R row, ImmutableList<OutlookStep> steps) {
    Shown<?> value =
        subject.view(figure.type(), row).orElseThrow(Onlooker::noBudget).get(figure.field());
    if (value instanceof Shown.Hidden) {
      String why = why(figure.type(), row, figure.field());
      return new SeenOutlook(figure.name(), value, Optional.of(why), ImmutableList.of(), false);
    }
    ImmutableList<Projection<OutlookStep>> seen =
        steps.stream().flatMap(step -> seen(step).stream()).collect(toImmutableList());
    // Some would tell of the others.
    boolean whole = seen.size() == steps.size();
    return new SeenOutlook(figure.name(), value, none(), whole ? seen : ImmutableList.of(), whole);
  }

  private Optional<Projection<OutlookStep>> seen(OutlookStep step) {
    Field<OutlookStep, ?> measured = OutlookStep.TYPE.field(step.measures().name()).orElseThrow();
    return subject
        .view(OutlookStep.TYPE, step)
        .filter(seen -> seen.get(measured) instanceof Shown.Visible);
  }

  private Agency.Work work(String budget) {
    return agency.works().stream()
        .filter(work -> work.budget().id().value().equals(budget))
        .filter(work -> subject.view(BudgetBurn.TYPE, work.burn().budget()).isPresent())
        .findFirst()
        .orElseThrow(Onlooker::noBudget);
  }

  private static BadInput noBudget() {
    return new BadInput(
        "--budget",
        ErrorCode.UNKNOWN_REFERENCE,
        "There is no such budget that this person may see.");
  }

  /** The option a row is named by. */
  private static String option(BurnRow row) {
    return "--" + row.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String outlookNames() {
    return Stream.concat(
            OutlookFigure.ALL.stream().map(OutlookFigure::name),
            BurnFigure.ALL.stream().map(BurnFigure::name))
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns the figures of a burn that can be explained.
   *
   * @return their names, separated by commas
   */
  public static String names() {
    return names(Explanation.QUANTITIES);
  }

  private static String names(ImmutableList<Quantity> amounts) {
    return Stream.concat(amounts.stream(), MinutesExplanation.QUANTITIES.stream())
        .map(Quantity::name)
        .collect(Collectors.joining(", "));
  }

  /** Empty if the row may not be seen, or not which one it is: the answer would tell of it. */
  private <R> Optional<SeenExplanation> explain(ExplainedRow<R> at, Quantity quantity) {
    return subject
        .view(at.type(), at.row())
        .filter(seen -> seen.get(at.key()) instanceof Shown.Visible)
        .map(seen -> explain(at, quantity, seen));
  }

  private <R> SeenExplanation explain(ExplainedRow<R> at, Quantity quantity, Projection<R> seen) {
    Field<R, ?> field = at.type().field(quantity.name()).orElseThrow();
    Shown<?> value = seen.get(field);
    Shown<BurnBasis> basis = seen.get(at.basis());
    if (value instanceof Shown.Hidden) {
      return explained(
          quantity,
          basis,
          value,
          Optional.of(why(at.type(), at.row(), field)),
          ImmutableList.of(),
          none());
    }
    if (MinutesExplanation.QUANTITIES.contains(quantity)) {
      ImmutableList<ExplanationLine> lines = at.explainMinutes(quantity).lines();
      return explained(quantity, basis, value, none(), lines, none());
    }
    Explanation amount = at.explain(quantity);
    return explained(quantity, basis, value, none(), amount.lines(), amount.rounding());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private SeenExplanation explained(
      Quantity quantity,
      Shown<BurnBasis> basis,
      Shown<?> value,
      Optional<String> why,
      ImmutableList<ExplanationLine> lines,
      Optional<ExactMoney> rounding) {
    ImmutableList<SeenLine> seen =
        lines.stream().flatMap(line -> seen(line).stream()).collect(toImmutableList());
    boolean whole = why.isEmpty() && seen.size() == lines.size();
    return new SeenExplanation(
        quantity.name(), basis, value, why, seen, whole, rounding.filter(added -> whole));
  }

  /** A line whose amount is hidden is left out: that it is there would tell of what is hidden. */
  private Optional<SeenLine> seen(ExplanationLine line) {
    Field<ExplanationLine, ?> measured =
        ExplanationLine.TYPE.field(line.measures().name()).orElseThrow();
    return subject
        .view(ExplanationLine.TYPE, line)
        .filter(seen -> seen.get(measured) instanceof Shown.Visible)
        .map(seen -> new SeenLine(line.measures(), seen));
  }

  private <R> String why(RecordType<R> type, R row, Field<R, ?> field) {
    HiddenField hidden =
        subject.decide(Action.VIEW, type, row).hidden().stream()
            .filter(each -> each.field().equals(field.name()))
            .findFirst()
            .orElseThrow();
    return new HiddenWords(agency.data().policy(), subject).because(field, hidden);
  }
}
