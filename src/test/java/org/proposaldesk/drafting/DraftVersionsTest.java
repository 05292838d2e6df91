package org.proposaldesk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.process.DraftDesk;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions of a draft: none is lost, and only what was handed in is a letter. */
@DeskTest
class DraftVersionsTest {

    private static final String DRAFTER = "hightech";

    @Autowired
    private Desk desk;

    @Autowired
    private DraftDesk draftDesk;

    @Autowired
    private DraftVersions versions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Background background;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private static Consumer<ObjectNode> answer(int point, String text) {
        return input -> ((ObjectNode) input.withArray("answers").get(point)).put("text", text);
    }

    private List<VersionReason> reasons(Item item) {
        return versions.list(item.proposal()).stream().map(Drafts.Version::reason).toList();
    }

    private String savedAnswer(Item item, String person) {
        Task task = item.task(item.waitsAt("draft-reply") ? "draft-reply" : "revise-draft");
        return desk.forms().input(item.as(person).open(task)).content().at("/answers/0/text").asText();
    }

    private int inputs(Item item) {
        return jdbc.sql("select count(*) from proposal_desk.task_input where proposal_id = :id").param("id", item.id()).query(Integer.class).single();
    }

    private String hiredForTheSection() {
        return desk.hires("section-high-tech", "staff");
    }

    private void handedOver(Task task, String person) {
        tasks.setAssignee(task.getId(), null);
        desk.as(person, () -> tasks.claim(task.getId(), person));
    }

    @Test
    void aKeptVersionIsNoLetter() {
        Item item = desk.proposalAt("draft-reply");
        Task task = item.task("draft-reply");
        item.as(DRAFTER).claims("draft-reply");
        JsonNode typed = item.as(DRAFTER).input(task, answer(0, ""));
        assertThat(draftDesk.keep(item.as(DRAFTER).open(task), typed, "送科长看过")).isEqualTo(1);
        assertThat(drafts.latest(item.id(), 1)).as("an incomplete text may be kept, but it is no letter").isEmpty();
        assertThat(versions.list(item.proposal())).singleElement().satisfies(one -> {
            assertThat(one.note()).isEqualTo("送科长看过");
            assertThat(one.author()).isEqualTo(DRAFTER);
        });
        item.usually("draft-reply");
        assertThat(drafts.latest(item.id(), 1).orElseThrow().version()).isEqualTo(2);
        assertThat(reasons(item)).containsExactly(VersionReason.SUBMITTED, VersionReason.KEPT);
    }

    @Test
    void twoVersionsAreComparedByParagraphUnderTheNamesOfTheForm() {
        Item item = desk.proposalAt("draft-reply");
        Task task = item.task("draft-reply");
        item.as(DRAFTER).claims("draft-reply");
        TaskDesk.OpenTask open = item.as(DRAFTER).open(task);
        draftDesk.keep(open, item.as(DRAFTER).input(task, answer(1, "我局给予扶持。")), null);
        draftDesk.keep(open, item.as(DRAFTER).input(task, answer(1, "我局给予资金扶持。").andThen(input -> input.put("category", "B"))), null);
        DraftVersions.Changes changes = draftDesk.compare(open, null, 1, 2);
        assertThat(changes.sections()).extracting(DraftComparison.Section::name).containsExactly("答复 2", "办理结果类别");
        assertThat(changes.sections().get(0).changes().get(0).runs()).extracting(TextChange.Run::text).containsExactly("我局给予", "资金", "扶持。");
        JsonNode typed = item.as(DRAFTER).input(task, answer(1, "我局给予扶持。"));
        assertThat(draftDesk.compare(open, typed, 1, 0).sections()).as("what is typed now says the same as version 1").isEmpty();
        assertThatThrownBy(() -> draftDesk.compare(open, typed, 9, 0)).isInstanceOf(NotFound.class).hasMessageContaining("第 9 版");
    }

    @Test
    void goingBackToAVersionLosesNothing() {
        Item item = desk.proposalAt("draft-reply");
        Task task = item.task("draft-reply");
        item.as(DRAFTER).claims("draft-reply");
        TaskDesk.OpenTask open = item.as(DRAFTER).open(task);
        draftDesk.keep(open, item.as(DRAFTER).input(task, answer(0, "第一稿。")), null);
        item.as(DRAFTER).keeps(task, answer(0, "第二稿。"));
        int saved = desk.forms().input(open).version();
        assertThatThrownBy(() -> draftDesk.restore(open, saved - 1, 1)).isInstanceOf(Conflict.class).hasMessageContaining("没有回退");
        assertThat(reasons(item)).as("what was refused left nothing").containsExactly(VersionReason.KEPT);
        assertThat(draftDesk.restore(open, saved, 1)).isEqualTo(saved + 1);
        assertThat(savedAnswer(item, DRAFTER)).isEqualTo("第一稿。");
        assertThat(reasons(item)).containsExactly(VersionReason.RESTORED, VersionReason.KEPT, VersionReason.KEPT);
        assertThat(versions.content(item.proposal(), 2).answers().get(0).text()).isEqualTo("第二稿。");
    }

