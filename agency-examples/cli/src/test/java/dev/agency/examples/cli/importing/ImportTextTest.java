package dev.agency.examples.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.id.ExternalRef;
import dev.agency.examples.importers.ImportReport;
import dev.agency.examples.importers.ImportRequest;
import dev.agency.examples.importers.link.Basis;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportTextTest {
  private static final ExternalRef REF = new ExternalRef("float", "21");

  private final ImportRequest request = ImportRequest.of(Profile.of("float"), "b");

  private static ImportReport report(long moreLinks, long moreUnresolved) {
    return new ImportReport(
        false,
        ImmutableSortedMap.of(),
        ImmutableList.of(),
        ImmutableSortedMap.of(),
        ImmutableList.of(new ImportReport.Link(Kind.CLIENT, REF, "c", Basis.DOMAIN)),
        moreLinks,
        ImmutableList.of(
            new ImportReport.Unresolved(Kind.CLIENT, REF, Optional.empty(), ImmutableList.of())),
        moreUnresolved,
        ImmutableSortedMap.of(),
        ImmutableSortedMap.of(),
        0);
  }

  @Test
  void whatIsNotListedIsCounted() {
    assertThat(ImportText.of(request, report(12, 3)))
        .contains("Linked:\n  client float:21 is c: DOMAIN\n  and 12 more\n")
        .contains("  client float:21 is like nothing here\n  and 3 more\n");
    assertThat(ImportJson.of(request, report(12, 3)))
        .contains("\"moreLinked\":12,")
        .contains("\"moreOpen\":3,");
  }

  @Test
  void whereAllIsListedNothingIsSaid() {
    assertThat(ImportText.of(request, report(0, 0))).doesNotContain("more");
  }
}
