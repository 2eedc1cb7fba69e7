package dev.agency.examples.cli.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Catalogue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A policy on trial: it is asked about records that exist only as far as a request describes them.
 *
 * <p>Each record type of the catalogue has a stand-in with the same name and the same fields, whose
 * records are the requests themselves: of the tenant they say, within the reaches they name.
 */
final class Bench {
  private static final TenantId HERE = TenantId.of("here");
  private static final TenantId ELSEWHERE = TenantId.of("elsewhere");
  private static final PersonId SOMEBODY = PersonId.of("somebody");
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

  private final Catalogue catalogue;
  private final PermissionEvaluator permissions;

  /**
   * Puts a policy on trial.
   *
   * @throws dev.agency.core.error.AgencyException if it names what the catalogue does not have, or
   *     leaks
   */
  Bench(Policy policy, Catalogue real) {
    List<RecordType<Request>> standIns = real.recordTypes().stream().map(Bench::standIn).toList();
    Catalogue names = Catalogue.of(standIns.toArray(new RecordType<?>[0]));
    this.catalogue = names;
    this.permissions =
        policy
            .against(names)
            .with(standIns.stream().map(Bench::relations).toArray(Relations<?>[]::new));
  }

  private static <R> RecordType<Request> standIn(RecordType<R> type) {
    ImmutableList<Field<Request, ?>> fields =
        type.fields().stream()
            .map(field -> Field.of(field.name(), field.quantity(), Request::id))
            .collect(toImmutableList());
    return RecordType.of(type.name(), type.grain(), fields);
  }

  private static Relations<Request> relations(RecordType<Request> type) {
    Relations.Builder<Request> relations =
        Relations.of(type)
            .tenant("tenant", request -> request.foreign() ? ELSEWHERE : HERE)
            .attributes("reaches", Request::reachNames);
    for (Reach reach : Reach.values()) {
      if (reach != Reach.ALL) {
        relations.reach(reach, Condition.inSet("reaches", List.of(reach.name())));
      }
    }
    return relations.build();
  }

  /**
   * Answers requests.
   *
   * @param file what to call the requests in a refusal
   * @return the replies in the order of the requests
   * @throws BadInput if an id stands twice, or a role, action or record type is not known
   */
  ImmutableList<Reply> answer(List<Request> requests, String file) {
    Set<String> ids = new HashSet<>();
    ImmutableList.Builder<Reply> replies = ImmutableList.builder();
    for (int i = 0; i < requests.size(); i++) {
      String place = file + ":/" + i;
      Request request = requests.get(i);
      if (!ids.add(request.id())) {
        throw new BadInput(place + "/id", ErrorCode.DUPLICATE_ID, "Each id must stand once.");
      }
      replies.add(answer(request, place));
    }
    return replies.build();
  }

  @SuppressWarnings("unchecked") // all types of this catalogue are stand-ins
  private Reply answer(Request request, String place) {
    RecordType<Request> type =
        (RecordType<Request>)
            catalogue
                .recordType(request.recordType())
                .orElseThrow(() -> unknown(place + "/recordType", "record type"));
    if (!catalogue.actions().contains(request.action())) {
      throw unknown(place + "/action", "action");
    }
    for (int i = 0; i < request.roles().size(); i++) {
      if (permissions.policy().role(request.roles().get(i)).isEmpty()) {
        throw unknown(place + "/roles/" + i, "role of the policy");
      }
    }
    return Reply.of(request, subject(request).decide(request.action(), type, request));
  }

  private Subject subject(Request request) {
    HeldRole[] held =
        request.roles().stream()
            .map(role -> new HeldRole(role, DateRange.startingOn(ANY_DAY)))
            .toArray(HeldRole[]::new);
    return permissions.subject(Principal.of(HERE, SOMEBODY, held), ANY_DAY);
  }

  private static BadInput unknown(String place, String kind) {
    return new BadInput(
        place,
        ErrorCode.UNKNOWN_NAME,
        "It must be a " + kind + "; see 'agency-cli policy catalogue'.");
  }
}
