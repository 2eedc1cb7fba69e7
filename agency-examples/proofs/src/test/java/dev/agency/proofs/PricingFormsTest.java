package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.agency.core.pricing.Pricing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No rule asks which form a pricing has: a form that is new would be taken for another one without
 * a word. Rules ask how it is charged, and the compiler leads to each that has to know a new way.
 */
class PricingFormsTest {
  @TempDir Path directory;

  @Test
  void noRuleAsksWhichFormAPricingHas() {
    assertThat(Libraries.CLASSES.stream().filter(PricingFormsTest::asks).map(JavaClass::getName))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pricing instanceof FixedPrice",
        "pricing instanceof TimeAndMaterials used && used.cap().isEmpty()",
        "java.util.Optional.of(pricing).filter(RetainerTerms.class::isInstance).isPresent()",
        "pricing.getClass() == NonBillable.class"
      })
  void whoAsksIsFound(String asked) throws IOException {
    String source =
        "import dev.agency.core.pricing.*; class Rule { boolean asks(Pricing pricing) { return "
            + asked
            + "; } }";
    Saboteur.compile(directory, "Rule", source);
    assertThat(new ClassFileImporter().importPath(directory).stream())
        .hasSize(1)
        .allMatch(PricingFormsTest::asks);
  }

  /** Generated classes compare themselves with their like. */
  private static boolean asks(JavaClass type) {
    return !type.getSimpleName().startsWith("Immutable")
        && Stream.concat(
                type.getInstanceofChecks().stream().map(InstanceofCheck::getRawType),
                type.getReferencedClassObjects().stream().map(ReferencedClassObject::getValue))
            .anyMatch(PricingFormsTest::isForm);
  }

  private static boolean isForm(JavaClass type) {
    return type.isAssignableTo(Pricing.class) && !type.isEquivalentTo(Pricing.class);
  }
}
