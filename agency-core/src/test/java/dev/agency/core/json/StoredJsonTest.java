package dev.agency.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.core.actuals.Approval;
import dev.agency.core.client.Client;
import dev.agency.core.deal.Deal;
import dev.agency.core.desk.EntryDecision;
import dev.agency.core.desk.EntryRevision;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store keeps, and how it is read by earlier and later versions. */
class StoredJsonTest {
  private static final String CLIENT = "{'id':'c','name':'C','currency':'EUR'}";

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void aDocumentCarriesTheVersionOfItsSchema(Line line) {
    String stored = writeStored(line, SampleAgency.milestone());
    assertThat(stored)
        .isEqualTo(
            "{\"schema\":1,\"value\":{\"id\":\"m-launch\",\"name\":\"Launch\","
                + "\"due\":\"2026-06-30\",\"completedOn\":\"2026-07-02\",\"weight\":5}}");
    assertThat(AgencyJson.SCHEMA).isEqualTo(AgencyJson3.SCHEMA).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void propertiesOfALaterVersionArePassedOver(Line line) {
    Client client = readStored(line, stored(CLIENT), Client.class);
    for (String later :
        new String[] {
          "{'schema':1,'value':" + CLIENT + ",'writtenBy':{'version':[1,2]}}",
          "{'schema':1,'value':{'id':'c','name':'C','currency':'EUR','tier':'gold'}}",
          "{'schema':1,'value':{'tier':{'a':[null]},'id':'c','name':'C','currency':'EUR'}}",
          "{'value':" + CLIENT + ",'schema':1}",
        }) {
      assertThat(readStored(line, later, Client.class)).as(later).isEqualTo(client);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void aLaterVersionMayAddPropertiesAnywhereInADeal(Line line) {
    Deal deal = SampleAgency.deal();
    String later =
        AgencyJson.writeStored(deal)
            .replace("\"estimatedMinutes\"", "\"later\":[1],\"estimatedMinutes\"")
            .replace("\"type\":", "\"later\":{},\"type\":");
    assertThat(later).contains("later");
    assertThat(readStored(line, later, Deal.class)).isEqualTo(deal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'schema':2,'value':{}}                            | /schema        | UNSUPPORTED_SCHEMA",
        "{'schema':0,'value':{}}                            | /schema        | UNSUPPORTED_SCHEMA",
        "{'schema':-1,'value':{}}                           | /schema        | UNSUPPORTED_SCHEMA",
        "{'schema':2,'value':{'id':{'changed':'form'}}}     | /schema        | UNSUPPORTED_SCHEMA",
        "{'schema':99999999999,'value':{}}                  | /schema        | OUT_OF_RANGE",
        "{'schema':'1','value':{}}                          | /schema        | WRONG_TYPE",
        "{'schema':null,'value':{}}                         | /schema        | NULL_VALUE",
        "{'value':{'id':'c','name':'C','currency':'EUR'}}   | /schema        | MISSING_PROPERTY",
        "{'schema':1}                                       | /value         | MISSING_PROPERTY",
        "{'schema':1,'value':null}                          | /value         | NULL_VALUE",
        "{'schema':1,'value':[]}                            | /value         | WRONG_TYPE",
        "{'schema':1,'value':{'id':'c'}}                    | /value/name    | MISSING_PROPERTY",
        "{'schema':1,'value':{'id':''}}                     | /value/id      | MALFORMED_ID",
        "{'schema':1,'value':{'id':'c','id':'d'}}           | /value/id      | DUPLICATE_KEY",
        "{'schema':1,'schema':1,'value':{}}                 | /schema        | DUPLICATE_KEY",
        "{'schema':1,'value':{'later':{'x':1,'x':1}}}       | /value/?       | DUPLICATE_KEY",
        "{'schema':1,'value':{}} {}                         | ``             | TRAILING_CONTENT",
        "{'schema':1,'value':{                              | ``             | MALFORMED_TEXT",
        "[]                                                 | ``             | WRONG_TYPE",
        "null                                               | ``             | NULL_VALUE",
      })
  void otherwiseTheStoreIsReadAsStrictlyAsInput(String json, String path, String code) {
    for (Line line : new Line[] {Line.JACKSON_2, Line.JACKSON_3}) {
      assertRefused(line, json, path + " " + code);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void whatIsPassedOverHasLimitsToo(Line line) {
    String client = "'value':" + CLIENT;
    String deep = "[".repeat(5_000);
    assertRefused(line, "{'schema':1,'later':" + deep, " LIMIT_EXCEEDED");
    assertRefused(line, "{'schema':1,'later':" + "9".repeat(100_000) + "}", " LIMIT_EXCEEDED");
    assertThat(
            readStored(
                line,
                "{'schema':1," + client + ",'later':" + "[".repeat(31) + "]".repeat(31) + "}",
                Client.class))
        .isNotNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void aDocumentMayHoldAnotherOneOfAnyLength(Line line) {
    String answer = "[" + "1,".repeat(100_000) + "1]";
    assertThat(
            readStored(
                    line,
                    "{'schema':1,'value':{'id':'k','contentHash':'"
                        + "0".repeat(64)
                        + "','at':'2026-03-16T09:30:00Z','outcome':'DONE','answer':'"
                        + answer
                        + "'}}",
                    RecordedCommand.class)
                .answer())
        .contains(answer);
  }

  @Test
  void theInputReaderKnowsNoStoredDocuments() {
    for (Line line : new Line[] {Line.JACKSON_2, Line.JACKSON_3}) {
      assertThatExceptionOfType(InvalidJsonException.class)
          .isThrownBy(() -> line.read(stored(CLIENT).replace('\'', '"'), Client.class))
          .satisfies(
              e -> assertThat(e.path() + " " + e.code()).isEqualTo("/schema UNKNOWN_PROPERTY"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void theStoredFormOfALineWritesAndReadsAsTheLineDoes(Line line) {
    StoredJson json = line == Line.JACKSON_2 ? AgencyJson.stored() : AgencyJson3.stored();
    Deal deal = SampleAgency.deal();
    assertThat(json.write(deal)).isEqualTo(writeStored(line, deal));
    assertThat(json.read(json.write(deal), Deal.class)).isEqualTo(deal);
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> json.read("{\"schema\":2,\"value\":{}}", Deal.class))
        .satisfies(
            e -> assertThat(e.path() + " " + e.code()).isEqualTo("/schema UNSUPPORTED_SCHEMA"));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> json.write(new Object()));
  }

  @ParameterizedTest
  @EnumSource(names = {"JACKSON_2", "JACKSON_3"})
  void whatIsRememberedMayQuoteALongDocument(Line line) {
    EntryDecision.Builder decision = EntryDecision.builder().approval(Approval.APPROVED);
    for (int i = 0; i < 1_000; i++) {
      decision.addEntries(new EntryRevision(TimeEntryId.of("T".repeat(60) + i), Long.MAX_VALUE));
    }
    String answer = writeStored(line, decision.build());
    assertThat(answer.length()).isGreaterThan(64 << 10);
    RecordedCommand command = SampleDesk.recordedCommand().withAnswer(answer);
    assertThat(readStored(line, writeStored(line, command), RecordedCommand.class))
        .isEqualTo(command);
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> line.read(line.write(command), RecordedCommand.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED));
  }

  private static String stored(String value) {
    return "{'schema':1,'value':" + value + "}";
  }

  private static void assertRefused(Line line, String json, String expected) {
    assertThatExceptionOfType(InvalidJsonException.class)
        .as("%s", line)
        .isThrownBy(() -> readStored(line, json, Client.class))
        .satisfies(e -> assertThat(e.path() + " " + e.code()).as("%s", line).isEqualTo(expected));
  }

  private static <T> T readStored(Line line, String json, Class<T> type) {
    String text = json.replace('\'', '"');
    return line == Line.JACKSON_2
        ? AgencyJson.readStored(text, type)
        : AgencyJson3.readStored(text, type);
  }

  private static String writeStored(Line line, Object value) {
    return line == Line.JACKSON_2 ? AgencyJson.writeStored(value) : AgencyJson3.writeStored(value);
  }
}
