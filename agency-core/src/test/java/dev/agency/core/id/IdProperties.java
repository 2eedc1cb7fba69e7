package dev.agency.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.HostileArbitraries;
import dev.agency.core.testkit.Laws;
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
class IdProperties extends Laws {
  DealId id(String text) {
    return DealId.of(text);
  }

  ExternalRef ref(String source, String id) {
    return new ExternalRef(source, id);
  }

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
    assertThat(id(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
  }

  @Property
  void whatHasAnotherFormIsRefused(@ForAll("noIds") String text) {
    assertThat(text).doesNotMatch(FORM);
    assertThat(Refused.problems(() -> id(text))).containsExactly(" MALFORMED_ID");
  }

  @Property
  void aTextIsAnIdIfItMatchesTheForm(@ForAll char c) {
    for (String text : new String[] {"" + c, "a" + c, "a" + c + "b"}) {
      boolean accepted = FORM.matcher(text).matches();
      if (accepted) {
        assertThat(id(text)).hasToString(text);
      } else {
        assertThat(Refused.problems(() -> id(text))).containsExactly(" MALFORMED_ID");
      }
    }
  }

  @Property
  void anyNameOfAnotherSystemIsKeptAsItIs(@ForAll("externalRefs") ExternalRef ref) {
    assertThat(ref(ref.source(), ref.id())).isEqualTo(ref).hasSameHashCodeAs(ref);
  }

  @Property
  void whatIsNoNameIsNoExternalIdEither(@ForAll("noNames") String text) {
    assertThat(Refused.problems(() -> ref("hubspot", text))).containsExactly("/id MALFORMED_NAME");
  }
}
