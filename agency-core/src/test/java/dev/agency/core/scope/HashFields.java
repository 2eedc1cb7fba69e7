package dev.agency.core.scope;

import static dev.agency.core.testkit.SampleAgency.day;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.SampleScope;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A request that has everything, and edits of each of its fields, one at a time. */
final class HashFields {
  private HashFields() {}

  /**
   * Another value in one field.
   *
   * @param owner the type the field is of
   * @param field its name
   * @param change sets it
   */
  record Edit(Class<?> owner, String field, UnaryOperator<ChangeRequest> change) {
    ChangeRequest of(ChangeRequest request) {
      return change.apply(request);
    }

    @Override
    public String toString() {
      return owner.getSimpleName() + "." + field;
    }
  }

  static ChangeRequest full() {
    return SampleScope.assessed().withDelta(SampleScope.delta());
  }

  static ImmutableList<Edit> edits() {
    return ImmutableList.<Edit>builder()
        .addAll(ofRequest())
        .addAll(ofAssessment())
        .addAll(ofItems())
        .addAll(ofChanges())
        .addAll(ofEvidence())
        .build();
  }

  private static Edit request(String field, UnaryOperator<ChangeRequest> change) {
    return new Edit(ChangeRequest.class, field, change);
  }

  private static ImmutableList<Edit> ofRequest() {
    return ImmutableList.of(
        request("id", it -> it.withId(ChangeRequestId.of("cr-8"))),
        request("project", it -> it.withProject(ProjectId.of("pr-other"))),
        request("title", it -> it.withTitle("Shop in Catalan")),
        request("note", it -> it.withNote(Optional.empty())),
        // A letter goes from one text to the next: only their lengths tell that.
        request(
            "title",
            it ->
                it.withTitle(it.title() + it.note().orElseThrow().substring(0, 1))
                    .withNote(it.note().orElseThrow().substring(1))),
        request("askedByContact", it -> it.withAskedByContact(ContactId.of("k-other"))),
        request(
            "askedByPerson",
            it ->
                it.toBuilder()
                    .askedByContact(Optional.empty())
                    .askedByPerson(PersonId.of("k-odile"))
                    .build()),
        request("author", it -> it.withAuthor(PersonId.of("p-mira"))),
        request("internal", it -> it.withInternal(true)),
        request("atNoCharge", it -> it.withAtNoCharge(true)),
        request("effortMinutes", it -> it.withEffortMinutes(91)),
        request("delta", it -> it.withDelta(ScopeDelta.of())),
        request("evidence", it -> it.withEvidence()),
        request(
            "assessment",
            it -> it.withAssessment(it.assessment().orElseThrow().withMinutesDelta(1_891))));
  }

  private static Edit assessment(String field, UnaryOperator<Assessment> change) {
    return new Edit(
        Assessment.class,
        field,
        it -> it.withAssessment(change.apply(it.assessment().orElseThrow())));
  }

  private static ImmutableList<Edit> ofAssessment() {
    Figure<Money> cent = Figure.known(Money.of("0.01", "EUR"));
    Assessment.Pins pins = SampleScope.pins();
    return ImmutableList.of(
        assessment(
            "pins",
            it -> it.withPins(new Assessment.Pins(2, pins.since(), pins.plan(), pins.figures()))),
        assessment(
            "pins",
            it ->
                it.withPins(new Assessment.Pins(1, pins.since(), pins.figures(), pins.figures()))),
        assessment(
            "pins",
            it -> it.withPins(new Assessment.Pins(1, pins.since(), pins.plan(), pins.plan()))),
        assessment(
            "pins",
            it ->
                it.withPins(
                    new Assessment.Pins(1, pins.since().plusDays(1), pins.plan(), pins.figures()))),
        assessment("minutesDelta", it -> it.withMinutesDelta(-1_890)),
        assessment("priceDelta", it -> it.withPriceDelta(cent)),
        assessment(
            "priceDelta",
            it ->
                it.withPriceDelta(
                    Figure.partial(Money.of("3900.00", "EUR"), Missing.unpriced(60)))),
        assessment("priceDelta", it -> it.withPriceDelta(Figure.unknown(UnknownReason.UNPRICED))),
        assessment("costDelta", it -> it.withCostDelta(cent)),
        assessment("profitDelta", it -> it.withProfitDelta(cent)),
        assessment("marginDelta", it -> it.withMarginDelta(Figure.known(BasisPoints.of(50)))),
        assessment("endBefore", it -> it.withEndBefore(Figure.known(day(Month.JULY, 1)))),
        assessment("endAfter", it -> it.withEndAfter(Figure.unknown(UnknownReason.OPEN_ENDED))),
        assessment("newOverbookedMinutes", it -> it.withNewOverbookedMinutes(Figure.known(481L))),
        assessment("burnBefore", it -> it.withBurnBefore(Figure.known(BasisPoints.of(7_801)))),
        assessment("burnAfter", it -> it.withBurnAfter(Figure.known(BasisPoints.of(7_800)))),
        assessment("runOutBefore", it -> it.withRunOutBefore(Figure.known(day(Month.JULY, 1)))),
        assessment("runOutAfter", it -> it.withRunOutAfter(Figure.known(day(Month.JULY, 1)))));
  }

