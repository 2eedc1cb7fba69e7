package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.permissions.testkit.PermissionArbitraries;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyJsonTest {
  private static final String POLICY =
      """
      {
        "name": "Studio",
        "version": "2026-03",
        "roles": [
          {
            "id": "member",
            "name": "Member",
            "grants": [
              {
                "effect": "ALLOW",
                "recordType": "*",
                "actions": ["edit", "view"],
                "reach": "ASSIGNED",
                "fields": {"classes": ["PUBLIC", "TIME"], "quantities": ["marginBand"], "except": ["workedMinutes"]}
              }
            ]
          },
          {
            "id": "guest",
            "name": "Guest",
            "description": "Sees what members see, but for one thing.",
            "base": "member",
            "grants": [
              {
                "effect": "DENY",
                "recordType": "engagement",
                "actions": ["edit"],
                "reach": "ALL",
                "fields": {"everything": true}
              },
              {
                "effect": "DENY",
                "recordType": "engagement",
                "actions": ["view"],
                "reach": "ALL",
                "fields": {"fields": ["hostNote"]}
              }
            ]
          },
          {
            "id": "people",
            "name": "People",
            "grants": [],
            "mayKnow": {"quantities": ["labourCost"]}
          }
        ],
        "exclusive": [["guest", "people"]],
        "alsoSecret": ["REVENUE"]
      }
      """;

  /** What no schema tells: that a reference leads somewhere, and what stands twice. */
  private static final ImmutableSet<ErrorCode> BEYOND_SHAPE =
      ImmutableSet.of(
          ErrorCode.DUPLICATE_ID,
          ErrorCode.DUPLICATE_KEY,
          ErrorCode.CYCLE,
          ErrorCode.UNKNOWN_REFERENCE);

  @Test
  void bothLinesReadAndWriteOneForm() {
    String plain = POLICY.replaceAll("\\n\\s*", "").replace("\": ", "\":").replace(", \"", ",\"");
    Policy policy = AgencyJson.read(POLICY, Policy.class);
    assertThat(AgencyJson3.read(POLICY, Policy.class)).isEqualTo(policy);
    assertThat(AgencyJson.write(policy)).isEqualTo(plain);
    assertThat(AgencyJson3.write(policy)).isEqualTo(plain);
    assertThat(policy.against(PermissionArbitraries.CATALOGUE).policy().roles()).hasSize(3);
  }

  @Test
  void theOrderOfASetMeansNothing() {
    String other = POLICY.replace("[\"edit\", \"view\"]", "[\"view\", \"edit\", \"view\"]");
    assertThat(AgencyJson.read(other, Policy.class))
        .isEqualTo(AgencyJson.read(POLICY, Policy.class));
  }

  @Test
  void thePresetsAreData() {
    String json = AgencyJson.write(Presets.policy());
    assertThat(AgencyJson3.write(Presets.policy())).isEqualTo(json);
    assertThat(AgencyJson.read(json, Policy.class)).isEqualTo(Presets.policy());
    assertThat(AgencyJson3.read(json, Policy.class)).isEqualTo(Presets.policy());
  }

  /** Each line: what is replaced, by what, and how the result is refused. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "version"               | "edition"              | /edition                          | UNKNOWN_PROPERTY
          "name": "Studio",       |                        | /name                             | MISSING_PROPERTY
          "Studio"                | null                   | /name                             | NULL_VALUE
          "Studio"                | 7                      | /name                             | WRONG_TYPE
          "Studio"                | " "                    | /name                             | MALFORMED_NAME
          "id": "guest"           | "id": "member"         | /roles/1/id                       | DUPLICATE_ID
          "base": "member"        | "base": "guest"        | /roles/1/base                     | CYCLE
          "base": "member"        | "base": "owner"        | /roles/1/base                     | UNKNOWN_REFERENCE
          "id": "guest"           | "id": "../guest"       | /roles/1/id                       | MALFORMED_ID
          "base": "member"        | "id": "third"          | /roles/1/id                       | DUPLICATE_KEY
          "ALLOW"                 | "PERMIT"               | /roles/0/grants/0/effect          | UNKNOWN_NAME
          "ASSIGNED"              | "assigned"             | /roles/0/grants/0/reach           | UNKNOWN_NAME
          "TIME"                  | "HOURS"                | /roles/0/grants/0/fields/classes/1 | UNKNOWN_NAME
          "workedMinutes"         | "worked minutes"       | /roles/0/grants/0/fields/except   | MALFORMED_NAME
          "classes": ["PUBLIC", "TIME"], |                 | /roles/0/grants/0/fields/except   | INCONSISTENT
          {"everything": true}    | {"everything": true, "except": ["margin"]} | /roles/1/grants/0/fields | INCONSISTENT
          "marginBand"            | "margin band"          | /roles/0/grants/0/fields/quantities | MALFORMED_NAME
          ["edit"]                | []                     | /roles/1/grants/0/actions         | EMPTY
          ["edit"]                | ["Edit"]               | /roles/1/grants/0/actions/0/name  | MALFORMED_NAME
          "*"                     | "**"                   | /roles/0/grants/0/recordType      | MALFORMED_NAME
          {"everything": true}    | {}                     | /roles/1/grants/0/fields          | EMPTY
          {"everything": true}    | {"everything": "true"} | /roles/1/grants/0/fields/everything | WRONG_TYPE
          "everything": true      | "everything": true, "classes": ["COST"] | /roles/1/grants/0/fields/everything | INCONSISTENT
          "reach": "ASSIGNED",    |                        | /roles/0/grants/0/reach           | MISSING_PROPERTY
          "Guest"                 | {}                     | /roles/1/name                     | WRONG_TYPE
          "mayKnow"               | "mayknow"              | /roles/2/mayknow                  | UNKNOWN_PROPERTY
          "labourCost"            | "labour cost"          | /roles/2/mayKnow/quantities       | MALFORMED_NAME
          ["guest", "people"]     | ["guest", "nobody"]    | /exclusive/0                      | UNKNOWN_REFERENCE
          ["guest", "people"]     | ["guest"]              | /exclusive/0                      | EMPTY
          ["guest", "people"]     | ["guest", "guest"]     | /exclusive/0                      | EMPTY
          ["guest", "people"]     | ["guest", null]        | /exclusive/0/1                    | NULL_VALUE
          ["guest", "people"]     | ["guest", "../x"]      | /exclusive/0/1                    | MALFORMED_ID
          ["guest", "people"]     | "guest"                | /exclusive/0                      | WRONG_TYPE
          ["REVENUE"]             | ["MONEY"]              | /alsoSecret/0                     | UNKNOWN_NAME
          """)
  void whatIsNotAPolicyIsRefusedAtItsPlace(
      String part, String replacement, String path, ErrorCode code) {
    String json = POLICY.replace(part, replacement == null ? "" : replacement);
    assertThat(json).isNotEqualTo(POLICY);
    InvalidJsonException refusal = refused(json);
    assertThat(refusal.path()).isEqualTo(path);
    assertThat(refusal.code()).isEqualTo(code);
    if (!BEYOND_SHAPE.contains(code)) {
      assertThat(PolicySchema.problems(json)).isNotEmpty();
    }
  }

  @Test
  void whatTheReaderTakesIsOfThePublishedSchema() {
    assertThat(PolicySchema.problems(POLICY)).isEmpty();
    assertThat(PolicySchema.problems(AgencyJson.write(Presets.policy()))).isEmpty();
  }

  @Test
  void rolesDoNotExcludeWhatTheyBuildOn() {
    InvalidJsonException refusal =
        refused(POLICY.replace("[\"guest\", \"people\"]", "[\"guest\", \"member\"]"));
    assertThat(refusal.path()).isEqualTo("/exclusive/0");
    assertThat(refusal.code()).isEqualTo(ErrorCode.INCONSISTENT);
  }

  @Test
  void whatIsExceptedIsNotListed() {
    InvalidJsonException refusal = refused(POLICY.replace("workedMinutes", "marginBand"));
    assertThat(refusal.path()).isEqualTo("/roles/0/grants/0/fields/except");
    assertThat(refusal.code()).isEqualTo(ErrorCode.INCONSISTENT);
  }

  @Test
  void halfAPolicyIsRefused() {
    assertThat(refused(POLICY.substring(0, POLICY.length() / 2)).code())
        .isEqualTo(ErrorCode.MALFORMED_TEXT);
    assertThat(refused(POLICY + "x").code())
        .isIn(ErrorCode.MALFORMED_TEXT, ErrorCode.TRAILING_CONTENT);
    assertThat(refused("").code()).isEqualTo(ErrorCode.MALFORMED_TEXT);
  }

  @Test
  void aChainOfAHundredThousandRolesIsRefusedFromItsText() {
    StringBuilder json = new StringBuilder("{\"name\":\"n\",\"version\":\"1\",\"roles\":[");
    for (Role role : PermissionArbitraries.chain(100_000, Optional.empty())) {
      json.append(AgencyJson.write(role)).append(',');
    }
    json.setCharAt(json.length() - 1, ']');
    InvalidJsonException refusal = refused(json.append('}').toString());
    assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_DEEP);
    assertThat(refusal.path()).isEqualTo("/roles/32/base");
  }

  /** The refusal, which both lines word alike. */
  private static InvalidJsonException refused(String json) {
    InvalidJsonException refusal =
        catchThrowableOfType(InvalidJsonException.class, () -> AgencyJson.read(json, Policy.class));
    InvalidJsonException other =
        catchThrowableOfType(
            InvalidJsonException.class, () -> AgencyJson3.read(json, Policy.class));
    assertThat(other.path()).isEqualTo(refusal.path());
    assertThat(other.code()).isEqualTo(refusal.code());
    return refusal;
  }
}
