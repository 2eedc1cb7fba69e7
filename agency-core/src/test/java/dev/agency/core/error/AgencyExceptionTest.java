package dev.agency.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class AgencyExceptionTest {
  @Test
  void arithmeticAndCurrenciesHaveTheirCodes() {
    assertThat(new AmountOverflowException().code()).isEqualTo(ErrorCode.AMOUNT_OUT_OF_RANGE);
    assertThat(new CurrencyMismatchException().code()).isEqualTo(ErrorCode.CURRENCY_MISMATCH);
    assertThat(new CurrencyMismatchException())
        .hasMessage(
            "Amounts of different currencies cannot be added or compared. Keep them apart per"
                + " currency, or convert them first.");
  }

  @Test
  void attributesThatWereNeverSetAreAllNamed() {
    InvalidModelException refusal = new InvalidModelException("plannedStart", "client");
    assertThat(refusal.problems())
        .containsExactly(
            new Problem(
                "/plannedStart", ErrorCode.MISSING_PROPERTY, "The planned start must be given."),
            new Problem("/client", ErrorCode.MISSING_PROPERTY, "The client must be given."));
    assertThat(refusal).hasMessage("The planned start must be given. The client must be given.");
    assertThat(refusal.code()).isEqualTo(ErrorCode.MISSING_PROPERTY);
  }

  @Test
  void aProblemIsOfTheWholeOrAtAPlace() {
    assertThat(InvalidModelException.of(ErrorCode.EMPTY, "There must be one.").problems())
        .containsExactly(new Problem("", ErrorCode.EMPTY, "There must be one."));
    assertThat(InvalidModelException.at("/x", ErrorCode.EMPTY, "There must be one.").problems())
        .containsExactly(new Problem("/x", ErrorCode.EMPTY, "There must be one."));
  }

  @Test
  void anInvalidModelHasAtLeastOneProblem() {
    assertThatThrownBy(() -> new InvalidModelException(ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusedJsonSaysWhereAndWhy() {
    InvalidJsonException bare = new InvalidJsonException("/lines/0", ErrorCode.WRONG_TYPE);
    assertThat(bare).hasMessage("The JSON at '/lines/0' was refused: WRONG_TYPE.").hasNoCause();
    assertThat(bare.path()).isEqualTo("/lines/0");
    assertThat(bare.code()).isEqualTo(ErrorCode.WRONG_TYPE);
    assertThat(new InvalidJsonException("", ErrorCode.EMPTY, "There must be one."))
        .hasMessage("The JSON was refused: EMPTY. There must be one.");
  }

  @Test
  void aRefusalSurvivesTheWayToAnotherProcess() throws Exception {
    InvalidModelException refusal = new InvalidModelException("client", "start");
    InvalidModelException received = (InvalidModelException) sent(refusal);
    assertThat(received.problems()).isEqualTo(refusal.problems());
    assertThat(received.code()).isEqualTo(refusal.code());
    assertThat(received).hasMessage(refusal.getMessage());
    InvalidJsonException json =
        (InvalidJsonException) sent(new InvalidJsonException("/a", ErrorCode.EMPTY));
    assertThat(json.path()).isEqualTo("/a");
  }

  private static Object sent(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
