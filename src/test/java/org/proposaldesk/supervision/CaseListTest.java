package org.proposaldesk.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.proposaldesk.supervision.Items.TODAY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.forecast.Forecast;
import org.proposaldesk.proposal.State;
import org.proposaldesk.supervision.CaseQuery.Deadline;
import org.proposaldesk.supervision.CaseQuery.Progress;

class CaseListTest {

    private static final CaseQuery EVERYTHING = new CaseQuery(null, null, null, null, null, false, 1);

    private Items items;

    @BeforeEach
    void newBureau() {
        items = new Items();
    }

    @Test
    void aRowSaysWhereTheItemIsAndUntilWhen() {
        UUID id = items.item("101", State.IN_RESEARCH, "achievements", TODAY.plusDays(4), "王委员", "赵委员");
        items.waits(id, "research-point", "zhou.nanping", TODAY.minusDays(3), "section-achievements");
        items.waits(id, "review-by-office", null, null, "office-reviewer", "section-planning-head");

        CaseRow row = onlyRow(EVERYTHING);

        assertThat(row.id()).isEqualTo(id);
        assertThat(row.kindLabel()).isEqualTo("政协提案");
        assertThat(row.proposer()).isEqualTo("王委员等2个提案者");
        assertThat(row.sectionName()).isEqualTo("成果转化与科技金融科");
        assertThat(row.stateLabel()).isEqualTo("办理中");
        assertThat(row.remainingWorkingDays()).isEqualTo(4);
        assertThat(row.now()).extracting(Hand::stepName, Hand::holders, Hand::claimed, Hand::remainingWorkingDays).containsExactly(
                tuple("研究提案要点", List.of("周南萍"), true, -1L),
                tuple("办公室核稿", List.of("办公室核稿", "规划与政策法规科负责人"), false, null));
    }

    @Test
    void afterTheReplyNoLimitRuns() {
        items.item("102", State.FOLLOWING_UP, "planning", TODAY.minusDays(100), "王委员");
        CaseRow row = onlyRow(EVERYTHING);
        assertThat(row.remainingWorkingDays()).isNull();
        assertThat(row.finished()).isFalse();
        assertThat(row.proposer()).isEqualTo("王委员");
    }

