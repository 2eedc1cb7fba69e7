package dev.agency.permissions.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.Money;
import dev.agency.permissions.schema.NotInCatalogueException;
import dev.agency.permissions.testkit.PersonShare;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownMessageTest {
  private static final PersonShare ROW = new PersonShare("Ben", 480, "31.50");
  private static final Projection<PersonShare> WITHOUT_RATE =
      Projection.of(Mask.of(PersonShare.TYPE, 0b011, 0b100), ROW);
  private static final Projection<PersonShare> TIME_ONLY =
      Projection.of(Mask.of(PersonShare.TYPE, 0b010, 0), ROW);

  private static final Message OVER_PLAN = overPlan("31.50", "252.00");

  private static Message overPlan(String rate, String cost) {
    return Message.of(
        "PERSON_OVER_PLAN",
        Argument.text("person", Quantities.NAME, "Ben"),
        Argument.money("rate", Quantities.COST_RATE, Money.of(rate, "EUR")),
        Argument.number("minutes", Quantities.WORKED_MINUTES, 480),
        Argument.money("cost", Quantities.USED_COST, Money.of(cost, "EUR")),
        Argument.text("state", Quantities.STATE, "active"));
  }

  @Test
  void anArgumentIsVisibleIfAFieldOfItsQuantityIs() {
    ShownMessage shown = WITHOUT_RATE.show(OVER_PLAN);
    assertThat(shown.code()).isEqualTo("PERSON_OVER_PLAN");
    assertThat(shown.arguments().keySet())
        .containsExactly("person", "rate", "minutes", "cost", "state");
    assertThat(shown.arguments())
        .containsEntry("minutes", new Shown.Visible<>(new Message.WholeNumber(480)))
        .containsEntry("rate", new Shown.Hidden<>(HiddenReason.DENIED))
        .containsEntry("cost", new Shown.Hidden<>(HiddenReason.NOT_ALLOWED));
    assertThat(shown.hidden()).containsExactly("rate", "cost");
  }

  @Test
  void whatThePolicyHidesOfTheRecordIsHiddenEvenIfItsClassIsPublic() {
    assertThat(TIME_ONLY.show(OVER_PLAN).hidden()).containsExactly("person", "rate", "cost");
  }

  @Test
  void aPublicQuantityThatTheRecordTypeDoesNotHaveIsVisible() {
    assertThat(WITHOUT_RATE.show(OVER_PLAN).arguments().get("state"))
        .isEqualTo(new Shown.Visible<>(new Message.Text("active")));
  }

  @Test
  void aClassThatCameWithTheMessageDoesNotCountAgainstTheCatalogue() {
    Message forged =
        Message.of(
            "LATE",
            Argument.number("cost", new Quantity("usedCost", Sensitivity.PUBLIC), 1),
            Argument.number("rate", new Quantity("costRate", Sensitivity.PUBLIC), 2),
            Argument.number("time", new Quantity("workedMinutes", Sensitivity.PERSONAL), 3),
            Argument.number("stars", new Quantity("stars", Sensitivity.PUBLIC), 4),
            Argument.number("pay", new Quantity("pay", Sensitivity.PERSONAL), 5));
    assertThat(WITHOUT_RATE.show(forged).hidden()).containsExactly("cost", "rate", "pay");
  }

  @Test
  void everyFieldOfAQuantityMustBeVisibleForWhichOfThemItIsOfNobodySays() {
    Field<String, String> thisMonth = Field.of("thisMonth", Quantities.USED_COST, text -> text);
    Field<String, String> lastMonth = Field.of("lastMonth", Quantities.USED_COST, text -> text);
    RecordType<String> type = RecordType.of("month", Grain.BUDGET, List.of(thisMonth, lastMonth));
    Message message = Message.of("COST_ROSE", Argument.number("cost", Quantities.USED_COST, 9));
    assertThat(Projection.of(Mask.of(type, 0b11, 0b00), "x").show(message).hidden()).isEmpty();
    assertThat(Projection.of(Mask.of(type, 0b10, 0b01), "x").show(message).arguments())
        .containsEntry("cost", new Shown.Hidden<>(HiddenReason.DENIED));
    assertThat(Projection.of(Mask.of(type, 0b10, 0b00), "x").show(message).arguments())
        .containsEntry("cost", new Shown.Hidden<>(HiddenReason.NOT_ALLOWED));
  }

  @Test
  void itBecomesASentenceWithOneWordForAllThatIsHidden() {
    ShownMessage shown = WITHOUT_RATE.show(OVER_PLAN);
    assertThat(shown.text("{person} worked {minutes} min at {rate}: {cost}."))
        .isEqualTo("Ben worked 480 min at (hidden): (hidden).");
    assertThat(shown.text("{person}{person}")).isEqualTo("BenBen");
    assertThat(shown.text("no argument")).isEqualTo("no argument");
    assertThat(shown.text("")).isEmpty();
  }

  @Test
  void aValueIsNotLookedAtForArguments() {
    Message tricky =
        Message.of(
            "LATE",
            Argument.text("person", Quantities.NAME, "{cost} } {"),
            Argument.number("cost", Quantities.USED_COST, 7));
    assertThat(WITHOUT_RATE.show(tricky).text("{person}!")).isEqualTo("{cost} } {!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "}", "a {person", "person} b", "{{person}}", "{person}}", "{per{son}", "} {"})
  void aBraceWithoutItsOtherHalfIsRefused(String pattern) {
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> WITHOUT_RATE.show(OVER_PLAN).text(pattern))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED_TEXT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{profit}", "{}", "{ person }", "{Person}"})
  void anArgumentTheMessageLacksIsAMistake(String pattern) {
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> WITHOUT_RATE.show(OVER_PLAN).text(pattern));
  }

  @Test
  void itsJsonLeavesOutWhatIsHiddenAndListsIt() {
    String json =
        "{\"code\":\"PERSON_OVER_PLAN\",\"arguments\":{"
            + "\"person\":{\"type\":\"text\",\"text\":\"Ben\"},"
            + "\"minutes\":{\"type\":\"number\",\"number\":480},"
            + "\"state\":{\"type\":\"text\",\"text\":\"active\"}},"
            + "\"_hidden\":[\"rate\",\"cost\"]}";
    assertThat(AgencyJson.write(WITHOUT_RATE.show(OVER_PLAN))).isEqualTo(json);
    assertThat(AgencyJson3.write(WITHOUT_RATE.show(OVER_PLAN))).isEqualTo(json);
  }

  @Test
  void aMapperOfTheHostWritesTheSame() throws Exception {
    ShownMessage shown = WITHOUT_RATE.show(OVER_PLAN);
    assertThat(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(shown))
        .isEqualTo(AgencyJson.write(shown));
    assertThat(tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(shown))
        .isEqualTo(AgencyJson.write(shown));
  }

  @Test
  void itsTextNamesArgumentsAndNoValue() {
    assertThat(WITHOUT_RATE.show(OVER_PLAN))
        .hasToString("PERSON_OVER_PLAN{visible=[person, minutes, state], hidden=[rate, cost]}");
  }

  @Test
  void twoAreEqualIfTheySayTheSameAndHideForTheSameReasons() {
    ShownMessage shown = WITHOUT_RATE.show(OVER_PLAN);
    assertThat(WITHOUT_RATE.show(overPlan("99.00", "1.00")))
        .isEqualTo(shown)
        .hasSameHashCodeAs(shown);
    assertThat(TIME_ONLY.show(OVER_PLAN)).isNotEqualTo(shown);
    assertThat(WITHOUT_RATE.show(OVER_PLAN.withCode("LATE"))).isNotEqualTo(shown);
    assertThat(WITHOUT_RATE.show(OVER_PLAN.withArguments(OVER_PLAN.arguments().reverse())))
        .isNotEqualTo(shown);
    assertThat(shown).isNotEqualTo("a text");
  }

  /** Ways to put a message into words that each tell something of what is hidden. */
  private enum Saboteur {
    AS_MANY_STARS_AS_THE_VALUE_HAS_LETTERS {
      @Override
      String words(Message message, ShownMessage shown) {
        return message.arguments().stream()
            .map(
                argument ->
                    shown.hidden().contains(argument.name())
                        ? "*".repeat(argument.value().text().length())
                        : argument.value().text())
            .toList()
            .toString();
      }
    },
    ZERO_IS_NOT_WORTH_HIDING {
      @Override
      String words(Message message, ShownMessage shown) {
        return message.arguments().stream()
            .filter(argument -> shown.hidden().contains(argument.name()))
            .filter(argument -> !argument.value().text().equals("EUR 0.00"))
            .toList()
            .toString();
      }
    },
    THE_LARGEST_FIRST {
      @Override
      String words(Message message, ShownMessage shown) {
        return message.arguments().stream()
            .sorted((a, b) -> b.value().text().compareTo(a.value().text()))
            .toList()
            .toString();
      }
    },
    ONE_WORD_FOR_EACH_VALUE {
      @Override
      String words(Message message, ShownMessage shown) {
        return message.arguments().stream()
            .map(argument -> Integer.toString(argument.value().hashCode()))
            .toList()
            .toString();
      }
    };

    abstract String words(Message message, ShownMessage shown);
  }

  private static final List<Message> TWINS =
      List.of(overPlan("31.50", "252.00"), overPlan("0.00", "0.00"), overPlan("1.00", "99999.00"));

  @ParameterizedTest
  @EnumSource
  void eachSaboteurIsToldApartByTwins(Saboteur saboteur) {
    assertThat(TWINS.stream().map(twin -> saboteur.words(twin, WITHOUT_RATE.show(twin))).distinct())
        .hasSizeGreaterThan(1);
  }

  @Test
  void twinsAreOneSentence() {
    assertThat(
            TWINS.stream()
                .map(twin -> WITHOUT_RATE.show(twin).text("{rate} {cost} {person}"))
                .distinct())
        .containsExactly("(hidden) (hidden) Ben");
  }
}
