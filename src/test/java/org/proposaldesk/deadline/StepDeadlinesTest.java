package org.proposaldesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proposaldesk.deadline.DueDate.Kind;
import org.proposaldesk.deadline.DueDate.Step;

/** The due dates of steps, with the limits that are usual in Zhuzhou. */
class StepDeadlinesTest {

    private static final String KIND = "proposal";
    private static final LocalDate REPLY_DUE = LocalDate.of(2026, 6, 30);

    private static final Map<String, StepLimit> LIMITS = Map.of(
            StepDeadlines.REPLY, new StepLimit(Limit.months(3), null),
            StepDeadlines.EXTENSION, new StepLimit(Limit.months(6), null),
            "assist", new StepLimit(Limit.months(1), Limit.calendarDays(30)),
            "draft", new StepLimit(null, Limit.calendarDays(20)),
            "officeReview", new StepLimit(Limit.workingDays(2), Limit.workingDays(6)),
            "survey", new StepLimit(Limit.calendarDays(10), null),
            "publication", new StepLimit(Limit.workingDays(20), null),
            "redo", new StepLimit(Limit.months(1), null));

    private final Deadlines deadlines = CalendarDatabase.deadlinesAt("2026-03-02T09:00:00");
    private final StepDeadlines steps = new StepDeadlines(deadlines, (step, kind) -> LIMITS.get(step));

    /** R1: the date of the batch counts, and each batch has its own. */
    @ParameterizedTest
    @CsvSource({"2026-06-30", "2026-05-10"})
    void takesTheDateOfTheBatchAndNeverMovesIt(LocalDate batchDate) {
        DueDate due = steps.replyDue(KIND, LocalDate.of(2026, 2, 9), batchDate);

        assertThat(due.date()).isEqualTo(batchDate);
        assertThat(due.warnings()).isEmpty();
    }

