package org.proposaldesk.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proposaldesk.supervision.Items.TODAY;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proposaldesk.proposal.State;
import org.proposaldesk.supervision.CaseQuery.Deadline;
import org.proposaldesk.supervision.CaseQuery.Progress;
import org.proposaldesk.supervision.Summary.SectionLoad;
import org.proposaldesk.supervision.Summary.StepLoad;

class OverviewTest {

    private Items items;

    @BeforeEach
    void newBureau() {
        items = new Items();
        items.item("new", State.AWAITING_RECEIPT, null, TODAY.plusDays(60));
        UUID overdue = items.item("overdue", State.DRAFTING, "planning", TODAY.minusDays(1));
        items.waits(overdue, "draft-reply", null, TODAY.minusDays(5), "section-planning");
        UUID soon = items.item("soon", State.IN_RESEARCH, "high-tech", TODAY.plusDays(7));
        items.waits(soon, "research-point", null, TODAY, "section-high-tech");
        items.waits(soon, "research-point", null, TODAY.minusDays(1), "section-planning");
        items.item("answered", State.FOLLOWING_UP, "planning", TODAY.minusDays(1));
        items.item("closed", State.CLOSED, "regional", TODAY.minusDays(1));
        items.item("returned", State.RETURNED, null, TODAY.plusDays(1));
    }

    @Test
    void countsItemsStepsAndSections() {
        Summary summary = items.overview.summary();

        assertThat(summary.running()).isEqualTo(4);
        assertThat(summary.overdue()).isEqualTo(1);
        assertThat(summary.dueSoon()).isEqualTo(1);
        assertThat(summary.forecastLate()).isEqualTo(1);
        assertThat(summary.finished()).isEqualTo(1);
        assertThat(summary.returned()).isEqualTo(1);
        assertThat(summary.steps()).containsExactly(
                new StepLoad("research-point", "研究提案要点", 1, 1), new StepLoad("draft-reply", "起草答复稿", 1, 1));
        assertThat(summary.sections()).containsExactly(
                new SectionLoad("none", "尚未分办", 1, 0, 0),
                new SectionLoad("high-tech", "高新技术科", 1, 0, 1),
                new SectionLoad("planning", "规划与政策法规科", 2, 1, 0));
    }

    @Test
    void everyNumberIsTheTotalOfItsList() {
        Summary summary = items.overview.summary();

        assertThat(summary.running()).isEqualTo(total(Progress.RUNNING, null, null, null));
        assertThat(summary.finished()).isEqualTo(total(Progress.FINISHED, null, null, null));
        assertThat(summary.returned()).isEqualTo(total(Progress.RETURNED, null, null, null));
        assertThat(summary.overdue()).isEqualTo(total(null, null, null, Deadline.OVERDUE));
        assertThat(summary.dueSoon()).isEqualTo(total(null, null, null, Deadline.SOON));
        assertThat(summary.forecastLate()).isEqualTo(total(null, null, null, Deadline.FORECAST_LATE));
        assertThat(summary.steps()).allSatisfy(step -> {
            assertThat(step.items()).isEqualTo(total(null, step.step(), null, null));
            assertThat(step.late()).isEqualTo(total(null, step.step(), null, Deadline.STEP_LATE));
        });
        assertThat(summary.sections()).allSatisfy(section -> {
            assertThat(section.running()).isEqualTo(total(Progress.RUNNING, null, section.section(), null));
            assertThat(section.overdue()).isEqualTo(total(Progress.RUNNING, null, section.section(), Deadline.OVERDUE));
            assertThat(section.dueSoon()).isEqualTo(total(Progress.RUNNING, null, section.section(), Deadline.SOON));
        });
    }

    @Test
    void takesOneStatementForTheItemsAndOneForTheContacts() {
        items.statements();
        items.overview.summary();
        assertThat(items.statements()).isEqualTo(2);
    }

    @Test
    void anEmptyBureauHasZeros() {
        Summary summary = new Items().overview.summary();
        assertThat(summary.running() + summary.overdue() + summary.dueSoon() + summary.finished() + summary.returned()).isZero();
        assertThat(summary.steps()).isEmpty();
        assertThat(summary.sections()).isEmpty();
    }

    private int total(Progress state, String step, String section, Deadline deadline) {
        return items.cases.search(items.viewer("supervisor"), new CaseQuery(null, state, step, section, deadline, false, 1)).total();
    }
}
