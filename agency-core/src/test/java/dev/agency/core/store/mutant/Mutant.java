package dev.agency.core.store.mutant;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.function.Supplier;

/** Stores with one planted fault, each with the rules that must find it. */
enum Mutant {
  FORGETS_EXTERNAL_REFERENCES(
      "keeps no names of other systems",
      "e01 e29",
      () ->
          new Spoiled(
              json -> json.replaceAll("\"externalRefs\":\\[[^]]*]", "\"externalRefs\":[]"))),
  DROPS_DECIMALS(
      "keeps two decimals of an amount",
      "e02",
      () -> new Spoiled(json -> json.replaceAll("(\\d\\.\\d\\d)\\d+", "$1"))),
  NARROWS_AMOUNTS(
      "keeps amounts of up to fifteen digits",
      "e03",
      () -> new Spoiled(json -> json.replaceAll("\\d{16,}", "9".repeat(15)))),
  STARTS_IN_1970(
      "keeps an earlier day as 1 January 1970",
      "e04 t02",
      () -> new Spoiled(json -> json.replace("1900-01-01", "1970-01-01"))),
  TRIMS_TEXTS(
      "drops the spaces a text begins with",
      "e05",
      () -> new Spoiled(json -> json.replaceAll("\"name\":\" +", "\"name\":\""))),
  LOSES_FOUR_BYTE_CHARACTERS(
      "keeps a question mark for a character of four bytes",
      "e06 t03 c06 a09",
      () -> new Spoiled(json -> json.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"))),
  TAKES_ABSENT_FOR_ZERO(
      "keeps a deal without a stated value as one that is worth nothing",
      "e07",
      EntityMutants.AbsentAsZero::new),
  ANSWERS_WITH_THE_VERSION_BEFORE(
      "answers a replacement with the version that was replaced",
      "e08 m01",
      EntityMutants.AnswersWithTheVersionBefore::new),
  INSERTS_OVER_WHAT_IS_THERE(
      "replaces an entity that is inserted again",
      "e09 e40 m01",
      EntityMutants.InsertsOverWhatIsThere::new),
  COUNTS_NO_VERSIONS(
      "gives every version of an entity the number 1",
      "e08 k04",
      EntityMutants.CountsNoVersions::new),
  REMEMBERS_WHAT_IT_FOUND(
      "finds an entity as it was when it was looked for first",
      "e08 k02",
      EntityMutants.RemembersWhatItFound::new),
  FORGETS_THE_VERSION_CHECK(
      "replaces an entity whatever its version",
      "e10 e39 m01",
      EntityMutants.ForgetsTheVersionCheck::new),
  REMOVES_ANY_VERSION(
      "removes an entity whatever its version", "e10 m01", EntityMutants.RemovesAnyVersion::new),
  NAMES_ONE_VERSION_TWICE(
      "names the expected version as the stored one",
      "e10 m01",
      EntityMutants.NamesOneVersionTwice::new),
  REPLACES_WHAT_IS_MISSING(
      "inserts an entity that is replaced and not there",
      "e11 e12 m01",
      EntityMutants.ReplacesWhatIsMissing::new),
  REMOVES_WHAT_IS_MISSING(
      "removes what is not there without a word",
      "e11 e12 m01",
      EntityMutants.RemovesWhatIsMissing::new),
  FINDS_WHAT_WAS_REMOVED(
      "finds removed entities where several are asked for",
      "e12",
      EntityMutants.FindsWhatWasRemoved::new),
  STARTS_VERSIONS_AGAIN(
      "gives version 1 to what is inserted after a removal",
      "e13 m01",
      EntityMutants.StartsVersionsAgain::new),
  FINDS_ROWS_OF_ALL_TENANTS(
      "finds an entity of another tenant",
      "e14 e15 m01 k05",
      EntityMutants.FindsRowsOfAllTenants::new),
  TELLS_OF_ROWS_OF_OTHER_TENANTS(
      "calls the version of another tenant's entity stale",
      "e14",
      EntityMutants.TellsOfRowsOfOtherTenants::new),
  PAGES_ROWS_OF_ALL_TENANTS(
      "has entities of another tenant on a page",
      "e14 e25",
      EntityMutants.PagesRowsOfAllTenants::new),
  IDS_ACROSS_TENANTS(
      "refuses an id that another tenant has", "e15", EntityMutants::idsAcrossTenants),
  IDS_ACROSS_TYPES(
      "refuses an id that an entity of another type has", "e16", EntityMutants::idsAcrossTypes),
  IDS_OF_ANY_CASE("takes ids that differ by case for one", "e17 e20", EntityMutants::idsOfAnyCase),
  FINDS_IN_THE_ORDER_OF_IDS(
      "finds several entities in the order of their ids",
      "e18 m01",
      EntityMutants.FindsInTheOrderOfIds::new),
  FINDS_A_THOUSAND_AT_MOST(
      "looks for the first thousand ids only", "e19", EntityMutants.FindsAThousandAtMost::new),
  SORTS_IDS_BY_LETTER(
      "sorts ids by letter and not by case", "e20", EntityMutants.SortsIdsByLetter::new),
  ENDS_WITH_A_CURSOR(
      "gives a cursor with every full page", "e21", EntityMutants.EndsWithACursor::new),
  RETURNS_ONE_ROW_MORE(
      "returns the row by which it knows that there are more",
      "e21 m01",
      EntityMutants.ReturnsOneRowMore::new),
  PAGES_BY_OFFSET(
      "passes over as many rows as were read", "e22 e23", EntityMutants.PagesByOffset::new),
  LOOKS_UP_THE_ROW_OF_A_CURSOR(
      "goes on at the row of a cursor, if it is there",
      "e23",
      EntityMutants.LooksUpTheRowOfACursor::new),
  TAKES_ANY_LIMIT(
      "takes the nearest limit that is allowed", "e24 a05 o04", LogMutants.TakesAnyLimit::new),
  TAKES_A_QUERY_OF_NONE_FOR_ALL(
      "drops a criterion that names no value",
      "e25 m01",
      EntityMutants.TakesAQueryOfNoneForAll::new),
  FINDS_BY_VALUES_OF_ANY_CASE(
      "takes values that differ by case for one", "e25", EntityMutants.FindsByValuesOfAnyCase::new),
  PADS_TEXTS(
      "takes values that differ by the spaces they end with for one",
      "e29",
      EntityMutants.PadsTexts::new),
  FINDS_THE_DAY_AFTER(
      "finds entities of the day on which a range ends",
      "e04 e26 m01",
      EntityMutants.FindsTheDayAfter::new),
  FINDS_BY_THE_FIRST_VALUE(
      "finds an entity by the first of its values only",
      "e27 e29",
      EntityMutants.FindsByTheFirstValue::new),
  FINDS_A_ROW_FOR_EACH_VALUE(
      "finds an entity once for each value that is asked for",
      "e27",
      EntityMutants.FindsARowForEachValue::new),
  FINDS_BY_ANY_CRITERION(
      "finds what meets one of several criteria",
      "e28 m01",
      EntityMutants.FindsByAnyCriterion::new),
  FINDS_BY_THE_ID_OF_ANY_SYSTEM(
      "forgets which system a name is of", "e29", EntityMutants.FindsByTheIdOfAnySystem::new),
  FINDS_BY_WHAT_WAS(
      "finds an entity by values it had before", "e30", EntityMutants.FindsByWhatWas::new),
  LIMITS_BEFORE_IT_FILTERS(
      "reads as many rows as are asked for, and then leaves some out",
      "e31",
      EntityMutants.LimitsBeforeItFilters::new),
  REMOVES_WHAT_IS_REFERRED_TO(
      "removes what an entity or a time entry refers to",
      "e32 e33 e34 e36 e37 m01",
      EntityMutants::removesWhatEntitiesReferTo),
  REMOVES_WHAT_TIME_REFERS_TO(
      "removes budgets, people and invoices that are referred to",
      "e33 e38",
      EntityMutants::removesWhatTimeReferTo),
  KEEPS_WHAT_WAS_REFERRED_TO(
      "keeps what an entity referred to before", "e34", EntityMutants::keepsWhatWasReferredTo),
  KEEPS_WHAT_TIME_REFERRED_TO(
      "keeps what a revision of a time entry referred to before",
      "e35",
      EntityMutants.KeepsWhatTimeReferredTo::new),
  KEEPS_WHAT_REFERS_TO_ITSELF(
      "keeps an entity because it refers to itself", "e36", EntityMutants::keepsWhatRefersToItself),
  KEEPS_WHAT_OTHERS_REFER_TO(
      "keeps what another tenant refers to", "e37", EntityMutants::keepsWhatOthersReferTo),
  KEEPS_WHAT_SHARES_AN_ID(
      "keeps what has the id of something that is referred to",
      "e38",
      EntityMutants::keepsWhatSharesAnId),

  FORGETS_NOTES(
      "keeps no notes",
      "t01 t03",
      () -> new Spoiled(json -> json.replaceAll(",\"note\":\"(\\\\.|[^\"\\\\])*+\"", ""))),
  TAKES_A_DUPLICATE_FOR_A_CONFLICT(
      "reports a revision that comes again as a conflict",
      "t04 t10 m01",
      EntryMutants.TakesADuplicateForAConflict::new),
  KEEPS_THE_LAST_THAT_ARRIVED(
      "keeps the revision that came last",
      "t05 t06 t07 t08 t09 m01",
      EntryMutants.KeepsTheLastThatArrived::new),
  SWALLOWS_CONFLICTS(
      "takes a conflict for a duplicate", "t06 t10 m01", EntryMutants.SwallowsConflicts::new),
  WRITES_WHAT_CONFLICTS(
      "keeps the later of two contents of one revision",
      "t06 m01",
      EntryMutants.WritesWhatConflicts::new),
  FORGETS_DELETIONS(
      "keeps no deletion, so that an older revision brings the entry back",
      "t04 t07 t08 t09 m01",
      EntryMutants.ForgetsDeletions::new),
  NEVER_BRINGS_BACK(
      "takes nothing for an entry that was deleted",
      "t06 t07 t09 m01",
      EntryMutants.NeverBringsBack::new),
  JUDGES_A_BATCH_AT_ONCE(
      "judges all revisions of a batch by what was there before it",
      "t10 m01",
      EntryMutants.JudgesABatchAtOnce::new),
  APPENDS_REVISIONS_ONE_BY_ONE(
      "writes the revisions before the one it refuses", "t11", EntryMutants.AppendsOneByOne::new),
  READS_IDS_BY_LETTER(
      "reads the entries of a day by letter and not by case",
      "t12",
      EntryMutants.ReadsIdsByLetter::new),
  TAKES_A_SET_OF_NONE_FOR_ALL(
      "reads all entries where no budget or person is wanted",
      "t13 t14 t16 d02 m01",
      EntryMutants.TakesASetOfNoneForAll::new),
  READS_THE_DAY_AFTER(
      "reads entries of the day on which a range ends",
      "t02 t15 t16 d02 m01",
      EntryMutants.ReadsTheDayAfter::new),
  FORGETS_PEOPLE_BESIDE_BUDGETS(
      "reads the entries of anybody where budgets are given",
      "t16 d02 m01",
      EntryMutants.ForgetsPeopleBesideBudgets::new),
  READS_A_MOVED_ENTRY_TWICE(
      "reads an entry at its old place, too",
      "t09 t17 d02 m01",
      EntryMutants.ReadsAMovedEntryTwice::new),
  READS_THE_WHOLE_LIST_AT_ONCE(
      "lends a list of its own, which outlives the call",
      "t18",
      EntryMutants.ReadsTheWholeListAtOnce::new),
  KEEPS_A_CURSOR_OPEN(
      "closes its cursor only at the last row", "t19 t20", EntryMutants.KeepsACursorOpen::new),
  WRAPS_THE_EXCEPTION_OF_A_READER(
      "turns the exception of a reader into its own",
      "t20",
      EntryMutants.WrapsTheExceptionOfAReader::new),
  HIDES_DELETIONS("finds no deletions", "t04 t08 t21 m01", EntryMutants.HidesDeletions::new),
  READS_ALL_TENANTS(
      "reads the entries of all tenants", "t22 m01", EntryMutants.ReadsAllTenants::new),
  ALWAYS_SAYS_INSERTED(
      "calls every revision inserted", "t05 t23 m01", EntryMutants.AlwaysSaysInserted::new),

  LOSES_NANOSECONDS(
      "keeps instants to the microsecond",
      "c01 a01 o01",
      () -> new Spoiled(json -> json.replaceAll("(\\.\\d{6})\\d+Z", "$1Z"))),
  TAKES_AN_EMPTY_TEXT_FOR_NONE(
      "keeps nothing for an empty text", "c01 a01", LogMutants.TakesAnEmptyTextForNone::new),
  FINDS_COMMANDS_OF_ANY_CASE(
      "takes command ids that differ by case for one",
      "c02",
      LogMutants.FindsCommandsOfAnyCase::new),
  FORGETS_COMMANDS("finds no command", "c01 k01 k03", LogMutants.ForgetsCommands::new),
  RECORDS_A_COMMAND_AGAIN(
      "takes a command of a known id without a word",
      "c03 c07 m01",
      LogMutants.RecordsACommandAgain::new),
  FINDS_COMMANDS_OF_ALL_TENANTS(
      "finds the commands of all tenants", "c04", LogMutants.FindsCommandsOfAllTenants::new),
  CUTS_LONG_TEXTS(
      "keeps the first 4,000 characters of a document",
      "c05 a08",
      () ->
          new Spoiled(
              json ->
                  json.replaceAll(
                      "(\"(?:answer|before|after)\":\"(?:\\\\.|[^\"\\\\]){4000}+)(?:\\\\.|[^\"\\\\])*+\"",
                      "$1\""))),
  SORTS_AUDIT_BY_TIME(
      "reads audit records by the time their host gave", "a02", LogMutants.SortsAuditByTime::new),
  READS_AUDIT_OF_ANY_TYPE(
      "takes records of two types and one id for the same",
      "a03",
      LogMutants.ReadsAuditOfAnyType::new),
  ENDS_AUDIT_AFTER_A_PAGE(
      "gives no cursor with a page of audit records", "a04", LogMutants.EndsAuditAfterAPage::new),
  APPENDS_RECORDS_ONE_BY_ONE(
      "writes the audit records and events before the one it refuses",
      "a06 o07 o08",
      LogMutants.AppendsOneByOne::new),
  READS_AUDIT_OF_ALL_TENANTS(
      "reads the audit records of all tenants", "a07", LogMutants.ReadsAuditOfAllTenants::new),
  SORTS_EVENTS_BY_COMMAND(
      "reads events by their commands", "o02", LogMutants.SortsEventsByCommand::new),
  READS_ALL_EVENTS("reads more events than are asked for", "o03", LogMutants.ReadsAllEvents::new),
  ACKNOWLEDGES_UP_TO_A_MARK(
      "acknowledges what stands before an event, too",
      "o05 m01",
      LogMutants.AcknowledgesUpToAMark::new),
  REFUSES_UNKNOWN_ACKNOWLEDGEMENTS(
      "refuses to acknowledge what is not pending",
      "o06 m01",
      LogMutants.RefusesUnknownAcknowledgements::new),
  PUBLISHES_AGAIN_WHAT_WAS_ACKNOWLEDGED(
      "takes an acknowledged event again without a word",
      "o08",
      LogMutants.PublishesAgainWhatWasAcknowledged::new),
  ACKNOWLEDGES_FOR_ALL_TENANTS(
      "acknowledges the events of all tenants", "o09", LogMutants.AcknowledgesForAllTenants::new),

  EVENTS_OUTSIDE_THE_TRANSACTION(
      "writes events in a transaction of their own",
      "x03 x04 x05 x07 m02 k01",
      TransactionMutants.EventsOutside::new),
  COMMANDS_OUTSIDE_THE_TRANSACTION(
      "writes commands in a transaction of their own",
      "x03 x04 x07 m02",
      TransactionMutants.CommandsOutside::new),
  AUDIT_OUTSIDE_THE_TRANSACTION(
      "writes audit records in a transaction of their own",
      "x03 x04 x07 m02",
      TransactionMutants.AuditOutside::new),
  ENTRIES_OUTSIDE_THE_TRANSACTION(
      "writes time entries in a transaction of their own",
      "x03 x05 x07",
      TransactionMutants.EntriesOutside::new),
  ANSWERS_WITH_THE_INNER_RESULT(
      "answers with the result of an inner piece of work",
      "x01",
      TransactionMutants.AnswersWithTheInnerResult::new),
  DROPS_EVENTS_OF_TRANSACTIONS(
      "writes events only where there is no transaction",
      "x02 x06 m02",
      TransactionMutants.DropsEventsOfTransactions::new),
  READS_WHAT_WAS_COMMITTED(
      "reads time entries beside the transaction",
      "x06",
      TransactionMutants.ReadsWhatWasCommitted::new),
  COMMITS_INNER_EVENTS_ALONE(
      "commits the events of an inner transaction by themselves",
      "x08 m02",
      TransactionMutants.CommitsInnerEventsAlone::new),
  FORGETS_INNER_FAILURES(
      "commits though an inner piece of work failed",
      "x09 m02",
      TransactionMutants.ForgetsInnerFailures::new),
  SAYS_IT_COMMITTED(
      "says that it committed what it took back",
      "x09 x11 m02",
      TransactionMutants.SaysItCommitted::new),
  WRAPS_THE_EXCEPTION_OF_THE_WORK(
      "turns an exception of the work into its own",
      "x03 x10",
      TransactionMutants.WrapsTheExceptionOfTheWork::new),

  COUNTS_REJECTED_AS_APPROVED(
      "adds rejected minutes to the approved ones",
      "d01 d02 m01",
      EntryMutants.CountsRejectedAsApproved::new),
  TOTALS_BACKWARDS(
      "gives totals in the reverse order of their keys", "d03", EntryMutants.TotalsBackwards::new);

  private final String fault;
  private final ImmutableList<String> rules;

  @SuppressWarnings("ImmutableEnumChecker") // a maker of stores, which has no state
  private final Supplier<FlatStores> stores;

  Mutant(String fault, String rules, Supplier<FlatStores> stores) {
    this.fault = fault;
    this.rules = ImmutableList.copyOf(Splitter.on(' ').split(rules));
    this.stores = stores;
  }

  /** Returns what it does wrong, as the end of a sentence that begins with the store. */
  String fault() {
    return fault;
  }

  /** Returns the rules that must find it. */
  ImmutableList<String> rules() {
    return rules;
  }

  /** Returns new stores with the fault. */
  FlatStores stores() {
    return stores.get();
  }

  /** Returns the name as the documentation writes it. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