    @Test
    void whatIsDueFirstComesFirstAndFinishedItemsLast() {
        items.item("finished-early", State.CLOSED, "planning", TODAY.minusDays(90));
        items.item("finished-late", State.RETURNED, "planning", TODAY.minusDays(30));
        items.item("answered", State.AWAITING_FEEDBACK, "planning", TODAY.minusDays(10));
        items.item("later", State.DRAFTING, "planning", TODAY.plusDays(40));
        items.item("overdue", State.DRAFTING, "planning", TODAY.minusDays(1));
        assertThat(numbers(supervisor(EVERYTHING))).containsExactly("overdue", "later", "answered", "finished-late", "finished-early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2104106", "104", "科技成果", "PLATFORM", "李委员"})
    void findsByPartOfNumberSubjectOrProposer(String text) {
        items.item("2104106 科技成果 Platform", State.DRAFTING, "planning", TODAY, "王委员", "李委员");
        items.item("200", State.DRAFTING, "planning", TODAY, "赵委员");
        assertThat(supervisor(new CaseQuery(" " + text + " ", null, null, null, null, false, 1)).rows())
                .extracting(CaseRow::number).containsExactly("2104106 科技成果 Platform");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "' or 1=1 --", "\\"})
    void signsOfTheDatabaseLanguageAreOrdinaryText(String text) {
        items.item("300", State.DRAFTING, "planning", TODAY);
        assertThat(supervisor(new CaseQuery(text, null, null, null, null, false, 1)).total()).isZero();
    }

    @Test
    void filtersByProgressSectionAndDeadline() {
        items.item("new", State.AWAITING_RECEIPT, null, TODAY.plusDays(60));
        items.item("overdue", State.DRAFTING, "planning", TODAY.minusDays(1));
        items.item("today", State.DRAFTING, "planning", TODAY);
        items.item("in-a-week", State.DRAFTING, "regional", TODAY.plusDays(7));
        items.item("in-eight-days", State.DRAFTING, "regional", TODAY.plusDays(8));
        items.item("answered-in-time", State.FOLLOWING_UP, "planning", TODAY.minusDays(1));
        items.item("closed", State.CLOSED, "planning", TODAY.plusDays(1));

        assertThat(numbers(by(Progress.FINISHED, null, null))).containsExactly("closed");
        assertThat(by(Progress.RUNNING, null, null).total()).isEqualTo(6);
        assertThat(numbers(by(null, "planning", null))).containsExactly("overdue", "today", "answered-in-time", "closed");
        assertThat(numbers(by(null, CaseQuery.NO_SECTION, null))).containsExactly("new");
        assertThat(numbers(by(null, null, Deadline.OVERDUE))).containsExactly("overdue");
        assertThat(numbers(by(null, null, Deadline.SOON))).containsExactly("today", "in-a-week");
    }

    @Test
    void filtersByForecastAndSaysWhy() {
        items.waits(items.item("in-ten-days", State.DRAFTING, "planning", TODAY.plusDays(10)), "draft-reply", null, TODAY, "section-planning");
        items.waits(items.item("in-a-year", State.DRAFTING, "planning", TODAY.plusDays(365)), "draft-reply", null, TODAY, "section-planning");
        items.waits(items.item("overdue", State.DRAFTING, "planning", TODAY.minusDays(1)), "draft-reply", null, TODAY, "section-planning");
        items.waits(items.item("answered", State.FOLLOWING_UP, "planning", TODAY.plusDays(1)), "follow-commitment", null, TODAY, "section-planning");

        assertThat(numbers(by(null, null, Deadline.FORECAST_LATE))).containsExactly("in-ten-days");
        assertThat(supervisor(EVERYTHING).rows()).extracting(CaseRow::number, row -> row.forecast() == null ? null : row.forecast().level())
                .containsExactly(tuple("overdue", null), tuple("in-ten-days", Forecast.Level.PROBABLY_LATE), tuple("in-a-year", Forecast.Level.IN_TIME),
                        tuple("answered", null));
    }

    @Test
    void filtersByStepAndByStepsThatAreLate() {
        UUID late = items.item("late", State.IN_RESEARCH, "planning", TODAY.plusDays(30));
        items.waits(late, "research-point", null, TODAY.minusDays(1), "section-planning");
        items.waits(late, "draft-reply", null, TODAY, "section-planning");
        UUID inTime = items.item("in-time", State.IN_RESEARCH, "planning", TODAY.plusDays(31));
        items.waits(inTime, "research-point", null, TODAY, "section-planning");

        assertThat(numbers(at("research-point", null))).containsExactly("late", "in-time");
        assertThat(numbers(at("research-point", Deadline.STEP_LATE))).containsExactly("late");
        assertThat(numbers(at("draft-reply", Deadline.STEP_LATE))).isEmpty();
        assertThat(numbers(at(null, Deadline.STEP_LATE))).containsExactly("late");
        assertThat(numbers(at("no-such-step", null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "deputy", "zhang.jun", "office"})
    void supervisionLeadersAndOfficeSeeEveryItem(String person) {
        items.item("1", State.DRAFTING, "planning", TODAY);
        items.item("2", State.AWAITING_RECEIPT, null, TODAY);
        assertThat(items.cases.search(items.viewer(person), EVERYTHING).total()).isEqualTo(2);
    }

    @Test
    void administratorsHaveNoBusinessRights() {
        items.item("1", State.DRAFTING, "planning", TODAY);
        assertThat(items.cases.search(new Viewer("admin", List.of("camunda-admin")), EVERYTHING).total()).isZero();
    }

    @Test
    void aSectionSeesWhatItLeadsOrHelpsWith() {
        UUID leads = items.item("leads", State.DRAFTING, "planning", TODAY);
        UUID helps = items.item("helps", State.IN_RESEARCH, "regional", TODAY.plusDays(1));
        items.assign(helps, "planning");
        UUID foreign = items.item("foreign", State.IN_RESEARCH, "regional", TODAY);

        for (String person : List.of("planning", "planning.head")) {
            Viewer viewer = items.viewer(person);
            assertThat(numbers(items.cases.search(viewer, EVERYTHING))).containsExactly("leads", "helps");
            assertThat(items.cases.find(viewer, leads)).isPresent();
            assertThat(items.cases.find(viewer, helps)).isPresent();
            assertThat(items.cases.find(viewer, foreign)).isEmpty();
        }
    }

    @Test
    void whoTookPartOrHasSomethingToDoSeesTheItem() {
        UUID sealed = items.item("sealed", State.SEALED, "planning", TODAY);
        items.done(sealed, 1, "seal-letter", "seal", "用印 2 份", "", null);
        UUID toSeal = items.item("to-seal", State.NUMBERED, "planning", TODAY.plusDays(1));
        items.waits(toSeal, "seal-letter", null, TODAY, "seal-keeper");
        UUID claimed = items.item("claimed", State.NUMBERED, "planning", TODAY.plusDays(2));
        items.waits(claimed, "seal-letter", "somebody.else", TODAY, "seal-keeper");

        assertThat(numbers(items.cases.search(items.viewer("seal"), EVERYTHING))).containsExactly("sealed", "to-seal");
    }

    @Test
    void nobodySeesAnythingByDefault() {
        items.item("1", State.DRAFTING, "planning", TODAY);
        assertThat(items.cases.search(new Viewer("nobody", List.of("staff")), EVERYTHING).total()).isZero();
        assertThat(items.cases.search(items.viewer("archivist"), EVERYTHING).rows()).isEmpty();
    }

    @Test
    void mineAreTheItemsOneTookPartInOrHasInHand() {
        UUID reviewed = items.item("reviewed", State.DRAFTING, "planning", TODAY);
        items.done(reviewed, 1, "approve-distribution", "deputy", "同意分办", "", null);
        UUID waiting = items.item("waiting", State.AWAITING_DISTRIBUTION, null, TODAY.plusDays(1));
        items.waits(waiting, "approve-distribution", null, TODAY, "deputy-leader");
        items.item("foreign", State.DRAFTING, "planning", TODAY);

        CaseQuery mine = new CaseQuery(null, null, null, null, null, true, 1);
        assertThat(numbers(items.cases.search(items.viewer("deputy"), mine))).containsExactly("reviewed", "waiting");
    }

    @Test
    void pagesAreCompleteAndTheWorkDoesNotGrowWithTheItems() {
        UUID first = items.item("1000", State.DRAFTING, "planning", TODAY);
        items.waits(first, "draft-reply", null, TODAY, "section-planning");
        CaseQuery hard = new CaseQuery("0", Progress.RUNNING, "draft-reply", "planning", Deadline.SOON, true, 1);
        items.statements();
        items.cases.search(items.viewer("planning"), hard);
        int forOne = items.statements();
        for (int number = 1001; number < 1070; number++) {
            UUID id = items.item(Integer.toString(number), State.DRAFTING, "planning", TODAY, "甲", "乙");
            items.waits(id, "draft-reply", null, TODAY, "section-planning");
        }
        items.statements();

        CasePage page = items.cases.search(items.viewer("planning"), hard);

        assertThat(items.statements()).isEqualTo(forOne).isEqualTo(2);
        assertThat(page.total()).isEqualTo(70);
        assertThat(page.rows()).hasSize(CaseQuery.PAGE_SIZE);
        CasePage second = supervisor(new CaseQuery(null, null, null, null, null, false, 2));
        assertThat(second.rows()).hasSize(20).doesNotContainAnyElementsOf(page.rows());
        CasePage beyond = supervisor(new CaseQuery(null, null, null, null, null, false, Integer.MAX_VALUE));
        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.total()).isEqualTo(70);
    }

    private CasePage by(Progress state, String section, Deadline deadline) {
        return supervisor(new CaseQuery(null, state, null, section, deadline, false, 1));
    }

    private CasePage at(String step, Deadline deadline) {
        return supervisor(new CaseQuery(null, null, step, null, deadline, false, 1));
    }

    private CasePage supervisor(CaseQuery query) {
        return items.cases.search(items.viewer("supervisor"), query);
    }

    private CaseRow onlyRow(CaseQuery query) {
        List<CaseRow> rows = supervisor(query).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<String> numbers(CasePage page) {
        return page.rows().stream().map(CaseRow::number).toList();
    }
}
