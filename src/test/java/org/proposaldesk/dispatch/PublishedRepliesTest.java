package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.approval.Redacted;
import org.proposaldesk.archive.Archive;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.letter.PublicCopy;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the public reads, and how it is taken back (R28, R30, domain 3.3). */
@DeskTest
class PublishedRepliesTest {

    @Autowired
    private Desk desk;

    @Autowired
    private PublishedReplies replies;

    @Autowired
    private PublicationRecords records;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private Republication republication;

    @Autowired
    private Archive archive;

    @Autowired
    private JdbcClient jdbc;

    /** A reply whose text has these words, signed and delivered, waiting to be published. */
    private Item reply(String words, PublicationAttribute attribute) {
        Item item = desk.proposalAt("draft-reply");
        item.usually("draft-reply", input -> {
            ((ObjectNode) input.withArray("answers").get(0)).put("text", "联系企业请拨打13712345678。" + words);
            input.put("publication", attribute.name()).put("publicationReason", attribute == PublicationAttribute.OPEN ? "" : "内容涉及面宽");
        });
        return toPublish(item);
    }

    private static Item toPublish(Item item) {
        return item.reaches("send-copies").usually("send-copies");
    }

    private List<PublishedReplies.Listed> found(String words) {
        return replies.find(new PublishedReplies.Query(0, null, words), 10, 0).replies();
    }

    @Test
    void r30WhatIsPublishedIsTheCopyWithoutPeopleAndTelephones() {
        Item item = reply("建设太阳能光伏示范村。", PublicationAttribute.OPEN);
        assertThat(found("光伏示范村")).isEmpty();
        item.usually("publish-reply", input -> input.put("url", ""));

        PublishedReplies.Listed listed = found("光伏示范村").get(0);
        PublishedReplies.Reply reply = replies.find(listed.id()).orElseThrow();
        assertThat(reply.letter()).contains("光伏示范村", PublicCopy.MARK).doesNotContain("13712345678", "0731-28687609", "周南萍", "李白军");
        assertThat(reply.copy().closing()).isNull();
        assertThat(listed.text()).doesNotContain("13712345678");
        assertThat(found("13712345678")).isEmpty();
        assertThat(found(item.proposal().number())).extracting(PublishedReplies.Listed::id).containsExactly(listed.id());
        assertThat(replies.find(new PublishedReplies.Query(2025, Kind.PROPOSAL, "光伏示范村"), 10, 0).total()).isEqualTo(1);
        assertThat(replies.find(new PublishedReplies.Query(2025, Kind.SUGGESTION, "光伏示范村"), 10, 0).total()).isZero();
        assertThat(replies.find(new PublishedReplies.Query(2019, null, "光伏示范村"), 10, 0).total()).isZero();
        assertThat(replies.years()).contains(2025);
        assertThat(records.all(100, 0)).filteredOn(one -> one.id() == listed.id()).singleElement().satisfies(one -> {
            assertThat(one.url()).endsWith("/replies/" + listed.id());
            assertThat(one.contentHash()).isEqualTo(reply.copy().hash());
            assertThat(one.publishedBy()).isEqualTo("办公室专干");
            assertThat(one.attribute()).isEqualTo("同意公开");
            assertThat(one.redactions()).isEqualTo(1);
        });
    }

    @Test
    void r30TheReplyIsPublishedWithinTwentyWorkingDaysOfItsDate() {
        Item item = desk.proposalAt("sign-reply");
        DeskClock.morningOf(LocalDate.of(2026, 6, 18));
        item.usually("sign-reply");
        toPublish(item);
        assertThat(item.due("publish-reply")).isEqualTo("2026-07-17");
        assertThat(Refused.fields(item.as("office").isRefused("publish-reply", input -> input.put("publishedOn", "2026-06-17"))))
                .containsExactly("publishedOn");
    }