    /** R1: without a date three months from assignment, here rolled off a Saturday. */
    @Test
    void fallsBackToTheLimitFromAssignment() {
        DueDate due = steps.replyDue(KIND, LocalDate.of(2026, 3, 11), null);

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 6, 11));
        assertThat(steps.replyDue(KIND, LocalDate.of(2026, 3, 13), null).date()).isEqualTo(LocalDate.of(2026, 6, 15));
    }

    @Test
    void warnsOfABatchDateThatCannotBeMeant() {
        LocalDate assignedOn = LocalDate.of(2025, 8, 5);

        assertThat(steps.replyDue(KIND, assignedOn, LocalDate.of(2026, 2, 5)).warnings()).isEmpty();
        assertThat(steps.replyDue(KIND, assignedOn, LocalDate.of(2026, 2, 6)).warnings()).containsExactly(
                "该日期晚于自交办日2025年8月5日（星期二）起算的最长期限2026年2月5日（星期四），请核对交办通知。");
        assertThat(steps.replyDue(KIND, assignedOn, assignedOn).warnings()).containsExactly(
                "该日期不晚于交办日2025年8月5日（星期二），请核对交办通知。");
        assertThat(steps.replyDue(KIND, assignedOn, assignedOn).date()).isEqualTo(assignedOn);
    }

    /** R2. */
    @Test
    void capsAnExtensionSixMonthsFromAssignment() {
        assertThat(steps.latestExtension(KIND, LocalDate.of(2025, 8, 5)).date()).isEqualTo(LocalDate.of(2026, 2, 5));
    }

    /** R11, R30, R41 and R43, in this order. */
    @ParameterizedTest
    @CsvSource({
        "assist,      2026-03-10, 2026-04-10",
        "publication, 2026-06-18, 2026-07-17",
        "survey,      2026-06-12, 2026-06-22",
        "redo,        2026-01-31, 2026-02-28"})
    void countsTheLimitsOfTheRules(String step, LocalDate start, LocalDate due) {
        assertThat(steps.dueFor(step, KIND, start, null).date()).isEqualTo(due);
    }

    @Test
    void boundsAStepByTheTimeThatLaterStepsNeed() {
        DueDate due = steps.dueFor("assist", KIND, LocalDate.of(2026, 5, 6), REPLY_DUE);

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 5, 29));
        assertThat(due.steps()).endsWith(
                new Step(Kind.REPLY_DATE, "按办理时限为2026年6月8日（星期一），按答复期限最迟为2026年5月29日（星期五），取后者。"),
                new Step(Kind.RESULT, "到期日为2026年5月29日（星期五），当日 24:00（北京时间）之前办理均不逾期。"));
        assertThat(due.steps()).filteredOn(step -> step.kind() == Kind.RESULT).hasSize(1);
    }

    @Test
    void keepsTheOwnLimitOfAStepThatIsEarlyEnough() {
        DueDate due = steps.dueFor("officeReview", KIND, LocalDate.of(2026, 4, 3), REPLY_DUE);

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(due.steps()).contains(new Step(Kind.REPLY_DATE,
                "按办理时限为2026年4月8日（星期三），按答复期限最迟为2026年6月22日（星期一），取前者。"));
    }

    @Test
    void countsBackAStepWithoutALimitOfItsOwn() {
        assertThat(steps.dueFor("draft", KIND, LocalDate.of(2026, 4, 1), REPLY_DUE).date())
                .isEqualTo(LocalDate.of(2026, 6, 10));
        assertThatThrownBy(() -> steps.dueFor("draft", KIND, LocalDate.of(2026, 4, 1), null))
                .hasMessage("环节“draft”没有自己的办理时限，须先确定答复期限。");
    }

    @Test
    void givesAStepThatStartsLateAThirdOfWhatIsLeft() {
        DueDate due = steps.dueFor("draft", KIND, LocalDate.of(2026, 6, 15), REPLY_DUE);

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 6, 18));
        assertThat(due.steps()).contains(new Step(Kind.REPLY_DATE,
                "按答复期限倒推的2026年6月10日（星期三）离本环节开始太近，改按至答复期限 15 天的三分之一，即2026年6月18日（星期四）。"));
    }

    /** R43: one month from the feedback; the reserve of thirty days would leave one. */
    @Test
    void leavesTimeForResearchInAnotherRound() {
        LocalDate feedback = LocalDate.of(2026, 3, 11);
        LocalDate redo = steps.dueFor("redo", KIND, feedback, null).date();

        assertThat(redo).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(steps.dueFor("assist", KIND, feedback, redo).date()).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void fallsBackToTheReplyDateWhenNoWorkingDayIsLeftOfAThird() {
        DueDate due = steps.dueFor("draft", KIND, LocalDate.of(2026, 6, 29), REPLY_DUE);

        assertThat(due.date()).isEqualTo(REPLY_DUE);
        assertThat(due.steps()).contains(new Step(Kind.REPLY_DATE,
                "按答复期限倒推的2026年6月10日（星期三）在本环节开始时已到，改以答复期限为限。"));
    }

    @Property
    void aStepKeepsAThirdOfTheTimeThatIsLeft(@ForAll("dates") LocalDate start, @ForAll @IntRange(min = 1, max = 200) int left) {
        LocalDate reply = start.plusDays(left);
        assertThat(steps.dueFor("draft", KIND, start, reply).date())
                .isAfterOrEqualTo(deadlines.calendar().onOrBefore(start.plusDays(left / 3)));
    }

    @Test
    void isProvisionalWhenOneOfBothDatesIs() {
        LocalDate nextYear = LocalDate.of(2027, 1, 20);

        assertThat(steps.dueFor("officeReview", KIND, LocalDate.of(2026, 11, 2), nextYear).provisional()).isTrue();
        assertThat(steps.dueFor("officeReview", KIND, LocalDate.of(2026, 11, 2), REPLY_DUE).provisional()).isFalse();
    }

    @Test
    void refusesARowThatBoundsNothing() {
        assertThatThrownBy(() -> new StepLimit(null, null)).hasMessage("环节时限表有误：办理时限与预留时间至少填写一项。");
    }

    @Property
    void aStepBeforeDispatchIsNeverDueAfterTheReply(@ForAll("dates") LocalDate start, @ForAll("dates") LocalDate replyDue,
            @ForAll("stepsBeforeDispatch") String step) {
        assertThat(steps.dueFor(step, KIND, start, replyDue).date()).isBeforeOrEqualTo(replyDue);
    }

    @Property
    void aStepThatStartsBeforeTheReplyDateIsNeverDueBeforeItStarts(@ForAll("dates") LocalDate start,
            @ForAll("dates") LocalDate replyDue, @ForAll("stepsBeforeDispatch") String step) {
        LocalDate first = start.isBefore(replyDue) ? start : replyDue;
        LocalDate last = start.isBefore(replyDue) ? replyDue : start;

        assertThat(steps.dueFor(step, KIND, first, last).date()).isAfterOrEqualTo(first);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 1_000).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<String> stepsBeforeDispatch() {
        return Arbitraries.of("assist", "draft", "officeReview");
    }
}
