package dev.agency.budget.outlook;

import dev.agency.budget.alert.AlertHistory;
import dev.agency.budget.alert.PlanVersion;
import dev.agency.budget.alert.WorkDay;
import dev.agency.core.actuals.Approval;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an outlook should say, from raw numbers: minutes and cents as whole numbers, no burn, no
 * earned value and no run rate of the library. Slow and obvious: every figure of every day goes
 * through all of the entries.
 */
final class OutlookOracle {
  private static final Currency EUR = Currency.getInstance("EUR");

  private final OutlookDraw draw;

  OutlookOracle(OutlookDraw draw) {
    this.draw = draw;
  }

  /** What is counted. */
  enum Unit {
    MINUTES,
    VALUE,
    COST
  }

  /**
   * A number as a fraction of minutes or cents, or why there is none.
   *
   * @param missing the minutes without a rate
   */
  record Part(long top, long bottom, long missing, @Nullable UnknownReason reason) {
    static Part of(long whole) {
      return new Part(whole, 1, 0, null);
    }

    static Part unknown(UnknownReason reason) {
      return new Part(0, 1, 0, reason);
    }

    @Nullable UnknownReason why() {
      return reason == null && missing > 0 ? UnknownReason.UNPRICED : reason;
    }

    String text(Unit unit) {
      if (reason != null) {
        return reason.name();
      }
      double units = unit == Unit.MINUTES ? 1 : 100;
      String known = String.format(Locale.ROOT, "%.4f", top / (bottom * units));
      return missing == 0 ? known : "at least " + known;
    }
  }

  /** What is planned on a day. */
  record Plan(Part minutes, Part value, Part cost, Optional<DateRange> days) {
    Part of(Unit unit) {
      return switch (unit) {
        case MINUTES -> minutes;
        case VALUE -> value;
        case COST -> cost;
      };
    }
  }