  private static Edit item(String field, UnaryOperator<ScopeItem> change) {
    return new Edit(
        ScopeItem.class,
        field,
        it ->
            it.withDelta(
                ScopeDelta.builder()
                    .addChanges(new ScopeChange.Added(change.apply(SampleScope.spanish())))
                    .addAllChanges(it.delta().changes().subList(1, it.delta().changes().size()))
                    .build()));
  }

  private static ImmutableList<Edit> ofItems() {
    return ImmutableList.of(
        item("id", it -> it.withId(ScopeItemId.of("s-catalan"))),
        item("name", it -> it.withName("Shop in Catalan")),
        item("acceptance", it -> it.withAcceptance("Somebody reads it.")),
        item("includedRevisions", it -> it.withIncludedRevisions(2)),
        item(
            "estimates",
            it -> it.withEstimates(new EffortEstimate(it.estimates().get(0).discipline(), 1_801))),
        item("due", it -> it.withDue(day(Month.JUNE, 13))),
        item("milestone", it -> it.withMilestone(MilestoneId.of("m-launch"))),
        item("line", it -> it.withLine(LineId.of("m-launch"))));
  }

  /** Replaces one change of the delta, which has one of each kind. */
  private static Edit change(int index, ScopeChange other) {
    return new Edit(
        ScopeChange.class,
        other.getClass().getSimpleName(),
        it -> {
          List<ScopeChange> changes = new ArrayList<>(it.delta().changes());
          changes.set(index, other);
          return it.withDelta(ScopeDelta.builder().changes(changes).build());
        });
  }

  private static ImmutableList<Edit> ofChanges() {
    ScopeItem checkout = SampleScope.checkout();
    ScopeChange.Reestimated other = SampleScope.reestimated();
    return ImmutableList.of(
        change(0, new ScopeChange.Removed(SampleScope.spanish())),
        change(1, new ScopeChange.Removed(SampleScope.styleGuide().withName("Guide"))),
        change(2, ScopeChange.Reestimated.of(other.item(), other.after(), other.before())),
        change(
            2,
            ScopeChange.Reestimated.of(ScopeItemId.of("s-other"), other.before(), other.after())),
        change(3, new ScopeChange.Revisions(checkout.id(), 2, 4)),
        change(3, new ScopeChange.Revisions(checkout.id(), 1, 3)),
        change(3, new ScopeChange.Revisions(ScopeItemId.of("s-other"), 2, 3)),
        change(
            4, new ScopeChange.DueMoved(checkout.id(), checkout.due(), checkout.due().plusDays(1))),
        change(4, new ScopeChange.DueMoved(checkout.id(), day(Month.MAY, 1), day(Month.MAY, 29))),
        change(
            5,
            new ScopeChange.MilestoneMoved(
                MilestoneId.of("m-other"), day(Month.JUNE, 30), day(Month.JULY, 10))),
        change(6, new ScopeChange.EndMoved(day(Month.JUNE, 30), day(Month.JULY, 11))),
        change(6, new ScopeChange.EndMoved(day(Month.JUNE, 29), day(Month.JULY, 10))));
  }

  private static Edit evidence(String field, UnaryOperator<Message> change) {
    return new Edit(
        Message.class,
        field,
        it ->
            it.withEvidence(
                new ChangeRequest.Evidence(
                    it.evidence().get(0).on(), change.apply(it.evidence().get(0).said()))));
  }

  private static ImmutableList<Edit> ofEvidence() {
    return ImmutableList.of(
        new Edit(
            ChangeRequest.Evidence.class,
            "on",
            it ->
                it.withEvidence(
                    new ChangeRequest.Evidence(day(Month.MARCH, 14), it.evidence().get(0).said()))),
        evidence("code", it -> it.withCode("BUDGET_USED")),
        evidence("arguments", it -> it.withArguments(it.arguments().subList(0, 3))),
        evidence(
            "arguments",
            it -> it.withArguments(Message.Argument.number("used", Quantities.WORKED_MINUTES, 1))),
        evidence(
            "arguments",
            it ->
                it.withArguments(Message.Argument.minutes("used", Quantities.WORKED_MINUTES, 1))));
  }
}