    @Test
    void whoGoesOnWhereAnotherStoppedLeavesHisTextAsAVersion() {
        Item item = desk.proposalAt("draft-reply");
        Task task = item.task("draft-reply");
        item.as(DRAFTER).claims("draft-reply").keeps(task, answer(0, "前一位写的。"));
        String other = hiredForTheSection();
        handedOver(task, other);
        item.as(other).keeps(task, answer(0, "后一位写的。"));
        item.as(other).keeps(task, answer(0, "后一位又写的。"));
        assertThat(versions.list(item.proposal())).as("kept once, when the other began").singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(VersionReason.TAKEN_OVER);
            assertThat(one.author()).isEqualTo(DRAFTER);
        });
        assertThat(versions.content(item.proposal(), 1).answers().get(0).text()).isEqualTo("前一位写的。");
        assertThat(savedAnswer(item, other)).isEqualTo("后一位又写的。");
    }

    @Test
    void whoTakesATaskOverMayBeginWithAnEarlierVersion() {
        Item item = desk.proposalAt("draft-reply");
        Task task = item.task("draft-reply");
        item.as(DRAFTER).claims("draft-reply");
        draftDesk.keep(item.as(DRAFTER).open(task), item.as(DRAFTER).input(task, answer(0, "第一稿。")), null);
        item.as(DRAFTER).keeps(task, answer(0, "前一位的第二稿。"));
        String other = hiredForTheSection();
        handedOver(task, other);
        assertThat(draftDesk.restore(item.as(other).open(task), 1, 1)).isEqualTo(2);
        assertThat(savedAnswer(item, other)).isEqualTo("第一稿。");
        assertThat(versions.content(item.proposal(), 2).answers().get(0).text()).as("kept before going back").isEqualTo("前一位的第二稿。");
        item.as(other).keeps(task, answer(0, "后一位写的。"));
        assertThat(reasons(item)).as("nothing is taken over twice").containsExactly(VersionReason.RESTORED, VersionReason.KEPT, VersionReason.KEPT);
    }

    @Test
    void whoLostTheTaskMayStillKeepWhatHisPageShows() {
        Item item = desk.proposalAt("draft-reply");
        Task task = item.task("draft-reply");
        item.as(DRAFTER).claims("draft-reply");
        JsonNode typed = item.as(DRAFTER).input(task, answer(0, "还没有存上的。"));
        handedOver(task, hiredForTheSection());
        TaskDesk.OpenTask open = item.as(DRAFTER).open(task);
        assertThat(Refused.by(() -> desk.forms().save(open, 0, typed)).rule()).isEqualTo("R16");
        draftDesk.keep(open, typed, null);
        assertThat(versions.content(item.proposal(), 1).answers().get(0).text()).isEqualTo("还没有存上的。");
        TaskDesk.OpenTask looking = item.as("supervisor").open(task);
        assertThat(Refused.by(() -> draftDesk.keep(looking, typed, null)).rule()).as("who only looks keeps nothing").isEqualTo("R16");
        assertThat(Refused.by(() -> draftDesk.restore(looking, 0, 1)).rule()).isEqualTo("R16");
    }

    @Test
    void whatWasTypedOfALetterOutlivesItsTask() {
        Item item = desk.proposalAt("draft-reply");
        Task task = item.task("draft-reply");
        item.as(DRAFTER).claims("draft-reply").keeps(task, answer(0, "写到一半。"));
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "taken back by this test");
        assertThat(versions.list(item.proposal())).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(VersionReason.INTERRUPTED);
            assertThat(one.author()).isEqualTo(DRAFTER);
        });
        assertThat(versions.content(item.proposal(), 1).answers().get(0).text()).isEqualTo("写到一半。");
        assertThat(inputs(item)).isZero();
    }

    @Test
    void otherInputGoesWithItsTask() {
        Item item = desk.proposalAt("plan-distribution");
        Task task = item.task("plan-distribution");
        item.as("office").claims("plan-distribution").keeps(task, input -> { });
        assertThat(inputs(item)).isEqualTo(1);
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "taken back by this test");
        assertThat(inputs(item)).isZero();
        assertThat(versions.list(item.proposal())).isEmpty();
    }

    @Test
    void aReviewerSeesWhatHasChangedSinceHeReturnedTheLetter() {
        Item item = desk.proposalAt("review-by-section");
        String reviewer = item.usualPerson("review-by-section");
        Work first = item.as(reviewer).open(item.task("review-by-section")).work();
        assertThat(versions.sinceLastLook(first, "review-by-section")).as("nobody of this step has seen it").isEmpty();
        item.usually("review-by-section", input -> input.put("decision", "RETURN").put("reason", "请写清补助"));
        item.usually("revise-draft", answer(0, "已经建立机制，并落实补助一百万元。"));
        DraftVersions.Changes changes = versions.sinceLastLook(item.as(reviewer).open(item.task("review-by-section")).work(), "review-by-section")
                .orElseThrow();
        assertThat(changes.before()).isEqualTo(1);
        assertThat(changes.after()).isEqualTo(2);
        assertThat(changes.sections()).extracting(DraftComparison.Section::name).containsExactly("答复 1");
        item.usually("review-by-section").reaches("sign-reply");
        Work signer = item.as(item.usualPerson("sign-reply")).open(item.task("sign-reply")).work();
        assertThat(versions.sinceLastLook(signer, "sign-reply")).isEmpty();
    }

    @Test
    void theSecondRoundHasTheFirstReplyBesideIt() {
        Item item = desk.proposalAt("draft-reply");
        item.usually("draft-reply", answer(0, "第一轮的答复。"));
        item.reaches("record-survey").usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处"))
                .usually("confirm-survey");
        item.reaches("draft-reply");
        Background.Papers papers = background.of(item.proposal());
        assertThat(papers.earlierRounds()).singleElement().satisfies(round -> {
            assertThat(round.round()).isEqualTo(1);
            assertThat(round.answers().get(0).text()).isEqualTo("第一轮的答复。");
        });
        assertThat(papers.sameProposer()).as("the first reply is no other item's").noneMatch(letter -> letter.number().equals(item.proposal().number()));
        Item other = desk.proposalAt("draft-reply");
        assertThat(background.of(other.proposal()).sameProposer()).as("the same member").anyMatch(letter -> letter.title().contains("答复"));
    }
}
