package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.StageId;
import java.time.LocalDate;

/**
 * Who is shown what, and as of when.
 *
 * @param asOf the day the figures are as of
 * @param projectManager whose view is the project manager's
 * @param accountManager whose view is the account manager's
 * @param finance whose view is that of finance
 * @param resourceManager whose view is that of the resource manager
 * @param client whose view is that of a client
 * @param staffedDeal the open deal of which it is asked who has the time
 * @param winDeal the deal that is won
 * @param wonOn the day it is won
 * @param wonStage the stage it comes to
 */
record Story(
    @JsonProperty("asOf") LocalDate asOf,
    @JsonProperty("projectManager") PersonId projectManager,
    @JsonProperty("accountManager") PersonId accountManager,
    @JsonProperty("finance") PersonId finance,
    @JsonProperty("resourceManager") PersonId resourceManager,
    @JsonProperty("client") ContactId client,
    @JsonProperty("staffedDeal") DealId staffedDeal,
    @JsonProperty("winDeal") DealId winDeal,
    @JsonProperty("wonOn") LocalDate wonOn,
    @JsonProperty("wonStage") StageId wonStage) {}
