package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.proposaldesk.DeskTest;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.calendar.CalendarYear;
import org.proposaldesk.calendar.Reading;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.receipt.Batch;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Everybody looks at the calendar; the office and administrators change it. */
@DeskTest
class CalendarControllerTest {

    private static final CurrentUser ADMINISTRATOR = new CurrentUser("admin", List.of(CurrentUser.ADMINISTRATORS));
    private static final String DAYS = "2027-01-01,放假,元旦\n2027-01-02,放假,元旦\n2027-01-03,上班,元旦";

    @Autowired
    private CalendarController calendar;

    @Autowired
    private TimeController time;

    @Autowired
    private Bureau bureau;

    private CurrentUser user(String person) {
        return new CurrentUser(person, bureau.person(person).orElseThrow().groups());
    }

    @Test
    void fromTheTextToTheChangeAndBack() {
        Reading reading = calendar.read(new CalendarController.Text(DAYS, null, "测试通知"), ADMINISTRATOR);
        assertThat(reading.problems()).isEmpty();
        CalendarController.Effect effect = calendar.preview(
                new CalendarController.Year(reading.year(), reading.notice(), reading.days(), 0), false, user("office"));
        assertThat(calendar.preview(new CalendarController.Year(reading.year(), reading.notice(), reading.days(), 0), true, user("office")).moves())
                .as("the whole list, before anything is confirmed").hasSize(effect.total());

        CalendarController.Change change = calendar.confirm(
                new CalendarController.Year(reading.year(), reading.notice(), reading.days(), effect.basedOn()), user("office"));

        assertThat(change).returns(2027, CalendarController.Change::year).returns("办公室专干", CalendarController.Change::madeByName)
                .returns(effect.total(), CalendarController.Change::datesMoved);
        assertThat(calendar.calendar(user("hightech")).years()).extracting(CalendarYear::year).endsWith(2027);
        assertThat(calendar.dates(change.number(), ADMINISTRATOR)).hasSize(effect.total());
        assertThat(calendar.undo(change.number(), ADMINISTRATOR).undoes()).isEqualTo(change.number());
        assertThat(calendar.calendar(user("hightech"))).returns(false, CalendarController.Calendar::mayChange)
                .satisfies(seen -> assertThat(seen.years()).extracting(CalendarYear::year).doesNotContain(2027));
    }

    @Test
    void nobodyElseChangesAnything() {
        CalendarController.Year year = new CalendarController.Year(2026, "通知", calendar.calendar(ADMINISTRATOR).years().get(2).days(), 0);
        CalendarController.TypedBatch batch = new CalendarController.TypedBatch("文号", "批次", LocalDate.of(2026, 1, 1),
                List.of(new Batch.FixedDate(Kind.PROPOSAL, null, false, false, LocalDate.of(2026, 6, 30))));
        for (String person : List.of("hightech", "deputy", "zhang.jun", "supervisor")) {
            refused(() -> calendar.read(new CalendarController.Text(DAYS, null, null), user(person)));
            refused(() -> calendar.preview(year, false, user(person)));
            refused(() -> calendar.confirm(year, user(person)));
            refused(() -> calendar.undo(1, user(person)));
            refused(() -> calendar.dates(1, user(person)));
            refused(() -> calendar.enter(batch, user(person)));
        }
        for (String person : List.of("office", "supervisor")) {
            refused(() -> time.forward(new TimeController.Forward(1), user(person)));
            assertThat(time.today(user(person)).mayMove()).isFalse();
        }
        assertThat(time.today(ADMINISTRATOR).mayMove()).as("outside the demo").isFalse();
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ResponseStatusException.class,
                refusal -> assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN));
    }
}
