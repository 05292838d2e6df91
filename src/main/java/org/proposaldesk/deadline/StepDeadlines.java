package org.proposaldesk.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.proposaldesk.deadline.DueDate.Kind;
import org.springframework.stereotype.Service;

/** The due date of each step of an item, from the limits in the {@link StepLimitTable}. */
@Service
public class StepDeadlines {

    /** Row of the table with the limit of the reply (答复) where the assignment notice (交办通知) names no date (R1). */
    public static final String REPLY = "reply";
    /** Row of the table with the longest limit that an extension (延期) may give the reply, from assignment (R2). */
    public static final String EXTENSION = "extension";

    /** Row of the table with the limit of another round of handling, from the feedback (R43). */
    public static final String REDO = "redo";
    /** Row of the table with the days in which the assigner takes an item back, from receipt (申退, R5). */
    public static final String RETURN = "return";
    /** Row of the table with the limit of the survey, from delivery (R41). */
    public static final String SURVEY = "survey";

    private static final int OWN_SHARE = 3;

    private final Deadlines deadlines;
    private final StepLimitTable table;

    public StepDeadlines(Deadlines deadlines, StepLimitTable table) {
        this.deadlines = deadlines;
        this.table = table;
    }

    /** The same limits on another calendar: what the dates would be if it were in force. */
    public StepDeadlines under(WorkingCalendar other) {
        return new StepDeadlines(deadlines.under(other), table);
    }

    /**
     * The due date of the reply: the date of the batch, which never moves; without one the limit from assignment. A batch
     * date that cannot be meant gives a warning, it still counts.
     *
     * @param batchDate the date in the assignment notice, or null
     */
    public DueDate replyDue(String proposalKind, LocalDate assignedOn, LocalDate batchDate) {
        if (batchDate == null) {
            return deadlines.explain(assignedOn, ownLimit(REPLY, table.limitOf(REPLY, proposalKind)));
        }
        DueDate fixed = deadlines.fixed(batchDate, "交办通知");
        LocalDate latest = latestExtension(proposalKind, assignedOn).date();
        Explanation explanation = new Explanation(deadlines.calendar());
        explanation.include(fixed);
        if (batchDate.isAfter(latest)) {
            explanation.say(Kind.WARNING, "该日期晚于自交办日" + Explanation.inWords(assignedOn) + "起算的最长期限"
                    + Explanation.inWords(latest) + "，请核对交办通知。");
        } else if (!batchDate.isAfter(assignedOn)) {
            explanation.say(Kind.WARNING, "该日期不晚于交办日" + Explanation.inWords(assignedOn) + "，请核对交办通知。");
        }
        return explanation.result(batchDate, batchDate, false);
    }

    /** The latest date to which the reply may be extended (R2). */
    public DueDate latestExtension(String proposalKind, LocalDate assignedOn) {
        return deadlines.explain(assignedOn, ownLimit(EXTENSION, table.limitOf(EXTENSION, proposalKind)));
    }

    /**
     * The due date of a step. A step that has to leave time before the reply date is due on the earlier of its own limit
     * and the date counted back. However little time is left when it starts, as in another round, a third of that is its own; where not even a
     * working day is, the reply date itself is the bound. A step before dispatch is never due after it.
     *
     * @param start    the day of the event that starts the step
     * @param replyDue the reply date that bounds the step; null when there is none
     * @throws IllegalArgumentException with a Chinese message when neither limit nor reply date bounds the step
     */
    public DueDate dueFor(String step, String proposalKind, LocalDate start, LocalDate replyDue) {
        StepLimit limit = table.limitOf(step, proposalKind);
        if (limit.reserve() == null || replyDue == null) {
            return deadlines.explain(start, ownLimit(step, limit));
        }
        DueDate bound = boundByReply(start, replyDue, limit.reserve());
        if (limit.limit() == null) {
            return bound;
        }
        return earlier(deadlines.explain(start, limit.limit()), bound);
    }

    /**
     * The day from which a limit counts that runs from assignment, in the first round; for a step that comes up when it is over,
     * and in a later round, the day on which the step begins.
     */
    public LocalDate start(String step, String proposalKind, int round, LocalDate assignedOn, LocalDate began) {
        return round == 1 && !dueFor(step, proposalKind, assignedOn, null).date().isBefore(began) ? assignedOn : began;
    }

    /** Whether the step has to leave time before the reply date. */
    public boolean countsBack(String step, String proposalKind) {
        return table.limitOf(step, proposalKind).reserve() != null;
    }

    /**
     * The latest day on which a step may be finished so that the later steps keep their time before the reply date.
     *
     * @throws IllegalArgumentException when the step has nothing to do with the reply date
     */
    public DueDate latest(String step, String proposalKind, LocalDate replyDue) {
        Limit reserve = table.limitOf(step, proposalKind).reserve();
        if (reserve == null) {
            throw new IllegalArgumentException("环节“" + step + "”不按答复期限倒推。");
        }
        return deadlines.countBack(replyDue, reserve);
    }

    private static Limit ownLimit(String step, StepLimit stepLimit) {
        if (stepLimit.limit() == null) {
            throw new IllegalArgumentException("环节“" + step + "”没有自己的办理时限，须先确定答复期限。");
        }
        return stepLimit.limit();
    }

    private DueDate boundByReply(LocalDate start, LocalDate replyDue, Limit reserve) {
        DueDate countedBack = deadlines.countBack(replyDue, reserve);
        long left = ChronoUnit.DAYS.between(start, replyDue);
        LocalDate share = deadlines.calendar().onOrBefore(start.plusDays(Math.max(left, 0) / OWN_SHARE));
        if (countedBack.date().isAfter(start) && !countedBack.date().isBefore(share)) {
            return countedBack;
        }
        Explanation explanation = new Explanation(deadlines.calendar());
        explanation.include(countedBack);
        if (share.isAfter(start)) {
            explanation.say(Kind.REPLY_DATE, "按答复期限倒推的" + Explanation.inWords(countedBack.date()) + "离本环节开始太近，改按至答复期限 " + left
                    + " 天的三分之一，即" + Explanation.inWords(share) + "。");
            return explanation.result(share, share, countedBack.provisional());
        }
        explanation.say(Kind.REPLY_DATE, "按答复期限倒推的" + Explanation.inWords(countedBack.date())
                + "在本环节开始时已到，改以答复期限为限。");
        return explanation.result(replyDue, replyDue, countedBack.provisional());
    }

    private DueDate earlier(DueDate own, DueDate bound) {
        boolean ownFirst = !own.date().isAfter(bound.date());
        DueDate due = ownFirst ? own : bound;
        Explanation explanation = new Explanation(deadlines.calendar());
        explanation.include(own);
        explanation.include(bound);
        explanation.say(Kind.REPLY_DATE, "按办理时限为" + Explanation.inWords(own.date()) + "，按答复期限最迟为"
                + Explanation.inWords(bound.date()) + "，取" + (ownFirst ? "前者" : "后者") + "。");
        return explanation.result(due.date(), due.unmoved(), own.provisional() || bound.provisional());
    }
}
