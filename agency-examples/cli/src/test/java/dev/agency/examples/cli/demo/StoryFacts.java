package dev.agency.examples.cli.demo;

import dev.agency.core.id.ContactId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.StageId;
import java.time.LocalDate;

/**
 * Whom the demo shows, as of when, and what it does: {@code story.json}.
 *
 * @param asOf the day everything is shown as of
 * @param projectManager whose view stands on one side
 * @param accountManager whose view stands on the other
 * @param finance who sees all money
 * @param resourceManager who sees all time and no money
 * @param client who reads what is shared with clients
 * @param staffedDeal the open deal of which it is asked who has the time
 * @param winDeal the deal that is won
 * @param wonOn the day
 * @param wonStage the stage it comes to
 */
record StoryFacts(
    LocalDate asOf,
    PersonId projectManager,
    PersonId accountManager,
    PersonId finance,
    PersonId resourceManager,
    ContactId client,
    DealId staffedDeal,
    DealId winDeal,
    LocalDate wonOn,
    StageId wonStage) {}