  /** The days that have a row. */
  List<LocalDate> rowDays() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (OutlookDraw.Said said : draw.posts) {
      if (said.day().isBefore(draw.asOf)) {
        days.add(said.day());
      }
    }
    days.add(draw.asOf);
    return new ArrayList<>(days);
  }

  /** Budget, planned, earned and used on a day. */
  String row(Unit unit, LocalDate day) {
    Part total = plan(day).of(unit);
    return day
        + ": "
        + total.text(unit)
        + ", "
        + planned(unit, day, measuredOn(day)).text(unit)
        + ", "
        + earned(unit, day).text(unit)
        + ", "
        + used(unit, measuredOn(day)).text(unit)
        + ", "
        + measuredOn(day)
        + ", "
        + logged(day);
  }

  /** The day somebody last said how much is done: what it is compared with is of that day. */
  private LocalDate measuredOn(LocalDate day) {
    return said(day).map(OutlookDraw.Said::day).orElse(day);
  }

  /** The last day anybody logged time on by a day, and how complete the time sheets were then. */
  private String logged(LocalDate day) {
    String through = "nothing";
    for (LocalDate date : loggedDays()) {
      through = date.isAfter(day) ? through : date.toString();
    }
    int week = 0;
    while (!sunday(week + 1).isAfter(day)) {
      week++;
    }
    Figure<BasisPoints> coverage =
        draw.sheets.isEmpty() || week >= OutlookDraw.WEEKS
            ? Figure.unknown(UnknownReason.NO_CAPACITY)
            : coverage(draw.sheets.get(), week, day);
    return through + " " + coverage;
  }

  private NavigableSet<LocalDate> loggedDays() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (OutlookDraw.Time time : draw.times) {
      if (time.approval() != Approval.REJECTED && !time.day().isAfter(draw.asOf)) {
        days.add(time.day());
      }
    }
    return days;
  }

  private static LocalDate sunday(int week) {
    return OutlookDraw.START.plusWeeks(week - OutlookDraw.WEEKS_BEFORE).plusDays(6);
  }

  /** What the plan of a day has done by one. */
  private Part planned(Unit unit, LocalDate asOf, LocalDate day) {
    Plan plan = plan(asOf);
    if (plan.days().isEmpty() || plan.days().get().end().isEmpty()) {
      return Part.unknown(UnknownReason.NO_PLAN);
    }
    Part total = plan.of(unit);
    UnknownReason why = total.why();
    if (why != null) {
      return Part.unknown(why);
    }
    LocalDate first = plan.days().get().start();
    long length = ChronoUnit.DAYS.between(first, plan.days().get().end().get());
    long passed = 0;
    for (LocalDate d = first; !d.isAfter(day) && passed < length; d = d.plusDays(1)) {
      passed++;
    }
    return new Part(total.top() * passed, length, 0, null);
  }

  private Part earned(Unit unit, LocalDate day) {
    UnknownReason why = plan(day).of(unit).why();
    if (why != null) {
      return Part.unknown(why);
    }
    Optional<OutlookDraw.Said> last = said(day);
    return last.isEmpty()
        ? Part.unknown(UnknownReason.NO_PROGRESS)
        : new Part(plan(day).of(unit).top() * last.get().basisPoints(), 10_000, 0, null);
  }

  private Optional<OutlookDraw.Said> said(LocalDate day) {
    OutlookDraw.Said last = null;
    for (OutlookDraw.Said said : draw.posts) {
      boolean later = last == null || said.day().isAfter(last.day());
      boolean lower =
          last != null && said.day().equals(last.day()) && said.basisPoints() < last.basisPoints();
      last = !said.day().isAfter(day) && (later || lower) ? said : last;
    }
    return Optional.ofNullable(last);
  }

  /** What a day, or all days up to one, took. */
  private Part used(Unit unit, LocalDate last) {
    if (unit == Unit.VALUE && draw.sale == OutlookDraw.Sale.TO_NOBODY) {
      return Part.unknown(UnknownReason.NO_PRICE);
    }
    long sum = 0;
    long missing = 0;
    for (OutlookDraw.Time time : draw.times) {
      if (!time.day().isAfter(last) && time.approval() != Approval.REJECTED) {
        long each = each(unit, time);
        sum += each < 0 ? 0 : each;
        missing += each < 0 ? time.minutes() : 0;
      }
    }
    for (OutlookDraw.Spent spent : draw.expenses) {
      sum += spent.day().isAfter(last) ? 0 : each(unit, spent);
    }
    return new Part(sum, 1, missing, null);
  }

  /** What a time comes to; -1 without a rate. */
  private long each(Unit unit, OutlookDraw.Time time) {
    return switch (unit) {
      case MINUTES -> time.minutes();
      case VALUE ->
          !draw.pays(time)
              ? 0
              : time.line() == 2 ? -1 : time.minutes() * draw.centsSold[time.line()];
      case COST ->
          draw.centsCost[time.person()] < 0 ? -1 : time.minutes() * draw.centsCost[time.person()];
    };
  }

  private static long each(Unit unit, OutlookDraw.Spent spent) {
    return switch (unit) {
      case MINUTES -> 0;
      case VALUE -> spent.approval() == Approval.APPROVED ? spent.billable() : 0;
      case COST -> spent.approval() == Approval.REJECTED ? 0 : spent.cost();
    };
  }

  private Plan plan(LocalDate day) {
    if (draw.versions.isEmpty()) {
      return new Plan(planned(), sold(), estimatedCost(), draw.days);
    }
    PlanVersion version = version(day);
    return new Plan(
        estimated(version.minutes()),
        version.total().map(OutlookOracle::cents).orElse(Part.unknown(UnknownReason.NO_TOTAL)),
        version
            .cost()
            .map(OutlookOracle::cents)
            .orElse(isLast(version) ? estimatedCost() : Part.unknown(UnknownReason.NO_ESTIMATE)),
        version.dates());
  }

  private boolean isLast(PlanVersion version) {
    return draw.versions.stream().noneMatch(other -> other.from().isAfter(version.from()));
  }

  private PlanVersion version(LocalDate day) {
    List<PlanVersion> sorted = new ArrayList<>(draw.versions);
    sorted.sort(Comparator.comparing(PlanVersion::from));
    PlanVersion found = sorted.get(0);
    for (PlanVersion version : sorted) {
      found = version.from().isAfter(day) ? found : version;
    }
    return found;
  }

  /** Whether each month of a retainer includes some minutes. */
  private boolean byPeriod() {
    return draw.sale == OutlookDraw.Sale.BY_THE_MONTH && draw.allowance.isPresent();
  }

  private Part planned() {
    if (byPeriod()) {
      return Part.unknown(UnknownReason.BY_PERIOD);
    }
    return isEndless()
        ? Part.unknown(UnknownReason.OPEN_ENDED)
        : estimated(draw.estimates[0] + draw.estimates[1]);
  }

  private boolean isEndless() {
    return draw.sale == OutlookDraw.Sale.BY_THE_MONTH && draw.months == 0;
  }

  private static Part estimated(long minutes) {
    return minutes == 0 ? Part.unknown(UnknownReason.NO_ESTIMATE) : Part.of(minutes);
  }

  private Part sold() {
    return switch (draw.sale) {
      case BY_TIME ->
          draw.estimates[0] == 0
              ? Part.unknown(UnknownReason.NO_ESTIMATE)
              : Part.of(
                  draw.estimates[0] * draw.centsSold[0]
                      + (draw.billedTwice ? draw.estimates[1] * draw.centsSold[1] : 0));
      case AT_A_PRICE -> Part.of(draw.price);
      case BY_THE_MONTH ->
          byPeriod()
              ? Part.unknown(UnknownReason.BY_PERIOD)
              : draw.months == 0
                  ? Part.unknown(UnknownReason.OPEN_ENDED)
                  : Part.of(draw.months * draw.price);
      case TO_NOBODY -> Part.unknown(UnknownReason.NO_PRICE);
    };
  }

  private Part estimatedCost() {
    return draw.estimatedCost.map(Part::of).orElse(Part.unknown(UnknownReason.NO_ESTIMATE));
  }

  private static Part cents(ExactMoney money) {
    return Part.of(Long.parseLong(money.minorUnits()));
  }

  /** What is used a week, when the budget is used up, and between which days it is. */
  String runOut(Unit unit) {
    if (unit == Unit.MINUTES && byPeriod()) {
      return runOutOfPeriod();
    }
    String lacks = text(used(unit, draw.asOf).why());
    Part budget = plan(draw.asOf).of(unit);
    String none = budget.why() == null ? lacks : text(budget.why());
    NavigableMap<LocalDate, Long> days = byDay(unit, draw.asOf);
    RunOutOracle at = new RunOutOracle(days, draw.asOf, draw.wonOn);
    String perWeek = lacks.isEmpty() ? at.perWeek() : lacks;
    String runOut = none.isEmpty() ? at.runOut(budget.top(), booked(unit)) : none;
    RunOutOracle.Bounds bounds = bounds(unit, draw.asOf);
    return perWeek + ", " + runOut + ", " + bounds.fromText() + ", " + bounds.toText();
  }

  /** The same of what the last month that has begun has to use, which is good to its end. */
  private String runOutOfPeriod() {
    TreeMap<LocalDate, Long> used = new TreeMap<>();
    for (OutlookDraw.Time time : draw.times) {
      if (time.approval() == Approval.APPROVED
          && draw.pays(time)
          && !time.day().isAfter(draw.asOf)) {
        used.merge(time.day(), time.minutes(), Long::sum);
      }
    }
    RunOutOracle at = new RunOutOracle(used, draw.asOf, draw.wonOn);
    List<AlertHistory.Allowance> months = allowances();
    String runOut = UnknownReason.BY_PERIOD.name();
    if (!months.isEmpty()) {
      AlertHistory.Allowance last = months.get(months.size() - 1);
      long before = 0;
      for (Map.Entry<LocalDate, Long> day : used.entrySet()) {
        boolean earlier = months.size() > 1 && day.getKey().isBefore(last.during().start());
        before += earlier ? day.getValue() : 0;
      }
      runOut = at.runOut(before + last.minutes(), booked(Unit.MINUTES));
      boolean day = Character.isDigit(runOut.charAt(0));
      boolean late = day && !LocalDate.parse(runOut).isBefore(last.during().end().orElseThrow());
      runOut = late ? UnknownReason.NEVER_ON_PLAN.name() : runOut;
    }
    return at.perWeek() + ", " + runOut + ", BY_PERIOD, BY_PERIOD";
  }

  private static String text(@Nullable UnknownReason reason) {
    return reason == null ? "" : reason.name();
  }

  private Optional<NavigableMap<LocalDate, Long>> booked(Unit unit) {
    return unit == Unit.MINUTES ? draw.booked.map(TreeMap::new) : Optional.empty();
  }

  /** Between which days a budget is used up, as it could be told on a day. */
  private RunOutOracle.Bounds bounds(Unit unit, LocalDate day) {
    Part budget = plan(day).of(unit);
    for (Part part : List.of(budget, earned(unit, day), used(unit, day))) {
      if (part.why() != null) {
        return RunOutOracle.Bounds.none(text(part.why()));
      }
    }
    return new RunOutOracle(byDay(unit, day), day, draw.wonOn)
        .bounds(budget.top(), booked(unit), said(day).orElseThrow().basisPoints(), draw.past);
  }

  private NavigableMap<LocalDate, Long> byDay(Unit unit, LocalDate last) {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    for (OutlookDraw.Time time : draw.times) {
      if (time.approval() != Approval.REJECTED && !time.day().isAfter(last)) {
        days.merge(time.day(), Math.max(0, each(unit, time)), Long::sum);
      }
    }
    for (OutlookDraw.Spent spent : draw.expenses) {
      if (!spent.day().isAfter(last)) {
        days.merge(spent.day(), each(unit, spent), Long::sum);
      }
    }
    days.values().removeIf(sum -> sum == 0);
    return days;
  }

  /** What the work will have taken in minutes, with the rest as booked. */
  String asBooked() {
    if (byPeriod()) {
      return UnknownReason.BY_PERIOD.name();
    }
    UnknownReason why = earned(Unit.MINUTES, draw.asOf).why();
    if (why != null) {
      return why.name();
    }
    if (draw.booked.isEmpty()) {
      return UnknownReason.NO_BOOKINGS.name();
    }
    long sum = used(Unit.MINUTES, draw.asOf).top();
    for (Map.Entry<LocalDate, Long> day : draw.booked.get().entrySet()) {
      sum += day.getKey().isAfter(draw.asOf) ? day.getValue() : 0;
    }
    return String.valueOf(sum);
  }

  /**
   * What the work will have taken in minutes, with the rest as planned and at the pace so far, as
   * of the last word on progress; but not less than what is worked by today, and with all presale.
   */
  String atCompletion() {
    if (byPeriod()) {
      return UnknownReason.BY_PERIOD + ", " + UnknownReason.BY_PERIOD;
    }
    Part budget = plan(draw.asOf).minutes();
    Part earned = earned(Unit.MINUTES, draw.asOf);
    UnknownReason why = earned.why();
    if (why != null) {
      return why + ", " + why;
    }
    double done = earned.top() / (double) earned.bottom();
    double left = budget.top() - done;
    LocalDate last = measuredOn(draw.asOf);
    long now = used(Unit.MINUTES, draw.asOf).top();
    long delivering = 0;
    long presale = 0;
    for (OutlookDraw.Time time : draw.times) {
      if (!time.day().isAfter(draw.asOf) && time.approval() != Approval.REJECTED) {
        boolean before = draw.wonOn.isPresent() && time.day().isBefore(draw.wonOn.get());
        presale += before ? time.minutes() : 0;
        delivering += !before && !time.day().isAfter(last) ? time.minutes() : 0;
      }
    }
    long used = delivering + presale;
    String atPace =
        delivering == 0
            ? UnknownReason.NOTHING_USED.name()
            : done == 0
                ? UnknownReason.NOTHING_EARNED.name()
                : String.valueOf(
                    thousands(Math.max((double) now, used + left * delivering / done)));
    return thousands(Math.max((double) now, used + left)) + ", " + atPace;
  }

  /** Of the minutes that are shown, so many that floating point makes no difference. */
  private static long thousands(double minutes) {
    return Math.round(Math.round(minutes) * 1e-3);
  }

  /** The facts of the alerts, one by one as they happened and nothing added up. */
  AlertHistory history() {
    AlertHistory.Builder history = AlertHistory.builder().budget(BudgetId.of("b-1"));
    TreeSet<LocalDate> worked = new TreeSet<>();
    for (OutlookDraw.Time time : draw.times) {
      if (time.approval() != Approval.REJECTED && !time.day().isAfter(draw.asOf)) {
        boolean charged = draw.pays(time) || draw.sale == OutlookDraw.Sale.TO_NOBODY;
        boolean counts = time.approval() == Approval.APPROVED && charged;
        worked.add(time.day());
        history.addWork(
            new WorkDay(
                time.day(),
                time.minutes(),
                counts ? time.minutes() : 0,
                euros(Unit.VALUE, counts ? each(Unit.VALUE, time) : 0),
                euros(Unit.COST, each(Unit.COST, time))));
      }
    }
    for (OutlookDraw.Spent spent : draw.expenses) {
      if (!spent.day().isAfter(draw.asOf) && spent.approval() != Approval.REJECTED) {
        history.addWork(
            new WorkDay(
                spent.day(),
                0,
                0,
                euros(Unit.VALUE, each(Unit.VALUE, spent)),
                euros(Unit.COST, each(Unit.COST, spent))));
      }
    }
    history.plans(versions(worked));
    for (OutlookDraw.Said said : draw.posts) {
      if (!said.day().isAfter(draw.asOf)) {
        long planned = plan(said.day()).minutes().top();
        history.addProgress(
            new AlertHistory.Earned(said.day(), (planned * said.basisPoints() + 9_999) / 10_000));
      }
    }
    history.requests(draw.requests);
    history.revisions(draw.revisions);
    for (LocalDate day : forecastDays()) {
      RunOutOracle.Bounds bounds = bounds(Unit.MINUTES, day);
      history.addForecasts(new AlertHistory.RunOut(day, bounds.from(), bounds.to()));
    }
    return history.coverages(coverages()).loggedDays(loggedDays()).allowances(allowances()).build();
  }

  /**
   * What there is in each month of a retainer that has begun, with what is left of those before.
   */
  private List<AlertHistory.Allowance> allowances() {
    List<AlertHistory.Allowance> allowances = new ArrayList<>();
    if (draw.sale != OutlookDraw.Sale.BY_THE_MONTH || draw.allowance.isEmpty()) {
      return allowances;
    }
    LocalDate month = OutlookDraw.FIRST_MONTH;
    long left = 0;
    for (int i = 0; (draw.months == 0 || i < draw.months) && !month.isAfter(draw.asOf); i++) {
      LocalDate next = month.plusMonths(1);
      long available = draw.allowance.get() + left;
      allowances.add(new AlertHistory.Allowance(DateRange.of(month, next), available));
      long used = 0;
      for (OutlookDraw.Time time : draw.times) {
        boolean here = !time.day().isBefore(month) && time.day().isBefore(next);
        boolean counts = time.approval() == Approval.APPROVED && draw.pays(time);
        used += here && counts && !time.day().isAfter(draw.asOf) ? time.minutes() : 0;
      }
      left = draw.carried ? Math.max(0, available - used) : 0;
      month = next;
    }
    return allowances;
  }

  /** The days of posts, and each Sunday after the first of them. */
  private List<LocalDate> forecastDays() {
    List<LocalDate> days = new ArrayList<>();
    boolean begun = false;
    for (LocalDate day = OutlookDraw.START; !day.isAfter(draw.asOf); day = day.plusDays(1)) {
      LocalDate today = day;
      boolean told = draw.posts.stream().anyMatch(said -> said.day().equals(today));
      begun |= told;
      if (told || (begun && day.getDayOfWeek() == DayOfWeek.SUNDAY)) {
        days.add(day);
      }
    }
    return days;
  }

  /**
   * On each Sunday, how much of four weeks was logged by those who had worked or were booked by
   * then.
   */
  private List<AlertHistory.Coverage> coverages() {
    List<AlertHistory.Coverage> coverages = new ArrayList<>();
    for (int week = 0; week < OutlookDraw.WEEKS && draw.sheets.isPresent(); week++) {
      LocalDate sunday = sunday(week);
      if (!sunday.isAfter(draw.asOf)) {
        coverages.add(new AlertHistory.Coverage(sunday, coverage(draw.sheets.get(), week, sunday)));
      }
    }
    return coverages;
  }

  private Figure<BasisPoints> coverage(long[][] sheets, int week, LocalDate day) {
    TreeSet<Integer> people = new TreeSet<>();
    for (OutlookDraw.Time time : draw.times) {
      if (time.approval() != Approval.REJECTED && !time.day().isAfter(day)) {
        people.add(time.person());
      }
    }
    draw.booked.ifPresent(
        days ->
            days.forEach(
                (booked, minutes) -> {
                  if (draw.isScheduled() && minutes > 0 && !booked.isAfter(day)) {
                    people.add(0);
                  }
                }));
    if (people.isEmpty()) {
      return Figure.unknown(UnknownReason.NO_ENTRIES);
    }
    if (week < 3) {
      return Figure.unknown(UnknownReason.NO_CAPACITY);
    }
    long sum = 0;
    for (int person : people) {
      for (int back = 0; back < 4; back++) {
        sum += Math.min(OutlookDraw.CAPACITY, sheets[person][week - back]);
      }
    }
    return Figure.known(BasisPoints.of(sum * 10_000 / (4 * OutlookDraw.CAPACITY * people.size())));
  }

  private Figure<ExactMoney> euros(Unit unit, long cents) {
    if (unit == Unit.VALUE && draw.sale == OutlookDraw.Sale.TO_NOBODY) {
      return Figure.unknown(UnknownReason.NO_PRICE);
    }
    return cents < 0
        ? Figure.unknown(UnknownReason.UNPRICED)
        : Figure.known(ExactMoney.of(new Money(cents, EUR)));
  }

  private List<PlanVersion> versions(NavigableSet<LocalDate> worked) {
    if (draw.versions.isEmpty()) {
      Plan plan = plan(draw.asOf);
      draw.days.ifPresent(days -> worked.add(days.start()));
      return worked.isEmpty()
          ? List.of()
          : List.of(
              new PlanVersion(
                  worked.first(),
                  PlanVersion.Change.PLANNED,
                  plan.minutes().top(),
                  planned(plan.value()),
                  draw.days,
                  planned(plan.cost()),
                  Optional.of(counted())));
    }
    List<PlanVersion> versions = new ArrayList<>();
    for (PlanVersion version : draw.versions) {
      versions.add(
          new PlanVersion(
              version.from(),
              version.change(),
              version.minutes(),
              version.total(),
              version.dates(),
              isLast(version) ? version.cost().or(() -> planned(estimatedCost())) : version.cost(),
              version.basisMinutes()));
    }
    return versions;
  }

  /** The planned minutes that use is measured by: of internal work all, else what is paid for. */
  private long counted() {
    if (byPeriod() || isEndless()) {
      return 0;
    }
    boolean all = draw.billedTwice || draw.sale == OutlookDraw.Sale.TO_NOBODY;
    return all ? draw.estimates[0] + draw.estimates[1] : draw.estimates[0];
  }

  private static Optional<ExactMoney> planned(Part cents) {
    return cents.why() == null
        ? Optional.of(ExactMoney.of(new Money(cents.top(), EUR)))
        : Optional.empty();
  }
}
