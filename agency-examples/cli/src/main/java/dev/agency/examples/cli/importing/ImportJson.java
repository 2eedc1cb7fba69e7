package dev.agency.examples.cli.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.importers.ImportReport;
import dev.agency.examples.importers.ImportRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report of an import as JSON. */
@JsonPropertyOrder({
  "system",
  "batch",
  "dryRun",
  "written",
  "counts",
  "problems",
  "problemCounts",
  "linked",
  "moreLinked",
  "open",
  "moreOpen",
  "unmapped",
  "givens",
  "decided"
})
record ImportJson(
    @JsonProperty("system") String system,
    @JsonProperty("batch") String batch,
    @JsonProperty("dryRun") boolean dryRun,
    @JsonProperty("written") long written,
    @JsonProperty("counts") List<Count> counts,
    @JsonProperty("problems") List<Problem> problems,
    @JsonProperty("problemCounts") Map<String, Long> problemCounts,
    @JsonProperty("linked") List<Link> linked,
    @JsonProperty("moreLinked") long moreLinked,
    @JsonProperty("open") List<Open> open,
    @JsonProperty("moreOpen") long moreOpen,
    @JsonProperty("unmapped") Map<String, ? extends Map<String, Long>> unmapped,
    @JsonProperty("givens") Map<String, Long> givens,
    @JsonProperty("decided") long decided) {
  /** Returns one object, on one line without its end. */
  static String of(ImportRequest request, ImportReport report) {
    return AgencyJson.write(
        new ImportJson(
            request.profile().system(),
            request.batch(),
            report.dryRun(),
            report.written(),
            report.counts().entrySet().stream()
                .map(
                    each ->
                        new Count(
                            each.getKey().word(),
                            each.getValue().inserted(),
                            each.getValue().replaced(),
                            each.getValue().unchanged(),
                            each.getValue().skipped(),
                            each.getValue().refused()))
                .toList(),
            report.problems().stream()
                .map(
                    each ->
                        new Problem(
                            each.file(),
                            each.row(),
                            each.path(),
                            each.code(),
                            each.severity().name()))
                .toList(),
            report.problemCounts(),
            report.links().stream()
                .map(
                    each ->
                        new Link(each.kind().word(), each.ref(), each.id(), each.basis().name()))
                .toList(),
            report.moreLinks(),
            report.unresolved().stream()
                .map(
                    each ->
                        new Open(
                            each.kind().word(),
                            each.ref(),
                            each.name(),
                            each.proposals().stream()
                                .map(
                                    might ->
                                        ImmutableMap.of(
                                            "id", might.id(), "basis", might.basis().name()))
                                .toList()))
                .toList(),
            report.moreUnresolved(),
            report.unmapped(),
            report.givens(),
            report.decided()));
  }

  /** How many records of a kind became what. */
  @JsonPropertyOrder({"kind", "new", "changed", "same", "leftOut", "refused"})
  record Count(
      @JsonProperty("kind") String kind,
      @JsonProperty("new") long inserted,
      @JsonProperty("changed") long replaced,
      @JsonProperty("same") long unchanged,
      @JsonProperty("leftOut") long skipped,
      @JsonProperty("refused") long refused) {}

  /** What is wrong with a row, or worth knowing. */
  @JsonPropertyOrder({"file", "row", "path", "code", "severity"})
  record Problem(
      @JsonProperty("file") String file,
      @JsonProperty("row") long row,
      @JsonProperty("path") String path,
      @JsonProperty("code") String code,
      @JsonProperty("severity") String severity) {}

  /** A record that is something that was here. */
  @JsonPropertyOrder({"kind", "ref", "id", "basis"})
  record Link(
      @JsonProperty("kind") String kind,
      @JsonProperty("ref") ExternalRef ref,
      @JsonProperty("id") String id,
      @JsonProperty("basis") String basis) {}

  /** A record that waits for a decision. */
  @JsonPropertyOrder({"kind", "ref", "name", "proposals"})
  record Open(
      @JsonProperty("kind") String kind,
      @JsonProperty("ref") ExternalRef ref,
      @JsonProperty("name") Optional<String> name,
      @JsonProperty("proposals") List<? extends Map<String, String>> proposals) {}
}
