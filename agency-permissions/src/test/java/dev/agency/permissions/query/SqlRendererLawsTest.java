package dev.agency.permissions.query;

import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.permissions.testkit.EngagementRow;
import org.junit.jupiter.api.Test;

/** Queries written with a mistake, each of which breaks a law of {@link SqlRendererProperties}. */
class SqlRendererLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(SqlRendererProperties.class)
        .against(
            "noIdIsInTheTextAndEachHasItsQuestionMark",
            "The subject is written into the text",
            new SqlRendererProperties() {
              @Override
              Sql rows(Filter<EngagementRow> filter) {
                Sql sql = super.rows(filter);
                return new Sql(sql.text() + " AND owner = " + filter.subject(), sql.parameters());
              }
            })
        .against(
            "noIdIsInTheTextAndEachHasItsQuestionMark",
            "The last parameter is lost",
            new SqlRendererProperties() {
              @Override
              Sql rows(Filter<EngagementRow> filter) {
                Sql sql = super.rows(filter);
                return new Sql(
                    sql.text(),
                    sql.parameters().subList(0, Math.max(0, sql.parameters().size() - 1)));
              }
            })
        .against(
            "theNumberOfRowsReadsNoField",
            "Rows are counted as they are read",
            new SqlRendererProperties() {
              @Override
              Sql count(Filter<EngagementRow> filter) {
                return super.rows(filter);
              }
            })
        .areCaught();
  }
}
