package org.proposaldesk.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.drafting.ReusablePassages;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.JournalEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When somebody leaves, everything he has in hand goes to a colleague at once; what different hands must do stays (R17). */
@DeskTest
class HandOverTest {

    @Autowired
    private Desk desk;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private StandIns standIns;

    @Autowired
    private ReusablePassages passages;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private StandInRepository register;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothingInHand() {
        jdbc.sql("delete from proposal_desk.stand_in").update();
        jdbc.sql("update act_ru_task set assignee_ = null where assignee_ in ('reviewer', 'office')").update();
    }

    @Test
    void everythingGoesButWhatDifferentHandsMustDo() {
        Item item = desk.proposalAt("sign-for");
        item.as("reviewer").claims("sign-for").keeps(item.task("sign-for"), input -> input.put("note", "缺附件一份"));
        Item recorded = desk.proposalAt("record-survey");
        recorded.as("office").completes("record-survey");
        recorded.as("reviewer").claims("confirm-survey");
        LocalDate today = DeskClock.today();
        UUID away = standIns.enter(new StandIns.Input(StandIn.Kind.ABSENCE, "archivist", "reviewer", today, today, null, ""), "archivist");

        List<HandOvers.Line> lines = handOvers.preview("reviewer", "office", "admin");
        assertThat(lines).filteredOn(line -> line.objection() == null).extracting(HandOvers.Line::what).containsExactlyInAnyOrder(
                "提案" + item.proposal().number() + " 签收交办件（含未提交的填写内容）", "终止：办公室核稿替档案管理办理（离岗替岗，至" + ChineseDate.format(today) + "）");
        assertThat(lines).filteredOn(line -> line.objection() != null).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo(recorded.task("confirm-survey").getId());
            assertThat(line.objection()).contains("R17");
        });

        handOvers.confirm("reviewer", "office", lines, "admin");

        Task task = item.task("sign-for");
        assertThat(task.getAssignee()).isEqualTo("office");
        assertThat(desk.forms().input(item.as("office").open(task)).content().get("note").asText()).isEqualTo("缺附件一份");
        assertThat(item.lastEntry()).extracting(JournalEntry::step, JournalEntry::person).containsExactly("hand-over", "admin");
        assertThat(item.lastEntry().action()).contains("由办公室核稿交接给办公室专干");
        assertThat(recorded.task("confirm-survey").getAssignee()).as("stays").isEqualTo("reviewer");
        assertThat(register.all()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(away);
            assertThat(one.endedBy()).isEqualTo("admin");
        });
        assertThat(jdbc.sql("""
                select count(*) from proposal_desk.hand_over_line l join proposal_desk.hand_over h on h.id = l.hand_over_id
                where h.from_person = 'reviewer' and h.to_person = 'office' and h.confirmed_by = 'admin'""")
                .query(Integer.class).single()).isEqualTo(3);
        item.as("office").completes("sign-for");
    }

    /** The archivist is asked twice by name: it is his turn with one letter, and will be with the other. */
    @Test
    void whatHeIsAskedByNameGoesTooAlsoWhenItIsNotHisTurnYet() {
        Item ahead = desk.proposalAt("review-by-section");
        asks(ahead, "hightech.head", "review-by-section", "AFTER");
        Item now = desk.proposalAt("review-by-section");
        asks(now, "hightech.head", "review-by-section", "BEFORE");
        now.as("archivist").keeps(now.task("countersign"), input -> input.put("opinion", "档案里有前例"));

        assertThat(handOvers.preview("archivist", "hightech", "admin")).extracting(HandOvers.Line::objection)
                .allSatisfy(objection -> assertThat(objection).as("the drafter").contains("R17"));
        List<HandOvers.Line> lines = handOvers.preview("archivist", "seal", "admin");
        assertThat(lines).extracting(HandOvers.Line::what).containsExactlyInAnyOrder(
                "提案" + ahead.proposal().number() + " 请档案管理加签（请看第二条数据），尚未轮到", "提案" + now.proposal().number() + " 请档案管理加签（请看第二条数据）");
        handOvers.confirm("archivist", "seal", lines, "admin");

        assertThat(now.task("countersign").getAssignee()).isEqualTo("seal");
        assertThat(desk.forms().input(now.as("seal").open(now.task("countersign"))).content().get("opinion").asText()).isEqualTo("档案里有前例");
        assertThat(now.lastEntry().action()).isEqualTo("会签或加签由档案管理交接给用印管理");
        now.as("seal").completes("countersign");
        assertThat(now.openSteps()).containsExactly("review-by-section");
        ahead.usually("review-by-section");
        assertThat(ahead.task("countersign").getAssignee()).isEqualTo("seal");
        assertThat(handOvers.preview("archivist", "seal", "admin")).isEmpty();
    }

    private void asks(Item item, String asker, String step, String when) {
        item.as(asker).claims(step);
        ActionDesk.Caller caller = new ActionDesk.Caller(null, item.task(step).getId(), asker, desk.groupsOf(asker));
        desk.as(asker, () -> actions.perform(caller, "ask-colleague", JsonNodeFactory.instance.objectNode().put("colleague", "archivist")
                .put("when", when).put("question", "请看第二条数据")));
    }

    @Test
    void hisOwnPassagesGoToTheColleague() {
        ReusablePassages.Input input = new ReusablePassages.Input("档案利用", "档案可以到市档案馆查阅。", DeskClock.today().plusMonths(6), false);
        UUID passage = passages.add("archivist", input).id();
        List<HandOvers.Line> lines = handOvers.preview("archivist", "seal", "office");
        assertThat(lines).extracting(HandOvers.Line::what).containsExactly(
                "常用段落：档案利用（有效期至" + ChineseDate.format(DeskClock.today().plusMonths(6)) + "）");
        handOvers.confirm("archivist", "seal", lines, "office");
        assertThat(passages.kept("archivist")).isEmpty();
        assertThat(passages.kept("seal")).singleElement().satisfies(one -> assertThat(one.id()).isEqualTo(passage));
        passages.withdraw("seal", passage, 2);
    }

    @Test
    void aListThatChangedIsLookedAtAgain() {
        Item item = desk.proposalAt("sign-for");
        item.as("reviewer").claims("sign-for");
        List<HandOvers.Line> lines = handOvers.preview("reviewer", "office", "office");
        Item another = desk.proposalAt("sign-for");
        another.as("reviewer").claims("sign-for");
        assertThatThrownBy(() -> handOvers.confirm("reviewer", "office", lines, "office")).isInstanceOf(Conflict.class)
                .hasMessageContaining("重新生成清单");
        assertThat(item.task("sign-for").getAssignee()).isEqualTo("reviewer");
    }

    @Test
    void onlyTheOfficeAndAdministratorsHandOver() {
        assertThat(Refused.by(() -> handOvers.preview("reviewer", "office", "hightech")).rule()).isEqualTo("R57");
        assertThat(Refused.by(() -> handOvers.preview("reviewer", "reviewer", "office")).rule()).isEqualTo("R57");
        assertThat(Refused.by(() -> handOvers.preview("reviewer", "nobody", "office")).rule()).isEqualTo("R57");
    }

    @Test
    void whoIsNoLongerListedIsShownWithHisTasks() {
        Item item = desk.proposalAt("sign-for");
        String gone = desk.hires("office", "staff");
        item.as(gone).claims("sign-for");
        assertThat(handOvers.leavers()).contains(new HandOvers.Leaver(gone, 1));
        handOvers.confirm(gone, "office", handOvers.preview(gone, "office", "admin"), "admin");
        assertThat(handOvers.leavers()).extracting(HandOvers.Leaver::person).doesNotContain(gone);
        item.as("office").completes("sign-for");
    }
}