    @ParameterizedTest
    @EnumSource
    void r28NothingIsPublishedWhenTheMarkAndTheRecordDiffer(Desk.Way way) {
        Item item = reply("开展水稻育种。", PublicationAttribute.OPEN);
        jdbc.sql("update proposal_desk.publication set attribute = 'PARTIAL' where proposal_id = :id").param("id", item.id()).update();
        assertThat(item.as("office", way).isRefused("publish-reply", input -> { })).satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("R28");
            assertThat(refusal.getMessage()).contains("同意公开", "部分公开");
        });
        assertThat(found("水稻育种")).isEmpty();
    }

    @Test
    void aWithdrawnReplyIsGoneAtOnceAndAnotherPersonDecides() {
        Item item = reply("推进油茶低产林改造。", PublicationAttribute.OPEN);
        item.usually("publish-reply");
        long id = found("油茶低产林").get(0).id();
        assertThat(Refused.fields(Refused.by(() -> withdrawal.request(id, " ", "publication")))).containsExactly("reason");
        assertThat(Refused.by(() -> withdrawal.decide(id, Withdrawal.Decision.WITHDRAW, "deputy")).rule()).isEqualTo("R30");

        withdrawal.request(id, "数据有误", "publication");
        assertThat(found("油茶低产林")).isEmpty();
        assertThat(Refused.by(() -> withdrawal.request(id, "数据有误", "office")).getMessage()).contains("已经撤下");
        assertThat(Refused.by(() -> withdrawal.decide(id, Withdrawal.Decision.WITHDRAW, "publication")).rule()).isEqualTo("R17");
        withdrawal.decide(id, Withdrawal.Decision.PUT_BACK, "deputy");
        assertThat(found("油茶低产林")).hasSize(1);

        withdrawal.request(id, "数据有误", "office");
        withdrawal.decide(id, Withdrawal.Decision.WITHDRAW, "publication");
        assertThat(replies.find(id).orElseThrow().state()).isEqualTo(PublishedReplies.State.WITHDRAWN);
        assertThat(records.all(100, 0)).filteredOn(one -> one.id() == id).singleElement().satisfies(one -> {
            assertThat(one.withdrawalReason()).isEqualTo("数据有误");
            assertThat(one.withdrawnBy()).isEqualTo("公开审查");
        });
        assertThat(item.journal()).extracting(entry -> entry.action()).contains("申请撤回公开，公开网页已撤下", "不同意撤回，恢复公开", "批准撤回，不再公开");
        assertThatThrownBy(() -> jdbc.sql("delete from proposal_desk.published_reply").update()).hasMessageContaining("nothing is removed");
    }

    /** Only what the copy shows changes; the letter stays as it was signed, and what was withdrawn stays on record. */
    @Test
    void r30AWithdrawnReplyIsPublishedAgainWithACorrectedCopyThatASecondPersonApproves() {
        Item item = reply("推广油橄榄，某企业投入五百万元。", PublicationAttribute.OPEN);
        item.usually("publish-reply");
        long id = found("油橄榄").get(0).id();
        withdrawal.request(id, "有企业未公开的数据", "office");
        assertThat(Refused.by(() -> republication.propose(id, corrected(), "office")).rule()).as("not decided yet").isEqualTo("R30");
        withdrawal.decide(id, Withdrawal.Decision.CORRECT, "publication");
        assertThat(archive.search("油橄榄", 1).letters()).as("nor do the staff find what the public may not read any more").isEmpty();

        Republication.Correction before = republication.form(id).correction();
        assertThat(before.redactions()).extracting(Redacted::text).containsExactly("13712345678");
        assertThat(Refused.by(() -> republication.propose(id, before, "office")).getMessage()).contains("没有改动");
        Refusal left = Refused.by(() -> republication.propose(id, new Republication.Correction(List.of(), List.of(), ""), "office"));
        assertThat(left.rule()).isEqualTo("R30");
        assertThat(left.getMessage()).contains("13712345678");
        assertThat(republication.copy(id).toJson()).contains("五百万元");
        republication.propose(id, corrected(), "office");
        assertThat(Refused.by(() -> republication.propose(id, corrected(), "publication")).getMessage()).contains("已经送审批");
        assertThat(republication.copy(id).toJson()).doesNotContain("五百万元");
        assertThat(Refused.by(() -> republication.decide(id, true, "office")).rule()).isEqualTo("R17");
        republication.decide(id, false, "deputy");
        assertThat(found("油橄榄")).isEmpty();

        republication.propose(id, corrected(), "office");
        republication.decide(id, true, "deputy");
        PublishedReplies.Listed again = found("油橄榄").get(0);
        assertThat(again.id()).isNotEqualTo(id);
        assertThat(again.text()).doesNotContain("五百万元", "13712345678");
        assertThat(replies.find(id).orElseThrow()).satisfies(old -> {
            assertThat(old.state()).isEqualTo(PublishedReplies.State.WITHDRAWN);
            assertThat(old.letter()).contains("五百万元");
        });
        assertThat(records.all(100, 0)).filteredOn(one -> one.proposalId().equals(item.id())).extracting(PublicationRecords.Record::redactions)
                .containsExactly(2, 1);
        assertThat(archive.search("油橄榄", 1).letters()).singleElement()
                .satisfies(one -> assertThat(archive.find(one.id()).orElseThrow().text()).doesNotContain("五百万元"));
        assertThat(item.journal()).extracting(entry -> entry.action()).contains("批准撤回，改后重新公开", "改公开件，送审批", "不同意改后的公开件", "批准改后重新公开");
        assertThat(Refused.by(() -> republication.propose(id, corrected(), "office")).rule()).as("published again already").isEqualTo("R30");
    }

    private static Republication.Correction corrected() {
        return new Republication.Correction(List.of(new Redacted("13712345678", "个人手机"), new Redacted("五百万元", "企业未公开的数据")), List.of(), "");
    }

    @Test
    void aReplyThatIsWithdrawnForGoodIsNotPublishedAgain() {
        Item item = reply("推广油牡丹，某企业投入五百万元。", PublicationAttribute.OPEN);
        item.usually("publish-reply");
        long id = found("油牡丹").get(0).id();
        withdrawal.request(id, "涉及企业秘密", "office");
        withdrawal.decide(id, Withdrawal.Decision.WITHDRAW, "publication");
        assertThat(Refused.by(() -> republication.propose(id, corrected(), "office")).rule()).isEqualTo("R30");
    }

    @Test
    void theDayOnWhichAnotherWebsiteTookItDownIsOnRecord() {
        Item item = reply("推广油莎豆。", PublicationAttribute.OPEN);
        item.usually("publish-reply");
        long id = found("油莎豆").get(0).id();
        LocalDate today = DeskClock.today();
        assertThat(Refused.by(() -> withdrawal.takenDown(id, today, "office")).rule()).as("not withdrawn").isEqualTo("R30");
        withdrawal.request(id, "数据有误", "office");
        assertThat(Refused.fields(Refused.by(() -> withdrawal.takenDown(id, today.plusDays(1), "office")))).containsExactly("on");
        assertThat(Refused.fields(Refused.by(() -> withdrawal.takenDown(id, today.minusYears(1), "office")))).containsExactly("on");
        withdrawal.takenDown(id, today, "office");
        assertThat(records.all(100, 0)).filteredOn(one -> one.id() == id).singleElement()
                .satisfies(one -> assertThat(one.takenDownOn()).isEqualTo(today));
        assertThat(Refused.by(() -> withdrawal.takenDown(id, today, "office")).rule()).isEqualTo("R30");
        assertThat(item.lastEntry().action()).contains("其他网站已于", "撤下");
    }

    @Test
    void theFirstReplyStaysWithALinkToTheSecond() {
        Item item = reply("建设莲子加工园。", PublicationAttribute.OPEN);
        item.usually("publish-reply");
        PublishedReplies.Reply first = replies.find(found("莲子加工园").get(0).id()).orElseThrow();
        assertThat(replies.otherRounds(first)).isEmpty();
        item.usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处")).usually("confirm-survey");
        toPublish(item).usually("publish-reply");
        assertThat(replies.otherRounds(first)).singleElement().satisfies(second -> {
            assertThat(second.title()).contains("再次答复");
            assertThat(replies.otherRounds(replies.find(second.id()).orElseThrow())).extracting(PublishedReplies.OtherRound::id).containsExactly(first.id());
        });
        assertThat(found("莲子加工园")).extracting(PublishedReplies.Listed::id).contains(first.id());
    }

    @Test
    void questionsOfEveryKindAreAnswered() {
        for (String words : List.of("'", "\\", "!()&|:*<->", "%_", "\u0000x", "？", "的")) {
            assertThat(found(words)).as(words).isNotNull();
        }
    }
}
