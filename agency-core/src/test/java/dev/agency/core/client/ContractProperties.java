package dev.agency.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.ClientArbitraries;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class ContractProperties extends Laws {
  Optional<LocalDate> lastDayToGiveNotice(Contract contract) {
    return contract.lastDayToGiveNotice();
  }

  boolean isEnding(Contract contract, LocalDate asOf, long within) {
    return contract.isEnding(asOf, within);
  }

  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  @Provide
  Arbitrary<Contract> contracts() {
    return ClientArbitraries.contracts();
  }

  private static Contract ofDays(Contract drawn, int days) {
    return drawn.toBuilder()
        .endedOn(Optional.empty())
        .endedReason(Optional.empty())
        .term(DateRange.of(START, START.plusDays(days)))
        .build();
  }

  @Property
  void theDaysOfTheTermAfterTheLastDayOfNoticeAreThoseItTakes(
      @ForAll("contracts") Contract drawn,
      @ForAll @IntRange(min = 1, max = 400) int days,
      @ForAll @IntRange(max = 399) int notice) {
    int noticeDays = notice % days;
    Contract contract = ofDays(drawn, days).withNoticeDays(noticeDays);
    LocalDate last = lastDayToGiveNotice(contract).orElseThrow();
    assertThat(contract.term().contains(last)).isTrue();
    assertThat(last.plusDays(1).datesUntil(START.plusDays(days)).count()).isEqualTo(noticeDays);
  }

  @Property
  void itIsEndingOnTheDaysFromWhichItsLastIsNear(
      @ForAll("contracts") Contract contract,
      @ForAll @IntRange(min = -5, max = 60) int before,
      @ForAll @IntRange(max = 50) int within) {
    LocalDate last = contract.lastDay().orElse(START);
    LocalDate asOf = last.minusDays(before);
    boolean near = asOf.datesUntil(asOf.plusDays(within + 1L)).anyMatch(day -> day.equals(last));
    boolean followed =
        contract.renewedAs().isPresent()
            || (contract.renewal() == Renewal.AUTOMATIC && contract.endedOn().isEmpty());
    assertThat(isEnding(contract, asOf, within))
        .isEqualTo(contract.lastDay().isPresent() && near && !followed);
  }

  @Property
  void whatIsEndingSoonIsEndingLaterThanThat(
      @ForAll("contracts") Contract contract, @ForAll @IntRange(max = 50) int within) {
    LocalDate asOf = contract.lastDay().orElse(START).minusDays(within);
    if (isEnding(contract, asOf, within)) {
      assertThat(isEnding(contract, asOf, within + 1L)).isTrue();
    }
    assertThat(within > 0 && isEnding(contract, asOf, within - 1L)).isFalse();
  }
}
