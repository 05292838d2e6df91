package org.proposaldesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.archive.Archive;
import org.proposaldesk.dispatch.PublishedReplies;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.letter.PublicCopy;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the public reads is decided before the signature, and nothing that must not be read passes (R28, R29, R30). */
@DeskTest
class PublicCopyReviewTest {

    @Autowired
    private Desk desk;

    @Autowired
    private PublicationReviews reviews;

    @Autowired
    private PublishedReplies replies;

    @Autowired
    private Archive archive;

    @Autowired
    private JdbcClient jdbc;

    private Item reviewing(String text, Consumer<ObjectNode> registration) {
        Item item = desk.proposalAt("draft-reply", registration);
        item.usually("draft-reply", input -> ((ObjectNode) input.withArray("answers").get(0)).put("text", text));
        return item.reaches("review-publication");
    }

    private static void refuses(ObjectNode registration) {
        registration.put("consentsToPublication", false).put("refusalReason", "涉及个人经历");
    }

    private static void says(ObjectNode input, PublicationAttribute attribute) {
        input.put("publication", attribute.name()).put("publicationReason", "部分内容不宜公开");
    }

    private static void add(ObjectNode input, String list, String text, String reason) {
        input.withArray(list).addObject().put("text", text).put("reason", reason);
    }

    private List<PublishedReplies.Listed> found(String words) {
        return replies.find(new PublishedReplies.Query(0, null, words), 10, 0).replies();
    }

    private static Item published(Item item) {
        return item.reaches("send-copies").usually("send-copies").usually("publish-reply");
    }

    @ParameterizedTest
    @EnumSource
    void r28APartialReplyHasSomethingTakenOut(Desk.Way way) {
        Item item = reviewing("种植魔芋需要补助三百万元。", input -> { });
        Refusal refusal = item.as("publication", way).isRefused("review-publication", input -> says(input, PublicationAttribute.PARTIAL));
        assertThat(refusal.rule()).isEqualTo("R28");
        assertThat(Refused.fields(refusal)).containsExactly("redactions");
        item.as("publication", way).completes("review-publication", input -> {
            says(input, PublicationAttribute.PARTIAL);
            add(input, "redactions", "三百万元", "企业未公开的数据");
        });
        published(item);
        assertThat(replies.find(found("魔芋").get(0).id()).orElseThrow().letter()).contains(PublicCopy.MARK).doesNotContain("三百万元");
    }

    @ParameterizedTest
    @EnumSource
    void r30PersonalDataIsTakenOutOrKeptWithAReason(Desk.Way way) {
        Item item = reviewing("种植黄精请拨打13712345678或服务热线0731-28687609。", input -> { });
        Refusal left = item.as("publication", way).isRefused("review-publication", input -> input.putArray("redactions"));
        assertThat(Refused.rules(left)).containsExactly("R30");
        assertThat(left.errors()).extracting(Refusal.FieldError::message).hasSize(2).anyMatch(one -> one.contains("13712345678"))
                .anyMatch(one -> one.contains("0731-28687609"));
        Consumer<ObjectNode> hotline = input -> {
            input.putArray("redactions").addObject().put("text", "13712345678").put("reason", "个人手机");
            input.putArray("kept").addObject().put("text", "0731-28687609").put("reason", "");
        };
        assertThat(Refused.fields(item.as("publication", way).isRefused("review-publication", hotline))).containsExactly("kept[0].reason");
        item.as("publication", way).completes("review-publication", hotline.andThen(
                input -> ((ObjectNode) input.withArray("kept").get(0)).put("reason", "已经公布的服务热线")));
        assertThat(item.lastEntry().action()).contains("隐去 1 处", "保留 1 处");
        published(item);
        assertThat(found("黄精").get(0).text()).contains("0731-28687609").doesNotContain("13712345678");
    }

