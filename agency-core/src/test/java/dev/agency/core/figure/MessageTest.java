package dev.agency.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {
  private static final Quantity TIME = Quantities.WORKED_MINUTES;

  @Test
  void itIsACodeWithArgumentsInTheirOrder() {
    Message message = SampleAgency.message();
    assertThat(message.code()).isEqualTo("BUDGET_NEARLY_USED");
    assertThat(message.arguments())
        .extracting(Message.Argument::name)
        .containsExactly("project", "used", "burn", "minutes", "until", "cost");
    assertThat(message.toBuilder().build()).isEqualTo(message).hasSameHashCodeAs(message);
    assertThat(Message.of("LATE").arguments()).isEmpty();
  }

  @Test
  void itsTextNamesArgumentsAndNoValue() {
    assertThat(SampleAgency.message())
        .hasToString("BUDGET_NEARLY_USED[project, used, burn, minutes, until, cost]");
    assertThat(SampleAgency.message().arguments().get(5)).hasToString("cost");
    assertThat(SampleAgency.message().arguments())
        .extracting(argument -> argument.value().toString())
        .containsExactly("Text", "Amount", "Share", "WholeNumber", "Day", "Amount");
  }

  @Test
  void eachKindOfValueHasAFormForSentences() {
    assertThat(SampleAgency.message().arguments())
        .extracting(argument -> argument.value().text())
        .containsExactly(
            "Shop relaunch", "EUR 9100.00", "91%", "5460", "2026-06-30", "EUR 6200.00");
    assertThat(new Message.Amount(Money.of("-7", "JPY")).text()).isEqualTo("JPY -7");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 h",
    "45, 45 min",
    "60, 1 h",
    "90, 1 h 30 min",
    "2310, 38 h 30 min",
    "117240, 1954 h",
    "-45, -45 min",
    "-60, -1 h",
    "-90, -1 h 30 min",
    "9223372036854775807, 153722867280912930 h 7 min",
    "-9223372036854775808, -153722867280912930 h 8 min",
  })
  void aTimeIsReadInHoursAndMinutes(long minutes, String text) {
    Message.Argument time = Message.Argument.minutes("minutes", TIME, minutes);
    assertThat(time.value().text()).isEqualTo(text);
    assertThat(time.value()).hasToString("Minutes");
  }

  @Test
  void aCodeIsUpperCaseWordsJoinedByUnderscores() {
    assertThat(Message.of("A_1_B2").code()).isEqualTo("A_1_B2");
    for (String code :
        new String[] {"", "a", "1A", "_A", "A_", "A__B", "A B", "Ä", "A".repeat(65)}) {
      assertThat(Refused.code(() -> Message.of(code))).isEqualTo(ErrorCode.MALFORMED_NAME);
    }
  }

  @Test
  void anArgumentIsNamedAsAFieldIsAndOnce() {
    Message.Argument one = Message.Argument.number("minutes", TIME, 1);
    assertThat(Refused.code(() -> Message.Argument.number("Minutes", TIME, 1)))
        .isEqualTo(ErrorCode.MALFORMED_NAME);
    assertThat(Refused.code(() -> Message.of("LATE", one, one))).isEqualTo(ErrorCode.DUPLICATE_ID);
  }

  @Test
  void itHasAtMost32Arguments() {
    assertThat(Message.of("LATE", arguments(32)).arguments()).hasSize(Message.MAX_ARGUMENTS);
    assertThat(Refused.code(() -> Message.of("LATE", arguments(33))))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
  }

  private static Message.Argument[] arguments(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Message.Argument.number("a" + i, TIME, i))
        .toArray(Message.Argument[]::new);
  }

  @Test
  void aValueOutsideOfTheModelsLimitsIsRefused() {
    assertThat(Refused.code(() -> Message.Argument.text("note", TIME, "a\nb")))
        .isEqualTo(ErrorCode.MALFORMED_NAME);
    assertThat(Refused.code(() -> Message.Argument.day("until", TIME, LocalDate.of(2200, 1, 1))))
        .isEqualTo(ErrorCode.DATE_OUT_OF_RANGE);
  }
}
