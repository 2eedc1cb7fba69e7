package dev.agency.proofs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The class files of the three libraries and of their testkits, as they stand on the class path:
 * folders or jars.
 */
final class Libraries {
  static final String ROOT = "dev.agency";

  /** Every class of core, permissions and budget, generated ones too; no test, no testkit. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-testkit.jar"))
          .importPackages(ROOT + ".core", ROOT + ".permissions", ROOT + ".budget");

  /** Every class of the testkits, which hosts extend and draw from in their own tests. */
  static final JavaClasses TESTKITS =
      new ClassFileImporter()
          .importPackages(
              ROOT + ".core.testkit", ROOT + ".permissions.testkit", ROOT + ".budget.testkit");

  private Libraries() {}

  /** Returns the bytes a class was read from. */
  static byte[] bytes(JavaClass type) {
    try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
