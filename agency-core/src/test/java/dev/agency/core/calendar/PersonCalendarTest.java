package dev.agency.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonCalendarTest {
  private static final WorkSchedule SCHEDULE = SampleAgency.workSchedule();
  private static final Leave LEAVE = SampleAgency.leave();
  private static final HolidayCalendar HOLIDAYS = SampleAgency.holidayCalendar();
  private static final PersonId NEW = PersonId.of("new");

  @Test
  void eachHasWhatIsTheirsInTheOrderOfThePeople() {
    PersonId ada = SCHEDULE.person();
    ImmutableMap<PersonId, PersonCalendar> calendars =
        PersonCalendar.ofEach(
            List.of(NEW, ada),
            List.of(SCHEDULE),
            person -> person.equals(ada) ? ImmutableList.of(HOLIDAYS) : ImmutableList.of(),
            List.of(LEAVE.withPerson(ada), LEAVE.withPerson(PersonId.of("somebody-else"))));
    assertThat(calendars.keySet()).containsExactly(NEW, ada);
    assertThat(calendars.get(NEW))
        .isEqualTo(
            new PersonCalendar(NEW, Optional.empty(), ImmutableList.of(), ImmutableList.of()));
    assertThat(calendars.get(ada))
        .isEqualTo(
            new PersonCalendar(
                ada,
                Optional.of(SCHEDULE),
                ImmutableList.of(HOLIDAYS),
                ImmutableList.of(LEAVE.withPerson(ada))));
  }

  @Test
  void twoSchedulesOfOnePersonAreRefused() {
    assertThat(
            Refused.problems(
                () ->
                    PersonCalendar.ofEach(
                        List.of(SCHEDULE.person()),
                        List.of(SCHEDULE, SCHEDULE),
                        person -> ImmutableList.of(),
                        List.of())))
        .containsExactly("/schedules/1 DUPLICATE_ID");
  }
}
