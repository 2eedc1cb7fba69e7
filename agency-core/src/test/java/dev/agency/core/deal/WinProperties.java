package dev.agency.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.StageId;
import dev.agency.core.testkit.BookingArbitraries;
import dev.agency.core.testkit.DealArbitraries;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of every win. */
@AddLifecycleHook(FreshGenerators.class)
@AddLifecycleHook(PassLine.class)
class WinProperties extends Laws {
  Ruling<Conversion, DealRefusal> won(Deal deal, Pipeline pipeline, WinTerms terms) {
    return Win.convert(deal, pipeline, terms);
  }

  @Provide
  Arbitrary<Tuple2<Pipeline, Deal>> deals() {
    return DealArbitraries.wholePipelines()
        .flatMap(pipeline -> DealArbitraries.deals(pipeline).map(deal -> Tuple.of(pipeline, deal)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aWinIsIdempotent(@ForAll("deals") Tuple2<Pipeline, Deal> given) {
    Pipeline pipeline = given.get1();
    WinTerms terms = terms(pipeline, given.get2());
    Ruling<Conversion, DealRefusal> first = won(given.get2(), pipeline, terms);
    assertThat(won(given.get2(), pipeline, terms)).isEqualTo(first);
    first
        .granted()
        .ifPresent(won -> assertThat(won(won.deal(), pipeline, terms).granted()).contains(won));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyDealThatIsNotLostCanBeWon(@ForAll("deals") Tuple2<Pipeline, Deal> given) {
    Pipeline pipeline = given.get1();
    Deal deal = given.get2();
    boolean lost = pipeline.stageOf(deal).outcome() == DealOutcome.LOST;
    assertThat(won(deal, pipeline, terms(pipeline, deal)).granted().isPresent()).isNotEqualTo(lost);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void noTwoWinsOfADealShareAnIdentifier(@ForAll("deals") Tuple2<Pipeline, Deal> given) {
    Pipeline pipeline = given.get1();
    Deal deal = opened(pipeline, given.get2());
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      Conversion won = won(deal, pipeline, terms(pipeline, deal)).granted().orElseThrow();
      assertThat(won.number()).isEqualTo(deal.conversions() + 1);
      assertThat(ids.add(won.project().id().value())).isTrue();
      assertThat(ids.add(won.budget().id().value())).isTrue();
      deal = opened(pipeline, won.deal());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theBudgetIsWorthWhatTheDealWasEstimatedAt(@ForAll("deals") Tuple2<Pipeline, Deal> given) {
    Deal estimated = given.get2().toBuilder().statedValue(Optional.empty()).build();
    won(estimated, given.get1(), terms(given.get1(), estimated))
        .granted()
        .ifPresent(
            won ->
                assertThat(won.budget().total().map(total -> total.toMoney(RoundingMode.HALF_UP)))
                    .isEqualTo(estimated.value()));
  }

  @Provide
  Arbitrary<Tuple3<Pipeline, Deal, List<Booking>>> bookedDeals() {
    return deals()
        .flatMap(
            of ->
                BookingArbitraries.bookingsOf(of.get2().id())
                    .map(bookings -> Tuple.of(of.get1(), of.get2(), bookings)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aWinLosesNoBookingAndMakesNone(
      @ForAll("bookedDeals") Tuple3<Pipeline, Deal, List<Booking>> given) {
    Pipeline pipeline = given.get1();
    WinTerms terms = terms(pipeline, given.get2()).withBookings(given.get3());
    won(given.get2(), pipeline, terms)
        .granted()
        .ifPresent(
            won -> {
              // A deal that was won before keeps to the bookings it had then, which were none.
              int expected = given.get2().wonAs().isPresent() ? 0 : given.get3().size();
              assertThat(won.bookings()).hasSize(expected);
              assertThat(won.bookings()).extracting(Booking::id).doesNotHaveDuplicates();
              for (int i = 0; i < expected; i++) {
                Booking before = given.get3().get(i);
                Booking after = won.bookings().get(i);
                assertThat(after.status()).isEqualTo(BookingStatus.CONFIRMED);
                assertThat(
                        after.toBuilder()
                            .id(before.id())
                            .status(before.status())
                            .project(Optional.empty())
                            .budget(Optional.empty())
                            .deal(before.deal())
                            .line(before.line())
                            .build())
                    .isEqualTo(before);
              }
              assertThat(won(won.deal(), pipeline, terms).granted()).contains(won);
            });
  }

  @Property
  void nothingOfADealIsLostAndNothingIsMadeTwice(@ForAll long seed, @ForAll WinLaw law) {
    law.check(WinLaw.REAL, WinCase.of(seed));
  }

  private static Deal opened(Pipeline pipeline, Deal deal) {
    return DealFlow.of(pipeline)
        .reopen(deal, stage(pipeline, DealOutcome.OPEN), BudgetUse.none(), deal.inStageSince())
        .granted()
        .orElse(deal);
  }

  private static WinTerms terms(Pipeline pipeline, Deal deal) {
    LocalDate day = deal.inStageSince().plusDays(1);
    return WinTerms.builder().stage(stage(pipeline, DealOutcome.WON)).wonOn(day).build();
  }

  private static StageId stage(Pipeline pipeline, DealOutcome outcome) {
    return pipeline.stages().stream()
        .filter(stage -> stage.outcome() == outcome)
        .findFirst()
        .orElseThrow()
        .id();
  }
}