    @ParameterizedTest
    @EnumSource
    void r28TheSummaryIsReviewedBeforeTheSignature(Desk.Way way) {
        Item item = reviewing("种植玉竹请拨打13712345678。", input -> { });
        Consumer<ObjectNode> summary = input -> says(input, PublicationAttribute.SUMMARY);
        assertThat(Refused.fields(item.as("publication", way).isRefused("review-publication", summary.andThen(input -> input.put("summary", " ")))))
                .containsExactly("summary");
        assertThat(item.as("publication", way).isRefused("review-publication", summary.andThen(input -> input.put("summary", "拨打13712345678。")))
                .rule()).isEqualTo("R30");
        assertThat(item.as("publication", way).isRefused("review-publication", summary.andThen(input -> input.put("summary", "拨打13800000000。")))
                .rule()).isEqualTo("R30");
        item.as("publication", way).completes("review-publication", summary.andThen(input -> input.put("summary", "支持药材种植。\n明年推广。")));
        PublicationReviews.Review review = reviews.of(item.id(), 1).orElseThrow();
        assertThat(review.disclosure().summary()).isEqualTo("支持药材种植。\n明年推广。");
        assertThat(review.copyHash()).hasSize(64);

        item.reaches("send-copies").usually("send-copies");
        jdbc.sql("update proposal_desk.publication set summary = '另写的摘要。' where proposal_id = :id").param("id", item.id()).update();
        assertThat(item.as("office", way).isRefused("publish-reply", input -> { }).rule()).as("nobody reviewed it").isEqualTo("R28");
        jdbc.sql("update proposal_desk.publication set summary = '', copy_hash = null where proposal_id = :id").param("id", item.id()).update();
        assertThat(item.as("office", way).isRefused("publish-reply", input -> { }).rule()).as("reviewed before there was a summary").isEqualTo("R28");
        jdbc.sql("update proposal_desk.publication set summary = :summary where proposal_id = :id").param("summary", review.disclosure().summary())
                .param("id", item.id()).update();
        item.as("office", way).completes("publish-reply");
        assertThat(found("玉竹")).isEmpty();
        assertThat(found("药材种植")).anySatisfy(one -> assertThat(one.proposalId()).isEqualTo(item.id()));
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "PARTIAL", "SUMMARY"})
    void r29WhoRefusedPublicationIsNotNamed(PublicationAttribute attribute) {
        Item item = reviewing("何涌委员提出推广百合种植，很有见地。", PublicCopyReviewTest::refuses);
        List<String> proposed = new ArrayList<>();
        Consumer<ObjectNode> decision = input -> {
            input.withArray("redactions").forEach(one -> proposed.add(one.get("text").asText()));
            says(input, attribute);
            input.put("summary", attribute == PublicationAttribute.SUMMARY ? "推广百合种植，感谢何涌委员。" : "");
        };
        Refusal named = item.as("publication").isRefused("review-publication", decision.andThen(input -> input.putArray("redactions")));
        assertThat(Refused.rules(named)).containsExactly("R29");
        assertThat(named.getMessage()).contains("何涌");
        assertThat(proposed).contains("何涌");
        item.as("publication").completes("review-publication", decision.andThen(input ->
                input.put("summary", attribute == PublicationAttribute.SUMMARY ? "推广百合种植。" : "")));
        published(item);
        PublishedReplies.Listed listed = found("百合种植").stream().filter(one -> one.proposalId().equals(item.id())).findFirst().orElseThrow();
        assertThat(listed.text()).contains("尊敬的委员：").doesNotContain("何涌");
        assertThat(replies.find(listed.id()).orElseThrow().letter()).doesNotContain("何涌");
        assertThat(found("何涌 百合")).noneMatch(one -> one.proposalId().equals(item.id()));
        assertThat(archive.search("何涌 百合", 1).letters()).noneMatch(one -> one.number().equals(item.proposal().number()));
        assertThat(archive.to(List.of("何涌"), desk.takesIn(Desk.proposal()).id())).noneMatch(one -> one.number().equals(item.proposal().number()));
    }

    /** Reviewed before the newer checks, it is not stuck: whoever publishes it sends it back, and another reviews what the public reads. */
    @ParameterizedTest
    @EnumSource
    void r28AndR30WhatWasReviewedByFormerRulesGoesBackToTheReview(Desk.Way way) {
        Item item = reviewing("种植天麻请拨打13712345678。", input -> { });
        item.usually("review-publication").reaches("send-copies").usually("send-copies");
        jdbc.sql("update proposal_desk.publication set redactions = '[]', copy_hash = null where proposal_id = :id").param("id", item.id()).update();
        Refusal stuck = item.as("office", way).isRefused("publish-reply", input -> { });
        assertThat(stuck.getMessage()).contains("13712345678", "退回公开审查");

        item.as("office", way).doesFrom("publish-reply", "return-publication", input -> input.put("reason", "正文里还有手机号码"));
        desk.withDuty("office", "publication-reviewer", () ->
                assertThat(item.as("office", way).mayNotClaim("review-public-copy").rule()).as("who returned it").isEqualTo("R17"));
        assertThat(item.as("publication", way).isRefused("review-public-copy", input -> input.putArray("redactions")).rule()).isEqualTo("R30");
        item.as("publication", way).completes("review-public-copy", input -> input.put("publication", "CLOSED"));
        assertThat(reviews.of(item.id(), 1)).get().satisfies(review -> {
            assertThat(review.attribute()).as("the attribute stands on the letter").isEqualTo(PublicationAttribute.OPEN);
            assertThat(review.disclosure().redactions()).extracting(Redacted::text).containsExactly("13712345678");
            assertThat(review.copyHash()).hasSize(64);
        });
        item.as("office", way).completes("publish-reply");
        assertThat(found("天麻")).filteredOn(one -> one.proposalId().equals(item.id())).singleElement()
                .satisfies(one -> assertThat(one.text()).doesNotContain("13712345678"));
    }

    @Test
    void r28OnlyWhoHasTakenThePublicationSendsItBack() {
        Item item = reviewing("种植杜仲。", input -> { });
        item.usually("review-publication").reaches("send-copies").usually("send-copies");
        assertThat(item.as("office").isOffered()).doesNotContain("return-publication");
        assertThat(item.as("publication").isOffered()).doesNotContain("return-publication");
    }

    /** The clerk reads once more what the reviewer decided, by the rules of the day on which it is published. */
    @Test
    void r30WhatMustNotBeReadIsNotPublishedEither() {
        Item item = reviewing("种植茯苓请拨打13712345678。", input -> { });
        item.usually("review-publication").reaches("send-copies").usually("send-copies");
        jdbc.sql("update proposal_desk.publication set redactions = '[]', copy_hash = null where proposal_id = :id").param("id", item.id()).update();
        assertThat(item.as("office").isRefused("publish-reply", input -> { }).rule()).isEqualTo("R30");
        assertThat(found("茯苓")).isEmpty();
    }
}
