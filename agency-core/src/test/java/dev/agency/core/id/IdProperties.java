package dev.agency.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.HostileArbitraries;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.ValueArbitraries;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class IdProperties {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

  @Provide
  Arbitrary<DealId> ids() {
    return ValueArbitraries.ids(DealId::of);
  }

  @Provide
  Arbitrary<String> noIds() {
    return HostileArbitraries.ids();
  }

  @Provide
  Arbitrary<ExternalRef> externalRefs() {
    return ValueArbitraries.externalRefs();
  }

  @Provide
  Arbitrary<String> noNames() {
    return HostileArbitraries.names();
  }

  @Property
  void anIdHasTheOneForm(@ForAll("ids") DealId id) {
    assertThat(id.value()).matches(FORM);
    assertThat(DealId.of(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
  }

  @Property
  void whatHasAnotherFormIsRefused(@ForAll("noIds") String text) {
    assertThat(text).doesNotMatch(FORM);
    assertThat(Refused.problems(() -> DealId.of(text))).containsExactly(" MALFORMED_ID");
  }

  @Property
  void aTextIsAnIdIfItMatchesTheForm(@ForAll char c) {
    for (String text : new String[] {"" + c, "a" + c, "a" + c + "b"}) {
      boolean accepted = FORM.matcher(text).matches();
      if (accepted) {
        assertThat(DealId.of(text)).hasToString(text);
      } else {
        assertThat(Refused.problems(() -> DealId.of(text))).containsExactly(" MALFORMED_ID");
      }
    }
  }

  @Property
  void anyNameOfAnotherSystemIsKeptAsItIs(@ForAll("externalRefs") ExternalRef ref) {
    assertThat(new ExternalRef(ref.source(), ref.id())).isEqualTo(ref).hasSameHashCodeAs(ref);
  }

  @Property
  void whatIsNoNameIsNoExternalIdEither(@ForAll("noNames") String text) {
    assertThat(Refused.problems(() -> new ExternalRef("hubspot", text)))
        .containsExactly("/id MALFORMED_NAME");
  }
}
