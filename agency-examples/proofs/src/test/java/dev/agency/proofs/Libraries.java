package dev.agency.proofs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The class files of the three libraries, as they stand on the class path: folders or jars. */
final class Libraries {
  static final String ROOT = "dev.agency";

  /** Every class of core, permissions and budget, generated ones too; no test, no testkit. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-testkit.jar"))
          .importPackages(ROOT + ".core", ROOT + ".permissions", ROOT + ".budget");

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
