package dev.agency.core.scope;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleScope;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  /** Fields that are no part of what is approved, each with its reason. */
  private static final ImmutableSet<String> NOT_APPROVED =
      ImmutableSet.of(
          "state", // where it stands changes with each approval
          "refreshed", // shown beside what was approved
          "staleFigures",
          "approvals",
          "acceptance",
          "history",
          "externalRefs"); // names of other systems

  @Test
  void itIsTheSha256OfTypesLengthsAndBytes() throws Exception {
    byte[] bytes =
        HexFormat.of()
            .parseHex("74" + "00000004" + "6b696e64" + "6e" + "00000008" + "0000000000000102");
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat("kind".getBytes(StandardCharsets.UTF_8)).hasSize(4);
    assertThat(Fingerprint.builder("kind").number(258).build().value()).isEqualTo(expected);
  }

  @Test
  void everyKindOfFieldGivesAnother() {
    ImmutableList<Fingerprint> all =
        ImmutableList.of(
            Fingerprint.builder("a").build(),
            Fingerprint.builder("a").text("").build(),
            Fingerprint.builder("a").text("bc").build(),
            Fingerprint.builder("a").text("b").text("c").build(),
            Fingerprint.builder("ab").text("c").build(),
            Fingerprint.builder("a").number(1).build(),
            Fingerprint.builder("a").text("1").build(),
            Fingerprint.builder("a").share(BasisPoints.of(1)).build(),
            Fingerprint.builder("a").flag(true).build(),
            Fingerprint.builder("a").flag(false).build(),
            Fingerprint.builder("a").day(LocalDate.EPOCH).build(),
            Fingerprint.builder("a").number(0).build(),
            Fingerprint.builder("a").money(Money.ofMinor(1, "EUR")).build(),
            Fingerprint.builder("a").money(Money.ofMinor(1, "USD")).build(),
            list(),
            list(""),
            list("", ""),
            list("a", "b"),
            list("ab"),
            optional(Optional.empty()),
            optional(Optional.of("")),
            figure(Figure.known(1L)),
            figure(Figure.unknown(UnknownReason.NO_PLAN)),
            figure(Figure.unknown(UnknownReason.NO_PACE)));
    assertThat(all).doesNotHaveDuplicates();
  }

  private static Fingerprint list(String... texts) {
    return Fingerprint.builder("a").list(Arrays.asList(texts), Fingerprint.Builder::text).build();
  }

  private static Fingerprint optional(Optional<String> text) {
    return Fingerprint.builder("a").optional(text, Fingerprint.Builder::text).build();
  }

  private static Fingerprint figure(Figure<Long> figure) {
    return Fingerprint.builder("a").figure(figure, Fingerprint.Builder::number).build();
  }

  @Test
  void itIsReadFromItsText() {
    Fingerprint fingerprint = SampleScope.pins().plan();
    assertThat(Fingerprint.parse(fingerprint.value())).isEqualTo(fingerprint);
    assertThat(fingerprint.toString()).doesNotContain(fingerprint.value().substring(0, 4));
    for (String other : ImmutableList.of("", "a", "G".repeat(64), "A".repeat(64), "a".repeat(65))) {
      assertThat(Refused.code(() -> Fingerprint.parse(other))).isEqualTo(ErrorCode.MALFORMED_ID);
    }
  }

  /** A release that computed another one would take back every approval that stands. */
  @Test
  void theFingerprintOfTheSampleStays() {
    assertThat(SampleScope.assessed().hash().value())
        .isEqualTo("1d7b51ffe5c22a96c2f55f5e23a6fd05053b0316ad11206d4681826ef605b4ad");
  }

  @Test
  void everyEditOfAFieldGivesAnotherFingerprint() {
    ChangeRequest request = HashFields.full();
    Set<Fingerprint> seen = new HashSet<>();
    seen.add(request.hash());
    for (HashFields.Edit edit : HashFields.edits()) {
      assertThat(seen.add(edit.of(request).hash())).as("%s", edit).isTrue();
    }
  }

  @Test
  void noFieldIsLeftOut() {
    assertThat(edited(ChangeRequest.class))
        .isEqualTo(Sets.difference(attributes(ChangeRequest.class), NOT_APPROVED));
    assertThat(edited(Assessment.class)).isEqualTo(attributes(Assessment.class));
    assertThat(edited(ScopeItem.class)).isEqualTo(attributes(ScopeItem.class));
    assertThat(edited(ScopeChange.class))
        .hasSize(ScopeChange.class.getPermittedSubclasses().length - 1);
  }

  private static ImmutableSet<String> edited(Class<?> owner) {
    return HashFields.edits().stream()
        .filter(edit -> edit.owner() == owner)
        .map(HashFields.Edit::field)
        .collect(toImmutableSet());
  }

  /** The attributes of a model: what its generated form has fields for. */
  private static ImmutableSet<String> attributes(Class<?> model) {
    ImmutableSet<String> fields =
        Arrays.stream(model.getPermittedSubclasses()[0].getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .map(java.lang.reflect.Field::getName)
            .collect(toImmutableSet());
    return Arrays.stream(model.getDeclaredMethods())
        .map(Method::getName)
        .filter(fields::contains)
        .collect(toImmutableSet());
  }

  @Test
  void whatIsNotApprovedDoesNotChangeIt() {
    ChangeRequest assessed = SampleScope.assessed();
    assertThat(SampleScope.accepted().hash()).isEqualTo(assessed.hash());
    assertThat(assessed.withExternalRefs().hash()).isEqualTo(assessed.hash());
    assertThat(assessed.withStaleFigures(true).hash()).isEqualTo(assessed.hash());
  }
}
