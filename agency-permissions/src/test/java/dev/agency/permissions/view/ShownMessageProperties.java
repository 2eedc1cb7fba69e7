package dev.agency.permissions.view;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.MessageArbitraries;
import dev.agency.core.testkit.PassLine;
import dev.agency.permissions.testkit.Engagement;
import dev.agency.permissions.testkit.PermissionArbitraries;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What is hidden of a message does not come out, and what is visible does. */
@AddLifecycleHook(PassLine.class)
class ShownMessageProperties extends Laws {
  ShownMessage show(Mask<Engagement> mask, Engagement source, Message message) {
    return Projection.of(mask, source).show(message);
  }

  @Provide
  Arbitrary<Mask<Engagement>> masks() {
    return Arbitraries.longs()
        .between(0, (1 << 10) - 1)
        .map(visible -> Mask.of(Engagement.TYPE, visible, visible << 1));
  }

  @Provide
  Arbitrary<Message> messages() {
    // Mostly of what the record type has: of all else nearly everything is hidden.
    Arbitrary<Quantity> quantities =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(Engagement.TYPE.fields()).map(Field::quantity)),
            Tuple.of(1, Arbitraries.of(Quantities.all())));
    return Combinators.combine(MessageArbitraries.messages(), quantities.list().ofSize(5))
        .as(ShownMessageProperties::retold);
  }

  private static Message retold(Message message, List<Quantity> quantities) {
    ImmutableList<Argument> arguments = message.arguments();
    return message.withArguments(
        IntStream.range(0, arguments.size())
            .mapToObj(
                i ->
                    new Argument(
                        arguments.get(i).name(), quantities.get(i), arguments.get(i).value()))
            .collect(toImmutableList()));
  }

  @Provide
  Arbitrary<List<Message.Value>> values() {
    return MessageArbitraries.messageValues().list().ofSize(5);
  }

  @Provide
  Arbitrary<Engagement> engagements() {
    return PermissionArbitraries.engagements();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void messagesThatDifferOnlyInWhatIsHiddenLookAlike(
      @ForAll("masks") Mask<Engagement> mask,
      @ForAll("engagements") Engagement source,
      @ForAll("messages") Message message,
      @ForAll("values") List<Message.Value> others) {
    Message twin = twin(mask, message, others);
    ShownMessage shown = show(mask, source, message);
    ShownMessage shownTwin = show(mask, source, twin);

    assertThat(shownTwin).isEqualTo(shown).hasSameHashCodeAs(shown);
    assertThat(shownTwin).hasToString(shown.toString());
    assertThat(shownTwin.text(pattern(message))).isEqualTo(shown.text(pattern(message)));
    assertThat(AgencyJson.write(shownTwin)).isEqualTo(AgencyJson.write(shown));
    assertThat(AgencyJson3.write(shownTwin)).isEqualTo(AgencyJson.write(shown));
    often("hidden values differ", !twin.equals(message), 50);
    often("something is visible", shown.hidden().size() < message.arguments().size(), 20);
  }

  @Property
  void whatIsVisibleIsTheValueOfTheMessageAndTheRestIsListed(
      @ForAll("masks") Mask<Engagement> mask,
      @ForAll("engagements") Engagement source,
      @ForAll("messages") Message message) {
    ShownMessage shown = show(mask, source, message);
    assertThat(shown.code()).isEqualTo(message.code());
    assertThat(shown.arguments().keySet())
        .containsExactlyElementsOf(
            message.arguments().stream().map(Argument::name).collect(toImmutableList()));
    assertThat(shown.hidden())
        .isEqualTo(
            message.arguments().stream()
                .filter(argument -> !visible(mask, argument))
                .map(Argument::name)
                .collect(toImmutableList()));
    for (Argument argument : message.arguments()) {
      Optional<Message.Value> expected =
          visible(mask, argument) ? Optional.of(argument.value()) : Optional.empty();
      assertThat(shown.arguments().get(argument.name()))
          .extracting(Shown::ifVisible)
          .isEqualTo(expected);
      assertThat(shown.text("{" + argument.name() + "}"))
          .isEqualTo(expected.map(Message.Value::text).orElse(ShownMessage.HIDDEN));
    }
  }

  /** The rule as it is told: no hidden field of the quantity, or none at all and a public one. */
  private static boolean visible(Mask<Engagement> mask, Argument argument) {
    boolean isField =
        Engagement.TYPE.fields().stream()
            .anyMatch(field -> field.quantity().equals(argument.quantity()));
    return isField
        ? mask.hidden().stream().noneMatch(field -> field.quantity().equals(argument.quantity()))
        : argument.quantity().sensitivity() == Sensitivity.PUBLIC;
  }

  /** The message with another value, perhaps of another kind, for each hidden argument. */
  private static Message twin(Mask<Engagement> mask, Message message, List<Message.Value> others) {
    ImmutableList<Argument> arguments = message.arguments();
    return message.withArguments(
        IntStream.range(0, arguments.size())
            .mapToObj(
                i ->
                    visible(mask, arguments.get(i))
                        ? arguments.get(i)
                        : new Argument(
                            arguments.get(i).name(), arguments.get(i).quantity(), others.get(i)))
            .collect(toImmutableList()));
  }

  private static String pattern(Message message) {
    return message.arguments().stream()
        .map(argument -> argument.name() + " is {" + argument.name() + "}. ")
        .reduce("", String::concat);
  }
}
