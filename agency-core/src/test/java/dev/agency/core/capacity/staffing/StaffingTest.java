package dev.agency.core.capacity.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two weeks of Ada, who designs, and Ben, who designs and codes. */
class StaffingTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  /** Ada has an hour free on each day, Ben two; away and booked are an hour each. */
  private final TableView view =
      new TableView(
          MONDAY,
          List.of(
              new TableView.Row("ada", List.of("design"), each(60), 60, 60),
              new TableView.Row("ben", List.of("design", "code"), each(120), 60, 60)));

  private static ImmutableLongArray each(long minutes) {
    long[] days = new long[14];
    Arrays.fill(days, minutes);
    return ImmutableLongArray.copyOf(days);
  }

  private static StaffingDemand demand(
      String name, long minutes, int from, int days, String... anyOf) {
    StaffingDemand.Builder demand =
        StaffingDemand.builder()
            .name(name)
            .minutes(minutes)
            .window(DateRange.of(MONDAY.plusDays(from), MONDAY.plusDays(from + days)));
    Arrays.stream(anyOf).map(DisciplineId::of).forEach(demand::addAnyOf);
    return demand.build();
  }

  private StaffingAnswer solve(StaffingDemand... demands) {
    StaffingPlan plan = StaffingPlan.of(demands);
    StaffingAnswer answer = Staffing.solve(view, plan);
    assertThat(StaffingCheck.isProved(answer, view, plan)).isTrue();
    return answer;
  }

  private Certificate refusal(StaffingDemand... demands) {
    assertThat(solve(demands)).isInstanceOf(StaffingAnswer.Infeasible.class);
    return ((StaffingAnswer.Infeasible) solve(demands)).certificate();
  }

  @Test
  void whoMayDoTheLeastElseLeavesTheOtherFree() {
    // Ben's 1,680 minutes are all needed for code, so Ada must do the design.
    StaffingAnswer answer =
        solve(demand("code", 1_680, 0, 14, "code"), demand("design", 840, 0, 14, "design"));
    assertThat(answer).isInstanceOf(StaffingAnswer.Feasible.class);
    assertThat(((StaffingAnswer.Feasible) answer).witness())
        .extracting(part -> part.demand() + " " + part.person() + " " + part.minutes())
        .containsExactlyInAnyOrder("code ben 1680", "design ada 840");
  }

  @Test
  void aMinuteTooMuchIsMissedAndSaidOfWhomAndWhen() {
    Certificate certificate =
        refusal(demand("code", 1_680, 0, 14, "code"), demand("design", 841, 0, 14, "design"));
    assertThat(certificate.missingMinutes()).isOne();
    Shortage shortage = certificate.shortages().get(0);
    assertThat(shortage.demands()).containsExactly("code", "design");
    assertThat(shortage.neededMinutes()).isEqualTo(2_521);
    assertThat(shortage.freeMinutes()).isEqualTo(2_520);
    assertThat(shortage.awayMinutes()).isEqualTo(2 * 14 * 60);
    assertThat(shortage.bookedMinutes()).isEqualTo(2 * 14 * 60);
    assertThat(certificate.messages().get(0).code()).isEqualTo("STAFFING_SHORT");
    assertThat(certificate.messages().get(0).arguments())
        .extracting(argument -> argument.name() + " " + argument.value().text())
        .containsExactly(
            "work code, design",
            "disciplines code, design",
            "from 2026-03-02",
            "to 2026-03-15",
            "needed 42 h 1 min",
            "free 42 h",
            "away 28 h",
            "booked 28 h",
            "missing 1 min");
  }

  @Test
  void workThatFitsIsNotPartOfWhatIsShort() {
    Certificate certificate =
        refusal(demand("code", 1_000, 0, 7, "code"), demand("design", 100, 7, 7, "design"));
    assertThat(certificate.shortages()).hasSize(1);
    assertThat(certificate.shortages().get(0).demands()).containsExactly("code");
    assertThat(certificate.missingMinutes()).isEqualTo(1_000 - 840);
  }

  @Test
  void shortagesThatHaveNothingToDoWithEachOtherAreTold() {
    Certificate certificate =
        refusal(demand("early", 1_400, 0, 7, "design"), demand("late", 1_300, 7, 7, "design"));
    assertThat(certificate.shortages())
        .extracting(shortage -> shortage.demands() + " " + shortage.missingMinutes())
        .containsExactly("[early] 140", "[late] 40");
  }

  @Test
  void aLimitPerWeekIsToldWhereItBinds() {
    StaffingDemand slow = demand("slow", 300, 0, 14, "design").withMostPerWeek(100L);
    Certificate certificate = refusal(slow);
    Shortage shortage = certificate.shortages().get(0);
    assertThat(shortage.limits())
        .containsExactly(
            new Shortage.Limit("slow", MONDAY, 100),
            new Shortage.Limit("slow", MONDAY.plusWeeks(1), 100));
    assertThat(shortage.freeMinutes()).isZero();
    assertThat(shortage.missingMinutes()).isEqualTo(100);
    assertThat(shortage.message().code()).isEqualTo("STAFFING_SHORT_BY_LIMIT");
    assertThat(said(shortage))
        .as("nothing else is free for it, so nothing is said of that")
        .containsExactly(
            "work slow",
            "disciplines design",
            "from 2026-03-02",
            "to 2026-03-15",
            "needed 5 h",
            "missing 1 h 40 min",
            "limitedWork slow",
            "week 2026-03-02",
            "limit 1 h 40 min",
            "otherLimits 1",
            "limited 3 h 20 min");
    Shortage both = refusal(slow, demand("fast", 3_000, 7, 7, "design")).shortages().get(0);
    assertThat(said(both)).contains("free 21 h", "limitedWork slow", "otherLimits 0");
    assertThat(solve(slow.withMinutes(200))).isInstanceOf(StaffingAnswer.Feasible.class);
    assertThat(Staffing.minimalChanges(view, StaffingPlan.of(slow)))
        .containsExactly(
            new PlanChange.HigherLimit("slow", MONDAY, 100),
            new PlanChange.HigherLimit("slow", MONDAY.plusWeeks(1), 100));
  }

  private static List<String> said(Shortage shortage) {
    return shortage.message().arguments().stream()
        .map(argument -> argument.name() + " " + argument.value().text())
        .toList();
  }

  @Test
  void somebodyOfADisciplineThatNobodyHasWouldHelp() {
    StaffingPlan plan = StaffingPlan.of(demand("contract", 60, 0, 7, "legal"));
    assertThat(said(refusal(plan.demands().get(0)).shortages().get(0)))
        .contains("free 0 h", "missing 1 h");
    DateRange week = DateRange.of(MONDAY, MONDAY.plusWeeks(1));
    DisciplineId legal = DisciplineId.of("legal");
    assertThat(Staffing.minimalChanges(view, plan))
        .containsExactlyInAnyOrder(
            new PlanChange.MoreTime(ImmutableSortedSet.of(legal), week, 60),
            new PlanChange.AnotherDiscipline("contract", DisciplineId.of("code"), 60),
            new PlanChange.AnotherDiscipline("contract", DisciplineId.of("design"), 60));
  }

  @Test
  void aWiderWindowGainsAlsoWhereWorkMakesRoomForOtherWork() {
    // The copy takes Ada's Tuesday, and the limit of the week allows no more of it. The draft has
    // her only other hour, on the second Monday. If the copy may be done until then, Ben does it
    // on Wednesday, the draft moves to Tuesday, and Ada has the Monday for the rest of the copy.
    TableView few =
        new TableView(
            MONDAY,
            List.of(
                new TableView.Row("ada", List.of("design"), each(0), 0, 0).with(1, 60).with(7, 60),
                new TableView.Row("ben", List.of("code"), each(0), 0, 0).with(2, 60)));
    StaffingDemand copy = demand("copy", 120, 1, 1, "design", "code").withMostPerWeek(60L);
    StaffingPlan plan = StaffingPlan.of(copy, demand("draft", 60, 1, 13, "design"));
    assertThat(Staffing.minimalChanges(few, plan))
        .filteredOn(PlanChange.OtherWindow.class::isInstance)
        .containsExactly(
            new PlanChange.OtherWindow(
                "copy", DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(14)), 60));
  }

  @Test
  void theSmallestChangesThatHelpAreListedBestFirst() {
    StaffingPlan plan = StaffingPlan.of(demand("design", 200, 0, 1, "design"));
    assertThat(Staffing.minimalChanges(view, plan))
        .contains(
            new PlanChange.OtherWindow("design", DateRange.of(MONDAY, MONDAY.plusWeeks(1)), 20),
            new PlanChange.MoreTime(
                ImmutableSortedSet.of(DisciplineId.of("design")),
                DateRange.of(MONDAY, MONDAY.plusDays(1)),
                20));
    StaffingPlan code = StaffingPlan.of(demand("code", 150, 0, 1, "code"));
    assertThat(Staffing.minimalChanges(view, code))
        .contains(new PlanChange.AnotherDiscipline("code", DisciplineId.of("design"), 30));
    assertThat(Staffing.minimalChanges(view, StaffingPlan.of(demand("fits", 1, 0, 1, "design"))))
        .isEmpty();
  }

  @Test
  void whatTakesTooManyStepsIsNotToldInPart() {
    StaffingPlan plan = StaffingPlan.of(demand("design", 200, 0, 1, "design"));
    assertThat(Staffing.minimalChanges(view, plan, 1)).isEmpty();
    assertThat(Staffing.minimalChanges(view, plan, 1_000_000))
        .contains(Staffing.minimalChanges(view, plan));
    assertThat(Staffing.minimalChanges(view, StaffingPlan.builder().build(), 0))
        .contains(ImmutableList.of());
  }

  @Test
  void theFirstDeliveryComesWithTheReasonWhyNotADayBefore() {
    StaffingPlan plan = StaffingPlan.of(demand("design", 500, 0, 1, "design"));
    Earliest.On on = (Earliest.On) Staffing.earliestDelivery(view, plan);
    assertThat(on.day()).as("180 a day").isEqualTo(MONDAY.plusDays(2));
    assertThat(on.notBefore().orElseThrow().missingMinutes()).isEqualTo(500 - 360);
    assertThat(
            ((Earliest.On)
                    Staffing.earliestDelivery(view, StaffingPlan.of(demand("x", 1, 3, 1, "code"))))
                .notBefore())
        .isEmpty();
    assertThat(
            Staffing.earliestDelivery(
                view, StaffingPlan.of(demand("design", 9_999, 0, 1, "design"))))
        .isInstanceOf(Earliest.NotWithin.class);
  }

  @Test
  void aPlanIsMovedUntilItFits() {
    TableView busy =
        new TableView(
            MONDAY,
            List.of(view.rows().get(0), view.rows().get(1).with(0, 0).with(1, 0).with(2, 30)));
    StaffingPlan plan = StaffingPlan.of(demand("code", 240, 0, 2, "code"));
    Earliest.On on = (Earliest.On) Staffing.earliestStart(busy, plan);
    assertThat(on.day()).isEqualTo(MONDAY.plusDays(3));
    assertThat(on.notBefore().orElseThrow().missingMinutes()).isEqualTo(90);
    assertThat(Staffing.earliestStart(busy, StaffingPlan.of(demand("code", 241, 0, 2, "code"))))
        .isInstanceOf(Earliest.NotWithin.class);
  }

  @Test
  void stepsWaitForEachOther() {
    StaffingDemand first = demand("first", 180, 0, 14, "design");
    StaffingDemand then = demand("then", 180, 0, 14, "design").withAfter("first");
    StaffingPlan plan = StaffingPlan.of(then, first);
    StaffingAnswer.Feasible yes = (StaffingAnswer.Feasible) Staffing.solve(view, plan);
    assertThat(StaffingCheck.isProved(yes, view, plan)).isTrue();
    assertThat(yes.witness())
        .filteredOn(part -> part.demand().equals("then"))
        .allSatisfy(part -> assertThat(part.days().start()).isEqualTo(MONDAY.plusDays(1)));
  }

  @Test
  void whatWaitsHasTheDaysThatAreLeftToIt() {
    StaffingDemand first = demand("first", 90, 0, 1, "design");
    StaffingDemand then = demand("then", 90, 0, 1, "design").withAfter("first");
    StaffingPlan plan = StaffingPlan.of(then, first);
    Certificate certificate = refusal(then, first);
    Turn turn =
        new Turn(
            "then", MONDAY.plusDays(1), MONDAY.plusDays(1), Optional.of("first"), Optional.empty());
    assertThat(certificate.turns()).containsExactly(turn);
    Shortage shortage = certificate.shortages().get(0);
    assertThat(shortage.demands()).containsExactly("then");
    assertThat(shortage.turns()).containsExactly(turn);
    assertThat(shortage.message().code()).isEqualTo("STAFFING_SHORT_BY_ORDER");
    assertThat(said(shortage))
        .containsExactly(
            "work then",
            "disciplines design",
            "from 2026-03-02",
            "to 2026-03-02",
            "needed 1 h 30 min",
            "missing 1 h 30 min",
            "heldWork then",
            "after first",
            "notBefore 2026-03-03",
            "otherHeld 0");
    assertThat(Staffing.minimalChanges(view, plan))
        .containsExactly(
            new PlanChange.OtherWindow("then", DateRange.of(MONDAY, MONDAY.plusWeeks(1)), 90));
    Earliest.On on = (Earliest.On) Staffing.earliestDelivery(view, plan);
    assertThat(on.day()).isEqualTo(MONDAY.plusDays(1));
    assertThat(on.notBefore().orElseThrow().turns()).containsExactly(turn);
    assertThat(Staffing.earliestStart(view, plan)).isInstanceOf(Earliest.NotWithin.class);
  }

  @Test
  void whatComesNextHoldsWhatIsBeforeItAndOthersTakeThatTime() {
    // Ben alone codes, two hours a day: "then" needs Wednesday and Thursday.
    StaffingDemand first = demand("first", 180, 0, 4, "code");
    StaffingDemand then = demand("then", 180, 0, 4, "code").withAfter("first");
    StaffingDemand beside = demand("beside", 60, 0, 2, "code");
    assertThat(solve(first, then)).isInstanceOf(StaffingAnswer.Feasible.class);
    assertThat(solve(first, then, beside)).isInstanceOf(StaffingAnswer.Feasible.class);
    Certificate certificate = refusal(first, then, beside.withMinutes(61));
    assertThat(certificate.missingMinutes()).isOne();
    Turn ofFirst =
        new Turn("first", MONDAY, MONDAY.plusDays(2), Optional.empty(), Optional.of("then"));
    Turn ofThen =
        new Turn(
            "then", MONDAY.plusDays(2), MONDAY.plusDays(4), Optional.of("first"), Optional.empty());
    assertThat(certificate.turns()).containsExactly(ofFirst, ofThen);
    assertThat(certificate.shortages().get(0).turns()).containsExactly(ofFirst);
    assertThat(said(certificate.shortages().get(0)))
        .contains("work beside, first", "free 4 h", "before then", "doneBy 2026-03-03");
  }

  @Test
  void anAnswerThatIsNotKnownSaysWhatIsTried() {
    // Both do the brief. Then Ada has time for the art by herself, but the schedule does it first
    // and as soon as can be, with Ben's help, so that his build ends a day late.
    StaffingDemand brief = demand("brief", 180, 0, 1, "design");
    StaffingDemand art = demand("art", 120, 0, 3, "design").withAfter("brief");
    StaffingDemand build = demand("build", 240, 0, 3, "code").withAfter("brief");
    StaffingPlan plan = StaffingPlan.of(brief, art, build);
    StaffingAnswer answer = Staffing.solve(view, plan);
    assertThat(answer).isInstanceOf(StaffingAnswer.Unknown.class);
    StaffingAnswer.Unknown unknown = (StaffingAnswer.Unknown) answer;
    assertThat(unknown.lower()).isEqualTo(MONDAY.plusDays(2));
    assertThat(unknown.upper()).contains(MONDAY.plusDays(3));
    assertThat(StaffingCheck.isProved(unknown, view, plan)).isTrue();
    assertThat(Staffing.earliestDelivery(view, plan))
        .isEqualTo(new Earliest.Between(MONDAY.plusDays(2), Optional.of(MONDAY.plusDays(3))));
    forgedUnknown(unknown, plan);
  }

  private void forgedUnknown(StaffingAnswer.Unknown unknown, StaffingPlan plan) {
    List<StaffingAnswer.Unknown> forged =
        List.of(
            new StaffingAnswer.Unknown(
                LocalDate.of(1999, 1, 1), unknown.upper(), unknown.notBefore(), unknown.schedule()),
            new StaffingAnswer.Unknown(
                LocalDate.of(1999, 1, 1), Optional.empty(), Optional.empty(), ImmutableList.of()),
            new StaffingAnswer.Unknown(
                unknown.lower(),
                Optional.of(unknown.lower()),
                unknown.notBefore(),
                unknown.schedule()),
            new StaffingAnswer.Unknown(
                unknown.lower(), unknown.upper(), Optional.empty(), unknown.schedule()),
            new StaffingAnswer.Unknown(
                unknown.lower().plusDays(1),
                unknown.upper(),
                unknown.notBefore(),
                unknown.schedule()),
            new StaffingAnswer.Unknown(
                unknown.lower(),
                unknown.upper(),
                unknown.notBefore(),
                unknown.schedule().subList(1, unknown.schedule().size())));
    assertThat(forged)
        .allSatisfy(answer -> assertThat(StaffingCheck.isProved(answer, view, plan)).isFalse());
    StaffingPlan atOnce =
        plan.withDemands(
            plan.demands().stream().map(demand -> demand.withAfter(List.of())).toList());
    assertThat(StaffingCheck.isProved(unknown, view, atOnce))
        .as("without an order it is always known")
        .isFalse();
    StaffingPlan longer =
        plan.withDemands(
            plan.demands().stream()
                .map(demand -> demand.withWindow(DateRange.of(MONDAY, MONDAY.plusWeeks(1))))
                .toList());
    assertThat(StaffingCheck.isProved(unknown, view, longer))
        .as("what was tried does it")
        .isFalse();
  }

  @Test
  void whatIsNoPlanIsRefused() {
    StaffingDemand one = demand("one", 1, 0, 1, "design");
    assertThat(Refused.problems(() -> StaffingPlan.of(one, one)))
        .containsExactly("/demands/1 DUPLICATE_ID");
    assertThat(Refused.problems(() -> StaffingPlan.of(one.withAfter("two"))))
        .containsExactly("/demands/0/after UNKNOWN_REFERENCE");
    assertThat(
            Refused.problems(
                () -> StaffingPlan.of(one.withAfter("two"), one.withName("two").withAfter("one"))))
        .containsExactly("/demands CYCLE");
    assertThat(Refused.problems(() -> one.withAnyOf(ImmutableList.of())))
        .containsExactly("/anyOf EMPTY");
    assertThat(Refused.problems(() -> one.withWindow(DateRange.startingOn(MONDAY))))
        .containsExactly("/window OUT_OF_RANGE");
    assertThat(
            Refused.problems(
                () -> Staffing.solve(view, StaffingPlan.of(demand("far", 1, 13, 2, "design")))))
        .containsExactly("/demands/0/window OUT_OF_RANGE");
    assertThat(
            Refused.problems(() -> Staffing.earliestDelivery(view, StaffingPlan.builder().build())))
        .containsExactly("/demands EMPTY");
  }

  @Test
  void aForgedAnswerIsFound() {
    StaffingPlan plan = StaffingPlan.of(demand("design", 100, 0, 1, "design"));
    StaffingAnswer.Feasible yes = (StaffingAnswer.Feasible) Staffing.solve(view, plan);
    Assignment part = yes.witness().get(0);
    assertThat(forged(plan)).isFalse();
    assertThat(
            forged(
                plan,
                new Assignment(part.demand(), part.person(), part.days(), 100),
                new Assignment(part.demand(), part.person(), part.days(), 1)))
        .isFalse();
    assertThat(forged(plan, new Assignment("other", part.person(), part.days(), 100))).isFalse();
    assertThat(
            forged(
                plan,
                new Assignment(
                    "design",
                    part.person(),
                    DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(2)),
                    100)))
        .isFalse();
    Certificate no = refusal(demand("design", 181, 0, 1, "design"));
    Shortage shortage = no.shortages().get(0);
    StaffingPlan tooMuch = StaffingPlan.of(demand("design", 181, 0, 1, "design"));
    assertThat(refuted(tooMuch, shortage)).isFalse();
    Shortage withoutBen =
        new Shortage(
            shortage.demands(),
            shortage.anyOf(),
            shortage.window(),
            181,
            60,
            shortage.limits(),
            ImmutableList.of(shortage.places().get(0)),
            60,
            60,
            shortage.turns());
    assertThat(refuted(tooMuch, withoutBen)).isTrue();
    assertThat(refuted(tooMuch, of(shortage, "cooking", shortage.window()))).isTrue();
    assertThat(
            refuted(
                tooMuch,
                of(
                    shortage,
                    "design",
                    DateRange.of(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 2, 1)))))
        .isTrue();
  }

  private static Shortage of(Shortage some, String discipline, DateRange window) {
    return new Shortage(
        some.demands(),
        ImmutableSortedSet.of(DisciplineId.of(discipline)),
        window,
        some.neededMinutes(),
        some.freeMinutes(),
        some.limits(),
        some.places(),
        some.awayMinutes(),
        some.bookedMinutes(),
        some.turns());
  }

  private boolean refuted(StaffingPlan plan, Shortage shortage, Turn... turns) {
    return !StaffingCheck.isProved(
        new StaffingAnswer.Infeasible(
            new Certificate(ImmutableList.of(shortage), ImmutableList.copyOf(turns))),
        view,
        plan);
  }

  @Test
  void aForgedTurnIsFound() {
    StaffingDemand first = demand("first", 90, 0, 1, "design");
    StaffingDemand then = demand("then", 90, 0, 3, "design").withAfter("first");
    StaffingPlan plan = StaffingPlan.of(first, then);
    assertThat(Staffing.solve(view, plan)).isInstanceOf(StaffingAnswer.Feasible.class);
    for (long start = 0; start <= 3; start++) {
      for (Optional<String> after :
          List.of(Optional.of("first"), Optional.of("then"), Optional.<String>empty())) {
        Turn turn =
            new Turn("then", MONDAY.plusDays(start), MONDAY.plusDays(3), after, Optional.empty());
        Shortage late =
            new Shortage(
                ImmutableSortedSet.of("then"),
                ImmutableSortedSet.of(DisciplineId.of("design")),
                then.window(),
                90,
                0,
                ImmutableList.of(),
                ImmutableList.of(),
                0,
                0,
                ImmutableList.of(turn));
        assertThat(refuted(plan, late, turn)).isTrue();
        assertThat(refuted(plan, late)).isTrue();
      }
    }
  }

  private boolean forged(StaffingPlan plan, Assignment... witness) {
    return StaffingCheck.isProved(
        new StaffingAnswer.Feasible(ImmutableList.copyOf(witness)), view, plan);
  }

  @Test
  void aSentenceOfVeryManyDemandsNamesTheFirst() {
    StaffingDemand[] many =
        IntStream.range(0, 100)
            .mapToObj(i -> demand("𝄞𝄞𝄞 " + i, 60, 0, 1, "design"))
            .toArray(StaffingDemand[]::new);
    String work = refusal(many).messages().get(0).arguments().get(0).value().text();
    assertThat(work).startsWith("𝄞𝄞𝄞 0, 𝄞𝄞𝄞 1, ").endsWith("…").hasSizeLessThanOrEqualTo(200);
    assertThat(work.codePoints().filter(sign -> Character.getType(sign) == Character.SURROGATE))
        .isEmpty();
  }
}
