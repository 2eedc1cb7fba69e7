package dev.agency.permissions;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.util.function.Predicate;

/** Looks up whatever a policy names in the catalogue of the host: a typing error hides nothing. */
final class KnownNames {
  private KnownNames() {}

  /** Refuses a policy that names what is not in the catalogue. */
  static void require(Policy policy, Catalogue catalogue) {
    Invariants rules = Invariants.of("a policy");
    for (int r = 0; r < policy.roles().size(); r++) {
      Role role = policy.roles().get(r);
      for (int g = 0; g < role.grants().size(); g++) {
        grant("roles/" + r + "/grants/" + g, role.grants().get(g), catalogue, rules);
      }
      fields("roles/" + r + "/mayKnow", role.mayKnow(), catalogue, rules, catalogue::hasField);
    }
    rules.verify();
  }

  private static void grant(String path, Grant grant, Catalogue catalogue, Invariants rules) {
    String recordType = grant.recordType();
    boolean any = recordType.equals(Grant.ANY);
    boolean known = any || catalogue.recordType(recordType).isPresent();
    known(rules, known, path + "/recordType", "record types");
    known(rules, catalogue.actions().containsAll(grant.actions()), path + "/actions", "actions");
    Predicate<String> hasField =
        any
            ? catalogue::hasField
            : name -> catalogue.recordType(recordType).flatMap(t -> t.field(name)).isPresent();
    fields(path + "/fields", grant.fields(), catalogue, rules, known ? hasField : name -> true);
  }

  private static void fields(
      String path,
      FieldSet fields,
      Catalogue catalogue,
      Invariants rules,
      Predicate<String> hasField) {
    known(
        rules,
        fields.quantities().stream().allMatch(catalogue::hasQuantity),
        path + "/quantities",
        "quantities");
    known(
        rules,
        fields.except().stream().allMatch(catalogue::hasQuantity),
        path + "/except",
        "quantities");
    known(rules, fields.fields().stream().allMatch(hasField), path + "/fields", "fields");
  }

  private static void known(Invariants rules, boolean known, String path, String kind) {
    rules.require(
        known, path, ErrorCode.UNKNOWN_NAME, "must name only " + kind + " of the catalogue");
  }
}
