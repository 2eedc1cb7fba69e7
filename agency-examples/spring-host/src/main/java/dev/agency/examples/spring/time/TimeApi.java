package dev.agency.examples.spring.time;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.TimeRefusal;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.login.Account;
import dev.agency.permissions.view.Projection;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Time entries as JSON that is written. A command that is sent again is answered the same. */
@RestController
@RequestMapping("/api/time-entries")
public final class TimeApi {
  private final Timesheets timesheets;

  TimeApi(Timesheets timesheets) {
    this.timesheets = timesheets;
  }

  /**
   * What is to be logged.
   *
   * @param command the id of the command
   * @param entry the entry
   */
  record Logged(
      @JsonProperty("command") CommandId command, @JsonProperty("entry") TimeEntry entry) {}

  /**
   * How an entry is to be.
   *
   * @param command the id of the command
   * @param entry the entry
   * @param expected the version that was looked at
   */
  record Corrected(
      @JsonProperty("command") CommandId command,
      @JsonProperty("entry") TimeEntry entry,
      @JsonProperty("expected") long expected) {}

  /**
   * What was written.
   *
   * @param entry what its writer sees of it
   * @param version its version
   */
  @JsonPropertyOrder({"entry", "version"})
  record Written(
      @JsonProperty("entry") Optional<Projection<TimeEntry>> entry,
      @JsonProperty("version") long version) {}

  @PostMapping
  ResponseEntity<Object> log(@AuthenticationPrincipal Account account, @RequestBody Logged wanted) {
    return answer(
        account, timesheets.log(account, wanted.command(), wanted.entry()), HttpStatus.CREATED);
  }

  @PutMapping("/{entry}")
  ResponseEntity<Object> correct(
      @AuthenticationPrincipal Account account,
      @PathVariable("entry") TimeEntryId id,
      @RequestBody Corrected wanted) {
    if (!wanted.entry().id().equals(id)) {
      throw InvalidModelException.at(
          "/entry/id", ErrorCode.INCONSISTENT, "The entry must be that of the path.");
    }
    if (!timesheets.mayReplace(account, id)) {
      return problem(Optional.empty());
    }
    return answer(
        account,
        timesheets.correct(account, wanted.command(), wanted.entry(), wanted.expected()),
        HttpStatus.OK);
  }

  private ResponseEntity<Object> answer(
      Account account, Answer<Versioned<TimeEntry>, TimeRefusal> answer, HttpStatus done) {
    return answer
        .done()
        .map(
            stored ->
                ResponseEntity.status(done)
                    .<Object>body(
                        new Written(timesheets.seen(account, stored.value()), stored.version())))
        .orElseGet(() -> problem(answer.refusal()));
  }

  /** Refused by a rule, which is said, or denied by the policy. */
  private static ResponseEntity<Object> problem(Optional<TimeRefusal> refusal) {
    HttpStatus status = refusal.isPresent() ? HttpStatus.CONFLICT : HttpStatus.FORBIDDEN;
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setInstance(URI.create("/api/time-entries"));
    refusal.ifPresent(reason -> problem.setProperty("refusal", reason));
    return ResponseEntity.status(status).body(problem);
  }
}
