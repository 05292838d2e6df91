package org.proposaldesk.calendar;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the notices in a table of their own, from which they are shown and sent. */
@Repository
class RecordedNotices implements CalendarChangeNotices {

    private final JdbcClient jdbc;

    RecordedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(List<CalendarChangeNotice> notices) {
        for (CalendarChangeNotice notice : notices) {
            jdbc.sql("insert into proposal_desk.calendar_change_notice (change, recipient, dates, text) values (:change, :recipient, :dates, :text)")
                    .param("change", notice.change()).param("recipient", notice.recipient()).param("dates", notice.dates())
                    .param("text", notice.text()).update();
        }
    }
}
