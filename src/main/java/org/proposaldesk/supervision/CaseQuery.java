package org.proposaldesk.supervision;

/**
 * What a list of items is asked for; null means any.
 *
 * @param query    part of number, subject or a proposer's name
 * @param state    in work, finished or taken back
 * @param step     id of a user task at which the item waits
 * @param section  id of the lead section; {@link #NO_SECTION} for items not yet distributed
 * @param deadline how its dates stand
 * @param mine     only items in which the viewer took part or has something to do
 * @param page     from 1
 */
public record CaseQuery(String query, Progress state, String step, String section, Deadline deadline, boolean mine, int page) {

    /** Stands for the section of items that have none yet. */
    public static final String NO_SECTION = "none";

    /** Rows on one page. */
    public static final int PAGE_SIZE = 50;

    private static final int LAST_PAGE = 100_000;

    /** In work, finished, or taken back by the assigner. */
    public enum Progress {
        RUNNING, FINISHED, RETURNED
    }

    /** How the dates of an item stand. */
    public enum Deadline {
        /** The limit of the reply has passed and no reply is out. */
        OVERDUE,
        /** The limit of the reply is today or within seven days. */
        SOON,
        /** The reply will possibly or probably be late if the item goes on as usual. */
        FORECAST_LATE,
        /** A step, or the step asked for, is past its own due date. */
        STEP_LATE
    }

    public CaseQuery {
        query = blankToNull(query);
        step = blankToNull(step);
        section = blankToNull(section);
        page = Math.max(1, Math.min(page, LAST_PAGE));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
