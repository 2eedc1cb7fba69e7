package dev.agency.examples.spring.desk;

import dev.agency.core.id.ContactId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody asks for: one more item of a scope.
 *
 * @param project the project
 * @param title what it is called
 * @param note what it is, at length
 * @param discipline whose work it is
 * @param minutes how much of it
 * @param due the day it is to be done by
 * @param asker who of the client asked for it
 * @param internal whether the client has no part in it
 */
public record AskedChange(
    ProjectId project,
    String title,
    Optional<String> note,
    DisciplineId discipline,
    long minutes,
    LocalDate due,
    Optional<ContactId> asker,
    boolean internal) {}
