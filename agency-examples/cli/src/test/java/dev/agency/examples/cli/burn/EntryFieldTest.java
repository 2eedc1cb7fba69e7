package dev.agency.examples.cli.burn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.csv.ColumnMapping;
import dev.agency.examples.cli.csv.ColumnRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryFieldTest {
  @Test
  void fieldsHaveOneColumnOrJoinSomeOrFallBack() {
    ColumnMapping<EntryField> mapping =
        EntryField.mapping("id=task + dev, budget = Project Name,date=done|started,hours=a=b");
    assertThat(mapping.refs())
        .containsEntry(EntryField.ID, new ColumnRef(ImmutableList.of("task", "dev"), true))
        .containsEntry(EntryField.BUDGET, new ColumnRef(ImmutableList.of("Project Name"), false))
        .containsEntry(EntryField.DATE, new ColumnRef(ImmutableList.of("done", "started"), false))
        .containsEntry(EntryField.HOURS, new ColumnRef(ImmutableList.of("a=b"), false))
        .hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''                                    ; --columns         ; MALFORMED_TEXT",
        "budget                                ; --columns         ; MALFORMED_TEXT",
        "'budget=b,,date=d,hours=h'            ; --columns         ; MALFORMED_TEXT",
        "'budget=,date=d,hours=h'              ; --columns/budget  ; MALFORMED_TEXT",
        "'budget=b,date=d|,hours=h'            ; --columns/date    ; MALFORMED_TEXT",
        "'id=+a,budget=b,date=d,hours=h'       ; --columns/id      ; MALFORMED_TEXT",
        "'bugdet=b,date=d,hours=h'             ; --columns         ; UNKNOWN_NAME",
        "'Budget=b,date=d,hours=h'             ; --columns         ; UNKNOWN_NAME",
        "'budget=b,budget=c,date=d,hours=h'    ; --columns/budget  ; DUPLICATE_KEY",
        "'id=a+b|c,budget=b,date=d,hours=h'    ; --columns/id      ; INCONSISTENT",
        "'budget=b+c,date=d,hours=h'           ; --columns/budget  ; INCONSISTENT",
        "'budget=b,date=d,hours=h,minutes=m'   ; --columns/minutes ; INCONSISTENT",
        "'budget=b,date=d'                     ; --columns/hours   ; MISSING_PROPERTY",
        "'budget=b,hours=h'                    ; --columns/date    ; MISSING_PROPERTY",
        "'date=d,hours=h'                      ; --columns/budget  ; MISSING_PROPERTY",
      })
  void whatIsNoMappingIsRefused(String argument, String path, String code) {
    assertThatThrownBy(() -> EntryField.mapping(argument))
        .isInstanceOfSatisfying(
            BadInput.class,
            refusal -> {
              assertThat(refusal.path()).isEqualTo(path);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }
}
