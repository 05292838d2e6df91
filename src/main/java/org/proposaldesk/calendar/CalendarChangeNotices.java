package org.proposaldesk.calendar;

import java.util.List;

/** Takes the notices of a change, in its transaction: what is recorded is what has happened. */
public interface CalendarChangeNotices {

    /** One notice per recipient. */
    void record(List<CalendarChangeNotice> notices);
}
